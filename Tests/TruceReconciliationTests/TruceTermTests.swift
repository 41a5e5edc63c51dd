import Testing
import TruceEvidence
import TruceReconciliation
import TruceTestSupport

struct TruceTermTests {
    @Test func `the day on which a truce began is no planned end of it`() throws {
        var made = MadeEvidence(
            "⟦1:The truce was agreed on ⟦2:1 May⟧⟧. It held ⟦3:since it came into force on ⟦4:2 May⟧⟧. "
                + "⟦5:It was declared over on ⟦6:8 May⟧⟧.",
            file: "a.txt", published: "2021-05-09")
        made.provision(1, .conclusion, times: [made.day(2, "2021-05-01")])
        made.provision(3, .term, deadline: made.day(4, "2021-05-02"))
        let end = made.day(6, "2021-05-08")
        made.evidence.statusStatements.append(
            StatusStatement(span: made.marked[5], status: .collapsed, time: end, event: .declaredOver))

        let record = Reconciler.record(of: [made.evidence])

        #expect(!record.discrepancies.contains { $0.reason == .scheduledAgainstActual })
        #expect(!record.timeline.contains { $0.event == .scheduledEnd })
    }
}
