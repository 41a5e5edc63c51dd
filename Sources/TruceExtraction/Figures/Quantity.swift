import TruceKnowledge
import TruceText

/// A number in a text with its bounds.
///
/// - Shape: bounds are closed; `best` is the number itself where the words give one.
struct Quantity {
    /// The tokens of the number with its hedge.
    var tokens: Range<Int>
    /// The tokens of the number alone.
    var number: Range<Int>
    /// The lower bound.
    var low: Int?
    /// The upper bound.
    var high: Int?
    /// The number itself.
    var best: Int?
    /// Whether the words give an indefinite number: "dozens".
    var isIndefinite = false
    /// Whether the number is the word "one", "no" or a vague word, which need a noun or a verb beside them.
    var isWeak = false
}

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
    private struct Plain {
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

    private func plain(at index: Int) -> Plain? {
        guard range.contains(index) else { return nil }
        switch text.tokens[index].kind {
        case .number: return digits(at: index)
        case .word: return written(at: index)
        default: return nil
        }
    }

    private func part(_ index: Int) -> NumberWords.Part? {
        range.contains(index) && text.tokens[index].kind == .word ? numbers[text.lower[index]] : nil
    }

    private func lower(_ index: Int) -> String { range.contains(index) ? text.lower[index] : "" }

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

    /// "fifteen", "twenty-five", "two dozen", "a hundred", "hundreds of thousands", "several", "no".
    private func written(at index: Int) -> Plain? {
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

    private func multiply(_ left: Int, _ right: Int) -> Int? {
        let (product, overflow) = left.multipliedReportingOverflow(by: right)
        return overflow || product > Self.ceiling ? nil : product
    }

    // MARK: - Bounds

    /// "10 to 15", "10-15", "between 10 and 15".
    private func addRange(to quantity: inout Quantity) {
        guard let first = quantity.best else { return }
        let joint = lower(quantity.number.upperBound)
        let isBetween = lower(quantity.number.lowerBound - 1) == "between"
        guard joint == "to" || joint == "-" || joint == "–" || isBetween && joint == "and" else { return }
        guard let second = plain(at: quantity.number.upperBound + 1), !second.isIndefinite else { return }
        var low = first
        // "two to three million"
        let scaled = second.value
        if joint != "and", low < 1000, scaled >= 1_000_000, let product = multiply(low, scaled / leading(scaled)) {
            low = product
        }
        guard scaled > low else { return }
        quantity.low = low
        quantity.high = scaled
        quantity.best = nil
        quantity.number = quantity.number.lowerBound..<second.end
        quantity.tokens = (isBetween ? quantity.tokens.lowerBound - 1 : quantity.tokens.lowerBound)..<second.end
    }

    /// What "3,000,000" is a multiple of by its scale: 3.
    private func leading(_ value: Int) -> Int {
        var value = value
        while value >= 1000, value % 1000 == 0 { value /= 1000 }
        return max(1, value)
    }

    private func addHedge(to quantity: inout Quantity) {
        // Two hedges may stand together: "some some", "at least about".
        for _ in 0..<2 {
            let last = quantity.tokens.lowerBound - 1
            guard range.contains(last), let hedge = hedge(endingAt: last) else { return }
            quantity.tokens = (last + 1 - hedge.count)..<quantity.tokens.upperBound
            apply(hedge.bound, to: &quantity)
        }
    }

    private func hedge(endingAt last: Int) -> (count: Int, bound: FigureWords.Bound)? {
        for hedge in words.hedges(endingIn: text.lower[last]) {
            let first = last + 1 - hedge.words.count
            guard first >= range.lowerBound else { continue }
            if zip(first..., hedge.words).allSatisfy({ text.lower[$0] == $1 }) {
                return (hedge.words.count, hedge.bound)
            }
        }
        return nil
    }

    private func apply(_ bound: FigureWords.Bound, to quantity: inout Quantity) {
        let number = quantity.best ?? quantity.low
        switch bound {
        case .lower:
            quantity.high = nil
        case .lowerStrict:
            quantity.high = nil
            quantity.low = number.map { $0 + 1 }
        case .upper:
            quantity.high = quantity.high ?? number
            quantity.low = nil
        case .upperStrict:
            quantity.high = number.map { max(0, $0 - 1) }
            quantity.low = nil
        case .about:
            break
        }
    }

    /// "500+", "20 or more".
    private func addTail(to quantity: inout Quantity) {
        let next = quantity.tokens.upperBound
        if lower(next) == "+" {
            quantity.high = nil
            quantity.tokens = quantity.tokens.lowerBound..<next + 1
        } else if lower(next) == "or", lower(next + 1) == "more" {
            quantity.high = nil
            quantity.tokens = quantity.tokens.lowerBound..<next + 2
        } else if lower(next) == "or", lower(next + 1) == "so" {
            quantity.tokens = quantity.tokens.lowerBound..<next + 2
        }
    }
}
