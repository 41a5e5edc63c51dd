/// A date at the precision that is known: a day, a month or a year of the Gregorian calendar.
///
/// - Shape: `month == nil` means a year; `day == nil` means a month or a year.
/// - Units: years 1 to 9999; months 1 to 12; days 1 to the length of the month.
package struct CalendarDate: Hashable, Sendable {
    // Four bytes in all: every time of every report of a run is in memory. A month or day of 0 is one that is not known.
    private let yearNumber: Int16
    private let monthNumber: Int8
    private let dayOfMonth: Int8

    /// A day, month or year; nil when there is no such date (month 13, 30 February, year 99999).
    package init?(year: Int, month: Int? = nil, day: Int? = nil) {
        guard (1...9999).contains(year) else { return nil }
        if let month {
            guard (1...12).contains(month) else { return nil }
            if let day {
                guard (1...Self.length(ofMonth: month, year: year)).contains(day) else { return nil }
            }
        } else if day != nil {
            return nil
        }
        yearNumber = Int16(year)
        monthNumber = Int8(month ?? 0)
        dayOfMonth = Int8(day ?? 0)
    }

    /// The year, 1 to 9999.
    package var year: Int { Int(yearNumber) }

    /// The month, 1 to 12, when it is known.
    package var month: Int? { monthNumber == 0 ? nil : Int(monthNumber) }

    /// The day of the month, when it is known.
    package var day: Int? { dayOfMonth == 0 ? nil : Int(dayOfMonth) }

    /// Reads `yyyy`, `yyyy-mm` or `yyyy-mm-dd`; nil for anything else.
    package init?(iso: String) {
        let parts = iso.split(separator: "-", omittingEmptySubsequences: false)
        guard (1...3).contains(parts.count), parts[0].utf8.count == 4 else { return nil }
        guard parts.dropFirst().allSatisfy({ $0.utf8.count == 2 }) else { return nil }
        guard parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }) else { return nil }
        let numbers = parts.compactMap { Int($0) }
        guard numbers.count == parts.count else { return nil }
        self.init(
            year: numbers[0], month: numbers.count > 1 ? numbers[1] : nil, day: numbers.count > 2 ? numbers[2] : nil)
    }

    /// Whether the day is known.
    package var isDay: Bool { day != nil }

    /// ISO 8601 at the precision that is known: `2016-09-09`, `2016-09` or `2016`.
    package var iso: String {
        func padded(_ number: Int, _ width: Int) -> String {
            let digits = String(number)
            return String(repeating: "0", count: max(0, width - digits.count)) + digits
        }
        var result = padded(year, 4)
        if let month { result += "-" + padded(month, 2) }
        if let day { result += "-" + padded(day, 2) }
        return result
    }

    /// The first day that the date covers, as days since 1 January 1970.
    package var firstDayNumber: Int { Self.dayNumber(year, month ?? 1, day ?? 1) }

    /// The last day that the date covers, as days since 1 January 1970.
    package var lastDayNumber: Int {
        if day != nil { return firstDayNumber }
        let month = month ?? 12
        return Self.dayNumber(year, month, Self.length(ofMonth: month, year: year))
    }

    /// The day a number of days since 1 January 1970; nil outside the years 1 to 9999.
    ///
    /// - Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", `civil_from_days`.
    package init?(dayNumber: Int) {
        guard (-719_162...2_932_896).contains(dayNumber) else { return nil }
        let shifted = dayNumber + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        self.init(year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month, day: day)
    }

    /// The day so many days later (earlier when negative); nil when the day is not known or leaves the calendar.
    package func adding(days: Int) -> CalendarDate? {
        guard isDay, abs(days) < 4_000_000 else { return nil }
        return CalendarDate(dayNumber: firstDayNumber + days)
    }

    /// The day of the week; nil when the day is not known.
    package var weekday: Weekday? {
        guard isDay else { return nil }
        let index = (firstDayNumber + 3) % 7  // 1 January 1970 was a Thursday.
        return Weekday(rawValue: index < 0 ? index + 7 : index)
    }

    /// The number of days in a month.
    package static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Days since 1 January 1970.
    ///
    /// - Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", `days_from_civil`.
    private static func dayNumber(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }
}

/// A day of the week; raw values count from Monday.
package enum Weekday: Int, Hashable, Sendable, CaseIterable {
    /// The days in order.
    case monday, tuesday, wednesday, thursday, friday, saturday, sunday
}
