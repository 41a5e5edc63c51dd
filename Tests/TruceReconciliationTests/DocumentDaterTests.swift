import Testing
import TruceEvidence
import TruceReconciliation
import TruceTestSupport

struct DocumentDaterTests {
    /// An undated report of an event "on Monday", and perhaps more.
    private func undated(_ text: String = "⟦1:On Monday⟧ the harbour council expelled both Ardan envoys from Tessal")
        -> DocumentEvidence
    {
        var made = MadeEvidence(text, file: "undated.txt")
        _ = made.time(1, .weekday(.monday, .latest))
        return made.evidence
    }

    /// A report of Tuesday 4 May 2021 of the same event.
    private func dated(
        _ text: String = "The harbour council expelled two Ardan envoys ⟦1:Monday⟧, closing their Tessal office"
    ) -> DocumentEvidence {
        var made = MadeEvidence(text, file: "dated.txt", published: "2021-05-04")
        _ = made.time(1, .weekday(.monday, .latest))
        return made.evidence
    }

    private func document(_ file: String, in record: Record) -> DocumentEvidence? {
        record.documents.first { $0.document.file == file }
    }

    @Test func `a day shared with a dated report leaves a week and settles the day itself`() {
        let record = Reconciler.record(of: [undated(), dated()])

        let found = document("undated.txt", in: record)
        #expect(found?.document.published.value?.iso == "2021-05-03/2021-05-09")
        #expect(found?.times.first?.value?.iso == "2021-05-03")
        #expect(found?.document.published.clues.first?.basis == .otherDocuments)
    }

    @Test func `a date is never taken from another event of that weekday`() {
        let record = Reconciler.record(of: [
            undated(), dated("Farmers sowed barley along the river ⟦1:Monday⟧ while Ardan boats lay idle"),
        ])

        #expect(document("undated.txt", in: record)?.document.published.value == nil)
        #expect(document("undated.txt", in: record)?.times.first?.value == nil)
    }

    @Test func `two clues together settle the day`() {
        var made = MadeEvidence(
            "⟦1:On Monday⟧ the harbour council expelled both Ardan envoys from Tessal. ⟦2:Yesterday⟧ the Brun parliament"
                + " ratified the fisheries treaty", file: "undated.txt")
        _ = made.time(1, .weekday(.monday, .latest))
        _ = made.time(2, .days(-1))
        var second = MadeEvidence(
            "The Brun parliament ratified its fisheries treaty ⟦1:on Wednesday⟧", file: "later.txt",
            published: "2021-05-07")
        _ = second.time(1, .weekday(.wednesday, .latest))

        let record = Reconciler.record(of: [made.evidence, dated(), second.evidence])

        #expect(document("undated.txt", in: record)?.document.published.value?.iso == "2021-05-06")
    }

    @Test func `a statement dated elsewhere dates the words inside it`() {
        let words = "the people who wrecked the accord ⟦2:yesterday⟧ never meant to honour a single promise"
        var made = MadeEvidence("⟦1:\(words)⟧", file: "undated.txt")
        _ = made.time(2, .days(-1), anchor: .statement)
        made.quote(1, by: "Mara Linde")
        var other = MadeEvidence(
            "⟦1:the people who wrecked the accord yesterday never meant to honour a single promise⟧, she said"
                + " ⟦2:on Tuesday⟧", file: "dated.txt", published: "2021-05-05")
        other.quote(1, by: "Mara Linde", time: other.time(2, .weekday(.tuesday, .latest)))

        let record = Reconciler.record(of: [made.evidence, other.evidence])

        #expect(document("undated.txt", in: record)?.times.first?.value?.iso == "2021-05-03")
        #expect(document("undated.txt", in: record)?.document.published.value == nil)
    }

    @Test func `the planned end of a truce dates a report that names its weekday`() {
        var made = MadeEvidence(
            "⟦4:The truce was fraying ⟦1:Sunday⟧⟧. ⟦2:The ⟦5:seven-day⟧ truce is to end at ⟦3:midnight Sunday⟧⟧.",
            file: "undated.txt")
        let fraying = made.time(1, .weekday(.sunday, .latest))
        let end = made.time(3, .weekday(.sunday, .next))
        _ = made.time(5, .duration(TimeAmount(1, .week)), anchor: .none)
        made.provision(2, .term, deadline: end)
        made.status(4, .strained, time: fraying)
        var other = MadeEvidence("⟦1:The truce began on ⟦2:3 May⟧⟧", file: "dated.txt", published: "2021-05-20")
        other.status(1, .inForce, time: other.day(2, "2021-05-03"), event: .began)

        let record = Reconciler.record(of: [made.evidence, other.evidence])

        #expect(document("undated.txt", in: record)?.document.published.value?.iso == "2021-05-09")
    }

    @Test func `a date that intake settled is left alone`() {
        let record = Reconciler.record(of: [dated()])

        #expect(document("dated.txt", in: record)?.document.published.clues.map(\.basis) == [.manifest])
    }
}
