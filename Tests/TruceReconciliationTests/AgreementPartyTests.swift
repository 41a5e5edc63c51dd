import Testing
import TruceEvidence
import TruceReconciliation
import TruceTestSupport

struct AgreementPartyTests {
    @Test(arguments: [
        "⟦1:The ⟦2:May 4⟧ deal between ⟦3:Norland⟧ and ⟦4:Sudland⟧ called for a truce and for efforts to fight ⟦5:the Red Dawn⟧⟧.",
        "⟦1:On ⟦2:May 4⟧ ⟦3:Norland⟧ and ⟦4:Sudland⟧ agreed on a truce and on strikes against ⟦5:the Red Dawn⟧⟧.",
    ])
    func `those whom an agreement is to fight are no parties to it`(text: String) throws {
        var made = MadeEvidence(text, file: "a.txt", published: "2021-05-05")
        let day = made.day(2, "2021-05-04")
        made.name(3, key: "state:NO", kind: .state)
        made.name(4, key: "state:SU", kind: .state)
        made.name(5, key: "group:red-dawn", kind: .armedGroup)
        made.evidence.statusStatements.append(
            StatusStatement(span: made.marked[1], status: .notMentioned, time: day, event: .agreed))

        let agreement = try #require(Reconciler.record(of: [made.evidence]).agreements.first)

        #expect(agreement.parties == ["Norland", "Sudland"])
    }

    @Test func `a party is named by the name that tells most, not by that of most mentions`() throws {
        var made = MadeEvidence(
            "⟦1:On ⟦2:May 4⟧ ⟦3:the government⟧ and ⟦4:rebels⟧ agreed on a truce⟧. ⟦5:The government⟧ and ⟦6:the rebels⟧ met in"
                + " ⟦7:Norland⟧, ⟦8:Norland rebels⟧ said.", file: "a.txt", published: "2021-05-05")
        let day = made.day(2, "2021-05-04")
        for mark in [3, 5, 7] { made.name(mark, key: "state:NO", kind: .state, country: "NO") }
        for mark in [4, 6, 8] { made.name(mark, key: "rebels:NO", kind: .armedGroup, country: "NO") }
        made.evidence.statusStatements.append(
            StatusStatement(span: made.marked[1], status: .notMentioned, time: day, event: .agreed))

        let agreement = try #require(Reconciler.record(of: [made.evidence]).agreements.first)

        #expect(agreement.parties == ["Norland", "Norland rebels"])
    }

    @Test func `a side that fought before the truce is a party to it`() throws {
        var made = MadeEvidence(
            "⟦1:On ⟦2:May 4⟧ ⟦3:Norland⟧, after years of fighting ended by talks with ⟦4:the Red Dawn⟧, agreed on a truce⟧.",
            file: "a.txt", published: "2021-05-05")
        let day = made.day(2, "2021-05-04")
        made.name(3, key: "state:NO", kind: .state)
        made.name(4, key: "group:red-dawn", kind: .armedGroup)
        made.evidence.statusStatements.append(
            StatusStatement(span: made.marked[1], status: .notMentioned, time: day, event: .agreed))

        let agreement = try #require(Reconciler.record(of: [made.evidence]).agreements.first)

        #expect(agreement.parties == ["Norland", "the Red Dawn"])
    }
}
