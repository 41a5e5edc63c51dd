import TruceEvidence
import TruceKnowledge
import TruceText

/// Compares who is said to have done it, and what the accused say.
struct AttributionComparison: Sendable {
    let corpus: Corpus

    /// Where accounts of one incident name different actors, or the accused denies, or what was meant is in dispute.
    func draft(of compared: ComparedIncident) -> DiscrepancyDraft? {
        let incident = compared.incident
        let blames = incident.accounts.filter { $0.stance == .blames && !reproaches($0, in: compared) }
        // Where nobody is accused nobody can deny, own to it or be one of several who are named.
        guard !blames.isEmpty else { return nil }
        let accused = Set(blames.compactMap { side(of: $0, in: compared) })
        let denials = incident.accounts.filter { account in
            account.stance == .denies && holderSide(of: account, in: compared).map(accused.contains) ?? false
        }
        let claims = compared.claims + Self.new(answers(to: blames, in: compared), besides: compared.claims)
        let answers = claims.filter { $0.claim.stance == .denies && accused.contains(side($0)) }
        if let intent = intent(of: compared, accused, claims) { return intent }
        // Who breaks a truce is compared over all that is said of it; here only what is answered counts.
        let isBreach = incident.type == .violationUnspecified
        let isDenied = !denials.isEmpty || !answers.isEmpty
        guard isDenied || !isBreach && areRivals(blames, in: compared) else { return nil }
        let told = Set(incident.accounts.map(\.citation))
        return DiscrepancyDraft(
            dimension: .perpetrator, about: "who is answerable: " + incident.label,
            values: incident.accounts.filter { !reproaches($0, in: compared) }.map(value)
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
    private func reproaches(_ account: Account, in compared: ComparedIncident) -> Bool {
        guard compared.incident.type != .violationUnspecified, let document = compared.document(of: account)
        else { return false }
        return RecordWords.embedded.tells(
            .failing, in: account.citation.span, of: corpus.documents[document].document.text)
    }

    /// Denials and doubts of the accused that follow an accusation within a sentence, whether or not they are tied to
    /// the incident.
    private func answers(to blames: [Account], in compared: ComparedIncident) -> [Found] {
        blames.flatMap { blame -> [Found] in
            guard let document = compared.document(of: blame), let accused = side(of: blame, in: compared) else {
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
    private func areRivals(_ blames: [Account], in compared: ComparedIncident) -> Bool {
        var tellers: [Teller: Set<ActingSide>] = [:]
        for blame in blames {
            guard let actor = blame.actor, let document = compared.document(of: blame) else { continue }
            let isSpeaker = blame.holder != corpus.voice(document)
            tellers[Teller(document: document, holder: blame.holder, isSpeaker: isSpeaker), default: []]
                .insert(corpus.names(document).actingSide(of: ActorReference(name: actor, key: nil, span: nil)))
        }
        // Tellers may be many; those whom they name are few.
        let bySpeakers = Set(tellers.lazy.filter(\.key.isSpeaker).map(\.value))
        let all = Set(tellers.values)
        return bySpeakers.contains { one in
            all.contains { other in !one.contains { side in other.contains(where: side.mayBe) } }
        }
    }

    /// Who names in one document who did it.
    private struct Teller: Hashable {
        let document: Int
        let holder: String
        /// Whether it is not the document's own voice.
        let isSpeaker: Bool
    }

    /// The side of whoever an account names.
    private func side(of account: Account, in compared: ComparedIncident) -> String? {
        guard let actor = account.actor, let document = compared.document(of: account) else { return nil }
        return corpus.names(document).side(of: actor)
    }

    /// The side of whoever gives an account.
    func holderSide(of account: Account, in compared: ComparedIncident) -> String? {
        compared.document(of: account).map { corpus.names($0).side(of: account.holder) }
    }

    // MARK: - Claims that speak of the incident

    typealias Found = ComparedIncident.Told

    /// Those of some claims that are not among others.
    static func new(_ claims: [Found], besides others: [Found]) -> [Found] {
        guard !claims.isEmpty, !others.isEmpty else { return claims }
        let known = Set(others.map(\.claim))
        return claims.filter { !known.contains($0.claim) }
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
