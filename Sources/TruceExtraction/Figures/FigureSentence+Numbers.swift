import TruceKnowledge
import TruceText

/// The numbers of a sentence that may count people.
extension FigureSentence {
    /// The numbers with what they count, in order.
    func numbers() -> [FigureCandidate] {
        var result: [FigureCandidate] = []
        var index = range.lowerBound
        while index < range.upperBound, result.count < Self.limit {
            guard mayCount(index), let quantity = scanner.quantity(at: index) ?? another(at: index) ?? none(at: index)
            else {
                index += 1
                continue
            }
            index = max(index + 1, quantity.number.upperBound)
            let noun = CountedNoun.read(
                after: quantity.tokens.upperBound, in: text, range: range, words: scanner.words)
            if noun.isUnit || isAside(quantity, noun) { continue }
            result.append(FigureCandidate(quantity: quantity, noun: noun))
        }
        return result
    }

    /// "Killed one soldier and wounded another": one more, where no number follows.
    private func another(at index: Int) -> Quantity? {
        guard lower(index) == "another", index > range.lowerBound,
            scanner.words[lower(index - 1)]?.verb != nil,
            index + 1 >= range.upperBound
                || scanner.quantity(at: index + 1) == nil
        else { return nil }
        return .one(at: index)
    }

    /// Whether the number at a token can count anyone: no date, no price, no name ("F-16"), no ordinal.
    private func mayCount(_ index: Int) -> Bool {
        let span = text.tokens[index].span
        if timeSpans.contains(where: { $0.overlaps(span) }) { return false }
        guard text.tokens[index].kind == .number else { return true }
        let before = lower(index - 1)
        if isAge(index) { return false }
        if ["$", "€", "£", "¥", "#", "no.", "aged", "age", "chapter", "article", "resolution", "page"].contains(before)
        {
            return false
        }
        if !text.tokens[index].followsSpace, before == "-" || before == "/" || before == "." {
            // "10-15" is read as one number from its first part; what is left over is part of a name.
            return false
        }
        return true
    }

    /// "aged 15 and 16": the second of two ages.
    private func isAge(_ index: Int) -> Bool {
        guard ["and", "or", "to", "-", "–"].contains(lower(index - 1)), index - 3 >= range.lowerBound,
            text.tokens[index - 2].kind == .number
        else { return false }
        return ["aged", "ages", "age"].contains(lower(index - 3))
    }

    /// "Dahlan, 52, who", "all but three of whom".
    private func isAside(_ quantity: Quantity, _ noun: CountedNoun) -> Bool {
        let before = lower(quantity.tokens.lowerBound - 1)
        // "one of the wounded" is a person of the story, not a count.
        if quantity.isWeak, quantity.best == 1, lower(quantity.tokens.upperBound) == "of",
            !["them", "whom"].contains(lower(quantity.tokens.upperBound + 1)), !isOfDead(quantity)
        {
            return true
        }
        if before == "except" || before == "but" && lower(quantity.tokens.lowerBound - 2) == "all" { return true }
        guard noun.head == nil, !noun.pointsBack else { return false }
        return before == "," && lower(quantity.tokens.upperBound) == ","
    }

    /// "One of the dead was a tourist."
    private func isOfDead(_ quantity: Quantity) -> Bool {
        let of = quantity.tokens.upperBound
        return lower(of + 1) == "the" && ["dead", "victims", "fatalities"].contains(lower(of + 2))
    }
}
