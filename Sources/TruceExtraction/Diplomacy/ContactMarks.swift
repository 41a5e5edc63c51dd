import TruceEvidence
import TruceKnowledge
import TruceModels
import TruceText

/// What the vocabulary of contacts says of every token of a document.
struct ContactMarks {
    /// For each token, the classes of the thing it belongs to.
    private let classes: [ContactThing]
    private let facts: ClauseFacts
    private let reading: Reading
    private let tree: ClauseTree

    /// Looks up every token.
    init(_ facts: ClauseFacts) {
        let reading = facts.reading
        let words = reading.text.lower
        var classes = [ContactThing](repeating: [], count: words.count)
        for place in reading.evidence.places where !place.isMetonym {
            for token in reading.text.tokens(in: place.span) { classes[token].insert(.ground) }
        }
        for sentence in reading.text.sentences {
            reading.knowledge.contacts.things.scan(words, in: sentence.tokens) { phrase, things in
                for thing in things {
                    for token in phrase { classes[token].formUnion(thing) }
                }
                return true
            }
        }
        self.classes = classes
        self.facts = facts
        self.reading = reading
        tree = ClauseTree(reading)
    }

    /// What sort of thing the phrase of a noun names; whoever is an actor is one of the people.
    func classes(of noun: Int) -> ContactThing {
        var result = classes[noun]
        if isSomebody(noun) { result.insert(.people) }
        // "A round of talks", "a series of meetings": what stands behind "of".
        guard result.kind == nil, tree.isNoun(noun) else { return result }
        for token in reading.dependents[noun] where reading.language.relation(token) == "nmod" {
            let isMadeOf = reading.dependents[token].contains { reading.text.lower[$0] == "of" }
            if isMadeOf, classes[token].kind != nil { result.formUnion(classes[token]) }
        }
        return result
    }

    /// The classes of a token by itself.
    func own(_ token: Int) -> ContactThing { classes[token] }

    private func isSomebody(_ noun: Int) -> Bool {
        if facts.actorIndex.index(at: noun) != nil { return true }
        return !reading.knowledge.speechWords.classes(of: reading.text.lower[noun]).isDisjoint(with: [.role, .roles])
    }
}
