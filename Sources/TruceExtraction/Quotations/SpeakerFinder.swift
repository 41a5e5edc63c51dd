import TruceEvidence
import TruceKnowledge
import TruceText

/// The words that name a speaker, and how they stand to their cue.
struct SpeakerFinding: Hashable {
    /// The phrase.
    let phrase: NounPhrase
    /// Whether it follows its cue ("said Omar").
    let isInverted: Bool
    /// The phrase that names a second speaker, each with an office behind the name.
    var also: NounPhrase?
    /// The phrase that names whoever passes the words on ("the agency, citing the ministry, reported").
    var agency: NounPhrase?
}

/// Finds the subject of a reporting verb.
struct SpeakerFinder {
    let speech: SpeechText
    let phrases: NounPhrases

    init(_ speech: SpeechText) {
        self.speech = speech
        phrases = NounPhrases(speech: speech)
    }

    /// The speaker of a cue; nil when the sentence names none of its own ("…, saying that").
    func speaker(of use: CueUse) -> SpeakerFinding? {
        let sentence = speech.sentence(of: use.token)
        if use.isAccording {
            guard let found = phrases.phrase(startingAt: use.after, notAfter: sentence.upperBound) else { return nil }
            let phrase = joined(source(found, notAfter: sentence.upperBound), notAfter: sentence.upperBound)
            // "according to the latest toll, 44 people": a count is no source.
            if phrase.head.contains(where: { speech.text.tokens[$0].kind == .number }) { return nil }
            let isHim = phrase.head.count == 1 && speech.isA(phrase.head.lowerBound, [.masculine, .feminine, .plural])
            return isHim || isPlausible(phrase) || isAccount(phrase)
                ? SpeakerFinding(phrase: phrase, isInverted: true) : nil
        }
        if use.form.lemma == "quote" || use.form.lemma == "cite" || reportsAsSaying(use, in: sentence) {
            return quoted(by: use, in: sentence)
        }
        if use.isPassive { return agent(of: use, in: sentence) }
        let found = active(use, in: sentence) ?? treeSubject(of: use)
        return found.map { withSource($0, use, in: sentence) }
    }

    private func active(_ use: CueUse, in sentence: Range<Int>) -> SpeakerFinding? {
        if use.form.tense == .gerund, !followsWith(use.token, in: sentence) { return nil }
        let before =
            relative(before: use.token, in: sentence) ?? beforeRelative(use) ?? subject(before: use.token, in: sentence)
        let after = inverted(use, in: sentence)
        let touchesQuote = followsQuotation(use.token, in: sentence)
        if touchesQuote, let after { return after }
        if let beyond = subjectBeyondItsClause(of: use), !isNearer(before?.phrase, than: beyond.phrase) {
            return beyond
        }
        if let after, speech.lower(use.token - 1) == ",", appositions.isNamedSpeaker(after.phrase) { return after }
        // "jets struck the port said the army", with the comma lost: a clause is no speaker.
        if let before, let after, speech.isStripped, !speech.isA(after.phrase.head.lowerBound, .pronoun),
            isClause(before.phrase)
        {
            return after
        }
        if let before, isPlausible(before.phrase) { return before }
        if let after, before == nil || !isPlausible(before?.phrase) { return after }
        return nil
    }

    /// Whether words taken for a name hold a verb: "jets pounded the port".
    private func isClause(_ phrase: NounPhrase) -> Bool {
        guard !phrase.tokens.contains(where: { ["who", "which", "that"].contains(speech.lower($0)) }) else {
            return false
        }
        if let last = phrase.tokens.last, speech.actorOfToken[last] >= 0, !speech.isPlace[last] { return false }
        return phrase.tokens.dropFirst().dropLast().contains { token in
            speech.actorOfToken[token] < 0 && speech.lower(token - 1) != "-"
                && speech.tree.hasVerb(in: token..<token + 1)
                && !speech.tree.isModifier(token) && speech.lower(token).hasSuffix("ed")
        }
    }

    /// "according to news reports": accounts of nobody who is named.
    private func isAccount(_ phrase: NounPhrase) -> Bool {
        phrase.head.last.map { ["reports", "accounts"].contains(speech.lower($0)) } ?? false
    }

    /// Whether only a comma stands between a quotation and a token.
    func followsQuotation(_ token: Int, in sentence: Range<Int>) -> Bool {
        var index = token - 1
        while index >= 0, ["-", "–", "—", ",", ".", ";"].contains(speech.lower(index)), !speech.isQuoted(index) {
            index -= 1
        }
        return index >= 0 && index >= sentence.lowerBound - 1 && speech.isQuoted(index)
    }

    /// Whether a phrase can name someone who speaks.
    func isPlausible(_ phrase: NounPhrase?) -> Bool {
        guard let phrase else { return false }
        // "No group has said so."
        if speech.isA(phrase.head.lowerBound, .negative) { return false }
        // "Breaches of the truce recorded so far": nobody speaks.
        if let last = phrase.head.last, speech.isDeed(last), speech.actorOfToken[last] < 0 { return false }
        for token in phrase.head {
            if speech.isA(token, .pronoun) {
                return !["i", "you", "him", "me", "us", "himself", "herself", "itself"].contains(speech.lower(token))
            }
            if speech.actorOfToken[token] >= 0 { return true }
            if speech.isCapital(token), !speech.isA(token, [.determiner, .preposition, .subordinator, .time]) {
                return true
            }
            if speech.isA(token, [.role, .roles, .body, .document]) { return true }
            if speech.isA(token, .determiner), ["some", "many", "others", "both"].contains(speech.lower(token)) {
                return true
            }
        }
        return false
    }

    // MARK: - Before the verb

    /// "with the army saying": a gerund that has a subject of its own.
    private func followsWith(_ token: Int, in sentence: Range<Int>) -> Bool {
        guard let phrase = phrases.phrase(endingAt: token, notBefore: sentence.lowerBound) else { return false }
        return (phrase.tokens.lowerBound..<token).contains { speech.lower($0) == "with" }
            || (phrase.tokens.lowerBound > sentence.lowerBound && speech.lower(phrase.tokens.lowerBound - 1) == "with")
            || phrase.head.last.map { speech.isA($0, .document) } ?? false
    }

    /// Whether "who" or "which" is the subject, so that the sentence's own subject is not: "the rivals, who accused".
    func followsRelative(_ use: CueUse) -> Bool {
        let sentence = speech.sentence(of: use.token)
        let end = withoutAdverbials(before: use.token, notBefore: sentence.lowerBound)
        return end > sentence.lowerBound && ["who", "which"].contains(speech.lower(end - 1))
    }

    /// "the front, which denounced the truce": what "which" stands for.
    private func relative(before token: Int, in sentence: Range<Int>) -> SpeakerFinding? {
        var index = withoutAdverbials(before: token, notBefore: sentence.lowerBound) - 1
        guard index > sentence.lowerBound, speech.lower(index) == "which" || speech.lower(index) == "who" else {
            return nil
        }
        if speech.lower(index - 1) == "," { index -= 1 }
        return phrases.phrase(endingAt: index, notBefore: sentence.lowerBound).map {
            SpeakerFinding(phrase: NounPhrase(tokens: $0.head, head: $0.head), isInverted: false)
        }
    }

    /// "a resident who had relatives there told": the subject before a short clause that says more of it.
    private func beforeRelative(_ use: CueUse) -> SpeakerFinding? {
        let low = max(speech.sentence(of: use.token).lowerBound, use.token - Self.longestRelative)
        guard low < use.token, let who = (low..<use.token).last(where: { speech.lower($0) == "who" }),
            who + 2 < use.token, speech.tree.hasVerb(in: who + 1..<use.token),
            (who..<use.token).allSatisfy({ speech.isWord($0) && !speech.isQuoted($0) && speech.cues[$0] == nil }),
            let phrase = phrases.phrase(endingAt: who, notBefore: low), isPlausible(phrase)
        else { return nil }
        return SpeakerFinding(
            phrase: NounPhrase(tokens: phrase.tokens.lowerBound..<use.token, head: phrase.head), isInverted: false)
    }

    private static let longestRelative = 10

    func subject(before token: Int, in sentence: Range<Int>) -> SpeakerFinding? {
        var low = sentence.lowerBound
        var index = token - 1
        while index >= low {
            if speech.isQuoted(index) {
                low = index + 1
                break
            }
            index -= 1
        }
        let end = withoutAdverbials(before: token, notBefore: low)
        guard end > low else { return nil }
        if Self.separators.contains(speech.lower(end - 1)) {
            if let pair = appositions.pair(endingAt: end - 1, notBefore: low) {
                return SpeakerFinding(phrase: pair.first, isInverted: false, also: pair.second)
            }
            return beforeApposition(endingAt: end - 1, notBefore: low)
        }
        return phrases.phrase(endingAt: end, notBefore: low).map { $0.behindLostMarks(speech) }.map {
            let joined = appositions.joined($0, notBefore: low)
            return SpeakerFinding(phrase: nameBefore(joined, notBefore: low) ?? joined, isInverted: false)
        }
    }

    /// "Omar Haddad the head of the hospital said", "the Ardan Network a charity said": whose office or trade a phrase
    /// tells, where the commas are lost.
    private func nameBefore(_ phrase: NounPhrase, notBefore low: Int) -> NounPhrase? {
        let first = phrase.tokens.lowerBound
        guard speech.isStripped, first > low, speech.actorOfToken[first - 1] >= 0,
            let last = phrase.head.last, speech.isA(last, [.role, .body])
        else { return nil }
        let named = speech.actors[speech.actorOfToken[first - 1]]
        let isOne = ["a", "an"].contains(speech.lower(first))
        let isName = named.kind == .person ? isOne || speech.lower(first) == "the" : isOne && named.kind == .body
        let tokens = speech.text.tokens(in: named.span)
        guard isName, tokens.upperBound == first, tokens.lowerBound >= low else { return nil }
        return NounPhrase(tokens: tokens, head: tokens)
    }

    var appositions: Appositions { Appositions(speech: speech, phrases: phrases) }

    /// Steps back over auxiliaries, adverbs and words of time: "the army [has also on Monday] denied".
    private func withoutAdverbials(before token: Int, notBefore low: Int) -> Int {
        var end = token
        while end > low {
            let index = end - 1
            if speech.isA(index, .time), !speech.isA(index, [.role, .body]) {
                end = index
                while end > low, speech.isA(end - 1, .time) { end -= 1 }
                if end > low, ["on", "in", "at", "this", "that"].contains(speech.lower(end - 1)) { end -= 1 }
            } else if let open = openingOfDate(closedAt: index), open > low {
                end = open
            } else if let open = openingOfDocument(closedAt: index) ?? idiom(endingAt: index), open > low {
                end = open
            } else if speech.isA(index, .auxiliary) || speech.isManner(index) {
                end = index
            } else if speech.isA(index, .adverb), !speech.isCapitalInside(index) {
                end = index
            } else {
                break
            }
        }
        return end
    }

    /// "on Thursday (May 3) said": where the bracket before a verb opens, if it holds a day.
    private func openingOfDate(closedAt close: Int) -> Int? {
        guard speech.lower(close) == ")" else { return nil }
        let near = max(0, close - 4)..<close
        guard let open = near.last(where: { speech.lower($0) == "(" }),
            (open..<close).contains(where: { speech.tree.isNumber($0) || speech.isA($0, .time) })
        else { return nil }
        return open
    }

    /// "the ministry, in a statement, said": where the comma stands before the paper in which it is said.
    private func openingOfDocument(closedAt close: Int) -> Int? {
        guard speech.lower(close) == ",", speech.isA(close - 1, .document) else { return nil }
        let near = max(0, close - 6)..<close - 1
        guard let open = near.last(where: { speech.lower($0) == "," }), speech.lower(open + 1) == "in" else {
            return nil
        }
        return open
    }

    /// "in turn", "for its part": words of order before a verb.
    private func idiom(endingAt last: Int) -> Int? {
        guard speech.isA(last, .turn) else { return nil }
        let isOwned = ["its", "their", "his", "her"].contains(speech.lower(last - 1))
        let first = isOwned ? last - 2 : last - 1
        return ["in", "for", "on"].contains(speech.lower(first)) ? first : nil
    }

    /// "Omar Haddad, a baker in the old town, said": the phrase before the commas.
    private func beforeApposition(endingAt comma: Int, notBefore low: Int) -> SpeakerFinding? {
        var best: NounPhrase?
        var steps = 0
        var index = comma - 1
        while index > low, steps < 60 {
            steps += 1
            if speech.isQuoted(index) { break }
            if Self.separators.contains(speech.lower(index)), speech.text.tokens[index + 1].followsSpace,
                let phrase = phrases.phrase(endingAt: index, notBefore: low)
            {
                // "A spokesman for the army, which has troops there, said."
                if Self.relatives.contains(speech.lower(index + 1)), isPlausible(phrase) {
                    return SpeakerFinding(phrase: phrase, isInverted: false)
                }
                let begins = phrase.tokens.lowerBound == low || beginsClause(phrase.tokens.lowerBound)
                let isName = phrase.head.contains { speech.isCapital($0) && !speech.isA($0, .determiner) }
                if isName, isPlausible(phrase), begins || best == nil {
                    best = phrase
                    if begins { break }
                }
            }
            index -= 1
        }
        if let best {
            let phrase = appositions.name(after: best, upTo: comma) ?? best
            return SpeakerFinding(phrase: phrase, isInverted: false)
        }
        // "On Tuesday, in a speech, he said" has no apposition; what stands before the comma may still be the subject.
        return phrases.phrase(endingAt: comma, notBefore: low).map { SpeakerFinding(phrase: $0, isInverted: false) }
    }

    private static let relatives: Set<String> = ["who", "whom", "whose", "which", "where"]
    private static let separators: Set<String> = [",", "-", "–", "—", "--"]

    private func beginsClause(_ token: Int) -> Bool {
        guard token > 0 else { return true }
        return speech.isA(token - 1, [.conjunction, .subordinator]) || speech.isQuoted(token - 1)
    }

    // MARK: - After the verb

    private func inverted(_ use: CueUse, in sentence: Range<Int>) -> SpeakerFinding? {
        guard use.form.frames.contains(.quotation), use.form.tense == .past || use.form.tense == .third,
            use.after < sentence.upperBound, !speech.isQuoted(use.after)
        else { return nil }
        // "denied it and added soldiers had acted alone": a second verb has the subject of the first.
        if speech.isA(use.token - 1, .conjunction), !followsQuotation(use.token - 1, in: sentence) { return nil }
        guard let phrase = phrases.phrase(startingAt: use.after, notAfter: sentence.upperBound), isPlausible(phrase)
        else {
            return nil
        }
        // "said the army had left" goes on with a verb, "said the army on Monday" does not.
        var next = phrase.tokens.upperBound
        if ["and", "or"].contains(speech.lower(next)),
            let second = phrases.phrase(startingAt: next + 1, notAfter: sentence.upperBound)
        {
            next = second.tokens.upperBound
        }
        if next < sentence.upperBound,
            speech.isA(next, .auxiliary) || speech.tree.isFiniteVerb(next, hasSubject: false),
            !speech.isQuoted(use.token - 1), !followsQuotation(use.token, in: sentence)
        {
            return nil
        }
        let named = appositions.name(behind: phrase, notAfter: sentence.upperBound)
        return SpeakerFinding(phrase: named ?? phrase, isInverted: true)
    }

    /// "was blamed by the ministry on …"
    private func agent(of use: CueUse, in sentence: Range<Int>) -> SpeakerFinding? {
        var index = use.after
        while index < sentence.upperBound, index < use.after + 8 {
            if speech.lower(index) == "by" {
                return phrases.phrase(startingAt: index + 1, notAfter: sentence.upperBound).flatMap {
                    isPlausible($0) ? SpeakerFinding(phrase: $0, isInverted: true) : nil
                }
            }
            index += 1
        }
        return nil
    }
}
