import TruceEvidence
import TruceKnowledge
import TruceText

/// A passage that says something of a truce, before the passages are weighed against one another.
struct StatusSignal {
    /// The sentence.
    let sentence: Int
    /// The tokens of the passage.
    let clause: Range<Int>
    /// The tokens of the word that says it.
    let word: Range<Int>
    /// The status; nil for an event that gives none by itself.
    let status: TruceStatus?
    /// The event of the truce, if one is told.
    let event: TruceEvent?
}

/// Finds what a document says of truces, clause by clause.
struct StatusSignals {
    let text: TokenizedText
    let truce: TruceMarks
    let events: EventMarks

    /// The signals of a sentence in order.
    func signals(ofSentence sentence: Int) -> [StatusSignal] {
        let marks = truce.marks(in: text.sentences[sentence].tokens)
        guard marks.contains(where: { $0.has(.signal) }), truce.namesTruce(in: text.sentences[sentence].tokens) else {
            return []
        }
        var found: [StatusSignal] = []
        for clause in Clauses.cut(text, sentence: sentence) {
            for mark in truce.marks(in: clause) {
                for word in mark.words where word.role == .signal {
                    guard let signal = judged(mark, word, clause: clause, sentence: sentence) else { continue }
                    if found.last?.word == signal.word, found.last?.status == signal.status { continue }
                    found.append(signal)
                }
            }
            if let violence = violence(under: clause, sentence: sentence) { found.append(violence) }
        }
        return found
    }

    /// How far from a signal the truce may be named, in tokens.
    private static let reach = 12

    private func judged(
        _ mark: TruceMarks.Mark, _ word: TruceVocabulary.Word, clause: Range<Int>, sentence: Int
    ) -> StatusSignal? {
        guard isAboutTruce(mark.tokens, word, in: clause) else { return nil }
        let before = max(clause.lowerBound, mark.tokens.lowerBound - 4)..<mark.tokens.lowerBound
        let opening = clause.lowerBound..<min(clause.upperBound, clause.lowerBound + 2)
        var status = word.status
        var event = word.event
        let isOpen =
            events.has(.hypothetical, in: opening) || events.has(.modal, in: before) || isFeared(before)
            || before.last.map { text.lower[$0] == "to" } ?? false
        let isDenied = events.has(.negation, in: before) || before.contains { text.lower[$0] == "no" }
        switch status {
        case .collapsed:
            if isDenied { return nil }
            if isOpen {
                status = .strained
                event = nil
            }
        case .strained:
            if isDenied { return nil }
        case .violated, .suspended:
            if isDenied || isOpen { return nil }
        case .inForce:
            if isDenied || isOpen || isRefused(before) { return nil }
        case .notMentioned, nil:
            if isDenied || isOpen && event != .scheduledEnd { return nil }
        }
        return StatusSignal(sentence: sentence, clause: clause, word: mark.tokens, status: status, event: event)
    }

    private func isAboutTruce(_ mark: Range<Int>, _ word: TruceVocabulary.Word, in clause: Range<Int>) -> Bool {
        let before = max(clause.lowerBound, mark.lowerBound - Self.reach)..<mark.lowerBound
        let after = mark.upperBound..<min(clause.upperBound, mark.upperBound + Self.reach)
        switch word.side {
        case .before: return names(before) && !isAttempt(before)
        case .after: return names(after)
        case .near, nil: return names(before) && !isAttempt(before) || names(after)
        case .own: return true
        }
    }

    private func names(_ range: Range<Int>) -> Bool {
        truce.namesTruce(in: range) && !range.contains { Self.generic.contains(text.lower[$0]) }
    }

    /// Names of truces in general, of which nothing is said for the one at hand.
    private static let generic: Set<String> = ["ceasefires", "cease-fires", "truces", "deals", "agreements"]

    private static let attempts: Set<String> = [
        "attempt", "attempts", "effort", "efforts", "talks", "negotiations", "bid", "bids", "push", "calls", "call",
        "broker", "previous", "earlier", "proposal", "proposals",
    ]

    private func isAttempt(_ range: Range<Int>) -> Bool { range.contains { Self.attempts.contains(text.lower[$0]) } }

    private static let fears: Set<String> = [
        "brink", "verge", "near", "risk", "prevent", "avoid", "avert", "threat", "fear", "fears", "danger", "save",
        "rescue", "salvage", "close", "avoiding", "preventing", "unless",
    ]

    private static let refusals: Set<String> = [
        "reject", "rejects", "rejected", "rejecting", "refused", "refuses", "offer", "offered", "proposed", "ruled",
        "rules", "calls", "called", "urged", "demanded",
    ]

    private func isRefused(_ range: Range<Int>) -> Bool { range.contains { Self.refusals.contains(text.lower[$0]) } }

    private func isFeared(_ range: Range<Int>) -> Bool { range.contains { Self.fears.contains(text.lower[$0]) } }

    private static let under: Set<String> = ["since", "during", "despite", "under", "amid", "by"]

    /// Violence that is told as falling into the time of a truce: "killed since the truce began".
    private func violence(under clause: Range<Int>, sentence: Int) -> StatusSignal? {
        guard let name = clause.first(where: { truce.namesTruceProperly(in: $0..<($0 + 1)) }) else { return nil }
        let before = max(clause.lowerBound, name - Self.reach)..<name
        let begins = truce.marks(in: clause).contains { mark in mark.words.contains { $0.event == .began } }
        let link = before.last { Self.under.contains(text.lower[$0]) || begins && text.lower[$0] == "after" }
        guard let link else { return nil }
        if text.lower[link] == "by", link == clause.lowerBound || text.lower[link - 1] != "covered" { return nil }
        let bounds = text.sentences[sentence].tokens.clamped(to: Clauses.around(clause))
        let isViolent = events.triggers(in: bounds.lowerBound..<link).contains { trigger in
            trigger.words.contains { Self.violent.contains($0.eventClass) }
        }
        guard isViolent else { return nil }
        return StatusSignal(
            sentence: sentence, clause: clause, word: link..<(link + 1), status: .violated, event: nil)
    }

    private static let violent: Set<EventWord.Class> = [
        .airStrike, .strike, .bombardment, .shelling, .attack, .groundAssault, .seize, .killing, .gunfire, .blast,
    ]
}
