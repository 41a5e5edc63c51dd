import TruceEvidence
import TruceKnowledge
import TruceText

/// Turns the phrase that points to a speaker into the fullest name that the document gives.
///
/// It reads forward through the text: a pronoun or "the minister" looks back at who was named or spoke before.
struct SpeakerResolver {
    private static let reach = 8

    private let speech: SpeechText
    private let names: NameBook
    private let phrases: NounPhrases
    private var history: [(sentence: Int, speaker: Speaker)] = []
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

    // MARK: - Documents

    /// "a statement from the governor's office": whoever made it; "the front issued a statement saying": the front.
    private func authorOfDocument(_ phrase: NounPhrase, at token: Int) -> Speaker? {
        guard let last = phrase.head.last, speech.isA(last, .document), !phrase.head.contains(where: isNamePart) else {
            return nil
        }
        let next = phrase.head.upperBound
        if next < phrase.tokens.upperBound, ["from", "by", "of"].contains(speech.lower(next)) {
            guard let author = phrases.phrase(startingAt: next + 1, notAfter: phrase.tokens.upperBound),
                SpeakerFinder(speech).isPlausible(author)
            else { return nil }
            return speaker(NounPhrase(tokens: phrase.tokens, head: author.head), at: token)
        }
        let isNew = ["a", "an"].contains(speech.lower(phrase.head.lowerBound)) && phrase.tokens == phrase.head
        guard isNew, speech.lower(token).hasSuffix("ing") else { return nil }
        return subject(ofSentence: speech.text.sentenceOfToken[token], again: phrase)
    }

    private func isNamePart(_ token: Int) -> Bool { speech.isCapital(token) && !speech.isA(token, .determiner) }

    // MARK: - Pronouns

    private func pronoun(_ phrase: NounPhrase) -> Speaker? {
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

    private func subject(ofSentence sentence: Int, again phrase: NounPhrase) -> Speaker? {
        let start = speech.text.sentences[sentence].tokens.lowerBound
        guard start != phrase.head.lowerBound, let found = subject(ofSentence: sentence, before: phrase.head.lowerBound)
        else { return nil }
        return make(found.name, phrase, isPerson: found.isPerson)
    }

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
            if earlier < sentence, let found = personSubject(ofSentence: earlier, before: token) {
                return make(found, phrase, isPerson: true)
            }
            earlier -= 1
        }
        return nil
    }

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

    // MARK: - Names

    /// The person's name inside a phrase: the whole of it, or what follows an office.
    private func personName(in phrase: NounPhrase) -> (name: String, tokens: Range<Int>)? {
        for token in phrase.tokens.reversed() {
            let index = speech.actorOfToken[token]
            guard index >= 0, speech.actors[index].kind == .person else { continue }
            let tokens = speech.text.tokens(in: speech.actors[index].span)
            if let name = afterOffice(tokens, in: phrase) { return name }
            if isNamed(tokens, in: phrase) { return (speech.actors[index].name, tokens) }
        }
        let entry = names.entries(in: phrase.tokens).last { $0.isPerson && isNamed($0.tokens, in: phrase) }
        return entry.map { ($0.name, $0.tokens) }
    }

    /// "Commissioner for Human Rights Ann Lee": the words up to the office's last noun are not the person's.
    private func afterOffice(_ name: Range<Int>, in phrase: NounPhrase) -> (name: String, tokens: Range<Int>)? {
        guard phrase.head.contains(where: { speech.isA($0, .role) }),
            let office = name.last(where: { Self.offices.contains(speech.lower($0)) }), office + 1 < name.upperBound
        else { return nil }
        let tokens = office + 1..<name.upperBound
        return (words(tokens), tokens)
    }

    private static let offices: Set<String> = [
        "affairs", "rights", "relations", "defence", "defense", "state", "security", "nations", "refugees", "justice",
        "coordination", "policy", "peace", "operations",
    ]

    /// Whether a name inside a phrase is what the phrase names: "Foreign Minister Omar Haddad", but neither
    /// "a spokesman for Omar Haddad" nor "Omar Haddad's spokesman".
    private func isNamed(_ name: Range<Int>, in phrase: NounPhrase) -> Bool {
        let next = name.upperBound
        if phrase.head.contains(next),
            speech.lower(next) == "'s" || speech.isA(next, [.role, .roles, .body, .document])
        {
            return false
        }
        if phrase.head.contains(name.lowerBound) { return true }
        // "the group led by the former minister Omar Haddad": the group.
        if (phrase.head.upperBound..<max(phrase.head.upperBound, name.lowerBound)).contains(where: {
            speech.lower($0) == "by"
        }) {
            return false
        }
        let before = name.lowerBound - 1
        return before > phrase.head.lowerBound && speech.isCapital(before)
            && !speech.isA(before, [.preposition, .determiner, .conjunction])
    }

    /// "the minister", "the statement", "Russia's foreign minister": whoever was called so elsewhere.
    private func definite(_ phrase: NounPhrase) -> Speaker? {
        guard let last = phrase.head.last, phrase.tokens == phrase.head || speech.isA(last, [.document, .role]) else {
            return nil
        }
        let first = phrase.head.lowerBound
        let determiner = speech.lower(first)
        guard determiner != "a", determiner != "an" else { return monitor(phrase) }
        let capitals = phrase.head.filter { speech.isCapital($0) && !speech.isA($0, [.determiner, .adverb]) }
        if speech.isA(last, .document) {
            let next = phrase.head.upperBound
            let isPassedOn = ["carried", "published", "quoted", "broadcast", "aired"].contains(speech.lower(next))
            if !capitals.isEmpty || (phrase.tokens.count > phrase.head.count + 1 && !isPassedOn) { return nil }
            guard let body = author(ofDocumentBefore: first) else { return nil }
            return make(body.speaker.name, phrase, isPerson: body.speaker.isPerson)
        }
        if speech.isA(last, .role), !speech.isA(last, .body) || !capitals.isEmpty {
            let roles = phrase.head.filter {
                !speech.isA($0, .determiner) && speech.lower($0) != "'s" && !speech.isCapital($0)
            }
            let wanted = roles.map { NameFolding.fold(speech.lower($0)) }
            if let entry = names.person(withRoles: wanted, at: first), agrees(entry.roles, with: capitals) {
                return make(names.fullest(entry.name, at: first) ?? entry.name, phrase, isPerson: true)
            }
            if let known = spokeBefore(phrase) { return known }
            // "the opposition's spokesman" is no other side's.
            if phrase.head.contains(where: { speech.lower($0) == "'s" }) { return nil }
        }
        guard determiner == "the" || determiner == "his" || determiner == "this", capitals.isEmpty else { return nil }
        // "the army" is the army, whatever else ends in the word ("the Red Army").
        if let actor = actor(endingAt: last), actor.kind == .stateForces { return nil }
        if let earlier = fuller(lastWord: speech.lower(last), before: first) {
            return make(earlier, phrase, isPerson: speech.isA(last, .role) && !speech.isA(last, .body))
        }
        let general: Set<String> = ["group", "organisation", "organization", "agency", "paper", "newspaper", "outlet"]
        if general.contains(speech.lower(last)), let body = history.last(where: { !$0.speaker.isPerson }) {
            return make(body.speaker.name, phrase, isPerson: false)
        }
        return nil
    }

    /// "the official", "the rebel leader": the person who spoke last, where nothing in the words points elsewhere.
    private func spokeBefore(_ phrase: NounPhrase) -> Speaker? {
        guard let last = phrase.head.last, speech.isA(last, .again),
            ["the", "this"].contains(speech.lower(phrase.head.lowerBound)),
            phrase.head.count <= 3,
            !phrase.head.dropFirst().contains(where: { speech.isCapital($0) || speech.lower($0) == "'s" })
        else { return nil }
        let here = speech.text.sentenceOfToken[last]
        guard fuller(lastWord: speech.lower(last), before: phrase.head.lowerBound) == nil else { return nil }
        return history.last { $0.sentence < here && $0.sentence >= here - 4 && $0.speaker.isPerson }
            .map { make($0.speaker.name, phrase, isPerson: true) }
    }

    /// Who made the statement that "the statement" means: whoever spoke in the last sentence that names one, else the
    /// last body that spoke.
    private func author(ofDocumentBefore token: Int) -> (sentence: Int, speaker: Speaker)? {
        let here = speech.text.sentenceOfToken[token]
        let made = history.last { entry in
            entry.sentence < here && entry.sentence >= here - Self.reach
                && speech.sentence(of: entry.speaker.tokens.lowerBound)
                    .contains { speech.isA($0, .document) && !speech.isQuoted($0) }
        }
        return made ?? history.last { !$0.speaker.isPerson } ?? history.last
    }

    /// "a monitoring group said": the monitor that the text names a little later, as reports of news agencies do.
    private func monitor(_ phrase: NounPhrase) -> Speaker? {
        let isMonitor = phrase.head.contains { ["monitor", "monitoring", "watchdog"].contains(speech.lower($0)) }
        guard isMonitor, let first = phrase.head.first else { return nil }
        let later = names.entries(in: first..<min(speech.text.tokens.count, first + 250)).first { entry in
            !entry.isPerson && entry.words.count > 1 && speech.isCapital(entry.tokens.lowerBound)
                && entry.words.contains { Self.monitors.contains($0) }
        }
        return later.map { make(names.fullest($0.name, at: first) ?? $0.name, phrase, isPerson: false) }
    }

    private static let monitors: Set<String> = [
        "observatory", "monitor", "monitoring", "watch", "network", "documentation",
    ]

    /// Whether each country word agrees with a role word: "Russia" with "russian".
    private func agrees(_ roles: [String], with capitals: [Int]) -> Bool {
        capitals.allSatisfy { token in
            let word = NameFolding.fold(speech.lower(token))
            return roles.contains { $0.prefix(4) == word.prefix(4) }
        }
    }

    /// The last phrase before a token that ends in the same noun and says more: "the officials" → "US officials".
    private func fuller(lastWord: String, before token: Int) -> String? {
        var index = token - 1
        var steps = 0
        while index > 0, steps < 600 {
            if speech.lower(index) == lastWord, !speech.isQuoted(index),
                let phrase = phrases.phrase(endingAt: index + 1, notBefore: speech.sentence(of: index).lowerBound)
            {
                let head = phrases.group(endingAt: index + 1, notBefore: phrase.head.lowerBound) ?? phrase.head
                let saysMore = head.contains { $0 != index && speech.isCapital($0) && !speech.isA($0, .determiner) }
                if saysMore { return words(head) }
            }
            index -= 1
            steps += 1
        }
        return nil
    }

    /// The words of a phrase as a name, with its complement: "A source at the police command".
    private func named(_ phrase: NounPhrase) -> Speaker? {
        var head = phrase.head
        if let last = head.last, speech.isA(last, .document), head.count > 1,
            head.contains(where: { speech.isCapital($0) && !speech.isA($0, .determiner) })
        {
            head = head.lowerBound..<last
            if speech.isA(head.lowerBound, .determiner), head.count > 1 { head = head.lowerBound + 1..<last }
        }
        // "Residents contacted in the city": what follows the noun for people only says which.
        if let role = head.firstIndex(where: { speech.isA($0, .roles) && !speech.isCapitalInside($0) }),
            role + 1 < head.upperBound
        {
            head = head.lowerBound..<role + 1
        }
        let isRole = head.last.map { speech.isA($0, [.role, .roles]) } ?? false
        let isPerson = head.last.map { speech.isA($0, .role) && !speech.isA($0, .body) } ?? false
        // "Borduria and the Red Front said": both.
        if isJoined(head), !isRole { return make(words(head), phrase, isPerson: false) }
        if let last = head.last, let actor = actor(endingAt: last), !isRole {
            let name = actor.key == nil ? names.fullest(actor.name, at: head.lowerBound) ?? actor.name : actor.name
            return make(name, phrase, isPerson: actor.kind == .person)
        }
        let end = min(phrase.tokens.upperBound, head.lowerBound + 14)
        let next = phrase.head.upperBound
        let takesComplement =
            head == phrase.head && next < end && ["of", "for", "at", "in", "from", "with"].contains(speech.lower(next))
        let range = takesComplement ? head.lowerBound..<end : head
        let text = words(range)
        guard !text.isEmpty else { return nil }
        if isRole { return make(text, phrase, isPerson: isPerson) }
        if head.count == 1, speech.isPlace[head.lowerBound] { return make(text, phrase, isPerson: false) }
        let entry = names.fullestEntry(text, at: head.lowerBound)
        let full = entry?.name ?? text
        let looksPersonal =
            head.count >= 2 && head.allSatisfy { speech.isCapital($0) || !speech.isWord($0) }
            && !head.contains { speech.isA($0, [.body, .outlet, .determiner]) || speech.isPlace[$0] }
        return make(full, phrase, isPerson: entry?.isPerson ?? looksPersonal)
    }

    /// Whether a head names two actors with "and" between them.
    private func isJoined(_ head: Range<Int>) -> Bool {
        guard let joint = head.first(where: { ["and", "&"].contains(speech.lower($0)) && speech.actorOfToken[$0] < 0 })
        else { return false }
        func names(_ range: Range<Int>) -> Bool { range.contains { speech.actorOfToken[$0] >= 0 } }
        return names(head.lowerBound..<joint) && names(joint + 1..<head.upperBound)
    }

    private func actor(endingAt token: Int) -> ActorMention? {
        let index = speech.actorOfToken[token]
        return index >= 0 ? speech.actors[index] : nil
    }

    /// The words of a range without the article at its beginning, titles kept.
    private func words(_ range: Range<Int>) -> String {
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

    private func make(_ name: String, _ phrase: NounPhrase, isPerson: Bool) -> Speaker {
        Speaker(
            name: name, span: speech.text.span(phrase.tokens), tokens: phrase.tokens, isPerson: isPerson,
            isShared: false)
    }
}
