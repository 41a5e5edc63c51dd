import Testing
import TruceEvidence
import TruceReconciliation
import TruceTestSupport

struct HostileInputTests {
    @Test(arguments: [Figure.Scope.incident, .period, .warTotal])
    func `numbers as large as can be are compared without harm`(scope: Figure.Scope) {
        func told(_ number: Int, file: String) -> DocumentEvidence {
            var made = MadeEvidence(
                "⟦1:Jets killed ⟦4:many soldiers⟧ near ⟦2:Marun⟧ ⟦3:on Tuesday⟧⟧", file: file, published: "2021-05-05",
                hasTitle: file == "a")
            let place = made.place(2, latitude: 35, longitude: 40)
            let time = made.day(3, "2021-05-04")
            let figure = made.figure(
                4, who: "soldiers", low: number, high: number, best: number, scope: scope, place: place)
            made.incident(1, .airStrike, place: place, time: time, targets: [made.actor(4)], figures: [figure])
            return made.evidence
        }

        let record = Reconciler.record(of: [told(.max, file: "a"), told(.max - 1, file: "b"), told(3, file: "c")])

        #expect(record.documents.count == 3)
    }

    @Test func `a quotation of a million words is compared by its beginning`() {
        let words = String(repeating: "endless talk about nothing whatsoever ", count: 20_000)
        var documents: [DocumentEvidence] = []
        for file in ["a", "b", "c"] {
            var made = MadeEvidence("⟦1:" + words + "⟧", file: file)
            made.quote(1, by: "Mara Linde")
            documents.append(made.evidence)
        }

        #expect(Reconciler.record(of: documents).statements.count == 1)
    }

    @Test func `evidence of nothing but names gives an empty record`() {
        var made = MadeEvidence("⟦1:Arda⟧", file: "a")
        made.name(1, key: "state:A", kind: .state)

        let record = Reconciler.record(of: [made.evidence])

        #expect(record.statements.isEmpty)
        #expect(record.incidents.isEmpty)
        #expect(record.discrepancies.isEmpty)
    }
}
