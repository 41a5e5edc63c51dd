import TruceEvidence
import TruceKnowledge
import TruceText

/// Finds cues whose words an adverb or a time parts: "will also release", "agreed late on Monday to halt".
struct PartedCues {
    private let text: TokenizedText
    private let context: TruceContext
    private let cues: PhraseTable<ProvisionVocabulary.Cue>
    /// For each token, whether it belongs to a time.
    private let isTime: [Bool]

    init(_ reading: Reading) {
        text = reading.text
        context = reading.knowledge.truceContext
        cues = reading.knowledge.provisions.cues
        var isTime = [Bool](repeating: false, count: reading.text.tokens.count)
        for time in reading.evidence.times {
            for token in reading.text.tokens(in: time.span) { isTime[token] = true }
        }
        self.isTime = isTime
    }

    /// Goes through the cues of a clause that something parts, with the tokens from their first word to their last.
    func scan(_ clause: Range<Int>, _ body: (Range<Int>, [ProvisionVocabulary.Cue]) -> Void) {
        let kept = clause.filter { !isInserted($0, in: clause) }
        guard kept.count < clause.count else { return }
        cues.scan(kept.map { text.lower[$0] }, in: kept.indices) { phrase, cues in
            let words = kept[phrase.lowerBound]..<kept[phrase.upperBound - 1] + 1
            guard words.count > phrase.count else { return false }
            body(words, cues)
            return true
        }
    }

    /// Whether a token says only when or how, so that the words around it may be one cue.
    private func isInserted(_ token: Int, in clause: Range<Int>) -> Bool {
        if isTime[token] || context.has(.inserted, text.lower[token]) { return true }
        // "On Monday", "late on Monday"
        let next = token + 1
        return clause.contains(next) && isTime[next] && Self.timely.contains(text.lower[token])
            || clause.contains(next + 1) && Self.timely.contains(text.lower[next]) && isTime[next + 1]
                && Self.parts.contains(text.lower[token])
    }

    private static let timely: Set<String> = ["on", "at", "in", "late", "early"]
    private static let parts: Set<String> = ["late", "early"]
}
