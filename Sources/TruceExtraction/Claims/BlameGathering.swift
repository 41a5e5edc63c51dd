import TruceEvidence
import TruceKnowledge
import TruceText

/// Gathers what a document says about who did each of its incidents.
struct BlameGathering {
    private let reading: Reading
    private let actors: ClaimActors
    private let quoted: QuotedAround
    private let culprits: CulpritFinder
    private let clauses: ClauseTeller
    private let link: IncidentLink
    private let aside: ToldBeside
    private let author: Holder
    /// Whom the headline names in the report's own voice, and the incident that it is about.
    private let headline: (incident: Int, agents: [ActorReference], span: TextSpan)?
    private let claims: [Int: [Claim]]
    /// Accusations against whoever did an incident told shortly before, by incident.
    private let laterClaims: [Int: [Claim]]
    /// What later passages say of who did an incident, by incident.
    private let again: [Int: [ToldAgain.Account]]
    /// What is demanded to end.
    private let demands: EndingDemands
    /// What is reported, in order of the text.
    private let assertions: [Claim]
    /// What is denied, demanded, threatened or charged, in order of the text.
    private let contents: [(about: TextSpan, claim: Claim)]

    init(_ reading: Reading, _ speech: SpeechText) {
        self.reading = reading
        quoted = QuotedAround(reading)
        clauses = ClauseTeller(reading)
        aside = ToldBeside(reading: reading)
        author = AuthorVoice.holder(of: reading)
        var claims: [Int: [Claim]] = [:]
        for claim in reading.evidence.claims {
            if let incident = claim.incident { claims[incident, default: []].append(claim) }
        }
        for (incident, claim) in Self.joined(in: reading) { claims[incident, default: []].append(claim) }
        self.claims = claims
        assertions = reading.evidence.claims.filter { $0.stance == .asserts && $0.about != nil && !$0.holders.isEmpty }
            .prefix(400).map { $0 }
        contents = reading.evidence.claims.compactMap { claim -> (about: TextSpan, claim: Claim)? in
            switch claim.stance {
            case .asserts, .admits, .counters: nil
            case .accuses, .denies, .doubts, .threatens, .promises, .demands: claim.about.map { ($0, claim) }
            }
        }.sorted { ($0.about, $0.claim.cue.start) < ($1.about, $1.claim.cue.start) }
        actors = ClaimActors(speech)
        let culprits = CulpritFinder(reading, speech)
        self.culprits = culprits
        headline = HeadlineVoice(reading: reading, speech: speech, culprits: culprits).account()
        let link = IncidentLink(reading, speech)
        self.link = link
        demands = EndingDemands(in: reading, actors, link)
        laterClaims = Self.accusations(in: reading, culprits, link)
            .merging(ChargeBehind(reading: reading, speech: speech, culprits: culprits).charges()) { $0 + $1 }
        again = ToldAgain(reading: reading, culprits: culprits, link: link, quoted: quoted, clauses: clauses)
            .accounts(inVoiceOf: author, actors)
    }

    /// The further deeds of claims that own several: "claimed responsibility for the raid and another attack".
    private static func joined(in reading: Reading) -> [(incident: Int, claim: Claim)] {
        let incidents = reading.evidence.incidents
        return reading.evidence.claims.filter { $0.rule == "claim.responsibility-taken" }.flatMap { claim in
            guard let about = claim.about else { return [(incident: Int, claim: Claim)]() }
            let tokens = reading.text.tokens(in: about)
            // "for the raid, which came a day after the army's": the army's is owned by nobody here.
            let end =
                tokens.first { reading.knowledge.blame.contains(reading.text.lower[$0], .aside) } ?? tokens.upperBound
            let first = incidents.partitioningIndex { $0.trigger.start >= about.start }
            return (first..<incidents.count)
                .prefix { reading.text.firstToken(endingAfter: incidents[$0].trigger.start) < end }
                .filter { $0 != claim.incident }.map { ($0, claim) }
        }
    }

    /// An incident with the blame, denials and admissions that the document gives.
    func incident(_ index: Int) -> IncidentMention {
        let mention = reading.evidence.incidents[index]
        var deed = culprits.deed(of: mention)
        let inherited = doersBefore(index, deed)
        if !inherited.isEmpty { deed.agents = inherited }
        let judge = ReplyJudge(reading, actors)
        var account = GatheredAccount(actors, reading.knowledge.blame)
        let about = (claims[index] ?? []) + (laterClaims[index] ?? [])
        let accusations = about.filter { $0.stance == .accuses }
        for claim in accusations {
            guard let holder = claim.holders.first, !isAboutElse(claim, mention, deed, besides: accusations) else {
                continue
            }
            // "condemned the strike by the army" is directed against whoever struck.
            let tellsDeed =
                claim.against.isEmpty && (claim.about?.contains(mention.trigger) == true || isCensure(claim, deed))
            for actor in tellsDeed ? deed.agents : claim.against { account.blame(holder, actor, claim.span) }
            // "accused the capital of ignoring the army's killings": the killings are blamed on the army.
            guard !claim.against.isEmpty, let told = claim.about else { continue }
            for actor in culprits.owners(in: told) { account.blame(holder, actor, claim.span) }
        }
        for claim in about {
            guard let holder = claim.holders.first, !demands.contains(claim) else { continue }
            switch claim.stance {
            case .denies where judge.isDenial(claim, by: holder, accused: deed.agents + account.blamed.map(\.on)):
                account.deny(holder, claim.span)
            case .counters where judge.isRejection(claim, by: holder, accused: deed.agents + account.blamed.map(\.on)):
                account.deny(holder, claim.span)
            case .admits where claim.about?.contains(mention.trigger) == true:
                for actor in deed.agents { account.blame(holder, actor, claim.span) }
                if judge.isAdmission(claim, of: deed, by: holder) { admit(claim, by: holder, to: &account) }
            case .admits where judge.isAdmission(claim, of: Deed(), by: holder): admit(claim, by: holder, to: &account)
            case .asserts where judge.bearsOut(claim, link), .admits where judge.bearsOut(claim, link):
                for actor in deed.agents {
                    // "The minister confirmed the strike": whoever bears out their own side's deed owns it.
                    if actors.isSame(holder.name, actor) { admit(claim, by: holder, to: &account) }
                    account.blame(holder, actor, claim.span)
                }
            case .doubts where judge.isAboutAnExcuse(claim):
                for actor in deed.agents { account.blame(holder, actor, claim.span) }
            default: break
            }
        }
        for demand in demands.byIncident[index] ?? [] {
            guard let holder = demand.holder else { continue }
            for actor in demand.against { account.blame(holder, actor, demand.span) }
        }
        told(mention, deed, isInherited: !inherited.isEmpty, to: &account)
        toldAgain(index, deed, to: &account)
        return mention.with(
            agents: agents(of: mention, deed), blamed: account.blamed, denials: account.denials,
            admissions: account.admissions)
    }

    /// What the headline says in the report's own voice of who did the incident that it is about.
    func inHeadline(of index: Int, _ mention: IncidentMention) -> [IncidentMention.Blame] {
        guard let headline, headline.incident == index else { return [] }
        let known = mention.agents + mention.blamed.map(\.on)
        let mayBe = known.isEmpty || headline.agents.contains { agent in known.contains { isSameSide(agent, $0) } }
        guard mayBe, mention.denials.isEmpty else { return [] }
        let own = mention.blamed.filter { $0.by.role == .author }.map(\.on)
        return headline.agents.filter { agent in !own.contains { isSameSide(agent, $0) } }
            .map { IncidentMention.Blame(by: author, on: $0, span: headline.span) }
    }

    private func isSameSide(_ one: ActorReference, _ other: ActorReference) -> Bool {
        guard let left = one.key, let right = other.key else { return actors.isSame(one.name, other) }
        return ClaimActors.side(left) == ClaimActors.side(right)
    }

    /// "condemned the raids", told before as those of a state: a state's raids are no riddle to whoever condemns them.
    private func isCensure(_ claim: Claim, _ deed: Deed) -> Bool {
        guard claim.rule == "claim.censure", let about = claim.about else { return false }
        let isOfStates = deed.agents.allSatisfy { agent in
            agent.key.map { key in ["state:", "forces:", "coalition:"].contains { key.hasPrefix($0) } } ?? false
        }
        return isOfStates && link.pointsBack(reading.text.tokens(in: about).prefix(3))
    }

    /// What later passages say of who did it.
    private func toldAgain(_ index: Int, _ deed: Deed, to account: inout GatheredAccount) {
        guard deed.isBlameworthy, !deed.isNegated else { return }
        for telling in again[index] ?? [] {
            let mention = IncidentMention(span: telling.span, trigger: telling.span, type: .other)
            if isUnassertedContent(mention, quoted.innermost(around: telling.span)) { continue }
            for agent in telling.agents { account.blame(telling.holder, agent, telling.span) }
        }
    }

    private func admit(_ claim: Claim, by holder: Holder, to account: inout GatheredAccount) {
        account.admit(holder, claim.span, isClaim: claim.rule == "claim.responsibility-taken")
    }

    /// Whether an accusation stands beside a deed of others and says itself what it is about: "The militia shelled the
    /// port, while the army accused its ally of seeking excuses".
    ///
    /// - Parameter charges: All accusations that may be about the deed.
    private func isAboutElse(
        _ claim: Claim, _ mention: IncidentMention, _ deed: Deed, besides charges: [Claim]
    ) -> Bool {
        guard let about = claim.about, !claim.against.isEmpty, !about.contains(mention.trigger),
            !about.contains(claim.cue)
        else { return false }
        let charged = charges.filter { $0.about?.contains(mention.trigger) == true }.flatMap(\.against)
        let doers = charged.isEmpty ? deed.agents : charged
        guard !doers.isEmpty else { return false }
        let isDoer = claim.against.contains { accused in doers.contains { actors.isSame(accused.name, $0) } }
        return !isDoer && !link.pointsBack(reading.text.tokens(in: about))
    }

    /// The doers of what was told right before, where a passage only points back to them or names nobody.
    private func doersBefore(_ index: Int, _ deed: Deed) -> [ActorReference] {
        let mention = reading.evidence.incidents[index]
        guard deed.isBlameworthy, !deed.isNegated, deed.agents.isEmpty, !deed.isSpeakersOwn else { return [] }
        guard deed.pointsBack else { return culprits.doersBefore(mention) }
        guard index > 0, let here = reading.sentence(at: mention.trigger) else { return [] }
        let earlier = reading.evidence.incidents[index - 1]
        guard let there = reading.sentence(at: earlier.trigger), here - there <= 2 else { return [] }
        let told = culprits.deed(of: earlier)
        return told.isNegated ? [] : told.agents
    }

    /// Who tells of the incident blames whoever they say did it; who tells of their own deed admits it.
    ///
    /// What is denied, demanded or threatened is not told, and neither are words in quotation marks that nobody is
    /// known to have spoken.
    private func told(
        _ mention: IncidentMention, _ deed: Deed, isInherited: Bool, to account: inout GatheredAccount
    ) {
        // "strikes which the monitor said were carried out by the army": the monitor speaks of the agent only.
        let teller = teller(of: mention, deed)
        if isUnassertedContent(mention, teller) { return }
        if teller == nil, culprits.isQuoted(mention) { return }
        let asserted =
            teller == nil
            ? clauses.holder(of: mention.trigger) ?? assertion(around: mention.trigger)?.holders.first : nil
        let holder = teller?.speaker ?? asserted ?? author
        if deed.isNegated {
            let isOwn = deed.isSpeakersOwn || deed.agents.contains { actors.isSame(holder.name, $0) }
            let isSubjects = teller != nil && actors.isSideNamed(holder.name, before: mention.trigger)
            if teller != nil, isOwn || isSubjects { account.deny(holder, mention.span) }
            return
        }
        if let teller {
            if deed.isSpeakersOwn, actors.canOwn(holder.name) {
                account.admit(holder, mention.span, isClaim: claimsOpenly(teller, by: holder))
            }
            for agent in deed.agents {
                if isInherited {
                    account.blame(holder, agent, teller.passage)
                    continue
                }
                guard let span = agent.span, mention.trigger.contains(span) || tells(teller, of: span, mention.trigger)
                else { continue }
                if actors.isSame(holder.name, agent) {
                    account.admit(holder, mention.span, isClaim: claimsOpenly(teller, by: holder))
                } else {
                    account.blame(holder, agent, teller.passage)
                }
            }
        } else if holder.role != .author || !account.blamed.contains(where: { $0.span.contains(mention.trigger) }) {
            let owners = account.admissions.filter { $0.span.contains(mention.trigger) }.map(\.by.name)
            let others = asserted == nil ? [] : clauses.holders(of: mention.trigger).dropFirst()
            for agent in deed.agents {
                for other in others { account.blame(other, agent, mention.span) }
                // "The army recaptured the town": nobody is charged with it.
                if holder.role == .author, deed.winsBack { continue }
                // "claimed responsibility for the raid": what is owned is charged by nobody.
                if holder.role == .author, owners.contains(where: { actors.isSame($0, agent) }) { continue }
                account.blame(holder, agent, mention.span)
            }
        }
    }

    /// Whether whoever speaks around a deed names its doer, too.
    private func tells(_ teller: Quotation, of doer: TextSpan, _ deed: TextSpan) -> Bool {
        if teller.span.contains(doer) { return true }
        guard teller.kind == .mixed, let start = quoted.beginning(of: deed) else { return false }
        return doer.start >= start && doer.end <= deed.start
    }

    /// Those whom the passage itself makes the doers; the incident reader's guess only where nobody can be blamed.
    private func agents(of mention: IncidentMention, _ deed: Deed) -> [ActorReference] {
        guard deed.isBlameworthy else { return mention.agents }
        return deed.isNegated || isUnassertedContent(mention, nil) ? [] : deed.agents
    }

    /// The claim that reports an incident as its object: "the minister reported rebel attacks".
    private func assertion(around trigger: TextSpan) -> Claim? {
        guard let index = reading.sentence(at: trigger) else { return nil }
        let sentence = reading.text.sentences[index].span
        return assertions.first { $0.cue.start >= sentence.start && $0.about?.contains(trigger) == true }
    }

    /// Whether a force tells of a deed as its own work ("said its jets had struck") rather than as a fault ("admitted that
    /// they had") or in the words of a person.
    private func claimsOpenly(_ teller: Quotation, by holder: Holder) -> Bool {
        guard let cue = teller.cue, actors.canAct(holder.name) else { return false }
        let word = reading.text.lower[reading.text.firstToken(endingAfter: cue.start)]
        let act = reading.knowledge.speechCues.form(word)?.act
        return act == .says || act == .announces
    }

    /// Whoever is quoted with a deed; nobody for what the document tells beside a threat in the same sentence.
    private func teller(of mention: IncidentMention, _ deed: Deed) -> Quotation? {
        let found =
            quoted.innermost(around: mention.trigger)
            ?? deed.agents.first?.span.flatMap { quoted.innermost(around: $0) }
        guard let found, let cue = found.cue else { return found }
        let isBeside = contents(near: mention).contains {
            $0.claim.cue == cue && aside.isBeside(mention.trigger, cue: cue)
        }
        return isBeside ? nil : found
    }

    /// Whether the incident is the content of a claim that does not say it happened so.
    private func isUnassertedContent(_ mention: IncidentMention, _ teller: Quotation?) -> Bool {
        contents(near: mention).contains { content in
            guard content.about.contains(mention.trigger),
                !aside.isBeside(mention.trigger, cue: content.claim.cue)
            else { return false }
            // "denied the report, saying that the rebels had fired": the saying is nearer.
            guard let cue = teller?.cue, cue.start > content.claim.cue.start else { return true }
            return false
        }
    }

    private static let near = 24

    private func contents(near mention: IncidentMention) -> ArraySlice<(about: TextSpan, claim: Claim)> {
        contents[..<contents.partitioningIndex { $0.about.start > mention.trigger.start }].suffix(Self.near)
    }

    /// An accusation that tells of no violence of its own reaches the last incident before it that the accused did.
    ///
    /// One that says of what ("of several violations") is about that, unless it points back ("for the raid").
    private static func accusations(
        in reading: Reading, _ culprits: CulpritFinder, _ link: IncidentLink
    ) -> [Int: [Claim]] {
        let incidents = reading.evidence.incidents
        var found: [Int: [Claim]] = [:]
        var recent: [(index: Int, keys: Set<String>)] = []
        var next = 0
        for claim in reading.evidence.claims where claim.stance == .accuses {
            while next < incidents.count, incidents[next].trigger.start < claim.span.start {
                recent.append(
                    (next, Set(culprits.culprits(of: incidents[next]).compactMap { $0.key.map(ClaimActors.side) })))
                if recent.count > reach { recent.removeFirst() }
                next += 1
            }
            let isOwn = claim.incident.map {
                incidents[$0].type != .violationUnspecified && incidents[$0].type != .other
            }
            guard isOwn != true else { continue }
            if tellsOfWhat(claim, reading), claim.about.map({ link.pointsBack(reading.text.tokens(in: $0)) }) == false {
                continue
            }
            let accused = Set(claim.against.compactMap { $0.key.map(ClaimActors.side) })
            if let earlier = recent.last(where: { !$0.keys.isDisjoint(with: accused) && $0.index != claim.incident }) {
                found[earlier.index, default: []].append(claim)
            }
        }
        return found
    }

    private static let reach = 4

    /// Whether an accusation names what it is about: a breach, or a deed that is told beside it.
    private static func tellsOfWhat(_ claim: Claim, _ reading: Reading) -> Bool {
        guard let about = claim.about else { return false }
        let triggers = reading.events.triggers(in: reading.text.tokens(in: about))
        let isBreach = triggers.allSatisfy { $0.has(.breach) }
        return !triggers.isEmpty && (claim.incident != nil || isBreach)
    }
}

extension IncidentMention {
    /// The same mention with what the document says about who did it.
    func with(
        agents: [ActorReference], blamed: [Blame], denials: [Denial], admissions: [Denial]
    ) -> IncidentMention {
        IncidentMention(
            span: span, trigger: trigger, type: type, kind: kind, hitsCivilians: hitsCivilians, place: place,
            time: time, agents: agents, targets: targets,
            instrument: instrument, blamed: blamed, denials: denials, admissions: admissions, figures: figures,
            holders: holders, isHedged: isHedged, isBackground: isBackground, rule: rule)
    }
}
