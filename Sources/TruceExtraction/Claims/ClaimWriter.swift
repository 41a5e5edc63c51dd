import TruceEvidence
import TruceKnowledge
import TruceText

/// Makes claims of reporting clauses and of the idioms of blame.
struct ClaimWriter {
    private let reading: Reading
    private let speech: SpeechText
    private let clauses: [ReportingClause]
    private let assembly: QuotationAssembly
    private let actors: ClaimActors
    private let link: IncidentLink
    private let quoted: QuotedAround
    private let resolver: SpeakerResolver
    private let tellers: ClauseTeller

    init(_ reading: Reading, speech: SpeechText, clauses: [ReportingClause]) {
        self.reading = reading
        self.speech = speech
        self.clauses = clauses
        assembly = QuotationAssembly(reading, speech: speech, clauses: clauses)
        actors = ClaimActors(speech)
        link = IncidentLink(reading, speech)
        quoted = QuotedAround(reading)
        resolver = SpeakerResolver(speech)
        var holders: [Int: Holder] = [:]
        for clause in clauses where clause.speaker != nil {
            switch clause.use.form.act {
            case .says, .announces, .admits: holders[clause.use.token] = assembly.holders(clause).first
            default: break
            }
        }
        tellers = ClauseTeller(reading, holders: holders)
    }

    // MARK: - From reporting clauses

    /// The claims that a reporting clause makes: one, or one for each side where they blame one another.
    func claims(ofClause index: Int) -> [Claim] {
        let clause = clauses[index]
        guard let speaker = clause.speaker, !clause.use.form.frames.contains(.thought) else { return [] }
        let sentence = speech.sentence(of: clause.use.token)
        let limit = limit(of: index, in: sentence)
        let content = content(of: clause, notAfter: limit)
        let frame = AccusationFrame(clause, actors, notAfter: limit)
        let stance = stance(of: clause, against: frame.against, notAfter: limit)
        let about = isOwnContent(clause) ? content : frame.about ?? content
        let range = clause.start..<max(clause.end, limit)
        let span =
            content.map { speech.text.span($0).union(speech.text.span(clause.start..<clause.end)) }
            ?? speech.text.span(range)
        let incident =
            link.told(in: clause.use.token..<clause.use.token + 1)
            ?? link.incident(about: about, at: clause.use.token)
        let isHedged = about.map { hedges($0) } ?? false
        let cue = speech.text.tokens[clause.use.token].span
        let aboutSpan = about.flatMap { $0.isEmpty ? nil : speech.text.span($0) }
        if frame.isMutual {
            return mutual(speaker.tokens) { holder, other in
                Claim(
                    span: span, cue: cue, stance: .accuses, holders: [holder], against: [other], about: aboutSpan,
                    incident: incident, isHedged: isHedged)
            }
        }
        let against = frame.against.map { actors.references(in: $0) } ?? []
        return [
            Claim(
                span: span, cue: cue, stance: stance, holders: assembly.holders(clause), against: against,
                about: aboutSpan, incident: incident, isHedged: isHedged)
        ]
    }

    private func stance(of clause: ReportingClause, against: Range<Int>?, notAfter limit: Int) -> Claim.Stance {
        if clause.use.isNegated { return .doubts }
        switch clause.use.form.act {
        case .says, .announces: return .asserts
        case .describes: return callsUntrue(clause, notAfter: limit) ? .denies : .asserts
        case .accuses: return .accuses
        case .denies:
            // "dismissed the claim" answers what somebody said; only a charge is denied by rejecting it.
            let object = clause.use.after..<min(clause.use.after + 6, speech.text.tokens.count)
            let isAnswer = clause.use.form.lemma != "deny" && object.contains { speech.isA($0, .telling) }
            return isAnswer ? .counters : .denies
        case .admits: return .admits
        case .warns: return clause.use.form.lemma == "threaten" || against != nil ? .threatens : .asserts
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

    private func hedges(_ range: Range<Int>) -> Bool {
        range.contains { token in
            ["allegedly", "reportedly", "apparently", "possibly", "perhaps", "may", "might", "suspected"].contains(
                speech.lower(token)) && !speech.isCapitalInside(token)
        }
    }

    // MARK: - From exchanges of blame

    /// The two accusations of an exchange, one each way.
    func claims(of exchange: MutualBlame) -> [Claim] {
        let span = speech.text.span(speech.sentence(of: exchange.cue))
        let about = exchange.about.isEmpty ? nil : speech.text.span(exchange.about)
        let incident =
            link.told(in: exchange.cue..<exchange.cue + 1) ?? link.incident(about: exchange.about, at: exchange.cue)
        return [(0, 1), (1, 0)].map { one, other in
            let side = exchange.sides[one]
            return Claim(
                span: span, cue: speech.text.tokens[exchange.cue].span, stance: .accuses,
                holders: [Holder(name: side.name, span: side.span, role: .speaker)], against: [exchange.sides[other]],
                about: about, incident: incident)
        }
    }

    // MARK: - From idioms

    /// The claims that an idiom makes.
    func claims(of idiom: BlameIdiom) -> [Claim] {
        let sentence = speech.sentence(of: idiom.cue)
        let cue = speech.text.tokens[idiom.cue].span
        let start = min(idiom.holder?.lowerBound ?? idiom.cue, idiom.against?.lowerBound ?? idiom.cue)
        let span = speech.text.span(start..<max(idiom.cue + 1, idiom.about.upperBound))
        let about = idiom.about.isEmpty ? nil : speech.text.span(idiom.about)
        let incident = link.incident(about: idiom.about, at: idiom.cue)
        if idiom.isMutual {
            return mutual(idiom.holder ?? sentence.lowerBound..<idiom.cue) { holder, other in
                Claim(
                    span: span, cue: cue, stance: .accuses, holders: [holder], against: [other], about: about,
                    incident: incident)
            }
        }
        let holders = holders(of: idiom)
        let against = idiom.against.map { actors.references(in: $0) } ?? []
        guard !holders.isEmpty, idiom.stance == .admits || !against.isEmpty else { return [] }
        return [
            Claim(
                span: span, cue: cue, stance: idiom.stance, holders: holders, against: against, about: about,
                incident: incident, isHedged: hedges(start..<max(start, idiom.cue)))
        ]
    }

    /// Whoever the idiom names, or whoever is quoted with it, or the author.
    private func holders(of idiom: BlameIdiom) -> [Holder] {
        if let tokens = idiom.holder {
            return resolver.speaker(NounPhrase(tokens: tokens, head: tokens), at: idiom.cue).map {
                [Holder(name: $0.name, span: $0.span, role: .speaker)]
            } ?? []
        }
        let cue = speech.text.tokens[idiom.cue].span
        if let nearest = quoted.innermost(around: cue) { return nearest.holders }
        if let teller = tellers.holder(of: cue) { return [teller] }
        return [AuthorVoice.holder(of: reading)]
    }

    /// One claim for each side of an exchange of blame.
    private func mutual(_ tokens: Range<Int>, _ make: (Holder, ActorReference) -> Claim) -> [Claim] {
        let sides = sides(in: tokens)
        guard sides.count == 2 else { return [] }
        let holders = sides.map { Holder(name: $0.name, span: $0.span, role: .speaker) }
        return [make(holders[0], sides[1]), make(holders[1], sides[0])]
    }

    private func sides(in tokens: Range<Int>) -> [ActorReference] {
        // "the army and rebels in South Sudan": the country is only where they are.
        let known = actors.mentions(in: tokens).filter { actor in
            guard let span = actor.span else { return true }
            var before = speech.text.firstToken(endingAfter: span.start) - 1
            while before > tokens.lowerBound, speech.isA(before, .determiner) { before -= 1 }
            return before < tokens.lowerBound || !speech.isA(before, .preposition)
        }
        if known.count >= 2 { return Array(known.suffix(2)) }
        guard let and = tokens.first(where: { speech.lower($0) == "and" }), and > tokens.lowerBound,
            and + 1 < tokens.upperBound
        else { return [] }
        let left = NounPhrases(speech: speech).group(endingAt: and, notBefore: tokens.lowerBound)
        return (left.map { actors.references(in: $0) } ?? []) + actors.references(in: and + 1..<tokens.upperBound)
    }
}
