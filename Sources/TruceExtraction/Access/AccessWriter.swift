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
    func mention(_ candidate: EventCandidate<AccessKind>) -> AccessMention {
        let scene = EventScene(candidate, facts)
        let actors = EventActors(facts: facts)
        let object = EventPhrases(reading: reading).phrase(
            of: candidate.object, in: scene.clause, behind: candidate.trigger)
        var doers = actors.doers(of: candidate.predicate)
        // "A United Nations convoy was stopped": who brings it is no one who stops it.
        if doers.isEmpty, !AccessWriter.hindering.contains(candidate.kind) {
            doers = actors.named(by: candidate.object)
        }
        return AccessMention(
            span: text.span(scene.clause), trigger: text.span(candidate.trigger), kind: candidate.kind,
            status: candidate.status, actors: doers, object: text.span(object), goods: marks.goods(in: scene.clause),
            amounts: AccessAmounts(facts: facts, marks: marks).amounts(in: scene.clause),
            recipients: recipients(in: scene.clause), place: scene.place, time: scene.time, holders: scene.holders,
            isHedged: scene.isHedged, isBackground: scene.isBackground, rule: candidate.rule)
    }

    /// An attack on aid is an incident as well; what that was read as says all there is.
    ///
    /// Where whoever tells of it denies it, the passage tells that it was not done.
    func mention(_ incident: IncidentMention, at index: Int) -> AccessMention {
        let clause = text.tokens(in: incident.span)
        let isDenied = incident.holders.first.map { teller in incident.denials.contains { $0.by.name == teller.name } }
        return AccessMention(
            span: incident.span, trigger: incident.trigger, kind: .attacked,
            status: isDenied ?? false ? .notDone : .done, actors: incident.agents,
            goods: marks.goods(in: clause), amounts: AccessAmounts(facts: facts, marks: marks).amounts(in: clause),
            place: incident.place, time: incident.time, holders: incident.holders, isHedged: incident.isHedged,
            isBackground: incident.isBackground, incident: index, rule: "access.attack")
    }

    /// "For 80,000 people", "to the besieged families".
    private func recipients(in clause: Range<Int>) -> TextSpan? {
        for noun in clause where marks.classes[noun].contains(.people) {
            let isGoal = reading.dependents[noun].contains {
                reading.language.relation($0) == "case" && Self.goals.contains(text.lower[$0])
            }
            guard isGoal else { continue }
            let phrase = EventPhrases(reading: reading).phrase(of: noun, in: clause)
            let goal = (phrase.lowerBound..<noun).last { Self.goals.contains(text.lower[$0]) }
            return text.span((goal.map { $0 + 1 } ?? phrase.lowerBound)..<phrase.upperBound)
        }
        return nil
    }

    private static let goals: Set<String> = ["for", "to", "among"]
    private static let hindering: Set<AccessKind> = [
        .blocked, .delayed, .turnedBack, .looted, .wayClosed, .evacuationRefused, .permitWithheld, .serviceCut,
        .permitGranted, .evacuationAllowed, .wayOpened,
    ]
}
