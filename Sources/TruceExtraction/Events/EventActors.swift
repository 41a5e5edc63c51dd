import TruceEvidence
import TruceKnowledge
import TruceModels
import TruceText

/// Finds who acts in what a verb tells, by the trees.
struct EventActors {
    let facts: ClauseFacts
    let tree: ClauseTree

    private var text: TokenizedText { facts.reading.text }

    init(facts: ClauseFacts) {
        self.facts = facts
        tree = ClauseTree(facts.reading)
    }

    /// Those who do what a verb tells: its subject, or whom "by" names beside a passive.
    func doers(of verb: Int) -> [ActorReference] {
        if tree.isPassive(verb) || facts.reading.language.treebankTag(verb) == "VBN" && !hasOwnSubject(verb) {
            return tree.agent(of: verb).map { named(by: $0) } ?? []
        }
        if let accused = accused(of: verb) { return named(by: accused) }
        guard let subject = tree.subject(of: verb) else { return [] }
        return named(by: subject)
    }

    /// "Accused the rebels of looting": who is said to have done it.
    private func accused(of verb: Int) -> Int? {
        let language = facts.reading.language
        var gerund = verb
        if language.relation(gerund) == "conj", let first = language.head(gerund) { gerund = first }
        guard language.treebankTag(gerund) == "VBG", let head = language.head(gerund),
            Factuality.accusing.contains(language.lemma(head))
        else { return nil }
        return tree.object(of: head)
    }

    /// The actors that a noun names, each with its words; those joined to it by "and" as well.
    func named(by noun: Int) -> [ActorReference] {
        tree.conjuncts(of: noun).flatMap { head -> [ActorReference] in
            if let actor = facts.actorIndex.actor(at: head) { return [actor.reference] }
            // "Army troops at the gate": the actor stands within the phrase, before its head.
            let before = facts.reading.dependents[head].filter { $0 < head && tree.isNaming($0) }
            let named = before.compactMap { facts.actorIndex.actor(at: $0) }.prefix(1).map(\.reference)
            return named.isEmpty ? [common(head)].compactMap { $0 } : named
        }
    }

    private func hasOwnSubject(_ verb: Int) -> Bool {
        facts.reading.dependents[verb].contains { facts.reading.language.relation($0) == "nsubj" }
    }

    /// Somebody whom no list knows, by the words for them: "border guards"; nil for a pronoun and for what is no one.
    private func common(_ head: Int) -> ActorReference? {
        guard tree.isNoun(head), facts.reading.speaks(ofOneWhoActs: head) else { return nil }
        let first = facts.reading.dependents[head].first { $0 < head && tree.isNaming($0) } ?? head
        let span = text.span(first..<head + 1)
        return ActorReference(name: facts.reading.text.text[span], key: nil, span: span)
    }
}

extension Reading {
    /// Whether a noun stands for somebody who can act: people, forces, bodies.
    fileprivate func speaks(ofOneWhoActs noun: Int) -> Bool {
        if !events.things[noun].isDisjoint(with: [.person, .ground, .band, .party, .civilian]) { return true }
        return !knowledge.speechWords.classes(of: text.lower[noun]).isDisjoint(with: [.role, .roles, .body])
    }
}
