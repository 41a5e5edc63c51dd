package import TruceEvidence
import TruceKnowledge
import TruceText

/// Finds states, forces, groups, bodies and people, under whatever name.
package enum ActorReader {
    /// All of them, in order of the text; they do not overlap.
    package static func actors(in reading: Reading) -> [ActorMention] {
        let text = reading.text
        var sightings = NamedActorFinder(reading).sightings()
        sightings += GivenNames.sightings(in: text, reading.knowledge.actorTies, besides: sightings)
        var isTaken = [Bool](repeating: false, count: text.tokens.count)
        for sighting in sightings where sighting.kind != .other {
            for token in sighting.tokens { isTaken[token] = true }
        }
        let people = PersonNames(reading).sightings(isTaken: isTaken)
        var resolver = PersonResolver(reading)
        let persons = resolver.mentions(people, isTaken: isTaken)
        var isPerson = [Bool](repeating: false, count: text.tokens.count)
        for person in persons {
            for token in person.tokens { isPerson[token] = true }
        }
        sightings.removeAll { $0.tokens.contains { isPerson[$0] } }
        let all = (sightings + persons).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
        let fullest = fullestNames(all, text)
        var lastEnd = 0
        return all.compactMap { sighting in
            guard sighting.tokens.lowerBound >= lastEnd else { return nil }
            lastEnd = sighting.tokens.upperBound
            let own = words(of: sighting.nameTokens, text)
            let name = sighting.fullName ?? sighting.key.flatMap { fullest[$0] } ?? own
            return ActorMention(
                span: text.span(sighting.tokens), name: name, key: sighting.key, kind: sighting.kind,
                country: sighting.country)
        }
    }

    /// For each key of a named actor, its longest form in the document; the first of those with one length.
    private static func fullestNames(_ sightings: [ActorSighting], _ text: TokenizedText) -> [String: String] {
        var fullest: [String: String] = [:]
        for sighting in sightings {
            guard let key = sighting.key, isName(key) else { continue }
            let name = words(of: sighting.nameTokens, text)
            // "al-Qaida's branch in Syria" describes; it names nothing.
            if sighting.nameTokens.contains(where: { text.lower[$0] == "'s" }), fullest[key] != nil { continue }
            if let known = fullest[key], known.contains("'") || known.contains("’"), !name.contains("’s ") {
                fullest[key] = name
            }
            if name.utf8.count > (fullest[key]?.utf8.count ?? 0) { fullest[key] = name }
        }
        return fullest
    }

    /// Whether a key is that of something with a proper name; "state:", "forces:" and "rebels:" gather many phrases.
    private static func isName(_ key: String) -> Bool {
        ["group:", "body:", "outlet:", "coalition:"].contains { key.hasPrefix($0) }
    }

    /// The words of some tokens with single blanks between them.
    private static func words(of tokens: Range<Int>, _ text: TokenizedText) -> String {
        text.text[text.span(tokens)].split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
