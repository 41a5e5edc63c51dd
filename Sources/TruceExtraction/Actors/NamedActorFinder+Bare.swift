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
        return next == "'s" || words.contains(next, .reporting) || words.contains(next, .attackNoun)
            || words.contains(next, .locative) || words.contains(next, .notName) || next.hasSuffix("ed")
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
            return (ActorSighting(noun, key: key, kind: .armedGroup, country: country), noun.upperBound)
        }
        if let noun = words.match(.civil, in: text, at: index, limit: limit) {
            if isNameNext(at: noun.upperBound, limit) { return nil }
            return (ActorSighting(noun, key: nil, kind: .other, country: nil), noun.upperBound)
        }
        return nil
    }
}
