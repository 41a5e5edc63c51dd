import TruceEvidence
import TruceKnowledge
import TruceText

/// What the counted noun tells by itself.
extension CasualtyCues {
    /// "30 dead", "civilian deaths", "no injuries", "thousands of displaced civilians".
    func nounItself(_ candidate: FigureCandidate) -> Finding? {
        var index = candidate.quantity.tokens.upperBound
        if let lives = lives(candidate) { return lives }
        if lower(index) == "of" { index += 1 }
        // "two of the dead"
        if Self.articles.contains(lower(index)) { index += 1 }
        for _ in 0..<5 {
            if lower(index) == "-", range.contains(index), !text.tokens[index].followsSpace {
                index += 1
                continue
            }
            if candidate.quantity.best == 0, has(.report, index), entry(index + 1)?.noun != nil {
                // "No reported deaths."
                index += 1
                continue
            }
            guard range.contains(index), text.tokens[index].kind == .word,
                !CountedNoun.stops.contains(lower(index)), !isOtherVerb(index)
            else { return nil }
            // "no loss of life"
            if let phrase = phrase(at: index) { return phrase }
            if let entry = entry(index) {
                let isLast = candidate.noun.head.map { $0 <= index } ?? true
                if let category = entry.noun, isLast || entry.state != nil {
                    if category == .detained, isFreed(after: index), !isShare(before: candidate) {
                        return Finding(category: .other, tokens: index..<index + 1)
                    }
                    return Finding(category: category, tokens: index..<index + 1)
                }
                if !isLast, let category = entry.state ?? entry.participle {
                    return Finding(category: category, tokens: index..<index + 1)
                }
                if entry.roles.contains(.siege) { return Finding(category: .other, tokens: index..<index + 1) }
                if entry.roles.contains(.auxiliary) { return nil }
            }
            index += 1
        }
        return nil
    }

    private static let articles: Set<String> = ["the", "these", "those", "its", "their", "his"]

    /// "claimed more than nine lives", "600 young lives were lost"
    private func lives(_ candidate: FigureCandidate) -> Finding? {
        let start = candidate.quantity.tokens.upperBound
        guard let at = (start..<start + 3).first(where: { lower($0) == "lives" }) else { return nil }
        let first = candidate.tokens.lowerBound
        let isClaimed = (first - 2..<first).contains { has([.claiming, .losing], $0) }
        let isLost = (at + 1..<at + 5).contains { has([.claiming, .losing], $0) }
        return isClaimed || isLost ? Finding(category: .killed, tokens: at..<at + 1) : nil
    }

    /// "Half of the 105 hostages were freed": the number is of those who were held.
    private func isShare(before candidate: FigureCandidate) -> Bool {
        let first = candidate.tokens.lowerBound
        return (first - 3..<first).contains { lower($0) == "of" && has(.share, $0 - 1) }
    }

    /// "105 hostages were freed": they are counted, but no longer as held.
    private func isFreed(after index: Int) -> Bool {
        (index + 1..<index + 5).contains {
            has(.spared, $0)
        }
    }
}
