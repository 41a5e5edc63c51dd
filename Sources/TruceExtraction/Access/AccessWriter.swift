import TruceEvidence
import TruceKnowledge
import TruceModels
import TruceText

/// Turns a candidate into a mention with those who act, goods, numbers, place, time and holders.
struct AccessWriter {
    let facts: ClauseFacts
    let marks: AccessMarks

    private var reading: Reading { facts.reading }
    private var text: TokenizedText { facts.reading.text }

    /// The mention of a candidate.
    func mention(_ candidate: AccessCandidate) -> AccessMention {
        let clause = clause(of: candidate)
        let setting = EventSetting(facts: facts, truce: reading.truce)
        let actors = EventActors(facts: facts)
        let object = phrase(of: candidate.object, in: clause, behind: candidate.trigger)
        var doers = actors.doers(of: candidate.predicate)
        // "A United Nations convoy was stopped": who brings it is no one who stops it.
        if doers.isEmpty, !AccessWriter.hindering.contains(candidate.kind) {
            doers = actors.named(by: candidate.object)
        }
        return AccessMention(
            span: text.span(clause), trigger: text.span(candidate.trigger), kind: candidate.kind,
            status: candidate.status, actors: doers, object: text.span(object), goods: marks.goods(in: clause),
            amounts: AccessAmounts(facts: facts, marks: marks).amounts(in: clause), recipients: recipients(in: clause),
            place: setting.place(of: candidate.trigger, in: clause, sentence: candidate.sentence),
            time: setting.time(of: candidate.trigger, in: clause, sentence: candidate.sentence, candidate.status),
            holders: facts.holders(of: clause),
            isHedged: reading.events.has(.hedge, in: text.sentences[candidate.sentence].tokens),
            isBackground: reading.events.has(.past, in: clause) || facts.pastTime(in: clause, reading.truce) != nil,
            rule: candidate.rule)
    }

    /// An attack on aid is an incident as well; what that was read as says all there is.
    func mention(_ incident: IncidentMention, at index: Int) -> AccessMention {
        let clause = text.tokens(in: incident.span)
        return AccessMention(
            span: incident.span, trigger: incident.trigger, kind: .attacked, status: .done, actors: incident.agents,
            goods: marks.goods(in: clause), amounts: AccessAmounts(facts: facts, marks: marks).amounts(in: clause),
            place: incident.place, time: incident.time, holders: incident.holders, isHedged: incident.isHedged,
            isBackground: incident.isBackground, incident: index, rule: "access.attack")
    }

    /// The clause around the trigger, reaching to what it is about, without the marks at its ends.
    private func clause(of candidate: AccessCandidate) -> Range<Int> {
        let all = Clauses.cut(text, sentence: candidate.sentence)
        var clause = all.first { $0.contains(candidate.trigger.lowerBound) } ?? candidate.trigger
        if let other = all.first(where: { $0.contains(candidate.object) }), other != clause {
            clause = min(clause.lowerBound, other.lowerBound)..<max(clause.upperBound, other.upperBound)
        }
        while clause.count > 1, let last = clause.last, text.tokens[last].kind == .mark { clause.removeLast() }
        while clause.count > 1, let first = clause.first,
            text.tokens[first].kind == .mark || Self.joints.contains(text.lower[first])
        {
            clause.removeFirst()
        }
        return clause
    }

    /// The phrase of a noun, as far as it lies in the clause.
    private func phrase(of noun: Int, in clause: Range<Int>, behind trigger: Range<Int>? = nil) -> Range<Int> {
        let tokens = ClauseTree(reading).phrase(of: noun).filter(clause.contains)
        guard var first = tokens.min(), let last = tokens.max() else { return noun..<noun + 1 }
        while first < noun, reading.language.relation(first) == "case" || text.tokens[first].kind == .mark {
            first += 1
        }
        if let trigger, trigger.upperBound <= noun { first = max(first, trigger.upperBound) }
        return first..<max(last + 1, first + 1)
    }

    /// "For 80,000 people", "to the besieged families".
    private func recipients(in clause: Range<Int>) -> TextSpan? {
        for noun in clause where marks.classes[noun].contains(.people) {
            let isGoal = reading.dependents[noun].contains {
                reading.language.relation($0) == "case" && Self.goals.contains(text.lower[$0])
            }
            guard isGoal else { continue }
            let phrase = phrase(of: noun, in: clause)
            let goal = (phrase.lowerBound..<noun).last { Self.goals.contains(text.lower[$0]) }
            return text.span((goal.map { $0 + 1 } ?? phrase.lowerBound)..<phrase.upperBound)
        }
        return nil
    }

    private static let joints: Set<String> = ["and", "but", "or", "so", "yet", "as", "while", "when", "after", "that"]
    private static let goals: Set<String> = ["for", "to", "among"]
    private static let hindering: Set<AccessKind> = [
        .blocked, .delayed, .turnedBack, .looted, .wayClosed, .evacuationRefused, .permitWithheld, .serviceCut,
        .permitGranted, .evacuationAllowed, .wayOpened,
    ]
}

extension Range<Int> {
    /// The same without its last number.
    fileprivate mutating func removeLast() { self = lowerBound..<(upperBound - 1) }

    /// The same without its first number.
    fileprivate mutating func removeFirst() { self = (lowerBound + 1)..<upperBound }
}
