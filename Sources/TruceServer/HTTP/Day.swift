import TruceEvidence
import TruceReport

/// A day of the calendar, as addresses and the store write it.
struct Day: Hashable, Sendable, Comparable {
    /// Days since 1 January 1970.
    let number: Int

    /// A day by its number; nil outside the years 1 to 9999.
    init?(_ number: Int?) {
        guard let number, CalendarDate(dayNumber: number) != nil else { return nil }
        self.number = number
    }

    /// Reads `yyyy-mm-dd`; nil for anything else.
    init?(iso: String) {
        guard let date = CalendarDate(iso: iso), date.isDay else { return nil }
        number = date.firstDayNumber
    }

    /// `yyyy-mm-dd`.
    var iso: String { CalendarDate(dayNumber: number)?.iso ?? "" }

    /// The day in words.
    var words: String {
        CalendarDate(dayNumber: number).map { ("\(TemporalValue.date($0))" as Wording).plainText } ?? ""
    }

    static func < (left: Day, right: Day) -> Bool { left.number < right.number }
}
