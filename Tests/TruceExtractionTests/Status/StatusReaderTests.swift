import Testing
import TruceEvidence
import TruceExtraction
import TruceKnowledge
import TruceTestSupport

struct StatusReaderTests {
    private func reading(_ text: String, hasTitle: Bool = false) -> Reading {
        Reading(Document.made(text, hasTitle: hasTitle), knowledge: .embedded, profile: Profile())
    }

    @Test(arguments: [
        ("The ceasefire collapsed on Tuesday.", TruceStatus.collapsed),
        ("The army declared the end of the truce.", .collapsed),
        ("The talks are to revive a 2015 peace deal that collapsed a year later.", .notMentioned),
        ("The armistice is hanging by a thread.", .strained),
        ("The ceasefire could collapse within days.", .strained),
        ("Rebels violated the cessation of hostilities.", .violated),
        ("Norway ignored the bishop's appeal for a ceasefire.", .notMentioned),
        ("Nine died in a raid hours after the truce began. The truce appeared to be holding in the south.", .inForce),
        ("The lull in fighting took effect at dawn.", .inForce),
        ("The hudna has held for three days.", .inForce),
        ("The council called for a ceasefire.", .notMentioned),
        ("Earlier attempts to broker a truce have failed.", .notMentioned),
        ("The peace conference failed.", .notMentioned),
        ("The wider war ended with a truce in the spring.", .notMentioned),
        ("The holiday ceasefire appears to be over.", .collapsed),
        ("The militia ruled out extending the truce.", .collapsed),
        ("The port was quiet under the truce, which expired on Sunday night.", .collapsed),
        ("The army declared the six-week truce over on Monday.", .collapsed),
        ("Shells fell on the mayor's house, shattering a truce.", .collapsed),
        ("Envoys met to press for a truce and the return of pilots held by the rebels.", .notMentioned),
        ("Nine died in a village in the ceasefire zone.", .inForce),
        ("The army declared a truce over the holiday.", .inForce),
        ("The rebels suspended their participation in the ceasefire.", .suspended),
        ("The truce was on the verge of collapse.", .strained),
        ("The ceasefire was largely holding.", .inForce),
        ("The sides accused each other of breaching the ceasefire.", .violated),
        ("The truce was shaky but still holding on Monday, a mayor said.", .inForce),
        ("The ceasefire remained shaky.", .strained),
        ("The rebels announced a truce to put fighting on hold.", .inForce),
        ("Despite the ceasefire, tensions remain high.", .strained),
        ("Despite the ceasefire and high tensions, shells hit the port.", .violated),
        ("The army said it would respond to any breaches of the truce.", .notMentioned),
        ("Troops remained there to act against violations of the truce.", .notMentioned),
        ("The rebels claimed to have kept their end of the ceasefire deal.", .notMentioned),
        ("A ceasefire will begin on Thursday.", .notMentioned),
        ("The sides agreed to a ceasefire to start at midnight.", .notMentioned),
    ])
    func `a document has the status that its one statement gives`(text: String, status: TruceStatus) {
        #expect(StatusReader.status(of: reading(text)) == status)
    }

    @Test func `an end that has come outweighs a headline of danger`() {
        let text = "Truce on the brink\n\nThe day was long.\n\nIt rained.\n\nThe truce has failed."

        #expect(StatusReader.status(of: reading(text, hasTitle: true)) == .collapsed)
    }

    @Test func `a truce that begins outweighs the end of an earlier one`() {
        let text = "New truce takes effect\n\nPeople came out.\n\nIt was warm.\n\nThe last truce collapsed in May."

        #expect(StatusReader.status(of: reading(text, hasTitle: true)) == .inForce)
    }

    @Test func `violence during a truce is a breach of it`() {
        let text = "Two people were killed in Port Elm despite the ceasefire."

        #expect(StatusReader.status(of: reading(text)) == .violated)
    }

    @Test func `the end of a truce of another year is not that of the truce at hand`() {
        let text = "Rebels broke the truce on Sunday.\n\nAn accord on a ceasefire in 2015 collapsed."
        let document = Document.made(text, published: "2019-03-04")
        var reading = Reading(document, knowledge: .embedded, profile: Profile())
        reading.evidence.times = TimeReader.findings(in: reading).times

        #expect(StatusReader.status(of: reading) == .violated)
    }

    @Test(arguments: [
        (
            "A truce was agreed on Monday.\n\nHours later each side accused the other of firing shells.",
            TruceStatus.violated
        ),
        ("The vote was rigged.\n\nThe rivals accused each other of violations.", .notMentioned),
    ])
    func `mutual accusations of breaches need no name of the truce`(text: String, status: TruceStatus) {
        #expect(StatusReader.status(of: reading(text)) == status)
        #expect(
            StatusReader.statements(in: reading(text)).contains { $0.status == .violated } == (status != .notMentioned))
    }

    @Test(arguments: [
        ("The truce comes into force on Friday.", TruceStatus.notMentioned),
        ("The truce came into force on Monday.", .inForce),
        ("The rebels agreed to a truce in January, but the truce collapsed.", .notMentioned),
        ("The rebels agreed to a truce in October, but the truce collapsed.", .collapsed),
    ])
    func `what lies ahead or far back is no status of today`(text: String, status: TruceStatus) {
        var reading = Reading(
            Document.made(text, published: "2016-10-04"), knowledge: .embedded, profile: Profile())
        reading.evidence.times = TimeReader.findings(in: reading).times

        #expect(StatusReader.status(of: reading) == status)
    }

    @Test(arguments: [
        ("Rebels broke the truce that was agreed on Monday.", [TruceStatus.violated], [TruceEvent?.none]),
        ("Two men died, the first deaths since the truce came into force.", [.violated, .inForce], [nil, .began]),
        ("The army declared the truce over on Monday.", [.collapsed], [.declaredOver]),
        ("The army announced the end of the truce.", [.collapsed], [.declaredOver]),
        ("A fragile truce took effect at dawn.", [.inForce], [.began]),
        ("Rebels broke the truce that took effect at dawn.", [.violated, .inForce], [nil, .began]),
        (
            "The truce, which took effect on Friday, has been violated by rebels.", [.inForce, .violated],
            [.began, nil]
        ),
    ])
    func `a passage tells one thing, that which it asserts`(
        text: String, statuses: [TruceStatus], events: [TruceEvent?]
    ) {
        let found = StatusReader.statements(in: reading(text))

        #expect(found.map(\.status) == statuses)
        #expect(found.map(\.event) == events)
        #expect(Set(found.map(\.span)).count == found.count)
    }

    @Test func `deaths since a truce began tell of the deaths, and of its beginning`() {
        let text = "Two guards died in a raid on Tuesday, the first killed since the truce took effect on Monday."
        let evidence = DocumentReader(knowledge: .embedded).read(Document.made(text, published: "2021-05-05"))
        let statements = evidence.statusStatements

        #expect(statements.map(\.status) == [.violated, .inForce])
        #expect(statements.map(\.event) == [nil, .began])
        #expect(statements.map { evidence.when($0.time)?.iso } == ["2021-05-04", "2021-05-03"])
        #expect(evidence.words(statements[0].span).hasPrefix("Two guards died"))
    }

    @Test func `a statement remembers the event of the truce`() {
        let found = StatusReader.statements(in: reading("The truce came into force on Monday."))

        #expect(found.map(\.event) == [.began])
        #expect(found.map(\.status) == [.inForce])
    }

    @Test func `a date beside days counted from the story tells when a truce was signed`() throws {
        let document = Document.made(
            "The rebels stopped on August 17. The truce was signed ten days later, on August 26.",
            published: "2015-08-30")
        var reading = Reading(document, knowledge: .embedded, profile: Profile())
        reading.evidence.times = TimeReader.findings(in: reading).times

        let signed = try #require(StatusReader.statements(in: reading).first { $0.event == .agreed })

        #expect(reading.evidence.when(signed.time)?.iso == "2015-08-26")
    }
}
