package import TruceEvidence
import TruceText

/// How far the clocks of zones and cities are ahead of UTC, from `clock-zones.tsv`.
package struct ClockZones: Sendable {
    /// When clocks go forward or back: the last or so-and-so-many-th of a day of the week in a month.
    private struct Turn: Sendable {
        let month: Int
        /// 1 for the first, 0 for the last.
        let which: Int
        /// 0 for Monday.
        let weekday: Int

        /// Reads `3.last.6`: the last Sunday of March; `3.2.6`: the second.
        init?(_ text: String) {
            let parts = text.split(separator: ".")
            guard parts.count == 3, let month = Int(parts[0]), let weekday = Int(parts[2]),
                let which = parts[1] == "last" ? 0 : Int(parts[1])
            else { return nil }
            (self.month, self.which, self.weekday) = (month, which, weekday)
        }

        /// The day of the turn in a year, as days since 1 January 1970.
        func day(in year: Int) -> Int? {
            guard let month = CalendarDate(year: year, month: month) else { return nil }
            // 1 January 1970 was a Thursday.
            func weekday(of day: Int) -> Int { ((day + 3) % 7 + 7) % 7 }
            if which == 0 {
                let last = month.lastDayNumber
                return last - (weekday(of: last) - self.weekday + 7) % 7
            }
            let first = month.firstDayNumber
            return first + (self.weekday - weekday(of: first) + 7) % 7 + (which - 1) * 7
        }
    }

    /// What holds from a year on.
    private struct Rule: Sendable {
        let from: Int
        let minutes: Int
        let summer: (from: Turn, until: Turn)?
    }

    /// The embedded table.
    package static let embedded = ClockZones(Lexicon(named: "clock-zones.tsv"))

    /// By folded name, the latest rule first.
    private let rules: [String: [Rule]]

    /// Reads a table with the columns names, first year, minutes ahead of UTC, and the turns to summer and back.
    package init(_ lexicon: Lexicon) {
        var rules: [String: [Rule]] = [:]
        for row in lexicon.rows where row.count >= 3 {
            guard let from = Int(row[1]), let minutes = Int(row[2]) else { continue }
            var summer: (from: Turn, until: Turn)?
            if row.count >= 5, let start = Turn(row[3]), let end = Turn(row[4]) { summer = (start, end) }
            for name in row[0].split(separator: "|") {
                rules[NameFolding.fold(String(name)), default: []].append(
                    Rule(from: from, minutes: minutes, summer: summer))
            }
        }
        self.rules = rules.mapValues { $0.sorted { $0.from > $1.from } }
    }

    /// The minutes by which the clock of a zone is ahead of UTC on a day; nil for a zone that the table does not know.
    ///
    /// - Parameter zone: An abbreviation, a city, or a name of the IANA database, of which the city counts.
    package func offset(of zone: String, on day: CalendarDate) -> Int? {
        let city = zone.split(separator: "/").last.map(String.init) ?? zone
        let name = NameFolding.fold(city.replacing("_", with: " "))
        guard let rule = rules[name]?.first(where: { $0.from <= day.year }) else { return nil }
        guard let summer = rule.summer, let start = summer.from.day(in: day.year),
            let end = summer.until.day(in: day.year)
        else { return rule.minutes }
        return (start..<end).contains(day.firstDayNumber) ? rule.minutes + 60 : rule.minutes
    }
}
