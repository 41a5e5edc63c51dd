import Testing
import TruceEvidence
import TruceTestSupport

@testable import TruceReconciliation

struct LastingKeyTests {
    private func strike(_ file: String, published: String, target: String = "soldiers") -> DocumentEvidence {
        var made = MadeEvidence(
            "\(file): ⟦1:Jets hit ⟦4:\(target)⟧ near ⟦2:Marun⟧ ⟦3:on Tuesday⟧⟧. “⟦5:We will answer every shell⟧,” he said.",
            file: file, published: published)
        let place = made.place(2, latitude: 35, longitude: 40)
        made.incident(1, .airStrike, place: place, time: made.day(3, "2021-05-04"), targets: [made.actor(4)])
        made.quote(5, by: "Mara Linde")
        return made.evidence
    }

    @Test func `a later report leaves the keys as they are`() {
        let first = strike("m", published: "2021-05-05")
        // By name these stand before and after it in the record.
        let later = [strike("a", published: "2021-05-06"), strike("z", published: "2021-05-07")]

        let before = Reconciler.record(of: [first])
        let after = Reconciler.record(of: [first] + later)

        #expect(before.incidents.map(\.key) == after.incidents.map(\.key))
        #expect(before.statements.map(\.key) == after.statements.map(\.key))
        #expect(before.incidents.first?.key.count == 16)
    }

    @Test func `no two incidents and no two statements share a key`() {
        let record = Reconciler.record(of: MadeCorpus.reports(60, seed: 4))

        #expect(Set(record.incidents.map(\.key)).count == record.incidents.count)
        #expect(Set(record.statements.map(\.key)).count == record.statements.count)
    }

    @Test func `a name that is given again gets a number, also where its number is that of another name`() {
        let given = [("one", 7), ("two", 9), ("one", 7), ("three", 9), ("four", 0), ("two", 9)] as [(String, UInt64)]
        var names = LastingKey.Rare(given.map(\.1))

        #expect(
            given.map { names.name($0, $1) ?? $0 } == ["one", "two", "one-2", "three", "four", "two-2"])
    }
}
