import TruceEvidence
import TruceKnowledge
import TruceText

extension ProvisionFinder {
    /// Those who must act.
    func bearers(
        _ cue: ProvisionVocabulary.Cue, _ words: Range<Int>, _ clause: Range<Int>
    ) -> [ActorReference] {
        let before = clause.lowerBound..<words.lowerBound
        let after = words.upperBound..<clause.upperBound
        let named: [ActorReference]
        switch cue.bearer {
        case .subject, .possessor:
            named = subject(before: words, in: clause)
        case .object:
            let stop = after.first { text.lower[$0] == "to" } ?? after.upperBound
            named = standing(in: after.lowerBound..<stop).map(\.reference)
        case .by:
            let by = after.first { text.lower[$0] == "by" } ?? after.lowerBound
            let isBehind = text.lower[words.upperBound - 1] == "by" || by > after.lowerBound
            named =
                isBehind
                ? standing(in: by..<after.upperBound).map(\.reference) : subject(before: words, in: clause)
        case .with:
            let partner = after.first { text.lower[$0] == "with" || text.lower[$0] == "by" }
            let own = standing(in: before).isEmpty ? [] : subject(before: words, in: clause)
            named =
                own + (partner.map { standing(in: $0..<min(after.upperBound, $0 + 10)).map(\.reference) } ?? [])
        case .that:
            let isPronoun = after.first.map { Self.pronouns.contains(text.lower[$0]) } ?? false
            let behind = standing(in: after.lowerBound..<min(after.upperBound, after.lowerBound + 6))
            named =
                isPronoun || behind.isEmpty
                ? subject(before: words, in: clause) : Array(behind.prefix(1).map(\.reference))
        case .demanded:
            let behind = standing(in: after.lowerBound..<min(after.upperBound, after.lowerBound + 5))
            return Array(behind.prefix(1).map(\.reference))
        case .named:
            if after.contains(where: { text.lower[$0] == "both" }) {
                let sentence = text.sentences[text.sentenceOfToken[words.lowerBound]].tokens
                named = Array(standing(in: sentence.lowerBound..<words.lowerBound).prefix(2).map(\.reference))
            } else {
                let stop = after.first { Self.aims.contains(text.lower[$0]) } ?? after.upperBound
                named = Array(standing(in: after.lowerBound..<stop).prefix(2).map(\.reference))
            }
        case .between:
            let between = clause.first { text.lower[$0] == "between" }
            named = between.map { standing(in: $0..<min(clause.upperBound, $0 + 14)).prefix(2).map(\.reference) } ?? []
        case .all:
            return [TruceParties.unnamed]
        case .parties:
            named = []
        }
        return named.isEmpty ? parties.references : named
    }

    private static let pronouns: Set<String> = ["it", "they", "he", "she", "its", "their"]
    private static let aims: Set<String> = ["to", "against", "on", "with", "for"]

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
            let isJoined = between.count <= 3 && between.contains { text.lower[$0] == "and" }
            return isJoined ? [all[free - 1].reference, last.reference] : [last.reference]
        }
        return []
    }

    private static let prepositions: Set<String> = [
        "with", "of", "to", "by", "on", "against", "from", "in", "between", "for", "at", "into", "over", "under",
    ]

    /// Whether a preposition stands before an actor, or a possessive behind it.
    private func isGoverned(_ tokens: Range<Int>, from first: Int) -> Bool {
        if tokens.upperBound < text.tokens.count, text.lower[tokens.upperBound] == "'s" { return true }
        return (max(first, tokens.lowerBound - 2)..<tokens.lowerBound).contains {
            Self.prepositions.contains(text.lower[$0])
        }
    }

    private typealias Standing = (tokens: Range<Int>, reference: ActorReference)

    /// The actors of a range in order, words for a side among them.
    private func standing(in range: Range<Int>) -> [Standing] {
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

    private static let sides: Set<String> = [
        "rebels", "opposition", "government", "army", "regime", "militants", "parties", "sides", "separatists",
        "insurgents",
    ]
}
