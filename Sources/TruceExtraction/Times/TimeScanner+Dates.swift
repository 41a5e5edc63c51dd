import TruceEvidence
import TruceKnowledge
import TruceText

extension TimeScanner {
    /// A date, weekday, month, year or relative expression that begins at a token, without what may stand before it.
    func core(at index: Int, afterEdge: Bool) -> TimeMatch? {
        guard range.contains(index) else { return nil }
        if let feast = dayOfFeast(at: index) { return feast }
        if isNumber(index) {
            return numericDate(at: index) ?? dayMonth(at: index) ?? yearAlone(at: index, afterEdge: afterEdge)
                ?? century(at: index) ?? amount(at: index)
        }
        guard text.tokens[index].kind == .word else { return nil }
        if let feast = feast(at: index) { return feast }
        let entry = entry(index)
        // "by the end of year"
        if afterEdge, let hours = entry?.unitHours, lower(index - 1) == "of",
            let match = calendarUnit(hours, 0, index..<index + 1)
        {
            return match
        }
        if let month = entry?.month, isCapitalised(index),
            let match = monthFirst(month, at: index, afterEdge: afterEdge)
        {
            return match
        }
        if let weekday = entry?.weekday.flatMap(Weekday.init(rawValue:)), isCapitalised(index) {
            return weekdayDate(weekday, at: index)
        }
        return relative(at: index, afterEdge: afterEdge)
    }

    // MARK: - Calendar dates

    /// "2016-09-09", "09-07-2016", "9/9/2016", "12.09.2016".
    func numericDate(at index: Int) -> TimeMatch? {
        var parts: [Int] = []
        var end = index + 1
        var yearFirst = year(index) != nil
        let digits = text.text[text.tokens[index].span]
        let mark: UInt8? = digits.utf8.contains(0x2E) ? 0x2E : digits.utf8.contains(0x2F) ? 0x2F : nil
        if let mark {
            let pieces = digits.utf8.split(separator: mark, omittingEmptySubsequences: false)
            guard pieces.count == 3, pieces.allSatisfy({ $0.count <= 4 }) else { return nil }
            parts = pieces.compactMap { Int(Substring($0)) }
            guard parts.count == 3 else { return nil }
            yearFirst = pieces[0].count == 4
            if !yearFirst, pieces[2].count != 4 {
                // "9/9/16" is a date, "1.2.3" a version.
                guard mark == 0x2F, pieces[2].count == 2 else { return nil }
                parts[2] += 2000
            }
        } else {
            let dash = lower(index + 1)
            guard dash == "-" || dash == "–", lower(index + 3) == dash, let first = integer(index),
                let second = integer(index + 2), let third = integer(index + 4), touches(index + 1), touches(index + 2),
                touches(index + 3), touches(index + 4), yearFirst || year(index + 4) != nil
            else { return nil }
            parts = [first, second, third]
            end = index + 5
        }
        guard let date = yearFirst ? CalendarDate(year: parts[0], month: parts[1], day: parts[2]) : ordered(parts)
        else { return nil }
        return TimeMatch(index..<end, .absolute(.date(date)), .nothing)
    }

    /// Day and month in the order that makes a date; of two that do, the one nearer to publication, else day first.
    private func ordered(_ parts: [Int]) -> CalendarDate? {
        let dayFirst = CalendarDate(year: parts[2], month: parts[1], day: parts[0])
        let monthFirst = CalendarDate(year: parts[2], month: parts[0], day: parts[1])
        guard let dayFirst, let monthFirst, let publication else { return dayFirst ?? monthFirst }
        func distance(_ date: CalendarDate) -> Int { abs(date.firstDayNumber - publication.firstDayNumber) }
        return distance(monthFirst) < distance(dayFirst) ? monthFirst : dayFirst
    }

    /// "10th September", "12 September 2016", "8-12 July", "10 septembre 2016", "the 4th of May".
    func dayMonth(at index: Int) -> TimeMatch? {
        guard let day = dayNumber(index) else { return nil }
        var next = index + 1
        var endDay: Int?
        if lower(next) == "-" || lower(next) == "–", let second = dayNumber(next + 1) {
            endDay = second
            next += 2
        }
        next = skipping(["of", "de", "."], from: next)
        guard let month = monthName(next) else { return nil }
        let afterMonth = next + 1
        let yearAt = skipping([",", "of", "de", "del"], from: afterMonth)
        return calendar(
            (month, day), to: endDay.map { (month, $0) }, year: year(yearAt), tokens: index..<afterMonth,
            ifYear: yearAt + 1)
    }

    private func monthName(_ index: Int) -> Int? {
        guard let entry = entry(index) else { return nil }
        if let month = entry.month, isCapitalised(index) || month != 5 && month != 3 { return month }
        return entry.foreignMonth
    }

    /// "Sept. 9, 2016", "July 8-12", "September 2016", "in September", "March of last year".
    func monthFirst(_ month: Int, at index: Int, afterEdge: Bool) -> TimeMatch? {
        if let day = dayNumber(index + 1), !countsPeople(index + 1) {
            var end = index + 2
            var last: (Int, Int)?
            if ["-", "–", "to", "through", "until"].contains(lower(end)) {
                if let endDay = dayNumber(end + 1), !countsPeople(end + 1) {
                    last = (month, endDay)
                    end += 2
                } else if let endMonth = entry(end + 1)?.month, isCapitalised(end + 1), let endDay = dayNumber(end + 2)
                {
                    last = (endMonth, endDay)
                    end += 3
                }
            }
            let yearAt = lower(end) == "," ? end + 1 : end
            return calendar((month, day), to: last, year: year(yearAt), tokens: index..<end, ifYear: yearAt + 1)
        }
        let yearAt = skipping([",", "of"], from: index + 1)
        if let year = year(yearAt), !countsPeople(yearAt), let date = CalendarDate(year: year, month: month) {
            return TimeMatch(index..<yearAt + 1, .absolute(.date(date)), .nothing)
        }
        if let direction = entry(yearAt)?.direction, entry(yearAt + 1)?.unitHours == 8760 {
            return TimeMatch(index..<yearAt + 2, .monthOfYear(month: month, years: direction))
        }
        return monthAlone(month, at: index, afterEdge: afterEdge)
    }

    private func monthAlone(_ month: Int, at index: Int, afterEdge: Bool) -> TimeMatch? {
        let before = lower(index - 1)
        let isLed =
            afterEdge || entry(index - 1)?.roles.contains(.lead) ?? false || ["the", "a", "an"].contains(before)
        let isAbbreviation = text.tokens[index].span.count < 4 || text.lower[index].utf8.last == 0x2E
        // "May", "March" are words of their own, and short forms are names: they need something that leads them.
        if isAbbreviation || month == 5 || month == 3 {
            guard isLed, !["to", "on", "at", "for", "and", "about"].contains(before) else { return nil }
        }
        return TimeMatch(index..<index + 1, .month(month))
    }

    private func calendar(
        _ first: (month: Int, day: Int), to last: (month: Int, day: Int)?, year: Int?, tokens: Range<Int>, ifYear: Int
    ) -> TimeMatch? {
        guard let year else {
            // A leap year takes every day that some year has.
            guard CalendarDate(year: 2000, month: first.month, day: first.day) != nil else { return nil }
            guard let last else {
                // "June 15 last year", "May 1 this year"
                let next = tokens.upperBound
                if let direction = entry(next)?.direction, unit(next + 1) == 8760 {
                    let form = TimeForm.monthDayOfYear(month: first.month, day: first.day, years: direction)
                    return TimeMatch(tokens.lowerBound..<next + 2, form)
                }
                return TimeMatch(tokens, .monthDay(month: first.month, day: first.day))
            }
            return TimeMatch(
                tokens,
                .monthDayRange(month: first.month, day: first.day, endMonth: last.month, endDay: last.day))
        }
        let tokens = tokens.lowerBound..<ifYear
        guard let start = CalendarDate(year: year, month: first.month, day: first.day) else { return nil }
        guard let last, let end = CalendarDate(year: year, month: last.month, day: last.day),
            end.firstDayNumber > start.firstDayNumber
        else { return TimeMatch(tokens, .absolute(.date(start)), .nothing) }
        return TimeMatch(tokens, .absolute(.interval(start, end)), .nothing)
    }

    /// Whether a number counts what follows rather than days: "In April 13 civilians died"; "on April 13th miners struck"
    /// names the day.
    func countsPeople(_ index: Int) -> Bool {
        let next = index + 1
        if isOrdinal(index) { return false }
        guard range.contains(next), text.tokens[next].kind == .word, !isCapitalised(next) else { return false }
        let word = lower(next)
        if ["people", "children", "men", "women", "police", "others"].contains(word) { return true }
        return word.utf8.count > 4 && word.utf8.last == 0x73 && entry(next) == nil
    }
}
