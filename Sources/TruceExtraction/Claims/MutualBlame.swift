import TruceEvidence
import TruceKnowledge
import TruceModels
import TruceText

/// Two sides that blame one another: "accused each other of", "each blamed the other", "both sides traded accusations".
struct MutualBlame {
    /// The word that shows it.
    let cue: Int
    /// The two of them, in order of the text.
    let sides: [ActorReference]
    /// What they blame one another for.
    let about: Range<Int>

    /// All of them in a document, in order.
    static func all(in reading: Reading, _ speech: SpeechText) -> [MutualBlame] {
        let finder = MutualBlameFinder(reading: reading, speech: speech)
        var result: [MutualBlame] = []
        for (number, sentence) in speech.text.sentences.enumerated() where speech.isRead[number] {
            for token in sentence.tokens {
                if let found = finder.blame(at: token, in: sentence.tokens) { result.append(found) }
            }
        }
        return result
    }
}

private struct MutualBlameFinder {
    let reading: Reading
    let speech: SpeechText

    private static let trading: Set<String> = ["trade", "exchange", "swap"]
    /// Nouns for two sides that a report has named.
    private static let together: Set<String> = ["side", "sides", "both", "each", "parties", "neighbours", "neighbors"]
    private static let charges: Set<String> = [
        "accusations", "blame", "recriminations", "charges", "allegations", "barbs", "claims",
    ]

    func blame(at token: Int, in sentence: Range<Int>) -> MutualBlame? {
        guard let form = speech.cues[token] ?? nil, form.act == .accuses || Self.trading.contains(form.lemma) else {
            return trade(at: token, in: sentence)
        }
        guard let other = other(after: token, in: sentence) else { return trade(at: token, in: sentence) }
        return make(token, verb: token, about: other..<sentence.upperBound, in: sentence)
    }

    /// "traded accusations of", "trading blame for"
    private func trade(at token: Int, in sentence: Range<Int>) -> MutualBlame? {
        guard Self.trading.contains(reading.language.lemma(token)), reading.language.universalTag(token) == "VERB",
            let charge = (token + 1..<min(token + 5, sentence.upperBound)).first(where: {
                Self.charges.contains(speech.lower($0))
            })
        else { return nil }
        return make(charge, verb: token, about: charge + 1..<max(charge + 1, sentence.upperBound), in: sentence)
    }

    /// One past "each other", "one another" or "the other" near a verb: its object, or what blame is put on.
    private func other(after verb: Int, in sentence: Range<Int>) -> Int? {
        let end = min(verb + 9, sentence.upperBound)
        for token in verb + 1..<max(verb + 1, end) {
            let pair = (speech.lower(token), speech.lower(token + 1))
            if pair == ("one", "another") || pair == ("each", "other") || pair == ("the", "other") {
                let next = token + 2
                // "the other side" is still the other; "the other attacks" are not.
                if pair.0 == "the", next < sentence.upperBound, speech.isWord(next), speech.lower(next) != "side",
                    !speech.isA(next, [.preposition, .conjunction, .time, .subordinator])
                {
                    return nil
                }
                return next
            }
        }
        return nil
    }

    private func make(_ cue: Int, verb: Int, about: Range<Int>, in sentence: Range<Int>) -> MutualBlame? {
        guard let subject = subject(of: verb) else { return nil }
        var range = reading.dependents.extent(of: subject).clamped(to: sentence.lowerBound..<verb)
        if range.isEmpty { range = subject..<subject + 1 }
        var sides = named(in: range)
        if sides.count < 2 { sides = pair(endingIn: range, in: sentence) }
        if sides.count < 2, range.contains(where: { Self.together.contains(speech.lower($0)) }) {
            sides = warring()
        }
        return sides.count == 2 ? MutualBlame(cue: cue, sides: sides, about: about) : nil
    }

    /// The subject of a verb, or of the verb it hangs on: "…, each accusing the other".
    private func subject(of verb: Int) -> Int? {
        var token = verb
        for _ in 0..<3 {
            if let own = reading.dependents[token].first(where: { reading.language.relation($0).hasPrefix("nsubj") }) {
                return own
            }
            guard ["conj", "advcl", "xcomp"].contains(reading.language.relation(token)),
                let head = reading.language.head(token)
            else { return nil }
            token = head
        }
        return nil
    }

    /// The last two parties of a phrase.
    private func named(in range: Range<Int>) -> [ActorReference] {
        let result = ClaimActors(speech).parties(in: range)
        // "GORIS, Armenia: The army and the rebels accused each other": those next to the verb.
        return result.count >= 2 ? Array(result.suffix(2)) : []
    }

    /// "A and B accused each other" where the tree has only the second for the subject.
    private func pair(endingIn range: Range<Int>, in sentence: Range<Int>) -> [ActorReference] {
        let near = max(sentence.lowerBound, range.lowerBound - Self.longestPair)..<range.upperBound
        let indices = near.map { speech.actorOfToken[$0] }.filter { $0 >= 0 }
        guard let last = indices.last, let before = indices.last(where: { $0 < last }),
            WarringPair(speech: speech).areJoined(speech.actors[before], speech.actors[last])
        else { return [] }
        let naming = ClaimActors(speech)
        return [speech.actors[before], speech.actors[last]].map { naming.reference(to: $0) }
    }

    private static let longestPair = 12

    /// The two that the document sets against each other most often, as it calls them most often.
    private func warring() -> [ActorReference] {
        let naming = ClaimActors(speech)
        return WarringPair(speech: speech).mostNamed().map { actor in
            actor.key.flatMap { naming.commonest(of: ClaimActors.side($0)) } ?? naming.reference(to: actor)
        }
    }
}
