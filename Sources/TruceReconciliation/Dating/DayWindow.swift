import TruceEvidence

/// The days on which something can lie; nil bounds are open. Days are counted from 1 January 1970.
struct DayWindow: Hashable, Sendable {
    /// The first day.
    var first: Int?
    /// The last day.
    var last: Int?

    /// Every day.
    static let all = DayWindow(first: nil, last: nil)

    /// Whether no day is left.
    var isEmpty: Bool {
        guard let first, let last else { return false }
        return first > last
    }

    /// The days of both.
    func intersected(with other: DayWindow) -> DayWindow {
        DayWindow(
            first: [first, other.first].compactMap { $0 }.max(), last: [last, other.last].compactMap { $0 }.min())
    }

    /// The day, or the interval of days; nil when a bound is open or no day is left.
    var value: TemporalValue? {
        guard let first, let last, first <= last, let start = CalendarDate(dayNumber: first),
            let end = CalendarDate(dayNumber: last)
        else { return nil }
        return start == end ? .date(start) : .interval(start, end)
    }

    /// The window of a value.
    init(_ value: TemporalValue) {
        first = value.firstDayNumber
        last = value.lastDayNumber
    }

    /// A window between two days.
    init(first: Int?, last: Int?) {
        self.first = first
        self.last = last
    }

    /// The days of publication for which words of this form mean a day; nil when the form does not tell, or the
    /// days do not lie together.
    static func publication(saying form: TimeForm, of day: CalendarDate) -> DayWindow? {
        switch form {
        case .weekday, .days: break
        default: return nil
        }
        let wanted = TemporalValue.date(day)
        var days: [Int] = []
        for shift in -14...14 {
            guard let candidate = day.adding(days: shift) else { continue }
            if form.resolved(from: .date(candidate)) == wanted { days.append(candidate.firstDayNumber) }
        }
        guard let first = days.first, let last = days.last, last - first + 1 == days.count else { return nil }
        return DayWindow(first: first, last: last)
    }
}
