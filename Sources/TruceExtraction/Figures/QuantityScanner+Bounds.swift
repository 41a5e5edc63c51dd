import TruceKnowledge
import TruceText

/// The bounds that the words around a number give it.
extension QuantityScanner {
    /// "10 to 15", "10-15", "between 10 and 15".
    func addRange(to quantity: inout Quantity) {
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

    func addHedge(to quantity: inout Quantity) {
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
    func addTail(to quantity: inout Quantity) {
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
