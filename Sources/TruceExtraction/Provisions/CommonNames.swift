import TruceEvidence
import TruceKnowledge
import TruceModels
import TruceText

/// What a document mostly calls each armed group where the name stands by itself: "the Front" rather than the longest form
/// that it gives once.
struct CommonNames {
    private let names: [String: String]

    /// - Complexity: O(n) in the mentions of actors.
    init(_ facts: ClauseFacts) {
        let reading = facts.reading
        let index = facts.actorIndex
        var counts: [String: [String: Int]] = [:]
        var names: [String: String] = [:]
        for (mention, tokens) in zip(index.mentions, index.tokens) {
            guard let key = mention.key, key.hasPrefix("group:"), let last = tokens.last,
                tokens.contains(where: { reading.text.tokens[$0].isCapitalised }),
                // "Front leaders": there the name only says of what kind they are.
                !["compound", "amod", "nmod:poss"].contains(reading.language.relation(last))
            else { continue }
            let name = reading.text.text.phrase(mention.span)
            let count = counts[key, default: [:]][name, default: 0] + 1
            counts[key, default: [:]][name] = count
            // Of equals the first stays.
            if count > names[key].flatMap({ counts[key]?[$0] }) ?? 0 || names[key] == name { names[key] = name }
        }
        self.names = names
    }

    /// The same actor under that name; others keep theirs.
    func named(_ reference: ActorReference) -> ActorReference {
        guard let key = reference.key, let name = names[key] else { return reference }
        return ActorReference(name: name, key: key, span: reference.span)
    }
}
