import TruceKnowledge
import TruceText

/// Reads numbers in digits and in words, with the hedges around them.
///
/// - Complexity: O(1) for each token: no number is longer than a dozen tokens.
struct QuantityScanner {
    let text: TokenizedText
    let numbers: NumberWords
    let words: FigureWords
    /// The tokens of the sentence.
    var range: Range<Int> = 0..<0

    /// Larger numbers count nobody.
    private static let ceiling = 10_000_000_000

    /// The number that begins at a token, with the hedge before it; nil when there is none.
    func quantity(at index: Int) -> Quantity? {
        guard var quantity = number(at: index) else { return nil }
        addRange(to: &quantity)
        addHedge(to: &quantity)
        addTail(to: &quantity)
        return quantity
    }

    // MARK: - Numbers

    /// A plain value and the first token after it.
    struct Plain {
        var value: Int
        var end: Int
        var isIndefinite = false
        var isWeak = false
    }

    private func number(at index: Int) -> Quantity? {
        guard let plain = plain(at: index) else { return nil }
        var quantity = Quantity(tokens: index..<plain.end, number: index..<plain.end)
        quantity.low = plain.value
        quantity.isIndefinite = plain.isIndefinite
        quantity.isWeak = plain.isWeak
        if !plain.isIndefinite {
            quantity.high = plain.value
            quantity.best = plain.value
        }
        return quantity
    }

    func plain(at index: Int) -> Plain? {
        guard range.contains(index) else { return nil }
        switch text.tokens[index].kind {
        case .number: return digits(at: index)
        case .word: return written(at: index)
        default: return nil
        }
    }

    func part(_ index: Int) -> NumberWords.Part? {
        range.contains(index) && text.tokens[index].kind == .word ? numbers[text.lower[index]] : nil
    }

    func lower(_ index: Int) -> String { range.contains(index) ? text.lower[index] : "" }

    /// "280000", "3,500", "1.5 million", "200m".
    private func digits(at index: Int) -> Plain? {
        let span = text.tokens[index].span
        var whole = 0
        var fraction = 0
        var places = 0
        var isFraction = false
        var sinceComma = -1
        for offset in span.start..<span.end {
            let byte = text.text.bytes[offset]
            switch byte {
            case 0x30...0x39:
                let digit = Int(byte - 0x30)
                if isFraction {
                    guard places < 6 else { return nil }
                    fraction = fraction * 10 + digit
                    places += 1
                } else {
                    guard whole < Self.ceiling else { return nil }
                    whole = whole * 10 + digit
                    if sinceComma >= 0 { sinceComma += 1 }
                }
            case 0x2C where !isFraction && (sinceComma == -1 || sinceComma == 3) && offset > span.start:
                sinceComma = 0
            case 0x2E where !isFraction && offset > span.start:
                isFraction = true
            default: return nil
            }
        }
        // "2,51" is no grouping.
        guard sinceComma == -1 || sinceComma == 3 else { return nil }
        var end = index + 1
        var scale = 1
        if case .shortScale(let value) = part(end), !text.tokens[end].followsSpace {
            scale = value
            end += 1
        } else {
            (scale, end) = scales(from: end)
        }
        if isFraction {
            // "3.000" groups thousands in much of Europe; other fractions need a scale to count anything.
            if scale == 1 {
                guard places == 3, whole > 0 else { return nil }
                return Plain(value: whole * 1000 + fraction, end: end)
            }
            var divisor = 1
            for _ in 0..<places { divisor *= 10 }
            guard let product = multiply(whole, scale), let part = multiply(fraction, scale) else { return nil }
            return Plain(value: product + part / divisor, end: end)
        }
        guard let value = multiply(whole, scale) else { return nil }
        return Plain(value: value, end: end)
    }

    /// "Sub-zero": a number that a hyphen joins to a word counts nothing.
    private func isCompound(_ index: Int) -> Bool {
        lower(index - 1) == "-" && !text.tokens[index].followsSpace && !text.tokens[index - 1].followsSpace
            && range.contains(index - 2) && text.tokens[index - 2].kind == .word && part(index - 2) == nil
    }

    /// "fifteen", "twenty-five", "two dozen", "a hundred", "hundreds of thousands", "several", "no".
    private func written(at index: Int) -> Plain? {
        if isCompound(index) { return nil }
        switch part(index) {
        case .plural(let value):
            // "tens of thousands", "hundreds of thousands"
            if lower(index + 1) == "of", case .plural(let scale) = part(index + 2) {
                guard let total = multiply(value, scale / 2) else { return nil }
                return Plain(value: total, end: index + 3, isIndefinite: true)
            }
            return Plain(value: value, end: index + 1, isIndefinite: true)
        case .vague(let value):
            guard lower(index) == "several" || lower(index) == "few" else { return nil }
            let (scale, end) = scales(from: index + 1)
            guard let total = multiply(value, scale) else { return nil }
            return Plain(value: total, end: end, isIndefinite: true, isWeak: scale == 1)
        case .fraction(let divisor):
            // "half a million", "a quarter of a million"
            let article = lower(index + 1) == "of" ? index + 2 : index + 1
            guard case .article = part(article), case (let scale, let end) = scales(from: article + 1), scale >= 1000
            else { return nil }
            return Plain(value: scale / divisor, end: end)
        case .article:
            let (scale, end) = scales(from: index + 1)
            if scale > 1 { return Plain(value: scale, end: end) }
            guard lower(index + 1) == "few" || lower(index + 1) == "couple" else { return nil }
            let (more, after) = scales(from: index + 2)
            return Plain(value: 2 * more, end: after, isIndefinite: lower(index + 1) == "few", isWeak: true)
        case Optional(.none):
            if ["fewer", "less", "more", "longer", "doubt"].contains(lower(index + 1)) { return nil }
            if lower(index + 1) == "one" { return Plain(value: 0, end: index + 2, isWeak: true) }
            return Plain(value: 0, end: index + 1, isWeak: true)
        case .unit, .ten: return cardinal(at: index)
        default:
            if lower(index) == "nobody" { return Plain(value: 0, end: index + 1, isWeak: true) }
            return nil
        }
    }

    /// "fifteen", "twenty-five", "one hundred and five", "two dozen".
    private func cardinal(at index: Int) -> Plain? {
        var total = 0
        var group = 0
        var index = index
        let first = index
        for _ in 0..<10 {
            switch part(index) {
            case .unit(let value):
                if lower(index) == "both" { return nil }
                group += value
                index += 1
            case .ten(let value):
                group += value
                index += 1
                if lower(index) == "-", case .unit(let unit) = part(index + 1), unit < 10 {
                    group += unit
                    index += 2
                }
            case .scale(let value):
                guard let product = multiply(max(1, group), value) else { return nil }
                if value >= 1000 {
                    total += product
                    group = 0
                } else {
                    group = product
                }
                index += 1
            default:
                // "one hundred and five", not "one and two".
                if lower(index) == "and", group >= 100 || total > 0, isSmall(part(index + 1)) {
                    index += 1
                    continue
                }
                return finish(total + group, from: first, to: index)
            }
            if total + group > Self.ceiling { return nil }
            if isUnitAfterUnit(index) { break }
        }
        return finish(total + group, from: first, to: index)
    }

    private func finish(_ value: Int, from first: Int, to end: Int) -> Plain? {
        end > first ? Plain(value: value, end: end, isWeak: end == first + 1 && lower(first) == "one") : nil
    }

    private func isSmall(_ part: NumberWords.Part?) -> Bool {
        switch part {
        case .unit, .ten: true
        default: false
        }
    }

    private func isUnitAfterUnit(_ index: Int) -> Bool {
        if case .unit = part(index - 1), isSmall(part(index)) { return true }
        return false
    }

    private func scales(from index: Int) -> (scale: Int, end: Int) {
        var scale = 1
        var index = index
        for _ in 0..<3 {
            guard case .scale(let value) = part(index), let product = multiply(scale, value) else { break }
            scale = product
            index += 1
        }
        return (scale, index)
    }

    func multiply(_ left: Int, _ right: Int) -> Int? {
        let (product, overflow) = left.multipliedReportingOverflow(by: right)
        return overflow || product > Self.ceiling ? nil : product
    }
}
