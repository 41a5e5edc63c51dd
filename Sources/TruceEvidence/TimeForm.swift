/// What words about time say before it is known what they are counted from.
///
/// ``resolved(from:)`` turns a form into a date once the anchor is known, so a document whose date is settled later
/// by others needs no second reading.
package enum TimeForm: Hashable, Sendable {
    /// A whole date: "Sept. 9, 2016", "September 2016", "2011".
    case absolute(TemporalValue)
    /// A month and a day without a year: "June 15". The year is the one that puts it nearest to the anchor.
    case monthDay(month: Int, day: Int)
    /// A day of the week with a month and a day, without a year: "Monday, Sept. 12". The nearest such day where that lies
    /// within weeks of the anchor, whatever its weekday; else in the year nearest to the anchor in which the two agree,
    /// and in the nearest year where none agrees within six.
    case weekdayMonthDay(Weekday, month: Int, day: Int)
    /// A stretch of days without a year: "July 8-12", "Sept. 28 to Oct. 3".
    case monthDayRange(month: Int, day: Int, endMonth: Int, endDay: Int)
    /// A month without a year: "in September", "early April".
    case month(Int)
    /// A month that was over: "last December". The latest such month before the anchor's.
    case pastMonth(Int)
    /// A month that is still to come: "will vote in December". The next such month, or the anchor's own.
    case comingMonth(Int)
    /// A month of a year so many years before or after the anchor's: "the end of last year", "next March".
    case monthOfYear(month: Int, years: Int)
    /// A day of a year so many years before or after the anchor's: "June 15 last year".
    case monthDayOfYear(month: Int, day: Int, years: Int)
    /// A day of the week: "on Monday", "next Friday".
    case weekday(Weekday, WeekdaySense)
    /// So many days before (negative) or after the anchor: "yesterday", "three days ago", "tomorrow".
    case days(Int)
    /// So many weeks before or after the anchor's week: "last week", "this week".
    case weeks(Int)
    /// So many months before or after the anchor's month: "last month".
    case months(Int)
    /// So many years before or after the anchor's year: "last year".
    case years(Int)
    /// A season of the north: "last summer", "this spring". The sense is that of a weekday: for ``WeekdaySense/latest``
    /// the one of the anchor's year, for the others the last that was over or the first still to come.
    case season(Season, WeekdaySense)
    /// A feast that bears a name, or one of several that do: "Christmas Eve", "Eid". The sense is that of a weekday: for
    /// ``WeekdaySense/latest`` the one nearest to the anchor.
    case feast([Feast], WeekdaySense)
    /// The days that lead up to the anchor and include it: "the last 12 days", "the past week", "recent weeks".
    case past(TimeAmount)
    /// The days that follow the anchor, the anchor included: "within 48 hours", "over the next three days".
    case coming(TimeAmount)
    /// A few units before (false) or after (true) the anchor: "a few days later", "several weeks ago".
    case few(TimeUnit, isAfter: Bool)
    /// A duration that says how long, not when: "for a week", "48-hour", "for years".
    case duration(TimeAmount)
    /// Words that say how often: "daily", "every Monday".
    case recurring(Recurrence)
    /// Words that point to a time without saying which: "recently", "now", "soon".
    case reference(Reference)

    /// Where words that name no day point to.
    package enum Reference: String, Hashable, Sendable {
        case past, present, future
    }

    /// A season, named by its months in the north.
    package enum Season: Int, Hashable, Sendable {
        case spring = 3
        case summer = 6
        case autumn = 9
        case winter = 12

        /// From its first month in a year to its last, which for a winter lies in the next year.
        package func months(of year: Int) -> TemporalValue? {
            let isWinter = self == .winter
            guard let start = CalendarDate(year: year, month: rawValue),
                let end = CalendarDate(year: isWinter ? year + 1 : year, month: isWinter ? 2 : rawValue + 2)
            else { return nil }
            return .interval(start, end)
        }
    }

    /// What comes back.
    package enum Recurrence: Hashable, Sendable {
        /// Every day, week, month or year.
        case unit(TimeUnit)
        /// Every day of that name.
        case weekday(Weekday)
    }

    /// Whether the words point to a time in the calendar, rather than say how long or how often something is, or that
    /// it is so now.
    package var isDating: Bool {
        switch self {
        case .duration, .recurring, .reference(.present), .reference(.future): false
        default: true
        }
    }

    /// Which of the weekdays of that name is meant.
    package enum WeekdaySense: String, Hashable, Sendable {
        /// The latest such day up to the anchor, or the anchor itself: "on Monday" in a report.
        case latest
        /// The next such day after the anchor, or the anchor itself: "will meet on Friday".
        case next
        /// The latest such day before the anchor: "last Thursday".
        case previous
        /// The next such day after the anchor: "next Thursday".
        case following
    }

    /// What words are that are not ``isDating``: `duration`, `set` or `reference`; empty for the others.
    package var undatedKind: String {
        switch self {
        case .duration: "duration"
        case .recurring: "set"
        case .reference: "reference"
        default: ""
        }
    }

    /// The date or interval, counted from an anchor; nil when the form needs an anchor and there is none, or when
    /// the words do not settle it.
    ///
    /// - Parameter anchor: The day of publication or statement, or the window in which it lies. From a window, only
    ///   those forms are resolved that come out the same for every day in it.
    package func resolved(from anchor: TemporalValue?) -> TemporalValue? {
        if case .absolute(let value) = self { return value }
        guard let anchor else { return nil }
        guard let first = CalendarDate(dayNumber: anchor.firstDayNumber),
            let last = CalendarDate(dayNumber: anchor.lastDayNumber)
        else { return nil }
        let early = resolved(fromDay: first)
        if first == last { return early }
        return early == resolved(fromDay: last) ? early : nil
    }

    private func resolved(fromDay anchor: CalendarDate) -> TemporalValue? {
        let year = anchor.year
        let month = anchor.month ?? 1
        switch self {
        case .absolute(let value):
            return value
        case .monthDay(let month, let day):
            return Self.nearest(month: month, day: day, to: anchor, within: 1).map(TemporalValue.date)
        case .weekdayMonthDay(let weekday, let month, let day):
            let nearest = Self.nearest(month: month, day: day, to: anchor, within: 1)
            // Reports mistake the weekday of last Sunday sooner than they speak of another year.
            if let nearest, abs(nearest.firstDayNumber - anchor.firstDayNumber) <= Self.daysOfNews {
                return .date(nearest)
            }
            let agreeing = Self.nearest(month: month, day: day, to: anchor, within: 6) { $0.weekday == weekday }
            return (agreeing ?? nearest).map(TemporalValue.date)
        case .monthDayRange(let month, let day, let endMonth, let endDay):
            guard let start = Self.nearest(month: month, day: day, to: anchor, within: 1) else { return nil }
            let endYear = (endMonth, endDay) < (month, day) ? start.year + 1 : start.year
            return CalendarDate(year: endYear, month: endMonth, day: endDay).map { .interval(start, $0) }
        case .month(let named):
            // News looks back: a month up to one ahead of the anchor's is this year's, a later one is last year's.
            return CalendarDate(year: named > month + 1 ? year - 1 : year, month: named).map(TemporalValue.date)
        case .pastMonth(let named):
            return CalendarDate(year: named >= month ? year - 1 : year, month: named).map(TemporalValue.date)
        case .comingMonth(let named):
            return CalendarDate(year: named < month ? year + 1 : year, month: named).map(TemporalValue.date)
        case .monthOfYear(let named, let years):
            guard abs(years) < 10_000 else { return nil }
            return CalendarDate(year: year + years, month: named).map(TemporalValue.date)
        case .monthDayOfYear(let named, let day, let years):
            guard abs(years) < 10_000 else { return nil }
            return CalendarDate(year: year + years, month: named, day: day).map(TemporalValue.date)
        case .weekday(let weekday, let sense):
            guard let today = anchor.weekday else { return nil }
            let back = (today.rawValue - weekday.rawValue + 7) % 7
            let shift =
                switch sense {
                case .latest: -back
                case .next: (7 - back) % 7
                case .previous: back == 0 ? -7 : -back
                case .following: 7 - back
                }
            return anchor.adding(days: shift).map(TemporalValue.date)
        case .days(let count):
            return anchor.adding(days: count).map(TemporalValue.date)
        case .weeks(let count):
            guard let today = anchor.weekday, abs(count) < 10_000,
                let monday = anchor.adding(days: count * 7 - today.rawValue), let sunday = monday.adding(days: 6)
            else { return nil }
            return .interval(monday, sunday)
        case .months(let count):
            guard abs(count) < 100_000 else { return nil }
            let index = year * 12 + month - 1 + count
            return CalendarDate(year: index / 12, month: index % 12 + 1).map(TemporalValue.date)
        case .years(let count):
            guard abs(count) < 10_000 else { return nil }
            return CalendarDate(year: year + count).map(TemporalValue.date)
        case .season(let season, let sense):
            return Self.season(season, sense, from: anchor)
        case .feast(let feasts, let sense):
            return Feast.date(of: feasts, sense, from: anchor)
        case .past(let amount):
            guard let days = amount.days, let start = anchor.adding(days: -days) else { return nil }
            return .interval(start, anchor)
        case .coming(let amount):
            guard let days = amount.days, let end = anchor.adding(days: days) else { return nil }
            return .interval(anchor, end)
        case .few(let unit, let isAfter):
            // "A few" is two at least, and nobody calls more than a week of days so.
            let direction = isAfter ? 1 : -1
            let near = anchor.adding(days: direction * max(1, 2 * unit.hours / 24))
            let far = anchor.adding(days: direction * max(1, 7 * unit.hours / 24))
            guard let near, let far else { return nil }
            return isAfter ? .interval(near, far) : .interval(far, near)
        case .duration, .recurring, .reference:
            return nil
        }
    }

    private static func season(_ season: Season, _ sense: WeekdaySense, from anchor: CalendarDate) -> TemporalValue? {
        let year = anchor.year
        let today = anchor.firstDayNumber
        switch sense {
        case .latest, .next:
            // In January "this winter" began last year.
            let isRunning = season == .winter && (anchor.month ?? 1) <= 2
            return season.months(of: isRunning ? year - 1 : year)
        case .previous:
            return [year, year - 1, year - 2].lazy.compactMap(season.months).first { $0.lastDayNumber < today }
        case .following:
            return [year, year + 1].lazy.compactMap(season.months).first { $0.firstDayNumber > today }
        }
    }

    /// How far from its report a day lies of which reports tell as news, in days.
    private static let daysOfNews = 45

    /// The day of this month and number nearest to an anchor, in a year at most `reach` away; of two that are equally
    /// near, the earlier.
    private static func nearest(
        month: Int, day: Int, to anchor: CalendarDate, within reach: Int,
        where agrees: (CalendarDate) -> Bool = { _ in true }
    ) -> CalendarDate? {
        var best: CalendarDate?
        for year in anchor.year - reach...anchor.year + reach {
            guard let date = CalendarDate(year: year, month: month, day: day), agrees(date) else { continue }
            let distance = abs(date.firstDayNumber - anchor.firstDayNumber)
            if let found = best, abs(found.firstDayNumber - anchor.firstDayNumber) <= distance { continue }
            best = date
        }
        return best
    }
}
