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
        guard !describes(end - 1), isDay(end - 1) || dates(before: index) else { return nil }
        return TimeMatch(index..<end, .feast(found.values, .latest))
    }

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
