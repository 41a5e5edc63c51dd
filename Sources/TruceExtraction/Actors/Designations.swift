import TruceEvidence
import TruceKnowledge
import TruceText

/// Finds who lists whom as terrorist: "which Northland considers a terrorist organisation", "designated … by".
struct Designations {
    private let reading: Reading
    private let text: TokenizedText
    private let actors: ActorIndex

    init(_ reading: Reading, _ actors: ActorIndex) {
        self.reading = reading
        text = reading.text
        self.actors = actors
    }

    /// How far from the words for a listed group its parts are looked for, in tokens.
    private static let reach = 16

    /// All of them, in order of the text.
    func facts() -> [ActorFact] {
        var result: [ActorFact] = []
        for sentence in text.sentences {
            var token = sentence.tokens.lowerBound
            while token < sentence.tokens.upperBound {
                guard let label = label(at: token, in: sentence.tokens) else {
                    token += 1
                    continue
                }
                if let fact = fact(label, in: sentence.tokens) { result.append(fact) }
                token = label.upperBound
            }
        }
        return result
    }

    /// "terrorist organisation".
    private func label(at token: Int, in sentence: Range<Int>) -> Range<Int>? {
        let ties = reading.knowledge.actorTies
        guard let terror = ties.match(.terror, in: text, at: token, limit: sentence.upperBound),
            let group = ties.match(.group, in: text, at: terror.upperBound, limit: sentence.upperBound)
        else { return nil }
        return terror.lowerBound..<group.upperBound
    }

    private func fact(_ label: Range<Int>, in sentence: Range<Int>) -> ActorFact? {
        let low = max(sentence.lowerBound, label.lowerBound - Self.reach)
        guard let verb = (low..<label.lowerBound).last(where: { isListing($0) }) else { return nil }
        let high = min(sentence.upperBound, label.upperBound + Self.reach)
        let isListed = { (actor: ActorMention) in ActorFactReader.isGroup(actor) && actor.kind != .body }
        let before = actors.mentions(in: max(sentence.lowerBound, verb - Self.reach)..<verb)
        let between = actors.mentions(in: verb + 1..<label.lowerBound)
        let by = (label.upperBound..<high).first { text.lower[$0] == "by" }
        let (listed, lister): (ActorMention?, ActorMention?)
        if let by {
            (listed, lister) = (before.last(where: isListed), actors.mentions(in: by + 1..<high).first(where: mayList))
        } else if let object = between.first(where: isListed) {
            (listed, lister) = (object, before.last(where: mayList))
        } else {
            (listed, lister) = (before.last(where: isListed), before.last(where: mayList))
        }
        guard let listed, let lister else { return nil }
        let tokens = [text.tokens(in: listed.span), text.tokens(in: lister.span), label]
        let passage = (tokens.map(\.lowerBound).min() ?? 0)..<(tokens.map(\.upperBound).max() ?? 0)
        return ActorFact(
            kind: .designation, actor: listed.reference, value: text.text.phrase(text.span(label)),
            other: lister.reference,
            time: ActorFactReader.time(beside: passage, in: reading), span: text.span(passage),
            rule: "actor.designation")
    }

    private func isListing(_ token: Int) -> Bool {
        reading.knowledge.actorTies.match(.listing, in: text, at: token, limit: token + 1) != nil
    }

    private func mayList(_ actor: ActorMention) -> Bool {
        actor.kind == .state || actor.kind == .stateForces || actor.kind == .body || actor.kind == .coalition
    }
}
