import TruceEvidence
import TruceKnowledge
import TruceText

/// Finds the coalition that a report names in full once and then only as "the coalition".
enum BareCoalitions {
    /// All of them behind the first full name, in order; none where several coalitions are named.
    static func sightings(in text: TokenizedText, _ words: ActorWords, besides known: [ActorSighting])
        -> [ActorSighting]
    {
        let named = known.filter { $0.kind == .coalition && $0.key != nil }
        guard let first = named.first, Set(named.compactMap(\.key)).count == 1 else { return [] }
        var isTaken = Set<Int>()
        for sighting in known { isTaken.formUnion(sighting.tokens) }
        let tokens = (first.tokens.upperBound..<text.tokens.count).filter { token in
            guard text.lower[token] == "coalition", !isTaken.contains(token), token > 0 else { return false }
            let next = token + 1 < text.tokens.count ? text.lower[token + 1] : ""
            return text.lower[token - 1] == "the" && !words.contains(next, .partnership)
        }
        return tokens.map {
            ActorSighting($0..<$0 + 1, key: first.key, kind: .coalition, country: first.country)
        }
    }
}
