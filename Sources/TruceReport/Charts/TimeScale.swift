import TruceEvidence

/// Maps days to a horizontal stretch and chooses the dates to write below it.
package struct TimeScale: Sendable {
    /// A date on the axis.
    package struct Tick: Sendable {
        /// Where it stands.
        package let position: Double
        /// What it says.
        package let text: String
    }

    private let first: Int
    private let last: Int
    private let start: Double
    private let width: Double

    /// A scale from the first to the last day, both counted from 1 January 1970.
    package init(first: Int, last: Int, start: Double, width: Double) {
        self.first = first
        self.last = max(first + 1, last)
        self.start = start
        self.width = width
    }

    /// Where a day stands.
    package func position(_ day: Int) -> Double {
        start + width * Double(min(max(day, first), last) - first) / Double(last - first)
    }

    /// About six dates: days, or firsts of months or years where the stretch is long.
    package var ticks: [Tick] {
        let days = last - first
        if days > 365 * 3 { return boundaries(everyMonths: max(1, (days / 365 + 5) / 6) * 12) }
        if days > 75 { return boundaries(everyMonths: max(1, days / 30 / 6)) }
        let step = [1, 2, 3, 5, 7, 14].first { days / $0 <= 8 } ?? 14
        return stride(from: first, through: last, by: step).compactMap { day in
            CalendarDate(dayNumber: day).map { Tick(position: position(day), text: DateWords.short($0)) }
        }
    }

    private func boundaries(everyMonths step: Int) -> [Tick] {
        guard let from = CalendarDate(dayNumber: first), let month = from.month else { return [] }
        var ticks: [Tick] = []
        // Months counted from year 0, from the first boundary at or after the first day.
        var index = (from.year * 12 + month - 1 + step - 1) / step * step
        while ticks.count < 24, let date = CalendarDate(year: index / 12, month: index % 12 + 1, day: 1),
            date.firstDayNumber <= last
        {
            if date.firstDayNumber >= first {
                let year = CalendarDate(year: date.year)
                let shown = step % 12 == 0 ? year : CalendarDate(year: date.year, month: date.month)
                let text = shown.map { DateWords.short($0) } ?? ""
                ticks.append(Tick(position: position(date.firstDayNumber), text: text))
            }
            index += step
        }
        return ticks
    }
}
