import TruceEvidence
import TruceKnowledge
import TruceText

/// Whom a pronoun means: "he said", "it added", "one of them told".
extension SpeakerResolver {
    func pronoun(_ phrase: NounPhrase) -> Speaker? {
        let token = phrase.head.lowerBound
        let sentence = speech.text.sentenceOfToken[token]
        switch speech.lower(token) {
        case "he", "she", "him", "her": return person(before: token, sentence: sentence, phrase)
        case "it":
            if let own = bodyNamed(before: token, sentence: sentence) { return make(own, phrase, isPerson: false) }
            let body = history.last { $0.sentence <= sentence && $0.sentence >= sentence - 3 && !$0.speaker.isPerson }
            if let body { return make(body.speaker.name, phrase, isPerson: false) }
            return sentence > 0 ? subject(ofSentence: sentence - 1, again: phrase) : nil
        case "they":
            let near = history.filter { $0.sentence <= sentence && $0.sentence >= sentence - 2 }
            let several = near.last { !$0.speaker.isPerson }
            if let several { return make(several.speaker.name, phrase, isPerson: false) }
            let subject =
                subject(ofSentence: sentence, again: phrase)
                ?? (sentence > 0 ? subject(ofSentence: sentence - 1, again: phrase) : nil)
            if let subject, near.isEmpty || !subject.isPerson { return subject }
            return near.last.map { make($0.speaker.name, phrase, isPerson: false) }
        case "one": return oneOfThem(phrase, sentence: sentence)
        default: return nil
        }
    }

    /// "Northland hit camps it said were armed": the body that the clause before "it" names, where nobody has spoken
    /// yet in the sentence. After a comma the pronoun points out of the sentence: "The camps were hit, it said".
    private func bodyNamed(before token: Int, sentence: Int) -> String? {
        guard speech.isWord(token - 1), !speech.isQuoted(token - 1) else { return nil }
        let here = history.last { $0.sentence == sentence }
        if let here, !here.speaker.isPerson { return nil }
        let index = speech.sentence(of: token).prefix { $0 < token }
            .last {
                speech.actorOfToken[$0] >= 0 && !speech.isQuoted($0) && isBody(speech.actors[speech.actorOfToken[$0]])
            }
        return index.map { speech.actors[speech.actorOfToken[$0]].name }
    }

    private func isBody(_ actor: ActorMention) -> Bool { actor.kind != .person && actor.kind != .outlet }

    /// The person last spoken of: in this sentence the first one named, else the subject of a sentence before.
    private func person(before token: Int, sentence: Int, _ phrase: NounPhrase) -> Speaker? {
        let here = names.entries(in: speech.sentence(of: token)).first { entry in
            entry.isPerson && entry.tokens.upperBound <= token
                && !speech.isQuoted(entry.tokens.lowerBound)
        }
        if let here { return make(names.fullest(here.name, at: token) ?? here.name, phrase, isPerson: true) }
        var earlier = sentence
        while earlier >= 0, earlier >= sentence - Self.reach {
            if let last = history.last(where: { $0.sentence == earlier && $0.speaker.isPerson })?.speaker {
                return make(last.name, phrase, isPerson: true)
            }
            if earlier < sentence, let named = namedRole(inSentence: earlier) {
                return make(named, phrase, isPerson: true)
            }
            if earlier < sentence, let found = personSubject(ofSentence: earlier, before: token) {
                return make(found, phrase, isPerson: true)
            }
            earlier -= 1
        }
        return nil
    }

    /// "A baker, Anna, said": who spoke in a sentence by a name that stands behind what they are.
    private func namedRole(inSentence sentence: Int) -> String? {
        guard let last = history.last(where: { $0.sentence == sentence })?.speaker, let name = last.tokens.first,
            last.tokens.count <= Self.longestName, speech.isCapital(name), speech.actorOfToken[name] < 0,
            speech.lower(name - 1) == ",", speech.isA(name - 2, .role)
        else { return nil }
        return last.name
    }

    /// How many tokens a name that no list knows may have.
    private static let longestName = 3

    private func personSubject(ofSentence sentence: Int, before token: Int) -> String? {
        let tokens = speech.text.sentences[sentence].tokens
        if keepsSilent(tokens) { return nil }
        if let phrase = phrases.phrase(startingAt: tokens.lowerBound, notAfter: tokens.upperBound),
            !speech.isQuoted(tokens.lowerBound), let last = phrase.head.last,
            speech.isA(last, .role), !speech.isA(last, .body), personName(in: phrase) == nil
        {
            return named(phrase)?.name
        }
        let entry = names.entries(in: speech.sentence(of: tokens.lowerBound)).first { entry in
            entry.isPerson && !speech.isQuoted(entry.tokens.lowerBound)
        }
        return entry.map { names.fullest($0.name, at: token) ?? $0.name }
    }

    /// "A spokesman was not available for comment": "he said" in the next sentence is not his.
    private func keepsSilent(_ tokens: Range<Int>) -> Bool {
        let near = tokens.prefix(Self.silenceReach)
        return near.contains { speech.isA($0, .silence) }
            && near.contains { speech.isA($0, .negative) || ["declined", "refused"].contains(speech.lower($0)) }
    }

    /// How far into a sentence it is looked for whether its subject speaks, in tokens.
    private static let silenceReach = 30

    /// "one of them" is one of those last spoken of.
    private func oneOfThem(_ phrase: NounPhrase, sentence: Int) -> Speaker? {
        guard speech.lower(phrase.tokens.upperBound - 1) == "them" else { return named(phrase) }
        guard let several = history.last(where: { $0.sentence >= sentence - 2 })?.speaker else { return nil }
        var name = several.name
        if name.hasSuffix("s"), !name.hasSuffix("ss") { name.removeLast() }
        return make("a " + name, phrase, isPerson: true)
    }
}
