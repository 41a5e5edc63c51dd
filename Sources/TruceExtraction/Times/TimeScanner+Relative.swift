import TruceEvidence
import TruceKnowledge
import TruceText

extension TimeScanner {
    /// "yesterday", "last week", "the past 12 days", "the next morning", "three days ago", "recently".
    func relative(at index: Int, afterEdge: Bool) -> TimeMatch? {
        let entry = entry(index)
        if let day = entry?.day {
            return TimeMatch(index..<(isPart(index + 1) ? index + 2 : index + 1), .days(day))
        }
        if entry?.roles.contains(.vague) ?? false { return TimeMatch(index..<index + 1, .vague, .nothing) }
        switch lower(index) {
        case "overnight":
            return TimeMatch(index..<index + 1, .pastDays(1))
        case "recent":
            guard unit(index + 1) ?? 0 >= 24 else { return nil }
            return TimeMatch(index..<index + 2, .vague, .nothing)
        case "the":
            return afterThe(at: index)
        case "that", "same":
            // "that day", "the same night"
            guard isPart(index + 1) || lower(index + 1) == "day" || lower(index + 1) == "evening" else { return nil }
            return TimeMatch(index..<index + 2, .days(0), .narrative)
        default:
            if let direction = entry?.direction { return directed(direction, at: index, from: index) }
            return amount(at: index)
        }
    }

    /// The length in hours of the unit at a token.
    func unit(_ index: Int) -> Int? { entry(index)?.unitHours }

    private func afterThe(at index: Int) -> TimeMatch? {
        let next = index + 1
        if lower(next) == "same" || lower(next) == "very", let match = relative(at: next, afterEdge: false) {
            return TimeMatch(index..<match.tokens.upperBound, match.form, match.origin)
        }
        if lower(next) == "day", lower(next + 1) == "before" || lower(next + 1) == "after", endsPhrase(next + 2) {
            return TimeMatch(index..<next + 2, .days(lower(next + 1) == "before" ? -1 : 1), .narrative)
        }
        if lower(next) == "day", lower(next + 2) == "yesterday" || lower(next + 2) == "tomorrow" {
            return TimeMatch(index..<next + 3, .days(lower(next + 2) == "yesterday" ? -2 : 2))
        }
        if lower(next) == "year", let year = year(next + 1), let date = CalendarDate(year: year) {
            return TimeMatch(index..<next + 2, .absolute(.date(date)), .nothing)
        }
        if lower(next) == "weekend" { return TimeMatch(index..<next + 1, .weekday(.sunday, .latest)) }
        if let direction = entry(next)?.direction { return directed(direction, at: next, from: index) }
        // "at the end of the month": only where an edge precedes.
        if lower(index - 1) == "of", isEdge(index - 2), let hours = unit(next) {
            return calendarUnit(hours, 0, index..<next + 1)
        }
        return nil
    }

    /// What follows "last", "past", "this", "next" and the like.
    private func directed(_ direction: Int, at index: Int, from start: Int) -> TimeMatch? {
        var next = index + 1
        let word = lower(index)
        var direction = direction
        // "this past Sunday", "this coming week"
        if word == "this", let second = entry(next)?.direction {
            direction = second
            next += 1
        }
        if let weekday = entry(next)?.weekday.flatMap(Weekday.init(rawValue:)), isCapitalised(next) {
            let sense: TimeForm.WeekdaySense = direction < 0 ? .previous : direction > 0 ? .following : .next
            return TimeMatch(start..<(isPart(next + 1) ? next + 2 : next + 1), .weekday(weekday, sense))
        }
        if let month = entry(next)?.month, isCapitalised(next), dayNumber(next + 1) == nil, year(next + 1) == nil {
            let form: TimeForm =
                direction < 0
                ? .month(month) : direction > 0 ? .comingMonth(month) : .monthOfYear(month: month, years: 0)
            return TimeMatch(start..<next + 1, form)
        }
        if entry(next)?.seasonMonth != nil { return TimeMatch(start..<next + 1, .vague, .nothing) }
        if lower(next) == "weekend" {
            let sense: TimeForm.WeekdaySense = direction < 0 ? .previous : direction > 0 ? .following : .next
            return TimeMatch(start..<next + 1, .weekday(.sunday, sense))
        }
        let follows = word == "following" || word == "previous" || word == "preceding"
        let isDay = lower(next) == "day"
        if isDay || isPart(next) {
            switch word {
            case "this": return isDay ? nil : TimeMatch(start..<next + 1, .days(0))
            case "next", "following": return TimeMatch(start..<next + 1, .days(1), .narrative)
            case "previous", "preceding": return TimeMatch(start..<next + 1, .days(-1), .narrative)
            case "last" where lower(next) == "night": return TimeMatch(start..<next + 1, .days(-1))
            default: return nil
            }
        }
        if let hours = unit(next) {
            // "the past weeks" leave open which; "following weeks of calm" is no time at all.
            if lower(next).utf8.last == 0x73 {
                return follows ? nil : TimeMatch(start..<next + 1, .vague, .nothing)
            }
            if word == "past" || word == "coming" { return stretch(1, hours, direction, start..<next + 1) }
            guard var match = calendarUnit(hours, direction, start..<next + 1) else { return nil }
            if follows { match.origin = .narrative }
            return match
        }
        guard start < index || word == "past" || word == "last" || word == "next" else { return nil }
        if isIndefinite(next), unit(next + 1) != nil { return TimeMatch(start..<next + 2, .vague, .nothing) }
        guard let (count, end) = count(at: next), let hours = unit(end), direction != 0 else { return nil }
        return stretch(count, hours, direction, start..<end + 1)
    }

    /// "last week", "this month", "next year", "the end of the month".
    private func calendarUnit(_ hours: Int, _ steps: Int, _ tokens: Range<Int>) -> TimeMatch? {
        switch hours {
        case 168: TimeMatch(tokens, .weeks(steps))
        case 720: TimeMatch(tokens, .months(steps))
        case 8760: TimeMatch(tokens, .years(steps))
        default: nil
        }
    }

    /// "the past 12 days", "the next 48 hours": days up to or from the anchor.
    private func stretch(_ count: Int, _ hours: Int, _ direction: Int, _ tokens: Range<Int>) -> TimeMatch? {
        let days = max(1, (count * hours + 12) / 24)
        return TimeMatch(tokens, direction < 0 ? .pastDays(days) : .comingDays(days))
    }

    // MARK: - Amounts

    /// "three days ago", "a week earlier", "a few days later", "within 48 hours", "for a week".
    func amount(at index: Int) -> TimeMatch? {
        if isIndefinite(index) || lower(index) == "a" && isIndefinite(index + 1) {
            let unitAt = isIndefinite(index) ? index + 1 : index + 2
            guard let hours = unit(unitAt), let side = side(unitAt + 1) else { return nil }
            let tokens = index..<unitAt + 2
            // A few hours seldom lead to another day; a few days leave it open which.
            if side.isNarrative, hours < 24 { return TimeMatch(tokens, .days(0), .narrative) }
            return TimeMatch(tokens, .vague, .nothing)
        }
        guard let (count, unitAt) = count(at: index), let hours = unit(unitAt) else { return nil }
        if lower(unitAt + 1) == "from", lower(unitAt + 2) == "now" {
            return TimeMatch(index..<unitAt + 3, steps(count, hours))
        }
        if let side = side(unitAt + 1) {
            let tokens = index..<unitAt + 2
            // A story counts weeks to the day; looking back from today, people count them roughly.
            if side.isNarrative, hours == 168 {
                return TimeMatch(tokens, .days(side.direction * count * 7), .narrative)
            }
            return TimeMatch(tokens, steps(side.direction * count, hours), side.isNarrative ? .narrative : .publication)
        }
        switch lower(index - 1) {
        case "within":
            let days = max(1, (count * hours + 12) / 24)
            return TimeMatch(index..<unitAt + 1, .comingDays(days))
        case "for", "lasted", "lasting", "lasts", "nearly", "almost":
            return TimeMatch(index..<unitAt + 1, .duration(hours: count * hours), .nothing)
        default:
            return nil
        }
    }

    /// So many units before or after an anchor.
    private func steps(_ count: Int, _ hours: Int) -> TimeForm {
        switch hours {
        case 168: .weeks(count)
        case 720: .months(count)
        case 8760, 87600: .years(count * (hours / 8760))
        default: .days(count * hours / 24)
        }
    }

    /// "48-hour", "seven-day", "week-long", "weeklong"; not "six-year-old".
    func duration(at index: Int) -> TimeMatch? {
        if let hours = entry(index)?.longHours {
            return TimeMatch(index..<index + 1, .duration(hours: hours), .nothing)
        }
        if let hours = unit(index), lower(index + 1) == "-", lower(index + 2) == "long" {
            return TimeMatch(index..<index + 3, .duration(hours: hours), .nothing)
        }
        guard let (count, dash) = count(at: index), lower(dash) == "-", touches(dash), let hours = unit(dash + 1),
            touches(dash + 1)
        else { return nil }
        var end = dash + 2
        if lower(end) == "-" {
            guard lower(end + 1) == "long" else { return nil }
            end += 2
        }
        return TimeMatch(index..<end, .duration(hours: count * hours), .nothing)
    }

    /// A small whole number in digits or words and the first token after it; at most 100,000, so that hours fit.
    private func count(at index: Int) -> (count: Int, end: Int)? {
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

    private func isIndefinite(_ index: Int) -> Bool {
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

    /// Whether nothing follows that a preposition could govern.
    private func endsPhrase(_ index: Int) -> Bool {
        guard range.contains(index) else { return true }
        return text.tokens[index].kind == .mark
    }
}
