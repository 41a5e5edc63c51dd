package import TruceEvidence

/// The names of months and weekdays as news pages write them.
package struct CalendarWords: Sendable {
    private let months: [String: Int]
    private let weekdays: [String: Weekday]

    /// The embedded list.
    package static let embedded = CalendarWords(Lexicon(named: "calendar-words.tsv"))

    /// Reads a list with the columns `word`, `month` and `weekday`.
    package init(_ lexicon: Lexicon) {
        var months: [String: Int] = [:]
        var weekdays: [String: Weekday] = [:]
        for row in lexicon.rows where row.count >= 3 {
            if let month = Int(row[1]) { months[row[0]] = month }
            if let day = Int(row[2]) { weekdays[row[0]] = Weekday(rawValue: day - 1) }
        }
        self.months = months
        self.weekdays = weekdays
    }

    /// The number of a month, 1 to 12; the word in lower case, with or without a full stop.
    package func month(_ word: String) -> Int? { months[bare(word)] }

    /// The day of the week; the word in lower case, with or without a full stop.
    package func weekday(_ word: String) -> Weekday? { weekdays[bare(word)] }

    private func bare(_ word: String) -> String { word.hasSuffix(".") ? String(word.dropLast()) : word }
}
