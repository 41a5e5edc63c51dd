import TruceEvidence
import TruceKnowledge
import TruceText

/// Names found in texts that lost their commas and full stops.
extension NounPhrase {
    /// The speaker alone, where words of what is told run into the name: "in divided Norland state media said",
    /// "killed in Norland Meanwhile hospital sources said".
    func behindLostMarks(_ speech: SpeechText) -> NounPhrase {
        guard speech.isStripped else { return self }
        var first = tokens.lowerBound
        for token in tokens.dropFirst().dropLast() where speech.isA(token, .adverb) && speech.isCapital(token) {
            first = token + 1
        }
        let rest = first..<tokens.upperBound
        if first > tokens.lowerBound { return NounPhrase(tokens: rest, head: rest) }
        return source(speech) ?? self
    }

    /// The body or the people at the end of a phrase whose first noun can tell nothing.
    private func source(_ speech: SpeechText) -> NounPhrase? {
        guard let last = tokens.last, head.upperBound < tokens.upperBound, let noun = head.last,
            speech.actorOfToken[noun] < 0, !speech.isCapital(noun),
            !speech.isA(noun, [.role, .roles, .body, .document]),
            !tokens.contains(where: { ["who", "which", "that"].contains(speech.lower($0)) }), canTell(last, speech)
        else { return nil }
        var first = last
        while first > head.upperBound, speech.actorOfToken[last] >= 0,
            speech.actorOfToken[first - 1] == speech.actorOfToken[last]
        {
            first -= 1
        }
        // "opposition activists", "state media"
        let before = first - 1
        if before > head.upperBound, speech.isWord(before), !speech.isCapital(before),
            !speech.isA(before, .preposition),
            !speech.lower(before).hasSuffix("s")
        {
            first = before
        }
        guard first > head.upperBound else { return nil }
        return NounPhrase(tokens: first..<tokens.upperBound, head: first..<tokens.upperBound)
    }

    private func canTell(_ token: Int, _ speech: SpeechText) -> Bool {
        guard speech.actorOfToken[token] >= 0 else { return speech.isA(token, [.roles, .body]) }
        switch speech.actors[speech.actorOfToken[token]].kind {
        case .body, .outlet, .other: return true
        case .state, .stateForces, .armedGroup, .coalition, .person: return false
        }
    }
}
