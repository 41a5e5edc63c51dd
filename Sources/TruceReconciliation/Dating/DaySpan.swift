import TruceEvidence

/// The days that a date or an interval covers, worked out once for all comparisons, counted from 1 January 1970.
struct DaySpan: Sendable {
    /// The first day.
    let first: Int
    /// The last day.
    let last: Int

    /// The days of a value.
    init(_ value: TemporalValue) {
        first = value.firstDayNumber
        last = value.lastDayNumber
    }

    /// Whether it is one day.
    var isDay: Bool { first == last }

    /// The days between the two, 0 when they overlap.
    func distance(to other: DaySpan) -> Int { max(0, first - other.last, other.first - last) }
}
