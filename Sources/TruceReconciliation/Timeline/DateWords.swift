import TruceEvidence

/// Dates in plain words.
enum DateWords {
    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    /// The name of a month from 1 to 12; empty for another number.
    static func month(_ number: Int) -> String { months.indices.contains(number - 1) ? months[number - 1] : "" }

    /// "17 September 2016", "September 2016", "2016".
    static func words(_ date: CalendarDate) -> String {
        var words = String(date.year)
        if let month = date.month { words = Self.month(month) + " " + words }
        if let day = date.day { words = String(day) + " " + words }
        return words
    }

    /// One date in words, or the first and the last.
    static func words(_ value: TemporalValue) -> String {
        switch value {
        case .date(let date): words(date)
        case .interval(let first, let last): words(first) + " to " + words(last)
        }
    }
}
