import Testing
import TruceAssessment
import TruceEvidence
import TruceReconciliation
import TruceTestSupport

struct ObligationBuilderTests {
    /// A document with a dated truce, a duty of one side and, when wanted, what others say of it.
    private func record(_ change: (inout MadeEvidence) -> Void) -> Record {
        var made = MadeEvidence(
            "⟦1:Arda and Brun agreed a truce on ⟦2:1 May⟧⟧. ⟦3:⟦4:Brun⟧ must withdraw heavy guns from the river line⟧. "
                + "⟦5:Arda accused Brun of keeping heavy guns at the river⟧. ⟦6:Brun said it is in full compliance⟧. "
                + "⟦7:If calm holds for a week, a joint centre follows⟧. ⟦8:if calm holds⟧ ⟦9:The truce ended ⟦10:9 May⟧⟧",
            file: "a.txt", published: "2021-05-10")
        made.provision(1, .conclusion, times: [made.day(2, "2021-05-01")])
        let bearer = made.name(4, key: "state:B", kind: .state, country: "BB")
        made.provision(3, .obligation, bearers: [bearer])
        change(&made)
        return Assessor.assessed(Reconciler.record(of: [made.evidence]))
    }

    @Test func `a duty of which nobody speaks is not assessed`() {
        let obligation = record { _ in }.obligations.first

        #expect(obligation?.bearers == ["Brun"])
        #expect(obligation?.agreement == "a1")
        #expect(obligation?.standing == .notAssessed)
    }

    @Test func `an accusation about its substance makes a duty claimed broken`() {
        let obligation = record { made in
            made.claim(5, .accuses, by: "Arda", against: [made.actor(4, key: "state:B")])
        }.obligations.first

        #expect(obligation?.standing == .claimedBroken)
        #expect(obligation?.assessments.map(\.holder) == ["Arda"])
    }

    @Test func `an accusation and a claim of compliance make it disputed`() {
        let obligation = record { made in
            made.claim(5, .accuses, by: "Arda", against: [made.actor(4, key: "state:B")])
            made.claim(6, .asserts, by: "Brun")
        }.obligations.first

        #expect(obligation?.standing == .disputed)
    }

    @Test func `a duty on a condition was not triggered once the truce is over`() {
        let obligations = record { made in
            made.provision(7, .consequence, condition: 8)
            made.status(9, .collapsed, time: made.day(10, "2021-05-09"), event: .declaredOver)
        }.obligations

        #expect(obligations.last?.standing == .notTriggered)
        #expect(obligations.last?.condition == "if calm holds")
    }

    /// Two reports of one truce that each tell a duty of Brun.
    private func told(_ first: String, _ second: String, profile: Profile = Profile()) -> [Obligation] {
        let evidence = [("a.txt", first), ("b.txt", second)].map { file, duty in
            var made = MadeEvidence(
                "⟦1:Arda and Brun agreed a truce on ⟦2:1 May⟧⟧. ⟦3:⟦4:Brun⟧ \(duty)⟧.", file: file,
                published: "2021-05-02")
            made.provision(1, .conclusion, times: [made.day(2, "2021-05-01")])
            made.provision(3, .obligation, bearers: [made.name(4, key: "state:B", kind: .state, country: "BB")])
            return made.evidence
        }
        return Assessor.assessed(Reconciler.record(of: evidence, profile: profile), profile: profile).obligations
    }

    @Test func `a duty that two reports tell in like words is listed once, with both`() {
        let found = told(
            "must withdraw its heavy guns from the river line", "is to pull heavy guns back from the river line")

        #expect(found.map { $0.tellings.map(\.document) } == [["a.txt", "b.txt"]])
    }

    @Test func `two duties of one side stay two`() {
        #expect(told("must withdraw its heavy guns from the river line", "must free all captured officers").count == 2)
    }

    @Test func `a duty names the clause of the profile that it tells`() {
        let clause = Profile.Clause(
            text: "Heavy guns leave the river line", bearers: ["Brun"], deadline: .init(iso: "2021-05-09"))
        let known = Profile.KnownAgreement(
            label: "River truce", date: .init(iso: "2021-05-01"), inForce: nil, parties: ["Arda", "Brun"],
            clauses: [clause])
        var profile = Profile()
        profile.agreements = [known]
        let found = told(
            "must withdraw its heavy guns from the river line", "must free all captured officers", profile: profile)

        #expect(found.map(\.clause) == ["Heavy guns leave the river line", nil])
        #expect(found.map { $0.deadline?.iso } == ["2021-05-09", nil])
    }

    /// What is said of Brun's duty to hold its fire, and of its keeping as a whole.
    private func keeping(_ change: (inout MadeEvidence) -> Void) -> [Obligation] {
        var made = MadeEvidence(
            "⟦1:Arda and Brun agreed a truce on ⟦2:1 May⟧⟧. ⟦3:⟦4:Brun⟧ must stop all attacks⟧. "
                + "⟦5:Arda accused Brun of shelling a mill⟧. ⟦6:Brun denied that it had shelled a mill⟧. "
                + "⟦7:Arda accused Brun of violating the truce⟧. ⟦8:Arda accused Brun of holding its envoy hostage⟧.",
            file: "a.txt", published: "2021-05-10")
        made.provision(1, .conclusion, times: [made.day(2, "2021-05-01")])
        made.provision(3, .obligation, bearers: [made.name(4, key: "state:B", kind: .state, country: "BB")])
        change(&made)
        return Assessor.assessed(Reconciler.record(of: [made.evidence])).obligations
    }

    @Test func `a charge of the kind that a duty forbids speaks of that duty, and a denial answers it`() {
        let accused = keeping { $0.claim(5, .accuses, by: "Arda", against: [$0.actor(4, key: "state:B")]) }
        let answered = keeping {
            $0.claim(5, .accuses, by: "Arda", against: [$0.actor(4, key: "state:B")])
            $0.claim(6, .denies, by: "Brun")
        }

        #expect(accused.map(\.standing) == [.claimedBroken])
        #expect(answered.map(\.standing) == [.disputed])
    }

    @Test func `a charge of breaking the truce speaks of all its duties, one of another kind of none`() {
        let breach = keeping { $0.claim(7, .accuses, by: "Arda", against: [$0.actor(4, key: "state:B")]) }
        let other = keeping { $0.claim(8, .accuses, by: "Arda", against: [$0.actor(4, key: "state:B")]) }

        #expect(breach.map(\.standing) == [.claimedBroken])
        #expect(other.map(\.standing) == [.notAssessed])
    }

    @Test func `one word of one holder on one day counts once`() {
        let found = keeping { made in
            for _ in 0..<2 { made.claim(7, .accuses, by: "Arda", against: [made.actor(4, key: "state:B")]) }
            made.claim(5, .accuses, by: "Arda", against: [made.actor(4, key: "state:B")])
        }

        #expect(found.first?.assessments.count == 1)
    }

    @Test(arguments: [
        ("said that ⟦7:Brun⟧ has pulled back its guns", Obligation.Standing.foundKept),
        ("said that neither side, ⟦7:Brun⟧ least of all, has pulled back its guns", .foundBroken),
        ("said that ⟦7:Brun⟧ must pull back its guns", .notAssessed),
    ])
    func `a monitor who says that a duty was done or was not finds so`(text: String, standing: Obligation.Standing) {
        var made = MadeEvidence(
            "⟦1:Arda and Brun agreed a truce on ⟦2:1 May⟧⟧. ⟦3:⟦4:Brun⟧ must pull back its guns⟧. ⟦5:⟦6:Mission⟧ \(text)⟧.",
            file: "a.txt", published: "2021-05-10")
        made.provision(1, .conclusion, times: [made.day(2, "2021-05-01")])
        made.provision(3, .obligation, bearers: [made.name(4, key: "state:B", kind: .state, country: "BB")])
        made.name(6, key: "body:mission", kind: .body)
        made.name(7, key: "state:B", kind: .state, country: "BB")
        made.claim(5, .asserts, by: "Mission")

        let found = Assessor.assessed(Reconciler.record(of: [made.evidence])).obligations

        #expect(found.map(\.standing) == [standing])
    }
}
