package import TruceEvidence
import TruceKnowledge
import TruceText

/// Finds what a document says of how it stands with a truce.
package enum StatusReader {
    /// Every passage that says so, in order of the text.
    package static func statements(in reading: Reading) -> [StatusStatement] {
        read(reading, ClauseFacts(reading)).statements
    }

    /// What the document as a whole says of the truce at its own date.
    package static func status(of reading: Reading) -> TruceStatus {
        read(reading, ClauseFacts(reading)).status
    }

    /// Both, where it is known already what stands in which clause.
    static func read(_ reading: Reading, _ facts: ClauseFacts) -> (statements: [StatusStatement], status: TruceStatus) {
        let signals = signals(in: reading)
        return (signals.map { statement($0, facts) }, StatusVerdict(signals: signals, facts: facts).status)
    }

    private static func signals(in reading: Reading) -> [StatusSignal] {
        let text = reading.text
        let finder = StatusSignals(reading)
        var found: [StatusSignal] = []
        for sentence in text.sentences.indices where StatusVerdict.bears(reading.zones[sentence]) {
            found += finder.signals(ofSentence: sentence)
        }
        return found
    }

    /// "Ten days later, on August 26": of two that tell one day, the date.
    private static func spelledOut(_ time: Int, beside others: [Int], _ facts: ClauseFacts) -> Int {
        let times = facts.reading.evidence.times
        switch times[time].form {
        case .few, .days: break
        default: return time
        }
        let text = facts.reading.text
        let end = text.tokens(in: times[time].span).upperBound
        return others.first { other in
            let gap = text.tokens(in: times[other].span).lowerBound - end
            guard (0...3).contains(gap) else { return false }
            switch times[other].form {
            case .absolute, .monthDay, .weekdayMonthDay: return times[other].value?.isDay ?? false
            default: return false
            }
        } ?? time
    }

    private static func statement(_ signal: StatusSignal, _ facts: ClauseFacts) -> StatusStatement {
        let text = facts.reading.text
        let span = text.span(signal.clause)
        let sentence = text.sentences[signal.sentence].tokens.clamped(to: Clauses.around(signal.clause))
        let near = facts.times(in: signal.clause) + facts.times(in: sentence)
        return StatusStatement(
            span: span, status: signal.status ?? .notMentioned, holders: facts.holders(of: signal.clause),
            time: near.first { facts.isPoint($0) }.map { spelledOut($0, beside: near, facts) }, event: signal.event,
            rule: signal.rule)
    }
}
