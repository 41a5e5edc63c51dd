import TruceEvidence
import TruceKnowledge
import TruceText

/// Compares who is said to have done it, and what the accused say.
struct AttributionComparison: Sendable {
    let corpus: Corpus

    /// Where accounts of one incident name different actors, or the accused denies, or what was meant is in dispute.
    func drafts(of incidents: [Incident]) -> [DiscrepancyDraft] { incidents.compactMap(draft) }

    private func draft(of incident: Incident) -> DiscrepancyDraft? {
        let blames = incident.accounts.filter { $0.stance == .blames && !reproaches($0, in: incident) }
        let accused = Set(blames.compactMap(side))
        let denials = incident.accounts.filter { account in
            guard account.stance == .denies, let document = corpus.index(of: account.citation.document) else {
                return false
            }
            return accused.contains(corpus.names(document).side(of: account.holder))
        }
        let linked = claims(about: incident)
        let claims = linked + answers(to: blames).filter { answer in !linked.contains { $0.claim == answer.claim } }
        let answers = claims.filter { $0.claim.stance == .denies && accused.contains(side($0)) }
        if let intent = intent(of: incident, blames, claims) { return intent }
        // Who breaks a truce is compared over all that is said of it; here only what is answered counts.
        let isBreach = incident.type == .violationUnspecified
        let isDenied = !denials.isEmpty || !answers.isEmpty
        guard !blames.isEmpty, isDenied || !isBreach && areRivals(blames) else { return nil }
        let told = Set(incident.accounts.map(\.citation))
        return DiscrepancyDraft(
            dimension: .perpetrator, about: "who is answerable: " + incident.label,
            values: incident.accounts.filter { !reproaches($0, in: incident) }.map(value)
                + claims.filter { found in
                    // Only the accused can deny the deed; others deny something that was said of it.
                    Self.takesSides(found.claim.stance)
                        && (found.claim.stance != .denies || accused.contains(self.side(found)))
                        && !told.contains(corpus.citation(found.document, found.claim.span))
                }.map(value), reason: .conflict,
            explanation: isDenied
                ? "an accusation stands against a denial" : "different actors are named for one incident",
            incident: incident.id)
    }

    /// Whether words that blame someone reproach them with a neglected duty, not with the attack: "A denounced the raid, while B
    /// criticised A for failing to withdraw".
    private func reproaches(_ account: Account, in incident: Incident) -> Bool {
        guard incident.type != .violationUnspecified, let document = corpus.index(of: account.citation.document)
        else { return false }
        return RecordWords.embedded.tells(
            .failing, in: account.citation.span, of: corpus.documents[document].document.text)
    }

    /// Denials and doubts of the accused that follow an accusation within a sentence, whether or not they are tied to
    /// the incident.
    private func answers(to blames: [Account]) -> [Found] {
        blames.flatMap { blame -> [Found] in
            guard let document = corpus.index(of: blame.citation.document), let accused = side(of: blame) else {
                return []
            }
            return corpus.documents[document].claims.filter { claim in
                guard claim.incident == nil, claim.stance == .denies || claim.stance == .doubts,
                    claim.span.start >= blame.citation.span.start,
                    claim.span.start - blame.citation.span.end <= Self.answerReach
                else { return false }
                return side(Found(document: document, claim: claim)) == accused
            }.map { Found(document: document, claim: $0) }
        }
    }

    /// How far after an accusation its answer may stand, in bytes: a sentence.
    private static let answerReach = 160

    static func takesSides(_ stance: Claim.Stance) -> Bool {
        switch stance {
        case .accuses, .denies, .admits, .counters, .doubts: true
        case .asserts, .threatens, .promises, .demands: false
        }
    }

    // MARK: - Who did it

    /// Rivals name sides that share nobody, and at least one of them is a speaker: who a report says acted is the
    /// report's account of its own passage. "Syrian or Russian" and "Russian" are not yet a conflict.
    private func areRivals(_ blames: [Account]) -> Bool {
        var sides: [String: Set<ActingSide>] = [:]
        var speakers: Set<String> = []
        for blame in blames {
            guard let actor = blame.actor, let document = corpus.index(of: blame.citation.document) else { continue }
            let side = corpus.names(document).actingSide(of: ActorReference(name: actor, key: nil, span: nil))
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
                return !a.contains { side in b.contains(where: side.mayBe) }
            }
        }
    }

    func side(of account: Account) -> String? {
        guard let actor = account.actor, let document = corpus.index(of: account.citation.document) else { return nil }
        return corpus.names(document).side(of: actor)
    }

    // MARK: - Claims that speak of the incident

    /// A claim with the document that makes it.
    struct Found {
        let document: Int
        let claim: Claim
    }

    func claims(about incident: Incident) -> [Found] {
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

    func value(_ found: Found) -> Discrepancy.Value {
        let against = found.claim.against.map(\.name).joined(separator: ", ")
        return Discrepancy.Value(
            value: found.claim.stance.rawValue + (against.isEmpty ? "" : " " + against),
            holder: corpus.holderName(found.claim.holders, in: found.document),
            citation: corpus.citation(found.document, found.claim.span))
    }

    func value(_ account: Account) -> Discrepancy.Value {
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
