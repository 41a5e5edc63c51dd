import TruceEvidence
import TruceKnowledge
import TruceText

/// Turns the phrase that points to a speaker into the fullest name that the document gives.
///
/// It reads forward through the text: a pronoun or "the minister" looks back at who was named or spoke before.
struct SpeakerResolver {
    static let reach = 8

    let speech: SpeechText
    let names: NameBook
    let phrases: NounPhrases
    private(set) var history: [(sentence: Int, speaker: Speaker)] = []
    private static let remembered = 64

    init(_ speech: SpeechText) {
        self.speech = speech
        names = NameBook(speech)
        phrases = NounPhrases(speech: speech)
    }

    /// Keeps a speaker for later pronouns.
    mutating func remember(_ speaker: Speaker, sentence: Int) {
        history.append((sentence, speaker))
        if history.count > 2 * Self.remembered { history.removeFirst(Self.remembered) }
    }

    /// The speaker that a phrase points to; nil when it points to nobody that the text names.
    func speaker(_ phrase: NounPhrase, at token: Int) -> Speaker? {
        let first = phrase.head.lowerBound
        if phrase.head.count == 1, speech.isA(first, .pronoun), !speech.isCapitalInside(first) {
            return pronoun(phrase)
        }
        if let author = authorOfDocument(phrase, at: token) { return author }
        if let person = personName(in: phrase) {
            return make(names.fullest(person.name, at: first) ?? person.name, phrase, isPerson: true)
        }
        if let antecedent = definite(phrase) { return antecedent }
        return named(phrase)
    }

    /// The subject of a sentence, for a clause that names none of its own; nil when the sentence begins otherwise.
    func subject(ofSentence sentence: Int, before token: Int) -> Speaker? {
        let tokens = speech.text.sentences[sentence].tokens
        var start = tokens.lowerBound
        while start < token,
            speech.isA(start, [.conjunction, .adverb, .time]) || speech.lower(start) == ","
                || (speech.isA(start, .preposition) && speech.isA(start + 1, .time))
        {
            start += 1
        }
        guard let phrase = phrases.phrase(startingAt: start, notAfter: token), !speech.isQuoted(start) else {
            return nil
        }
        // "Ahead of the deadline, …" opens with no subject.
        guard SpeakerFinder(speech).isPlausible(phrase), !speech.tree.isAdverb(phrase.head.upperBound - 1) else {
            return nil
        }
        return speaker(phrase, at: start)
    }

    func subject(ofSentence sentence: Int, again phrase: NounPhrase) -> Speaker? {
        let start = speech.text.sentences[sentence].tokens.lowerBound
        guard start != phrase.head.lowerBound, let found = subject(ofSentence: sentence, before: phrase.head.lowerBound)
        else { return nil }
        return make(found.name, phrase, isPerson: found.isPerson)
    }

    func actor(endingAt token: Int) -> ActorMention? {
        let index = speech.actorOfToken[token]
        return index >= 0 ? speech.actors[index] : nil
    }

    /// The words of a range without the article at its beginning, titles kept.
    func words(_ range: Range<Int>) -> String {
        var start = range.lowerBound
        if range.count > 1, speech.lower(start) == "the" { start += 1 }
        guard start < range.upperBound else { return "" }
        // "Council of Elders (CE": a bracket that nothing closes is cut off.
        if let opening = range.last(where: { speech.lower($0) == "(" }), opening > start,
            !(opening..<range.upperBound).contains(where: { speech.lower($0) == ")" })
        {
            return words(range.lowerBound..<opening)
        }
        return speech.text.text.phrase(speech.text.span(start..<range.upperBound))
    }

    func make(_ name: String, _ phrase: NounPhrase, isPerson: Bool) -> Speaker {
        Speaker(
            name: name, span: speech.text.span(phrase.tokens), tokens: phrase.tokens, isPerson: isPerson,
            isShared: false)
    }
}
