import TruceEvidence
import TruceKnowledge
import TruceText

extension AttributionComparison {
    /// Where the accused side owns to the act as a mistake, and others charge or doubt.
    func intent(of incident: Incident, _ blames: [Account], _ claims: [Found]) -> DiscrepancyDraft? {
        switch incident.type {
        case .violationUnspecified, .other: return nil
        default: break
        }
        // Only the accused side can own to an act; a charge that it was deliberate is no plea.
        let accused = Set(blames.compactMap(side))
        let near = pleas(near: incident).filter { plea in !claims.contains { $0.claim == plea.claim } }
        let pleas = (claims + near).filter { found in
            (found.claim.stance == .admits || found.claim.stance == .asserts && speaksOfIntent(found))
                && accused.contains(side(found))
        }
        let admissions = incident.accounts.filter { account in
            guard account.stance == .admits, let document = corpus.index(of: account.citation.document) else {
                return false
            }
            return accused.contains(corpus.names(document).side(of: account.holder))
        }
        guard !pleas.isEmpty || !admissions.isEmpty else { return nil }
        let pleaders = Set(
            pleas.map { side($0) }
                + admissions.compactMap { admission in
                    corpus.index(of: admission.citation.document).map { corpus.names($0).side(of: admission.holder) }
                })
        let disputes = (claims + doubts(after: pleas) + charges(near: incident, against: accused)).filter { found in
            switch found.claim.stance {
            case .accuses, .doubts, .counters, .denies: !pleaders.contains(side(found))
            case .asserts, .admits, .threatens, .promises, .demands: false
            }
        }
        guard !disputes.isEmpty else { return nil }
        return DiscrepancyDraft(
            dimension: .intent, about: "whether it was meant: " + incident.label,
            values: admissions.map(value) + (pleas + disputes).map(value) + regrets(over: incident, by: pleaders),
            reason: .conflict,
            explanation: "that it happened is owned to; whether it was meant is in dispute", incident: incident.id)
    }

    /// The side of a claim's holder.
    func side(_ found: Found) -> String {
        corpus.names(found.document).side(of: corpus.holderName(found.claim.holders, in: found.document))
    }

    private func speaksOfIntent(_ found: Found) -> Bool {
        RecordWords.embedded.tells(
            .intent, in: found.claim.span, of: corpus.documents[found.document].document.text)
    }

    /// What the side that owns to the act says of it in other documents: that it regrets it.
    private func regrets(over incident: Incident, by pleaders: Set<String>) -> [Discrepancy.Value] {
        Set(incident.members.compactMap { corpus.index(of: $0.document) }).sorted().flatMap { document in
            let evidence = corpus.documents[document]
            return evidence.quotations.compactMap { quotation -> Discrepancy.Value? in
                guard quotation.repeats == nil, let speaker = quotation.speaker,
                    pleaders.contains(corpus.names(document).side(of: speaker.name)),
                    RecordWords.embedded.tells(.regret, in: quotation.span, of: evidence.document.text)
                else { return nil }
                return Discrepancy.Value(
                    value: "regretted", holder: speaker.name, citation: corpus.citation(document, quotation.span))
            }
        }
    }

    /// Doubts and counters that follow a plea within a sentence or two, whether or not they are tied to the incident.
    private func doubts(after pleas: [Found]) -> [Found] {
        pleas.flatMap { plea in
            corpus.documents[plea.document].claims.filter { claim in
                (claim.stance == .doubts || claim.stance == .counters || claim.stance == .denies)
                    && claim.span.start >= plea.claim.span.start && claim.span.start - plea.claim.span.end <= 160
            }.map { Found(document: plea.document, claim: $0) }
        }
    }

    /// What is said of intent within a few sentences of a passage, whether or not it is tied to the incident.
    private func pleas(near incident: Incident) -> [Found] {
        incident.members.flatMap { member -> [Found] in
            guard let document = corpus.index(of: member.document) else { return [] }
            return corpus.documents[document].claims.filter { claim in
                claim.span.start >= member.span.start && claim.span.start - member.span.end <= Self.reach
            }.map { Found(document: document, claim: $0) }.filter(speaksOfIntent)
        }
    }

    /// Accusations of a breach against the accused side that follow a passage of the incident within a few sentences.
    private func charges(near incident: Incident, against accused: Set<String>) -> [Found] {
        incident.members.flatMap { member -> [Found] in
            guard let document = corpus.index(of: member.document) else { return [] }
            let evidence = corpus.documents[document]
            let names = corpus.names(document)
            return evidence.claims.filter { claim in
                guard claim.stance == .accuses, claim.span.start >= member.span.end,
                    claim.span.start - member.span.end <= Self.reach,
                    claim.against.contains(where: { accused.contains(names.side(of: $0)) })
                else { return false }
                guard let index = claim.incident, evidence.incidents.indices.contains(index) else { return true }
                return evidence.incidents[index].type == .violationUnspecified
            }.map { Found(document: document, claim: $0) }
        }
    }

    /// How far after a passage a charge still speaks of it, in bytes: two or three sentences.
    private static let reach = 400
}
