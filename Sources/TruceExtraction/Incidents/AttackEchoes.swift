import TruceEvidence
import TruceKnowledge
import TruceText

/// Gives an attack of no kind of its own the kind of the one that it is set beside: "one raid hit a house; another
/// attack killed a man".
enum AttackEchoes {
    /// The candidates with those kinds.
    static func typed(_ candidates: [IncidentCandidate], in text: TokenizedText) -> [IncidentCandidate] {
        var result = candidates
        for index in result.indices.dropFirst() where isEcho(result[index], in: text) {
            let earlier = result[index - 1]
            guard earlier.type == .airStrike || earlier.type == .shelling,
                result[index].sentence - earlier.sentence <= 1
            else { continue }
            result[index].type = earlier.type
        }
        return result
    }

    private static func isEcho(_ candidate: IncidentCandidate, in text: TokenizedText) -> Bool {
        guard candidate.type == .other, candidate.word.eventClass == .attack, candidate.word.form == .noun else {
            return false
        }
        let before = max(candidate.clause.lowerBound, candidate.trigger.lowerBound - 2)..<candidate.trigger.lowerBound
        return before.contains { others.contains(text.lower[$0]) }
    }

    private static let others: Set<String> = ["another", "second", "third", "further"]
}
