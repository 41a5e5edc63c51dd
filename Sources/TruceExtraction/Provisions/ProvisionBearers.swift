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
            let stop = after.first { reading.text.lower[$0] == "to" } ?? after.upperBound
            named = references(after.lowerBound..<stop)
        case .by:
            let by = after.first { reading.text.lower[$0] == "by" } ?? after.lowerBound
            let behind = reading.text.lower[words.upperBound - 1] == "by" || by > after.lowerBound
            named = behind ? references(by..<after.upperBound) : subject(before: words, in: clause)
        case .with:
            let partner = after.first { reading.text.lower[$0] == "with" || reading.text.lower[$0] == "by" }
            named =
                subject(before: words, in: clause)
                + (partner.map { references($0..<min(after.upperBound, $0 + 10)) } ?? [])
        case .that:
            let behind = references(after)
            named = behind.isEmpty ? subject(before: words, in: clause) : Array(behind.prefix(1))
        case .named:
            let behind = references(after)
            named = behind.isEmpty ? references(before) : Array(behind.prefix(2))
        case .parties:
            named = []
        }
        return named.isEmpty ? parties.references : named
    }

    /// The actors named last before a cue; for a pronoun, those named before it in the sentence.
    func subject(before words: Range<Int>, in clause: Range<Int>) -> [ActorReference] {
        let own = references(clause.lowerBound..<words.lowerBound)
        if !own.isEmpty { return joined(own) }
        let sentence = reading.text.sentences[reading.text.sentenceOfToken[words.lowerBound]].tokens
        let earlier = references(sentence.lowerBound..<words.lowerBound)
        return joined(earlier)
    }

    /// The last actor, with the one before it where "and" joins them.
    private func joined(_ references: [ActorReference]) -> [ActorReference] {
        guard let last = references.last else { return [] }
        guard references.count > 1, let left = references[references.count - 2].span, let right = last.span,
            left.end <= right.start
        else { return [last] }
        let between = reading.text.tokens(in: TextSpan(left.end, right.start))
        let isJoined = between.count <= 4 && between.contains { reading.text.lower[$0] == "and" }
        return isJoined ? [references[references.count - 2], last] : [last]
    }

    /// The actors of a range, and where none is known the words for a side.
    private func references(_ range: Range<Int>) -> [ActorReference] {
        guard range.lowerBound < range.upperBound else { return [] }
        let known = facts.actors(in: range).map { ActorReference(name: $0.name, key: $0.key, span: $0.span) }
        if !known.isEmpty { return known }
        return range.filter { Self.sides.contains(reading.text.lower[$0]) }.map {
            ActorReference(name: reading.text.word($0), key: nil, span: reading.text.tokens[$0].span)
        }
    }

    private static let sides: Set<String> = [
        "rebels", "opposition", "government", "army", "regime", "militants", "parties", "sides", "separatists",
        "insurgents", "forces", "groups",
    ]
}
