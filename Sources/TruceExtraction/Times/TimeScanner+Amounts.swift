import TruceEvidence
import TruceKnowledge
import TruceModels
import TruceText

extension TimeScanner {
    /// "three days ago", "a week earlier", "a few days later", "within 48 hours", "for a week", "90 days".
    func amount(at index: Int) -> TimeMatch? {
        if entry(index)?.ordinal != nil { return countedDay(at: index) }
        if isIndefinite(index) || lower(index) == "a" && isIndefinite(index + 1) { return indefinite(at: index) }
        // "a mere 24 hours"
        if isArticle(index), Self.hedges.contains(lower(index + 1)), let (count, unitAt) = count(at: index + 2),
            let amount = unitAmount(unitAt, times: count)
        {
            return bare(amount, index..<unitAt + 1)
        }
        guard let (count, end) = count(at: index), case let unitAt = skipping(Self.unbroken, from: end),
            let amount = unitAmount(unitAt, times: count)
        else {
            return bareUnits(at: index)
        }
        if lower(unitAt + 1) == "from", lower(unitAt + 2) == "now" {
            return TimeMatch(index..<unitAt + 3, steps(amount))
        }
        // "On Friday, two days after rebels took the town": the day of what it came after.
        if amount.unit == .day, let count = amount.count, lower(unitAt + 1) == "after", !endsPhrase(unitAt + 2) {
            return TimeMatch(index..<unitAt + 2, .days(-count), .narrative)
        }
        // "a month earlier than usual" says how much, not when.
        if lower(unitAt + 2) != "than", let side = side(unitAt + 1) {
            let tokens = index..<unitAt + 2
            let signed = TimeAmount(amount.count.map { $0 * side.direction }, amount.unit)
            // A story counts weeks to the day; looking back from today, people count them roughly.
            if side.isNarrative, amount.unit == .week, let weeks = signed.count {
                return TimeMatch(tokens, .days(weeks * 7), .narrative)
            }
            return TimeMatch(tokens, steps(signed), side.isNarrative ? .narrative : .publication)
        }
        let tokens = index..<unitAt + 1
        switch lower(index - 1) {
        case "within": return TimeMatch(tokens, .coming(amount))
        case "for", "lasted", "lasting", "lasts": return TimeMatch(tokens, .duration(amount), .nothing)
        default: return bare(amount, tokens)
        }
    }

    /// "a few days later", "several weeks ago", "several days of talks".
    private func indefinite(at index: Int) -> TimeMatch? {
        let unitAt = isIndefinite(index) ? index + 1 : index + 2
        guard let unit = unitAmount(unitAt)?.unit else { return nil }
        guard let side = side(unitAt + 1) else {
            return isAge(after: unitAt + 1) ? nil : aside(index..<unitAt + 1, .duration(TimeAmount(nil, unit)))
        }
        let tokens = index..<unitAt + 2
        // A few hours seldom lead to another day.
        if unit < .day { return TimeMatch(tokens, .days(0), side.isNarrative ? .narrative : .publication) }
        return TimeMatch(
            tokens, .few(unit, isAfter: side.direction > 0), side.isNarrative ? .narrative : .publication)
    }

    /// A count of units by itself says how long; "30 people a day" says how often.
    private func bare(_ amount: TimeAmount, _ tokens: Range<Int>) -> TimeMatch? {
        let start = tokens.lowerBound
        if isOrdinal(start) { return countedDay(at: start) }
        // "a week-long truce" is read from the week on.
        if lower(tokens.upperBound) == "-", touches(tokens.upperBound) { return nil }
        if isAge(after: tokens.upperBound) || ["aged", "ages", "age"].contains(lower(start - 1))
            || isCapitalised(tokens.upperBound - 1)
        {
            return nil
        }
        if isArticle(start), tokens.count == 2 {
            let before = start > range.lowerBound ? language.universalTag(start - 1) : ""
            if before == "NOUN" || before == "NUM" || ["once", "twice", "times"].contains(lower(start - 1)) {
                return aside(tokens, .recurring(.unit(amount.unit)))
            }
            if lower(tokens.upperBound - 1) == "night" { return nil }
        }
        // "one day" is a day that nobody names.
        if lower(start) == "one", lower(start + 1) == "day" || lower(start + 1) == "night" { return nil }
        let isOwner = Self.apostrophes.contains(lower(tokens.upperBound)) && touches(tokens.upperBound)
        return aside(start..<tokens.upperBound + (isOwner ? 1 : 0), .duration(amount))
    }

    private static let apostrophes: Set<String> = ["'", "’"]

    /// "Seven consecutive days" are as long as seven days.
    private static let unbroken = ["continuous", "consecutive", "successive", "straight", "full", "whole"]

    private static let hedges: Set<String> = ["mere", "full", "whole", "further"]

    /// "As the siege enters its 29th day": the day on which that is told; "the 99th day" by itself is a day that is dated elsewhere.
    private func countedDay(at index: Int) -> TimeMatch? {
        guard lower(index + 1) == "day", unit(index + 1) == 24 else { return nil }
        let isRunning = (max(range.lowerBound, index - 3)..<index).contains {
            entry($0)?.roles.contains(.running) ?? false
        }
        if isRunning { return TimeMatch(index..<index + 2, .days(0)) }
        // "On the 99th day": one of a row that is counted elsewhere.
        guard ["the", "its"].contains(lower(index - 1)), ["on", "in"].contains(lower(index - 2)) else { return nil }
        return aside(index..<index + 2, .reference(.past))
    }

    /// Whether a number is one of a row: "13th".
    func isOrdinal(_ index: Int) -> Bool {
        guard isNumber(index), let last = text.lower[index].utf8.last else { return false }
        return last < 0x30 || last > 0x39
    }

    /// "for years", "weeks of fighting": the plural by itself, where nothing says which.
    private func bareUnits(at index: Int) -> TimeMatch? {
        guard let amount = unitAmount(index), lower(index).utf8.last == 0x73, lower(index) != "nights",
            !isCapitalised(index) || index == range.lowerBound
        else { return nil }
        let before = index > range.lowerBound ? language.universalTag(index - 1) : "PUNCT"
        let opens = ["before", "after", "into"].contains(lower(index + 1))
        let isFree = ["ADP", "VERB", "AUX", "SCONJ", "PUNCT", "ADV", "CCONJ"].contains(before)
        // "The capture of the town days ago"
        guard isFree || lower(index + 1) == "ago" || opens && (before == "NOUN" || before == "PROPN"),
            !isAge(after: index + 1)
        else { return nil }
        if let side = side(index + 1) {
            if amount.unit < .day {
                return TimeMatch(index..<index + 2, .days(0), side.isNarrative ? .narrative : .publication)
            }
            return TimeMatch(
                index..<index + 2, .few(amount.unit, isAfter: side.direction > 0),
                side.isNarrative ? .narrative : .publication)
        }
        return aside(index..<index + 1, .duration(TimeAmount(nil, amount.unit)))
    }

    /// "almost seven years".
    func hedgedAmount(at index: Int) -> TimeMatch? {
        guard var match = amount(at: index + 1) else { return nil }
        match.tokens = index..<match.tokens.upperBound
        return match
    }

    /// "old" makes an age of what stands before it.
    private func isAge(after end: Int) -> Bool {
        lower(end) == "old" || lower(end) == "-" && lower(end + 1) == "old"
            || lower(end) == "of" && lower(end + 1) == "age"
    }

    private func isArticle(_ index: Int) -> Bool {
        if case .article = numbers[lower(index)] { return true }
        return false
    }

    /// So many units before or after an anchor.
    private func steps(_ amount: TimeAmount) -> TimeForm {
        let count = amount.count ?? 0
        return switch amount.unit {
        case .week: .weeks(count)
        case .month: .months(count)
        case .year: .years(count)
        case .day: .days(count)
        case .hour, .minute: .days(count * amount.unit.hours / 24)
        }
    }

    /// "48-hour", "seven-day", "week-long", "weeklong"; not "six-year-old".
    func duration(at index: Int) -> TimeMatch? {
        if let hours = entry(index)?.longHours {
            return TimeMatch(index..<index + 1, .duration(Self.amount(hours: hours)), .nothing)
        }
        if let amount = unitAmount(index), lower(index + 1) == "-", lower(index + 2) == "long" {
            return TimeMatch(index..<index + 3, .duration(amount), .nothing)
        }
        guard let (count, dash) = count(at: index), lower(dash) == "-", touches(dash),
            let amount = unitAmount(dash + 1, times: count), touches(dash + 1)
        else { return nil }
        var end = dash + 2
        if lower(end) == "-" {
            guard lower(end + 1) == "long" else { return nil }
            end += 2
        }
        return TimeMatch(index..<end, .duration(amount), .nothing)
    }

    /// So many of the unit at a token; a fortnight is two weeks, a decade ten years.
    func unitAmount(_ index: Int, times count: Int = 1) -> TimeAmount? {
        guard let hours = unit(index) else { return nil }
        let one = Self.amount(hours: hours)
        return TimeAmount(one.count.map { $0 * count }, one.unit)
    }

    /// The largest unit that a number of hours fills without remainder; none stands for a minute.
    private static func amount(hours: Int) -> TimeAmount {
        let units: [TimeUnit] = [.year, .month, .week, .day, .hour]
        guard hours > 0, let unit = units.first(where: { hours % $0.hours == 0 }) else { return TimeAmount(1, .minute) }
        return TimeAmount(hours / unit.hours, unit)
    }

    /// A small whole number in digits or words and the first token after it; at most 100,000, so that hours fit.
    func count(at index: Int) -> (count: Int, end: Int)? {
        if let value = integer(index) { return value <= 100_000 ? (value, index + 1) : nil }
        guard range.contains(index), text.tokens[index].kind == .word else { return nil }
        switch numbers[lower(index)] {
        case .unit(let value): return (value, index + 1)
        case .ten(let value):
            if lower(index + 1) == "-", case .unit(let unit) = numbers[lower(index + 2)] {
                return (value + unit, index + 3)
            }
            return (value, index + 1)
        case .article:
            if lower(index + 1) == "couple" { return (2, skipping(["of"], from: index + 2)) }
            return (1, index + 1)
        default: return nil
        }
    }

    func isIndefinite(_ index: Int) -> Bool {
        if case .vague = numbers[lower(index)] { return true }
        return false
    }

    private func side(_ index: Int) -> (direction: Int, isNarrative: Bool)? {
        switch lower(index) {
        case "ago": (-1, false)
        case "earlier": (-1, true)
        case "before", "previously": endsPhrase(index + 1) ? (-1, true) : nil
        case "later", "afterwards": (1, true)
        case "after": endsPhrase(index + 1) ? (1, true) : nil
        default: nil
        }
    }
}
