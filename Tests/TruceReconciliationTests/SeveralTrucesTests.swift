import Testing
import TruceEvidence
import TruceReconciliation
import TruceTestSupport

/// Several truces in one corpus.
struct SeveralTrucesTests {
    /// A report that says how it stands with a truce called after a town, and dates nothing.
    private func report(
        _ file: String, town: String, country: String, published: String? = nil, agreed day: String? = nil
    ) -> DocumentEvidence {
        var made = MadeEvidence(
            "⟦1:The ⟦2:\(town)⟧ truce is holding⟧. In ⟦3:\(town)⟧ and round ⟦4:\(town)⟧ it is calm. ⟦5:It was agreed ⟦6:then⟧⟧.",
            file: file, published: published)
        for mark in [2, 3, 4] { _ = made.place(mark, latitude: 35, longitude: 40, country: country) }
        made.status(1, .inForce)
        if let day { made.provision(5, .conclusion, times: [made.day(6, day)]) }
        return made.evidence
    }

    private func documents(_ evidence: [DocumentEvidence]) -> [[String]] {
        Reconciler.record(of: evidence).agreements.map(\.documents)
    }

    @Test func `undated reports of truces called after two towns are about two`() {
        #expect(
            documents([
                report("a", town: "Marun", country: "XX"), report("b", town: "Odell", country: "XX"),
                report("c", town: "Marun", country: "XX"),
            ]) == [["a", "c"], ["b"]])
    }

    @Test func `undated reports of one truce are about one`() {
        #expect(
            documents([report("a", town: "Marun", country: "XX"), report("b", town: "Marun", country: "XX")])
                == [["a", "b"]])
    }

    @Test func `a report of another country long after has a truce of its own`() {
        #expect(
            documents([
                report("a", town: "Marun", country: "XX", published: "2021-05-05"),
                report("b", town: "Marun", country: "XX", published: "2022-05-05"),
            ]) == [["a"], ["b"]])
    }

    @Test func `truces made in one week in two countries are two`() {
        #expect(
            documents([
                report("a", town: "Marun", country: "XX", published: "2021-05-05", agreed: "2021-05-01"),
                report("b", town: "Odell", country: "YY", published: "2021-05-05", agreed: "2021-05-03"),
            ]) == [["a"], ["b"]])
    }
}
