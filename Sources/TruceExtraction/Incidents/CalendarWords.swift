/// Names of days and months, which look like names of places to a reader that goes by capitals.
enum CalendarWords {
    private static let names: Set<String> = [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march",
        "april", "may", "june", "july", "august", "september", "october", "november", "december", "jan.", "feb.",
        "aug.", "sept.", "oct.", "nov.", "dec.",
    ]

    /// Whether a word in lower case is none of them.
    static func isNone(_ word: String) -> Bool { !names.contains(word) }
}
