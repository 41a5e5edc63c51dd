import TruceEvidence
import TruceKnowledge
import TruceModels
import TruceText

extension TimeScanner {
    /// "On Christmas Eve", "during Ramadan", "before Eid al-Fitr", "Easter 2019".
    ///
    /// A feast that only describes what follows dates nothing: "the Eid truce", "Easter services".
    func feast(at index: Int) -> TimeMatch? {
        guard isCapitalised(index),
            let found = feasts.names.longest(in: text.lower, at: index, limit: range.upperBound)
        else { return nil }
        let end = index + found.count
        // "Eid al-Adha in 2018"
        let yearAt = skipping(["in", "of", ","], from: end)
        if let year = year(yearAt), !countsPeople(yearAt) {
            let values = found.values.flatMap { $0.dates(in: year) }
            guard values.count == 1 else { return nil }
            return TimeMatch(index..<yearAt + 1, .absolute(values[0]), .nothing)
        }
        // "A Christmas Eve attack" is dated, "a Christmas Eve Market" is called so.
        let isDated = isDay(end - 1) ? !isCapitalised(end) : !describes(end - 1) && dates(before: index)
        guard isDated else { return nil }
        return TimeMatch(index..<end, .feast(found.values, .latest))
    }

    /// "The 27th of Ramadan", "the fifth day of Eid al-Fitr", "the first three days of Eid".
    func dayOfFeast(at start: Int) -> TimeMatch? {
        var index = lower(start) == "the" ? start + 1 : start
        let isFirst = lower(index) == "first"
        guard let number = isFirst ? 1 : entry(index)?.ordinal ?? integer(index),
            (1...Self.longestFeast).contains(number)
        else { return nil }
        index += 1
        var days = 1
        if isFirst, let (count, end) = count(at: index), (1...Self.longestFeast).contains(count), lower(end) == "days" {
            days = count
            index = end + 1
        } else if lower(index) == "day" {
            index += 1
        }
        if lower(index) == "of" {
            index += 1
            for _ in 0..<Self.longestTitle where Self.titles.contains(lower(index)) { index += 1 }
        } else if !isNumber(index - 1) {
            return nil
        }
        guard isCapitalised(index),
            let found = feasts.names.longest(in: text.lower, at: index, limit: range.upperBound)
        else { return nil }
        let feasts = found.values.map { $0.part(after: number - 1, days: days) }
        return TimeMatch(start..<index + found.count, .feast(feasts, .latest))
    }

    /// No feast has more days.
    private static let longestFeast = 30
    /// "The holy Muslim month of".
    private static let titles: Set<String> = ["the", "holy", "muslim", "islamic", "fasting", "month", "of", "feast"]
    private static let longestTitle = 6

    /// Whether the last word of a feast's name says that it is one day: "Christmas Eve", "Easter Sunday".
    private func isDay(_ last: Int) -> Bool { entry(last)?.weekday != nil || ["eve", "day"].contains(lower(last)) }

    /// Whether the word before a feast makes it a time.
    private func dates(before index: Int) -> Bool {
        if lower(index - 1) == "of" { return lower(index - 2) == "month" || lower(index - 2) == "day" }
        return Self.leads.contains(lower(index - 1)) || entry(index - 1)?.roles.contains(.deadline) ?? false
    }

    private func describes(_ last: Int) -> Bool {
        guard range.contains(last + 1), text.tokens[last + 1].kind == .word else { return lower(last + 1) == "-" }
        let relation = language.relation(last)
        return isCapitalised(last + 1) || language.head(last).map { $0 > last } ?? false && relation == "compound"
            || entry(last + 1)?.day == nil && language.universalTag(last + 1) == "NOUN"
    }

    private static let leads: Set<String> = [
        "on", "at", "during", "since", "before", "after", "until", "till", "from", "to", "over", "through",
        "throughout",
        "around", "this", "last", "next",
    ]
}
