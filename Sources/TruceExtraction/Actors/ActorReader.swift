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
        sightings += BareCoalitions.sightings(in: text, reading.knowledge.actorWords, besides: sightings)
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
        let followers = Followers(reading).sightings(of: persons, besides: isTaken)
        let all = replacing(sightings + persons, by: followers, in: text).sorted {
            $0.tokens.lowerBound < $1.tokens.lowerBound
        }
        let fullest = fullestNames(all, text)
        let adjectival = armies(all, text)
        var lastEnd = 0
        return all.compactMap { sighting in
            guard sighting.tokens.lowerBound >= lastEnd else { return nil }
            lastEnd = sighting.tokens.upperBound
            let own = words(of: sighting.nameTokens, text)
            let name =
                sighting.fullName ?? restored(sighting, besides: adjectival, text) ?? sighting.key.flatMap {
                    fullest[$0]
                } ?? own
            return ActorMention(
                span: text.span(sighting.tokens), name: name, key: sighting.key, kind: sighting.kind,
                country: sighting.country)
        }
    }

    /// What was sighted with the followers of people in place of the same nouns that nobody owned; those of a state that
    /// is named with them ("Bordurian troops loyal to Okello") stay that state's.
    private static func replacing(
        _ sightings: [ActorSighting], by followers: [ActorSighting], in text: TokenizedText
    ) -> [ActorSighting] {
        // By token the length of the longest sighting that covers it.
        var lengths = [Int](repeating: 0, count: text.tokens.count)
        for sighting in sightings {
            for token in sighting.tokens { lengths[token] = max(lengths[token], sighting.tokens.count) }
        }
        var isTaken = [Bool](repeating: false, count: text.tokens.count)
        let kept = followers.filter { follower in
            let isFree = follower.tokens.allSatisfy { !isTaken[$0] && lengths[$0] <= follower.tokens.count }
            if isFree { for token in follower.tokens { isTaken[token] = true } }
            return isFree
        }
        return sightings.filter { !$0.tokens.contains { isTaken[$0] } } + kept
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

    // MARK: - Lost apostrophes

    private static let armies: Set<String> = ["army", "military", "armed forces"]

    /// What the document calls the army of a state where no genitive stands: "Syrian army"; the first of several.
    private static func armies(_ sightings: [ActorSighting], _ text: TokenizedText) -> [String: String] {
        var names: [String: String] = [:]
        for sighting in sightings where sighting.owner == nil && sighting.nameTokens.count > 1 {
            guard let key = sighting.key, names[key] == nil, armies.contains(noun(of: sighting, text)),
                !sighting.nameTokens.contains(where: { text.lower[$0] == "'s" })
            else { continue }
            names[key] = words(of: sighting.nameTokens, text)
        }
        return names
    }

    /// The name of an actor whose state lost its apostrophe: the adjective that the document uses for the same army
    /// elsewhere, else the apostrophe put back; without one nobody is named so.
    private static func restored(
        _ sighting: ActorSighting, besides names: [String: String], _ text: TokenizedText
    ) -> String? {
        guard let owner = sighting.owner, let last = sighting.nameTokens.last else { return nil }
        let state = String(words(of: owner..<owner + 1, text).dropLast())
        if last == owner { return state }
        if armies.contains(noun(of: sighting, text)), let name = sighting.key.flatMap({ names[$0] }) { return name }
        // "regime jets" is English, "Syria jets" is not.
        let joint = text.tokens[owner].isCapitalised ? "'s " : " "
        return state + joint + words(of: owner + 1..<last + 1, text)
    }

    /// What a name says that its bearer is: all its words but the first, in lower case.
    private static func noun(of sighting: ActorSighting, _ text: TokenizedText) -> String {
        text.lower[sighting.nameTokens].dropFirst().joined(separator: " ")
    }

    /// Whether a key is that of something with a proper name; "state:", "forces:" and "rebels:" gather many phrases.
    private static func isName(_ key: String) -> Bool {
        ["group:", "body:", "outlet:", "coalition:"].contains { key.hasPrefix($0) }
    }

    /// The words of some tokens with single blanks between them.
    private static func words(of tokens: Range<Int>, _ text: TokenizedText) -> String {
        text.text.phrase(text.span(tokens))
    }
}
