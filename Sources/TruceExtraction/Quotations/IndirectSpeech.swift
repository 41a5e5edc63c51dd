import TruceEvidence
import TruceKnowledge
import TruceText

/// Finds what is reported without quotation marks.
struct IndirectSpeech {
    let speech: SpeechText
    let clauses: [ReportingClause]

    /// The content that one clause reports; nil when the clause reports none of its own.
    func found(_ index: Int) -> FoundSpeech? {
        let clause = clauses[index]
        let use = clause.use
        if use.isPassive { return passive(clause, index, speech.sentence(of: use.token)) }
        guard clause.speaker != nil, !use.form.frames.contains(.thought) else { return nil }
        let sentence = speech.sentence(of: use.token)
        if use.isAccording { return according(clause, index, sentence) }
        if let embedded = embedded(clause, index, sentence) { return embedded }
        if use.isNegated || use.form.act == .doubts {
            return content(
                from: clause.start, to: end(of: clause, index, sentence), index, .indirect, "quotation.withheld")
        }
        if let start = clauseStart(after: clause, in: sentence) {
            return content(
                from: start, to: end(of: clause, index, sentence), index, isUnmarked(start) ? .direct : .indirect,
                "quotation.after-cue")
        }
        if clause.isTrailing(in: speech), use.form.tense != .gerund {
            return trailing(clause, index, sentence)
        }
        return object(clause, index, sentence)
    }

    // MARK: - Before the cue, after the cue

    private func according(
        _ clause: ReportingClause, _ index: Int, _ sentence: Range<Int>
    ) -> FoundSpeech? {
        var start = sentence.lowerBound
        // "More than 30 people" begins with its number, "Meanwhile" does not.
        while start < clause.use.token, !beginsCount(start, in: sentence),
            speech.isA(start, [.conjunction, .adverb]) || speech.lower(start) == ","
        {
            start += 1
        }
        if clause.use.token <= start {
            var first = endOfSource(clause, in: sentence)
            while first < sentence.upperBound, speech.lower(first) == "," { first += 1 }
            return content(from: first, to: end(of: clause, index, sentence), index, .indirect, "quotation.according")
        }
        // "The breaches, according to the mission, were few": what is reported goes on behind the source.
        if !speech.tree.hasVerb(in: start..<clause.use.token), speech.lower(clause.end) == "," {
            return content(
                from: clause.end, to: end(of: clause, index, sentence), index, .indirect, "quotation.according")
        }
        // At the end of a sentence that another clause reports, it names whoever passes the words on.
        let others = ReportingClause.indices(of: clauses, in: sentence.lowerBound..<clause.use.token)
        if others.contains(where: { clauses[$0].speaker != nil }), clause.end + 1 >= sentence.upperBound { return nil }
        return content(from: start, to: clause.use.token, index, .indirect, "quotation.according")
    }

    /// One past what is said of a source: "According to officials quoted by the agency, …".
    private func endOfSource(_ clause: ReportingClause, in sentence: Range<Int>) -> Int {
        var end = clause.end
        // "According to the Northern Council (NC), …"
        if speech.lower(end) == "(", let close = sentence.first(where: { $0 > end && speech.lower($0) == ")" }) {
            end = close + 1
        }
        guard speech.isA(end, .preposition) || speech.tree.isParticiple(end) || speech.lower(end) == "who" else {
            return end
        }
        let near = end..<min(sentence.upperBound, end + Self.longestSource)
        return near.first { speech.lower($0) == "," } ?? end
    }

    static let longestSource = 14

    /// "It was announced (by the ministry) that …"; "it was reported that …", where nobody is named.
    private func passive(_ clause: ReportingClause, _ index: Int, _ sentence: Range<Int>) -> FoundSpeech? {
        // "It should be noted that" reports nothing.
        let isIdiom = speech.lower(clause.use.token - 1) == "be"
        // "the truce announced by the army that began on Tuesday": the truce began.
        let isSentence = (max(sentence.lowerBound, clause.use.token - 4)..<clause.use.token).contains {
            speech.isA($0, .be)
        }
        let frames = clause.use.form.frames
        guard frames.contains(.clause), clause.speaker != nil || frames.contains([.object, .quotation]),
            !clause.use.isNegated, !isIdiom, isSentence,
            let start = complementiser(at: adverbialsEnd(from: clause.end, in: sentence), in: sentence)
        else { return nil }
        return content(from: start, to: end(of: clause, index, sentence), index, .indirect, "quotation.passive")
    }

    private func trailing(_ clause: ReportingClause, _ index: Int, _ sentence: Range<Int>) -> FoundSpeech? {
        let isPersonal = clause.speaker?.isPerson ?? false
        guard clause.use.form.frames.contains([.clause, .quotation]) else { return nil }
        // An earlier clause of the sentence that follows its content too has reported the same words.
        let earlier = ReportingClause.indices(of: clauses, in: sentence.lowerBound..<clause.use.token)
        if earlier.contains(where: { clauses[$0].speaker != nil && clauses[$0].isTrailing(in: speech) }) { return nil }
        let before = sentence.lowerBound..<max(sentence.lowerBound, clause.start)
        guard before.count >= 2, !quotesMuch(of: before) else { return nil }
        let follows = clause.end
        // "His troops, he said, had left": the part after the cue says more.
        if speech.lower(before.upperBound - 1) == ",", follows < sentence.upperBound, speech.lower(follows) == ",",
            sentence.upperBound - follows > before.count + 2
        {
            return content(from: follows + 1, to: sentence.upperBound, index, .indirect, "quotation.around-cue")
        }
        let isDirect = speech.isStripped && isPersonal && isNamed(clause)
        let first = isDirect ? utteranceStart(sentence.lowerBound, before.count) : before.lowerBound
        return content(
            from: first, to: before.upperBound, index, isDirect ? .direct : .indirect, "quotation.before-cue")
    }

    /// Whether the words before a cue are quoted themselves rather than hold a quoted fragment.
    private func quotesMuch(of range: Range<Int>) -> Bool {
        guard let last = range.last else { return false }
        let quoted = range.reduce(0) { $0 + (speech.isQuoted($1) ? 1 : 0) }
        return quoted * 3 > range.count || speech.isQuoted(range.lowerBound) || speech.isQuoted(last)
    }

    /// Whether a name or a pronoun stands for the speaker rather than "a source".
    private func isNamed(_ clause: ReportingClause) -> Bool {
        guard let first = clause.speaker?.tokens.first else { return false }
        return !["a", "an", "one", "some"].contains(speech.lower(first))
    }

    /// A sentence of two or three words belongs to the short one before it: "It was over. They left he said".
    private func utteranceStart(_ start: Int, _ count: Int) -> Int {
        let number = speech.text.sentenceOfToken[start]
        guard count <= 3, number > 0 else { return start }
        let previous = speech.text.sentences[number - 1].tokens
        let isBeside = speech.blockOfSentence[number - 1] == speech.blockOfSentence[number]
        return isBeside && previous.count <= 6 && speech.isA(previous.lowerBound, .pronoun)
            ? previous.lowerBound : start
    }

    /// Where the reported clause begins: after "that", a colon, the addressee or the cue itself.
    private func clauseStart(after clause: ReportingClause, in sentence: Range<Int>) -> Int? {
        guard clause.use.form.frames.contains(.clause), !clause.isInverted else { return nil }
        // "reported, citing the ministry, that": the one cited stands between the cue and the clause.
        let cited = clause.agency == nil ? nil : clause.speaker?.tokens.upperBound
        var start = adverbialsEnd(from: max(clause.use.after, cited ?? 0), in: sentence)
        if let that = complementiser(at: start, in: sentence) { return that }
        if let first = complementStart(of: clause, notAfter: start) { return first }
        if clause.use.form.frames.contains(.addressee), !speech.tree.isNumber(start) {
            start = adverbialsEnd(from: addresseeEnd(from: start, in: sentence), in: sentence)
            if let that = complementiser(at: start, in: sentence) { return that }
        }
        guard !clause.isTrailing(in: speech), start < sentence.upperBound - 1 else { return nil }
        guard !speech.isA(start, [.preposition, .conjunction]), !speech.isQuoted(start) else { return nil }
        switch clause.use.form.act {
        case .says, .admits, .counters:
            return hasFiniteFrame(clause) && speech.tree.hasVerb(in: start..<sentence.upperBound) ? start : nil
        case .warns, .accuses:
            return hasVerb(from: start, to: sentence.upperBound) && !takesObject(clause) ? start : nil
        case .announces, .describes, .denies, .promises, .demands, .doubts: return nil
        }
    }

    /// Where the clause begins that the tree hangs on the cue, when nothing but adverbials lies between.
    ///
    /// - Parameter first: Where the words after the cue and its adverbials begin; the tree may know better that the
    ///   last of them belong to the clause ("said there were ten").
    private func complementStart(of clause: ReportingClause, notAfter first: Int) -> Int? {
        let isClosed = speech.isStripped || [",", "."].contains(speech.lower(clause.end))
        let isTrailing = clause.isTrailing(in: speech)
        if isTrailing, isClosed || speech.tree.followsItsContent(clause.use.token) { return nil }
        guard let found = speech.tree.complement(of: clause.use.token), found.count >= 2, found.lowerBound <= first,
            found.contains(first), !speech.isQuoted(first)
        else { return nil }
        var start = found.lowerBound
        while start < first, isTime(start) || !speech.isWord(start) || speech.lower(start) == "that" { start += 1 }
        return start
    }

    /// "Friday", "on Friday": says when it was said, not what.
    private func isTime(_ token: Int) -> Bool {
        speech.isA(token, .time) || (speech.isA(token, .preposition) && speech.isA(token + 1, .time))
    }

    private func complementiser(at index: Int, in sentence: Range<Int>) -> Int? {
        guard index < sentence.upperBound - 1 else { return nil }
        if speech.lower(index) == ":" { return index + 1 }
        guard speech.lower(index) == "that", !speech.tree.pointsToObject(index) else { return nil }
        // "said that was wrong", "a truce they declared, that began": the word is what the clause is about.
        // "agreed on a truce that began": behind a noun of the clause itself.
        let isRelative =
            speech.lower(index - 1) == "," || speech.isA(index + 1, .auxiliary) || speech.tree.isNoun(index - 1)
        return isRelative && speech.tree.isSubject(index) ? nil : index + 1
    }

    private func takesObject(_ clause: ReportingClause) -> Bool { clause.use.form.frames.contains(.object) }

    /// A verb that also takes an object ("confirmed the deaths") needs "that", unless a clause surely follows.
    private func hasFiniteFrame(_ clause: ReportingClause) -> Bool {
        guard takesObject(clause) || clause.use.form.act == .counters else { return true }
        let sentence = speech.sentence(of: clause.use.token)
        return hasVerb(from: clause.use.after, to: min(sentence.upperBound, clause.use.after + 10))
    }

    /// One past the adverbs, times and phrases like "in a statement" that begin at a token.
    private func adverbialsEnd(from first: Int, in sentence: Range<Int>) -> Int {
        let phrases = NounPhrases(speech: speech)
        var start = first
        while start < sentence.upperBound {
            // "said there were", "agreed to leave": no words of place or direction.
            if beginsCount(start, in: sentence) || speech.lower(start) == "there" || speech.tree.isInfinitive(start) {
                break
            }
            if speech.isA(start, .time) || speech.isManner(start) || speech.lower(start) == ","
                || (speech.isA(start, .adverb) && !speech.isA(start, .determiner))
            {
                start += 1
            } else if speech.isA(start, .preposition) {
                if speech.isA(start + 1, .time) {
                    start += 2
                } else if let group = phrases.group(startingAt: start + 1, notAfter: sentence.upperBound) {
                    start = group.upperBound
                } else {
                    break
                }
            } else if speech.text.tokens[start].kind == .number, start > first, speech.isA(start - 1, .time) {
                start += 1  // "on June 15"
            } else {
                break
            }
        }
        return start
    }

    /// "at least six people", "over 300 shells": a number and its hedge begin a clause; "in 2016" does not.
    private func beginsCount(_ start: Int, in sentence: Range<Int>) -> Bool {
        var index = start
        while index < min(sentence.upperBound, start + 4), speech.isA(index, .hedge) { index += 1 }
        return index > start && index < sentence.upperBound && speech.tree.isNumber(index)
    }

    private func addresseeEnd(from first: Int, in sentence: Range<Int>) -> Int {
        let phrases = NounPhrases(speech: speech)
        guard let group = phrases.group(startingAt: first, notAfter: sentence.upperBound) else { return first }
        // "told the agency he believed": the pronoun begins the clause.
        return group.first { speech.isA($0, .pronoun) && $0 > group.lowerBound } ?? group.upperBound
    }

    private func hasVerb(from first: Int, to last: Int) -> Bool {
        first < last && (first..<last).contains { speech.isA($0, .auxiliary) }
    }

    /// Speech in its own words after a colon, where the marks were lost: "he said: We will go on."
    private func isUnmarked(_ start: Int) -> Bool {
        start > 0 && speech.lower(start - 1) == ":" && speech.isCapital(start) && speech.isStripped
    }

    /// "denied the accusations", "accused the army of …": the verb and its object are the content.
    private func object(
        _ clause: ReportingClause, _ index: Int, _ sentence: Range<Int>
    ) -> FoundSpeech? {
        let form = clause.use.form
        guard form.frames.contains(.object) || form.frames.contains(.infinitive), form.act != .describes else {
            return nil
        }
        let tellsOfSubject = form.act == .denies || form.act == .announces
        guard
            tellsOfSubject || form.act == .accuses || form.act == .promises || form.act == .demands
                || form.act == .warns
        else { return nil }
        // "violations that both sides blame on the other": no more than who is meant.
        if form.lemma == "blame", speech.lower(clause.use.after) == "on" { return nil }
        // "claims that the army denies": what it denies stands elsewhere.
        let last = end(of: clause, index, sentence)
        guard (clause.use.after..<max(clause.use.after, last)).contains(where: { speech.isWord($0) }) else {
            return nil
        }
        let start = tellsOfSubject ? clause.start : clause.use.token
        return content(from: start, to: last, index, .indirect, "quotation.object")
    }

    /// "raids which the monitor said were carried out by the army": the content goes on with the verb.
    private func embedded(_ clause: ReportingClause, _ index: Int, _ sentence: Range<Int>) -> FoundSpeech? {
        guard !clause.isInverted, clause.start > sentence.lowerBound, clause.use.after < sentence.upperBound,
            ["which", "that", "who"].contains(speech.lower(clause.start - 1)), speech.isA(clause.use.after, .auxiliary)
        else { return nil }
        return content(from: clause.use.after, to: sentence.upperBound, index, .indirect, "quotation.relative")
    }
}
