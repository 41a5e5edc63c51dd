import TruceEvidence
import TruceKnowledge
import TruceModels
import TruceText

/// Turns a candidate into a mention with those who take part, what it is about, place, time and holders.
struct ContactWriter {
    let facts: ClauseFacts

    private var reading: Reading { facts.reading }
    private var text: TokenizedText { facts.reading.text }

    /// The mention of a candidate.
    func mention(_ candidate: EventCandidate<ContactKind>) -> ContactMention {
        let scene = EventScene(candidate, facts)
        return ContactMention(
            span: text.span(scene.clause), trigger: text.span(candidate.trigger), kind: candidate.kind,
            status: candidate.status, participants: participants(candidate), about: about(candidate, scene.clause),
            place: scene.place, time: scene.time, holders: scene.holders, isHedged: scene.isHedged,
            isBackground: scene.isBackground, rule: candidate.rule)
    }

    /// Those who take part: who does it, whom the verb acts on, whom "with" and "between" name beside the verb or the noun,
    /// and who stands before the noun ("the ministers' call").
    private func participants(_ candidate: EventCandidate<ContactKind>) -> [ActorReference] {
        let actors = EventActors(facts: facts)
        var found = actors.doers(of: candidate.predicate)
        if candidate.rule != "contact.journey" { found += actors.named(by: candidate.object) }
        let verb = candidate.predicate
        for noun in reading.dependents[verb] {
            let relation = reading.language.relation(noun)
            let isMet = relation == "obj" && candidate.kind.family != .council
            if isMet || relation == "obl" && leads(to: noun, Self.joining) { found += actors.named(by: noun) }
        }
        if candidate.object != verb {
            for noun in reading.dependents[candidate.object] {
                switch reading.language.relation(noun) {
                case "nmod" where leads(to: noun, Self.joining): found += actors.named(by: noun)
                case "nmod:poss", "compound", "amod": found += actors.named(by: noun)
                default: break
                }
            }
        }
        var seen: Set<String> = []
        return found.filter { seen.insert($0.name).inserted }
    }

    private func leads(to noun: Int, _ words: Set<String>) -> Bool {
        reading.dependents[noun].contains {
            reading.language.relation($0) == "case" && words.contains(text.lower[$0])
        }
    }

    /// "Talks on a truce", "met to discuss the convoys".
    private func about(_ candidate: EventCandidate<ContactKind>, _ clause: Range<Int>) -> TextSpan? {
        let phrases = EventPhrases(reading: reading)
        for head in [candidate.object, candidate.predicate] {
            for noun in reading.dependents[head] where noun > head && leads(to: noun, Self.topics) {
                let phrase = phrases.phrase(of: noun, in: clause)
                let isTime = !facts.times(in: phrase).isEmpty || !facts.places(in: noun..<noun + 1).isEmpty
                if !isTime, clause.contains(noun) { return text.span(phrase) }
            }
            for verb in reading.dependents[head] where Self.discussing.contains(reading.language.lemma(verb)) {
                guard let object = ClauseTree(reading).object(of: verb) else { continue }
                return text.span(phrases.phrase(of: object, in: text.sentences[candidate.sentence].tokens))
            }
        }
        return nil
    }

    private static let joining: Set<String> = ["with", "between", "among", "of", "by"]
    private static let topics: Set<String> = ["on", "about", "over", "regarding", "concerning"]
    private static let discussing: Set<String> = ["discuss", "review", "negotiate", "address"]
}
