import TruceEvidence
import TruceKnowledge
import TruceText

/// Makes claims of reporting clauses and of the idioms of blame.
struct ClaimWriter {
    let reading: Reading
    let speech: SpeechText
    let actors: ClaimActors
    let link: IncidentLink
    let quoted: QuotedAround
    let resolver: SpeakerResolver
    let tellers: ClauseTeller
    let clauses: [ReportingClause]
    let bands: NamedBand
    private let assembly: QuotationAssembly
    private let mood: ClaimMood

    init(_ reading: Reading, speech: SpeechText, clauses: [ReportingClause]) {
        self.reading = reading
        self.speech = speech
        self.clauses = clauses
        assembly = QuotationAssembly(reading, speech: speech, clauses: clauses)
        actors = ClaimActors(speech)
        link = IncidentLink(reading, speech)
        quoted = QuotedAround(reading)
        resolver = SpeakerResolver(speech)
        mood = ClaimMood(reading: reading, speech: speech)
        var holders: [Int: Holder] = [:]
        for clause in clauses where clause.speaker != nil {
            switch clause.use.form.act {
            case .says, .announces, .admits: holders[clause.use.token] = assembly.holders(clause).first
            default: break
            }
        }
        tellers = ClauseTeller(reading, holders: holders)
        bands = NamedBand(reading: reading, index: tellers.index)
    }

    // MARK: - From reporting clauses

    /// The claims that a reporting clause makes: one, or one for each side where they blame one another.
    func claims(ofClause index: Int) -> [Claim] {
        let clause = clauses[index]
        guard let speaker = clause.speaker, !clause.use.form.frames.contains(.thought), reports(clause) else {
            return []
        }
        let sentence = speech.sentence(of: clause.use.token)
        let limit = limit(of: index, in: sentence)
        let content = content(of: clause, notAfter: limit)
        let frame = AccusationFrame(clause, actors, notAfter: limit)
        let stance = stance(of: clause, against: frame.against, notAfter: limit)
        let about = (isOwnContent(clause) ? content : frame.about ?? content).map(withoutLastMarks)
        // "Russia warned it": nothing that could be so or not.
        if stance == .asserts, about?.allSatisfy({ speech.isA($0, .pronoun) }) ?? false { return [] }
        let range = clause.start..<max(clause.end, limit)
        let span =
            content.map { speech.text.span($0).union(speech.text.span(clause.start..<clause.end)) }
            ?? speech.text.span(range)
        // "The raid killed ten. Officials blamed the front": about what was told before.
        let isBare = stance == .accuses && frame.about == nil && frame.against != nil
        let incident =
            link.told(in: clause.use.token..<clause.use.token + 1)
            ?? link.incident(about: isBare ? nil : about, at: clause.use.token)
        let isHedged = about.map { hedges($0) } ?? false
        if frame.isMutual {
            return mutual(speaker.tokens) { holder, other in
                claim(
                    .accuses, by: [holder], against: [other], span: span, cue: clause.use.token, about: about,
                    incident: incident, isHedged: isHedged, rule: "claim.exchange")
            }
        }
        let against = frame.against.map { actors.references(in: $0) } ?? []
        let sides = stance == .accuses ? actors.joined(in: speaker.tokens) : []
        if !sides.isEmpty {
            return sides.map { side in
                claim(
                    stance, by: [Holder(name: side.name, span: side.span, role: .speaker)], against: against,
                    span: span, cue: clause.use.token, about: about, incident: incident, isHedged: isHedged,
                    rule: rule(of: clause, stance, frame))
            }
        }
        return [
            claim(
                stance, by: accuser(besides: index) ?? assembly.holders(clause), against: against, span: span,
                cue: clause.use.token,
                about: about, incident: incident, isHedged: isHedged, rule: rule(of: clause, stance, frame))
        ]
    }

    /// Whether a word that needs quoted words ("it had continued"), or one that only says whose a noun is ("the deaths
    /// reported by the mission"), reports anything here.
    private func reports(_ clause: ReportingClause) -> Bool {
        let use = clause.use
        let needsWords =
            use.form.frames == .quotation || (use.isPassive && use.form.act == .says && !isBeing(use.token))
        return !needsWords || quoted.longest(reportedBy: speech.text.tokens[use.token].span) != nil
    }

    private func isBeing(_ verb: Int) -> Bool {
        (max(speech.sentence(of: verb).lowerBound, verb - 4)..<verb).contains { speech.isA($0, .be) }
    }

    /// "accused the rebels of staging the raid and accusing the army": the rebels, in the words of the first.
    private func accuser(besides index: Int) -> [Holder]? {
        let clause = clauses[index]
        guard clause.use.form.act == .accuses, clause.use.form.tense == .gerund, clause.speaker?.isShared == true,
            index > 0
        else { return nil }
        let outer = clauses[index - 1]
        guard outer.use.form.lemma == "accuse", let speaker = outer.speaker, outer.end < clause.use.token else {
            return nil
        }
        let between = outer.end..<clause.use.token
        guard speech.text.sentenceOfToken[outer.use.token] == speech.text.sentenceOfToken[clause.use.token],
            between.contains(where: { speech.lower($0) == "of" }),
            !between.contains(where: { speech.lower($0) == "," }),
            let accused = AccusationFrame(outer, actors, notAfter: clause.use.token).against
        else { return nil }
        let accusers = actors.references(in: accused).map { Holder(name: $0.name, span: $0.span, role: .speaker) }
        return accusers.isEmpty ? nil : accusers + [Holder(name: speaker.name, span: speaker.span, role: .agency)]
    }

    /// A claim with the mood of what it is about.
    func claim(
        _ stance: Claim.Stance, by holders: [Holder], against: [ActorReference], span: TextSpan, cue: Int,
        about: Range<Int>?, incident: Int?, isHedged: Bool = false, rule: Rule
    ) -> Claim {
        let about = about.flatMap { $0.isEmpty ? nil : $0 }
        return Claim(
            span: span, cue: speech.text.tokens[cue].span, stance: stance, holders: holders, against: against,
            about: about.map(speech.text.span), incident: incident, isHedged: isHedged,
            modality: about.map { mood.modality(of: $0, stance, isHedged: isHedged) } ?? .fact,
            isNegated: about.map(mood.isNegated) ?? false, rule: rule)
    }

    /// What shows that a clause makes a claim of its stance.
    private func rule(of clause: ReportingClause, _ stance: Claim.Stance, _ frame: AccusationFrame) -> Rule {
        switch stance {
        case .accuses: frame.rule
        case .doubts: clause.use.isNegated ? "claim.withheld" : "claim.doubt"
        case .denies: clause.use.form.act == .describes ? "claim.called-untrue" : "claim.denial"
        case .counters: "claim.answer"
        case .admits: "claim.admission"
        case .threatens: "claim.threat"
        case .promises: "claim.undertaking"
        case .demands: "claim.demand"
        case .asserts: clause.use.isAccording ? "claim.according" : "claim.report"
        }
    }

    private func stance(of clause: ReportingClause, against: Range<Int>?, notAfter limit: Int) -> Claim.Stance {
        if clause.use.isNegated { return .doubts }
        switch clause.use.form.act {
        case .says:
            // "claimed the attack": it was theirs.
            if clause.use.form.lemma == "claim", speech.tree.complement(of: clause.use.token) == nil,
                let deed = speech.tree.object(of: clause.use.token), speech.isDeed(deed)
            {
                return .admits
            }
            // "agreed to release": an undertaking.
            return clause.use.form.lemma == "agree" && speech.tree.isInfinitive(clause.use.after) ? .promises : .asserts
        case .announces: return .asserts
        case .describes: return callsUntrue(clause, notAfter: limit) ? .denies : .asserts
        case .accuses: return .accuses
        case .denies:
            // "dismissed the claim" answers what somebody said; only a charge is denied by rejecting it.
            let object = clause.use.after..<min(clause.use.after + 6, speech.text.tokens.count)
            let isAnswer = clause.use.form.lemma != "deny" && object.contains { speech.isA($0, .telling) }
            return isAnswer ? .counters : .denies
        case .admits: return .admits
        case .warns:
            // "warned the rebels that" is said to a side, "warned people were trapped" to everyone.
            let isToSide = against.map { !actors.mentions(in: $0).isEmpty } ?? false
            return clause.use.form.lemma == "threaten" || isToSide ? .threatens : .asserts
        case .promises: return .promises
        case .demands: return .demands
        case .doubts: return .doubts
        case .counters: return .counters
        }
    }

    /// "called the allegations a fabrication", "described the claim as baseless"
    private func callsUntrue(_ clause: ReportingClause, notAfter limit: Int) -> Bool {
        let rest = clause.use.after..<max(clause.use.after, limit)
        guard let charge = rest.prefix(8).first(where: { speech.isA($0, [.charge, .telling]) }) else { return false }
        return (charge + 1..<max(charge + 1, rest.upperBound)).contains { speech.isA($0, .falsehood) }
    }

    /// Whether the clause reports a content of its own rather than an object.
    private func isOwnContent(_ clause: ReportingClause) -> Bool {
        switch clause.use.form.act {
        case .says, .announces, .admits, .counters, .promises: true
        default: false
        }
    }

    /// Where the words of a clause end: at the next clause beside it, else with the sentence.
    private func limit(of index: Int, in sentence: Range<Int>) -> Int {
        let clause = clauses[index]
        guard index + 1 < clauses.count, sentence.contains(clauses[index + 1].use.token) else {
            return sentence.upperBound
        }
        let next = clauses[index + 1]
        guard next.start > clause.end else { return sentence.upperBound }
        let before = speech.lower(next.start - 1)
        let isBeside =
            (next.speaker?.isShared ?? false) || [",", "and", "but", "while", "whereas"].contains(before)
        return isBeside ? max(clause.end, next.start - 1) : sentence.upperBound
    }

    /// The tokens of what a clause reports, taken from the quotations found before.
    private func content(of clause: ReportingClause, notAfter limit: Int) -> Range<Int>? {
        let cue = speech.text.tokens[clause.use.token].span
        guard let longest = quoted.longest(reportedBy: cue) else {
            return clause.end < limit ? clause.end..<limit : nil
        }
        let tokens = speech.text.tokens(in: longest.span)
        return tokens.isEmpty ? nil : tokens
    }

    /// Words without the full stop or comma behind them.
    private func withoutLastMarks(_ range: Range<Int>) -> Range<Int> {
        var end = range.upperBound
        while end > range.lowerBound, speech.text.tokens[end - 1].kind == .mark, !closesQuote(end - 1) { end -= 1 }
        return range.lowerBound..<end
    }

    private func closesQuote(_ token: Int) -> Bool { ["\"", "”", "’", "'", ")"].contains(speech.lower(token)) }

    func hedges(_ range: Range<Int>) -> Bool {
        range.contains { token in
            ["allegedly", "reportedly", "apparently", "possibly", "perhaps", "may", "might", "suspected"].contains(
                speech.lower(token)) && !speech.isCapitalInside(token)
        }
    }
}
