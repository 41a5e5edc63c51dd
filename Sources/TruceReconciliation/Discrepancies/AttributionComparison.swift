import TruceEvidence
import TruceText

/// Compares who is said to have done it, and what the accused say.
struct AttributionComparison: Sendable {
    let corpus: Corpus

    /// Where accounts of one incident name different actors, or the accused denies, or what was meant is in dispute.
    func drafts(of incidents: [Incident]) -> [DiscrepancyDraft] { incidents.compactMap(draft) }

    private func draft(of incident: Incident) -> DiscrepancyDraft? {
        let blames = incident.accounts.filter { $0.stance == .blames }
        let denials = incident.accounts.filter { $0.stance == .denies }
        let admissions = incident.accounts.filter { $0.stance == .admits }
        let intent = claims(about: incident)
        let blamed = Set(blames.compactMap(side))
        let about = "who is answerable: " + incident.label

        if !denials.isEmpty && !blames.isEmpty || blamed.count > 1 {
            let isDenied = !denials.isEmpty
            let values = incident.accounts.map(value) + intent.map(value)
            guard isDenied || areRivals(blames) else { return nil }
            return DiscrepancyDraft(
                kind: .attribution, about: about, values: values, reason: .conflict,
                explanation: isDenied
                    ? "an accusation stands against a denial" : "different actors are named for one incident",
                incident: incident.id)
        }
        let disputes = intent.filter { $0.claim.stance != .admits && $0.claim.stance != .asserts }
        guard !admissions.isEmpty || intent.contains(where: { $0.claim.stance == .admits }), !disputes.isEmpty else {
            return nil
        }
        return DiscrepancyDraft(
            kind: .attribution, about: "intent: " + incident.label,
            values: admissions.map(value) + intent.map(value), reason: .conflict,
            explanation: "that it happened is admitted; whether it was meant is in dispute", incident: incident.id)
    }

    /// Rivals name sides that share nobody; "Syrian or Russian" and "Russian" are not yet a conflict.
    private func areRivals(_ blames: [Account]) -> Bool {
        var sides: [String: Set<String>] = [:]
        for blame in blames {
            guard let side = side(of: blame) else { continue }
            sides[blame.citation.document + " " + blame.holder, default: []].insert(side)
        }
        let sets = sides.keys.sorted().compactMap { sides[$0] }
        return sets.indices.contains { i in
            sets.indices.dropFirst(i + 1).contains { sets[i].isDisjoint(with: sets[$0]) }
        }
    }

    private func side(of account: Account) -> String? {
        guard let actor = account.actor, let document = corpus.index(of: account.citation.document) else { return nil }
        return corpus.names[document].side(of: actor)
    }

    // MARK: - Claims that speak of the incident

    private struct Found {
        let document: Int
        let claim: Claim
    }

    private func claims(about incident: Incident) -> [Found] {
        var result: [Found] = []
        var seen: Set<String> = []
        for member in incident.members where seen.insert(member.document).inserted {
            guard let document = corpus.index(of: member.document) else { continue }
            let mentions = Set(incident.members.filter { $0.document == member.document }.map(\.mention))
            for claim in corpus.documents[document].claims {
                guard let about = claim.incident, mentions.contains(about) else { continue }
                switch claim.stance {
                case .accuses, .denies, .admits, .counters, .doubts:
                    result.append(Found(document: document, claim: claim))
                case .asserts, .threatens, .promises, .demands:
                    break
                }
            }
        }
        return result
    }

    private func value(_ found: Found) -> Discrepancy.Value {
        let against = found.claim.against.map(\.name).joined(separator: ", ")
        return Discrepancy.Value(
            value: found.claim.stance.rawValue + (against.isEmpty ? "" : " " + against),
            holder: corpus.holderName(found.claim.holders, in: found.document),
            citation: corpus.citation(found.document, found.claim.span))
    }

    private func value(_ account: Account) -> Discrepancy.Value {
        let value =
            switch account.stance {
            case .blames: account.actor ?? "someone"
            case .denies: "denied"
            case .admits: "admitted"
            case .reports: "nobody named"
            }
        return Discrepancy.Value(value: value, holder: account.holder, citation: account.citation)
    }
}
