import TruceEvidence
import TruceText

/// Sets accusations beside what the accused answered.
///
/// Nothing here knows one side from another: exchanging their names in the documents exchanges them in the result.
struct ExchangeBuilder: Sendable {
    private let record: Record
    private let index: RecordIndex

    /// A charge or a reply with the document that tells it and the incident that it is about.
    private struct Told<Speech: Sendable> {
        let speech: Speech
        let document: Int
        let incident: String?
    }

    /// Prepares for a record.
    init(record: Record, index: RecordIndex) {
        self.record = record
        self.index = index
    }

    /// All exchanges, in order of document and place.
    ///
    /// What a report tells in its own voice of who acted is its account of an incident, not an accusation between
    /// parties; what it charges a side with beyond that is one of its own.
    func exchanges() -> [Exchange] {
        let replies = index.accusations.enumerated().map { document, found in
            found.replies.map { reply in
                Told(speech: reply, document: document, incident: index.incident(of: reply.mention, in: document))
            }
        }
        var byIncident: [String: [Told<Reply>]] = [:]
        for reply in replies.joined() where reply.speech.stance != .accuses {
            if let incident = reply.incident { byIncident[incident, default: []].append(reply) }
        }
        var result: [Exchange] = []
        for (document, found) in index.accusations.enumerated() {
            for charge in found.charges {
                let incident = index.incident(of: charge.mention, in: document)
                if charge.isOwnVoice && incident != nil { continue }
                let told = Told(speech: charge, document: document, incident: incident)
                // A warning or a demand charges nobody with a deed that could be denied.
                let isCharge = charge.kinds != [.warning] && charge.kinds != [.demand]
                var answers = isCharge ? replies[document].filter { isAnswer($0, to: told) } : []
                if isCharge, let incident {
                    answers += (byIncident[incident] ?? []).filter {
                        $0.document != document && $0.speech.side == charge.accusedSide
                    }
                }
                result.append(exchange(told, answers, id: "x\(result.count + 1)"))
            }
        }
        return result
    }

    private func exchange(_ told: Told<Charge>, _ replies: [Told<Reply>], id: String) -> Exchange {
        let charge = told.speech
        let file = index.documents[told.document].file
        var seen: Set<Citation> = []
        let answers = replies.map { reply in
            Exchange.Answer(
                holder: reply.speech.holder, stance: reply.speech.stance,
                daysAfter: days(from: charge.said, to: reply.speech.said),
                citation: Citation(document: index.documents[reply.document].file, span: reply.speech.span))
        }.sorted { $0.citation < $1.citation }.filter { seen.insert($0.citation).inserted }
        return Exchange(
            id: id, accuser: charge.accuser, accused: charge.accused.name, accuserSide: charge.accuserSide,
            accusedSide: charge.accusedSide, kinds: charge.kinds,
            accusation: Citation(document: file, span: charge.span), about: charge.about, date: charge.said,
            agreement: told.incident.flatMap { index.agreement(ofIncident: $0) }
                ?? index.agreement(ofDocument: told.document),
            answers: answers, incident: told.incident)
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
    private func isAnswer(_ answer: Told<Reply>, to told: Told<Charge>) -> Bool {
        let (reply, charge) = (answer.speech, told.speech)
        guard reply.side == charge.accusedSide, !reply.span.overlaps(charge.span) else { return false }
        let distance = max(reply.span.start - charge.span.end, charge.span.start - reply.span.end)
        if reply.stance == .accuses {
            let isOfAnother = answer.incident != nil && told.incident != nil && answer.incident != told.incident
            return reply.span.start >= charge.span.end && distance <= Self.reach && !isOfAnother
                && reply.against.contains(charge.accuserSide)
        }
        if let one = answer.incident, let other = told.incident { return one == other }
        // Who owns to one deed owns to nothing that a charge leaves open.
        if reply.stance == .admits, answer.incident != nil { return false }
        guard distance <= Self.reach else { return false }
        return reply.against.isEmpty || reply.against.contains(charge.accuserSide)
    }

    /// How far from a charge its answer may stand, in bytes: two or three sentences.
    private static let reach = 400
}
