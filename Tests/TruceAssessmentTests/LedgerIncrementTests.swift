import Testing
import TruceAssessment
import TruceEvidence
import TruceReconciliation
import TruceTestSupport

/// The tree of the ledger while reports of raids and of stretches of days come and go.
struct LedgerIncrementTests {
    /// Stretches of days, some within others, and the places that they are counted at.
    private static let stretches = ["2021-05", "2021", "2021-05-04", "2021-06", "2021-05-05", "2020"]
    private static let places = [("Marun", 35.0, 4.0), ("Tessal", 35.1, 60.0), ("Orvik", 41.0, 4.0)]

    /// A report of a raid, and, but for every fourth, of the dead of some days.
    private func report(_ number: Int) -> DocumentEvidence {
        let dead = 10 + number
        let (name, latitude, radius) = Self.places[number % 3]
        var made = MadeEvidence(
            "⟦1:A raid on ⟦2:\(name)⟧ ⟦3:that day⟧ killed ⟦4:\(dead)⟧⟧. ⟦5:\(100 + dead)⟧ died in ⟦6:\(name)⟧ ⟦7:then⟧.",
            file: "\(number % 7)\(number).txt", published: "2021-07-01")
        let town = made.place(2, latitude: latitude, longitude: 40, radius: radius)
        made.incident(
            1, .airStrike, place: town, time: made.day(3, "2021-05-0\(3 + number % 4)"),
            figures: [made.figure(4, who: "people", low: dead, high: dead, best: dead)])
        guard number % 4 != 3 else { return made.evidence }
        let there = made.place(6, latitude: latitude, longitude: 40, radius: radius)
        let then = made.time(7, .month(5), value: Self.stretches[number / 3 % Self.stretches.count])
        _ = made.figure(
            5, who: "people", low: 100 + dead, high: 100 + dead, best: 100 + dead, scope: .period, place: there,
            time: then)
        return made.evidence
    }

    @Test(arguments: 1...4 as ClosedRange<UInt64>)
    func `whatever comes and goes, each scope lies in the narrowest that holds it`(seed: UInt64) {
        var reconciler = Reconciler()
        var assessor = Assessor()
        var holders: Set<String> = []
        for turn in ComingAndGoing((0..<18).map(report), turns: 40, seed: seed).turns {
            if turn.comes {
                reconciler.add([turn.report])
            } else {
                reconciler.remove(file: turn.report.document.file, id: turn.report.document.id)
            }
            let kept = assessor.assessed(reconciler.record()).ledger

            #expect(kept == Assessor.assessed(Reconciler.record(of: turn.present)).ledger)
            holders.formUnion(kept.compactMap(\.parent))
        }
        #expect(holders.count > 2)
    }
}
