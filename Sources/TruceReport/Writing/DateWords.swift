import TruceEvidence

/// Dates as the report writes them: "19 September 2016".
enum DateWords {
    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    /// The name of a month, 1 to 12.
    static func month(_ number: Int) -> String { months.indices.contains(number - 1) ? months[number - 1] : "" }

    /// A date at the precision that is known.
    static func text(_ date: CalendarDate) -> String {
        guard let month = date.month else { return String(date.year) }
        let rest = Self.month(month) + " " + String(date.year)
        guard let day = date.day else { return rest }
        return String(day) + " " + rest
    }

    /// A date, or an interval without what its two ends share.
    static func text(_ value: TemporalValue) -> String {
        switch value {
        case .date(let date):
            return text(date)
        case .interval(let start, let end):
            if start == end { return text(start) }
            guard let startMonth = start.month, start.year == end.year else { return text(start) + " – " + text(end) }
            guard let day = start.day else { return month(startMonth) + " – " + text(end) }
            if start.month == end.month, end.isDay { return String(day) + "–" + text(end) }
            return String(day) + " " + month(startMonth) + " – " + text(end)
        }
    }

    /// A text with its ISO dates (`2016-09-19`) written out.
    static func inWords(_ text: String) -> String {
        text.split(separator: " ", omittingEmptySubsequences: false).map { word in
            let head = word.prefix { $0 == "(" }
            let core = word.dropFirst(head.count).prefix { $0.isASCII && $0.isNumber || $0 == "-" }
            guard core.utf8.count >= 7, let date = CalendarDate(iso: String(core)) else { return String(word) }
            return head + Self.text(date) + word.dropFirst(head.count + core.count)
        }.joined(separator: " ")
    }

    /// A date as short as a chart needs it: "19 Sep".
    static func short(_ date: CalendarDate) -> String {
        guard let month = date.month else { return String(date.year) }
        let name = String(Self.month(month).prefix(3))
        guard let day = date.day else { return name + " " + String(date.year) }
        return String(day) + " " + name
    }
}
