import TruceEvidence
import TruceText

/// Sets accusations beside what the accused answered.
///
/// Nothing here knows one side from another: exchanging their names in the documents exchanges them in the result.
struct ExchangeBuilder: Sendable {
    private let record: Record
    private let charges: GatheredCharges
    /// By document the agreement that it is about.
    private let agreements: [String: String]
    /// By incident its agreement.
    private let ofIncident: [String: String]

    /// Prepares for a record.
    init(record: Record, charges: GatheredCharges) {
        self.record = record
        self.charges = charges
        var agreements: [String: String] = [:]
        for agreement in record.agreements {
            for document in agreement.documents { agreements[document] = agreement.id }
        }
        self.agreements = agreements
        var ofIncident: [String: String] = [:]
        for incident in record.incidents { ofIncident[incident.id] = incident.agreement }
        self.ofIncident = ofIncident
    }

    /// All exchanges, in order of document and place.
    ///
    /// What a report tells in its own voice of who acted is its account of an incident, not an accusation between
    /// parties; what it charges a side with beyond that is one of its own.
    func exchanges() -> [Exchange] {
        let replyFinder = ReplyFinder(charges: charges.finder)
        let replies = record.documents.indices.map { replyFinder.replies(in: $0) }
        var byIncident: [String: [Reply]] = [:]
        for reply in replies.joined() where reply.stance != .accuses {
            if let incident = reply.incident { byIncident[incident, default: []].append(reply) }
        }
        var result: [Exchange] = []
        for document in record.documents.indices {
            for charge in charges.ofDocument[document] where !(charge.isOwnVoice && charge.incident != nil) {
                // A warning or a demand charges nobody with a deed that could be denied.
                let isCharge = charge.kinds != [.warning] && charge.kinds != [.demand]
                var answers = isCharge ? replies[document].filter { isAnswer($0, to: charge) } : []
                if isCharge, let incident = charge.incident {
                    answers += (byIncident[incident] ?? []).filter {
                        $0.document != document && $0.side == charge.accusedSide
                    }
                }
                result.append(exchange(charge, answers, id: "x\(result.count + 1)"))
            }
        }
        return result
    }

    private func exchange(_ charge: Charge, _ replies: [Reply], id: String) -> Exchange {
        let evidence = record.documents[charge.document]
        let date = said(charge.span, in: charge.document)
        var seen: Set<Citation> = []
        let answers = replies.map { reply in
            Exchange.Answer(
                holder: reply.holder, stance: reply.stance,
                daysAfter: days(from: date, to: said(reply.span, in: reply.document)),
                citation: Citation(document: record.documents[reply.document].document.file, span: reply.span))
        }.sorted { $0.citation < $1.citation }.filter { seen.insert($0.citation).inserted }
        let file = evidence.document.file
        return Exchange(
            id: id, accuser: charge.accuser, accused: charge.accused.name, accuserSide: charge.accuserSide,
            accusedSide: charge.accusedSide, kinds: charge.kinds,
            accusation: Citation(document: file, span: charge.span),
            about: evidence.words(charge.about).split(whereSeparator: \.isWhitespace).joined(separator: " "),
            date: date, agreement: charge.incident.flatMap { ofIncident[$0] } ?? agreements[file],
            answers: answers, incident: charge.incident)
    }

    // MARK: - When it was said

    /// The day of an utterance: that of the quotation it stands in, where its day is given, else the day of the document.
    private func said(_ span: TextSpan, in document: Int) -> TemporalValue? {
        let evidence = record.documents[document]
        let quoted = evidence.quotations.first { $0.time != nil && $0.passage.overlaps(span) }
        return evidence.when(quoted?.time) ?? evidence.document.published.value
    }

    private func days(from first: TemporalValue?, to second: TemporalValue?) -> Int? {
        guard let first, let second, first.isDay, second.isDay, second.firstDayNumber >= first.firstDayNumber else {
            return nil
        }
        return second.firstDayNumber - first.firstDayNumber
    }

    // MARK: - Answers

    /// Whether a reply of the same document answers a charge: the accused side speaks, about the same incident where
    /// both are about one, else within reach of the charge's words and not against a third side. A charge in turn
    /// answers only what it follows, and only when it is against the accuser.
    private func isAnswer(_ reply: Reply, to charge: Charge) -> Bool {
        guard reply.side == charge.accusedSide, !reply.span.overlaps(charge.span) else { return false }
        let distance = max(reply.span.start - charge.span.end, charge.span.start - reply.span.end)
        if reply.stance == .accuses {
            let isOfAnother = reply.incident != nil && charge.incident != nil && reply.incident != charge.incident
            return reply.span.start >= charge.span.end && distance <= Self.reach && !isOfAnother
                && reply.against.contains(charge.accuserSide)
        }
        if let one = reply.incident, let other = charge.incident { return one == other }
        guard distance <= Self.reach else { return false }
        return reply.against.isEmpty || reply.against.contains(charge.accuserSide)
    }

    /// How far from a charge its answer may stand, in bytes: two or three sentences.
    private static let reach = 400
}
