import TruceEvidence
import TruceKnowledge
import TruceText

/// Turns a candidate into a mention with its place, time, roles, figures and holders.
struct IncidentWriter {
    let facts: ClauseFacts
    let marks: EventMarks
    let truce: TruceMarks
    let facilities: FacilityPlaces

    /// The mention of a candidate.
    ///
    /// - Parameter last: The time of the incident told before.
    func mention(_ candidate: IncidentCandidate, after last: Int?) -> IncidentMention {
        let text = facts.reading.text
        let setting = IncidentSetting(facts: facts, truce: truce, facilities: facilities)
        let roles = IncidentRoles(facts: facts, marks: marks)
        let kinds = IncidentKinds(marks: marks, text: text)
        let clause = trimmed(candidate.clause)
        let span = text.span(clause)
        return IncidentMention(
            span: span, trigger: text.span(candidate.trigger), type: candidate.type,
            kind: kinds.kind(of: candidate), hitsCivilians: kinds.hitsCivilians(candidate),
            place: setting.place(of: candidate), time: setting.time(of: candidate, after: last),
            agents: roles.agents(of: candidate),
            targets: roles.targets(of: candidate), instrument: roles.instrument(of: candidate),
            figures: facts.figures(in: clause), holders: facts.holders(of: clause),
            isHedged: marks.has(.hedge, in: text.sentences[candidate.sentence].tokens),
            isBackground: isBackground(candidate), rule: rule(of: candidate))
    }

    /// What in the passage tells of it.
    private func rule(of candidate: IncidentCandidate) -> Rule {
        switch candidate.word.eventClass {
        case .breach, .lapse, .blame: "incident.breach"
        case .killing, .destruction: "incident.result"
        case .obstruction: "incident.access"
        case .suspension, .withdrawal, .arming: "incident.move"
        default: candidate.isTold ? "incident.verb" : "incident.noun"
        }
    }

    /// Whether it lies well before the report: words that say so, or a time more than two months before.
    private func isBackground(_ candidate: IncidentCandidate) -> Bool {
        // "Last year's truce" lies back, what breaks it does not.
        let isOfOld = candidate.clause.contains {
            marks.contexts[$0].contains(.past)
                && !truce.namesTruce(in: $0..<min(candidate.clause.upperBound, $0 + Self.longestName))
        }
        if isOfOld { return true }
        return facts.pastTime(in: candidate.clause, truce) != nil
            || TruceDates(facts: facts, truce: truce).isOfEarlierDays(candidate)
    }

    /// How far behind "last year" the truce may be named that it belongs to, in tokens.
    private static let longestName = 5

    private static let dangling: Set<String> = [
        "and", "but", "or", "so", "yet", "as", "while", "when", "after", "that", "'s",
    ]

    private static let measured: Set<String> = ["after", "before", "since", "when"]
    private static let lasting: Set<String> = ["for", "over", "in", "within"]
    private static let units: Set<String> = [
        "days", "hours", "minutes", "weeks", "months", "day", "hour", "week", "shortly", "just", "soon", "years",
    ]
    private static let counts: Set<String> = [
        "a", "an", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "few", "several",
        "just", "only", "some", "about", "many", "not", "long",
    ]

    /// The clause without the conjunctions and marks at its ends.
    private func trimmed(_ clause: Range<Int>) -> Range<Int> {
        let text = facts.reading.text
        var start = clause.lowerBound
        var end = clause.upperBound
        while start + 1 < end, text.tokens[start].kind == .mark || Self.dangling.contains(text.lower[start]) {
            start += 1
        }
        // "…, nine days | after": the measure belongs to what follows.
        let isMeasured = end < text.tokens.count && Self.measured.contains(text.lower[end])
        var measure = end - 1
        while measure > start, Self.counts.contains(text.lower[measure - 1]) { measure -= 1 }
        let lasts = measure > start && Self.lasting.contains(text.lower[measure - 1])
        if isMeasured, !lasts, end - 1 > start, Self.units.contains(text.lower[end - 1]) {
            end -= 1
            while end - 1 > start, !text.tokens[end - 1].isCapitalised, Self.counts.contains(text.lower[end - 1]) {
                end -= 1
            }
        }
        while end - 1 > start, text.tokens[end - 1].kind == .mark, text.lower[end - 1] != "]" { end -= 1 }
        return start..<end
    }
}
