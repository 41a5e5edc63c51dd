import TruceEvidence
import TruceKnowledge
import TruceText

/// Gives an attack of no kind of its own the kind of the one that it is set beside: "one raid hit a house; another
/// attack killed a man", or that hit the same thing: "gunmen stormed a hotel … the attack on the hotel". What "was hit"
/// by nothing that is named was hit by what the sentence before speaks of.
struct AttackEchoes {
    let text: TokenizedText
    let marks: EventMarks

    /// The candidates with those kinds.
    func typed(_ candidates: [IncidentCandidate]) -> [IncidentCandidate] {
        var result = candidates
        let stormed = Set(candidates.filter { $0.type == .groundAssault && !isEcho($0) }.flatMap(objects(of:)))
        for index in result.indices where isUnknown(result[index]) {
            if !stormed.isDisjoint(with: objects(of: result[index])) { result[index].type = .groundAssault }
            let isBare = result[index].word.eventClass == .hit || isBareToll(result[index])
            guard index > 0, isEcho(result[index]) || isBare else { continue }
            let earlier = result[index - 1]
            guard earlier.type == .airStrike || earlier.type == .shelling,
                result[index].sentence - earlier.sentence <= 1
            else { continue }
            result[index].type = earlier.type
        }
        return result
    }

    private func isUnknown(_ candidate: IncidentCandidate) -> Bool {
        candidate.type == .other
            && (candidate.word.eventClass == .hit || isBareToll(candidate)
                || marks.triggers(in: candidate.clause).contains { $0.has(.attack) })
            && !marks.has([.blast, .suicide, .air, .shells], in: candidate.clause)
    }

    /// "Nine people were also killed in a village near by": dead without a means, told behind the strikes that killed
    /// others.
    private func isBareToll(_ candidate: IncidentCandidate) -> Bool {
        guard candidate.word.eventClass == .killing, candidate.isTold, candidate.word.weight == 1,
            !candidate.hasOwnDoer
        else { return false }
        return marks.triggers(in: candidate.clause).allSatisfy { $0.has(.killing) }
            && !marks.has([.firearms, .grenade, .ground, .military, .band], in: candidate.clause)
    }

    private func isEcho(_ candidate: IncidentCandidate) -> Bool {
        guard candidate.word.eventClass == .attack, candidate.word.form == .noun else { return false }
        let before = max(candidate.clause.lowerBound, candidate.trigger.lowerBound - 2)..<candidate.trigger.lowerBound
        // "17 other people were hurt in attacks on the town": more of what the sentence before tells.
        let opening = candidate.clause.prefix(Self.opening)
        return before.contains { Self.others.contains(text.lower[$0]) }
            || opening.contains { ["other", "others"].contains(text.lower[$0]) }
    }

    /// The buildings that an attack hit, as their nouns.
    private func objects(of candidate: IncidentCandidate) -> [String] {
        let attacks = marks.triggers(in: candidate.clause).filter { trigger in
            trigger.tokens == candidate.trigger || trigger.has(.attack)
        }
        return attacks.flatMap { attack in
            let start = max(candidate.clause.lowerBound, attack.tokens.lowerBound - 1)
            let end = max(start, min(candidate.clause.upperBound, attack.tokens.upperBound + Self.reach))
            return (start..<end).filter { marks.things[$0].contains(.building) }.map { text.lower[$0] }
        }
    }

    /// How far behind an attack what it hit may stand, in tokens.
    private static let reach = 7
    /// How many tokens open a clause.
    private static let opening = 3
    private static let others: Set<String> = ["another", "second", "third", "further"]
}
