import TruceEvidence
import TruceKnowledge
import TruceText

/// Turns stretches of tokens into the actors that they name.
struct ClaimActors {
    let speech: SpeechText
    private let phrases: NounPhrases
    private let naming: PartyNaming
    private let keys: [String: String]

    init(_ speech: SpeechText) {
        self.speech = speech
        naming = PartyNaming(speech.actors, in: speech.text.text, speech.knowledge)
        keys = Dictionary(
            speech.actors.compactMap { actor in actor.key.map { (actor.name, $0) } },
            uniquingKeysWith: { first, _ in first })
        phrases = NounPhrases(speech: speech)
    }

    /// The actors named in a range of tokens; the phrase itself where no list knows anyone in it.
    func references(in range: Range<Int>) -> [ActorReference] {
        if let loyal = followers(in: range) { return [loyal] }
        let known = mentions(in: range)
        if !known.isEmpty { return known }
        // "denounced the ceasefire regime": a set of rules, nobody.
        if range.last.map({ speech.lower($0) }) == "regime", isRule(range.upperBound - 1) { return [] }
        var start = range.lowerBound
        while start < range.upperBound, speech.isA(start, .determiner) || !speech.isWord(start) { start += 1 }
        guard start < range.upperBound, SpeakerFinder(speech).isPlausible(NounPhrase(tokens: range, head: range)) else {
            return []
        }
        let span = speech.text.span(start..<range.upperBound)
        // "pointed to Ardan responsibility": Arda's.
        let adjective = speech.knowledge.states.match(.adjective, in: speech.text, at: start, limit: range.upperBound)
        if let adjective, adjective.tokens.upperBound == range.upperBound {
            return [ActorReference(name: adjective.state.name, key: "state:" + adjective.state.iso, span: span)]
        }
        return [ActorReference(name: speech.text.text.phrase(span), key: nil, span: span)]
    }

    /// The actors that the actor reader found in a range of tokens, each once.
    func mentions(in range: Range<Int>) -> [ActorReference] {
        var result: [ActorReference] = []
        var last = -1
        for token in range where token < speech.actorOfToken.count {
            let index = speech.actorOfToken[token]
            if index >= 0, index != last {
                last = index
                let actor = speech.actors[index]
                let reference = naming.reference(actor)
                if speech.lower(token) == "regime", isRule(token) { continue }
                if actor.kind != .outlet, !result.contains(where: { $0.name == reference.name }) {
                    result.append(reference)
                }
            }
        }
        return result
    }

    /// Nouns for all sides of a war together.
    private static let collective: Set<String> = ["sides", "parties", "factions", "rivals"]

    /// "forces loyal to the former president": those forces, by all of these words.
    private func followers(in range: Range<Int>) -> ActorReference? {
        guard let loyal = range.first(where: { Self.loyal.contains(speech.lower($0)) }), loyal > range.lowerBound,
            !(range.lowerBound..<loyal).contains(where: { speech.isA($0, .preposition) })
        else { return nil }
        var start = range.lowerBound
        while start < loyal, speech.isA(start, .determiner) { start += 1 }
        guard start < loyal else { return nil }
        let key = mentions(in: start..<loyal).first?.key
        let span = speech.text.span(start..<range.upperBound)
        return ActorReference(name: speech.text.text.phrase(span), key: key, span: span)
    }

    /// What a force is to whomever it follows: "loyal to".
    static let loyal: Set<String> = ["loyal", "allied", "aligned"]

    /// Whether a word stands behind one for a truce: "the ceasefire regime".
    private func isRule(_ token: Int) -> Bool {
        ["ceasefire", "cease-fire", "truce", "fire"].contains(speech.lower(token - 1))
    }

    /// The parties that a subject names, in order: neither the country behind a preposition ("rebels in South Sudan") or
    /// before what it owns ("Libya's factions"), nor one of two names for the same ("the main rebel group, the SPLM").
    func parties(in range: Range<Int>) -> [ActorReference] {
        var result: [(actor: ActorReference, end: Int)] = []
        for actor in mentions(in: range) {
            guard let span = actor.span else { continue }
            let tokens = speech.text.tokens(in: span)
            var before = tokens.lowerBound - 1
            while before > range.lowerBound, speech.isA(before, .determiner) { before -= 1 }
            if before >= range.lowerBound, speech.isA(before, .preposition) { continue }
            if isOwner(endingAt: tokens.upperBound), tokens.upperBound < range.upperBound { continue }
            if let last = result.last {
                if actor.key != nil, actor.key == last.actor.key { continue }
                if isApposed(last.end..<max(last.end, tokens.lowerBound)) { result.removeLast() }
            }
            result.append((actor, tokens.upperBound))
        }
        return result.map(\.actor)
    }

    /// The parties that "and" joins in a subject, each of which says it: "Kenya and Uganda condemned"; empty where one
    /// speaks alone.
    func joined(in range: Range<Int>) -> [ActorReference] {
        let parties = parties(in: range)
        guard parties.count > 1, range.contains(where: { speech.lower($0) == "and" }),
            !range.contains(where: { speech.isA($0, [.role, .roles, .document, .preposition]) })
        else { return [] }
        return parties
    }

    private func isOwner(endingAt end: Int) -> Bool {
        ["'s", "'"].contains(speech.lower(end)) || (!speech.isWord(end) && speech.lower(end + 1) == "s")
    }

    /// Whether a comma and no "and" stands between two names.
    private func isApposed(_ between: Range<Int>) -> Bool {
        between.contains { speech.lower($0) == "," }
            && !between.contains { ["and", "&", "or"].contains(speech.lower($0)) }
    }

    /// The phrase that begins at a token, with what "and" joins to it: "Moscow and the Syrian army".
    func coordinated(from start: Int, notAfter limit: Int) -> Range<Int>? {
        var first = start
        while first < limit, speech.isA(first, [.adverb, .time]) { first += 1 }
        // "on a "lawless band"": the article stands before the quotation marks.
        if first + 2 < limit, speech.isA(first, .determiner), speech.isQuoted(first + 1) || speech.isQuoted(first + 2),
            !speech.isWord(first + 1) || speech.isQuoted(first + 1)
        {
            first += speech.isQuoted(first + 1) ? 1 : 2
        }
        if first < limit, speech.isQuoted(first) {
            let stretch = speech.stretches[speech.stretchOfToken[first]]
            // "condemned the "bandits of the north"": the whole of what is quoted, from here on.
            let quoted = stretch.tokens.clamped(to: first..<max(first, limit))
            return quoted.isEmpty ? nil : quoted
        }
        guard var range = phrases.group(startingAt: first, notAfter: limit) else { return nil }
        if let last = range.last, Self.loyal.contains(speech.lower(last)),
            ["to", "with"].contains(speech.lower(last + 1)),
            let leader = phrases.group(startingAt: last + 2, notAfter: limit)
        {
            return range.lowerBound..<leader.upperBound
        }
        while range.upperBound + 1 < limit, ["and", "or", ",", "&"].contains(speech.lower(range.upperBound)) {
            guard let next = phrases.group(startingAt: range.upperBound + 1, notAfter: limit),
                SpeakerFinder(speech).isPlausible(NounPhrase(tokens: next, head: next))
            else { break }
            range = range.lowerBound..<next.upperBound
        }
        return range
    }

    /// Whether a name stands for the same side as an actor: the same key, the same state, or the same words.
    func isSame(_ name: String, _ actor: ActorReference) -> Bool {
        if NameFolding.fold(name) == NameFolding.fold(actor.name) { return true }
        guard let key = actor.key, let own = keys[name] else { return false }
        return Self.side(key) == Self.side(own)
    }

    /// Whether a name is that of somebody who may have done violence: no body, outlet or monitor.
    func canOwn(_ name: String) -> Bool {
        guard let actor = speech.actors.first(where: { $0.name == name }) else { return false }
        return CulpritFinder.canAct(actor) || actor.kind == .person
    }

    /// Whether a name is that of a state, a force or a group.
    func canAct(_ name: String) -> Bool { speech.actors.first { $0.name == name }.map(CulpritFinder.canAct) ?? false }

    /// Whether a name is that of an armed group.
    func isBand(_ name: String) -> Bool { speech.actors.first { $0.name == name }?.kind == .armedGroup }

    /// Whether the side that a name stands for is named in the sentence before a span.
    func isSideNamed(_ name: String, before span: TextSpan) -> Bool {
        let token = speech.text.firstToken(endingAfter: span.start)
        guard token < speech.text.tokens.count else { return false }
        let named = mentions(in: speech.sentence(of: token).lowerBound..<token)
        if named.contains(where: { isSame(name, $0) }) { return true }
        // A bare "Defense Ministry" speaks for the side that the sentence is about.
        let last = name.split(separator: " ").last?.lowercased() ?? ""
        return keys[name] == nil && !named.isEmpty && ["ministry", "army", "military", "government"].contains(last)
    }

    /// The side that a key stands for: "forces:RU" and "state:RU" stand for the same one.
    static func side(_ key: String) -> String {
        for prefix in ["state:", "forces:"] where key.hasPrefix(prefix) {
            return "state:" + key.dropFirst(prefix.count)
        }
        return key
    }

    /// Whoever holds a claim, as a party.
    func reference(to holder: Holder) -> ActorReference {
        ActorReference(name: holder.name, key: keys[holder.name], span: holder.span)
    }

    /// A mention as a party.
    func reference(to actor: ActorMention) -> ActorReference { naming.reference(actor) }

    /// The actor of a side that the document names most often; the first of several.
    func commonest(of side: String) -> ActorReference? {
        var names: [(name: String, actor: ActorMention, count: Int)] = []
        for actor in speech.actors where CulpritFinder.canAct(actor) && actor.key.map(Self.side) == side {
            // "the warring factions" are all sides at once.
            let last = actor.name.split(separator: " ").last?.lowercased() ?? ""
            if Self.collective.contains(last) { continue }
            if let known = names.firstIndex(where: { $0.name == actor.name }) {
                names[known].count += 1
            } else {
                names.append((actor.name, actor, 1))
            }
        }
        let most = names.map(\.count).max()
        return names.first { $0.count == most }.map { naming.reference($0.actor) }
    }
}
