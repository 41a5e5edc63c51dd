import TruceEvidence
import TruceKnowledge
import TruceText

/// Claims that no verb of speech makes: exchanges of blame, and the idioms of blame and responsibility.
extension ClaimWriter {
    // MARK: - From exchanges of blame

    /// The two accusations of an exchange, one each way.
    func claims(of exchange: MutualBlame) -> [Claim] {
        let span = speech.text.span(speech.sentence(of: exchange.cue))
        let incident =
            link.told(in: exchange.cue..<exchange.cue + 1) ?? link.incident(about: exchange.about, at: exchange.cue)
        return [(0, 1), (1, 0)].map { one, other in
            let side = exchange.sides[one]
            return claim(
                .accuses, by: [Holder(name: side.name, span: side.span, role: .speaker)],
                against: [exchange.sides[other]], span: span, cue: exchange.cue, about: exchange.about,
                incident: incident, rule: "claim.exchange")
        }
    }

    // MARK: - From idioms

    /// The claims that an idiom makes.
    func claims(of idiom: BlameIdiom) -> [Claim] {
        let sentence = speech.sentence(of: idiom.cue)
        let start = min(idiom.holder?.lowerBound ?? idiom.cue, idiom.against?.lowerBound ?? idiom.cue)
        let span = speech.text.span(start..<max(idiom.cue + 1, idiom.about.upperBound))
        let incident = link.incident(about: idiom.about, at: idiom.cue)
        if idiom.isMutual {
            return mutual(idiom.holder ?? sentence.lowerBound..<idiom.cue) { holder, other in
                claim(
                    .accuses, by: [holder], against: [other], span: span, cue: idiom.cue, about: idiom.about,
                    incident: incident, rule: "claim.exchange")
            }
        }
        let holders = holders(of: idiom)
        let against = idiom.against.map { actors.references(in: $0) } ?? []
        guard !holders.isEmpty, idiom.stance == .admits || !against.isEmpty else { return [] }
        return [
            claim(
                idiom.stance, by: holders, against: against, span: span, cue: idiom.cue, about: idiom.about,
                incident: incident, isHedged: hedges(start..<max(start, idiom.cue)), rule: idiom.rule)
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
    func mutual(_ tokens: Range<Int>, _ make: (Holder, ActorReference) -> Claim) -> [Claim] {
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
