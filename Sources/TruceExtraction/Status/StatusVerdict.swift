import TruceEvidence
import TruceKnowledge
import TruceText

/// Weighs what a document says of a truce and gives the status at the document's own date.
///
/// An end that has come outweighs everything, unless the opening of the document tells of a truce that holds or
/// begins. Otherwise what comes first weighs most: the headline, then the opening, then the rest. What a truce is called
/// in passing and what is conceded counts only where nothing else is said.
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
        let all = signals.filter { !isPast($0) && !isAhead($0) }
        let plain = all.filter { !$0.isAside }
        let end = endOfOpening
        let opening = plain.filter { $0.sentence < end || reading.zones[$0.sentence] == .title }
        let beginsAnew = opening.contains { $0.status == .inForce && $0.event != nil }
        if plain.contains(where: { $0.status == .collapsed && !isQuoted($0) }), !beginsAnew { return .collapsed }
        let headline = opening.filter { reading.zones[$0.sentence] == .title }
        if holds(headline) || holds(opening) { return .inForce }
        if isSaidToHold(plain) { return .inForce }
        return first([.strained, .violated, .suspended], in: headline)
            ?? first([.strained, .violated, .suspended, .inForce], in: opening)
            ?? first([.violated, .suspended, .strained, .collapsed, .inForce], in: plain)
            ?? first([.strained, .violated], in: all)
            ?? (isMade(plain) ? .inForce : first([.inForce], in: all) ?? .notMentioned)
    }

    /// Whether a truce has been made of which nothing else is said ("the army has declared a truce", "the army declared a
    /// truce on Monday"): it holds as far as the document tells, unless it lies back or is only to begin.
    private func isMade(_ signals: [StatusSignal]) -> Bool {
        signals.contains { signal in
            guard signal.event == .agreed, signal.status == nil, isPerfect(signal.clause) || isTold(signal.word),
                reading.truce.namesTruceProperly(in: signal.clause),
                !isQuoted(signal)
            else { return false }
            let sentence = reading.text.sentences[signal.sentence].tokens.clamped(to: Clauses.around(signal.clause))
            return !facts.times(in: sentence).contains { isOld($0) || isComing($0) }
        } && !isToBegin
    }

    /// Whether a clause tells in the perfect that a truce was made: "had brokered a truce".
    private func isPerfect(_ clause: Range<Int>) -> Bool {
        reading.truce.marks(in: clause).contains { mark in
            guard mark.words.contains(where: { $0.event == .agreed }) else { return false }
            return (max(clause.lowerBound, mark.tokens.lowerBound - 3)..<mark.tokens.upperBound).contains {
                ["has", "have", "had"].contains(reading.text.lower[$0])
            }
        }
    }

    /// Whether a verb tells what somebody did: "declared a truce", and not "a truce declared in spring".
    private func isTold(_ word: Range<Int>) -> Bool {
        let tree = ClauseTree(reading)
        let verb = tree.head(of: word)
        return tree.isFinite(verb) && !tree.isNegated(verb) && !tree.hasInfinitive(verb)
            && tree.subject(of: verb).map { $0 < verb } ?? false
    }

    /// Whether some sentence about a truce tells that it is only to begin.
    private var isToBegin: Bool {
        reading.text.sentences.indices.contains { sentence in
            let tokens = reading.text.sentences[sentence].tokens
            guard Self.bears(reading.zones[sentence]), reading.truce.namesTruceProperly(in: tokens) else {
                return false
            }
            let context = reading.knowledge.truceContext
            let isPromised = tokens.dropLast().contains {
                context.has(.promise, reading.text.lower[$0]) && context.has(.onset, reading.text.lower[$0 + 1])
            }
            let isTold = reading.truce.marks(in: tokens).contains { $0.words.contains { $0.event == .began } }
            return isPromised || isTold || facts.times(in: tokens).contains(where: isComing)
        }
    }

    /// Whether a time lies after the day of the document.
    private func isComing(_ index: Int) -> Bool {
        guard let published = reading.document.published.day, let value = reading.evidence.times[index].value else {
            return false
        }
        return value.firstDayNumber > published.firstDayNumber
    }

    /// Whether a time lies so far back that it says nothing of the truce at hand.
    private func isOld(_ index: Int) -> Bool {
        guard let published = reading.document.published.day, let value = reading.evidence.times[index].value else {
            return false
        }
        return published.firstDayNumber - value.lastDayNumber > Self.longAgo
    }

    /// The first of some statuses that a signal gives.
    private func first(_ statuses: [TruceStatus], in signals: [StatusSignal]) -> TruceStatus? {
        statuses.first { status in signals.contains { $0.status == status } }
    }

    /// Whether a part of the document opens with the news that the truce holds or goes on, and tells of breaches only as
    /// what somebody claims.
    private func holds(_ signals: [StatusSignal]) -> Bool {
        guard let first = signals.first(where: { $0.status != nil && $0.status != .notMentioned }),
            first.status == .inForce, first.event == nil || first.event == .extended
        else { return false }
        return signals.allSatisfy {
            $0.status != .strained && $0.status != .suspended && $0.status != .violated
                || $0.status == .violated && !facts.holders(of: $0.clause).isEmpty
        }
    }

    /// Whether the document says for itself that the truce holds, and no word of its breach: only of violence since it began.
    private func isSaidToHold(_ signals: [StatusSignal]) -> Bool {
        let said = signals.filter { $0.rule != TruceViolence.rule }
        let holding = said.contains {
            $0.status == .inForce && $0.event == nil && facts.holders(of: $0.clause).isEmpty
        }
        return holding && !said.contains { [.strained, .violated, .suspended].contains($0.status) }
    }

    /// How long before its document an end lies that says nothing of the truce at hand, in days.
    private static let longAgo = 60

    /// How far behind the word of an end its own time begins, in tokens.
    private static let besideWord = 4

    /// Whether the end of a truce is told as one of long ago: the truce of that time is not the one at hand.
    private func isPast(_ signal: StatusSignal) -> Bool {
        guard signal.status == .collapsed else { return false }
        if isMeasuredFrom(signal.clause) { return true }
        let sentence = reading.text.sentences[signal.sentence].tokens.clamped(to: Clauses.around(signal.clause))
        let times = facts.times(in: signal.clause)
        if times.isEmpty {
            return facts.times(in: sentence.lowerBound..<signal.clause.lowerBound).contains {
                facts.isPoint($0) && isOld($0)
            }
        }
        // "The truce collapsed in July, ending a calm that began in 2012": the time right behind the word is its own.
        let behind = signal.word.upperBound
        let own = facts.times(in: behind..<max(behind, min(signal.clause.upperBound, behind + Self.besideWord)))
        return own.first.map(isOld) ?? times.contains(where: isOld)
    }

    /// "Three months after it ended an older truce": the end only measures how long ago something was.
    private func isMeasuredFrom(_ clause: Range<Int>) -> Bool {
        let context = reading.knowledge.truceContext
        guard clause.lowerBound > 0, context.has(.sequel, reading.text.lower[clause.lowerBound]) else { return false }
        return context.has(.epoch, reading.text.lower[clause.lowerBound - 1])
    }

    /// Whether the beginning of a truce is told for a day after the document's own: "takes effect on Thursday".
    private func isAhead(_ signal: StatusSignal) -> Bool {
        signal.event == .began && facts.times(in: signal.clause).contains { facts.isPoint($0) && isComing($0) }
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
