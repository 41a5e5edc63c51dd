import TruceEvidence
import TruceKnowledge
import TruceModels
import TruceText

/// Finds the candidate incident of each clause by adding up what speaks for it.
struct IncidentFinder {
    /// What a candidate must reach. A strong word needs one fact beside it, a weak one two.
    static let threshold = 4.0
    /// What the dead and the destroyed must reach to belong to an event beside them.
    static let resultThreshold = 2.5

    /// A clause of fewer tokens is a subhead, not a report.
    static let shortest = 4

    let reading: Reading
    let marks: EventMarks
    let facts: ClauseFacts
    let truce: TruceMarks
    /// What the document speaks of anywhere.
    let spokenOf: SpokenOf

    init(_ reading: Reading, marks: EventMarks, facts: ClauseFacts, truce: TruceMarks) {
        self.reading = reading
        self.marks = marks
        self.facts = facts
        self.truce = truce
        spokenOf = SpokenOf(marks)
    }

    /// The candidate that speaks loudest in a clause; nil when none reaches its threshold.
    ///
    /// - Parameter tail: A clause right behind that tells no event and may say when and where ("was killed | while visiting
    ///   Old Ford on Monday").
    func candidate(in clause: Range<Int>, tail: Range<Int>? = nil, sentence: Int) -> IncidentCandidate? {
        let factuality = Factuality(
            text: reading.text, marks: marks, language: reading.language, dependents: reading.dependents)
        let isHeadline = reading.zones[sentence] == .title
        // Captions tell in the present what they show, as headlines do what happened.
        let isPresent = isHeadline || reading.zones[sentence] == .caption
        var best: IncidentCandidate?
        // A phrase may go on behind its clause, where the clause was cut short; then it is not told in it.
        for trigger in marks.triggers(in: clause) where trigger.tokens.upperBound <= clause.upperBound {
            guard let (verdict, word) = factuality.verdict(trigger, in: clause, isHeadline: isPresent),
                verdict != .untold
            else { continue }
            let isNoun = word.form == .noun || factuality.isNominal(trigger, in: clause)
            guard
                let found = weigh(
                    trigger.tokens, word, isNoun: isNoun, isTold: verdict == .told, in: clause, tail: tail,
                    sentence: sentence)
            else { continue }
            if best.map({ Self.isLouder(found, than: $0) }) ?? true { best = found }
        }
        if clause.count < Self.shortest, !isHeadline { return nil }
        guard let best, best.score >= (best.isResult ? Self.resultThreshold : Self.threshold) else { return nil }
        return best
    }

    /// Whether a clause tells no event of its own, and only what somebody did meanwhile.
    func isCircumstance(_ clause: Range<Int>) -> Bool {
        Self.meanwhile.contains(reading.text.lower[clause.lowerBound]) && marks.triggers(in: clause).isEmpty
    }

    private static let meanwhile: Set<String> = ["while", "when", "as", "after", "before", "where"]

    /// What happened outweighs what it means for the truce, as long as it reaches the threshold by itself.
    private static func isLouder(_ left: IncidentCandidate, than right: IncidentCandidate) -> Bool {
        if isGraver(left, than: right) != isGraver(right, than: left) { return isGraver(left, than: right) }
        if left.isVerdict != right.isVerdict {
            let event = left.isVerdict ? right : left
            if event.score >= threshold { return right.isVerdict }
        }
        return left.score > right.score
    }

    /// "Were seized and shot dead": what was done to those who were taken weighs more than that they were taken.
    private static func isGraver(_ left: IncidentCandidate, than right: IncidentCandidate) -> Bool {
        let isTaking = right.word.eventClass == .detention || right.word.eventClass == .seize
        let isShot = left.word.eventClass == .gunfire || left.word.eventClass == .killing
        return isShot && isTaking && left.isTold && right.isTold && left.score >= threshold
            && left.trigger.lowerBound - right.trigger.upperBound == 1
    }

    /// Whether a clause stands in somebody's full sentence, where loose nouns seldom tell of one event.
    private func isQuotedWhole(_ clause: Range<Int>) -> Bool {
        let span = reading.text.span(clause)
        return facts.quotations(in: clause).contains { $0.kind == .direct && $0.span.overlaps(span) }
    }

    /// Whether a noun is what somebody condemns or blames ("denounced the raids").
    private func isJudged(_ trigger: Range<Int>, in clause: Range<Int>) -> Bool {
        facts.accuses(in: max(clause.lowerBound, trigger.lowerBound - 8)..<trigger.lowerBound)
    }

    /// Whether the subject of a verb is someone who acts, and no event or weapon.
    private func hasOwnDoer(_ trigger: Range<Int>) -> Bool {
        guard let verb = trigger.first else { return false }
        let subject = reading.dependents[verb].first { reading.language.relation($0) == "nsubj" }
        if let subject, acts(subject) { return true }
        // "Jets bombed the base": trees take many such verbs for participles.
        return verb > 0 && reading.text.sentenceOfToken[verb - 1] == reading.text.sentenceOfToken[verb]
            && ["NOUN", "PROPN"].contains(reading.language.universalTag(verb - 1)) && acts(verb - 1)
    }

    private func acts(_ token: Int) -> Bool {
        facts.actorIndex.index(at: token) != nil || !marks.things[token].isDisjoint(with: [.ground, .air])
    }

    /// Whether one event of a class can only be so big.
    private func isMeasured(_ eventClass: EventWord.Class) -> Bool {
        switch eventClass {
        case .fire, .hit, .killing, .destruction, .shelling: true
        default: false
        }
    }

    private func isFight(_ eventClass: EventWord.Class) -> Bool {
        eventClass == .groundAssault || eventClass == .fighting
    }

    /// "The campaign began on 2 May": a day of its own, whatever else is said of it.
    private func tellsStart(_ trigger: Range<Int>, in clause: Range<Int>) -> Bool {
        let verb = trigger.upperBound..<min(clause.upperBound, trigger.upperBound + 2)
        let behind = trigger.upperBound..<min(clause.upperBound, trigger.upperBound + 6)
        return marks.has([.happening, .launching], in: verb) && facts.times(in: behind).contains { facts.isPoint($0) }
    }

    /// "Since an offensive left 90 gunmen dead": what came of it is told with it.
    private func tellsToll(_ trigger: Range<Int>, in clause: Range<Int>) -> Bool {
        let behind = trigger.upperBound..<clause.upperBound
        return behind.contains { reading.text.lower[$0] == "left" }
            && facts.figures(in: behind).contains { reading.evidence.figures[$0].category == .killed }
    }

    private func isOfHelpers(_ type: IncidentType) -> Bool { type == .attackOnAid || type == .attackOnMedical }

    /// "Have carried out more than 1,000 rocket attacks": whoever did it is told, though it was not one day's work.
    private func isLaunched(_ trigger: Range<Int>, in clause: Range<Int>) -> Bool {
        marks.has(.launching, in: max(clause.lowerBound, trigger.lowerBound - 8)..<trigger.lowerBound)
    }

    /// How far behind "since" what something is measured by may stand, in tokens.
    private static let longestSince = 6

    private func weigh(
        _ trigger: Range<Int>, _ word: EventWord, isNoun: Bool, isTold: Bool, in clause: Range<Int>,
        tail: Range<Int>?, sentence: Int
    ) -> IncidentCandidate? {
        let after = trigger.upperBound..<clause.upperBound
        let before = clause.lowerBound..<trigger.lowerBound
        let support = IncidentSupport(marks: marks, truce: truce, text: reading.text, facts: facts)
        guard
            let extra = support.required(
                word, isNoun: isNoun, trigger: trigger, before: before, after: after,
                tail: isTold ? tail : nil,
                sentence: reading.text.sentences[sentence].tokens.clamped(to: Clauses.around(clause)))
        else { return nil }
        var score = Double(word.weight) + extra
        if isTold { score += 1 } else if !isNoun { score -= 0.5 }
        if isNoun, Coordination.opensAnother(clause, in: reading.text) { score += 1 }
        if isNoun { score += support.reality(of: trigger, in: clause) }
        let countsPeople = support.countsPeople(in: clause)
        let scope = clause.lowerBound..<(isTold && !isNoun ? tail?.upperBound ?? clause.upperBound : clause.upperBound)
        let namesDay = support.namesDay(in: scope)
        let namesSpot = support.namesSpot(in: scope)
        if countsPeople { score += 1.5 }
        if namesDay { score += 1 } else if support.namesYear(in: clause) { score += 0.5 }
        if namesSpot { score += 1 }
        // "The worst since the raid of 1979": what something is measured by.
        let isBegun = isNoun && (tellsStart(trigger, in: clause) || countsPeople || tellsToll(trigger, in: clause))
        if isNoun, !isBegun, before.count <= Self.longestSince, reading.text.lower[clause.lowerBound] == "since",
            !before.contains(where: { reading.text.tokens[$0].kind == .mark })
        {
            score -= 2
        }
        let pointsBack = isNoun && support.pointsBack(trigger, in: clause) && !tellsStart(trigger, in: clause)
        if pointsBack { score -= 1.5 }
        if isNoun, support.namesAgent(of: trigger, in: clause) { score += 0.5 }
        if isNoun, word.form != .ing, isFight(word.eventClass), support.namesBoth(of: trigger, in: clause) {
            score += 1
        }
        // What names the day or the spot and counts the dead speaks of the violence of that day or there.
        let isSomewhere = namesDay || namesSpot && isTold && !isNoun && hasOwnDoer(trigger)
        if word.eventClass == .killing, marks.has(.generic, in: clause), !(isSomewhere && countsPeople) { score -= 2 }
        if isMeasured(word.eventClass), support.countsWithoutMeasure(clause), !isLaunched(trigger, in: clause) {
            score -= 1.5
        }
        if support.countsOnlyTotals(clause) { score -= 2 }
        if isNoun || word.eventClass == .fire, support.countsCampaign(trigger, in: clause) { return nil }
        let typing = IncidentTyping(marks: marks, spokenOf: spokenOf, reading: reading)
        // "A shootout in which a guard was killed": the event is named right before.
        if typing.eventBefore(clause, of: word) != nil { score += 1 }
        let type = typing.type(word, isNoun: isNoun, trigger: trigger, clause: clause)
        // "They were shooting at the ambulances": a witness tells a deed, not what war is like.
        let isWitnessed = isTold && isOfHelpers(type) && word.eventClass != .hit && word.eventClass != .killing
        if isQuotedWhole(clause), !isWitnessed {
            if !isTold || !(namesSpot || namesDay) && facts.actors(in: clause).isEmpty { score -= 1.5 }
        }
        if isOfHelpers(type) { score += 1 }
        return IncidentCandidate(
            sentence: sentence, clause: clause, trigger: trigger, word: word, isTold: isTold, type: type, score: score,
            pointsBack: pointsBack, isDefinite: isNoun && support.isDefinite(trigger, in: clause),
            introduces: isNoun ? support.introduces(trigger, in: clause) : support.opensAnother(clause),
            hasOwnDoer: !isNoun && hasOwnDoer(trigger), isJudged: isNoun && isJudged(trigger, in: clause))
    }
}
