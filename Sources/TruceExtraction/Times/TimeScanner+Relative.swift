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
        if let reference = entry?.reference { return pointer(reference, at: index) }
        switch lower(index) {
        case "overnight":
            return TimeMatch(index..<index + 1, .past(TimeAmount(1, .day)))
        case "recent":
            guard let amount = unitAmount(index + 1), amount.unit >= .day else { return nil }
            return TimeMatch(index..<index + 2, .past(TimeAmount(nil, amount.unit)), .nothing)
        case "every", "each":
            return every(at: index)
        case "almost", "nearly":
            return hedgedAmount(at: index)
        case "these":
            guard lower(index + 1) == "days" else { return nil }
            return aside(index..<index + 2, .reference(.present))
        case "the":
            return afterThe(at: index)
        case "at":
            // "at the time": when that was is told elsewhere.
            guard lower(index + 1) == "the", lower(index + 2) == "time", endsPhrase(index + 3) else { return nil }
            return aside(index..<index + 3, .reference(.past))
        case "that", "same":
            // "that day", "the same night"
            guard isPart(index + 1) || lower(index + 1) == "day" || lower(index + 1) == "evening" else { return nil }
            return TimeMatch(index..<index + 2, .days(0), .narrative)
        default:
            if let recurring = recurring(at: index) { return recurring }
            if let season = entry?.season { return self.season(season, at: index) }
            if let direction = entry?.direction { return directed(direction, at: index, from: index) }
            return amount(at: index)
        }
    }

    /// The length in hours of the unit at a token.
    func unit(_ index: Int) -> Int? { entry(index)?.unitHours }

    /// "recently" looks for a day; "now" and "soon" only say that it is so. "Now that" opens a clause.
    private func pointer(_ reference: TimeForm.Reference, at index: Int) -> TimeMatch? {
        if reference == .past { return TimeMatch(index..<index + 1, .reference(.past), .nothing) }
        let next = lower(index + 1)
        guard next != "that", next != "as", !(reference == .future && next == "after") else { return nil }
        return aside(index..<index + 1, .reference(reference))
    }

    private func afterThe(at index: Int) -> TimeMatch? {
        let next = index + 1
        if lower(next) == "same" || lower(next) == "very", let match = relative(at: next, afterEdge: false) {
            return TimeMatch(index..<match.tokens.upperBound, match.form, match.origin)
        }
        if lower(next) == "day", lower(next + 1) == "before" || lower(next + 1) == "after", endsPhrase(next + 2) {
            return TimeMatch(index..<next + 2, .days(lower(next + 1) == "before" ? -1 : 1), .narrative)
        }
        // "The day before the troops left": that day is dated by what follows.
        if lower(next) == "day", lower(next + 1) == "before" || lower(next + 1) == "after",
            lower(next + 2) != "yesterday", lower(next + 2) != "tomorrow"
        {
            return aside(index..<next + 1, .reference(.past))
        }
        if lower(next) == "day", lower(next + 2) == "yesterday" || lower(next + 2) == "tomorrow" {
            return TimeMatch(index..<next + 3, .days(lower(next + 2) == "yesterday" ? -2 : 2))
        }
        if lower(next) == "year", let year = year(next + 1), let date = CalendarDate(year: year) {
            return TimeMatch(index..<next + 2, .absolute(.date(date)), .nothing)
        }
        if lower(next) == "weekend" { return TimeMatch(index..<next + 1, .weekday(.sunday, .latest)) }
        if lower(next) == "future", endsPhrase(next + 1) { return aside(index..<next + 1, .reference(.future)) }
        if lower(next) == "past", lower(index - 1) == "in", endsPhrase(next + 1) {
            return aside(index..<next + 1, .reference(.past))
        }
        if let season = entry(next)?.season, let match = self.season(season, at: next) {
            return TimeMatch(index..<match.tokens.upperBound, match.form, match.origin)
        }
        if let direction = entry(next)?.direction { return directed(direction, at: next, from: index) }
        // "at the end of the month": only where an edge precedes.
        if lower(index - 1) == "of" || lower(index - 1) == "in", isEdge(index - 2), let hours = unit(next) {
            return calendarUnit(hours, 0, index..<next + 1)
        }
        // "the 90 years since", "the three days of talks"
        guard entry(next)?.unitHours == nil, let amount = amount(at: next), amount.isAside else { return nil }
        var whole = amount
        whole.tokens = index..<amount.tokens.upperBound
        return whole
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
                ? .pastMonth(month) : direction > 0 ? .comingMonth(month) : .monthOfYear(month: month, years: 0)
            return TimeMatch(start..<next + 1, form)
        }
        if var match = feast(at: next), case .feast(let feasts, _) = match.form {
            match.form = .feast(feasts, direction < 0 ? .previous : direction > 0 ? .following : .latest)
            match.tokens = start..<match.tokens.upperBound
            return match
        }
        if let season = entry(next)?.season {
            let sense: TimeForm.WeekdaySense = direction < 0 ? .previous : direction > 0 ? .following : .latest
            return TimeMatch(start..<next + 1, .season(season, sense))
        }
        if Self.calendars.contains(lower(next)), unit(next + 1) == 8760 {
            return calendarUnit(8760, direction, start..<next + 2)
        }
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
                guard !follows, direction != 0, let unit = unitAmount(next)?.unit else { return nil }
                return stretch(TimeAmount(nil, unit), direction, start..<next + 1, .nothing)
            }
            if word == "past" || word == "coming" || hours > 8760, direction != 0, let amount = unitAmount(next) {
                return stretch(amount, direction, start..<next + 1, follows ? .narrative : .publication)
            }
            guard var match = calendarUnit(hours, direction, start..<next + 1) else { return nil }
            if follows { match.origin = .narrative }
            return match
        }
        guard start < index || word == "past" || word == "last" || word == "next" else { return nil }
        guard direction != 0 else { return nil }
        if isIndefinite(next), let unit = unitAmount(next + 1)?.unit {
            return stretch(TimeAmount(nil, unit), direction, start..<next + 2, .nothing)
        }
        guard let (count, end) = count(at: next), let amount = unitAmount(end, times: count) else { return nil }
        return stretch(amount, direction, start..<end + 1, .publication)
    }

    private static let calendars: Set<String> = ["fiscal", "financial", "calendar", "academic"]

    /// "last week", "this month", "next year", "the end of the month".
    func calendarUnit(_ hours: Int, _ steps: Int, _ tokens: Range<Int>) -> TimeMatch? {
        switch hours {
        case 168: TimeMatch(tokens, .weeks(steps))
        case 720: TimeMatch(tokens, .months(steps))
        case 8760: TimeMatch(tokens, .years(steps))
        default: nil
        }
    }

    /// "the past 12 days", "the next 48 hours", "the past weeks": what leads up to the anchor or follows it.
    private func stretch(
        _ amount: TimeAmount, _ direction: Int, _ tokens: Range<Int>, _ origin: TimeMatch.Origin
    ) -> TimeMatch {
        TimeMatch(tokens, direction < 0 ? .past(amount) : .coming(amount), origin)
    }

    /// Words that neither date nor bound anything.
    func aside(_ tokens: Range<Int>, _ form: TimeForm) -> TimeMatch {
        var match = TimeMatch(tokens, form, .nothing)
        match.isAside = true
        return match
    }

    /// Whether nothing follows that a preposition could govern.
    func endsPhrase(_ index: Int) -> Bool {
        guard range.contains(index) else { return true }
        return text.tokens[index].kind == .mark
    }
}
