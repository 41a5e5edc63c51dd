import TruceEvidence
import TruceKnowledge
import TruceModels
import TruceText

/// Recognises words about time at one token after another of a sentence.
///
/// - Complexity: O(1) for each token: no expression is longer than a dozen tokens.
struct TimeScanner {
    let text: TokenizedText
    let words: TimeWords
    let numbers: NumberWords
    let feasts: FeastDays
    /// Parts of speech, which tell "twice a day" from "within a day".
    let language: Analysis
    /// The day of publication, which settles the order of day and month in "09-07-2016".
    let publication: CalendarDate?
    /// The tokens that an expression may use: those of one sentence.
    var range: Range<Int> = 0..<0

    /// The expression that begins at a token, the longest there is.
    func match(at start: Int) -> TimeMatch? {
        guard mayBegin(start) else { return nil }
        if let duration = duration(at: start) { return duration }
        var index = start
        var edge: TimeWords.Edge?
        var isWholeEdge = false
        var clock: Clock?
        // "the end of", "late on", "at dawn on", "8 a.m. local time": what may stand before a date.
        for _ in 0..<4 {
            let at = lower(index) == "the" && (isEdge(index + 1) || isPart(index + 1)) ? index + 1 : index
            if let found = self.clock(at: at) {
                clock = found
                index = skipping(["on", ","], from: pastSecondClock(from: found.end))
            } else if let found = entry(at)?.edge, isEdge(at) {
                edge = found
                isWholeEdge = lower(at + 1) == "of"
                index = skipping(["of", "on", "in", "-", "–"], from: at + 1)
            } else if isPart(at) {
                index = skipping(["of", "on"], from: at + 1)
            } else {
                break
            }
        }
        guard var match = core(at: index, afterEdge: edge != nil) else {
            guard let clock else { return nil }
            return standalone(clock, from: start)
        }
        match.tokens = start..<match.tokens.upperBound
        if let edge, isWholeEdge { narrow(&match.form, to: edge) }
        match.minuteOfDay = clock?.minute
        match.zone = clock?.zone
        addClock(after: &match)
        match.dayPart = match.tokens.lazy.compactMap { entry($0)?.dayPart }.first
        match.isDeadline = isDeadline(before: start) && !opensPast(start, match.tokens.upperBound)
        return match
    }

    // MARK: - Tokens

    /// The token in lower case; empty outside the sentence.
    func lower(_ index: Int) -> String { range.contains(index) ? text.lower[index] : "" }

    /// What the word at a token can do in an expression of time.
    func entry(_ index: Int) -> TimeWords.Entry? {
        guard range.contains(index), text.tokens[index].kind == .word else { return nil }
        return words[text.lower[index]]
    }

    func isCapitalised(_ index: Int) -> Bool { range.contains(index) && text.tokens[index].isCapitalised }

    func isNumber(_ index: Int) -> Bool { range.contains(index) && text.tokens[index].kind == .number }

    func isPart(_ index: Int) -> Bool { entry(index)?.roles.contains(.part) ?? false }

    /// Whether the token touches the one before it.
    func touches(_ index: Int) -> Bool { range.contains(index) && !text.tokens[index].followsSpace }

    /// "early" and "late" stand alone; "end" and "start" are verbs unless "of" follows.
    func isEdge(_ index: Int) -> Bool {
        guard entry(index)?.edge != nil else { return false }
        switch lower(index) {
        case "beginning", "start", "end", "middle": return lower(index + 1) == "of"
        case "mid": return true
        default: return true
        }
    }

    /// The first token from `index` on that is none of some words, two at most being passed over.
    func skipping(_ passed: [String], from index: Int) -> Int {
        var index = index
        for _ in 0..<2 where passed.contains(lower(index)) { index += 1 }
        return index
    }

    /// A whole number of at most six digits, with or without an ordinal ending.
    func integer(_ index: Int) -> Int? {
        guard isNumber(index) else { return nil }
        let span = text.tokens[index].span
        var value = 0
        var digits = 0
        for offset in span.start..<span.end {
            let byte = text.text.bytes[offset]
            if byte >= 0x30, byte <= 0x39 {
                guard digits < 6 else { return nil }
                value = value * 10 + Int(byte - 0x30)
                digits += 1
            } else if digits > 0, (byte | 0x20) >= 0x61, (byte | 0x20) <= 0x7A, span.end - offset == 2 {
                break
            } else {
                return nil
            }
        }
        return value
    }

    /// A day of the month: one or two digits, 1 to 31.
    func dayNumber(_ index: Int) -> Int? {
        guard let value = integer(index), (1...31).contains(value) else { return nil }
        return value
    }

    /// A year in four digits.
    func year(_ index: Int) -> Int? {
        guard isNumber(index), text.tokens[index].span.count == 4, let value = integer(index) else { return nil }
        return (1900...2100).contains(value) ? value : nil
    }

    // MARK: - Gates

    private func mayBegin(_ index: Int) -> Bool {
        let token = text.tokens[index]
        switch token.kind {
        case .number: return true
        case .word:
            let lower = text.lower[index]
            return words[lower] != nil || numbers[lower] != nil || lower == "the" || lower == "that"
                || Self.openers.contains(lower) || token.isCapitalised && feasts.opens(lower)
        default: return false
        }
    }

    /// Words outside the lexicons with which an expression may begin.
    private static let openers: Set<String> = [
        "recent", "overnight", "same", "every", "each", "almost", "nearly", "these",
    ]

    private func isDeadline(before index: Int) -> Bool {
        if entry(index - 1)?.roles.contains(.deadline) ?? false {
            // "lasted until Monday" tells when something ended.
            let verb = lower(index - 2)
            return !(entry(index - 2)?.roles.contains(.past) ?? false || verb.utf8.count > 3 && verb.hasSuffix("ed"))
        }
        return lower(index - 1) == "of" && lower(index - 2) == "ahead"
            || lower(index - 1) == "than" && lower(index - 2) == "later"
    }

    /// "By Saturday the soldiers were at the gates": what had come to pass by then, and no deadline.
    private func opensPast(_ start: Int, _ end: Int) -> Bool {
        guard start - 1 == range.lowerBound, lower(start - 1) == "by" else { return false }
        for index in end..<min(range.upperBound, end + 10) {
            guard let roles = entry(index)?.roles else { continue }
            if roles.contains(.future) { return false }
            if roles.contains(.past) { return true }
        }
        return false
    }

    /// "the end of last year" is its December, "the beginning of the year" its January.
    private func narrow(_ form: inout TimeForm, to edge: TimeWords.Edge) {
        guard edge != .middle, case .years(let years) = form else { return }
        form = .monthOfYear(month: edge == .start ? 1 : 12, years: years)
    }
}
