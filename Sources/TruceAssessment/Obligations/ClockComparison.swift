import TruceEvidence

/// Compares when two parties have one truce end: each counts by a clock of its own, and neither is wrong by that.
struct ClockComparison: Sendable {
    let record: Record

    /// A row for each agreement of which two issuers give ends on different days or hours; its number is given later.
    func discrepancies() -> [Discrepancy] {
        let ends = Dictionary(grouping: record.clocks.filter { $0.end != nil }, by: \.agreement)
        return record.agreements.compactMap { agreement in
            let clocks = ends[agreement.id] ?? []
            guard Set(clocks.map(\.issuer)).count > 1, Set(clocks.compactMap(\.end)).count > 1 else { return nil }
            let values = clocks.compactMap { clock -> Discrepancy.Value? in
                guard let end = clock.end, let citation = clock.citations.first else { return nil }
                return Discrepancy.Value(
                    value: words(end) + (clock.isComputed ? ", by counting" : "") + universal(clock),
                    holder: clock.issuer, citation: citation)
            }.sorted { $0.citation < $1.citation }
            guard values.count > 1 else { return nil }
            let moments = clocks.map(\.endUTC)
            let areOne = !moments.contains(nil) && Set(moments).count == 1
            return Discrepancy(
                id: "", dimension: .date, about: "planned end by each party’s count: " + agreement.label,
                values: values, reason: .differentClock,
                explanation: areOne
                    ? "one moment, told by the clocks of different time zones"
                    : "each party counts the days of the truce by a clock of its own")
        }
    }

    /// The end by UTC, where the zone of the words is another one.
    private func universal(_ clock: TruceClock) -> String {
        guard let moment = clock.endUTC, moment != clock.end else { return "" }
        return " (\(words(moment)) UTC)"
    }

    private func words(_ moment: TruceClock.Moment) -> String {
        guard let minute = moment.minute else { return moment.day.iso }
        func two(_ number: Int) -> String { number < 10 ? "0" + String(number) : String(number) }
        return moment.day.iso + " " + two(minute / 60) + ":" + two(minute % 60)
    }
}
