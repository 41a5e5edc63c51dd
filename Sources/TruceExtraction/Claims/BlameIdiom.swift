import TruceEvidence
import TruceKnowledge
import TruceText

/// Blame, denial or admission that no reporting verb carries: "traded accusations", "pinned the blame on",
/// "held the army responsible", "was behind the raid", "claimed responsibility".
struct BlameIdiom {
    /// What is done.
    let stance: Claim.Stance
    /// The word that shows it.
    let cue: Int
    /// The tokens that name whoever does it; nil when the one who speaks does.
    let holder: Range<Int>?
    /// The tokens that name whom it is directed against.
    let against: Range<Int>?
    /// What it is about.
    let about: Range<Int>
    /// Whether each of the holders does it to the other.
    let isMutual: Bool
    /// Which idiom it is.
    let rule: Rule

    /// All of them in a document, in order.
    static func idioms(in speech: SpeechText) -> [BlameIdiom] {
        let finder = BlameIdiomFinder(speech)
        var result: [BlameIdiom] = []
        for (number, sentence) in speech.text.sentences.enumerated() where speech.isRead[number] {
            for token in sentence.tokens {
                if let idiom = finder.idiom(at: token, in: sentence.tokens) { result.append(idiom) }
            }
        }
        return result
    }
}

private struct BlameIdiomFinder {
    let speech: SpeechText
    let actors: ClaimActors
    let subjects: IdiomSubject
    let owning: ClaimedResponsibility
    let starters: StrifeStarter
    let laying: LaidBlame

    init(_ speech: SpeechText) {
        self.speech = speech
        actors = ClaimActors(speech)
        subjects = IdiomSubject(speech: speech)
        owning = ClaimedResponsibility(speech: speech, actors: actors, subjects: subjects)
        starters = StrifeStarter(speech: speech)
        laying = LaidBlame(speech: speech, actors: actors, subjects: subjects)
    }

    private static let trade: Set<String> = [
        "trade", "traded", "trading", "exchange", "exchanged", "exchanging", "swapped", "swap", "swapping",
    ]
    private static let charges: Set<String> = [
        "accusations", "blame", "recriminations", "charges", "accusation", "barbs",
    ]
    private static let lay: Set<String> = [
        "pin", "pinned", "pins", "put", "puts", "place", "placed", "lay", "laid", "lays", "cast", "shifted", "pinning",
        "putting", "placing", "laying", "casting", "shifting",
    ]
    private static let hold: Set<String> = ["hold", "holds", "held", "holding"]

    func idiom(at token: Int, in sentence: Range<Int>) -> BlameIdiom? {
        let word = speech.lower(token)
        if let owned = owning.idiom(at: token, in: sentence) { return owned }
        if Self.reactions.contains(word) { return reaction(token, sentence) }
        if word == "responsible" || word == "accountable" { return responsible(token, sentence) }
        if speech.tells(.pointing, at: token) { return pointed(token, sentence) }
        if speech.tells(.mark, at: token) { return marked(token, sentence) }
        if let laid = laying.idiom(at: token, in: sentence) { return laid }
        if let culprit = starters.culprit(of: token, in: sentence) {
            return BlameIdiom(
                stance: .accuses, cue: token, holder: nil, against: culprit.who, about: culprit.strife,
                isMutual: false, rule: "claim.culprit-named")
        }
        if word == "behind" || word == "blame" || word == "responsibility" || Self.charges.contains(word) {
            return noun(token, word, sentence)
        }
        return nil
    }

    private static let reactions: Set<String> = [
        "criticism", "condemnation", "outrage", "anger", "fury", "protests", "denunciation", "rebuke",
    ]

    /// "killed ten soldiers, drawing criticism from the capital": whoever is angered blames whoever did it.
    private func reaction(_ token: Int, _ sentence: Range<Int>) -> BlameIdiom? {
        let from = token + 1
        guard from < sentence.upperBound, ["from", "by", "in"].contains(speech.lower(from)),
            let holder = actors.coordinated(from: from + 1, notAfter: sentence.upperBound),
            !actors.references(in: holder).isEmpty
        else { return nil }
        let before = sentence.lowerBound..<token
        guard let accused = actors.mentions(in: before).first?.span else { return nil }
        return BlameIdiom(
            stance: .accuses, cue: token, holder: holder, against: speech.text.tokens(in: accused), about: before,
            isMutual: false, rule: "claim.outcry")
    }

    /// "pointed the finger at the army", "evidence pointed to Ardan responsibility".
    private func pointed(_ verb: Int, _ sentence: Range<Int>) -> BlameIdiom? {
        let near = verb + 1..<max(verb + 1, min(sentence.upperBound, verb + 6))
        let hasFinger = near.contains { speech.tells(.finger, at: $0) }
        guard let towards = near.first(where: { ["at", "to", "towards", "toward"].contains(speech.lower($0)) }) else {
            return nil
        }
        let accused = towards + 1..<max(towards + 1, min(sentence.upperBound, towards + 6))
        let guilt = accused.first { speech.tells(.guilt, at: $0) }
        guard hasFinger || guilt != nil,
            let against = actors.coordinated(from: towards + 1, notAfter: guilt ?? sentence.upperBound)
        else { return nil }
        // "conclusions of the ministry pointed": whoever drew them, where a finger is not pointed by somebody.
        let holder = hasFinger ? subjects.owner(of: verb, in: sentence) : source(before: verb, in: sentence)
        return BlameIdiom(
            stance: .accuses, cue: verb, holder: holder, against: against, about: verb..<verb,
            isMutual: false, rule: "claim.culprit-named")
    }

    /// "findings reached by officials", "evidence of the mission": whose they are; nil where nobody is named.
    private func source(before verb: Int, in sentence: Range<Int>) -> Range<Int>? {
        let low = max(sentence.lowerBound, verb - 12)
        guard let by = (low..<verb).last(where: { speech.lower($0) == "by" || speech.lower($0) == "of" }),
            let found = NounPhrases(speech: speech).group(startingAt: by + 1, notAfter: verb),
            SpeakerFinder(speech).isPlausible(NounPhrase(tokens: found, head: found))
        else { return nil }
        return found
    }

    /// "bore the hallmarks of the front": whose they are is thought to have done it.
    private func marked(_ noun: Int, _ sentence: Range<Int>) -> BlameIdiom? {
        let near = noun + 2..<max(noun + 2, min(sentence.upperBound, noun + 6))
        guard speech.lower(noun + 1) == "of", let named = near.first(where: { speech.actorOfToken[$0] >= 0 }) else {
            return nil
        }
        return BlameIdiom(
            stance: .accuses, cue: noun, holder: nil, against: named..<speech.endOfActor(named), about: noun..<noun,
            isMutual: false,
            rule: "claim.culprit-named")
    }

    private func noun(_ token: Int, _ word: String, _ sentence: Range<Int>) -> BlameIdiom? {
        let window = max(sentence.lowerBound, token - 4)..<token
        let rest = token + 1..<max(token + 1, sentence.upperBound)
        if Self.charges.contains(word), let verb = window.last(where: { Self.trade.contains(speech.lower($0)) }) {
            return BlameIdiom(
                stance: .accuses, cue: token, holder: subjects.subject(before: verb, in: sentence), against: nil,
                about: rest,
                isMutual: true, rule: "claim.exchange")
        }
        if word == "blame", let verb = window.last(where: { Self.lay.contains(speech.lower($0)) }),
            let on = rest.prefix(12).first(where: { isAimed(at: $0, in: sentence) })
        {
            let isMutual = speech.lower(on + 1) == "each" || speech.lower(on + 1) == "one"
            return BlameIdiom(
                stance: .accuses, cue: token,
                holder: subjects.subject(before: verb, in: sentence) ?? leaning(verb, sentence),
                against: isMutual ? nil : actors.coordinated(from: on + 1, notAfter: sentence.upperBound), about: rest,
                isMutual: isMutual, rule: "claim.laid-blame")
        }
        let isToBlame = word == "blame" && speech.lower(token - 1) == "to"
        let bears =
            word == "responsibility"
            && window.contains { ["holds", "bears", "bear", "hold", "held", "bore"].contains(speech.lower($0)) }
        let isBehind =
            word == "behind"
            && window.contains { speech.isA($0, .be) || speech.lower($0) == "as" || speech.lower($0) == "been" }
        guard isToBlame || bears || isBehind else { return nil }
        guard let culprit = subjects.subject(before: token, in: sentence), subjects.isSomebody(culprit) else {
            return nil
        }
        return BlameIdiom(
            stance: .accuses, cue: token, holder: nil, against: culprit, about: rest, isMutual: false,
            rule: "claim.culprit-named")
    }

    /// "on the army", "with the rebels": whom blame is laid on rather than when or where it was.
    private func isAimed(at token: Int, in sentence: Range<Int>) -> Bool {
        guard ["on", "with"].contains(speech.lower(token)), token + 1 < sentence.upperBound else { return false }
        return !speech.isA(token + 1, .time)
    }

    /// The subject of the sentence, for a gerund after a comma: "The envoy spoke, laying the blame on the army".
    private func leaning(_ verb: Int, _ sentence: Range<Int>) -> Range<Int>? {
        guard speech.lower(verb).hasSuffix("ing"), speech.lower(verb - 1) == ",",
            let phrase = NounPhrases(speech: speech).phrase(startingAt: sentence.lowerBound, notAfter: verb),
            SpeakerFinder(speech).isPlausible(phrase)
        else { return nil }
        return phrase.head
    }

    private func responsible(_ token: Int, _ sentence: Range<Int>) -> BlameIdiom? {
        let rest = token + 1..<max(token + 1, sentence.upperBound)
        let window = max(sentence.lowerBound, token - 10)..<token
        if let verb = window.last(where: { Self.hold.contains(speech.lower($0)) }), subjects.isUndergone(verb, sentence)
        {
            // "The army will be held responsible": by whoever says so.
            guard let culprit = subjects.subject(before: verb, in: sentence), subjects.isSomebody(culprit) else {
                return nil
            }
            return BlameIdiom(
                stance: .accuses, cue: token, holder: nil, against: culprit, about: rest, isMutual: false,
                rule: "claim.held-responsible")
        }
        if let verb = window.last(where: { Self.hold.contains(speech.lower($0)) }) {
            let subject = subjects.subject(before: verb, in: sentence)
            let isSelf = subject.map { speech.isA($0.lowerBound, .pronoun) } ?? true
            return BlameIdiom(
                stance: .accuses, cue: token, holder: isSelf ? nil : subject,
                against: actors.coordinated(from: verb + 1, notAfter: token), about: rest, isMutual: false,
                rule: "claim.held-responsible")
        }
        guard window.suffix(3).contains(where: { speech.isA($0, .be) }),
            !window.suffix(3).contains(where: { speech.lower($0) == "not" })
        else { return nil }
        guard let culprit = subjects.subject(before: token, in: sentence) else { return nil }
        // "said the army was responsible.": for what was told before.
        let isOfWhat = ["for", "of", "behind"].contains(speech.lower(token + 1))
        return BlameIdiom(
            stance: .accuses, cue: token, holder: nil, against: culprit, about: isOfWhat ? rest : token..<token,
            isMutual: false, rule: "claim.culprit-named")
    }
}
