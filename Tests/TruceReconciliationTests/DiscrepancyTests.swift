import Testing
import TruceEvidence
import TruceReconciliation
import TruceTestSupport

struct DiscrepancyTests {
    /// A report of one strike with its own count.
    private func strike(
        _ words: String, low: Int?, high: Int?, best: Int?, file: String, published: String?, who: String = "soldiers"
    ) -> DocumentEvidence {
        var made = MadeEvidence(
            "⟦1:Jets killed ⟦4:\(words)⟧ ⟦5:soldiers⟧ near ⟦2:Marun⟧ ⟦3:on Tuesday⟧⟧", file: file, published: published)
        let place = made.place(2, latitude: 35, longitude: 40)
        let time = made.day(3, "2021-05-04")
        let figure = made.figure(4, who: who, low: low, high: high, best: best)
        made.incident(1, .airStrike, place: place, time: time, targets: [made.actor(5)], figures: [figure])
        return made.evidence
    }

    private func reasons(_ documents: [DocumentEvidence], _ kind: Discrepancy.Kind) -> [Discrepancy.Reason] {
        Reconciler.record(of: documents).discrepancies.filter { $0.kind == kind }.map(\.reason)
    }

    @Test func `bounds that leave room for one number are compatible`() {
        let documents = [
            strike("60", low: 60, high: 60, best: 60, file: "a", published: "2021-05-05"),
            strike("dozens of", low: 24, high: nil, best: nil, file: "b", published: "2021-05-05"),
        ]

        #expect(reasons(documents, .count) == [.compatibleBounds])
    }

    @Test func `numbers of one day that exclude one another conflict`() {
        let documents = [
            strike("60", low: 60, high: 60, best: 60, file: "a", published: "2021-05-05"),
            strike("50", low: 50, high: 50, best: 50, file: "b", published: "2021-05-05"),
        ]

        #expect(reasons(documents, .count) == [.conflict])
    }

    @Test func `a count that rises from day to day is an update`() {
        let documents = [
            strike("50", low: 50, high: 50, best: 50, file: "a", published: "2021-05-05"),
            strike("60", low: 60, high: 60, best: 60, file: "b", published: "2021-05-06"),
        ]

        #expect(reasons(documents, .count) == [.laterUpdate])
    }

    @Test func `equal counts are no discrepancy`() {
        let documents = [
            strike("60", low: 60, high: 60, best: 60, file: "a", published: "2021-05-05"),
            strike("60", low: 60, high: 60, best: 60, file: "b", published: "2021-05-06"),
        ]

        #expect(reasons(documents, .count).isEmpty)
    }

    @Test func `counts of other people are not set against each other`() {
        let documents = [
            strike("60", low: 60, high: 60, best: 60, file: "a", published: "2021-05-05", who: "soldiers"),
            strike("9", low: 9, high: 9, best: 9, file: "b", published: "2021-05-05", who: "civilians"),
        ]

        #expect(reasons(documents, .count).isEmpty)
    }

    private func total(_ words: String, _ low: Int, file: String, published: String) -> DocumentEvidence {
        var made = MadeEvidence("The war has killed ⟦1:\(words) people⟧", file: file, published: published)
        _ = made.figure(1, who: "people", low: low, best: low, scope: .warTotal)
        return made.evidence
    }

    @Test(arguments: [("2021-05-20", Discrepancy.Reason.conflict), ("2022-05-20", .laterUpdate)])
    func `totals of one war conflict unless time explains them`(published: String, reason: Discrepancy.Reason) {
        let documents = [
            total("more than 300,000", 300_000, file: "a", published: "2021-05-05"),
            total("more than 400,000", 400_000, file: "b", published: published),
        ]

        #expect(reasons(documents, .count) == [reason])
    }

    private func period(_ count: Int, area: String, file: String, by holder: String, iso: String?) -> DocumentEvidence {
        var made = MadeEvidence(
            "⟦1:\(count) people⟧ were killed in ⟦2:\(area)⟧ ⟦3:of late⟧", file: file, published: "2021-05-05")
        let place = made.place(2, latitude: 35, longitude: 40)
        let time = iso.map { made.time(3, .month(5), value: $0) }
        _ = made.figure(
            1, who: "people", low: count, high: count, best: count, scope: .period, place: place, time: time,
            by: holder)
        return made.evidence
    }

    @Test func `counts of other areas or days are of different scope`() {
        let documents = [
            period(342, area: "eastern Marun", file: "a", by: "The Clinic", iso: "2021-05"),
            period(293, area: "Marun", file: "b", by: "The Monitor", iso: "2021-04"),
        ]

        #expect(reasons(documents, .count) == [.differentScope])
    }

    @Test func `a headline that rounds wrongly conflicts with its text`() {
        var made = MadeEvidence(
            "⟦1:80 civilians⟧ killed in raids\n\n⟦2:Over 85 civilians⟧ were killed on Thursday.", file: "a",
            published: "2021-05-05", hasTitle: true)
        _ = made.figure(1, who: "civilians", low: 80, high: 80, best: 80)
        _ = made.figure(2, who: "civilians", low: 86, best: 85)

        #expect(reasons([made.evidence], .count) == [.conflict])
    }

    @Test func `a headline's number that the text gives in other words conflicts with no other number`() {
        var made = MadeEvidence(
            "⟦1:15 medics⟧ killed in raid\n\nThe raid killed ⟦2:15 members of staff⟧. A raid days before left ⟦3:12 people⟧ dead.",
            file: "a", published: "2021-05-05", hasTitle: true)
        _ = made.figure(1, who: "medics", low: 15, high: 15, best: 15)
        _ = made.figure(2, who: "members of staff", low: 15, high: 15, best: 15)
        _ = made.figure(3, who: "people", low: 12, high: 12, best: 12)

        #expect(reasons([made.evidence], .count).isEmpty)
    }

    @Test func `parts that exceed their total conflict with it`() {
        var made = MadeEvidence("⟦1:30 breaches⟧: ⟦2:20⟧, ⟦3:13⟧ and ⟦4:3⟧", file: "a")
        let whole = made.figure(1, .other, who: "breaches", low: 30, high: 30, best: 30)
        for (mark, number) in [(2, 20), (3, 13), (4, 3)] {
            _ = made.figure(mark, .other, who: "breaches", low: number, high: number, best: number, partOf: whole)
        }

        #expect(reasons([made.evidence], .count) == [.conflict])
    }

    @Test func `a charge and its denial are an attribution in conflict`() {
        var made = MadeEvidence(
            "⟦1:a raid hit ⟦4:a convoy⟧⟧. ⟦2:Arda blamed ⟦5:Brun⟧⟧, and ⟦3:Brun denied it⟧.", file: "a",
            published: "2021-05-05")
        let accused = made.name(5, key: "state:B", kind: .state, country: "BB")
        made.incident(
            1, .attackOnAid, targets: [made.actor(4)],
            blamed: [IncidentMention.Blame(by: made.speaker("Arda"), on: accused, span: made.marked[2])],
            denials: [IncidentMention.Denial(by: made.speaker("Brun"), span: made.marked[3])])

        #expect(reasons([made.evidence], .attribution) == [.conflict])
    }

    /// A report of a truce with its days and state.
    private func truce(
        agreed: String, ended: (String, TruceEvent)? = nil, status: TruceStatus, file: String, published: String?
    ) -> DocumentEvidence {
        var made = MadeEvidence(
            "⟦1:A truce agreed ⟦2:on a day⟧⟧. ⟦3:It ended ⟦4:on another⟧⟧. ⟦5:It is so⟧.", file: file,
            published: published)
        made.provision(1, .conclusion, times: [made.day(2, agreed)])
        if let (day, event) = ended { made.status(3, .collapsed, time: made.day(4, day), event: event) }
        made.status(5, status)
        return made.evidence
    }

    @Test func `days on both sides of a night follow different clocks`() {
        let documents = [
            truce(agreed: "2021-05-01", status: .inForce, file: "a", published: "2021-05-05"),
            truce(agreed: "2021-05-02", status: .inForce, file: "b", published: "2021-05-05"),
        ]

        #expect(reasons(documents, .date) == [.differentClock])
    }

    @Test func `a planned end stands against the end that came`() {
        let documents = [
            truce(
                agreed: "2021-05-01", ended: ("2021-05-08", .scheduledEnd), status: .inForce, file: "a",
                published: "2021-05-05"),
            truce(
                agreed: "2021-05-01", ended: ("2021-05-11", .declaredOver), status: .collapsed, file: "b",
                published: "2021-05-12"),
        ]

        #expect(reasons(documents, .date) == [.scheduledAgainstActual])
        #expect(reasons(documents, .status) == [.laterUpdate])
    }

    @Test func `truces of different months are not compared`() {
        let documents = [
            truce(agreed: "2021-01-01", status: .collapsed, file: "a", published: "2021-01-20"),
            truce(agreed: "2021-05-01", status: .inForce, file: "b", published: "2021-05-05"),
        ]

        #expect(Reconciler.record(of: documents).discrepancies.isEmpty)
    }

    @Test func `different states on one day conflict`() {
        let documents = [
            truce(agreed: "2021-05-01", status: .collapsed, file: "a", published: "2021-05-05"),
            truce(agreed: "2021-05-01", status: .inForce, file: "b", published: "2021-05-05"),
        ]

        #expect(reasons(documents, .status) == [.conflict])
    }

    @Test func `one source given in two ways is of one origin`() {
        func report(_ words: String, _ low: Int, _ high: Int?, file: String) -> DocumentEvidence {
            var made = MadeEvidence(
                "Jets killed ⟦4:\(words)⟧ soldiers: ⟦1:the raid near ⟦2:Marun⟧ ⟦3:on Tuesday⟧⟧", file: file,
                published: "2021-05-05")
            let place = made.place(2, latitude: 35, longitude: 40)
            let figure = made.figure(4, who: "soldiers", low: low, high: high, best: low, by: "The Monitor")
            made.incident(1, .airStrike, place: place, time: made.day(3, "2021-05-04"), figures: [figure])
            return made.evidence
        }

        #expect(
            reasons([report("60", 60, 60, file: "a"), report("at least 50", 50, nil, file: "b")], .count) == [
                .sameOrigin
            ])
        #expect(reasons([report("60", 60, 60, file: "a"), report("52", 52, 52, file: "b")], .count) == [.sameOrigin])
    }

    @Test func `the day on which a truce began is not the day on which it ended`() {
        var made = MadeEvidence(
            "⟦1:A truce took effect on ⟦2:1 May⟧⟧. ⟦3:The army declared over the freeze that began at 7 p.m. on ⟦4:May 1⟧⟧.",
            file: "a", published: "2021-05-09")
        made.status(1, .inForce, time: made.day(2, "2021-05-01"), event: .began)
        made.status(3, .collapsed, time: made.day(4, "2021-05-01"), event: .declaredOver)
        let record = Reconciler.record(of: [made.evidence])

        #expect(record.agreements.map(\.ended) == [nil])
        #expect(record.discrepancies.isEmpty)
    }

    @Test(arguments: [("Brun", Discrepancy.Reason.partOfWhole), ("Arda", .conflict)])
    func `sides that sign on days of their own do not contradict each other`(
        second: String, expected: Discrepancy.Reason
    ) {
        func signing(_ name: String, _ day: String, file: String) -> DocumentEvidence {
            var made = MadeEvidence(
                "⟦1:⟦2:\(name)⟧ signed the truce ⟦3:on that day⟧⟧.", file: file, published: "2021-05-20")
            let signer = made.name(2, key: "state:" + name, kind: .state, country: name)
            made.provision(1, .conclusion, bearers: [signer], times: [made.day(3, day)])
            return made.evidence
        }
        let record = Reconciler.record(of: [
            signing("Arda", "2021-05-03", file: "a"), signing(second, "2021-05-12", file: "b"),
        ])

        #expect(record.discrepancies.map(\.reason) == [expected])
    }

    @Test func `a number outweighs a plural of the same source`() {
        var made = MadeEvidence(
            "⟦1:A raid near ⟦2:Marun⟧ ⟦3:on Tuesday⟧⟧ killed ⟦4:scores of⟧ guards; ⟦5:fifteen⟧ guards died.", file: "a",
            published: "2021-05-05")
        let place = made.place(2, latitude: 35, longitude: 40)
        let plural = made.figure(4, who: "guards", low: 40, by: "The Rescue")
        let number = made.figure(5, who: "guards", low: 15, high: 15, best: 15, by: "The Rescue")
        made.incident(1, .airStrike, place: place, time: made.day(3, "2021-05-04"), figures: [plural, number])
        let other = strike("22", low: 22, high: 22, best: 22, file: "b", published: "2021-05-05", who: "guards")

        #expect(reasons([made.evidence, other], .count) == [.conflict])
    }
}
