/// A unit in which text counts time, the finest first.
package enum TimeUnit: Int, Hashable, Sendable, Comparable {
    case minute, hour, day, week, month, year

    /// Its length in hours, a month being 30 days and a year 365; 0 for a minute.
    package var hours: Int {
        switch self {
        case .minute: 0
        case .hour: 1
        case .day: 24
        case .week: 168
        case .month: 720
        case .year: 8760
        }
    }

    /// Whether a unit is finer than another.
    package static func < (left: TimeUnit, right: TimeUnit) -> Bool { left.rawValue < right.rawValue }
}

/// A stretch of time as words count it: "three days", "a decade" (ten years), "weeks" (nobody says how many).
package struct TimeAmount: Hashable, Sendable {
    /// How many units; nil for "a few" and the bare plural.
    package let count: Int?
    /// The unit.
    package let unit: TimeUnit

    /// Makes an amount.
    package init(_ count: Int?, _ unit: TimeUnit) {
        self.count = count
        self.unit = unit
    }

    /// Its length in hours; nil where no number is given.
    package var hours: Int? { count.map { $0 * unit.hours } }

    /// Its length in whole days, at least one; nil where no number is given.
    package var days: Int? { hours.map { max(1, ($0 + 12) / 24) } }
}
