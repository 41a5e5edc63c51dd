import TruceEvidence
import TruceText

/// Gathers what a document says about who did each of its incidents.
struct BlameGathering {
    private let reading: Reading
    private let actors: ClaimActors
    private let quoted: QuotedAround
    private let claims: [Int: [Claim]]

    init(_ reading: Reading) {
        self.reading = reading
        quoted = QuotedAround(reading)
        var claims: [Int: [Claim]] = [:]
        for claim in reading.evidence.claims {
            if let incident = claim.incident { claims[incident, default: []].append(claim) }
        }
        self.claims = claims
        actors = ClaimActors(SpeechText(reading))
    }

    /// An incident with the blame, denials and admissions that the document gives.
    func incident(_ index: Int) -> IncidentMention {
        let mention = reading.evidence.incidents[index]
        var blamed: [IncidentMention.Blame] = []
        var denials: [IncidentMention.Denial] = []
        var admissions: [IncidentMention.Denial] = []
        for claim in claims[index] ?? [] {
            guard let holder = claim.holders.first else { continue }
            switch claim.stance {
            case .accuses:
                for actor in claim.against where !actors.isSame(holder.name, actor) {
                    add(IncidentMention.Blame(by: holder, on: actor, span: claim.span), to: &blamed)
                }
            case .denies: add(IncidentMention.Denial(by: holder, span: claim.span), to: &denials)
            case .admits: add(IncidentMention.Denial(by: holder, span: claim.span), to: &admissions)
            case .asserts, .counters, .doubts, .threatens, .promises, .demands: break
            }
        }
        told(mention, blamed: &blamed, admissions: &admissions)
        return mention.with(blamed: blamed, denials: denials, admissions: admissions)
    }

    /// Who tells of the incident blames whoever they say did it; who tells of their own deed admits it.
    private func told(
        _ mention: IncidentMention, blamed: inout [IncidentMention.Blame], admissions: inout [IncidentMention.Denial]
    ) {
        let teller = quoted.innermost(around: mention.trigger)
        let holder = teller?.speaker ?? AuthorVoice.holder(of: reading.document)
        guard teller != nil || blamed.isEmpty else { return }
        for agent in mention.agents {
            if actors.isSame(holder.name, agent) {
                if teller != nil { add(IncidentMention.Denial(by: holder, span: mention.span), to: &admissions) }
            } else {
                add(IncidentMention.Blame(by: holder, on: agent, span: teller?.passage ?? mention.span), to: &blamed)
            }
        }
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
