import TruceEvidence
import TruceKnowledge
import TruceText

extension TimeScanner {
    /// "every Monday", "each day", "every morning".
    func every(at index: Int) -> TimeMatch? {
        let next = lower(index + 1) == "other" || lower(index + 1) == "single" ? index + 2 : index + 1
        if let weekday = entry(next)?.weekday.flatMap(Weekday.init(rawValue:)) {
            return aside(index..<next + 1, .recurring(.weekday(weekday)))
        }
        if isPart(next) { return aside(index..<next + 1, .recurring(.unit(.day))) }
        guard let unit = unitAmount(next)?.unit, lower(next).utf8.last != 0x73 else { return nil }
        return aside(index..<next + 1, .recurring(.unit(unit)))
    }

    /// "daily", "annually", "on Fridays"; capitals inside a sentence belong to a name ("the Daily Star").
    func recurring(at index: Int) -> TimeMatch? {
        if let weekday = entry(index)?.weekdays.flatMap(Weekday.init(rawValue:)), isCapitalised(index) {
            return aside(index..<index + 1, .recurring(.weekday(weekday)))
        }
        guard let hours = entry(index)?.recurrenceHours, !isCapitalised(index) || index == range.lowerBound else {
            return nil
        }
        let units: [TimeUnit] = [.year, .month, .week, .day, .hour]
        return units.first { $0.hours == hours }.map { aside(index..<index + 1, .recurring(.unit($0))) }
    }

    /// "summer 2014", "the spring of last year"; a bare season is no date, and "spring" and "fall" are verbs too.
    func season(_ season: TimeForm.Season, at index: Int) -> TimeMatch? {
        let next = skipping([",", "of"], from: index + 1)
        if let year = year(next), let months = season.months(of: year) {
            return TimeMatch(index..<next + 1, .absolute(months), .nothing)
        }
        guard next > index + 1, let direction = entry(next)?.direction, unit(next + 1) == 8760 else { return nil }
        return TimeMatch(
            index..<next + 2, .season(season, direction < 0 ? .previous : direction > 0 ? .following : .latest))
    }

    /// "20th century", "the twenty-first century" in digits only.
    func century(at index: Int) -> TimeMatch? {
        guard lower(index + 1) == "century", isNumber(index), text.tokens[index].span.count <= 4,
            let number = integer(index), (15...22).contains(number),
            let start = CalendarDate(year: (number - 1) * 100 + 1), let end = CalendarDate(year: number * 100)
        else { return nil }
        return TimeMatch(index..<index + 2, .absolute(.interval(start, end)), .nothing)
    }
}
