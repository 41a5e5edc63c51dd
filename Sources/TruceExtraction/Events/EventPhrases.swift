import TruceEvidence
import TruceModels
import TruceText

/// Finds the clause that tells of something, and the words of a noun's phrase within it.
struct EventPhrases {
    let reading: Reading

    private var text: TokenizedText { reading.text }

    /// Whether a sentence may tell anything: no furniture, no question.
    func bears(_ sentence: Int) -> Bool {
        switch reading.zones[sentence] {
        case .title, .standfirst, .paragraph, .caption: break
        case .byline, .dateline, .post, .furniture: return false
        }
        return !text.sentences[sentence].tokens.suffix(2).contains { text.lower[$0] == "?" }
    }

    /// The clause around a trigger, reaching to the noun that it is about, without the marks and joints at its ends.
    func clause(around trigger: Range<Int>, reaching object: Int, sentence: Int) -> Range<Int> {
        let all = Clauses.cut(text, sentence: sentence)
        var clause = all.first { $0.contains(trigger.lowerBound) } ?? trigger
        if let other = all.first(where: { $0.contains(object) }), other != clause {
            clause = min(clause.lowerBound, other.lowerBound)..<max(clause.upperBound, other.upperBound)
        }
        var (first, end) = (clause.lowerBound, clause.upperBound)
        while end - first > 1, text.tokens[end - 1].kind == .mark || leadsOn(end - 1) { end -= 1 }
        while end - first > 1, text.tokens[first].kind == .mark || Self.joints.contains(text.lower[first]) {
            first += 1
        }
        return first..<end
    }

    /// Whether a word at the end of a clause belongs to the one behind it: "…, from which the army withdrew".
    private func leadsOn(_ token: Int) -> Bool {
        ["case", "mark", "cc"].contains(reading.language.relation(token))
            && reading.language.head(token).map { $0 > token } ?? false
    }

    /// The phrase of a noun, as far as it lies in the clause and behind the trigger that it follows.
    func phrase(of noun: Int, in clause: Range<Int>, behind trigger: Range<Int>? = nil) -> Range<Int> {
        let tokens = ClauseTree(reading).phrase(of: noun).filter(clause.contains)
        guard var first = tokens.min(), let last = tokens.max() else { return noun..<noun + 1 }
        while first < noun, reading.language.relation(first) == "case" || text.tokens[first].kind == .mark {
            first += 1
        }
        if let trigger, trigger.upperBound <= noun { first = max(first, trigger.upperBound) }
        return first..<max(last + 1, first + 1)
    }

    private static let joints: Set<String> = ["and", "but", "or", "so", "yet", "as", "while", "when", "after", "that"]
}
