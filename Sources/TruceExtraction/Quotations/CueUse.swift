import TruceEvidence
import TruceKnowledge
import TruceText

/// A place where a word reports speech.
struct CueUse: Hashable {
    /// The word.
    let token: Int
    /// What it is a form of; "according to" counts as saying.
    let form: SpeechCues.Form
    /// Whether it is said of what was reported rather than of the one who reports ("was blamed on").
    let isPassive: Bool
    /// Whether it is negated ("did not say").
    let isNegated: Bool
    /// Whether it is "according to".
    let isAccording: Bool

    /// The first token after the cue and its particle.
    let after: Int
}

/// Finds the words that report speech, and leaves out their homonyms.
enum CueFinder {
    /// All of them outside quotations, in order.
    static func uses(in speech: SpeechText) -> [CueUse] {
        var uses: [CueUse] = []
        for (number, sentence) in speech.text.sentences.enumerated() where speech.isRead[number] {
            for token in sentence.tokens where !speech.isQuoted(token) {
                if let use = according(speech, token, sentence.tokens) ?? verb(speech, token, sentence.tokens) {
                    uses.append(use)
                }
            }
        }
        return uses
    }

    private static let saying = SpeechCues.Form(
        lemma: "according to", act: .says, frames: [.clause, .quotation], tense: .base)

    private static func according(_ speech: SpeechText, _ token: Int, _ sentence: Range<Int>) -> CueUse? {
        guard speech.lower(token) == "according", token + 2 < sentence.upperBound, speech.lower(token + 1) == "to"
        else {
            return nil
        }
        return CueUse(
            token: token, form: saying, isPassive: false, isNegated: false, isAccording: true, after: token + 2)
    }

    private static func verb(_ speech: SpeechText, _ token: Int, _ sentence: Range<Int>) -> CueUse? {
        guard let form = speech.cues[token], !speech.isCapital(token) || token == sentence.lowerBound else {
            return nil
        }
        let touchesQuotation = speech.isQuoted(token - 1) || speech.isQuoted(token + 1)
        // "Israeli reports suggested": a noun, unless "that" shows what it reports.
        if form.frames.contains(.noun), form.tense != .past, !touchesQuotation, speech.lower(token + 1) != "that",
            !speech.isPerson(token - 1), !closesSentence(speech, token, sentence), speech.tree.isNoun(token)
        {
            return nil
        }
        // "is observing the truce": what takes no object when it reports.
        if form.tense == .gerund, speech.isA(token - 1, .be), form.frames.isDisjoint(with: [.object, .addressee]),
            form.frames.contains(.clause), !touchesQuotation,
            speech.tree.hasObject(token)
        {
            return nil
        }
        // "it shelled and bombed the town, both claims that the army denies": no one claims anything here.
        if form.frames.contains(.noun), form.tense == .third, speech.isA(token - 1, .determiner) { return nil }
        // "attacks that threaten the truce": a danger, no words.
        if form.lemma == "threaten", speech.isA(token + 1, .determiner), !touchesQuotation,
            !(token + 1..<token + 6).contains(where: {
                speech.actorOfToken.indices.contains($0) && speech.actorOfToken[$0] >= 0
            })
        {
            return nil
        }
        // "shelling claimed nine lives": nobody speaks.
        if form.lemma == "claim", (token + 1..<token + 6).contains(where: { speech.isA($0, .life) }) { return nil }
        // "a warning", "reports suggesting that": nouns, whatever the parser takes them for.
        if form.tense == .gerund, speech.tree.isNoun(token), !touchesQuotation { return nil }
        if form.tense == .third, form.frames.contains(.noun), speech.cue(token + 1)?.tense == .gerund {
            return nil
        }
        var previous = token - 1
        var isNegated = false
        while previous >= sentence.lowerBound,
            speech.isManner(previous) || (speech.isA(previous, .adverb) && !speech.isCapitalInside(previous))
        {
            if ["not", "n't", "never"].contains(speech.lower(previous)) { isNegated = true }
            previous -= 1
        }
        guard previous >= sentence.lowerBound else {
            return make(speech, token, form, sentence, passive: false, negated: isNegated)
        }
        let word = speech.lower(previous)
        let followsModal = speech.isA(previous, .auxiliary)
        switch form.tense {
        case .base:
            if word == "to" || word == "declined" || word == "refused" { return nil }
            // "state media say", "police in the capital say": a body may be many.
            let subject = speech.tree.subject(of: token) ?? previous
            let isMany: SpeechWords.Classes = subject == previous ? .body : [.body, .roles]
            let isBody = !form.frames.contains(.noun) && speech.isA(subject, isMany)
            let isPlural = speech.isA(previous, [.roles, .plural]) || isBody || ["i", "we", "you"].contains(word)
            guard followsModal || isPlural || (!form.frames.contains(.noun) && word.hasSuffix("s")) else { return nil }
            if speech.isA(previous, .be) { return nil }
            // "will respond" tells of what is to come, "would not say" of speech withheld.
            if followsModal, !isNegated, !["did", "do", "does"].contains(word) { return nil }
        case .third:
            if form.frames.contains(.noun) {
                let isSubject =
                    speech.isCapital(previous) || speech.isA(previous, [.pronoun, .role, .body]) || word == ","
                guard isSubject, !speech.isA(previous, [.determiner, .preposition]) else { return nil }
                if form.particle == nil, let next = next(speech, token, sentence), speech.isA(next, [.preposition]),
                    speech.lower(next) != "on"
                {
                    return nil
                }
            }
            if speech.isA(previous, [.determiner, .preposition]) { return nil }
        case .past:
            if speech.isA(previous, [.determiner, .preposition]), !speech.isA(previous, .pronoun),
                !speech.isA(previous, .adverb)
            {
                return nil
            }
            let mayHaveAgent = !form.frames.isDisjoint(with: [.object, .quotation])
            if speech.isA(previous, .be) || (mayHaveAgent && isFollowedByAgent(speech, token, sentence)) {
                return make(speech, token, form, sentence, passive: true, negated: isNegated)
            }
            if accuses(speech, token, form, sentence) { break }
            // "to keep the continued calm"
            if speech.tree.isModifier(token), !touchesQuotation { return nil }
            // "a truce agreed between the two", "clashes reported since Monday".
            let isFull = !form.frames.isDisjoint(with: [.clause, .quotation])
            if !isFull || speech.isA(token + 1, .preposition) || speech.lower(token + 1) == "since",
                speech.tree.followsItsNoun(token), !touchesQuotation, !followsTwo(token, speech, sentence)
            {
                return nil
            }
            if word == "-" { return nil }
            // "the first deaths reported in the north": what is reported stands before.
            if form.frames.contains(.object), let next = next(speech, token, sentence), speech.lower(next) == "in",
                !speech.isCapital(previous), !speech.isA(previous, [.pronoun, .role, .roles, .body, .auxiliary, .time])
            {
                return nil
            }
        case .gerund:
            // "citing the ministry" names a source of the clause beside it.
            if form.lemma == "cite" || form.lemma == "quote" { return nil }
            let isBeing = speech.isA(previous, .be)
            // "without saying who", "calls urging them to leave": nobody is told to have said it.
            if word == "without" || (speech.tree.describesNounBefore(token) && !mayHold(previous, speech)) {
                return nil
            }
            if speech.isA(previous, .determiner) || (speech.isA(previous, .preposition) && form.frames.contains(.noun))
            {
                return nil
            }
            if isBeing || word == "," || word == "by" || word == "in" || speech.isWord(previous) || word == ")" {
                break
            }
            return nil
        }
        return make(speech, token, form, sentence, passive: false, negated: isNegated)
    }

    /// "…, the news agency reports.": a verb, whatever the parser takes it for.
    private static func closesSentence(_ speech: SpeechText, _ token: Int, _ sentence: Range<Int>) -> Bool {
        guard token + 1 >= sentence.upperBound || speech.lower(token + 1) == ".", token - 1 > sentence.lowerBound,
            speech.actorOfToken[token - 1] >= 0
        else { return false }
        let actor = speech.actors[speech.actorOfToken[token - 1]]
        var before = speech.text.firstToken(endingAfter: actor.span.start) - 1
        if speech.lower(before) == "the" { before -= 1 }
        return actor.kind == .outlet && speech.lower(before) == ","
    }

    /// "Omar Haddad, the envoy, and Anna Berg, the minister, announced": the verb of two people.
    private static func followsTwo(_ token: Int, _ speech: SpeechText, _ sentence: Range<Int>) -> Bool {
        guard speech.lower(token - 1) == "," else { return false }
        let pair = Appositions(speech: speech, phrases: NounPhrases(speech: speech))
            .pair(endingAt: token - 1, notBefore: sentence.lowerBound)
        return pair != nil
    }

    /// Whether a noun can stand for words that somebody says or for whoever says them: "a statement saying".
    private static func mayHold(_ noun: Int, _ speech: SpeechText) -> Bool {
        speech.isA(noun, [.document, .telling, .body, .role, .roles, .outlet, .pronoun]) || speech.isCapital(noun)
            || speech.actorOfToken[noun] >= 0
    }

    /// "announced by the army", "declared last week by the government".
    private static func isFollowedByAgent(_ speech: SpeechText, _ token: Int, _ sentence: Range<Int>) -> Bool {
        var index = token + 1
        while index < sentence.upperBound, speech.isA(index, [.time, .adverb]) || speech.lower(index) == "on" {
            index += 1
        }
        // "said by phone": by what means, not by whom.
        return index + 1 < sentence.upperBound && speech.lower(index) == "by" && !speech.isA(index + 1, .channel)
    }

    /// "The army accused government forces of": one who is accused has nobody to accuse, so that the army does, whatever the
    /// parser takes the verb for.
    private static func accuses(
        _ speech: SpeechText, _ token: Int, _ form: SpeechCues.Form, _ sentence: Range<Int>
    ) -> Bool {
        guard form.act == .accuses, let next = next(speech, token, sentence), speech.text.tokens[next].kind == .word,
            !speech.isA(next, [.preposition, .adverb, .time, .be, .auxiliary])
        else { return false }
        return speech.tree.isNoun(next) || speech.isA(next, [.determiner, .role, .roles, .body])
            || speech.isCapital(next)
    }

    private static func next(_ speech: SpeechText, _ token: Int, _ sentence: Range<Int>) -> Int? {
        token + 1 < sentence.upperBound ? token + 1 : nil
    }

    private static func make(
        _ speech: SpeechText, _ token: Int, _ form: SpeechCues.Form, _ sentence: Range<Int>, passive: Bool,
        negated: Bool
    ) -> CueUse? {
        let after = min(sentence.upperBound, token + (form.particle == nil ? 1 : 2))
        return CueUse(
            token: token, form: form, isPassive: passive, isNegated: negated, isAccording: false, after: after)
    }
}
