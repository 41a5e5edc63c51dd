import TruceEvidence
import TruceKnowledge
import TruceText

/// Reads the numbers beside what is told of access: trucks, convoys, people, tons.
struct AccessAmounts {
    let facts: ClauseFacts
    let marks: AccessMarks

    /// At most so many numbers of one clause are read; a longer list is a table and no prose.
    private static let limit = 16
    /// How many tokens may stand between a number and what it counts.
    private static let reach = 4

    private var text: TokenizedText { facts.reading.text }

    /// The numbers of a clause, in order.
    func amounts(in clause: Range<Int>) -> [AccessMention.Amount] {
        let knowledge = facts.reading.knowledge
        let scanner = QuantityScanner(text: text, numbers: knowledge.numbers, words: knowledge.figures, range: clause)
        let times = facts.times(in: clause).map { facts.reading.evidence.times[$0].span }
        var result: [AccessMention.Amount] = []
        var index = clause.lowerBound
        while index < clause.upperBound, result.count < Self.limit {
            let span = text.tokens[index].span
            guard !times.contains(where: { $0.overlaps(span) }), let quantity = scanner.quantity(at: index),
                !(quantity.isWeak && quantity.best == 0)
            else {
                index += 1
                continue
            }
            index = max(index + 1, quantity.number.upperBound)
            guard let (unit, last) = counted(from: quantity.tokens.upperBound, in: clause) else { continue }
            result.append(
                AccessMention.Amount(
                    unit: unit, low: quantity.low, high: quantity.high, best: quantity.best,
                    span: text.span(quantity.tokens.lowerBound..<last + 1)))
        }
        return result
    }

    /// What stands counted behind a number: no other number and no end of a phrase may come between.
    private func counted(from first: Int, in clause: Range<Int>) -> (AccessMention.Amount.Unit, Int)? {
        for index in first..<max(first, min(clause.upperBound, first + Self.reach)) {
            if let unit = marks.units[index] {
                // "20-truck convoy", "11 fuel trucks": the last of the words that count.
                let next = index + 1
                if next < clause.upperBound, marks.units[next] == .vehicles { return (.vehicles, next) }
                return (unit, index)
            }
            let isLink = text.lower[index] == "-" || text.lower[index] == "of"
            if text.tokens[index].kind != .word, !isLink { return nil }
        }
        return nil
    }
}
