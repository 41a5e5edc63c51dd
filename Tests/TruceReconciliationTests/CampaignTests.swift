import Testing
import TruceEvidence
import TruceReconciliation
import TruceTestSupport

struct CampaignTests {
    private func report(
        _ text: String, file: String, type: IncidentType = .airStrike, published: String = "2021-05-09",
        day: String? = nil
    ) -> DocumentEvidence {
        var made = MadeEvidence(text, file: file, published: published)
        let place = made.place(2, latitude: 35, longitude: 40)
        made.incident(1, type, place: place, time: day.map { made.day(3, $0) })
        return made.evidence
    }

    @Test func `attacks told in bulk of one town after a truce are one campaign`() {
        let a = report("⟦1:Since then bombs have rained down on ⟦2:Marun⟧⟧", file: "a")
        let b = report(
            "⟦1:⟦2:Marun⟧ came under heavy bombardment from the air⟧", file: "b", published: "2021-05-11")

        let record = Reconciler.record(of: [a, b])

        #expect(record.incidents.count == 1)
        #expect(record.incidents.first?.reasons.first?.contains("attacks in bulk") == true)
    }

    @Test func `bulk attacks told weeks apart are not one campaign`() {
        let a = report("⟦1:Since then bombs have rained down on ⟦2:Marun⟧⟧", file: "a")
        let b = report(
            "⟦1:⟦2:Marun⟧ came under heavy bombardment from the air⟧", file: "b", published: "2021-06-01")

        #expect(Reconciler.record(of: [a, b]).incidents.count == 2)
    }

    @Test func `a campaign told twice in one report is joined by another report, not by itself`() {
        var made = MadeEvidence(
            "⟦1:Envoys denounced the bombing raids on ⟦2:Marun⟧⟧. ⟦3:The army stormed ⟦4:Marun⟧ under heavy bombardment from"
                + " the air⟧.", file: "a", published: "2021-05-09")
        made.incident(1, .airStrike, place: made.place(2, latitude: 35, longitude: 40))
        made.incident(3, .groundAssault, place: made.place(4, latitude: 35, longitude: 40))
        let other = report(
            "⟦1:⟦2:Marun⟧ came under heavy bombardment from the air for days⟧", file: "b", published: "2021-05-11")

        #expect(Reconciler.record(of: [made.evidence]).incidents.count == 2)
        #expect(Reconciler.record(of: [made.evidence, other]).incidents.map(\.members.count) == [3])
    }

    @Test func `one strike on a day is no campaign`() {
        let a = report("⟦1:Since then bombs have rained down on ⟦2:Marun⟧⟧", file: "a")
        let b = report("⟦1:A jet struck ⟦2:Marun⟧ ⟦3:on Tuesday⟧⟧", file: "b", day: "2021-05-04")

        #expect(Reconciler.record(of: [a, b]).incidents.count == 2)
    }

    @Test func `a count of breaches is not one of them`() {
        func breach(_ text: String, file: String, number: Int?) -> DocumentEvidence {
            var made = MadeEvidence(text, file: file, published: "2021-05-05")
            let place = made.place(2, latitude: 35, longitude: 40)
            if let number { _ = made.figure(4, .other, who: "breaches", low: number, high: number, best: number) }
            made.incident(1, .violationUnspecified, place: place, time: made.day(3, "2021-05-04"))
            return made.evidence
        }
        let many = breach(
            "⟦1:⟦4:573 breaches⟧ by gunners along the ⟦2:Marun⟧ line ⟦3:on Tuesday⟧⟧", file: "a", number: 573)
        let one = breach("⟦1:a ⟦4:breach⟧ by gunners along the ⟦2:Marun⟧ line ⟦3:on Tuesday⟧⟧", file: "b", number: nil)

        #expect(Reconciler.record(of: [many, one]).incidents.count == 2)
        #expect(Reconciler.record(of: [one]).incidents.count == 1)
    }

    @Test func `troops ordered out and forces removed are one withdrawal`() {
        func told(_ text: String, file: String, day: String?) -> DocumentEvidence {
            var made = MadeEvidence(text, file: file, published: "2021-05-05")
            let place = made.place(2, latitude: 35, longitude: 40)
            made.incident(1, .other, place: place, time: day.map { made.day(3, $0) })
            return made.evidence
        }
        let a = told("⟦1:Arda has ordered its troops out of ⟦2:Marun⟧⟧", file: "a", day: nil)
        let b = told("⟦1:ground forces of Arda were removed from ⟦2:Marun⟧ ⟦3:Tuesday⟧⟧", file: "b", day: "2021-05-04")
        let c = told("⟦1:Arda opened a school in ⟦2:Marun⟧ ⟦3:Tuesday⟧⟧", file: "c", day: "2021-05-04")

        #expect(Reconciler.record(of: [a, b]).incidents.count == 1)
        #expect(Reconciler.record(of: [a, c]).incidents.count == 2)
    }

    @Test func `the making of a truce told by two documents is an incident, days of one night included`() {
        func told(_ day: String, file: String) -> DocumentEvidence {
            var made = MadeEvidence("⟦1:They agreed a truce ⟦2:then⟧⟧", file: file, published: "2021-05-05")
            made.status(1, .inForce, time: made.day(2, day), event: .agreed)
            return made.evidence
        }

        let record = Reconciler.record(of: [told("2021-05-01", file: "a"), told("2021-05-02", file: "b")])
        #expect(record.incidents.map(\.label) == ["Truce agreed, 1 May 2021"])
        #expect(record.incidents.first?.members.map(\.document) == ["a", "b"])
        #expect(record.incidents.first?.origins.count == 2)

        let apart = Reconciler.record(of: [told("2021-05-01", file: "a"), told("2021-05-05", file: "b")])
        #expect(apart.incidents.isEmpty)
    }
}
