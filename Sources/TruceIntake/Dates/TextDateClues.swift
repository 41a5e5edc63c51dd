import TruceEvidence
import TruceKnowledge
import TruceText

/// Finds what the words of a page say about the day on which it came out.
struct TextDateClues {
    /// Dates that the page gives as its own.
    private(set) var exact: [Dating.Clue] = []
    /// Days before or after which it cannot have come out.
    private(set) var bounds: [Dating.Clue] = []
    /// Dates that no calendar has.
    private(set) var notices: [Notice] = []

    private let page: PageText
    private let scanner: DateScanner

    init(page: PageText, scanner: DateScanner) {
        self.page = page
        self.scanner = scanner
        let firstProse = page.lines.firstIndex { $0.zone == nil && $0.tokens.count > 12 } ?? page.lines.count
        let dateline = Dateline.line(of: page)
        var latest: (day: Int, clue: Dating.Clue)?
        for (index, line) in page.lines.enumerated() {
            let isSide = line.zone == .furniture || line.zone == .byline
            let isHead = index < firstProse && line.tokens.count <= 24
            let isOwn = line.zone == .dateline && index != dateline?.index || isSide && (isHead || hasLabel(line))
            for found in scanner.dates(in: line.tokens) {
                if found.reading == .outOfRange {
                    noteOutOfRange(found)
                } else if isOwn {
                    addOwn(found, in: line)
                } else if index == dateline?.index {
                    addExact(found, reason: "the dateline gives")
                } else if line.zone != .furniture, let clue = lowerBound(found, in: line) {
                    let day = clue.value?.firstDayNumber ?? 0
                    if latest.map({ $0.day < day }) ?? true { latest = (day, clue) }
                }
            }
        }
        if let latest { bounds.append(latest.clue) }
        if exact.isEmpty, let dateline { addYearless(in: page.lines[dateline.index], notBefore: latest?.day) }
    }

    /// "KYIV, Sept 6 (Agency) -" with the weekday of the report: the last year that the text names settles the year,
    /// if only that the weekday fits.
    private mutating func addYearless(in line: PageText.Line, notBefore bound: Int?) {
        let words = CalendarWords.embedded
        let end = line.tokens.upperBound
        for index in line.tokens.dropLast() {
            let next = page.tokens[index + 1].kind == .mark && index + 2 < end ? index + 2 : index + 1
            let pair: (month: Int, day: Int)?
            if let month = words.month(page.lower(index)), let day = Int(page.lower(next)) {
                pair = (month, day)
            } else if let day = Int(page.lower(index)), let month = words.month(page.lower(next)) {
                pair = (month, day)
            } else {
                pair = nil
            }
            guard let pair, let year = lastYear else { continue }
            let found = DateScanner.Found(tokens: index..<next + 1, reading: .outOfRange)
            guard let day = CalendarDate(year: year, month: pair.month, day: pair.day),
                bound.map({ $0 <= day.firstDayNumber }) ?? true, let weekday = fit(day, leadWeekdays())
            else { return }
            exact.append(
                Dating.Clue(
                    reason: "the dateline gives the day, the text the year, and \(day.iso) fits the "
                        + "\(Self.name(weekday)) of the report",
                    span: span(found), value: .date(day), basis: .text))
            return
        }
    }

    /// The last year that the text names.
    private var lastYear: Int? {
        var result: Int?
        for line in page.lines
        where line.zone.map({ [.dateline, .caption, .title, .standfirst].contains($0) }) ?? true {
            for index in line.tokens where page.tokens[index].kind == .number {
                guard page.tokens[index].span.count == 4, let year = Int(page.lower(index)),
                    (1900...2100).contains(year)
                else { continue }
                result = max(result ?? year, year)
            }
        }
        return result
    }

    private func span(_ found: DateScanner.Found) -> TextSpan {
        page.tokens[found.tokens.lowerBound].span.union(page.tokens[found.tokens.upperBound - 1].span)
    }

    private mutating func noteOutOfRange(_ found: DateScanner.Found) {
        guard notices.count < 5 else { return }
        let span = span(found)
        notices.append(
            Notice(
                code: "intake.date-out-of-range",
                message:
                    "'\(shortened(page.text[span]))' lies outside the years 1 to 9999, so it is taken as unknown",
                span: span))
    }

    // MARK: - Dates that the page gives as its own

    private func hasLabel(_ line: PageText.Line) -> Bool {
        line.tokens.count <= 40
            && line.tokens.contains { index in
                guard PageFurniture.embedded.beginsPhrase(page.lower(index)) else { return false }
                let words = page.words(from: index, upTo: min(line.tokens.upperBound, index + 8), limit: 4)
                return PageFurniture.embedded.phrases(beginning: words).contains { $0.place == .date }
                    || Self.isChangeLabel(words)
            }
    }

    private static func isChangeLabel(_ words: [String]) -> Bool {
        ["updated", "modified"].contains(words.first) || words.first == "last" && words.count > 1
    }

    private mutating func addOwn(_ found: DateScanner.Found, in line: PageText.Line) {
        let before = page.words(
            from: max(line.tokens.lowerBound, found.tokens.lowerBound - 3), upTo: found.tokens.lowerBound, limit: 3)
        if before.contains(where: { ["updated", "update", "modified"].contains($0) }) {
            guard case .day(let day) = found.reading else { return }
            if exact.isEmpty, let weekday = fit(day, leadWeekdays()) {
                exact.append(
                    Dating.Clue(
                        reason:
                            "the page was changed on \(day.iso), and that fits the \(Self.name(weekday)) of the report",
                        span: span(found), value: .date(day), basis: .text))
                return
            }
            bounds.append(
                Dating.Clue(
                    reason: "the page was changed on \(day.iso)", span: span(found), value: .date(day), basis: .text,
                    bound: .notAfter))
        } else {
            addExact(found, reason: before.isEmpty ? "the page is headed by" : "the page is labelled with")
        }
    }

    private mutating func addExact(_ found: DateScanner.Found, reason: String) {
        switch found.reading {
        case .day(let day):
            exact.append(
                Dating.Clue(
                    reason: "\(reason) the date \(day.iso)", span: span(found), value: .date(day), basis: .text))
        case .ambiguous(let dayFirst, let monthFirst):
            exact.append(settled(dayFirst, monthFirst, found))
        case .outOfRange:
            break
        }
    }

    /// Of two orders of day and month, the one that fits the weekdays of the report's first sentences; else both.
    private func settled(
        _ dayFirst: CalendarDate, _ monthFirst: CalendarDate, _ found: DateScanner.Found
    ) -> Dating.Clue {
        let weekdays = leadWeekdays()
        let written = page.text[span(found)]
        switch (fit(dayFirst, weekdays), fit(monthFirst, weekdays)) {
        case (let weekday?, nil): return clue(dayFirst, weekday, written, found)
        case (nil, let weekday?): return clue(monthFirst, weekday, written, found)
        default:
            let (early, late) =
                dayFirst.firstDayNumber < monthFirst.firstDayNumber ? (dayFirst, monthFirst) : (monthFirst, dayFirst)
            return Dating.Clue(
                reason: "the page is headed by '\(written)', which is \(dayFirst.iso) or \(monthFirst.iso)",
                span: span(found), value: .interval(early, late), basis: .text)
        }
    }

    private func clue(
        _ day: CalendarDate, _ weekday: Weekday, _ written: String, _ found: DateScanner.Found
    ) -> Dating.Clue {
        Dating.Clue(
            reason:
                "the page is headed by '\(written)', and only as \(day.iso) does it fit the \(Self.name(weekday)) of the report",
            span: span(found), value: .date(day), basis: .text)
    }

    private static func name(_ weekday: Weekday) -> String {
        ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"][weekday.rawValue]
    }

    /// The weekday of a report that a day fits: a report tells of the day itself or the day before.
    private func fit(_ day: CalendarDate, _ weekdays: [Weekday]) -> Weekday? {
        guard let own = day.weekday else { return nil }
        return weekdays.first { (own.rawValue - $0.rawValue + 7) % 7 <= 1 }
    }

    /// The weekdays named in the first sentences of the body.
    private func leadWeekdays() -> [Weekday] {
        var result: [Weekday] = []
        var seen = 0
        for line in page.lines where line.zone == nil {
            for index in line.tokens {
                seen += 1
                if seen > 90 { return result }
                let token = page.tokens[index]
                guard token.kind == .word, token.isCapitalised, token.span.count >= 6, token.span.count <= 9,
                    let weekday = CalendarWords.embedded.weekday(page.lower(index)), !result.contains(weekday)
                else { continue }
                result.append(weekday)
            }
        }
        return result
    }

    // MARK: - Bounds

    /// A whole date that the text tells of as past: the document came out then or later.
    private func lowerBound(_ found: DateScanner.Found, in line: PageText.Line) -> Dating.Clue? {
        let day: CalendarDate
        switch found.reading {
        case .day(let date): day = date
        case .ambiguous(let one, let other): day = one.firstDayNumber < other.firstDayNumber ? one : other
        case .outOfRange: return nil
        }
        if line.zone == .post || line.zone == .caption {
            return Dating.Clue(
                reason: "a \(line.zone == .post ? "post" : "caption") on the page is dated \(day.iso)",
                span: span(found), value: .date(day), basis: .text, bound: .notBefore)
        }
        // Plans and deadlines lie ahead of the document.
        var start = found.tokens.lowerBound
        while start > line.tokens.lowerBound, found.tokens.lowerBound - start < 40, !page.endsSentence(start - 1) {
            start -= 1
        }
        var end = found.tokens.upperBound
        while end < line.tokens.upperBound, end - found.tokens.upperBound < 40, !page.endsSentence(end) { end += 1 }
        for index in start..<end where Self.aheadWords.contains(page.lower(index)) { return nil }
        return Dating.Clue(
            reason: "the text tells of \(day.iso) as past", span: span(found), value: .date(day), basis: .text,
            bound: .notBefore)
    }

    private static let aheadWords: Set<String> = [
        "will", "would", "shall", "until", "till", "by", "before", "scheduled", "due", "expected", "planned", "set",
        "may", "might", "if", "upcoming", "deadline", "expire", "expires", "next",
    ]
}
