import TruceEvidence
import TruceKnowledge
import TruceText

/// Weekdays, and years that stand alone.
extension TimeScanner {
    /// "Monday", "Monday night", "Friday next", "Saturday last", "Friday 17 June 2016", "Monday, Sept. 12",
    /// "Thursday (May 3)".
    func weekdayDate(_ weekday: Weekday, at index: Int) -> TimeMatch? {
        if isCapitalised(index + 1),
            ["times", "telegraph", "express", "mirror", "mail", "herald", "post", "star"]
                .contains(lower(index + 1))
                || isCapitalised(index - 1)
                    && ["bloody", "black", "good", "easter", "ash"]
                        .contains(lower(index - 1))
        {
            return nil
        }
        let mark = lower(index + 1)
        if var date = dated(at: mark == "," || mark == "(" ? index + 2 : index + 1) {
            // "Thursday (May 3)": the bracket that closes belongs to it, too.
            let isClosed = mark == "(" && lower(date.tokens.upperBound) == ")"
            date.tokens = index..<date.tokens.upperBound + (isClosed ? 1 : 0)
            if case .monthDay(let month, let day) = date.form {
                date.form = .weekdayMonthDay(weekday, month: month, day: day)
            }
            return date
        }
        var end = index + 1
        var sense = TimeForm.WeekdaySense.latest
        if isPart(end) { end += 1 }
        if lower(end) == "next", entry(end + 1)?.unitHours == nil, entry(end + 1)?.weekday == nil {
            sense = .following
            end += 1
        } else if lower(end) == "last", unit(end + 1) == nil, entry(end + 1)?.weekday == nil,
            entry(end + 1)?.month == nil
        {
            sense = .previous
            end += 1
        }
        return TimeMatch(index..<end, .weekday(weekday, sense))
    }

    private func dated(at index: Int) -> TimeMatch? {
        if isNumber(index) { return numericDate(at: index) ?? dayMonth(at: index) }
        guard let month = entry(index)?.month, isCapitalised(index), dayNumber(index + 1) != nil else { return nil }
        return monthFirst(month, at: index, afterEdge: false)
    }

    /// "in 2011", "since 2011", "(2012)", "the 2014 war", "2013 to 2014", "the 1990s".
    func yearAlone(at index: Int, afterEdge: Bool) -> TimeMatch? {
        if let decade = decade(at: index) { return decade }
        guard let first = year(index), let start = CalendarDate(year: first) else { return nil }
        let before = lower(index - 1)
        let isOwned = ["a", "his", "her", "their", "its", "our", "my", "this", "'s"].contains(before)
        let isLed =
            afterEdge || entry(index - 1)?.roles.contains(.lead) ?? false || before == "the" || before == "year"
            || before == "(" || before == "or" || isOwned
        guard isLed, !(entry(index + 1)?.roles.contains(.zone) ?? false) else { return nil }
        // "a 2009 analysis" is one thing of that year, "the 2000 prisoners" are many things.
        if before != "a", countsPeople(index) { return nil }
        if ["of", "for", "about", "to", "or"].contains(before) || isOwned, isCapitalised(index + 1) { return nil }
        let joint = lower(index + 1)
        let isRange = before == "from" || before == "between" || touches(index + 1) && touches(index + 2)
        if isRange, ["to", "and", "until", "-", "–"].contains(joint), let last = year(index + 2), last > first,
            let end = CalendarDate(year: last)
        {
            return TimeMatch(index..<index + 3, .absolute(.interval(start, end)), .nothing)
        }
        return TimeMatch(index..<index + 1, .absolute(.date(start)), .nothing)
    }

    /// "the 1990s".
    private func decade(at index: Int) -> TimeMatch? {
        let word = lower(index)
        guard word.utf8.count == 5, word.hasSuffix("0s"), let first = Int(word.dropLast()),
            (1900...2090).contains(first),
            let start = CalendarDate(year: first), let end = CalendarDate(year: first + 9)
        else { return nil }
        return TimeMatch(index..<index + 1, .absolute(.interval(start, end)), .nothing)
    }
}
