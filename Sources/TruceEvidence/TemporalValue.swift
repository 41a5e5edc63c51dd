/// When something was, as far as the words tell: one date at its own precision, or an interval of days.
package enum TemporalValue: Hashable, Sendable {
    /// A day, month or year.
    case date(CalendarDate)
    /// From the first date to the second, both included.
    case interval(CalendarDate, CalendarDate)

    /// Reads ISO 8601: one date, or `start/end`; nil for anything else and for an end before the start.
    package init?(iso: String) {
        let dates = iso.split(separator: "/", omittingEmptySubsequences: false).map { CalendarDate(iso: String($0)) }
        guard dates.count <= 2, let first = dates.first ?? nil, let last = dates.last ?? nil else { return nil }
        guard first.firstDayNumber <= last.lastDayNumber else { return nil }
        self = dates.count == 1 ? .date(first) : .interval(first, last)
    }

    /// ISO 8601: one date, or `start/end`.
    package var iso: String {
        switch self {
        case .date(let date): date.iso
        case .interval(let start, let end): start.iso + "/" + end.iso
        }
    }

    /// The first day covered, as days since 1 January 1970.
    package var firstDayNumber: Int {
        switch self {
        case .date(let date): date.firstDayNumber
        case .interval(let start, _): start.firstDayNumber
        }
    }

    /// The last day covered, as days since 1 January 1970.
    package var lastDayNumber: Int {
        switch self {
        case .date(let date): date.lastDayNumber
        case .interval(_, let end): end.lastDayNumber
        }
    }

    /// Whether exactly one day is covered.
    package var isDay: Bool { firstDayNumber == lastDayNumber }

    /// The only day covered, when there is just one.
    package var day: CalendarDate? { isDay ? CalendarDate(dayNumber: firstDayNumber) : nil }

    /// Whether the two share a day.
    package func overlaps(_ other: TemporalValue) -> Bool {
        firstDayNumber <= other.lastDayNumber && other.firstDayNumber <= lastDayNumber
    }

    /// The days between the two, 0 when they overlap.
    package func distance(to other: TemporalValue) -> Int {
        max(0, firstDayNumber - other.lastDayNumber, other.firstDayNumber - lastDayNumber)
    }
}
