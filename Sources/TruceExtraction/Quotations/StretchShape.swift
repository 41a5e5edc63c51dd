import TruceKnowledge
import TruceText

/// What a quoted stretch looks like: a sentence, a title, a fragment.
struct StretchShape {
    let speech: SpeechText

    /// How many words it has.
    func words(_ stretch: QuotedStretch) -> Int {
        stretch.tokens.reduce(0) { $0 + (speech.isWord($1) ? 1 : 0) }
    }

    /// A full sentence: it begins with a capital, and it has a verb's company or a sentence's length.
    func looksLikeSentence(_ stretch: QuotedStretch) -> Bool {
        guard let first = stretch.tokens.first(where: { speech.isWord($0) }), words(stretch) >= 2 else { return false }
        guard speech.isCapital(first) || speech.text.tokens[first].kind == .number else { return false }
        if isTitleLike(stretch) { return false }
        let count = words(stretch)
        return count >= 6 || hasClause(stretch) || endsSentence(stretch)
    }

    /// Whether auxiliaries or pronouns show that there is a clause.
    func hasClause(_ stretch: QuotedStretch) -> Bool {
        guard words(stretch) >= 4, let first = stretch.tokens.first else { return false }
        if speech.isA(first, .subordinator), speech.lower(first) != "that" { return false }
        return stretch.tokens.contains { speech.isA($0, [.auxiliary]) } && !speech.lower(first).hasSuffix("ing")
    }

    /// Whether it ends as a sentence does, or with the comma before a reporting clause.
    func endsSentence(_ stretch: QuotedStretch) -> Bool {
        guard let last = stretch.tokens.last else { return false }
        return [".", "!", "?", "…", "..."].contains(speech.lower(last))
            || speech.lower(stretch.outerTokens.upperBound - 2) == ","
    }

    /// A name or title: every word that can be is capitalised.
    func isTitleLike(_ stretch: QuotedStretch) -> Bool {
        var capitals = 0
        for token in stretch.tokens where speech.isWord(token) {
            if speech.isCapital(token) {
                capitals += 1
            } else if speech.isA(token, [.preposition, .conjunction, .determiner]) || speech.lower(token) == "'s" {
                continue
            } else {
                return false
            }
        }
        return capitals >= 2 && !(endsSentence(stretch) && beginsSentence(stretch))
    }

    /// Whether the sentence that it stands in begins with it.
    func beginsSentence(_ stretch: QuotedStretch) -> Bool {
        stretch.outerTokens.lowerBound == speech.sentence(of: stretch.outerTokens.lowerBound).lowerBound
    }

    /// Whether nothing else stands in its sentence.
    func standsAlone(_ stretch: QuotedStretch) -> Bool {
        guard beginsSentence(stretch), let last = stretch.outerTokens.last else { return false }
        let end = speech.sentence(of: last).upperBound
        return end <= stretch.outerTokens.upperBound + 1
    }
}
