import TruceEvidence
import TruceText

/// Gathers what a document says about who did each of its incidents.
struct BlameGathering {
    private let reading: Reading
    private let actors: ClaimActors
    private let quoted: QuotedAround
    private let culprits: CulpritFinder
    private let claims: [Int: [Claim]]
    /// Accusations against whoever did an incident told shortly before, by incident.
    private let laterClaims: [Int: [Claim]]

    init(_ reading: Reading) {
        self.reading = reading
        quoted = QuotedAround(reading)
        var claims: [Int: [Claim]] = [:]
        for claim in reading.evidence.claims {
            if let incident = claim.incident { claims[incident, default: []].append(claim) }
        }
        self.claims = claims
        let speech = SpeechText(reading)
        actors = ClaimActors(speech)
        let culprits = CulpritFinder(reading, speech)
        self.culprits = culprits
        laterClaims = Self.accusations(in: reading, culprits)
    }

    /// An incident with the blame, denials and admissions that the document gives.
    func incident(_ index: Int) -> IncidentMention {
        let mention = reading.evidence.incidents[index]
        var blamed: [IncidentMention.Blame] = []
        var denials: [IncidentMention.Denial] = []
        var admissions: [IncidentMention.Denial] = []
        let agents = culprits.culprits(of: mention)
        for claim in (claims[index] ?? []) + (laterClaims[index] ?? []) {
            guard let holder = claim.holders.first else { continue }
            switch claim.stance {
            case .accuses:
                for actor in claim.against where !actors.isSame(holder.name, actor) {
                    add(IncidentMention.Blame(by: holder, on: actor, span: claim.span), to: &blamed)
                }
            case .denies: add(IncidentMention.Denial(by: holder, span: claim.span), to: &denials)
            case .admits: add(IncidentMention.Denial(by: holder, span: claim.span), to: &admissions)
            case .doubts where isAboutAnExcuse(claim):
                for actor in agents where !actors.isSame(holder.name, actor) {
                    add(IncidentMention.Blame(by: holder, on: actor, span: claim.span), to: &blamed)
                }
            case .asserts, .counters, .doubts, .threatens, .promises, .demands: break
            }
        }
        told(mention, agents, blamed: &blamed, admissions: &admissions)
        return mention.with(blamed: blamed, denials: denials, admissions: admissions)
    }

    /// Who tells of the incident blames whoever they say did it; who tells of their own deed admits it.
    private func told(
        _ mention: IncidentMention, _ agents: [ActorReference], blamed: inout [IncidentMention.Blame],
        admissions: inout [IncidentMention.Denial]
    ) {
        let around = agents.first?.span.flatMap { quoted.innermost(around: $0) }
        let teller = quoted.innermost(around: mention.trigger) ?? around
        let holder = teller?.speaker ?? AuthorVoice.holder(of: reading.document)
        guard teller != nil || blamed.isEmpty else { return }
        for agent in agents {
            if actors.isSame(holder.name, agent) {
                if teller != nil { add(IncidentMention.Denial(by: holder, span: mention.span), to: &admissions) }
            } else {
                add(IncidentMention.Blame(by: holder, on: agent, span: teller?.passage ?? mention.span), to: &blamed)
            }
        }
    }

    /// "questioned the explanation": whoever doubts an excuse holds to the charge.
    private func isAboutAnExcuse(_ claim: Claim) -> Bool {
        guard let about = claim.about else { return false }
        let words = reading.text.tokens(in: about).prefix(12)
        return words.contains { Self.excuses.contains(reading.text.lower[$0]) }
    }

    private static let excuses: Set<String> = [
        "explanation", "explanations", "apology", "apologies", "account", "version", "sincerity", "excuse", "regret",
    ]

    /// An accusation that tells of no violence of its own reaches the last incident before it that the accused did.
    private static func accusations(in reading: Reading, _ culprits: CulpritFinder) -> [Int: [Claim]] {
        let incidents = reading.evidence.incidents
        var found: [Int: [Claim]] = [:]
        var recent: [(index: Int, keys: Set<String>)] = []
        var next = 0
        for claim in reading.evidence.claims where claim.stance == .accuses {
            while next < incidents.count, incidents[next].trigger.start < claim.span.start {
                recent.append((next, Set(culprits.culprits(of: incidents[next]).compactMap { Self.side($0.key) })))
                if recent.count > reach { recent.removeFirst() }
                next += 1
            }
            let isOwn = claim.incident.map {
                incidents[$0].type != .violationUnspecified && incidents[$0].type != .other
            }
            guard isOwn != true else { continue }
            let accused = Set(claim.against.compactMap { Self.side($0.key) })
            if let earlier = recent.last(where: { !$0.keys.isDisjoint(with: accused) && $0.index != claim.incident }) {
                found[earlier.index, default: []].append(claim)
            }
        }
        return found
    }

    private static let reach = 4

    /// The state behind a key, else the key: "forces:RU" and "state:RU" are one side.
    private static func side(_ key: String?) -> String? {
        guard let key else { return nil }
        for prefix in ["state:", "forces:"] where key.hasPrefix(prefix) { return String(key.dropFirst(prefix.count)) }
        return key
    }

    private func add(_ blame: IncidentMention.Blame, to list: inout [IncidentMention.Blame]) {
        if !list.contains(where: { $0.by.name == blame.by.name && $0.on.name == blame.on.name }) { list.append(blame) }
    }

    private func add(_ denial: IncidentMention.Denial, to list: inout [IncidentMention.Denial]) {
        if !list.contains(where: { $0.by.name == denial.by.name }) { list.append(denial) }
    }
}

extension IncidentMention {
    /// The same mention with what the document says about who did it.
    func with(blamed: [Blame], denials: [Denial], admissions: [Denial]) -> IncidentMention {
        IncidentMention(
            span: span, trigger: trigger, type: type, place: place, time: time, agents: agents, targets: targets,
            instrument: instrument, blamed: blamed, denials: denials, admissions: admissions, figures: figures,
            holders: holders, isHedged: isHedged, isBackground: isBackground)
    }
}
