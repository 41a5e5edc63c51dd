import TruceEvidence
import TruceKnowledge
import TruceText

/// Actors that the text does not name: "the army", "rebels", "Kurdish fighters".
extension NamedActorFinder {
    /// Whether a single word names an actor: "the military said", not "a military solution".
    private func standsAlone(_ noun: Range<Int>, _ limit: Int) -> Bool {
        guard noun.count == 1, ["military", "government", "army", "police"].contains(text.lower[noun.lowerBound]) else {
            return true
        }
        guard noun.upperBound < limit, text.tokens[noun.upperBound].kind == .word else { return true }
        let next = text.lower[noun.upperBound]
        return next == "'s" || words.contains(next, .reporting)
            || words.match(.attackNoun, in: text, at: noun.upperBound, limit: limit) != nil
            || words.contains(next, .locative) || words.contains(next, .notName) || next.hasSuffix("ed")
    }

    /// "the regimes helicopters", "the governments army" in a text that lost its apostrophes.
    func owned(at index: Int, _ limit: Int) -> (ActorSighting?, Int)? {
        guard lacksApostrophes, let country = caseCountry, index + 1 < limit, text.tokens[index + 1].kind == .word
        else { return nil }
        let lower = text.lower[index]
        guard lower.hasSuffix("s"), words.contains(String(lower.dropLast()), .stateNoun) else { return nil }
        let force = words.match(.forces, in: text, at: index + 1, limit: limit)
        let isAct = words.contains(text.lower[index + 1], .reporting) || text.lower[index + 1].hasSuffix("ed")
        if force == nil, isAct || words.contains(text.lower[index + 1], .notName) { return nil }
        let end = force?.upperBound ?? index + 1
        let key = force == nil ? "state:" + country : "forces:" + country
        var sighting = ActorSighting(
            index..<end, key: key, kind: force == nil ? .state : .stateForces, country: country)
        sighting.owner = index
        return (sighting, end)
    }

    func bare(at index: Int, _ limit: Int) -> (ActorSighting?, Int)? {
        let country = caseCountry
        if let noun = words.match(.bareForces, in: text, at: index, limit: limit), standsAlone(noun, limit) {
            let isArmy = noun.count == 1 || text.lower[noun.lowerBound] == "armed"
            let country = isArmy ? armyCountry : country
            let key = country.map { "forces:" + $0 }
            return (ActorSighting(noun, key: key, kind: .stateForces, country: country), noun.upperBound)
        }
        if let noun = words.match(.stateNoun, in: text, at: index, limit: limit), standsAlone(noun, limit) {
            let key = country.map { "state:" + $0 }
            return (ActorSighting(noun, key: key, kind: .state, country: country), noun.upperBound)
        }
        if words.contains(text.lower[index], .ethnic), index + 1 < limit {
            let next = text.lower[index + 1] == "-" ? index + 2 : index + 1
            let noun =
                words.match(.group, in: text, at: next, limit: limit)
                ?? words.match(.forces, in: text, at: next, limit: limit)
            if let noun {
                return (
                    ActorSighting(
                        index..<noun.upperBound, key: country.map { "rebels:" + $0 }, kind: .armedGroup,
                        country: country), noun.upperBound
                )
            }
        }
        if let noun = words.match(.group, in: text, at: index, limit: limit) {
            let key = country.map { "rebels:" + $0 }
            // "his rebel troops": one actor.
            let force = words.match(.forces, in: text, at: noun.upperBound, limit: limit)
            let whole = noun.lowerBound..<(force?.upperBound ?? noun.upperBound)
            return (ActorSighting(whole, key: key, kind: .armedGroup, country: country), whole.upperBound)
        }
        // "Terrorist shelling" has its doers; "a terrorist attack" is a kind of crime.
        if let label = words.match(.label, in: text, at: index, limit: limit),
            words.match(.fired, in: text, at: label.upperBound, limit: limit) != nil
        {
            let key = country.map { "rebels:" + $0 }
            return (ActorSighting(label, key: key, kind: .armedGroup, country: country), label.upperBound)
        }
        if let noun = words.match(.civil, in: text, at: index, limit: limit) {
            if isNameNext(at: noun.upperBound, limit) { return nil }
            return (ActorSighting(noun, key: nil, kind: .other, country: nil), noun.upperBound)
        }
        return nil
    }
}
