import TruceEvidence
import TruceKnowledge
import TruceText

/// Finds the word that says what became of those whom a number counts.
///
/// - Complexity: O(1) for each number: a search looks at no more than 28 tokens.
struct CasualtyCues {
    let text: TokenizedText
    let words: FigureWords
    let times: TimeWords
    /// The tokens of the sentence.
    var range: Range<Int> = 0..<0

    /// A category and the tokens that tell it.
    struct Finding {
        var category: Figure.Category
        var tokens: Range<Int>
    }

    private func lower(_ index: Int) -> String { range.contains(index) ? text.lower[index] : "" }

    private func entry(_ index: Int) -> FigureWords.Entry? {
        range.contains(index) && text.tokens[index].kind == .word ? words[text.lower[index]] : nil
    }

    // MARK: - Before the number

    /// "killed another 20", "wounding over 140".
    func verb(before candidate: FigureCandidate) -> Finding? {
        var index = candidate.tokens.lowerBound - 1
        for _ in 0..<3 {
            if let category = entry(index)?.verb {
                if isPassive(before: index) || !fits(category, candidate.noun) { return nil }
                return Finding(category: category, tokens: index..<index + 1)
            }
            guard entry(index)?.roles.contains(.filler) ?? false else { return nil }
            index -= 1
        }
        return nil
    }

    /// Whether a verb can have such an object: a village is captured without anyone being held.
    private func fits(_ category: Figure.Category, _ noun: CountedNoun) -> Bool {
        category == .killed || category == .injured || noun.isPeople || noun.head == nil && category == .displaced
    }

    /// "the deaths of 20", "claimed the lives of 67", "the death toll rose to 20", "the number of dead reached 20".
    func nominal(before candidate: FigureCandidate) -> Finding? {
        let last = candidate.tokens.lowerBound - 1
        if lower(last) == "of", let category = entry(last - 1)?.nominal {
            return Finding(category: category, tokens: last - 1..<last + 1)
        }
        if entry(last)?.roles.contains(.toll) ?? false { return Finding(category: .killed, tokens: last..<last + 1) }
        guard Self.reaching.contains(lower(last)) else { return nil }
        var index = last - 1
        while index >= max(range.lowerBound, last - 10) {
            if entry(index)?.roles.contains(.toll) ?? false {
                return Finding(category: .killed, tokens: index..<last + 1)
            }
            if lower(index) == "number", lower(index + 1) == "of" {
                for next in index + 2..<min(last, index + 6) {
                    guard let entry = entry(next) else { continue }
                    if let category = entry.state ?? entry.noun ?? entry.participle ?? entry.nominal {
                        return Finding(category: category, tokens: index..<last + 1)
                    }
                }
            }
            index -= 1
        }
        return nil
    }

    private static let reaching: Set<String> = [
        "to", "at", "of", "is", "was", "reached", "hit", "surpassed", "exceeds", "exceeded", "past", ":", "as",
    ]

    /// "killing, by the latest count, 44 civilians": a verb form in "-ing" some words before the number.
    func looseVerb(before candidate: FigureCandidate) -> Finding? {
        guard candidate.noun.head == nil || candidate.noun.isPeople else { return nil }
        var index = candidate.tokens.lowerBound - 1
        let first = max(range.lowerBound, index - 7)
        while index >= first {
            if let category = entry(index)?.active, lower(index).hasSuffix("ing") {
                return Finding(category: category, tokens: index..<index + 1)
            }
            guard let entry = entry(index) else {
                index -= 1
                continue
            }
            if entry.roles.contains(.person) || entry.participle != nil || entry.roles.contains(.thing) { return nil }
            index -= 1
        }
        return nil
    }

    private func isPassive(before index: Int) -> Bool {
        for back in 1...3 {
            let word = lower(index - back)
            if Self.passives.contains(word) { return true }
            if !(entry(index - back)?.roles.contains(.auxiliary) ?? false) { return false }
        }
        return false
    }

    private static let passives: Set<String> = [
        "was", "were", "is", "are", "be", "been", "being", "got", "get", "left", "found",
    ]

    // MARK: - The counted noun itself

    /// "30 dead", "civilian deaths", "no injuries", "thousands of displaced civilians".
    func nounItself(_ candidate: FigureCandidate) -> Finding? {
        var index = candidate.quantity.tokens.upperBound
        if lower(index) == "of" { index += 1 }
        for _ in 0..<3 {
            guard range.contains(index), text.tokens[index].kind == .word else { return nil }
            if let entry = entry(index) {
                let isLast = candidate.noun.head.map { $0 <= index } ?? true
                if let category = entry.noun, isLast || entry.state != nil {
                    return Finding(category: category, tokens: index..<index + 1)
                }
                if !isLast, let category = entry.state ?? entry.participle {
                    return Finding(category: category, tokens: index..<index + 1)
                }
                if entry.roles.contains(.siege) { return Finding(category: .other, tokens: index..<index + 1) }
                if lower(index) == "lives" { return Finding(category: .killed, tokens: index..<index + 1) }
                if entry.roles.contains(.auxiliary) { return nil }
            }
            index += 1
        }
        return nil
    }

    // MARK: - After the number

    /// "20 people were killed", "nine civilians died", "20 dead", "80 killed in raids".
    ///
    /// - Parameter passing: Tokens of other candidates that belong to the same subject and are passed over.
    func predicate(after candidate: FigureCandidate, passing: [Range<Int>], stops: [Range<Int>]) -> Finding? {
        let start = candidate.tokens.upperBound
        var index = start
        var passiveAt: Int?
        var siege: Finding?
        var isInside = false
        while range.contains(index), index < start + 28 {
            if let passed = passing.first(where: { $0.contains(index) }) {
                index = passed.upperBound
                continue
            }
            if stops.contains(where: { $0.contains(index) }) { return siege }
            let word = lower(index)
            if text.tokens[index].kind == .mark {
                if word == ";" || word == ":" { return siege }
                // What stands between dashes or brackets is said aside.
                let isDash =
                    word == "-" && text.tokens[index].followsSpace || word == "–" || word == "—" || word == "--"
                if isDash || word == "(" || word == ")" { isInside.toggle() }
                index += 1
                continue
            }
            if Self.passives.contains(word) { passiveAt = index }
            guard !isInside, let entry = entry(index) else {
                if !isInside, isOtherVerb(index) { return siege }
                index += 1
                continue
            }
            if let category = entry.intransitive { return Finding(category: category, tokens: index..<index + 1) }
            let isNear = index == start || passiveAt.map { index - $0 <= 5 } ?? false
            if let category = entry.participle {
                if isTransitive(index, passive: passiveAt, numbers: stops + passing) { return siege }
                if isNear { return Finding(category: category, tokens: (passiveAt ?? index)..<index + 1) }
                // "20 soldiers, wounded on Monday," says so too; a participle of something else ends the search.
                return siege
            }
            if let category = entry.state, isNear { return Finding(category: category, tokens: index..<index + 1) }
            if entry.active != nil { return siege }
            if entry.roles.contains(.siege), siege == nil {
                siege = Finding(category: .other, tokens: index..<index + 1)
            }
            if entry.roles.contains(.report), passiveAt == nil, lower(index + 1) != "," { return siege }
            index += 1
        }
        return siege
    }

    /// Whether a participle has an object and so counts what follows: "two rockets killed five people".
    private func isTransitive(_ index: Int, passive: Int?, numbers: [Range<Int>]) -> Bool {
        if let passive, index - passive <= 5 { return false }
        var next = index + 1
        while entry(next)?.roles.contains(.filler) ?? false, next < index + 4 {
            if ["the", "a", "an", "their", "his", "its", "another"].contains(lower(next)) { return true }
            if numbers.contains(where: { $0.contains(next) }) { return true }
            next += 1
        }
        return numbers.contains { $0.contains(next) }
    }

    /// A verb of the past that the lexicon of times knows, other than an auxiliary.
    private func isOtherVerb(_ index: Int) -> Bool {
        guard text.tokens[index].kind == .word, let entry = times[text.lower[index]], entry.roles.contains(.past) else {
            return false
        }
        return !["was", "were", "had", "has", "have", "did", "left"].contains(text.lower[index])
    }
}
