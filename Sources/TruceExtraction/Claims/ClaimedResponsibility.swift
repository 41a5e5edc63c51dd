import TruceEvidence
import TruceKnowledge
import TruceText

/// Deeds that somebody owns: "claimed responsibility for the raid", "responsibility was claimed by the front", "an
/// attack claimed by the front".
struct ClaimedResponsibility {
    let speech: SpeechText
    let actors: ClaimActors
    let subjects: IdiomSubject

    /// The idiom that a token shows; nil where it shows none.
    func idiom(at token: Int, in sentence: Range<Int>) -> BlameIdiom? {
        if speech.tells(.owned, at: token) { return active(token, sentence) }
        if speech.lower(token) == "claimed" { return passive(token, sentence) }
        return nil
    }

    private func active(_ noun: Int, _ sentence: Range<Int>) -> BlameIdiom? {
        let window = max(sentence.lowerBound, noun - 4)..<noun
        guard let verb = window.last(where: { speech.tells(.taking, at: $0) }), !isNobodys(verb, sentence)
        else { return nil }
        if speech.lower(noun) == "credit", speech.lower(noun + 1) != "for" { return nil }
        return BlameIdiom(
            stance: .admits, cue: noun, holder: subjects.owner(of: verb, in: sentence), against: nil,
            about: noun + 1..<max(noun + 1, sentence.upperBound), isMutual: false, rule: "claim.responsibility-taken")
    }

    /// "Responsibility for the raid was claimed by the front", "an attack claimed by the front".
    private func passive(_ verb: Int, _ sentence: Range<Int>) -> BlameIdiom? {
        let near = verb + 1..<max(verb + 1, min(sentence.upperBound, verb + Self.reach))
        guard !isNobodys(verb, sentence), let by = near.first(where: { speech.lower($0) == "by" }),
            !(verb + 1..<by).contains(where: { !speech.isWord($0) || speech.isA($0, .conjunction) }),
            let owner = owner(from: by + 1, sentence),
            SpeakerFinder(speech).isPlausible(NounPhrase(tokens: owner, head: owner)),
            let claimed = claimed(before: verb, sentence)
        else { return nil }
        return BlameIdiom(
            stance: .admits, cue: verb, holder: owner, against: nil, about: claimed, isMutual: false,
            rule: "claim.responsibility-taken")
    }

    /// Whoever stands behind "by": of "members of the front" the front, too.
    private func owner(from start: Int, _ sentence: Range<Int>) -> Range<Int>? {
        let phrases = NounPhrases(speech: speech)
        guard let found = phrases.group(startingAt: start, notAfter: sentence.upperBound) else { return nil }
        guard speech.lower(found.upperBound) == "of", actors.mentions(in: found).isEmpty,
            let band = phrases.group(startingAt: found.upperBound + 1, notAfter: sentence.upperBound)
        else { return found }
        return actors.mentions(in: band).isEmpty ? found.lowerBound..<band.upperBound : band
    }

    /// What a participle says to be claimed: the deed behind "responsibility for", or the deed itself.
    private func claimed(before verb: Int, _ sentence: Range<Int>) -> Range<Int>? {
        let before = max(sentence.lowerBound, verb - 2 * Self.reach)..<verb
        if let noun = before.last(where: { speech.tells(.owned, at: $0) }) {
            return noun + 1..<max(noun + 1, withoutAuxiliaries(before: verb, sentence))
        }
        let end = withoutAuxiliaries(before: verb, sentence)
        let phrases = NounPhrases(speech: speech)
        if let phrase = phrases.phrase(endingAt: end, notBefore: sentence.lowerBound), let deed = phrase.head.last,
            speech.isDeed(deed)
        {
            return phrase.tokens
        }
        // "were killed in an attack claimed by": the attack alone.
        guard let deed = phrases.group(endingAt: end, notBefore: sentence.lowerBound),
            speech.isDeed(deed.upperBound - 1)
        else { return nil }
        return deed
    }

    private func withoutAuxiliaries(before verb: Int, _ sentence: Range<Int>) -> Int {
        var end = verb
        while end > sentence.lowerBound, speech.isA(end - 1, [.auxiliary, .adverb]) || speech.lower(end - 1) == "," {
            end -= 1
        }
        return end
    }

    /// How many tokens may stand between the verb and "by".
    private static let reach = 8

    /// "no group has claimed", "has not claimed", "has yet to claim"
    private func isNobodys(_ verb: Int, _ sentence: Range<Int>) -> Bool {
        (max(sentence.lowerBound, verb - 6)..<verb).contains { speech.isA($0, .negative) || speech.lower($0) == "yet" }
    }
}
