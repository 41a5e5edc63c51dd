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

    /// The name that stands in or right behind a phrase for a band: "the Ardan rebel group the Dawn Front".
    func name(behind phrase: Range<Int>) -> ActorMention? {
        index.mentions(in: phrase.lowerBound..<min(phrase.upperBound + 1, reading.text.tokens.count)).last(
            where: isNamed)
    }

    /// Whether an actor is an armed group or a coalition that goes by a name of its own.
    private func isNamed(_ actor: ActorMention) -> Bool {
        guard actor.kind == .armedGroup || actor.kind == .coalition else { return false }
        if let key = actor.key { return !ActorMention.isUnnamed(key) }
        return reading.text.tokens(in: actor.span).dropFirst().contains { reading.text.tokens[$0].isCapitalised }
    }

    /// The groups whose members an actor is said to be ("militants from the Dawn Front", "a militia known as the Dawn");
    /// else the actor itself.
    func fullest(_ band: ActorMention) -> [ActorMention] {
        guard band.kind == .armedGroup, !isNamed(band) else { return [band] }
        let end = reading.text.tokens(in: band.span).upperBound
        let called = called(from: end)
        if !called.isEmpty { return called }
        guard reading.lower(end) == "from" || reading.lower(end) == "of" else { return [band] }
        var first = end + 1
        while ["the", "a", "so", "-", "called"].contains(reading.lower(first)) { first += 1 }
        if let position = index.index(at: first), index.tokens[position].lowerBound == first,
            isNamed(index.mentions[position])
        {
            return [index.mentions[position]]
        }
        // "militants from the groups known as the Dawn and the Hills"
        let isBody =
            reading.knowledge.actorWords.contains(reading.lower(first), .collective)
            || reading.lower(first).hasSuffix("groups")
        let members = isBody ? self.called(from: first + 1) : []
        return members.isEmpty ? [band] : members
    }

    /// The names behind "known as" and the like, each of those that "and" joins.
    private func called(from start: Int) -> [ActorMention] {
        let words = reading.knowledge.blame
        var token = reading.lower(start) == "," ? start + 1 : start
        guard words.contains(reading.lower(token), .naming) else { return [] }
        token += 1
        if reading.lower(token) == "as" { token += 1 }
        var names: [ActorMention] = []
        while names.count < Self.names, let name = name(from: token) {
            names.append(name)
            token = reading.text.tokens(in: name.span).upperBound
            guard reading.lower(token) == "and" else { break }
            token += 1
        }
        return names
    }

    /// How many names one phrase may list.
    private static let names = 6

    /// The name that capitals make from a token on: "the Dawn of the Hills"; nil where there is none.
    private func name(from start: Int) -> ActorMention? {
        let text = reading.text
        let first = reading.lower(start) == "the" ? start + 1 : start
        var end = first
        var token = first
        while token < min(text.tokens.count, first + Self.longestName) {
            if text.tokens[token].isCapitalised, text.tokens[token].kind == .word {
                end = token + 1
            } else if !(["of", "for", "al", "el", "-", "the"].contains(reading.lower(token)) && token < end + 3) {
                break
            }
            token += 1
        }
        guard end > first else { return nil }
        if let known = index.actor(at: end - 1), isNamed(known) { return known }
        let span = text.span(first..<end)
        return ActorMention(span: span, name: text.text.phrase(span), key: nil, kind: .armedGroup, country: nil)
    }

    /// How many tokens a name may have.
    private static let longestName = 8

    /// The group named before that a phrase points back to: "the group", "the same movement"; nil where it names
    /// something else or several groups were named.
    func antecedent(of phrase: Range<Int>) -> ActorMention? {
        guard let noun = phrase.last, reading.knowledge.actorWords.contains(reading.lower(noun), .collective),
            ["the", "this", "that", "same"].contains(reading.lower(phrase.lowerBound)),
            phrase.dropFirst().dropLast().allSatisfy({ reading.lower($0) == "same" }), reading.lower(noun + 1) != "of"
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
        if reading.lower(tokens.upperBound) == "'s" { return true }
        var before = tokens.lowerBound - 1
        while ["the", "a", "so", "-", "called"].contains(reading.lower(before)) { before -= 1 }
        return reading.lower(before) != "by"
            && !reading.knowledge.speechWords.classes(of: reading.lower(before))
                .isDisjoint(with: .preposition)
    }
}
