import TruceEvidence
import TruceKnowledge
import TruceText

/// What clauses of one sentence tell of one event, and what they tell of two.
extension IncidentMerging {
    /// Joins what clauses of one sentence tell of one event: dead without a means beside a means, and neighbours of
    /// one type.
    static func joined(_ candidates: [IncidentCandidate], _ facts: ClauseFacts) -> [IncidentCandidate] {
        var result: [IncidentCandidate] = []
        for candidate in candidates {
            guard let last = result.last, areNeighbours(last, candidate), areOne(last, candidate, facts)
            else {
                result.append(candidate)
                continue
            }
            let clause = last.clause.lowerBound..<candidate.clause.upperBound
            var kept = last.isResult && !candidate.isResult ? candidate : last
            if last.isResult == candidate.isResult, candidate.score > last.score { kept = candidate }
            kept.clause = clause
            result[result.count - 1] = kept
        }
        return result.filter { $0.score >= IncidentFinder.threshold }
    }

    private static func areNeighbours(_ left: IncidentCandidate, _ right: IncidentCandidate) -> Bool {
        left.clause.upperBound == right.clause.lowerBound
    }

    private static func areOne(_ left: IncidentCandidate, _ right: IncidentCandidate, _ facts: ClauseFacts) -> Bool {
        let text = facts.reading.text
        // "… had attacked the towns, but the army said that the rebels had attacked": two tellings, two deeds.
        let isSetAgainst = left.isTold && right.isTold && contrasting.contains(text.lower[right.clause.lowerBound])
        if isSetAgainst || left.hasOwnDoer && right.hasOwnDoer { return false }
        // "Nine died in the raids, while the army said two were killed in Port Elm": two counts of dead, two events.
        if left.isResult, right.isResult, contrasting.contains(text.lower[right.clause.lowerBound]) { return false }
        // "A raid in January killed nine, and last October a car was hit": two days, two raids.
        if areOfOtherDays(left.clause, right.clause, facts) { return false }
        // "Shells struck the town where rebels killed an officer": a deed with a doer of its own.
        if right.isResult, right.isTold, right.hasOwnDoer, !left.isTold || !left.hasOwnDoer,
            apart.contains(text.lower[right.clause.lowerBound]), right.score >= IncidentFinder.threshold
        {
            return false
        }
        if isOneMore(right.clause, in: facts.reading) { return false }
        if left.isResult || right.isResult { return true }
        if Coordination.opensAnother(right.clause, in: text) { return false }
        // "It attacked churches, and said that it bombed a plane in 2012": what is no more than "other" need not be one.
        let isVague =
            left.type == .other && right.isTold && (left.isTold || opensStatement(right.clause, in: facts.reading))
        return left.type == right.type && (!isVague || left.word.eventClass == right.word.eventClass)
    }

    /// "… and a raid that killed nine": an event brought in as one more, whatever is told of it.
    private static func isOneMore(_ clause: Range<Int>, in reading: Reading) -> Bool {
        Coordination.opensAnother(clause, in: reading.text)
            && reading.events.triggers(in: clause.prefix(objectReach + 2)).contains { trigger in
                trigger.words.contains { $0.form == .noun && $0.eventClass != .killing && $0.weight > 1 }
            }
    }

    /// "… and said it bombed a plane": what somebody says besides.
    private static func opensStatement(_ clause: Range<Int>, in reading: Reading) -> Bool {
        clause.count > 2 && reading.text.lower[clause.lowerBound] == "and"
            && reading.knowledge.speechCues.form(reading.text.lower[clause.lowerBound + 1]) != nil
    }

    /// Whether each of two clauses names a day or a month, and not the same.
    private static func areOfOtherDays(_ left: Range<Int>, _ right: Range<Int>, _ facts: ClauseFacts) -> Bool {
        func days(_ clause: Range<Int>) -> [TemporalValue] {
            facts.times(in: clause).filter { facts.isPoint($0) && !facts.reading.evidence.times[$0].isDeadline }
                .compactMap { facts.reading.evidence.times[$0].value }
        }
        let (one, other) = (days(left), days(right))
        return !one.isEmpty && !other.isEmpty
            && !one.contains { day in
                other.contains { $0.firstDayNumber <= day.lastDayNumber && day.firstDayNumber <= $0.lastDayNumber }
            }
    }

    private static let apart: Set<String> = ["where", "after", "before", "when"]
    private static let contrasting: Set<String> = ["but", "while", "whereas", "although", "though"]
}
