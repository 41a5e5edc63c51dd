import TruceEvidence
import TruceKnowledge
import TruceText

/// Finds violence that is told as falling into the time of a truce: "killed since the truce began".
struct TruceViolence {
    private let text: TokenizedText
    private let truce: TruceMarks
    private let events: EventMarks
    private let context: TruceContext

    init(_ reading: Reading) {
        text = reading.text
        truce = reading.truce
        events = reading.events
        context = reading.knowledge.truceContext
    }

    /// The signal that a clause gives, if it tells of such violence; its passage begins with the sentence, where the
    /// violence is told.
    func signal(under clause: Range<Int>, sentence: Int) -> StatusSignal? {
        guard let name = clause.first(where: { truce.namesTruceProperly(in: $0..<($0 + 1)) }) else { return nil }
        let before = max(clause.lowerBound, name - TruceRelation.reach)..<name
        let begins = truce.marks(in: clause).contains { mark in mark.words.contains { $0.event == .began } }
        let link = before.last {
            context.has(.during, text.lower[$0]) || isDay($0) || begins && text.lower[$0] == "after"
        }
        guard let link else { return nil }
        if text.lower[link] == "by", link == clause.lowerBound || text.lower[link - 1] != "covered" { return nil }
        let bounds = text.sentences[sentence].tokens.clamped(to: Clauses.around(clause))
        guard isTold(in: bounds.lowerBound..<link) else { return nil }
        return StatusSignal(
            sentence: sentence, clause: bounds.lowerBound..<clause.upperBound, word: link..<(link + 1),
            status: .violated,
            event: nil,
            rule: Self.rule)
    }

    /// "Nine were shot on the first day of the truce", but not "two days before the truce".
    private func isDay(_ token: Int) -> Bool {
        context.has(.period, text.lower[token]) && token + 1 < text.tokens.count && text.lower[token + 1] == "of"
    }

    /// What finds it.
    static let rule: Rule = "status.violence-since"

    /// Whether a range of tokens tells of violence.
    func isTold(in range: Range<Int>) -> Bool {
        events.triggers(in: range).contains { trigger in
            trigger.words.contains { Self.violent.contains($0.eventClass) }
        }
    }

    private static let violent: Set<EventWord.Class> = [
        .airStrike, .strike, .bombardment, .shelling, .attack, .groundAssault, .seize, .killing, .gunfire, .blast,
    ]
}
