import TruceKnowledge
import TruceText

/// Finds whoever does what an idiom of blame says ("was behind the raid", "claimed responsibility").
struct IdiomSubject {
    let speech: SpeechText

    private var phrases: NounPhrases { NounPhrases(speech: speech) }

    /// The words of the idioms themselves that stand between a subject and the word that shows the idiom.
    private static let steps: Set<String> = [
        "to", "instead", "being", "as", "holds", "bears", "bear", "been", "largely", "on", "believed", "thought",
        "suspected", "deemed", "considered",
    ]

    /// The subject right before a verb group, stepping over auxiliaries, adverbs and words of the idiom.
    func subject(before token: Int, in sentence: Range<Int>) -> Range<Int>? {
        var end = token
        while end > sentence.lowerBound {
            let index = end - 1
            let isStep =
                speech.isA(index, [.auxiliary, .adverb, .time]) || speech.isManner(index)
                || Self.steps.contains(speech.lower(index))
            guard isStep else { break }
            end -= 1
        }
        guard end > sentence.lowerBound, !speech.isQuoted(end - 1) || speech.isQuoted(token) else { return nil }
        if speech.isQuoted(token) {
            // Inside quotation marks the phrase finder stands aside; a known actor is enough.
            let known = (sentence.lowerBound..<end).last { speech.actorOfToken[$0] >= 0 }
            return known.map { $0..<$0 + 1 }
        }
        guard let phrase = phrases.phrase(endingAt: end, notBefore: sentence.lowerBound), isPlausible(phrase) else {
            return nil
        }
        return joined(phrase.head, notBefore: sentence.lowerBound)
    }

    /// A name with the one that "and" joins to it: "Arda and Brun were responsible".
    private func joined(_ name: Range<Int>, notBefore low: Int) -> Range<Int> {
        let joint = name.lowerBound - 1
        guard joint > low, speech.lower(joint) == "and", speech.actorOfToken[name.lowerBound] >= 0,
            speech.actorOfToken[joint - 1] >= 0, !speech.isQuoted(joint)
        else { return name }
        var first = joint - 1
        while first > low, speech.actorOfToken[first - 1] == speech.actorOfToken[joint - 1] { first -= 1 }
        return first..<name.upperBound
    }

    /// The subject of a verb wherever it stands: right before it, before what commas insert ("The front, which has
    /// thousands under arms, claimed"), or before the verb that it is joined to ("The front fled and later claimed").
    func owner(of verb: Int, in sentence: Range<Int>) -> Range<Int>? {
        if let near = subject(before: verb, in: sentence) { return near }
        return treeSubject(of: verb) ?? beforeInsertion(verb, in: sentence)
    }

    private func treeSubject(of verb: Int) -> Range<Int>? {
        var below = verb
        for _ in 0..<Self.height {
            if let noun = speech.tree.subject(of: below) {
                let words = speech.tree.phrase(endingAt: noun)
                return isPlausible(NounPhrase(tokens: words, head: words)) ? words : nil
            }
            guard let above = speech.tree.governor(of: below) else { return nil }
            below = above
        }
        return nil
    }

    private static let height = 3

    private func beforeInsertion(_ verb: Int, in sentence: Range<Int>) -> Range<Int>? {
        guard speech.lower(verb - 1) == ",",
            let phrase = phrases.phrase(startingAt: sentence.lowerBound, notAfter: verb),
            speech.lower(phrase.tokens.upperBound) == ",", phrase.tokens.upperBound < verb - 1, isPlausible(phrase)
        else { return nil }
        return phrase.head
    }

    /// Whether a phrase ends in a name or a noun for people: neither "the reason behind it" nor "who is behind it?"
    /// blames anybody.
    func isSomebody(_ phrase: Range<Int>) -> Bool {
        guard let last = phrase.last, !["who", "what", "which"].contains(speech.lower(phrase.lowerBound)) else {
            return false
        }
        return speech.actorOfToken[last] >= 0 || speech.isCapital(last)
            || speech.isA(last, [.pronoun, .role, .roles, .body]) && !speech.isA(last, .title)
            || phrase.contains { speech.actorOfToken[$0] >= 0 }
    }

    /// Whether a verb tells what befell its subject.
    func isUndergone(_ verb: Int, _ sentence: Range<Int>) -> Bool {
        (max(sentence.lowerBound, verb - 3)..<verb).contains { speech.isA($0, .be) }
    }

    private func isPlausible(_ phrase: NounPhrase) -> Bool { SpeakerFinder(speech).isPlausible(phrase) }
}
