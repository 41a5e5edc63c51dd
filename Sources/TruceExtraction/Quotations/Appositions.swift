import TruceKnowledge
import TruceText

/// Joins an office and the name beside it, whichever stands first, so that the name speaks and both are its words.
struct Appositions {
    let speech: SpeechText
    let phrases: NounPhrases

    /// "The army's spokesman, Omar Haddad, said": the name between the commas after an office.
    ///
    /// - Returns: nil when the first phrase is no office or no name follows it.
    func name(after office: NounPhrase, upTo comma: Int) -> NounPhrase? {
        let first = office.tokens.upperBound
        guard isOffice(office.head), first < comma, isSeparator(first),
            let name = phrases.group(endingAt: comma, notBefore: first + 1), isPersonal(name)
        else { return nil }
        return NounPhrase(tokens: office.tokens.lowerBound..<comma, head: name)
    }

    /// "Omar Haddad, the envoy, and Anna Berg, the foreign minister," before a verb: both.
    func pair(endingAt comma: Int, notBefore low: Int) -> (first: NounPhrase, second: NounPhrase)? {
        guard let second = apposed(endingAt: comma, notBefore: low), second.tokens.lowerBound - 2 > low,
            speech.isA(second.tokens.lowerBound - 1, .conjunction), isSeparator(second.tokens.lowerBound - 2),
            let first = apposed(endingAt: second.tokens.lowerBound - 2, notBefore: low)
        else { return nil }
        return (first, second)
    }

    /// "Omar Haddad, the envoy to the region": a name and the office behind it, up to a comma.
    private func apposed(endingAt comma: Int, notBefore low: Int) -> NounPhrase? {
        let near = max(low, comma - Self.longest)..<comma
        guard let opening = near.last(where: { isSeparator($0) && speech.text.tokens[$0 + 1].followsSpace }),
            (opening + 1..<comma).contains(where: { speech.isA($0, .role) }),
            !(opening + 1..<comma).contains(where: { isVerb($0) }),
            let name = phrases.group(endingAt: opening, notBefore: low), isPersonal(name)
        else { return nil }
        return NounPhrase(tokens: name.lowerBound..<comma, head: name)
    }

    private func isVerb(_ token: Int) -> Bool {
        // "the secretary of state": a noun, though a form of "to state".
        (speech.isA(token, .auxiliary) && speech.lower(token) != "'s")
            || (speech.cues[token] != nil && !speech.tree.isNoun(token))
    }

    /// The most tokens of an office behind a name.
    private static let longest = 12

    /// ", said the army's spokesman, Omar Haddad.": the name after an office, up to the next mark.
    ///
    /// - Returns: nil when the phrase is no office or no name follows it.
    func name(behind office: NounPhrase, notAfter high: Int) -> NounPhrase? {
        let first = office.tokens.upperBound
        guard isOffice(office.head), first < high, isSeparator(first),
            let name = phrases.group(startingAt: first + 1, notAfter: high), isPersonal(name),
            name.upperBound >= high || [",", ".", ";", "–", "—"].contains(speech.lower(name.upperBound))
        else { return nil }
        return NounPhrase(tokens: office.tokens.lowerBound..<name.upperBound, head: name)
    }

    /// "the army's spokesman, Omar Haddad said" and "Omar Haddad, the army's spokesman said", where the second comma
    /// was left out.
    ///
    /// - Returns: The phrase itself where nothing belongs to it.
    func joined(_ phrase: NounPhrase, notBefore low: Int) -> NounPhrase {
        let comma = phrase.tokens.lowerBound - 1
        guard comma > low, speech.lower(comma) == ",",
            let left = phrases.phrase(endingAt: comma, notBefore: low), begins(left, low)
        else { return phrase }
        let tokens = left.tokens.lowerBound..<phrase.tokens.upperBound
        if isOffice(left.head), isPersonal(phrase.head) { return NounPhrase(tokens: tokens, head: phrase.head) }
        if isOffice(phrase.head), isPersonal(left.head) { return NounPhrase(tokens: tokens, head: left.head) }
        return phrase
    }

    /// ", said Omar Haddad, a spokesman": a name after the verb that a mark ends.
    func isNamedSpeaker(_ phrase: NounPhrase) -> Bool {
        isPersonal(phrase.head) && [",", ".", ";", "("].contains(speech.lower(phrase.tokens.upperBound))
    }

    /// Whether a phrase stands where a clause begins, so that it is no object of what comes before.
    private func begins(_ phrase: NounPhrase, _ low: Int) -> Bool {
        let before = phrase.tokens.lowerBound - 1
        return before < low || speech.lower(before) == "," || speech.isA(before, [.conjunction, .subordinator])
    }

    private func isSeparator(_ token: Int) -> Bool { [",", "-", "–", "—", "--"].contains(speech.lower(token)) }

    /// "the deputy spokesman": a noun for one person, and no name.
    private func isOffice(_ head: Range<Int>) -> Bool {
        guard let last = head.last, speech.isA(last, .role), !speech.isA(last, .body) else { return false }
        return !head.contains { speech.isPerson($0) }
    }

    /// "Omar Haddad", "Brig. Gen. Omar Haddad": capitals only, and neither a place nor a body.
    private func isPersonal(_ head: Range<Int>) -> Bool {
        let words = head.filter { speech.isWord($0) }
        if words.contains(where: { speech.isPerson($0) }) { return true }
        return words.count >= 2
            && words.allSatisfy { token in
                speech.isCapital(token) && !speech.isPlace[token]
                    && !speech.isA(token, [.body, .outlet, .determiner, .time])
            }
    }
}
