import Testing
import TruceAssessment
import TruceEvidence
import TruceReconciliation
import TruceTestSupport

struct LedgerTests {
    private func ledger(_ documents: [DocumentEvidence]) -> [CasualtyEntry] {
        Assessor.assessed(Reconciler.record(of: documents)).ledger
    }

    /// A report of a war's dead, of a month's in one town with the children among them, and of one raid on it.
    private func report(file: String = "a") -> DocumentEvidence {
        var made = MadeEvidence(
            "⟦1:more than 9,000⟧ died in ⟦2:the land⟧. ⟦3:210⟧ died in ⟦4:Marun⟧ ⟦5:in May⟧, ⟦6:70 children⟧ among them. "
                + "⟦7:A raid on ⟦8:Marun⟧ ⟦9:on 4 May⟧ killed ⟦10:20⟧⟧.", file: file, published: "2021-06-02")
        let land = made.place(2, latitude: 35, longitude: 41, kind: .country, radius: 400)
        _ = made.figure(1, who: "people", low: 9_001, best: 9_000, scope: .warTotal, place: land)
        let town = made.place(4, latitude: 35, longitude: 40)
        let may = made.time(5, .month(5), value: "2021-05")
        let whole = made.figure(
            3, who: "people", low: 210, high: 210, best: 210, scope: .period, place: town, time: may, by: "The Clinic")
        _ = made.figure(
            6, who: "children", low: 70, high: 70, best: 70, scope: .period, place: town, time: may, by: "The Clinic",
            partOf: whole)
        let raid = made.figure(10, who: "people", low: 20, high: 20, best: 20)
        made.incident(
            7, .airStrike, place: made.place(8, latitude: 35, longitude: 40), time: made.day(9, "2021-05-04"),
            figures: [raid])
        return made.evidence
    }

    @Test func `an incident lies in its month and the month in its war`() {
        let entries = ledger([report()])

        #expect(entries.map(\.scope) == [.warTotal, .period, .incident])
        #expect(entries.map(\.parent) == [nil, "l1", "l2"])
    }

    @Test func `a part stands beside its whole and is never added`() {
        let month = ledger([report()]).first { $0.scope == .period }

        #expect(month?.lines.map(\.partOf) == [nil, 0])
        #expect(month?.codings.first?.acled == 210)
        #expect(month?.codings.first?.airwars == FatalityCoding(low: 210, best: nil, high: 210))
    }

    @Test func `what lies in a month is not counted beside it`() {
        let entries = ledger([report()])

        #expect(entries[0].distinctInside == 210)
        #expect(entries[1].distinctInside == 20)
        #expect(entries[2].distinctInside == nil)
    }

    @Test func `every figure of people stands in the ledger once`() {
        let documents = [report(file: "a"), report(file: "b")]
        let references = ledger(documents).flatMap(\.lines).map(\.reference)

        #expect(references.count == 8)
        #expect(Set(references).count == 8)
    }

    /// A report of one strike with a count of its own.
    private func strike(_ words: String, low: Int, high: Int?, best: Int?, file: String, by: String? = nil)
        -> DocumentEvidence
    {
        var made = MadeEvidence(
            "⟦1:Jets killed ⟦4:\(words)⟧ ⟦5:soldiers⟧ near ⟦2:Marun⟧ ⟦3:on Tuesday⟧⟧", file: file,
            published: "2021-05-05")
        let place = made.place(2, latitude: 35, longitude: 40)
        let time = made.day(3, "2021-05-04")
        let figure = made.figure(4, who: "soldiers", low: low, high: high, best: best, by: by)
        made.incident(1, .airStrike, place: place, time: time, targets: [made.actor(5)], figures: [figure])
        return made.evidence
    }

    @Test func `three coders read three reports of one strike each by their own rule`() {
        let entry = ledger([
            strike("60", low: 60, high: 60, best: 60, file: "a"),
            strike("dozens of", low: 24, high: nil, best: nil, file: "b"),
            strike("62", low: 62, high: 62, best: 62, file: "c"),
        ]).first

        #expect(entry?.lines.count == 3)
        #expect(entry?.codings.first?.acled == 60)
        #expect(entry?.codings.first?.ucdp == FatalityCoding(low: 60, best: 60, high: 62))
        #expect(entry?.codings.first?.airwars == FatalityCoding(low: 60, best: nil, high: 62))
    }

    @Test func `that it happened and who did it are graded apart`() {
        let entry = ledger([
            strike("60", low: 60, high: 60, best: 60, file: "a"), strike("60", low: 60, high: 60, best: 60, file: "b"),
        ]).first

        #expect(entry?.occurrence == .fair)
        #expect(entry?.attribution == EvidenceGrade.none)
    }

    @Test func `strikes on different days are told apart inside a war, one of unknown day is not`() {
        func raid(_ count: Int, day: String?, file: String) -> DocumentEvidence {
            var made = MadeEvidence(
                "⟦4:more than 9,000⟧ died in ⟦5:the land⟧. ⟦1:⟦2:\(count)⟧ died ⟦3:then⟧⟧", file: file)
            let land = made.place(5, latitude: 35, longitude: 41, kind: .country, radius: 400)
            _ = made.figure(4, low: 9_001, best: 9_000, scope: .warTotal, place: land)
            let figure = made.figure(2, low: count, high: count, best: count, time: day.map { made.day(3, $0) })
            _ = figure
            return made.evidence
        }
        let dated = ledger([raid(12, day: "2021-05-04", file: "a"), raid(8, day: "2021-05-09", file: "b")])
        let undated = ledger([raid(12, day: "2021-05-04", file: "a"), raid(8, day: nil, file: "b")])

        #expect(dated.first?.distinctInside == 20)
        #expect(undated.first?.distinctInside == 12)
    }
}
