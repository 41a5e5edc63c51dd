import TruceEvidence
import TruceKnowledge
import TruceText

/// The clause that tells of a candidate, with where and when it was, who tells it and how surely.
struct EventScene {
    /// The tokens of the clause.
    let clause: Range<Int>
    /// Where, as an index into the document's places.
    let place: Int?
    /// When, as an index into the document's times.
    let time: Int?
    /// Who the document says tells it, nearest first.
    let holders: [Holder]
    /// Whether the sentence marks it as uncertain.
    let isHedged: Bool
    /// Whether it lies well before the report.
    let isBackground: Bool

    init<Kind>(_ candidate: EventCandidate<Kind>, _ facts: ClauseFacts) {
        let reading = facts.reading
        let clause = EventPhrases(reading: reading).clause(
            around: candidate.trigger, reaching: candidate.object, sentence: candidate.sentence)
        let setting = EventSetting(facts: facts, truce: reading.truce)
        self.clause = clause
        place = setting.place(of: candidate.trigger, in: clause, sentence: candidate.sentence)
        time = setting.time(of: candidate.trigger, in: clause, sentence: candidate.sentence, candidate.status)
        holders = facts.holders(of: clause)
        isHedged = reading.events.has(.hedge, in: reading.text.sentences[candidate.sentence].tokens)
        isBackground = reading.events.has(.past, in: clause) || facts.pastTime(in: clause, reading.truce) != nil
    }
}
