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
    /// What found it.
    var rule: Rule = "status.words"
}

/// Finds what a document says of truces, clause by clause.
struct StatusSignals {
    let text: TokenizedText
    let truce: TruceMarks
    let events: EventMarks

    /// The signals of a sentence in order.
    func signals(ofSentence sentence: Int) -> [StatusSignal] {
        let marks = truce.marks(in: text.sentences[sentence].tokens)
        // "Accused each other of violations" needs no name where the text is about a truce.
        let isNamed = truce.namesTruce(in: text.sentences[sentence].tokens)
        let isMutual = marks.contains { mark in mark.words.contains { $0.status == .violated && $0.side == .own } }
        guard marks.contains(where: { $0.has(.signal) }), isNamed || isMutual && truce.speaksOfTruce else { return [] }
        var found: [StatusSignal] = []
        for clause in Clauses.cut(text, sentence: sentence) {
            var told: [StatusSignal] = []
            for mark in truce.marks(in: clause) {
                for word in mark.words where word.role == .signal {
                    guard let signal = judged(mark, word, clause: clause, sentence: sentence) else { continue }
                    told.append(signal)
                }
            }
            if let violence = violence(under: clause, sentence: sentence) { told.append(violence) }
            if let main = told.min(by: { Self.rank($0) < Self.rank($1) }) { found += parted(main, from: told) }
        }
        return found
    }

    /// "Broke the truce that took effect at dawn" tells of two things: the words from "that" on are a passage of
    /// their own.
    private func parted(_ main: StatusSignal, from told: [StatusSignal]) -> [StatusSignal] {
        let start = told.first { $0.event == .began && $0.word.lowerBound >= main.word.upperBound }
        guard main.event == nil, let start, start.word.lowerBound > main.clause.lowerBound,
            Self.relatives.contains(text.lower[start.word.lowerBound - 1])
        else { return [main] }
        let cut = start.word.lowerBound - 1
        return [
            StatusSignal(
                sentence: main.sentence, clause: main.clause.lowerBound..<cut, word: main.word, status: main.status,
                event: main.event),
            StatusSignal(
                sentence: main.sentence, clause: cut..<main.clause.upperBound, word: start.word, status: start.status,
                event: start.event),
        ]
    }

    private static let relatives: Set<String> = ["that", "which", "had", "has"]

    /// What a clause asserts first of all: that a truce is over, broken or begun outweighs that it was once agreed,
    /// for "violated the truce that was agreed on Monday" tells of the breach.
    private static func rank(_ signal: StatusSignal) -> Int {
        switch (signal.status, signal.event) {
        case (.collapsed, _): 0
        case (.suspended, _): 1
        case (.violated, _): 2
        case (_, .began), (_, .extended): 3
        case (.strained, _): 4
        case (.inForce, _): 5
        case (_, .scheduledEnd): 6
        default: 7
        }
    }

    /// How far from a signal the truce may be named, in tokens.
    private static let reach = 12

    private func judged(
        _ mark: TruceMarks.Mark, _ word: TruceVocabulary.Word, clause: Range<Int>, sentence: Int
    ) -> StatusSignal? {
        guard isAboutTruce(mark.tokens, word, in: clause), !leadsAway(mark.tokens, word, in: clause) else {
            return nil
        }
        let before = max(clause.lowerBound, mark.tokens.lowerBound - 4)..<mark.tokens.lowerBound
        let opening = clause.lowerBound..<min(clause.upperBound, clause.lowerBound + 2)
        var status = word.status
        var event = word.event
        if event == .agreed, isDeclaredOver(mark.tokens, in: clause) {
            status = .collapsed
            event = .declaredOver
        }
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
        // "The truce, which expired on Sunday": the pronoun stands for what is named right before it.
        let opener = clause.lowerBound
        let isRelative = text.lower[opener] == "which" && mark.lowerBound - opener <= 4
        let first =
            isRelative ? max(text.sentences[text.sentenceOfToken[opener]].tokens.lowerBound, opener - 5) : opener
        let before = max(first, mark.lowerBound - Self.reach)..<mark.lowerBound
        let after = mark.upperBound..<min(clause.upperBound, mark.upperBound + Self.reach)
        switch word.side {
        case .before: return names(before) && !isAttempt(before)
        case .after: return names(after) && !isTalk(after.prefix(Self.objectReach))
        case .near, nil: return names(before) && !isAttempt(before) || names(after)
        case .own: return true
        }
    }

    /// "Major combat ended with a truce": what ended is no truce.
    private func leadsAway(_ mark: Range<Int>, _ word: TruceVocabulary.Word, in clause: Range<Int>) -> Bool {
        guard word.status == .collapsed, mark.upperBound < clause.upperBound,
            Self.means.contains(text.lower[mark.upperBound])
        else { return false }
        let before = max(clause.lowerBound, mark.lowerBound - Self.reach)..<mark.lowerBound
        return !truce.namesTruce(in: before)
    }

    private static let means: Set<String> = ["with", "by", "through", "in", "under", "thanks"]

    /// "Declared the two-year truce over": the verb alone would tell of a truce that was made.
    private func isDeclaredOver(_ mark: Range<Int>, in clause: Range<Int>) -> Bool {
        guard mark.contains(where: { Self.declaring.contains(text.lower[$0]) }) else { return false }
        let after = mark.upperBound..<min(clause.upperBound, mark.upperBound + Self.reach)
        guard let end = after.first(where: { Self.over.contains(text.lower[$0]) }),
            truce.namesTruce(in: after.lowerBound..<end)
        else { return false }
        // "A truce over the holiday" is one that holds over it.
        guard end + 1 < clause.upperBound else { return true }
        return text.tokens[end + 1].kind == .mark || Self.afterOver.contains(text.lower[end + 1])
            || !CalendarWords.isNone(text.lower[end + 1])
    }

    private static let declaring: Set<String> = [
        "declared", "declares", "declare", "announced", "announces", "pronounced", "proclaimed", "considered",
        "considers",
    ]
    private static let over: Set<String> = ["over", "ended", "void", "dead", "finished"]
    private static let afterOver: Set<String> = [
        "on", "after", "as", "and", "because", "with", "when", "hours", "days", "late", "early", "last", "following",
        "in", "at", "amid", "yesterday",
    ]

    private func names(_ range: Range<Int>) -> Bool {
        truce.namesTruce(in: range) && !range.contains { Self.generic.contains(text.lower[$0]) }
    }

    /// Names of truces in general, of which nothing is said for the one at hand.
    private static let generic: Set<String> = ["ceasefires", "cease-fires", "truces", "deals", "agreements"]

    private static let attempts: Set<String> = [
        "attempt", "attempts", "effort", "efforts", "talks", "negotiations", "bid", "bids", "push", "calls", "call",
        "broker", "previous", "earlier", "proposal", "proposals", "former", "prior",
    ]

    /// Where the object of "suspended" or "broke off" stands, in tokens after the verb.
    private static let objectReach = 4

    private static let talk: Set<String> = [
        "talks", "negotiations", "contact", "contacts", "dialogue", "discussions", "cooperation", "consultations",
        "meetings", "convoys", "deliveries", "aid", "flights",
    ]

    /// "Suspended its talks with the neighbour on a truce": the talks are suspended, not the truce.
    private func isTalk(_ range: Range<Int>) -> Bool { range.contains { Self.talk.contains(text.lower[$0]) } }

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
            sentence: sentence, clause: clause, word: link..<(link + 1), status: .violated, event: nil,
            rule: "status.violence-since")
    }

    private static let violent: Set<EventWord.Class> = [
        .airStrike, .strike, .bombardment, .shelling, .attack, .groundAssault, .seize, .killing, .gunfire, .blast,
    ]
}
