import TruceEvidence
import TruceKnowledge
import TruceText

/// Compares whether something happened at all, and how far a break went.
struct OccurrenceComparison: Sendable {
    let corpus: Corpus

    /// All drafts.
    func drafts(of compared: ComparedIncident) -> [DiscrepancyDraft] {
        [existence(of: compared), degree(of: compared)].compactMap { $0 }
    }

    /// Where someone says that it never happened, and others tell of it.
    private func existence(of compared: ComparedIncident) -> DiscrepancyDraft? {
        let incident = compared.incident
        let refusals = compared.claims.filter { found in
            switch found.claim.stance {
            case .denies, .counters, .doubts, .asserts: break
            case .accuses, .admits, .threatens, .promises, .demands: return false
            }
            return RecordWords.embedded.tells(
                .occurrence, in: found.claim.span, of: corpus.documents[found.document].document.text)
        }
        guard !refusals.isEmpty else { return nil }
        let speakers = Set(refusals.map { corpus.holderName($0.claim.holders, in: $0.document) })
        let tellers = incident.accounts.filter { !speakers.contains($0.holder) && $0.stance != .denies }
        guard !tellers.isEmpty else { return nil }
        return DiscrepancyDraft(
            dimension: .occurrence, about: "whether it happened: " + incident.label,
            values: tellers.map { account in
                Discrepancy.Value(value: "told of", holder: account.holder, citation: account.citation)
            }
                + refusals.map { found in
                    Discrepancy.Value(
                        value: "said not to have happened",
                        holder: corpus.holderName(found.claim.holders, in: found.document),
                        citation: corpus.citation(found.document, found.claim.span))
                }, reason: .conflict, explanation: "one side tells of it and another says that it did not happen",
            incident: incident.id)
    }

    /// Where one document has contacts suspended and another has them cut off.
    private func degree(of compared: ComparedIncident) -> DiscrepancyDraft? {
        let incident = compared.incident
        guard incident.type == .other else { return nil }
        var values: [Discrepancy.Value] = []
        var degrees: [Int: Set<String>] = [:]
        for passage in compared.passages {
            guard let mention = passage.mention else { continue }
            let document = passage.document
            let evidence = corpus.documents[document]
            guard let hit = RecordWords.embedded.hits(.cutting, in: passage.span, of: evidence.document.text).first
            else { continue }
            degrees[document, default: []].insert(hit.value)
            values.append(
                Discrepancy.Value(
                    value: corpus.words(document, hit.span),
                    holder: corpus.holderName(evidence.incidents[mention].holders, in: document),
                    citation: corpus.citation(document, hit.span)))
        }
        guard degrees.count > 1, Set(degrees.values).count > 1 else { return nil }
        return DiscrepancyDraft(
            dimension: .term, about: "how far it goes: " + incident.label, values: values, reason: .conflict,
            explanation: "the words differ on whether it is broken off for good or for now", incident: incident.id)
    }
}
