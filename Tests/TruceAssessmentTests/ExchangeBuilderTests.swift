import Testing
import TruceAssessment
import TruceEvidence
import TruceReconciliation
import TruceTestSupport

struct ExchangeBuilderTests {
    /// A report in which one state accuses another, which denies it; the names are parameters, so sides can be swapped.
    private func report(_ accuser: String, _ accused: String) -> Record {
        var made = MadeEvidence(
            "⟦1:⟦2:\(accuser)⟧ blamed ⟦3:\(accused)⟧ for shelling the bridge⟧, and ⟦4:\(accused) denied it⟧.",
            file: "a.txt", published: "2021-05-05", outlet: "The Paper")
        made.name(2, key: "state:" + accuser, kind: .state, country: accuser)
        let target = made.name(3, key: "state:" + accused, kind: .state, country: accused)
        made.claim(1, .accuses, by: accuser, against: [target])
        made.claim(4, .denies, by: accused)
        return Assessor.assessed(Reconciler.record(of: [made.evidence]))
    }

    @Test func `an accusation stands beside its denial`() {
        let record = report("Arda", "Brun")

        #expect(record.exchanges.count == 1)
        #expect(record.exchanges.first?.accuser == "Arda")
        #expect(record.exchanges.first?.accused == "Brun")
        #expect(record.exchanges.first?.answers.map(\.stance) == [.denies])
    }

    @Test func `swapping the sides swaps them in the exchange and changes nothing else`() {
        let one = report("Arda", "Brun")
        let other = report("Brun", "Arda")

        func swapped(_ text: String) -> String {
            text.replacing("Arda", with: "#").replacing("Brun", with: "Arda").replacing("#", with: "Brun")
        }
        #expect(one.exchanges.map(\.accuser) == other.exchanges.map { swapped($0.accuser) })
        #expect(one.exchanges.map(\.accused) == other.exchanges.map { swapped($0.accused) })
        #expect(one.exchanges.map(\.about) == other.exchanges.map { swapped($0.about) })
        #expect(one.exchanges.map { $0.answers.count } == other.exchanges.map { $0.answers.count })
    }

    @Test func `nobody's answer is answered by a third side`() {
        var made = MadeEvidence(
            "⟦1:⟦2:Arda⟧ blamed ⟦3:Brun⟧ for shelling⟧, and ⟦4:⟦5:Cyra⟧ denied arming anyone⟧.", file: "a.txt")
        made.name(2, key: "state:A", kind: .state)
        let target = made.name(3, key: "state:B", kind: .state)
        made.name(5, key: "state:C", kind: .state)
        made.claim(1, .accuses, by: "Arda", against: [target])
        made.claim(4, .denies, by: "Cyra")

        let record = Assessor.assessed(Reconciler.record(of: [made.evidence]))

        #expect(record.exchanges.first?.answers.isEmpty == true)
    }
}
