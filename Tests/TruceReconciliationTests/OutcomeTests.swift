import Testing
import TruceEvidence
import TruceReconciliation
import TruceTestSupport

struct OutcomeTests {
    private func said(_ words: String, by name: String, file: String, around: String = "The offensive stopped.")
        -> DocumentEvidence
    {
        var made = MadeEvidence("\(around) “⟦1:\(words)⟧,” said \(name).", file: file, published: "2021-05-05")
        made.quote(1, by: name)
        return made.evidence
    }

    private func outcomes(_ reports: [DocumentEvidence]) -> [[String]] {
        Reconciler.record(of: reports).discrepancies.filter { $0.dimension == .outcome }.map { $0.values.map(\.value) }
    }

    @Test func `one calls an offensive won and another lost`() {
        let reports = [
            said("We achieved all that we set out to do", by: "Mara Linde", file: "a"),
            said("It ended with no achievement at all", by: "Peter Okello", file: "b"),
        ]

        #expect(outcomes(reports) == [["a success", "a failure"]])
    }

    @Test(arguments: [
        ("We hope to achieve all our goals soon", "The offensive goes on."),
        ("We achieved peace in these talks", "The offensive stopped."),
        ("We achieved a good harvest", "The harvest came in."),
    ])
    func `what is wished for, talks and other things have no outcome`(words: String, around: String) {
        let reports = [
            said(words, by: "Mara Linde", file: "a", around: around),
            said("It ended with no achievement at all", by: "Peter Okello", file: "b"),
        ]

        #expect(outcomes(reports).isEmpty)
    }
}
