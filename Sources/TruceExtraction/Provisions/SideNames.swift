import TruceEvidence
import TruceText

/// Finds who is named in a stretch of text: known actors, and words for a side ("the rebels").
struct SideNames {
    let text: TokenizedText
    let facts: ClauseFacts

    /// Somebody who is named.
    typealias Standing = (tokens: Range<Int>, reference: ActorReference)

    /// The actors of a range in order, words for a side among them.
    func standing(in range: Range<Int>) -> [Standing] {
        guard range.lowerBound < range.upperBound else { return [] }
        var result: [Standing] = []
        var index = range.lowerBound
        while index < range.upperBound {
            if let owner = facts.actorIndex.index(at: index) {
                let mention = facts.actorIndex.mentions[owner]
                let tokens = facts.actorIndex.tokens[owner]
                result.append((tokens, ActorReference(name: mention.name, key: mention.key, span: mention.span)))
                index = max(index + 1, tokens.upperBound)
            } else {
                if Self.sides.contains(text.lower[index]) {
                    let reference = ActorReference(
                        name: text.word(index), key: nil, span: text.tokens[index].span)
                    result.append((index..<(index + 1), reference))
                }
                index += 1
            }
        }
        return result
    }

    /// Those who stand before a cue as its subject, two where "and" joins them; for a pronoun, those named before it
    /// in the sentence.
    func subject(before words: Range<Int>, in clause: Range<Int>) -> [ActorReference] {
        let sentence = text.sentences[text.sentenceOfToken[words.lowerBound]].tokens
        for range in [clause.lowerBound..<words.lowerBound, sentence.lowerBound..<words.lowerBound] {
            let all = standing(in: range)
            if all.isEmpty { continue }
            let free = all.lastIndex { !isGoverned($0.tokens, from: sentence.lowerBound) } ?? all.count - 1
            let last = all[free]
            guard free > 0, all[free - 1].tokens.upperBound <= last.tokens.lowerBound else { return [last.reference] }
            let between = all[free - 1].tokens.upperBound..<last.tokens.lowerBound
            // "and his old rival Machar": a few words that describe the second may stand between.
            let isJoined =
                between.count <= 6 && between.contains { text.lower[$0] == "and" }
                && !between.contains { text.lower[$0] == "," || text.lower[$0] == "said" }
            return isJoined ? [all[free - 1].reference, last.reference] : [last.reference]
        }
        return []
    }

    private static let prepositions: Set<String> = [
        "with", "of", "to", "by", "on", "against", "from", "in", "between", "for", "at", "into", "over", "under",
        "capital",
    ]

    /// Whether a preposition stands before an actor, or a possessive behind it.
    func isGoverned(_ tokens: Range<Int>, from first: Int) -> Bool {
        if tokens.upperBound < text.tokens.count, text.lower[tokens.upperBound] == "'s" { return true }
        return (max(first, tokens.lowerBound - 2)..<tokens.lowerBound).contains {
            Self.prepositions.contains(text.lower[$0])
        }
    }

    private static let sides: Set<String> = [
        "rebels", "opposition", "government", "army", "regime", "militants", "parties", "sides", "separatists",
        "insurgents", "guerrillas",
    ]

    /// Words that bind somebody without saying whom.
    static let nameless: Set<String> = ["parties", "sides"]
}
