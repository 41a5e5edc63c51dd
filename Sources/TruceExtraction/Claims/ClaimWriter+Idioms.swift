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
        let isOwned = idiom.stance == .admits
        let incident =
            isOwned
            ? link.claimed(idiom.about, at: idiom.cue)
            : idiom.about.isEmpty
                ? link.incident(about: nil, at: idiom.cue) ?? link.before(idiom.cue, within: Self.far).last
                : link.incident(about: idiom.about, at: idiom.cue)
        if idiom.isMutual {
            return mutual(idiom.holder ?? sentence.lowerBound..<idiom.cue) { holder, other in
                claim(
                    .accuses, by: [holder], against: [other], span: span, cue: idiom.cue, about: idiom.about,
                    incident: incident, rule: "claim.exchange")
            }
        }
        if idiom.holder == nil, isUnsaid(idiom) { return [] }
        let holders = holders(of: idiom)
        let against = idiom.against.map { actors.references(in: $0) } ?? []
        if let accused = idiom.against, isOwnGroup(accused, of: idiom) {
            return [
                claim(
                    .admits, by: holders, against: [], span: span, cue: idiom.cue, about: idiom.about,
                    incident: incident, rule: "claim.responsibility-taken")
            ]
        }
        guard !holders.isEmpty, idiom.stance == .admits || !against.isEmpty else { return [] }
        return [
            claim(
                idiom.stance, by: holders, against: against, span: span, cue: idiom.cue, about: idiom.about,
                incident: incident, isHedged: hedges(start..<max(start, idiom.cue)), rule: idiom.rule)
        ]
    }

    /// How many sentences back what evidence points to may have been told.
    private static let far = 20

    /// Whether somebody denies, doubts or cannot confirm what an idiom says, or asks whether it is so: "denied that the
    /// rebels were behind it".
    private func isUnsaid(_ idiom: BlameIdiom) -> Bool {
        if let accused = idiom.against?.lowerBound {
            let before = max(accused - 3, speech.sentence(of: accused).lowerBound)..<accused
            if before.contains(where: { ["if", "whether"].contains(speech.lower($0)) }) { return true }
        }
        let near = ReportingClause.indices(of: clauses, in: speech.sentence(of: idiom.cue).lowerBound..<idiom.cue)
        guard let nearest = near.last(where: { clauses[$0].use.token < (idiom.against?.lowerBound ?? idiom.cue) })
        else { return false }
        let use = clauses[nearest].use
        return use.isNegated || use.form.act == .denies || use.form.act == .doubts
    }

    /// "Its spokesman said the group was responsible": the group of whoever speaks.
    private func isOwnGroup(_ accused: Range<Int>, of idiom: BlameIdiom) -> Bool {
        guard idiom.holder == nil, let last = accused.last,
            actors.mentions(in: accused).allSatisfy({ $0.key == nil }),
            let teller = quoted.innermost(around: speech.text.tokens[idiom.cue].span),
            let speaker = teller.speaker?.span
        else { return false }
        // "The front said they were responsible": right where its words begin.
        let isPronoun = ["they", "it", "we"].contains(speech.lower(last))
        let opening = speech.text.firstToken(endingAfter: teller.span.start)
        guard isPronoun ? accused.count == 1 && last <= opening + 1 : Self.groups.contains(speech.lower(last)) else {
            return false
        }
        let named = speech.text.tokens(in: speaker).map { speech.actorOfToken[$0] }.filter { $0 >= 0 }
        return named.contains {
            isPronoun ? CulpritFinder.canAct(speech.actors[$0]) : speech.actors[$0].kind == .armedGroup
        }
    }

    private static let groups: Set<String> = ["group", "movement", "organisation", "organization", "militia"]

    /// Whoever the idiom names, or whoever is quoted with it, or the author.
    private func holders(of idiom: BlameIdiom) -> [Holder] {
        if let tokens = idiom.holder {
            if let named = bands.antecedent(of: tokens) {
                return [Holder(name: named.name, span: named.span, role: .speaker)]
            }
            if idiom.stance == .admits, actors.mentions(in: tokens).last?.key.map(ActorMention.isUnnamed) ?? false,
                let named = bands.name(behind: tokens)
            {
                return [Holder(name: named.name, span: named.span, role: .speaker)]
            }
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
        let known = actors.parties(in: tokens)
        if known.count >= 2 { return Array(known.suffix(2)) }
        guard let and = tokens.first(where: { speech.lower($0) == "and" }), and > tokens.lowerBound,
            and + 1 < tokens.upperBound
        else { return [] }
        let left = NounPhrases(speech: speech).group(endingAt: and, notBefore: tokens.lowerBound)
        return (left.map { actors.references(in: $0) } ?? []) + actors.references(in: and + 1..<tokens.upperBound)
    }
}
