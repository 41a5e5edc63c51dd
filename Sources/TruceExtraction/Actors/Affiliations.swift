import TruceEvidence
import TruceKnowledge
import TruceText

/// Finds who is tied to whom: "Northland-backed rebels", "the Army, an affiliate of the Front".
struct Affiliations {
    private let reading: Reading
    private let text: TokenizedText
    private let actors: ActorIndex

    init(_ reading: Reading, _ actors: ActorIndex) {
        self.reading = reading
        text = reading.text
        self.actors = actors
    }

    /// All of them, in order of the text.
    func facts() -> [ActorFact] {
        var result: [ActorFact] = []
        for sentence in text.sentences {
            for token in sentence.tokens {
                if let fact = hyphenated(at: token, in: sentence.tokens) ?? offshoot(at: token, in: sentence.tokens) {
                    result.append(fact)
                }
            }
        }
        return result
    }

    private func hyphenated(at hyphen: Int, in sentence: Range<Int>) -> ActorFact? {
        let ties = reading.knowledge.actorTies
        guard text.lower[hyphen] == "-", hyphen > sentence.lowerBound,
            let tie = ties.match(.tie, in: text, at: hyphen + 1, limit: sentence.upperBound),
            let sponsor = sponsor(endingAt: hyphen, notBefore: sentence.lowerBound)
        else { return nil }
        let near = tie.upperBound..<min(sentence.upperBound, tie.upperBound + 4)
        guard let actor = actors.mentions(in: near).first(where: ActorFactReader.isGroup) else { return nil }
        let end = text.tokens(in: actor.span).upperBound
        return fact(actor, tie, sponsor.0, sponsor.1..<max(end, tie.upperBound), "actor.tie-hyphen")
    }

    /// The state or group whose name or adjective ends right before a hyphen, and where it begins.
    private func sponsor(endingAt end: Int, notBefore low: Int) -> (ActorReference, Int)? {
        for start in stride(from: end - 1, through: max(low, end - 4), by: -1) {
            if let state = reading.knowledge.states.match(in: text, at: start, limit: end),
                state.tokens.upperBound == end
            {
                let name = state.state.name
                return (
                    ActorReference(name: name, key: "state:" + state.state.iso, span: text.span(state.tokens)), start
                )
            }
            if let known = reading.knowledge.actors.match(in: text, at: start, limit: end),
                known.tokens.upperBound == end
            {
                return (
                    ActorReference(name: known.entry.name, key: known.entry.key, span: text.span(known.tokens)), start
                )
            }
        }
        return nil
    }

    /// "X, the armed wing of Y".
    private func offshoot(at token: Int, in sentence: Range<Int>) -> ActorFact? {
        guard token > sentence.lowerBound,
            let noun = reading.knowledge.actorTies.match(.offshoot, in: text, at: token, limit: sentence.upperBound),
            noun.upperBound < sentence.upperBound, text.lower[noun.upperBound] == "of"
        else { return nil }
        var comma = token - 1
        while comma > sentence.lowerBound, comma > token - 5, text.lower[comma] != "," { comma -= 1 }
        guard text.lower[comma] == ",", comma > sentence.lowerBound,
            let actor = actors.actor(at: comma - 1), ActorFactReader.isGroup(actor)
        else { return nil }
        let near = noun.upperBound + 1..<min(sentence.upperBound, noun.upperBound + 4)
        guard let whole = actors.mentions(in: near).first, whole.key != actor.key else { return nil }
        let passage = text.tokens(in: actor.span).lowerBound..<text.tokens(in: whole.span).upperBound
        return fact(actor, noun, whole.reference, passage, "actor.tie-offshoot")
    }

    private func fact(
        _ actor: ActorMention, _ words: Range<Int>, _ other: ActorReference, _ passage: Range<Int>, _ rule: Rule
    ) -> ActorFact? {
        guard other.key == nil || other.key != actor.key else { return nil }
        return ActorFact(
            kind: .affiliation, actor: actor.reference, value: text.text.phrase(text.span(words)), other: other,
            time: nil,
            span: text.span(passage), rule: rule)
    }
}
