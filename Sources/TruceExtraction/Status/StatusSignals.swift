import TruceEvidence
import TruceKnowledge
import TruceText

/// Finds what a document says of truces, clause by clause.
struct StatusSignals {
    private let text: TokenizedText
    private let truce: TruceMarks
    private let events: EventMarks
    private let context: TruceContext
    private let tree: ClauseTree
    private let relation: TruceRelation
    private let violence: TruceViolence
    private let declaredEnd: DeclaredEnd

    init(_ reading: Reading) {
        text = reading.text
        truce = reading.truce
        events = reading.events
        context = reading.knowledge.truceContext
        tree = ClauseTree(reading)
        relation = TruceRelation(reading)
        violence = TruceViolence(reading)
        declaredEnd = DeclaredEnd(reading)
    }

    /// The signals of a sentence in order.
    func signals(ofSentence sentence: Int) -> [StatusSignal] {
        let marks = truce.marks(in: text.sentences[sentence].tokens)
        guard marks.contains(where: { $0.has(.signal) || $0.has(.epithet) }),
            truce.namesTruce(in: text.sentences[sentence].tokens) || truce.speaksOfTruce && marks.contains(where: isOwn)
        else { return [] }
        var found: [StatusSignal] = []
        for clause in Clauses.cut(text, sentence: sentence) {
            var told: [StatusSignal] = []
            // A phrase may go on behind its clause, where the clause was cut short; then it is not said in it.
            for mark in truce.marks(in: clause) where mark.tokens.upperBound <= clause.upperBound {
                for word in mark.words where word.role == .signal || word.role == .epithet {
                    guard let signal = judged(mark, word, clause: clause, sentence: sentence) else { continue }
                    told.append(signal)
                }
            }
            if let violence = violence.signal(under: clause, sentence: sentence) { told.append(violence) }
            if let main = told.min(by: { $0.rank < $1.rank }) { found += parted(main, from: told) }
        }
        return conceding(found)
    }

    /// "Accused each other of violations" needs no name where the text is about a truce.
    private func isOwn(_ mark: TruceMarks.Mark) -> Bool {
        mark.words.contains { word in
            [.signal, .epithet].contains(word.role) && word.side == .own || relation.pointsBack(mark.tokens, word)
        }
    }

    /// Sets aside the trouble that a sentence concedes ("although …", "despite …") where it asserts that the truce
    /// holds.
    private func conceding(_ found: [StatusSignal]) -> [StatusSignal] {
        func isConceded(_ signal: StatusSignal) -> Bool {
            signal.clause.prefix(2).contains { context.has(.concession, text.lower[$0]) }
        }
        guard found.contains(where: { $0.status == .inForce && !isConceded($0) }) else { return found }
        return found.map { signal in
            // "Though it expired in autumn, both sides abide by it."
            let isTrouble = [.violated, .strained, .collapsed].contains(signal.status)
            guard isTrouble, isConceded(signal) else { return signal }
            var aside = signal
            aside.isAside = true
            return aside
        }
    }

    /// "Broke the truce that took effect at dawn", "killed since the truce took effect" tell of two things: the words from
    /// "that" or "since" on are a passage of their own.
    private func parted(_ main: StatusSignal, from told: [StatusSignal]) -> [StatusSignal] {
        guard main.event == nil, var start = told.first(where: { $0.event == .began }),
            start.word.lowerBound > main.clause.lowerBound
        else { return [main] }
        if let cut = endOfAside(start, before: main) {
            var rest = main
            start.clause = main.clause.lowerBound..<cut
            rest.clause = cut + 1..<main.clause.upperBound
            return [start, rest]
        }
        guard start.word.lowerBound >= main.word.upperBound else { return [main] }
        if main.rule == TruceViolence.rule {
            start.clause = main.word.lowerBound..<start.clause.upperBound
            return [main, start]
        }
        guard context.has(.relative, text.lower[start.word.lowerBound - 1]) else { return [main] }
        let cut = start.word.lowerBound - 1
        var first = main
        first.clause = main.clause.lowerBound..<cut
        start.clause = cut..<main.clause.upperBound
        return [first, start]
    }

    /// "The truce, which took effect on Friday, has been broken": the comma that ends the aside about the start.
    private func endOfAside(_ start: StatusSignal, before main: StatusSignal) -> Int? {
        guard start.word.upperBound <= main.word.lowerBound else { return nil }
        return (start.word.upperBound..<main.word.lowerBound).last { text.lower[$0] == "," }
    }

    private func judged(
        _ mark: TruceMarks.Mark, _ word: TruceVocabulary.Word, clause: Range<Int>, sentence: Int
    ) -> StatusSignal? {
        guard relation.isAboutTruce(mark.tokens, word, in: clause) else { return nil }
        var status = word.status
        var event = word.event
        if event == .agreed, declaredEnd.isTold(by: mark.tokens, in: clause) {
            status = .collapsed
            event = .declaredOver
        }
        let before = max(clause.lowerBound, mark.tokens.lowerBound - 4)..<mark.tokens.lowerBound
        // "Broke an uneasy calm" tells of no calm.
        if word.side == .own, status == .inForce, before.contains(where: { context.has(.breaking, text.lower[$0]) }) {
            status = .violated
        }
        let isOpen = isOpen(mark.tokens, after: before, in: clause)
        let isDenied = events.has(.negation, in: before) || before.contains { text.lower[$0] == "no" }
        if isDenied { return nil }
        switch status {
        case .collapsed where isOpen:
            status = .strained
            event = nil
        case .violated where isOpen, .suspended where isOpen: return nil
        // "Despite the truce tensions remain high": nobody is told to have done anything.
        case .violated where defies(mark.tokens) && tellsOnlyTension(sentence): status = .strained
        case .violated where before.contains { context.has(.answering, text.lower[$0]) }: return nil
        case .inForce:
            if before.contains(where: { context.has(.refusal, text.lower[$0]) }) { return nil }
            if isOpen, !((event == .extended || keepsOwn(mark.tokens, word)) && isDecided(mark.tokens)) { return nil }
        case .notMentioned where isOpen && event != .scheduledEnd, nil where isOpen && event != .scheduledEnd:
            return nil
        default: break
        }
        return StatusSignal(
            sentence: sentence, clause: clause, word: mark.tokens, status: status, event: event,
            rule: word.role == .epithet ? "status.epithet" : word.side == .own ? "status.set-phrase" : "status.words",
            isAside: word.role == .epithet)
    }

    private func defies(_ mark: Range<Int>) -> Bool {
        mark.count == 1 && context.has(.defiance, text.lower[mark.lowerBound])
    }

    private func tellsOnlyTension(_ sentence: Int) -> Bool {
        let tokens = text.sentences[sentence].tokens
        return tokens.contains { context.has(.tension, text.lower[$0]) } && !violence.isTold(in: tokens)
    }

    /// Whether what a word says has not happened: it may, should or is feared to.
    private func isOpen(_ mark: Range<Int>, after before: Range<Int>, in clause: Range<Int>) -> Bool {
        let verb = mark.lowerBound
        // "Appeared to hold" is as good as "held".
        if let governor = tree.governor(of: verb), context.has(.appearance, tree.lemma(governor)) { return false }
        let opening = clause.lowerBound..<min(clause.upperBound, clause.lowerBound + 2)
        return events.has(.hypothetical, in: opening) || events.has(.modal, in: before) || tree.isBare(verb)
            || before.contains { context.has(.fear, text.lower[$0]) }
            || before.last.map { text.lower[$0] == "to" } ?? false
    }

    /// "Agreed to extend the truce": it is as good as extended, unlike one that somebody is asked to extend.
    private func isDecided(_ mark: Range<Int>) -> Bool {
        let verb = tree.head(of: mark)
        if let governor = tree.governor(of: verb), context.has(.decision, tree.lemma(governor)) {
            return !tree.isNegated(governor) && !tree.isNegated(verb)
        }
        // "Said that they would prolong the truce."
        return (max(0, mark.lowerBound - 2)..<mark.lowerBound).contains { context.has(.promise, text.lower[$0]) }
            && !tree.isNegated(verb)
    }

    /// "Would stick to its truce": one that is kept already, unlike a truce that somebody is to keep.
    private func keepsOwn(_ mark: Range<Int>, _ word: TruceVocabulary.Word) -> Bool {
        word.side == .after && mark.upperBound < text.tokens.count
            && context.has(.owner, text.lower[mark.upperBound])
    }
}
