import TruceEvidence
import TruceText

/// Weighs what a document says of a truce and gives the status at the document's own date.
///
/// An end that has come outweighs everything, unless the opening of the document tells of a truce that holds or
/// begins. Otherwise the opening outweighs the rest, where breaches outweigh danger and danger outweighs calm.
struct StatusVerdict {
    /// The signals, in order of the text.
    let signals: [StatusSignal]
    let facts: ClauseFacts

    private var reading: Reading { facts.reading }

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
        let end = endOfOpening
        let signals = signals.filter { !isPast($0) && !isAhead($0) }
        let opening = signals.filter { $0.sentence < end || reading.zones[$0.sentence] == .title }
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

    /// How long before its document an end lies that says nothing of the truce at hand, in days.
    private static let longAgo = 60

    /// Whether the end of a truce is told as one of long ago: the truce of that time is not the one at hand.
    private func isPast(_ signal: StatusSignal) -> Bool {
        guard signal.status == .collapsed else { return false }
        guard let published = reading.document.published.day else {
            return false
        }
        let sentence = reading.text.sentences[signal.sentence].tokens.clamped(to: Clauses.around(signal.clause))
        var times = facts.times(in: signal.clause)
        if times.isEmpty {
            times = facts.times(in: sentence.lowerBound..<signal.clause.lowerBound).filter { facts.isPoint($0) }
        }
        return times.contains { index in
            guard let value = reading.evidence.times[index].value else { return false }
            return published.firstDayNumber - value.lastDayNumber > Self.longAgo
        }
    }

    /// Whether the beginning of a truce is told for a day after the document's own: "takes effect on Thursday".
    private func isAhead(_ signal: StatusSignal) -> Bool {
        guard signal.event == .began, let published = reading.document.published.day else { return false }
        let days = facts.times(in: signal.clause).filter { facts.isPoint($0) }
            .compactMap { reading.evidence.times[$0].value?.firstDayNumber }
        return days.max().map { $0 > published.firstDayNumber } ?? false
    }

    private func isQuoted(_ signal: StatusSignal) -> Bool {
        facts.quotations(in: signal.word).contains { $0.kind != .indirect }
    }

    /// The first sentence behind the opening.
    private var endOfOpening: Int {
        var paragraphs = 0
        for (sentence, zone) in reading.zones.enumerated() where zone == .paragraph {
            paragraphs += 1
            if paragraphs > Self.openingSentences { return sentence }
        }
        return reading.zones.count
    }
}
