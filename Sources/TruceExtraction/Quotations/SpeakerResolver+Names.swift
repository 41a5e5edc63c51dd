import TruceEvidence
import TruceKnowledge
import TruceText

/// The name inside a phrase: a person behind an office, two actors together, a body with what it is for.
extension SpeakerResolver {
    /// The person's name inside a phrase: the whole of it, or what follows an office.
    func personName(in phrase: NounPhrase) -> (name: String, tokens: Range<Int>)? {
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

    /// The words of a phrase as a name, with its complement: "A source at the police command".
    func named(_ phrase: NounPhrase) -> Speaker? {
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
}
