import Testing
import TruceAssessment
import TruceEvidence
import TruceReconciliation
import TruceTestSupport

/// Duties, charges and figures that are kept up as reports come, go, change and are dated anew.
struct DutyIncrementTests {
    /// What a made report tells beside its truce.
    private struct Telling {
        /// Who the duty names, and the identity that a list gives that name.
        var bearer = "Brun"
        var key = "state:BB"
        var duty = "must withdraw heavy guns from the river line"
        /// What Arda says against the bearer.
        var charge = "Arda accused them of keeping heavy guns at the river"
        var isDenied = false
        var isUnlessCalm = false
        var day = 1
        var published: String? = "2021-05-04"
        var dead = 12
    }

    private func report(_ file: String, _ telling: Telling = Telling()) -> DocumentEvidence {
        var made = MadeEvidence(
            "⟦1:Arda and Brun agreed a truce on ⟦2:the day⟧⟧. ⟦3:⟦4:\(telling.bearer)⟧ \(telling.duty)⟧. "
                + "⟦5:\(telling.charge)⟧. ⟦6:\(telling.bearer) denied keeping heavy guns on the river line⟧. "
                + "⟦7:If calm holds for a week⟧. ⟦8:A raid near ⟦9:Marun⟧ ⟦10:on that day⟧ killed ⟦11:\(telling.dead)⟧⟧. "
                + "⟦12:\(900 + telling.dead) died⟧ in ⟦13:Marun⟧ ⟦14:in May⟧. ⟦15:9,0\(telling.dead)⟧ died in ⟦16:the land⟧.",
            file: file, published: telling.published)
        made.provision(1, .conclusion, times: [made.day(2, "2021-05-0\(telling.day)")])
        let bearer = made.name(4, key: telling.key, kind: .state, country: String(telling.key.suffix(2)))
        made.provision(3, .obligation, bearers: [bearer], condition: telling.isUnlessCalm ? 7 : nil)
        made.claim(5, .accuses, by: "Arda", against: [bearer])
        if telling.isDenied { made.claim(6, .denies, by: telling.bearer) }
        let town = made.place(9, latitude: 35, longitude: 40)
        let raid = made.figure(11, who: "people", low: telling.dead, high: telling.dead, best: telling.dead)
        made.incident(8, .airStrike, place: town, time: made.day(10, "2021-05-03"), figures: [raid])
        // Another mention holds the same figure.
        made.incident(11, .shelling, place: town, figures: [raid])
        let month = made.time(14, .month(5), value: "2021-05")
        let there = made.place(13, latitude: 35, longitude: 40)
        _ = made.figure(
            12, who: "people", low: 900 + telling.dead, high: 900 + telling.dead, best: 900 + telling.dead,
            scope: .period, place: there, time: month)
        let land = made.place(16, latitude: 35, longitude: 41, kind: .country, radius: 400)
        _ = made.figure(
            15, who: "people", low: 9_000 + telling.dead, best: 9_000 + telling.dead, scope: .warTotal, place: land)
        return made.evidence
    }

    /// Lets reports come one by one to a case that is kept up, each in place of what was read before of a file of its name, and
    /// holds what is weighed after each against one run.
    ///
    /// - Returns: The obligations after each.
    private func keepUp(_ steps: [DocumentEvidence], removing gone: [String] = []) -> [[Obligation]] {
        var reconciler = Reconciler()
        var assessor = Assessor()
        var present: [String: DocumentEvidence] = [:]
        func compare() -> [Obligation] {
            let kept = assessor.assessed(reconciler.record())
            let full = Assessor.assessed(Reconciler.record(of: present.keys.sorted().compactMap { present[$0] }))
            #expect(kept == full)
            return kept.obligations
        }
        var found: [[Obligation]] = []
        for evidence in steps {
            reconciler.add([evidence])
            present[evidence.document.file] = evidence
            found.append(compare())
        }
        for file in gone {
            guard let evidence = present.removeValue(forKey: file) else { continue }
            reconciler.remove(file: file, id: evidence.document.id)
            found.append(compare())
        }
        return found
    }

    @Test func `a duty that one report more tells, and one less, is weighed as in one run`() {
        let found = keepUp([report("b"), report("d"), report("a"), report("c")], removing: ["b", "a"])

        #expect(found.map { $0.first?.tellings.count } == [1, 2, 3, 4, 3, 2])
    }

    @Test func `a report that now says otherwise of a duty replaces what it said`() {
        let found = keepUp([
            report("a"), report("b"), report("b", Telling(isDenied: true)), report("b", Telling(isDenied: false)),
        ])

        #expect(found.map { $0.first?.standing } == [.claimedBroken, .claimedBroken, .disputed, .claimedBroken])
    }

    @Test func `a name that a list gives another identity takes its duty along`() {
        let found = keepUp([report("a"), report("b"), report("b", Telling(key: "state:CC"))])

        #expect(found.map(\.count) == [1, 1, 2])
    }

    @Test func `a duty on a condition is told as one once a report tells the condition`() {
        let found = keepUp([report("a"), report("c"), report("b", Telling(isUnlessCalm: true))], removing: ["b"])

        #expect(found.map { $0.first?.condition != nil } == [false, false, true, false])
    }

    @Test func `a date that moves a report to another truce takes its duties there`() {
        let later = Telling(day: 9, published: "2021-09-20")
        let found = keepUp([
            report("a"), report("b"), report("c", later), report("b", later), report("c", Telling(published: nil)),
        ])

        #expect(Set(found[3].map(\.tellings.count)) == [3], "nine days apart it is one truce")
    }

    @Test func `figures of a war, of days and of raids are laid out as in one run`() {
        _ = keepUp(
            [
                report("b"), report("a", Telling(dead: 13)), report("c", Telling(dead: 14)), report("a"),
                report("c", Telling(duty: "must open the road", dead: 12)),
            ], removing: ["b", "c"])
    }
}
