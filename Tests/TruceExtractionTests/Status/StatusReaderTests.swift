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
        ("The armistice is hanging by a thread.", .strained),
        ("The ceasefire could collapse within days.", .strained),
        ("Rebels violated the cessation of hostilities.", .violated),
        ("The lull in fighting took effect at dawn.", .inForce),
        ("The hudna has held for three days.", .inForce),
        ("The council called for a ceasefire.", .notMentioned),
        ("Earlier attempts to broker a truce have failed.", .notMentioned),
        ("The peace conference failed.", .notMentioned),
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

    @Test func `a statement remembers the event of the truce`() {
        let found = StatusReader.statements(in: reading("The truce came into force on Monday."))

        #expect(found.map(\.event) == [.began])
        #expect(found.map(\.status) == [.inForce])
    }
}
