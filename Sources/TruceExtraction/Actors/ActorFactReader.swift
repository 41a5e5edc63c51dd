package import TruceEvidence
import TruceKnowledge
import TruceText

/// Finds what a document says of actors themselves: other names, listings as terrorist, ties to other actors.
package enum ActorFactReader {
    /// All facts, in order of the text.
    package static func facts(in reading: Reading) -> [ActorFact] {
        let actors = ActorIndex(reading)
        let facts =
            names(in: reading, actors) + Designations(reading, actors).facts() + Affiliations(reading, actors).facts()
            + Offices(reading, actors).facts()
        return facts.sorted { ($0.span, $0.value) < ($1.span, $1.value) }
    }

    private static func names(in reading: Reading, _ actors: ActorIndex) -> [ActorFact] {
        NameChange.all(in: reading.text, reading.knowledge.actorTies).compactMap { change in
            guard let actor = actors.mentions(in: change.first).last(where: isGroup),
                actors.mentions(in: change.second).contains(where: isGroup)
            else { return nil }
            let passage = change.first.lowerBound..<change.second.upperBound
            let kind: ActorFact.Kind =
                switch change.order {
                case .earlier: .earlierName
                case .later: .laterName
                default: .otherName
                }
            return ActorFact(
                kind: kind, actor: actor.reference, value: reading.text.text.phrase(reading.text.span(change.second)),
                other: nil, time: time(beside: passage, in: reading), span: reading.text.span(passage),
                rule: "actor.name-change")
        }
    }

    /// Whether an actor is one that takes and drops names.
    static func isGroup(_ actor: ActorMention) -> Bool {
        actor.kind == .armedGroup || actor.kind == .coalition || actor.kind == .body
            || (actor.key?.hasPrefix("group:") ?? false)
    }

    /// The first time expression inside a passage or right behind it in its sentence.
    static func time(beside passage: Range<Int>, in reading: Reading) -> Int? {
        guard let last = passage.last else { return nil }
        let sentence = reading.text.sentences[reading.text.sentenceOfToken[last]].tokens
        let window = reading.text.span(passage.lowerBound..<min(sentence.upperBound, passage.upperBound + reach))
        let times = reading.evidence.times
        let first = times.partitioningIndex { $0.span.start >= window.start }
        return first < times.count && window.contains(times[first].span) ? first : nil
    }

    private static let reach = 6
}
