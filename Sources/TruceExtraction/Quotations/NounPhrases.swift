import TruceEvidence
import TruceKnowledge
import TruceText

/// A phrase that may name a speaker: "a spokesman for the ministry", "Omar, a baker", "they".
struct NounPhrase: Hashable {
    /// All its tokens, complements included.
    let tokens: Range<Int>
    /// Its first group of words, the one that names the actor: "a spokesman" in "a spokesman for the ministry".
    let head: Range<Int>
}

/// Finds noun phrases by the words that cannot be inside one.
///
/// There is no parse to rest on: prepositions, conjunctions, auxiliaries, marks and words of time end a group.
/// - Complexity: O(n) in the tokens of the phrase, at most ``reach``.
struct NounPhrases {
    private static let reach = 40

    let speech: SpeechText

    /// The phrase that ends right before a token and begins no earlier than `low`.
    func phrase(endingAt end: Int, notBefore low: Int) -> NounPhrase? {
        let bottom = max(low, end - Self.reach)
        guard var head = group(endingAt: beforeBracket(endingAt: end, notBefore: bottom), notBefore: bottom) else {
            return nil
        }
        while true {
            let before = head.lowerBound - 1
            guard before >= bottom, !speech.isQuoted(before) else { break }
            if speech.lower(before) == "by", before - 1 >= bottom, speech.lower(before - 1).hasSuffix("ed"),
                let left = group(
                    endingAt: beforeBracket(endingAt: before - 1, notBefore: bottom), notBefore: bottom)
            {
                head = left  // "the statement carried by the agency"
            } else if speech.isA(before, .preposition), let left = group(endingAt: before, notBefore: bottom) {
                head = left
            } else if let left = apposed(before: head, notBefore: bottom) {
                head = left
            } else if let left = coordinated(before: head, notBefore: bottom) {
                return NounPhrase(tokens: left.lowerBound..<end, head: left.lowerBound..<head.upperBound)
            } else {
                break
            }
        }
        return NounPhrase(tokens: head.lowerBound..<end, head: head)
    }

    /// Where a bracket that ends before a token opens; the token itself where none does: "the Observatory (SOHR) said".
    private func beforeBracket(endingAt end: Int, notBefore bottom: Int) -> Int {
        guard end - 1 > bottom, speech.lower(end - 1) == ")" || speech.lower(end - 1) == "]" else { return end }
        var open = end - 2
        while open > bottom, speech.lower(open) != "(", speech.lower(open) != "[" { open -= 1 }
        return open
    }

    /// The phrase that begins at a token and ends no later than `high`.
    func phrase(startingAt start: Int, notAfter high: Int) -> NounPhrase? {
        let top = min(high, start + Self.reach)
        guard let head = group(startingAt: start, notAfter: top) else { return nil }
        var end = head.upperBound
        while end < top, ["of", "for", "at", "in", "with", "from", "on"].contains(speech.lower(end)) {
            guard let right = group(startingAt: end + 1, notAfter: top) else { break }
            // "said the ministry in a statement": the statement is no part of the ministry.
            if speech.lower(end) == "in", right.last.map({ speech.isA($0, .document) }) ?? false { break }
            end = right.upperBound
        }
        return NounPhrase(tokens: head.lowerBound..<end, head: head)
    }

    // MARK: - Groups

    /// A run of words without a preposition: "the Syrian army", "media activist Omar Haddad", "they".
    func group(endingAt end: Int, notBefore low: Int) -> Range<Int>? {
        var start = end
        while start > low {
            let index = start - 1
            if start < end, speech.isA(start, .determiner), !speech.isA(start, .role), !isArticle(index) { break }
            if let actor = actorTokens(index), actor.lowerBound >= low, actor.upperBound <= end,
                start > actor.lowerBound
            {
                start = actor.lowerBound
                continue
            }
            if speech.isA(index, .pronoun), start == end, !speech.isCapitalInside(index) {
                return index..<end
            }
            guard isNominal(index) else { break }
            start = index
            // "a local official": an article may stand before a word that begins a phrase by itself.
            if speech.isA(index, .determiner), isArticle(index) || index == low || !isArticle(index - 1) { break }
        }
        return trimmed(start..<end)
    }

    private func isArticle(_ index: Int) -> Bool { ["a", "an", "the"].contains(speech.lower(index)) }

    func group(startingAt start: Int, notAfter high: Int) -> Range<Int>? {
        var end = start
        while end < high {
            if let actor = actorTokens(end), actor.upperBound <= high, actor.lowerBound >= start {
                end = actor.upperBound
                continue
            }
            if speech.isA(end, .pronoun), end == start, !speech.isCapitalInside(end) { return end..<end + 1 }
            // "a local politician": two words that may begin a phrase.
            let begins = end == start || (end == start + 1 && speech.isA(start, .determiner))
            guard isNominal(end), begins || !speech.isA(end, .determiner) else { break }
            // "The council voted": a participle before the noun follows an article, a verb follows a noun. After a
            // hyphen it is part of a word: "the Geneva-based monitor".
            if end > start, !speech.isCapital(end), speech.lower(end).hasSuffix("ed"),
                !speech.isA(end - 1, .determiner), speech.lower(end - 1) != "-"
            {
                break
            }
            end += 1
        }
        return trimmed(start..<end)
    }

    /// A group without hyphens and possessive endings at its edges; nil when nothing but a determiner is left.
    private func trimmed(_ range: Range<Int>) -> Range<Int>? {
        var start = range.lowerBound
        var end = range.upperBound
        while start < end, !speech.isWord(start) || speech.lower(start) == "'s" { start += 1 }
        while end > start, !speech.isWord(end - 1) { end -= 1 }
        guard start < end else { return nil }
        if end - start == 1, speech.isA(start, .determiner), !speech.isA(start, .role) {
            return ["some", "many", "both", "others", "several", "few"].contains(speech.lower(start))
                ? start..<end : nil
        }
        return start..<end
    }

    /// Whether a token may stand inside a group.
    func isNominal(_ index: Int) -> Bool {
        guard !speech.isQuoted(index) else { return false }
        let word = speech.lower(index)
        if word == "-" || word == "'s" || word == "'" || word == "." { return word != "." && isJoint(index) }
        // "Location & Event Data Project"
        if word == "&" { return speech.isCapital(index - 1) && speech.isCapital(index + 1) }
        guard speech.isWord(index) else { return false }
        if isCompounded(index) { return true }
        let classes = speech.classes[index]
        if classes.contains(.time) && !classes.contains(.role) { return false }
        if !classes.isDisjoint(with: [.role, .roles, .body, .title, .outlet]) { return true }
        if classes.contains(.determiner) { return true }
        if !classes.isDisjoint(with: [.preposition, .conjunction, .subordinator, .auxiliary, .pronoun, .adverb]) {
            return speech.isCapitalInside(index) && classes.isDisjoint(with: [.preposition, .conjunction, .pronoun])
        }
        if let cue = speech.cues[index], !speech.isCapitalInside(index) {
            // "according to estimates by"
            let isPlural = cue.tense == .third && classes.contains(.document) && speech.tree.isNoun(index)
            return cue.frames.contains(.noun) && (cue.tense == .base || isPlural)
        }
        return !speech.isManner(index)
    }

    /// Whether a small word stands between two hyphens: "Chairperson-in-Office".
    private func isCompounded(_ index: Int) -> Bool {
        guard index > 1, index + 1 < speech.text.tokens.count, speech.lower(index - 1) == "-",
            speech.lower(index + 1) == "-"
        else { return false }
        return !speech.text.tokens[index].followsSpace && !speech.text.tokens[index + 1].followsSpace
    }

    /// Whether a mark joins two words of a group: "al-Halabi", "Assad's".
    private func isJoint(_ index: Int) -> Bool {
        guard index > 0, index + 1 < speech.text.tokens.count, speech.isWord(index - 1) else { return false }
        if speech.lower(index) == "-" { return !speech.text.tokens[index].followsSpace }
        return true
    }

    private func actorTokens(_ index: Int) -> Range<Int>? {
        let actor = speech.actorOfToken[index]
        guard actor >= 0 else { return nil }
        return speech.text.tokens(in: speech.actors[actor].span)
    }

    // MARK: - What hangs together

    /// "Ahmed a resident of the east", with the comma lost: a name right before a group that begins with "a".
    private func apposed(before head: Range<Int>, notBefore low: Int) -> Range<Int>? {
        let first = speech.lower(head.lowerBound)
        let before = head.lowerBound - 1
        guard speech.isStripped, first == "a" || first == "an" || speech.isA(head.lowerBound, .role),
            !speech.isCapital(head.lowerBound), speech.isCapital(before), !speech.isA(before, .time),
            let left = group(endingAt: before + 1, notBefore: low)
        else { return nil }
        let sentence = speech.sentence(of: before)
        return left.lowerBound == sentence.lowerBound || left.lowerBound == low ? left : nil
    }

    /// "Russia and the U.S." at the beginning of a sentence.
    private func coordinated(before head: Range<Int>, notBefore low: Int) -> Range<Int>? {
        let before = head.lowerBound - 1
        guard ["and", "&", "or"].contains(speech.lower(before)), before > low,
            let left = group(endingAt: before, notBefore: low)
        else { return nil }
        let start = left.lowerBound
        let begins =
            start == speech.sentence(of: start).lowerBound || start == low
            || ["both", ","].contains(speech.lower(start - 1)) || speech.lower(start) == "both"
            || speech.isA(start - 1, .time) && speech.isCapital(start)
        return begins ? left : nil
    }
}

extension SpeechText {
    /// Whether a token is capitalised though it does not begin a sentence, so that it is part of a name.
    func isCapitalInside(_ index: Int) -> Bool {
        isCapital(index) && index != sentence(of: index).lowerBound && !(index > 0 && isQuoted(index - 1))
            && text.tokens[index].span.count > 1
    }
}
