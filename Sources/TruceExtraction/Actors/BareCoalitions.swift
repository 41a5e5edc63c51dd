import TruceEvidence
import TruceKnowledge
import TruceText

/// Finds the coalition that a report names in full once and then only as "the coalition".
enum BareCoalitions {
    /// All of them, in order of the text; none where several coalitions are named.
    static func sightings(in text: TokenizedText, _ words: ActorWords, besides known: [ActorSighting])
        -> [ActorSighting]
    {
        let named = known.filter { $0.kind == .coalition && $0.key != nil }
        guard let first = named.first, Set(named.compactMap(\.key)).count == 1 else { return [] }
        var isTaken = Set<Int>()
        for sighting in known { isTaken.formUnion(sighting.tokens) }
        let tokens = text.lower.indices.filter { token in
            guard text.lower[token] == "coalition", !isTaken.contains(token) else { return false }
            // "Coalition warplanes", "coalition naval blockade": also in the lead, before the full name.
            if strikes(behind: token, text, words) { return true }
            guard token >= first.tokens.upperBound, token > 0, text.lower[token - 1] == "the" else { return false }
            return token + 1 >= text.tokens.count || !words.contains(text.lower[token + 1], .partnership)
        }
        return tokens.map {
            ActorSighting($0..<$0 + 1, key: first.key, kind: .coalition, country: first.country)
        }
    }

    /// Whether those who fight, or what they do, stands behind a token, with at most one word between.
    private static func strikes(behind token: Int, _ text: TokenizedText, _ words: ActorWords) -> Bool {
        let limit = text.tokens.count
        return (token + 1...token + 2).contains { next in
            guard next < limit else { return false }
            if next == token + 2, !Self.arms.contains(text.lower[token + 1]) { return false }
            return words.match(.forces, in: text, at: next, limit: limit) != nil
                || words.match(.attackNoun, in: text, at: next, limit: limit) != nil
        }
    }

    private static let arms: Set<String> = ["air", "aerial", "naval", "ground", "military", "drone"]
}
