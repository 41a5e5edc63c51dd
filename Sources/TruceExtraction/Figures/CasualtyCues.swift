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
    let tree: ClauseTree
    /// The tokens of the sentence.
    var range: Range<Int> = 0..<0

    /// A category and the tokens that tell it.
    struct Finding {
        var category: Figure.Category
        var tokens: Range<Int>
        /// What found it.
        var rule: Rule?

        /// The same finding under the name of the rule that made it.
        func by(_ rule: Rule) -> Finding { Finding(category: category, tokens: tokens, rule: rule) }
    }

    func lower(_ index: Int) -> String { range.contains(index) ? text.lower[index] : "" }

    func entry(_ index: Int) -> FigureWords.Entry? {
        range.contains(index) && text.tokens[index].kind == .word ? words[text.lower[index]] : nil
    }

    /// Whether a word has one of some roles.
    func has(_ roles: FigureWords.Roles, _ index: Int) -> Bool {
        entry(index).map { !$0.roles.isDisjoint(with: roles) } ?? false
    }

    /// Several words that begin at a token and tell what befell somebody: "lost their lives".
    func phrase(at index: Int) -> Finding? {
        guard range.contains(index), text.tokens[index].kind == .word,
            let found = words.phrases.longest(in: text.lower, at: index, limit: range.upperBound),
            let category = found.values.first
        else { return nil }
        return Finding(category: category, tokens: index..<index + found.count)
    }

    /// Several words that end at a token and tell what somebody did to others: "gunned down".
    func phrase(endingAt last: Int) -> Finding? {
        for first in stride(from: last - 1, to: last - Self.longestPhrase, by: -1) {
            if let found = phrase(at: first), found.tokens.upperBound == last + 1 { return found }
        }
        return nil
    }

    /// How many words such a phrase has at most.
    private static let longestPhrase = 4

    /// Whether what follows those counted tells that the worst did not befall them: "20 others have been released".
    func isSpared(_ candidate: FigureCandidate) -> Bool {
        for index in candidate.tokens.upperBound..<candidate.tokens.upperBound + 5 {
            if has(.spared, index) { return true }
            guard has([.auxiliary, .adverb], index) else { return false }
        }
        return false
    }

    /// Whether a verb stands in the passive: an auxiliary of it stands before.
    func isPassive(before index: Int) -> Bool {
        for back in 1...3 {
            let word = lower(index - back)
            if Self.passives.contains(word) { return true }
            if !has(.auxiliary, index - back) { return false }
        }
        return false
    }

    static let passives: Set<String> = [
        "was", "were", "is", "are", "be", "been", "being", "got", "get", "left", "found", "taken",
        "held",
    ]

    /// Whether a verb can have such an object: a village is captured without anyone being held.
    func fits(_ category: Figure.Category, _ noun: CountedNoun, verb: String) -> Bool {
        switch category {
        case .killed, .injured: true
        case .detained: noun.isPeople || noun.head == nil && !verb.hasPrefix("captur") && !verb.hasPrefix("seiz")
        default: noun.isPeople || noun.head == nil
        }
    }

    /// A verb of the past that the lexicon of times knows, other than an auxiliary.
    func isOtherVerb(_ index: Int) -> Bool {
        guard text.tokens[index].kind == .word, let entry = times[text.lower[index]], entry.roles.contains(.past) else {
            return false
        }
        return !["was", "were", "had", "has", "have", "did", "left"].contains(text.lower[index])
    }
}
