import TruceEvidence
import TruceText

/// Sets accusations beside what the accused answered.
///
/// Nothing here knows one side from another: exchanging their names in the documents exchanges them in the result.
struct ExchangeBuilder: Sendable {
    private let record: Record
    private let names: [NameIndex]
    /// By document and mention, the incident.
    private let incidents: [String: [Int: String]]

    /// Prepares for a record.
    init(record: Record) {
        self.record = record
        names = record.documents.map(NameIndex.init)
        var incidents: [String: [Int: String]] = [:]
        for incident in record.incidents {
            for member in incident.members { incidents[member.document, default: [:]][member.mention] = incident.id }
        }
        self.incidents = incidents
    }

    /// One accusation while answers to it are sought.
    private struct Accusation {
        let document: Int
        let span: TextSpan
        let accuser: String
        let accuserSide: String
        let accused: ActorReference
        let accusedSide: String
        let about: TextSpan
        let incident: String?
    }

    /// One answer.
    private struct Reply {
        let document: Int
        let span: TextSpan
        let holder: String
        let side: String
        let stance: Claim.Stance
        let against: Set<String>
        let incident: String?
    }

    /// All exchanges, in order of document and place.
    func exchanges() -> [Exchange] {
        var result: [Exchange] = []
        var replies: [[Reply]] = record.documents.indices.map { self.replies(in: $0) }
        for (document, list) in replies.enumerated() { replies[document] = list.sorted { $0.span < $1.span } }
        var byIncident: [String: [Reply]] = [:]
        for reply in replies.joined() {
            if let incident = reply.incident { byIncident[incident, default: []].append(reply) }
        }
        for document in record.documents.indices {
            for accusation in accusations(in: document) {
                var answers = replies[document].filter { isAnswer($0, to: accusation) }
                if let incident = accusation.incident {
                    answers += (byIncident[incident] ?? []).filter {
                        $0.document != document && $0.side == accusation.accusedSide
                    }
                }
                result.append(exchange(accusation, answers))
            }
        }
        return result
    }

    private func exchange(_ accusation: Accusation, _ replies: [Reply]) -> Exchange {
        var seen: Set<Citation> = []
        let answers = replies.map { reply in
            Exchange.Answer(
                holder: reply.holder, stance: reply.stance,
                citation: Citation(document: record.documents[reply.document].document.file, span: reply.span))
        }.sorted { $0.citation < $1.citation }.filter { seen.insert($0.citation).inserted }
        let evidence = record.documents[accusation.document]
        return Exchange(
            accuser: accusation.accuser, accused: accusation.accused.name,
            accusation: Citation(document: evidence.document.file, span: accusation.span),
            about: evidence.words(accusation.about).split(whereSeparator: \.isWhitespace).joined(separator: " "),
            answers: answers, incident: accusation.incident)
    }

    // MARK: - Accusations

    private func accusations(in document: Int) -> [Accusation] {
        let evidence = record.documents[document]
        let index = names[document]
        var result: [Accusation] = []
        func add(_ holder: String, _ accused: ActorReference, _ span: TextSpan, _ about: TextSpan, _ incident: String?)
        {
            let side = index.side(of: accused)
            let own = index.side(of: holder)
            guard side != own, accused.key != nil || index.identity(of: accused.name) != nil else { return }
            // The same charge may stand as a claim and as an incident's blame.
            let isTold = result.contains { known in
                known.accusedSide == side && known.accuserSide == own && known.span.overlaps(span)
            }
            guard !isTold else { return }
            result.append(
                Accusation(
                    document: document, span: span, accuser: holder, accuserSide: own, accused: accused,
                    accusedSide: side, about: about, incident: incident))
        }
        let file = evidence.document.file
        for claim in evidence.claims where claim.stance == .accuses {
            let incident = claim.incident.flatMap { incidents[file]?[$0] }
            for accused in claim.against {
                add(holder(of: claim.holders, in: evidence), accused, claim.span, claim.about ?? claim.span, incident)
            }
        }
        for (mention, found) in evidence.incidents.enumerated() {
            // What a report tells in its own voice of who acted is its account, not an accusation between parties.
            for blame in found.blamed where blame.by.role != .author {
                add(holder(of: [blame.by], in: evidence), blame.on, blame.span, found.span, incidents[file]?[mention])
            }
        }
        return result.sorted { left, right in
            left.span != right.span ? left.span < right.span : left.accused.name < right.accused.name
        }
    }

    private func holder(of holders: [Holder], in evidence: DocumentEvidence) -> String {
        guard let holder = holders.first, holder.role != .author else {
            return evidence.document.outlet?.value ?? evidence.document.file
        }
        return holder.name
    }

    // MARK: - Answers

    private func replies(in document: Int) -> [Reply] {
        let evidence = record.documents[document]
        let index = names[document]
        let file = evidence.document.file
        var result: [Reply] = []
        for claim in evidence.claims {
            switch claim.stance {
            case .denies, .admits, .counters, .doubts:
                let holder = holder(of: claim.holders, in: evidence)
                result.append(
                    Reply(
                        document: document, span: claim.span, holder: holder, side: index.side(of: holder),
                        stance: claim.stance, against: Set(claim.against.map { index.side(of: $0) }),
                        incident: claim.incident.flatMap { incidents[file]?[$0] }))
            case .asserts, .accuses, .threatens, .promises, .demands:
                break
            }
        }
        for (mention, found) in evidence.incidents.enumerated() {
            let incident = incidents[file]?[mention]
            func add(_ denial: IncidentMention.Denial, _ stance: Claim.Stance) {
                let isTold = result.contains { $0.span.overlaps(denial.span) && $0.stance == stance }
                guard !isTold else { return }
                let holder = holder(of: [denial.by], in: evidence)
                result.append(
                    Reply(
                        document: document, span: denial.span, holder: holder, side: index.side(of: holder),
                        stance: stance, against: [], incident: incident))
            }
            for denial in found.denials { add(denial, .denies) }
            for admission in found.admissions { add(admission, .admits) }
        }
        return result
    }

    /// Whether a reply of the same document answers an accusation: the accused side speaks, about the same incident
    /// where both are about one, else within reach of the accusation's words and not against a third side.
    private func isAnswer(_ reply: Reply, to accusation: Accusation) -> Bool {
        guard reply.side == accusation.accusedSide, !reply.span.overlaps(accusation.span) else { return false }
        if let one = reply.incident, let other = accusation.incident { return one == other }
        let distance = max(reply.span.start - accusation.span.end, accusation.span.start - reply.span.end)
        guard distance <= Self.reach else { return false }
        return reply.against.isEmpty || reply.against.contains(accusation.accuserSide)
    }

    /// How far from an accusation its answer may stand, in bytes: two or three sentences.
    private static let reach = 400
}
