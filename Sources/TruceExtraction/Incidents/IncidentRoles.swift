import TruceEvidence
import TruceKnowledge
import TruceModels
import TruceText

/// Finds who acted, who or what was hit, and with what.
struct IncidentRoles {
    let facts: ClauseFacts
    let marks: EventMarks

    private var text: TokenizedText { facts.reading.text }

    /// Those who did it, as the passage says in its own voice.
    func agents(of candidate: IncidentCandidate) -> [ActorReference] {
        let after = candidate.trigger.upperBound..<candidate.clause.upperBound
        if let by = after.first(where: { text.lower[$0] == "by" }) {
            let named = run(facts.actors(in: (by + 1)..<candidate.clause.upperBound), within: 8, of: by)
            if !named.isEmpty { return named }
        }
        if isPassive(candidate) { return [] }
        let before = candidate.clause.lowerBound..<candidate.trigger.lowerBound
        var actors = facts.actors(in: before)
        if actors.isEmpty, candidate.word.form != .noun { actors = sharedSubject(of: candidate) }
        if candidate.word.form == .noun {
            guard let last = actors.last else { return [] }
            let gap = text.firstToken(endingAfter: last.span.end - 1)
            return candidate.trigger.lowerBound - gap <= 4 ? [last.reference] : actors.map(\.reference)
        }
        return actors.suffix(2).map(\.reference)
    }

    /// "Gunmen fired on a bus and then besieged the palace": those who did the first did the next.
    private func sharedSubject(of candidate: IncidentCandidate) -> [ActorMention] {
        let language = facts.reading.language
        let verb = candidate.trigger.lowerBound
        guard language.relation(verb) == "conj", let first = language.head(verb), first < candidate.clause.lowerBound,
            let subject = facts.reading.dependents[first].first(where: { language.relation($0) == "nsubj" }),
            subject < first
        else { return [] }
        return facts.actors(in: max(text.sentences[candidate.sentence].tokens.lowerBound, subject - 3)..<first)
    }

    /// Those who were hit.
    func targets(of candidate: IncidentCandidate) -> [ActorReference] {
        let after = candidate.trigger.upperBound..<candidate.clause.upperBound
        if isPassive(candidate) {
            return facts.actors(in: candidate.clause.lowerBound..<candidate.trigger.lowerBound).suffix(1).map(
                \.reference)
        }
        let stop = after.first { text.lower[$0] == "by" } ?? after.upperBound
        return facts.actors(in: after.lowerBound..<stop).prefix(1).map(\.reference)
    }

    /// The words for the weapon, when the clause names one.
    func instrument(of candidate: IncidentCandidate) -> TextSpan? {
        var range: Range<Int>?
        for index in candidate.clause where !candidate.trigger.contains(index) {
            if marks.things[index].isDisjoint(with: [.air, .shells, .firearms, .blast]) {
                if let range, index > range.upperBound { return text.span(range) }
                continue
            }
            range = range.map { $0.upperBound == index ? $0.lowerBound..<(index + 1) : $0 } ?? index..<(index + 1)
        }
        return range.map { text.span($0) }
    }

    private func isPassive(_ candidate: IncidentCandidate) -> Bool {
        guard candidate.word.form == .past || candidate.word.form == .participle else { return false }
        let before = max(candidate.clause.lowerBound, candidate.trigger.lowerBound - 3)..<candidate.trigger.lowerBound
        return before.contains { Self.be.contains(text.lower[$0]) }
    }

    private static let be: Set<String> = ["was", "were", "been", "being", "is", "are", "be"]

    private func run(_ actors: [ActorMention], within reach: Int, of token: Int) -> [ActorReference] {
        actors.filter { text.firstToken(endingAfter: $0.span.start) <= token + reach }.map(\.reference)
    }
}
