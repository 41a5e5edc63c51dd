import TruceEvidence
import TruceText

/// Weighs what a document says of a truce and gives the status at the document's own date.
///
/// An end that has come outweighs everything, unless the opening of the document tells of a truce that holds or
/// begins. Otherwise the opening outweighs the rest, where breaches outweigh danger and danger outweighs calm.
struct StatusVerdict {
    /// The signals, in order of the text.
    let signals: [StatusSignal]
    let reading: Reading

    /// How many sentences of running text belong to the opening, beside the headline.
    private static let openingSentences = 2

    /// Whether a zone speaks for the document.
    static func bears(_ zone: Block.Zone) -> Bool {
        switch zone {
        case .title, .standfirst, .paragraph: true
        case .caption, .byline, .dateline, .post, .furniture: false
        }
    }

    /// The status of the document.
    var status: TruceStatus {
        let opening = signals.filter { isOpening($0.sentence) }
        let own = signals.filter { !isQuoted($0) }
        let beginsAnew = opening.contains { $0.status == .inForce && $0.event != nil }
        if own.contains(where: { $0.status == .collapsed }), !beginsAnew { return .collapsed }
        for status in [TruceStatus.strained, .violated, .suspended, .inForce]
        where opening.contains(where: { $0.status == status }) {
            return status
        }
        for status in [TruceStatus.violated, .suspended, .strained, .collapsed, .inForce]
        where signals.contains(where: { $0.status == status }) {
            return status
        }
        return .notMentioned
    }

    private func isQuoted(_ signal: StatusSignal) -> Bool {
        let span = reading.text.span(signal.word)
        return reading.evidence.quotations.contains { $0.kind != .indirect && $0.span.overlaps(span) }
    }

    private func isOpening(_ sentence: Int) -> Bool {
        if reading.zones[sentence] == .title || reading.zones[sentence] == .standfirst { return true }
        let earlier = (0..<sentence).filter { reading.zones[$0] == .paragraph }.prefix(Self.openingSentences)
        return earlier.count < Self.openingSentences
    }
}
