import TruceEvidence
import TruceText

/// Compares who is said to have done it, and what the accused say.
struct AttributionComparison: Sendable {
    let corpus: Corpus

    /// Where accounts of one incident name different actors, or the accused denies, or what was meant is in dispute.
    func drafts(of incidents: [Incident]) -> [DiscrepancyDraft] { incidents.compactMap(draft) }

    private func draft(of incident: Incident) -> DiscrepancyDraft? {
        let blames = incident.accounts.filter { $0.stance == .blames }
        let accused = Set(blames.compactMap(side))
        let denials = incident.accounts.filter { account in
            guard account.stance == .denies, let document = corpus.index(of: account.citation.document) else {
                return false
            }
            return accused.contains(corpus.names[document].side(of: account.holder))
        }
        let claims = claims(about: incident)
        if let intent = intent(of: incident, blames, claims) { return intent }
        // Who breaks a truce is compared over all that is said of it; here only what is answered counts.
        let isBreach = incident.type == .violationUnspecified
        guard !blames.isEmpty, !denials.isEmpty || !isBreach && areRivals(blames) else { return nil }
        let told = Set(incident.accounts.map(\.citation))
        return DiscrepancyDraft(
            kind: .attribution, about: "who is answerable: " + incident.label,
            values: incident.accounts.map(value)
                + claims.filter { found in
                    Self.takesSides(found.claim.stance)
                        && !told.contains(corpus.citation(found.document, found.claim.span))
                }.map(value), reason: .conflict,
            explanation: denials.isEmpty
                ? "different actors are named for one incident" : "an accusation stands against a denial",
            incident: incident.id)
    }

    private static func takesSides(_ stance: Claim.Stance) -> Bool {
        switch stance {
        case .accuses, .denies, .admits, .counters, .doubts: true
        case .asserts, .threatens, .promises, .demands: false
        }
    }

    // MARK: - What was meant

    /// Words by which someone says what was meant.
    private static let intentions: Set<Stem> = Set(
        [
            "mistake", "mistaken", "mistakenly", "error", "accident", "accidental", "unintentional", "inadvertent",
            "intentional", "deliberate", "purpose",
        ].map(Stemmer.stem(of:)))

    /// Where the accused side owns to the act as a mistake, and others charge or doubt.
    private func intent(of incident: Incident, _ blames: [Account], _ claims: [Found]) -> DiscrepancyDraft? {
        switch incident.type {
        case .violationUnspecified, .other: return nil
        default: break
        }
        // Only the accused side can own to an act; a charge that it was deliberate is no plea.
        let accused = Set(blames.compactMap(side))
        let pleas = claims.filter { found in
            (found.claim.stance == .admits || found.claim.stance == .asserts && speaksOfIntent(found))
                && accused.contains(side(found))
        }
        let admissions = incident.accounts.filter { account in
            guard account.stance == .admits, let document = corpus.index(of: account.citation.document) else {
                return false
            }
            return accused.contains(corpus.names[document].side(of: account.holder))
        }
        guard !pleas.isEmpty || !admissions.isEmpty else { return nil }
        let pleaders = Set(
            pleas.map { side($0) }
                + admissions.compactMap { admission in
                    corpus.index(of: admission.citation.document).map { corpus.names[$0].side(of: admission.holder) }
                })
        let disputes = (claims + doubts(after: pleas) + charges(near: incident, against: accused)).filter { found in
            switch found.claim.stance {
            case .accuses, .doubts, .counters, .denies: !pleaders.contains(side(found))
            case .asserts, .admits, .threatens, .promises, .demands: false
            }
        }
        guard !disputes.isEmpty else { return nil }
        return DiscrepancyDraft(
            kind: .attribution, about: "whether it was meant: " + incident.label,
            values: admissions.map(value) + (pleas + disputes).map(value), reason: .conflict,
            explanation: "that it happened is owned to; whether it was meant is in dispute", incident: incident.id)
    }

    private func side(_ found: Found) -> String {
        corpus.names[found.document].side(of: corpus.holderName(found.claim.holders, in: found.document))
    }

    private func speaksOfIntent(_ found: Found) -> Bool {
        let text = corpus.documents[found.document].document.text
        return Stemmer.words(of: found.claim.span, in: text).contains { Self.intentions.contains($0.stem) }
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

    /// Accusations of a breach against the accused side that follow a passage of the incident within a few sentences.
    private func charges(near incident: Incident, against accused: Set<String>) -> [Found] {
        incident.members.flatMap { member -> [Found] in
            guard let document = corpus.index(of: member.document) else { return [] }
            let evidence = corpus.documents[document]
            let names = corpus.names[document]
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

    // MARK: - Who did it

    /// Rivals name sides that share nobody, and at least one of them is a speaker: who a report says acted is the
    /// report's account of its own passage. "Syrian or Russian" and "Russian" are not yet a conflict.
    private func areRivals(_ blames: [Account]) -> Bool {
        var sides: [String: Set<String>] = [:]
        var speakers: Set<String> = []
        for blame in blames {
            guard let side = side(of: blame), let document = corpus.index(of: blame.citation.document) else { continue }
            let key = blame.citation.document + " " + blame.holder
            sides[key, default: []].insert(side)
            if blame.holder != corpus.voice(document) { speakers.insert(key) }
        }
        let keys = sides.keys.sorted()
        return keys.indices.contains { i in
            keys.indices.dropFirst(i + 1).contains { j in
                guard speakers.contains(keys[i]) || speakers.contains(keys[j]), let a = sides[keys[i]],
                    let b = sides[keys[j]]
                else { return false }
                return a.isDisjoint(with: b)
            }
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
                result.append(Found(document: document, claim: claim))
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
