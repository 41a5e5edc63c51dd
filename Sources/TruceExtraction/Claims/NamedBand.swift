import TruceEvidence
import TruceKnowledge
import TruceText

/// Finds the name of a band that the words only describe: "militants from the Dawn Front", "the group".
struct NamedBand {
    /// How many sentences back a name may stand.
    private static let sentences = 3
    /// How many actors back are looked at.
    private static let actors = 24

    let reading: Reading
    let index: ActorIndex

    private func lower(_ token: Int) -> String {
        reading.text.lower.indices.contains(token) ? reading.text.lower[token] : ""
    }

    /// Whether an actor is an armed group or a coalition that goes by a name of its own.
    private func isNamed(_ actor: ActorMention) -> Bool {
        guard actor.kind == .armedGroup || actor.kind == .coalition else { return false }
        if let key = actor.key { return !ActorMention.isUnnamed(key) }
        return reading.text.tokens(in: actor.span).dropFirst().contains { reading.text.tokens[$0].isCapitalised }
    }

    /// The group whose members an actor is said to be ("militants from the Dawn Front"); else the actor itself.
    func fullest(_ band: ActorMention) -> ActorMention {
        guard band.kind == .armedGroup, !isNamed(band) else { return band }
        let end = reading.text.tokens(in: band.span).upperBound
        guard lower(end) == "from" || lower(end) == "of" else { return band }
        let first = ["the", "a"].contains(lower(end + 1)) ? end + 2 : end + 1
        guard let position = index.index(at: first), index.tokens[position].lowerBound == first,
            isNamed(index.mentions[position])
        else { return band }
        return index.mentions[position]
    }

    /// The group named before that a phrase points back to: "the group", "the same movement"; nil where it names
    /// something else or several groups were named.
    func antecedent(of phrase: Range<Int>) -> ActorMention? {
        guard let noun = phrase.last, reading.knowledge.actorWords.contains(lower(noun), .collective),
            ["the", "this", "that", "same"].contains(lower(phrase.lowerBound)),
            phrase.dropFirst().dropLast().allSatisfy({ lower($0) == "same" }), lower(noun + 1) != "of"
        else { return nil }
        let found = named(before: phrase.lowerBound)
        let isOne = Set(found.map { $0.key ?? $0.name }).count == 1
        guard let group = found.last(where: { !isGoverned($0) }) ?? (isOne ? found.last : nil) else { return nil }
        return group.named(by: reading.text.span(phrase))
    }

    /// The groups named in the sentence before a token and in those before it, in order of the text.
    private func named(before token: Int) -> [ActorMention] {
        let sentence = reading.text.sentenceOfToken[token]
        let next = index.tokens.partitioningIndex { $0.lowerBound >= token }
        return index.mentions[max(0, next - Self.actors)..<next].filter {
            isNamed($0)
                && sentence - reading.text.sentenceOfToken[reading.text.firstToken(endingAfter: $0.span.start)]
                    <= Self.sentences
        }
    }

    /// Whether a preposition governs a name ("affiliated to the Dawn Front"), except the "by" of a deed.
    private func isGoverned(_ actor: ActorMention) -> Bool {
        let tokens = reading.text.tokens(in: actor.span)
        if lower(tokens.upperBound) == "'s" { return true }
        var before = tokens.lowerBound - 1
        while ["the", "a", "so", "-", "called"].contains(lower(before)) { before -= 1 }
        return lower(before) != "by"
            && !reading.knowledge.speechWords.classes(of: lower(before))
                .isDisjoint(with: .preposition)
    }
}
