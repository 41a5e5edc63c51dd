import TruceEvidence
import TruceKnowledge
import TruceText

/// Finds whole dates, with day, month and year, in text.
///
/// Only these can say when a document was published; dates without a year are the business of the time reader.
struct DateScanner {
    /// What the digits and names of a date give.
    enum Reading: Hashable {
        case day(CalendarDate)
        /// Two days, since day and month could stand in either order: first day-month, then month-day.
        case ambiguous(CalendarDate, CalendarDate)
        /// A date that the calendar does not have, such as one in the year 99999.
        case outOfRange
    }

    /// A date in a text.
    struct Found: Hashable {
        /// The tokens, a weekday before the date included.
        let tokens: Range<Int>
        /// What it gives.
        let reading: Reading
    }

    private let text: SourceText
    private let tokens: [Token]
    private let words = CalendarWords.embedded

    init(_ text: SourceText, tokens: [Token]) {
        self.text = text
        self.tokens = tokens
    }

    /// What a short text such as a field of a manifest gives; nil when it holds no date at all.
    static func date(in value: String) -> Reading? {
        let bare = Manifest.trimmed(value)
        if let date = CalendarDate(iso: bare) { return .day(date) }
        // A year of five digits before a hyphen, as in 99999-01-01.
        let digits = bare.utf8.prefix { $0 >= 0x30 && $0 <= 0x39 }
        if digits.count > 4, bare.utf8.dropFirst(digits.count).first ?? 0x2D == 0x2D {
            return digits.count == 8 ? compactDay(Array(digits)) : .outOfRange
        }
        let text = SourceText(String(decoding: bare.utf8.prefix(400), as: UTF8.self))
        var tokens: [Token] = []
        Tokenizer.tokenize(text, in: text.span, into: &tokens)
        let scanner = DateScanner(text, tokens: tokens)
        for index in tokens.indices {
            if let found = scanner.date(at: index) { return found.reading }
        }
        // A date that has the right shape and is none, such as 2016-13-45.
        if digits.count == 4, bare.utf8.count <= 10, bare.utf8.contains(0x2D) { return .outOfRange }
        return nil
    }

    /// The day that eight digits give as `yyyymmdd`.
    static func compactDay(_ digits: [UInt8]) -> Reading? {
        guard digits.count == 8 else { return nil }
        func number(_ range: Range<Int>) -> Int { digits[range].reduce(0) { $0 * 10 + Int($1) - 0x30 } }
        guard (1900...2199).contains(number(0..<4)),
            let date = CalendarDate(year: number(0..<4), month: number(4..<6), day: number(6..<8))
        else { return nil }
        return .day(date)
    }

    /// All dates in a range of tokens, in order.
    func dates(in range: Range<Int>) -> [Found] {
        var result: [Found] = []
        var index = range.lowerBound
        while index < range.upperBound {
            if let found = date(at: index, limit: range.upperBound) {
                result.append(found)
                index = found.tokens.upperBound
            } else {
                index += 1
            }
        }
        return result
    }

    /// The date that begins at a token, its weekday first when it has one.
    func date(at index: Int, limit: Int? = nil) -> Found? {
        let limit = limit ?? tokens.count
        guard index < limit else { return nil }
        let token = tokens[index]
        switch token.kind {
        case .number:
            return numericDate(at: index, limit: limit) ?? dayFirst(at: index, limit: limit)
        case .word:
            guard token.span.count <= 12 else { return nil }
            let word = lower(index)
            if words.weekday(word) != nil, index + 1 < limit {
                let next = isMark(index + 1, ",", limit) ? index + 2 : index + 1
                guard next < limit, tokens[next].kind == .number || words.month(lower(next)) != nil,
                    let found = date(at: next, limit: limit)
                else { return nil }
                return Found(
                    tokens: index..<found.tokens.upperBound, reading: settled(found.reading, words.weekday(word)))
            }
            return words.month(word).flatMap { monthFirst(at: index, month: $0, limit: limit) }
        default:
            return nil
        }
    }

    // MARK: - Shapes

    /// "4 October 2016", "19th of Sept., 2016".
    private func dayFirst(at index: Int, limit: Int) -> Found? {
        guard let day = dayNumber(index) else { return nil }
        var next = index + 1
        if next < limit, lower(next) == "of" { next += 1 }
        guard next < limit, tokens[next].kind == .word, let month = words.month(lower(next)) else { return nil }
        next += 1
        if isMark(next, ",", limit) || isMark(next, ".", limit) { next += 1 }
        guard next < limit, let year = yearDigits(next) else { return nil }
        return found(index..<next + 1, year: year, month: month, day: day)
    }

    /// "October 4, 2016".
    private func monthFirst(at index: Int, month: Int, limit: Int) -> Found? {
        var next = index + 1
        if isMark(next, ".", limit) { next += 1 }
        guard next < limit else { return nil }
        if let (day, year) = joinedDayAndYear(next) {
            return found(index..<next + 1, year: year, month: month, day: day)
        }
        guard let day = dayNumber(next) else { return nil }
        next += 1
        if isMark(next, ",", limit) { next += 1 }
        guard next < limit, let year = yearDigits(next) else { return nil }
        return found(index..<next + 1, year: year, month: month, day: day)
    }

    /// "2016-10-04", "04/10/2016", "4.10.2016". Read from the bytes, since these may be one token or five.
    private func numericDate(at index: Int, limit: Int) -> Found? {
        let bytes = text.bytes
        let last = tokens[limit - 1].span.end
        var at = tokens[index].span.start
        var numbers: [(value: Int, digits: Int)] = []
        var separator: UInt8 = 0
        while numbers.count < 3 {
            let start = at
            while at < last, at - start < 5, bytes[at] >= 0x30, bytes[at] <= 0x39 { at += 1 }
            guard (1...4).contains(at - start) else { return nil }
            numbers.append((bytes[start..<at].reduce(0) { $0 * 10 + Int($1) - 0x30 }, at - start))
            if numbers.count == 3 { break }
            guard at < last, [0x2D, 0x2E, 0x2F].contains(bytes[at]), separator == 0 || separator == bytes[at] else {
                return nil
            }
            separator = bytes[at]
            at += 1
        }
        if at < last, bytes[at] >= 0x30, bytes[at] <= 0x39 { return nil }
        var end = index + 1
        while end < limit, tokens[end].span.start < at { end += 1 }
        let (first, middle, final) = (numbers[0], numbers[1], numbers[2])
        guard middle.digits <= 2 else { return nil }
        if first.digits == 4, final.digits <= 2 {
            return found(index..<end, year: first.value, month: middle.value, day: final.value)
        }
        guard first.digits <= 2, final.digits == 4 else { return nil }
        let dayFirst = CalendarDate(year: final.value, month: middle.value, day: first.value)
        // Full stops stand between day, month and year in that order only.
        let monthFirst =
            separator == 0x2E ? nil : CalendarDate(year: final.value, month: first.value, day: middle.value)
        switch (dayFirst, monthFirst) {
        case (let one?, let other?):
            return Found(tokens: index..<end, reading: one == other ? .day(one) : .ambiguous(one, other))
        case (let day?, nil), (nil, let day?): return Found(tokens: index..<end, reading: .day(day))
        case (nil, nil): return nil
        }
    }

    // MARK: - Parts

    private func found(_ range: Range<Int>, year: Int, month: Int, day: Int) -> Found? {
        if let date = CalendarDate(year: year, month: month, day: day) {
            return Found(tokens: range, reading: .day(date))
        }
        return (1...9999).contains(year) ? nil : Found(tokens: range, reading: .outOfRange)
    }

    /// Of two readings, the one that falls on the weekday that stands beside the date.
    private func settled(_ reading: Reading, _ weekday: Weekday?) -> Reading {
        guard case .ambiguous(let first, let second) = reading, let weekday else { return reading }
        if first.weekday == weekday { return .day(first) }
        return second.weekday == weekday ? .day(second) : reading
    }

    /// A year of four digits, or 10,000 for every longer number. A clock may be glued to it: "201512:08PM".
    private func yearDigits(_ index: Int) -> Int? {
        guard tokens[index].kind == .number else { return nil }
        let bytes = text.bytes[tokens[index].span.start..<tokens[index].span.end]
        let digits = bytes.prefix { $0 >= 0x30 && $0 <= 0x39 }
        if (5...6).contains(digits.count), isColon(text.bytes, at: digits.endIndex) {
            return digits.prefix(4).reduce(0) { $0 * 10 + Int($1) - 0x30 }
        }
        guard bytes.count >= 4, bytes.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
        return bytes.count == 4 ? bytes.reduce(0) { $0 * 10 + Int($1) - 0x30 } : 10_000
    }

    private func isColon(_ bytes: [UInt8], at index: Int) -> Bool {
        index + 1 < bytes.count && bytes[index] == 0x3A && bytes[index + 1] >= 0x30 && bytes[index + 1] <= 0x39
    }

    /// "23,2017" of "Apr 23,2017", and "232017", which is left of it when a page loses its commas.
    private func joinedDayAndYear(_ index: Int) -> (day: Int, year: Int)? {
        guard tokens[index].span.count <= 7 else { return nil }
        // "23,2017" without a blank is one token.
        let bytes = text.bytes[tokens[index].span.start..<tokens[index].span.end].filter { $0 != 0x2C }
        guard (5...6).contains(bytes.count), bytes.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
        let number = bytes.reduce(0) { $0 * 10 + Int($1) - 0x30 }
        guard (1900...2199).contains(number % 10_000), (1...31).contains(number / 10_000) else { return nil }
        return (number / 10_000, number % 10_000)
    }

    private func dayNumber(_ index: Int) -> Int? {
        guard tokens[index].kind == .number, tokens[index].span.count <= 4 else { return nil }
        let bytes = text.bytes[tokens[index].span.start..<tokens[index].span.end]
        let digits = bytes.prefix { $0 >= 0x30 && $0 <= 0x39 }
        let hasOrdinal = bytes.dropFirst(digits.count).allSatisfy { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }
        guard (1...2).contains(digits.count), hasOrdinal else { return nil }
        let day = digits.reduce(0) { $0 * 10 + Int($1) - 0x30 }
        return (1...31).contains(day) ? day : nil
    }

    private func lower(_ index: Int) -> String { text[tokens[index].span].lowercased() }

    private func isMark(_ index: Int, _ mark: StaticString, _ limit: Int) -> Bool {
        guard index < limit, tokens[index].span.count == 1, mark.utf8CodeUnitCount == 1 else { return false }
        return mark.withUTF8Buffer { $0[0] == text.bytes[tokens[index].span.start] }
    }
}
