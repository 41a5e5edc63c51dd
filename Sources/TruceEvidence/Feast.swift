/// A feast or holiday that comes back every year, by the reckoning that dates it.
///
/// - Source: the arithmetic of the calendars is that of Dershowitz and Reingold, "Calendrical Calculations"; both Easters
///   follow Meeus, "Astronomical Algorithms", chapter 8.
package struct Feast: Hashable, Sendable {
    /// What a feast is counted from.
    package enum Reckoning: String, Hashable, Sendable, CaseIterable {
        /// New Year of the Gregorian calendar; the offset is `100 * month + day`.
        case gregorian
        /// The day of Easter in the western churches; the offset counts days from it.
        case easter
        /// The day of Easter in the churches of the east; the offset counts days from it.
        case orthodoxEaster = "orthodox-easter"
        /// The tabular Islamic calendar; the offset is `100 * month + day`. The day that is kept hangs on the moon being
        /// seen and may lie a day before or after.
        case islamic
        /// The New Year of the Hebrew calendar; the offset counts days from it.
        case hebrewNewYear = "hebrew-new-year"
        /// The first day of Passover; the offset counts days from it.
        case passover
    }

    /// What it is counted from.
    package let reckoning: Reckoning
    /// The day by that reckoning.
    package let offset: Int
    /// How many days it lasts, one at least.
    package let days: Int
    /// How many days of it go before: 26 for "the 27th of Ramadan".
    private let passed: Int

    /// Makes a feast.
    package init(_ reckoning: Reckoning, _ offset: Int, days: Int = 1) {
        self.init(reckoning, offset, days: days, passed: 0)
    }

    private init(_ reckoning: Reckoning, _ offset: Int, days: Int, passed: Int) {
        self.reckoning = reckoning
        self.offset = offset
        self.days = max(1, days)
        self.passed = passed
    }

    /// So many days of it, after so many others: its fifth day is `part(after: 4, days: 1)`.
    package func part(after passed: Int, days: Int) -> Feast {
        Feast(reckoning, offset, days: days, passed: passed)
    }

    /// The days of it that begin in a year of the Gregorian calendar, in order: an Islamic feast may come twice in a
    /// year. A feast that hangs on the moon being seen is given with the day before and after.
    package func dates(in year: Int) -> [TemporalValue] {
        starts(in: year).compactMap { first in
            let start = first + passed
            let doubt = reckoning == .islamic ? 1 : 0
            guard let first = CalendarDate(dayNumber: start - doubt),
                let last = CalendarDate(dayNumber: start + days - 1 + doubt)
            else { return nil }
            return first == last ? .date(first) : .interval(first, last)
        }
    }

    private func starts(in year: Int) -> [Int] {
        switch reckoning {
        case .gregorian:
            CalendarDate(year: year, month: offset / 100, day: offset % 100).map { [$0.firstDayNumber] } ?? []
        case .easter: Self.easter(year).map { [$0 + offset] } ?? []
        case .orthodoxEaster: Self.orthodoxEaster(year).map { [$0 + offset] } ?? []
        case .islamic:
            Self.islamicYears(in: year).map { Self.islamic($0, offset / 100, offset % 100) }
                .filter { CalendarDate(dayNumber: $0)?.year == year }
        case .hebrewNewYear: [Self.hebrewNewYear(year + Self.hebrewAhead) + offset]
        // Passover lies as many days before the New Year that follows it as the months between have.
        case .passover: [Self.hebrewNewYear(year + Self.hebrewAhead) - 163 + offset]
        }
    }

    /// Sunday of Easter by the Gregorian computus.
    private static func easter(_ year: Int) -> Int? {
        let golden = year % 19
        let (century, rest) = (year / 100, year % 100)
        let shift = (century + 8) / 25
        let epact = (19 * golden + century - century / 4 - (century - shift + 1) / 3 + 15) % 30
        let weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7
        let late = (golden + 11 * epact + 22 * weekday) / 451
        let total = epact + weekday - 7 * late + 114
        return CalendarDate(year: year, month: total / 31, day: total % 31 + 1)?.firstDayNumber
    }

    /// Sunday of Easter by the Julian computus, as a day of the Gregorian calendar.
    private static func orthodoxEaster(_ year: Int) -> Int? {
        let full = (19 * (year % 19) + 15) % 30
        let total = full + (2 * (year % 4) + 4 * (year % 7) - full + 34) % 7 + 114
        let behind = year / 100 - year / 400 - 2
        return CalendarDate(year: year, month: total / 31, day: total % 31 + 1).map { $0.firstDayNumber + behind }
    }

    /// The Islamic years that overlap a Gregorian one.
    private static func islamicYears(in year: Int) -> ClosedRange<Int> {
        let near = (year - 622) * 33 / 32
        return near - 1...near + 2
    }

    /// The day number of a day of the tabular Islamic calendar, whose leap years are the 2nd, 5th, 7th, 10th, 13th,
    /// 16th, 18th, 21st, 24th, 26th and 29th of thirty.
    private static func islamic(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let julianDay = (11 * year + 3) / 30 + 354 * year + 30 * month - (month - 1) / 2 + day + 1_948_055
        return julianDay - 2_440_588
    }

    /// The Hebrew year that begins in the autumn of a Gregorian one, less that.
    private static let hebrewAhead = 3761

    private static func hebrewNewYear(_ year: Int) -> Int {
        let (before, start, after) = (elapsed(year - 1), elapsed(year), elapsed(year + 1))
        let delay = after - start == 356 ? 2 : start - before == 382 ? 1 : 0
        // The calendar's first day, counted from 1 January 1970.
        return start + delay - 2_092_590
    }

    /// Days from the first New Year of the Hebrew calendar to that of a year, by its mean new moons.
    private static func elapsed(_ year: Int) -> Int {
        let months = (235 * year - 234) / 19
        let parts = 12_084 + 13_753 * months
        let day = 29 * months + parts / 25_920
        return 3 * (day + 1) % 7 < 3 ? day + 1 : day
    }
}

extension Feast {
    /// Which of the feasts of some reckonings is meant.
    ///
    /// - Parameters:
    ///   - feasts: The feasts that bear the name.
    ///   - anchor: The day that the words are counted from.
    ///   - sense: For ``TimeForm/WeekdaySense/latest`` the one nearest to the anchor; for the others the last that was over
    ///     or the first that is still to come.
    static func date(of feasts: [Feast], _ sense: TimeForm.WeekdaySense, from anchor: CalendarDate) -> TemporalValue? {
        let today = anchor.firstDayNumber
        let all = (anchor.year - 1...anchor.year + 1).flatMap { year in feasts.flatMap { $0.dates(in: year) } }
            .sorted { $0.firstDayNumber < $1.firstDayNumber }
        return switch sense {
        case .latest:
            all.min { distance($0, today) < distance($1, today) }
        case .previous: all.last { $0.lastDayNumber < today }
        case .next: all.first { $0.lastDayNumber >= today }
        case .following: all.first { $0.firstDayNumber > today }
        }
    }

    private static func distance(_ value: TemporalValue, _ day: Int) -> Int {
        max(0, value.firstDayNumber - day, day - value.lastDayNumber)
    }
}
