import Testing
import TruceEvidence
import TruceReconciliation
import TruceTestSupport

struct ContactEventTests {
    /// A report of a call between two people on a day.
    private func report(_ file: String, _ one: String, _ other: String, day: String = "2021-05-03") -> DocumentEvidence
    {
        var made = MadeEvidence(
            "⟦1:⟦2:\(one)⟧ ⟦3:telephoned⟧ ⟦4:\(other)⟧ on ⟦5:that day⟧⟧.", file: file, published: "2021-05-05")
        let time = made.day(5, day)
        made.evidence.contacts = [
            ContactMention(
                span: made.marked[1], trigger: made.marked[3], kind: .call, status: .done,
                participants: [made.actor(2), made.actor(4)], time: time)
        ]
        return made.evidence
    }

    private var call: DocumentEvidence { report("a.txt", "Peter Okello", "Anna Lindt") }
    private var again: DocumentEvidence { report("b.txt", "Anna Lindt", "Peter Okello") }
    private var other: DocumentEvidence { report("c.txt", "Peter Okello", "Ivan Petrov") }

    @Test func `two reports of one call are one call, whoever is named first`() throws {
        let events = Reconciler.record(of: [call, again]).contacts
        #expect(events.count == 1)
        #expect(try #require(events.first).members.map(\.document) == ["a.txt", "b.txt"])
    }

    @Test func `calls of one person with two others are two calls`() {
        #expect(Reconciler.record(of: [call, other]).contacts.count == 2)
    }

    @Test func `calls of two days are two calls`() {
        #expect(
            Reconciler.record(of: [call, report("b.txt", "Peter Okello", "Anna Lindt", day: "2021-05-04")]).contacts
                .count
                == 2)
    }

    @Test func `the order of the documents changes nothing`() {
        #expect(
            Reconciler.record(of: [call, again, other]).contacts
                == Reconciler.record(of: [other, again, call]).contacts)
    }
}
