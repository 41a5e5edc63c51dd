import TruceEvidence
import TruceKnowledge
import TruceText

extension AttributionComparison {
    /// Where the accused side owns to the act as a mistake, and others charge or doubt.
    ///
    /// - Parameters:
    ///   - accused: The sides that are blamed for it.
    ///   - claims: What is claimed of it.
    func intent(of compared: ComparedIncident, _ accused: Set<String>, _ claims: [Found]) -> DiscrepancyDraft? {
        let incident = compared.incident
        switch incident.type {
        case .violationUnspecified, .other: return nil
        default: break
        }
        // Only the accused side can own to an act; a charge that it was deliberate is no plea.
        let pleas = (claims + Self.new(pleas(near: compared), besides: claims)).filter { found in
            (found.claim.stance == .admits || found.claim.stance == .asserts && speaksOfIntent(found))
                && accused.contains(side(found))
        }
        let admissions = incident.accounts.filter { account in
            account.stance == .admits && holderSide(of: account, in: compared).map(accused.contains) ?? false
        }
        guard !pleas.isEmpty || !admissions.isEmpty else { return nil }
        let pleaders = Set(pleas.map { side($0) } + admissions.compactMap { holderSide(of: $0, in: compared) })
        let disputes = (claims + doubts(after: pleas) + charges(near: compared, against: accused)).filter { found in
            switch found.claim.stance {
            case .accuses, .doubts, .counters, .denies: !pleaders.contains(side(found))
            case .asserts, .admits, .threatens, .promises, .demands: false
            }
        }
        guard !disputes.isEmpty else { return nil }
        return DiscrepancyDraft(
            dimension: .intent, about: "whether it was meant: " + incident.label,
            values: admissions.map(value) + (pleas + disputes).map(value) + regrets(over: compared, by: pleaders),
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
    private func regrets(over compared: ComparedIncident, by pleaders: Set<String>) -> [Discrepancy.Value] {
        compared.documents.flatMap { document in
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
    private func pleas(near compared: ComparedIncident) -> [Found] {
        compared.passages.flatMap { passage in
            corpus.documents[passage.document].claims.filter { claim in
                claim.span.start >= passage.span.start && claim.span.start - passage.span.end <= Self.reach
            }.map { Found(document: passage.document, claim: $0) }.filter(speaksOfIntent)
        }
    }

    /// Accusations of a breach against the accused side that follow a passage of the incident within a few sentences.
    private func charges(near compared: ComparedIncident, against accused: Set<String>) -> [Found] {
        compared.passages.flatMap { passage in
            let evidence = corpus.documents[passage.document]
            let names = corpus.names(passage.document)
            return evidence.claims.filter { claim in
                guard claim.stance == .accuses, claim.span.start >= passage.span.end,
                    claim.span.start - passage.span.end <= Self.reach,
                    claim.against.contains(where: { accused.contains(names.side(of: $0)) })
                else { return false }
                guard let index = claim.incident, evidence.incidents.indices.contains(index) else { return true }
                return evidence.incidents[index].type == .violationUnspecified
            }.map { Found(document: passage.document, claim: $0) }
        }
    }

    /// How far after a passage a charge still speaks of it, in bytes: two or three sentences.
    private static let reach = 400
}
