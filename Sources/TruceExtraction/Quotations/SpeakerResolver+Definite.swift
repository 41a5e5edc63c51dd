import TruceEvidence
import TruceKnowledge
import TruceText

/// Whom a phrase means that only points back: "the minister", "the statement", "a monitoring group".
extension SpeakerResolver {
    /// "a statement from the governor's office": whoever made it; "the front issued a statement saying": the front.
    func authorOfDocument(_ phrase: NounPhrase, at token: Int) -> Speaker? {
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

    /// "the minister", "the statement", "Russia's foreign minister": whoever was called so elsewhere.
    func definite(_ phrase: NounPhrase) -> Speaker? {
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

    /// "the official", "the military spokesman": the person who spoke last, where no other office was given to them.
    private func spokeBefore(_ phrase: NounPhrase) -> Speaker? {
        guard let last = phrase.head.last, ["the", "this"].contains(speech.lower(phrase.head.lowerBound)),
            phrase.head.count <= 3,
            !phrase.head.dropFirst().contains(where: { speech.isCapital($0) || speech.lower($0) == "'s" })
        else { return nil }
        let here = speech.text.sentenceOfToken[last]
        let recent = history.last { $0.sentence < here && $0.sentence >= here - 4 && $0.speaker.isPerson }
        guard let name = recent?.speaker.name else { return nil }
        if speech.isA(last, .again) {
            let isNew = fuller(lastWord: speech.lower(last), before: phrase.head.lowerBound) == nil
            return isNew ? make(name, phrase, isPerson: true) : nil
        }
        let holder = names.person(withRoles: [NameFolding.fold(speech.lower(last))], at: phrase.head.lowerBound)
        let isHolder = holder.map { (names.fullest($0.name, at: last) ?? $0.name) == name } ?? false
        return isHolder ? make(name, phrase, isPerson: true) : nil
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
        let later = names.entries(in: first..<min(speech.text.tokens.count, first + 600)).first { entry in
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

    /// The name of the body that a token belongs to, where it goes on behind it.
    private func wholeName(at token: Int) -> String? {
        guard let actor = actor(endingAt: token), actor.kind != .person,
            speech.text.tokens(in: actor.span).upperBound > token + 1
        else { return nil }
        return actor.name
    }

    /// "the Northland Network, a Berlin-based monitor": the body that such words only describe.
    private func body(before description: Range<Int>) -> String? {
        guard ["a", "an"].contains(speech.lower(description.lowerBound)) else { return nil }
        var last = description.lowerBound - 1
        if speech.lower(last) == "," { last -= 1 }
        guard last >= 0, let body = actor(endingAt: last), body.kind == .body || body.kind == .outlet else {
            return nil
        }
        return body.name
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
                // "the ministry" after "Northland's Ministry of Public Health": by its whole name.
                if saysMore { return wholeName(at: index) ?? body(before: head) ?? words(head) }
            }
            index -= 1
            steps += 1
        }
        return nil
    }
}
