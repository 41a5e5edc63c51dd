import TruceEvidence
import TruceKnowledge
import TruceModels
import TruceText

/// Finds the provisions of one sentence by their cues.
struct ProvisionFinder {
    let reading: Reading
    let truce: TruceMarks
    let facts: ClauseFacts
    let parties: TruceParties
    let parted: PartedCues
    let declaredEnd: DeclaredEnd
    let commonNames: CommonNames
    /// Whether the sentence that is read goes on telling the terms of a truce, begun in one of the two before it.
    var continuesTerms = false

    var text: TokenizedText { reading.text }

    /// A provision with what tells it from others of its kind.
    struct Found {
        /// The provision.
        let provision: Provision
        /// What the clause tells of the truce, for terms: that it began, was extended, will end.
        let event: TruceEvent?
        /// How many times the clause gives.
        let timeCount: Int
    }

    typealias Match = (cue: ProvisionVocabulary.Cue, words: Range<Int>)

    /// The provisions of a sentence, in order; none overlaps another.
    ///
    /// - Parameter inInstrument: Whether the sentence belongs to an agreement's own text, where more words bind.
    func provisions(ofSentence sentence: Int, inInstrument: Bool = false) -> [Found] {
        let clauses = Clauses.cut(text, sentence: sentence)
        var found: [Found] = []
        for (place, clause) in clauses.enumerated() {
            let matches = matches(in: clause, sentence: sentence, inInstrument: inInstrument)
            guard let best = strongest(matches, in: clause) else { continue }
            if best.cue.kind == .term, isMerePoint(clause, before: best.words) { continue }
            let earlier = matches.filter {
                $0.words.upperBound <= best.words.lowerBound && ($0.cue.near != .around || $0.cue.bearer == .parties)
            }
            let isSecond =
                best.cue.kind == .consequence
                || best.cue.kind == .demand && earlier.contains { $0.cue.kind == .conclusion }
            if let second = consequence(behind: best, of: matches) {
                found.append(make(best, clause: clause.lowerBound..<second.start, beside: place, of: clauses))
                found.append(make(second.match, clause: second.start..<clause.upperBound, beside: nil, of: clauses))
            } else if isSecond, let first = earlier.min(by: { Self.rank($0.cue) < Self.rank($1.cue) }),
                (first.words.upperBound..<best.words.lowerBound).contains(where: tellsMore)
            {
                found.append(make(first, clause: clause.lowerBound..<best.words.lowerBound, beside: nil, of: clauses))
                found.append(make(best, clause: best.words.lowerBound..<clause.upperBound, beside: place, of: clauses))
            } else {
                found += enumerated(best, clause: clause, beside: place, of: clauses)
            }
        }
        return found + listed(behind: found, in: text.sentences[sentence].tokens)
    }

    /// "Since the truce took effect": the beginning only measures another time, and has none itself.
    private func isMerePoint(_ clause: Range<Int>, before words: Range<Int>) -> Bool {
        if ["since", "before", "after", "until"].contains(text.lower[clause.lowerBound]) {
            // "After a week of raids, a truce took hold": what a comma parts from the opening is told for itself.
            let near = max(clause.lowerBound, words.lowerBound - Self.longestSubject)..<words.lowerBound
            let isMain =
                near.last { text.lower[$0] == "," }.map { truce.namesTruce(in: $0..<words.lowerBound) } ?? false
            return !isMain && facts.times(in: clause).isEmpty && !tellsMaking(behind: words, in: clause)
        }
        // "Shot on the day the truce took effect"
        return (clause.lowerBound..<max(clause.lowerBound, words.lowerBound - 1)).contains { token in
            reading.knowledge.truceContext.has(.period, text.lower[token])
                && ["the", "a", "that"].contains(text.lower[token + 1])
        }
    }

    /// "After a truce came into effect under a plan of the union": what follows tells how it was made.
    private func tellsMaking(behind words: Range<Int>, in clause: Range<Int>) -> Bool {
        guard words.upperBound < clause.upperBound, ["under", "between", "with"].contains(text.lower[words.upperBound])
        else { return false }
        return !facts.actors(in: words.upperBound..<clause.upperBound).isEmpty
    }

    /// How long the subject of a clause may be that a comma parts from its opening, in tokens.
    private static let longestSubject = 5

    /// The cues of a clause that speak of a truce.
    private func matches(in clause: Range<Int>, sentence: Int, inInstrument: Bool) -> [Match] {
        var matches: [Match] = []
        func add(_ words: Range<Int>, _ cues: [ProvisionVocabulary.Cue]) {
            for cue in cues
            where inInstrument && cue.kind == .obligation && cue.bearer != .that
                || speaks(cue, at: words, in: clause, sentence: sentence)
            {
                let place = matches.firstIndex { $0.words.lowerBound > words.lowerBound } ?? matches.endIndex
                matches.insert((cue, words), at: place)
            }
        }
        reading.knowledge.provisions.cues.scan(text.lower, in: clause) { words, cues in
            add(words, cues)
            return true
        }
        parted.scan(clause, add)
        if matches.isEmpty, let name = timedTruce(in: clause) {
            matches.append((ProvisionVocabulary.Cue(kind: .term, bearer: .parties, near: .truce), name))
        }
        return matches
    }

    /// What a clause tells of the truce.
    func event(in clause: Range<Int>) -> TruceEvent? {
        let words = truce.marks(in: clause).flatMap(\.words)
        return words.compactMap(\.event).first { $0 != .agreed } ?? words.compactMap(\.event).first
    }

    /// Whether a word says more than that there is a truce: not in "the deal said that the truce should".
    private func tellsMore(_ token: Int) -> Bool {
        ["VERB", "NOUN", "PROPN", "NUM", "ADJ"].contains(reading.language.universalTag(token))
            && !truce.namesTruce(in: token..<token + 1)
    }

    /// Of the cues of a clause the one that tells most: what binds outweighs when it holds and that it was made.
    private func strongest(_ matches: [Match], in clause: Range<Int>) -> Match? {
        guard let best = matches.min(by: { rank($0) < rank($1) }) else { return nil }
        // "Under the deal the truce is to begin on Monday": the deal only introduces what is told of its time.
        guard best.cue.bearer == .that else { return best }
        if let term = matches.last(where: { $0.cue.kind == .term && $0.words.lowerBound >= best.words.upperBound }) {
            return term
        }
        // "Convoys should reach the town under its terms": what the words only add to has been told before them.
        let others = matches.filter { $0.cue.bearer != .that }
        return hasWord(best.words.upperBound..<clause.upperBound) ? best : strongest(others, in: clause) ?? best
    }

    /// "They will keep the truce, urging a return to talks": the participle tells less than the verb of the clause.
    private func rank(_ match: Match) -> Int {
        let isBeside =
            match.cue.kind == .demand && match.words.count <= 2
            && reading.language.treebankTag(match.words.lowerBound) == "VBG"
            && !ClauseTree(reading).isHelped(match.words.lowerBound)
            && text.lower[max(0, match.words.lowerBound - 1)] != "by"
        return isBeside ? 5 : Self.rank(match.cue)
    }

    private static func rank(_ cue: ProvisionVocabulary.Cue) -> Int {
        switch cue.kind {
        case .exemption: 0
        case .consequence: 1
        case .obligation: cue.near == .document ? 2 : 4
        // "Called for the rebels to leave": the verb tells more than the "for" behind it.
        case .demand: cue.bearer == .addressee ? 6 : 3
        case .term: 4
        case .conclusion: 5
        }
    }

    /// The name of a truce with a length of time before it ("a 48-hour truce").
    private func timedTruce(in clause: Range<Int>) -> Range<Int>? {
        guard let event = event(in: clause), event != .ended, event != .declaredOver,
            let name = clause.first(where: { truce.namesTruceProperly(in: $0..<($0 + 1)) }),
            !clause.contains(where: { declaredEnd.isTold(by: $0..<$0 + 1, in: clause) })
        else { return nil }
        let before = max(clause.lowerBound, name - 6)..<name
        let isTimed = facts.times(in: before).contains { index in
            if case .duration = reading.evidence.times[index].form { return true }
            return false
        }
        return isTimed ? name..<(name + 1) : nil
    }

    func make(
        _ match: Match, clause: Range<Int>, beside place: Int?, of clauses: [Range<Int>]
    ) -> Found {
        let (cue, words) = match
        let condition = fronted(clause, before: words) ?? place.flatMap { self.condition(beside: $0, of: clauses) }
        var range = clause
        if let condition {
            range = min(range.lowerBound, condition.lowerBound)..<max(range.upperBound, condition.upperBound)
        }
        let times = facts.times(in: range)
        var deadline = times.first { reading.evidence.times[$0].isDeadline }
        if cue.kind == .term { deadline = deadline ?? nearestDay(times, to: words) }
        let action = withoutTeller(act(cue, words, in: condition.map { outside($0, of: clause) } ?? clause))
        let span = text.span(trimmed(range))
        let provision = Provision(
            span: span, kind: cue.kind, bearers: bearers(cue, words, clause), action: text.span(trimmed(action)),
            condition: condition.map { text.span(trimmed($0)) }, deadline: deadline,
            times: times.filter { $0 != deadline }, holders: facts.holders(of: range), rule: rule(of: cue))
        return Found(provision: provision, event: event(in: clause), timeCount: times.count)
    }

    /// The day beside a cue: "a truce that began on Friday, two years after the war began" begins on Friday.
    private func nearestDay(_ times: [Int], to words: Range<Int>) -> Int? {
        func distance(_ index: Int) -> Int {
            let time = reading.evidence.times[index]
            let token = text.firstToken(endingAfter: time.span.start)
            let gap = token >= words.upperBound ? token - words.upperBound : 2 * (words.lowerBound - token)
            return time.value == nil ? gap + Self.farOff : gap
        }
        return times.filter { facts.isPoint($0) }.min { distance($0) < distance($1) }
    }

    /// Farther than any time of a clause from its cue.
    private static let farOff = 1_000

    /// A point of an agreement that names an act without a verb that binds.
    func point(_ body: Range<Int>, bearers: [ActorReference]) -> Found {
        let times = facts.times(in: body)
        let deadline = times.first { reading.evidence.times[$0].isDeadline }
        let span = text.span(trimmed(body))
        return Found(
            provision: Provision(
                span: span, kind: .obligation, bearers: bearers, action: span, deadline: deadline,
                times: times.filter { $0 != deadline }, rule: "provision.point"),
            event: event(in: body), timeCount: times.count)
    }

    /// A truce that some words of a clause look for.
    func sought(_ words: Range<Int>, in clause: Range<Int>) -> Found {
        let cue = ProvisionVocabulary.Cue(kind: .demand, bearer: .parties, near: .truce)
        return make((cue, words), clause: clause, beside: nil, of: [])
    }

    private func rule(of cue: ProvisionVocabulary.Cue) -> Rule {
        switch cue.kind {
        case .obligation: "provision.obligation"
        case .exemption: "provision.exemption"
        case .term: "provision.term"
        case .consequence: "provision.consequence"
        case .conclusion: "provision.conclusion"
        case .demand: "provision.demand"
        }
    }

    private static let conditional: Set<String> = ["if", "once", "unless", "until", "provided", "after"]

    /// Whether words that "after" or "until" opens tell what must happen, unlike "after fifteen months of war".
    private func tellsCondition(_ words: Range<Int>) -> Bool {
        ["if", "unless", "provided"].contains(text.lower[words.lowerBound])
            || words.contains { ["VERB", "AUX"].contains(reading.language.universalTag($0)) }
    }

    /// The condition that a clause opens with: "If it holds for a week, …".
    private func fronted(_ clause: Range<Int>, before words: Range<Int>) -> Range<Int>? {
        guard Self.conditional.contains(text.lower[clause.lowerBound]),
            let comma = (clause.lowerBound..<words.lowerBound).last(where: { text.lower[$0] == "," }),
            tellsCondition(clause.lowerBound..<comma)
        else { return nil }
        return clause.lowerBound..<comma
    }

    /// What is left of a clause that opens with its condition.
    private func outside(_ condition: Range<Int>, of clause: Range<Int>) -> Range<Int> {
        clause.contains(condition.lowerBound) && condition.upperBound < clause.upperBound
            ? condition.upperBound..<clause.upperBound : clause
    }

    /// The clause beside a provision that says on which condition it holds.
    private func condition(beside place: Int, of clauses: [Range<Int>]) -> Range<Int>? {
        for neighbour in [place - 1, place + 1] where clauses.indices.contains(neighbour) {
            let clause = clauses[neighbour]
            let word = text.lower[clause.lowerBound]
            if word == "if" || neighbour > place && Self.conditional.contains(word) && tellsCondition(clause) {
                return clause
            }
        }
        return nil
    }

    private static let loose: Set<String> = ["and", "but", "or", "that", "which", "while", "as", "because"]

    /// Whether a word stands at the end of a clause only because the next one begins with "which": "the road, from".
    private func isDangling(_ token: Int) -> Bool {
        Self.loose.contains(text.lower[token])
            || token + 1 < text.tokens.count && ["which", "whom", "whose"].contains(text.lower[token + 1])
                && reading.language.universalTag(token) == "ADP"
    }

    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        var end = range.upperBound
        while start + 1 < end, text.tokens[start].kind == .mark || Self.loose.contains(text.lower[start]) { start += 1 }
        while end - 1 > start, text.tokens[end - 1].kind == .mark || isDangling(end - 1) { end -= 1 }
        return start..<end
    }
}
