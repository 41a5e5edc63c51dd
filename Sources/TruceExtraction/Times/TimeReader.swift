package import TruceEvidence
import TruceKnowledge
import TruceText

/// Finds words that say when, and resolves them against the right anchor.
package enum TimeReader {
    /// What a document says of time.
    package struct Findings: Sendable {
        /// What dates or bounds something, in order of the text.
        package let times: [TimeExpression]
        /// What only says how long, how often or that it is so now, in order of the text.
        package let undated: [TimeExpression]
    }

    /// All of them, in order of the text.
    ///
    /// Furniture contributes only whole dates: a menu's "Today" dates nothing, a "Published 4 October 2016" does.
    package static func findings(in reading: Reading) -> Findings {
        let text = reading.text
        var scanner = TimeScanner(
            text: text, words: reading.knowledge.times, numbers: reading.knowledge.numbers,
            feasts: reading.knowledge.feasts, language: reading.language,
            publication: reading.document.published.day)
        var resolver = TimeResolver(publication: reading.document.published.value)
        var asides = TimeResolver(publication: reading.document.published.value)
        for (number, sentence) in text.sentences.enumerated() {
            let zone = reading.zones[number]
            scanner.range = sentence.tokens
            var index = sentence.tokens.lowerBound
            while index < sentence.tokens.upperBound {
                guard var match = scanner.match(at: index) else {
                    index += 1
                    continue
                }
                index = max(match.next, index + 1)
                if zone == .furniture, !isWholeDay(match.form) { continue }
                if isInName(match, in: reading) { continue }
                let isComing = TenseSense.isComing(match, in: scanner)
                if isComing { lookAhead(&match.form) }
                let span = text.span(match.tokens)
                if match.isAside {
                    asides.add(match, span: span, sentence: number, zone: zone, isComing: false)
                } else {
                    resolver.add(match, span: span, sentence: number, zone: zone, isComing: isComing)
                }
            }
        }
        return Findings(times: resolver.resolved(), undated: asides.resolved())
    }

    /// The times found before, those inside quoted speech counted from the day on which it was said.
    ///
    /// The words of an indirect quotation are the reporter's, so their anchor stays publication.
    package static func reanchored(in reading: Reading) -> [TimeExpression] {
        let quotations = reading.evidence.quotations
        var times = reading.evidence.times
        for quotation in quotations where quotation.kind != .indirect {
            var index = firstTime(endingAfter: quotation.span.start, in: times)
            while index < times.count, times[index].span.start < quotation.span.end {
                if times[index].anchor == .publication, quotation.span.contains(times[index].span) {
                    let day = day(of: quotation, among: quotations)
                    times[index] = spoken(
                        times[index], on: day == index ? nil : day, publication: reading.document.published.value)
                }
                index += 1
            }
        }
        return DocumentEvidence.chained(times)
    }

    /// "The 22 May Hospital": what bears a day as its name.
    private static func isInName(_ match: TimeMatch, in reading: Reading) -> Bool {
        guard case .monthDay = match.form, match.tokens.upperBound < reading.text.tokens.count else { return false }
        let next = match.tokens.upperBound
        return reading.text.tokens[next].isCapitalised
            && reading.knowledge.placeWords.contains(reading.text.lower[next], .facility)
    }

    private static func isWholeDay(_ form: TimeForm) -> Bool {
        guard case .absolute(let value) = form else { return false }
        return value.isDay
    }

    private static func lookAhead(_ form: inout TimeForm) {
        switch form {
        case .weekday(let weekday, .latest): form = .weekday(weekday, .next)
        case .month(let month): form = .comingMonth(month)
        case .feast(let feasts, .latest): form = .feast(feasts, .next)
        default: break
        }
    }

    private static func firstTime(endingAfter offset: Int, in times: [TimeExpression]) -> Int {
        times.partitioningIndex { $0.span.end > offset }
    }

    /// The time of the statement; a part that continues another was said when that was.
    private static func day(of quotation: Quotation, among quotations: [Quotation]) -> Int? {
        var quotation = quotation
        for _ in 0..<8 {
            if let time = quotation.time { return time }
            guard let earlier = quotation.continues, quotations.indices.contains(earlier) else { return nil }
            quotation = quotations[earlier]
        }
        return nil
    }

    private static func spoken(
        _ time: TimeExpression, on day: Int?, publication: TemporalValue?
    ) -> TimeExpression {
        let reason: String
        if day != nil {
            reason = "counted from the day of the statement"
        } else if time.value != nil {
            reason = "counted from the statement, whose day is not given and is taken to be that of publication"
        } else {
            reason = "neither the day of the statement nor that of publication is known"
        }
        return TimeExpression(
            span: time.span, form: time.form, value: time.value, anchor: .statement, anchorIndex: day,
            minuteOfDay: time.minuteOfDay, dayPart: time.dayPart, zone: time.zone, isDeadline: time.isDeadline,
            reason: reason,
            rule: time.ownRule)
    }
}
