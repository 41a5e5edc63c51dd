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

    /// A report of one day in which one state accuses another of failing to part from a group.
    private func charge(file: String, published: String, truce day: String) -> DocumentEvidence {
        var made = MadeEvidence(
            "⟦1:Arda and Brun agreed a truce on ⟦2:a day⟧⟧. ⟦3:⟦4:Arda⟧ accused ⟦5:Brun⟧ of failing to separate fighters from "
                + "the banned group⟧.", file: file, published: published)
        made.provision(1, .conclusion, times: [made.day(2, day)])
        made.name(4, key: "state:A", kind: .state, country: "AA")
        let accused = made.name(5, key: "state:B", kind: .state, country: "BB")
        made.claim(3, .accuses, by: "Arda", against: [accused])
        return made.evidence
    }

    @Test func `one charge under two truces stays two, and is listed as no contradiction`() {
        let record = Assessor.assessed(
            Reconciler.record(of: [
                charge(file: "a", published: "2021-01-20", truce: "2021-01-10"),
                charge(file: "b", published: "2021-09-20", truce: "2021-09-10"),
            ]))

        #expect(record.exchanges.map(\.kind) == [.separation, .separation])
        #expect(record.exchanges.map(\.agreement) == ["a1", "a2"])
        #expect(record.discrepancies.map(\.reason) == [.differentAgreement])
    }

    @Test func `an answer says how many days it took`() {
        var first = MadeEvidence(
            "⟦1:⟦2:Arda⟧ blamed ⟦3:Brun⟧ for ⟦4:the raid on ⟦6:the depot⟧ ⟦5:on Tuesday⟧⟧⟧", file: "a",
            published: "2021-05-05")
        first.name(2, key: "state:A", kind: .state, country: "AA")
        let accused = first.name(3, key: "state:B", kind: .state, country: "BB")
        let place = first.place(6, latitude: 35, longitude: 40)
        let raid = first.incident(4, .airStrike, place: place, time: first.day(5, "2021-05-04"))
        first.claim(1, .accuses, by: "Arda", against: [accused], incident: raid)
        var second = MadeEvidence(
            "⟦2:Brun⟧ said: ⟦1:the raid on ⟦6:the depot⟧ ⟦5:on Tuesday⟧⟧ was not its own", file: "b",
            published: "2021-05-08")
        second.name(2, key: "state:B", kind: .state, country: "BB")
        let same = second.incident(
            1, .airStrike, place: second.place(6, latitude: 35, longitude: 40), time: second.day(5, "2021-05-04"))
        second.claim(1, .denies, by: "Brun", incident: same)

        let exchange = Assessor.assessed(Reconciler.record(of: [first.evidence, second.evidence])).exchanges.first

        #expect(exchange?.response == .denied)
        #expect(exchange?.answers.map(\.daysAfter) == [3])
    }

    /// A report of what Arda said of Brun in a plain statement.
    private func statement(_ words: String) -> [Exchange] {
        var made = MadeEvidence("⟦1:⟦2:Arda⟧ ⟦4:said⟧ ⟦3:Brun⟧\(words)⟧.", file: "a.txt", published: "2021-05-05")
        made.name(2, key: "state:A", kind: .state, country: "AA")
        made.name(3, key: "state:B", kind: .state, country: "BB")
        made.evidence.claims.append(
            Claim(span: made.marked[1], cue: made.marked[4], stance: .asserts, holders: [made.speaker("Arda")]))
        return Assessor.assessed(Reconciler.record(of: [made.evidence])).exchanges
    }

    @Test func `a plain statement that another side blocks aid is a charge`() {
        #expect(statement(" is blocking aid to the hill towns").map(\.kind) == [.aid])
        #expect(statement(" has sabotaged the talks").map(\.kind) == [.badFaith])
    }

    @Test func `ground that a side holds is not the side`() {
        #expect(statement("-held hills block aid to the towns").isEmpty)
    }

    @Test func `a charge of which only a full stop is left is told without it`() {
        var made = MadeEvidence("a raid that ⟦1:⟦2:Arda⟧ blames on ⟦3:Brun⟧⟦4:.⟧⟧", file: "a", published: "2021-05-05")
        made.name(2, key: "state:A", kind: .state, country: "AA")
        let accused = made.name(3, key: "state:B", kind: .state, country: "BB")
        made.evidence.claims.append(
            Claim(
                span: made.marked[1], cue: made.marked[1], stance: .accuses, holders: [made.speaker("Arda")],
                against: [accused], about: made.marked[4]))

        let exchanges = Assessor.assessed(Reconciler.record(of: [made.evidence])).exchanges
        #expect(exchanges.map(\.about) == [""])
    }

    @Test func `owning to one deed admits no charge that names none`() {
        var made = MadeEvidence(
            "⟦6:⟦3:Brun⟧ said it had ⟦7:taken the hill⟧⟧. ⟦1:⟦2:Arda⟧ accused Brun of warmongering⟧.", file: "a",
            published: "2021-05-05")
        made.name(2, key: "state:A", kind: .state, country: "AA")
        let accused = made.name(3, key: "state:B", kind: .state, country: "BB")
        let deed = made.incident(
            7, .groundAssault, admissions: [IncidentMention.Denial(by: made.speaker("Brun"), span: made.marked[6])])
        made.claim(6, .admits, by: "Brun", incident: deed)
        made.claim(1, .accuses, by: "Arda", against: [accused])

        let exchanges = Assessor.assessed(Reconciler.record(of: [made.evidence])).exchanges
        #expect(exchanges.map(\.response) == [.unanswered])
    }

    @Test func `a plain statement of another side's visit is none`() {
        #expect(statement(" will send an envoy to the hill towns").isEmpty)
    }
}
