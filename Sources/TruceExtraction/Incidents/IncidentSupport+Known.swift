import TruceEvidence
import TruceKnowledge
import TruceModels
import TruceText

/// Who is killed where nobody is counted.
extension IncidentSupport {
    /// "Shot dead the governor", "the envoy was killed", "the murder of Ann Lee": the death of one who is named or known
    /// by an office, which is an event without a number beside it.
    func harmsSomebodyKnown(_ trigger: Range<Int>, isNoun: Bool, before: Range<Int>, after: Range<Int>) -> Bool {
        let reading = facts.reading
        if isNoun {
            guard after.first.map({ text.lower[$0] }) == "of" else { return false }
            return after.prefix(Self.longestVictim).contains(where: isKnown)
        }
        guard let verb = trigger.first else { return false }
        // "May have been killed"
        if marks.has(.hedge, in: before.suffix(4)) { return false }
        let isBorne = isPassive(trigger)
        let victim = reading.dependents[verb].first { dependent in
            let relation = reading.language.relation(dependent)
            return isBorne
                ? relation.hasPrefix("nsubj") && before.contains(dependent)
                : relation == "obj" && after.contains(dependent)
        }
        return victim.map(isKnown) ?? false
    }

    /// Whether a token belongs to the name of a person or says what one is.
    private func isKnown(_ token: Int) -> Bool {
        if marks.things[token].contains(.office) { return true }
        let names = facts.reading.language.names
        let next = names.partitioningIndex { $0.tokens.upperBound > token }
        if next < names.endIndex, names[next].tokens.contains(token) { return names[next].kind == .person }
        return facts.reading.language.universalTag(token) == "PROPN" && facts.actorIndex.index(at: token) == nil
            && facts.places(in: token..<token + 1).isEmpty
    }

    /// How far behind "the murder of" the victim may stand, in tokens.
    private static let longestVictim = 8
}
