import Testing
import TruceEvidence
import TruceReconciliation
import TruceTestSupport

struct AccessEventTests {
    /// A report that a road at one place was closed on a day, or is to be.
    private func report(_ file: String, day: String, published: String, _ status: EventStatus = .done)
        -> DocumentEvidence
    {
        var made = MadeEvidence(
            "⟦1:⟦2:Gunmen⟧ ⟦3:closed⟧ the road to ⟦4:Kesra⟧ for ⟦5:300 families⟧ on ⟦6:that day⟧⟧.", file: file,
            published: published)
        let place = made.place(4, latitude: 10, longitude: 20)
        let time = made.day(6, day)
        made.evidence.access = [
            AccessMention(
                span: made.marked[1], trigger: made.marked[3], kind: .wayClosed, status: status,
                actors: [made.actor(2)],
                amounts: [
                    AccessMention.Amount(unit: .people, low: 300, high: 300, best: 300, span: made.marked[5])
                ], recipients: made.marked[5], place: place, time: time)
        ]
        return made.evidence
    }

    private var monday: DocumentEvidence { report("a.txt", day: "2021-05-03", published: "2021-05-04") }
    private var again: DocumentEvidence { report("b.txt", day: "2021-05-03", published: "2021-05-05") }
    private var tuesday: DocumentEvidence { report("c.txt", day: "2021-05-04", published: "2021-05-05") }

    @Test func `two reports of one closure are one event with both passages`() throws {
        let events = Reconciler.record(of: [monday, again]).access
        #expect(events.count == 1)
        let event = try #require(events.first)
        #expect(event.members.map(\.document) == ["a.txt", "b.txt"])
        #expect(event.date?.iso == "2021-05-03")
        #expect(!event.reasons.isEmpty)
    }

    @Test func `closures of two days are two events`() {
        #expect(Reconciler.record(of: [monday, tuesday]).access.count == 2)
    }

    @Test func `what is planned is never joined to what was done`() {
        let planned = report("d.txt", day: "2021-05-03", published: "2021-05-02", .planned)
        #expect(Reconciler.record(of: [monday, planned]).access.map(\.status) == [.done, .planned])
    }

    @Test func `an attack that one tells and another denies is one that happened and one that is denied`() {
        let events = Reconciler.record(of: [attack("a.txt", .done), attack("b.txt", .notDone)]).access
        #expect(events.map(\.status) == [.done, .notDone])
        #expect(events.map { $0.members.map(\.document) } == [["a.txt"], ["b.txt"]])
    }

    /// A report that an aid convoy was struck, or was not.
    private func attack(_ file: String, _ status: EventStatus) -> DocumentEvidence {
        var made = MadeEvidence(
            "⟦1:Planes ⟦2:struck⟧ an aid convoy in ⟦3:Kesra⟧ on ⟦4:that day⟧⟧.", file: file, published: "2021-05-04")
        let place = made.place(3, latitude: 10, longitude: 20)
        let time = made.day(4, "2021-05-03")
        made.incident(1, .attackOnAid, place: place, time: time)
        made.evidence.access = [
            AccessMention(
                span: made.marked[1], trigger: made.marked[2], kind: .attacked, status: status, place: place,
                time: time, incident: 0)
        ]
        return made.evidence
    }

    @Test func `an event keeps its key when another report comes`() {
        #expect(
            Reconciler.record(of: [monday]).access.map(\.key)
                == Reconciler.record(of: [monday, again]).access.map(\.key))
    }

    @Test func `the order of the documents changes nothing`() {
        #expect(
            Reconciler.record(of: [monday, again, tuesday]).access
                == Reconciler.record(of: [tuesday, again, monday]).access)
    }

    @Test func `every value of an event has its words`() throws {
        let event = try #require(Reconciler.record(of: [monday, again]).access.first)
        #expect(event.actors.map(\.citations.count) == [2])
        #expect(event.recipients.map(\.citations.count) == [2])
        #expect(event.amounts.map(\.citation.document) == ["a.txt", "b.txt"])
    }
}
