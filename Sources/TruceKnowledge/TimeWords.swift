package import TruceEvidence

/// Words that news uses to say when, from `time-words.tsv`.
package struct TimeWords: Sendable {
    /// What a word can do in an expression of time; most words do one of these, some several ("next", "May").
    package struct Entry: Hashable, Sendable {
        /// The month, 1 to 12, in English.
        package var month: Int?
        /// The month in another language, where only a day before it makes it a date.
        package var foreignMonth: Int?
        /// The day of the week, 0 for Monday.
        package var weekday: Int?
        /// Days from the anchor: "yesterday" is -1.
        package var day: Int?
        /// The length of a unit in hours: "week" is 168.
        package var unitHours: Int?
        /// The length in hours of one word that says how long: "weeklong".
        package var longHours: Int?
        /// How often, in hours, one word says that something comes back: "daily".
        package var recurrenceHours: Int?
        /// The day of the week in the plural, 0 for Monday: "Fridays".
        package var weekdays: Int?
        /// The part of a day: "evening", and "tonight" with its day.
        package var dayPart: DayPart?
        /// Where a word points that names no day: "recently", "now".
        package var reference: TimeForm.Reference?
        /// The season.
        package var season: TimeForm.Season?
        /// Which way a word points: -1 for "last", 0 for "this", 1 for "next".
        package var direction: Int?
        /// Which of many: "third" is 3.
        package var ordinal: Int?
        /// The end of a stretch that a word names.
        package var edge: Edge?
        /// What else it can do.
        package var roles: Roles = []
    }

    /// A part of a month, week or year.
    package enum Edge: String, Hashable, Sendable {
        /// "early", "the beginning of".
        case start
        /// "mid-", "the middle of".
        case middle
        /// "late", "the end of".
        case end
    }

    /// What a word can be beside a date.
    package struct Roles: OptionSet, Hashable, Sendable {
        /// The bits.
        package let rawValue: UInt8

        /// Makes a set of roles.
        package init(rawValue: UInt8) { self.rawValue = rawValue }

        /// A part of a day: "evening".
        package static let part = Roles(rawValue: 1)
        /// A clock's zone: "GMT".
        package static let zone = Roles(rawValue: 4)
        /// May stand before a year or a month: "in", "since".
        package static let lead = Roles(rawValue: 8)
        /// Makes what follows a deadline: "by", "until".
        package static let deadline = Roles(rawValue: 16)
        /// Tells that what follows is still to come: "will", "scheduled".
        package static let future = Roles(rawValue: 32)
        /// Tells that what follows is over: "said", "was".
        package static let past = Roles(rawValue: 64)
        /// Tells that a count of days has come to the day of the telling: "enters".
        package static let running = Roles(rawValue: 128)
        /// Tells of what is still to start ("announced a truce starting on Friday").
        package static let announcing = Roles(rawValue: 2)
    }

    private let entries: [String: Entry]

    /// Reads the embedded table.
    package init() {
        let lexicon = Lexicon(named: "time-words.tsv")
        var entries: [String: Entry] = [:]
        for row in lexicon.rows where row.count >= 3 {
            var entry = entries[row[0]] ?? Entry()
            let number = Int(row[2])
            switch row[1] {
            case "month": entry.month = number
            case "foreign-month": entry.foreignMonth = number
            case "weekday": entry.weekday = number
            case "day": entry.day = number
            case "unit": entry.unitHours = number
            case "long": entry.longHours = number
            case "season": entry.season = number.flatMap(TimeForm.Season.init(rawValue:))
            case "often": entry.recurrenceHours = number
            case "weekdays": entry.weekdays = number
            case "day-part": entry.dayPart = DayPart(rawValue: row[2])
            case "reference": entry.reference = TimeForm.Reference(rawValue: row[2])
            case "direction": entry.direction = number
            case "ordinal": entry.ordinal = number
            case "edge": entry.edge = Edge(rawValue: row[2])
            case "part":
                entry.roles.insert(.part)
                entry.dayPart = DayPart(rawValue: row[2])
            case "zone": entry.roles.insert(.zone)
            case "lead": entry.roles.insert(.lead)
            case "deadline": entry.roles.insert(.deadline)
            case "future": entry.roles.insert(.future)
            case "past": entry.roles.insert(.past)
            case "announcing": entry.roles.insert(.announcing)
            case "running": entry.roles.insert(.running)
            default: continue
            }
            entries[row[0]] = entry
        }
        self.entries = entries
    }

    /// What a word in lower case can do; a full stop at its end does not matter. Nil for a word that says nothing of
    /// time.
    package subscript(word: String) -> Entry? {
        if let entry = entries[word] { return entry }
        guard word.utf8.last == 0x2E, word.utf8.count > 2 else { return nil }
        return entries[String(word.dropLast())]
    }
}
