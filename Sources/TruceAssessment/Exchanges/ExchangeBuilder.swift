import TruceEvidence
import TruceText

/// Sets accusations beside what the accused answered.
///
/// Nothing here knows one side from another: exchanging their names in the documents exchanges them in the result.
struct ExchangeBuilder: Sendable {
    private let record: Record
    private let index: RecordIndex

    /// A charge or a reply with the document that tells it and the incident that it is about, by their places.
    private struct Told<Speech: Sendable> {
        let speech: Speech
        let document: Int
        let incident: Int?
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
        var byIncident: [Int: [Told<Reply>]] = [:]
        for document in index.documents(with: .replies) {
            for reply in index.documents[document].accusations.replies where reply.stance != .accuses {
                guard let incident = index.incident(of: reply.mention, in: document) else { continue }
                byIncident[incident, default: []].append(
                    Told(speech: reply, document: document, incident: incident))
            }
        }
        var result: [Exchange] = []
        for document in index.documents(with: .charges) {
            let found = index.documents[document].accusations
            let replies = found.replies.map { reply in
                Told(speech: reply, document: document, incident: index.incident(of: reply.mention, in: document))
            }
            for charge in found.charges {
                let incident = index.incident(of: charge.mention, in: document)
                if charge.isOwnVoice && incident != nil { continue }
                let told = Told(speech: charge, document: document, incident: incident)
                var answers = charge.isOfDeed ? replies.filter { isAnswer($0, to: told) } : []
                if charge.isOfDeed, let incident {
                    answers += (byIncident[incident] ?? []).filter {
                        $0.document != document && $0.speech.side == charge.accusedSide
                    }
                }
                result.append(exchange(told, answers, number: result.count + 1))
            }
        }
        return result
    }

    private func exchange(_ told: Told<Charge>, _ replies: [Told<Reply>], number: Int) -> Exchange {
        let charge = told.speech
        var exchange = charge.unanswered
        if !replies.isEmpty { exchange.answers = answers(replies, to: charge) }
        exchange.id = Serial.identifier("x", number)
        exchange.incident = told.incident.map { record.incidents[$0].id }
        exchange.agreement =
            told.incident.flatMap { index.agreement(ofIncident: $0) } ?? index.agreement(ofDocument: told.document)
        return exchange
    }

    private func answers(_ replies: [Told<Reply>], to charge: Charge) -> [Exchange.Answer] {
        var seen: Set<Citation> = []
        return replies.map { reply in
            Exchange.Answer(
                holder: reply.speech.holder, stance: reply.speech.stance,
                daysAfter: days(from: charge.said, to: reply.speech.said),
                citation: Citation(document: index.documents[reply.document].file, span: reply.speech.span))
        }.sorted { $0.citation < $1.citation }.filter { seen.insert($0.citation).inserted }
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
