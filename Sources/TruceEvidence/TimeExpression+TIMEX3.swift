extension TimeExpression {
    /// The value of the words in the notation of TimeML's TIMEX3: `2016-09-09TNI`, `2016-W36`, `P3D`, `XXXX-WXX-1`,
    /// `PAST_REF`; nil where they are not resolved.
    ///
    /// What lies between two dates is written as the words count it where they count it ("the past three months" is
    /// `P3M`), else as `start/end`.
    package var timex: String? {
        switch form {
        case .duration(let amount), .past(let amount), .coming(let amount): return Self.written(amount)
        case .recurring(let what): return Self.recurring(what, dayPart)
        case .reference(let reference):
            switch reference {
            case .past: return "PAST_REF"
            case .present: return "PRESENT_REF"
            case .future: return "FUTURE_REF"
            }
        default: break
        }
        guard let value else { return nil }
        if case .date(let date) = value, date.isDay {
            if let minuteOfDay { return date.iso + "T" + Self.clock(minuteOfDay) }
            return date.iso + (dayPart.map { "T" + Self.code($0) } ?? "")
        }
        if case .interval(let start, let end) = value { return Self.interval(start, end) }
        return value.iso
    }

    private static func interval(_ start: CalendarDate, _ end: CalendarDate) -> String {
        let years = end.year - start.year
        if start.month == nil, end.month == nil {
            func padded(_ number: Int, _ width: Int) -> String {
                String(repeating: "0", count: max(0, width - String(number).count)) + String(number)
            }
            if years == 9, start.year % 10 == 0 { return padded(start.year / 10, 3) }
            if years == 99, start.year % 100 == 1 { return padded(start.year / 100, 2) }
        }
        if start.day == nil, end.day == nil, let month = start.month, let season = TimeForm.Season(rawValue: month),
            season.months(of: start.year) == .interval(start, end)
        {
            return CalendarDate(year: start.year).map { $0.iso + "-" + code(season) } ?? ""
        }
        if start.weekday?.rawValue == 0, end.firstDayNumber - start.firstDayNumber == 6 { return week(from: start) }
        return TemporalValue.interval(start, end).iso
    }

    /// The week of ISO 8601 that begins on a Monday: it belongs to the year of its Thursday.
    private static func week(from monday: CalendarDate) -> String {
        guard let thursday = monday.adding(days: 3), let newYear = CalendarDate(year: thursday.year, month: 1, day: 1)
        else { return monday.iso }
        let number = (thursday.firstDayNumber - newYear.firstDayNumber) / 7 + 1
        let year = CalendarDate(year: thursday.year)?.iso ?? ""
        return year + (number < 10 ? "-W0" : "-W") + String(number)
    }

    private static func written(_ amount: TimeAmount) -> String {
        let count = amount.count.map(String.init) ?? "X"
        return switch amount.unit {
        case .minute: "PT\(count)M"
        case .hour: "PT\(count)H"
        case .day: "P\(count)D"
        case .week: "P\(count)W"
        case .month: "P\(count)M"
        case .year: "P\(count)Y"
        }
    }

    private static func recurring(_ what: TimeForm.Recurrence, _ part: DayPart?) -> String {
        switch what {
        case .weekday(let weekday): "XXXX-WXX-" + String(weekday.rawValue + 1)
        case .unit(.year): "XXXX"
        case .unit(.month): "XXXX-XX"
        case .unit(.week): "XXXX-WXX"
        case .unit(.day): "XXXX-XX-XX" + (part.map { "T" + code($0) } ?? "")
        case .unit(.hour), .unit(.minute): "XXXX-XX-XXTXX"
        }
    }

    /// Minutes after midnight as `hh:mm`.
    package static func clock(_ minutes: Int) -> String {
        func padded(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
        return padded(minutes / 60) + ":" + padded(minutes % 60)
    }

    private static func code(_ part: DayPart) -> String {
        switch part {
        case .dawn, .morning: "MO"
        case .noon: "MI"
        case .afternoon: "AF"
        case .dusk, .evening: "EV"
        case .night, .midnight: "NI"
        }
    }

    private static func code(_ season: TimeForm.Season) -> String {
        switch season {
        case .spring: "SP"
        case .summer: "SU"
        case .autumn: "FA"
        case .winter: "WI"
        }
    }
}
