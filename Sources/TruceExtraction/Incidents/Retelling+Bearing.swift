import TruceEvidence
import TruceKnowledge
import TruceModels
import TruceText

/// How a passage points back to what was told before.
extension Retelling {
    /// How a passage points back.
    enum Bearing {
        case none
        /// "The attack", "Friday's raid": to an event of its kind, or of none.
        case event
        /// "Claimed responsibility for the attack": to an event of any kind.
        case claim
        /// "The attack began when": to the event that its sentence goes on to tell.
        case course
        /// "Nine died in the blast": to the event that killed those it counts.
        case toll
        /// "The dead included nine villagers": to the events that killed those it counts, whatever more is said of them.
        case breakdown
        /// "The gunmen fired at the guards", "the convoy was hit": by those who acted, or by what was hit.
        case known
    }

    func bearing(of later: Told) -> Bearing {
        let candidate = later.candidate
        let sentence = text.sentences[candidate.sentence].tokens
        let clause = candidate.clause
        let ownDay =
            candidate.introduces || later.mention.time.map { isOwn(evidence.times[$0].span, of: later) } ?? false
        if !ownDay, let subject = reading.events.triggers(in: sentence.prefix(Self.opening)).first,
            isDefiniteNoun(subject), tellsCourse(subject.tokens.upperBound, in: sentence)
        {
            return .course
        }
        if opensBreakdown(sentence) || isAmongDead(clause) { return .breakdown }
        if candidate.type == .attackOnAid, namesKnown(candidate) { return .known }
        if candidate.isResult, !candidate.introduces, !candidate.hasOwnDoer {
            let named = reading.events.triggers(in: clause).contains { isDefiniteNoun($0) && !$0.has(.killing) }
            return named ? .toll : .none
        }
        if let first = reading.events.triggers(in: clause.prefix(Self.opening)).first, isDefiniteNoun(first),
            !isOpened(first, before: clause.upperBound),
            first.tokens == candidate.trigger
                || reading.language.relation(first.tokens.upperBound - 1).hasPrefix("nsubj")
        {
            return .event
        }
        if candidate.introduces { return .none }
        // "An officer said that the strike targeted a leader"
        if candidate.isTold,
            let subject = reading.events.triggers(in: clause.lowerBound..<candidate.trigger.lowerBound).last,
            subject.tokens.upperBound == candidate.trigger.lowerBound, isDefiniteNoun(subject), !subject.has(.killing)
        {
            return .event
        }
        if candidate.pointsBack { return .event }
        if candidate.word.form == .noun, isDefinite(candidate.trigger), isClaimed(candidate.trigger, in: clause) {
            return .claim
        }
        return namesKnown(candidate) ? .known : .none
    }

    /// "The attack began when …", but "the attack came after …": what came before is another event.
    private func tellsCourse(_ verb: Int, in sentence: Range<Int>) -> Bool {
        guard sentence.contains(verb), Self.beginning.contains(text.lower[verb]) else { return false }
        guard text.lower[verb] == "came", sentence.contains(verb + 1) else { return true }
        return Self.course.contains(text.lower[verb + 1])
    }

    private static let course: Set<String> = ["when", "as", "at", "from", "while", "in", "on", "shortly"]

    /// "The dead included …", "the victims were …"
    private func opensBreakdown(_ sentence: Range<Int>) -> Bool {
        let opening = sentence.prefix(3)
        // "Among the dead were …"
        if opening.first.map({ text.lower[$0] == "among" }) ?? false,
            opening.dropFirst().contains(where: { Self.victims.contains(text.lower[$0]) })
        {
            return true
        }
        return opening.count == 3 && Self.definite.contains(text.lower[sentence.lowerBound])
            && Self.victims.contains(text.lower[sentence.lowerBound + 1])
            && Self.including.contains(text.lower[sentence.lowerBound + 2])
    }

    /// "A doctor was among those killed in the attack"
    private func isAmongDead(_ clause: Range<Int>) -> Bool {
        clause.dropLast(2).contains { index in
            text.lower[index] == "among" && ["those", "the"].contains(text.lower[index + 1])
                && (Self.victims.contains(text.lower[index + 2])
                    || reading.events.triggers(in: index + 2..<index + 3).contains { $0.has(.killing) })
        }
    }

    private static let articles: Set<String> = ["a", "an", "another"]
    private static let victims: Set<String> = ["dead", "victims", "casualties", "fatalities", "wounded", "injured"]
    private static let including: Set<String> = ["include", "included", "were", "are", "comprised"]

    /// Whether a noun of event is one already known: "the attack", "that raid", "Friday's attack".
    private func isDefiniteNoun(_ trigger: EventMarks.Trigger) -> Bool {
        trigger.words.contains { $0.form == .noun } && isDefinite(trigger.tokens)
    }

    private func isDefinite(_ tokens: Range<Int>) -> Bool {
        let sentence = text.sentences[text.sentenceOfToken[tokens.lowerBound]].tokens
        let before = (sentence.lowerBound..<tokens.lowerBound).suffix(3)
        // "Earlier this month a drone raid": what is brought in anew, whatever stands before it.
        let article = before.last { Self.articles.contains(text.lower[$0]) } ?? before.startIndex
        return before.suffix(from: article).contains { index in
            let word = text.lower[index]
            let day = word.hasSuffix("s") ? String(word.dropLast()) : word
            return Self.definite.contains(word) || !CalendarWords.isNone(day)
        }
    }

    private func isOpened(_ trigger: EventMarks.Trigger, before end: Int) -> Bool {
        let next = trigger.tokens.upperBound
        return next < end && Self.openers.contains(text.lower[next])
    }

    /// "Claimed responsibility for the attack": whatever more is said of it.
    private func isClaimed(_ trigger: Range<Int>, in clause: Range<Int>) -> Bool {
        (clause.lowerBound..<trigger.lowerBound).suffix(5).contains { text.lower[$0] == "responsibility" }
    }

    /// Whether those who acted, or what was hit, are known already: "the assailants", "the convoy".
    private func namesKnown(_ candidate: IncidentCandidate) -> Bool {
        let clause = candidate.clause
        return clause.dropLast().contains { index in
            guard Self.definite.contains(text.lower[index]) else { return false }
            let noun = text.lower[index + 1]
            if Self.assailants.contains(noun) || isPlane(index + 1) { return index < candidate.trigger.lowerBound }
            return reading.events.things[index + 1].contains(.perhapsAid) && candidate.type == .attackOnAid
        }
    }

    /// "The planes": aircraft known already, and no thing that falls from them.
    private func isPlane(_ token: Int) -> Bool {
        reading.events.things[token].contains(.air) && reading.events.things[token].isDisjoint(with: [.blast, .shells])
            && reading.events.triggers(in: token..<token + 1).isEmpty
    }
}
