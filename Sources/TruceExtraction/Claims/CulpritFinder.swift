import TruceEvidence
import TruceKnowledge
import TruceText

/// Finds whom a passage says to have done what it tells of.
///
/// It looks where English puts an agent: after "by", right before the noun ("rebel shelling"), as the subject of the
/// verb, or as the subject of the verb that carries the noun ("launched an attack"). Whoever was hit stands elsewhere.
struct CulpritFinder {
    private static let reach = 28

    private let reading: Reading
    private let speech: SpeechText
    private let index: ActorIndex
    private let phrases: NounPhrases
    private let naming: PartyNaming
    private let quoted: QuotedAround

    init(_ reading: Reading, _ speech: SpeechText) {
        self.reading = reading
        self.speech = speech
        index = ActorIndex(reading)
        phrases = NounPhrases(speech: speech)
        naming = PartyNaming(reading.evidence.actors, in: reading.document.text)
        quoted = QuotedAround(reading)
    }

    /// Those who did it, in order of the text; empty where the passage does not say.
    func culprits(of mention: IncidentMention) -> [ActorReference] {
        let trigger = reading.text.tokens(in: mention.trigger)
        guard let first = trigger.first else { return [] }
        let sentence = speech.sentence(of: first)
        if !isBlameworthy(trigger) { return [] }
        let before = max(sentence.lowerBound, first - 3)..<first
        if before.contains(where: { speech.lower($0) == "under" }) {
            // "came under attack" is what happened to the subject.
            return named(afterBy(trigger, sentence))
        }
        if isNoun(trigger),
            before.contains(where: { Self.carrying.contains(speech.lower($0)) }) || isCarriedNear(first, sentence)
        {
            let found = subject(trigger, sentence)
            if !found.isEmpty { return named(found) }
        }
        for found in [
            afterBy(trigger, sentence), beforeNoun(trigger, sentence), broughtBy(trigger, sentence),
            subject(trigger, sentence),
        ] where !found.isEmpty {
            return named(found)
        }
        return ungoverned(mention, trigger)
    }

    private func isCarriedNear(_ token: Int, _ sentence: Range<Int>) -> Bool {
        let near = max(sentence.lowerBound, token - 5)..<token
        return near.contains { ["launched", "launches", "staged", "mounted"].contains(speech.lower($0)) }
    }

    /// Whether the trigger tells of something that one is blamed for; troops that leave and talks that stop are not.
    private func isBlameworthy(_ trigger: Range<Int>) -> Bool {
        guard let first = trigger.first else { return false }
        let limit = min(trigger.upperBound, reading.text.lower.count)
        let found = reading.knowledge.events.events.longest(in: reading.text.lower, at: first, limit: limit)
        let classes = found?.values.map(\.eventClass) ?? []
        return classes.isEmpty || !classes.allSatisfy { $0 == .withdrawal || $0 == .suspension || $0 == .blame }
    }

    /// The agents that the incident reader gives, but for those that a preposition governs or that only report it.
    private func ungoverned(_ mention: IncidentMention, _ trigger: Range<Int>) -> [ActorReference] {
        let content = quoted.innermost(around: mention.trigger)?.span
        let spans = mention.agents.compactMap(\.span).filter { span in
            let first = reading.text.firstToken(endingAfter: span.start)
            guard first < trigger.lowerBound, content.map({ $0.contains(span) }) ?? true else { return false }
            var before = first - 1
            while before >= 0, speech.isA(before, .determiner) { before -= 1 }
            return !speech.isA(before, .preposition) && speech.lower(first + 1) != "'s"
        }
        return spans.first.map { parties(in: reading.text.tokens(in: $0)) } ?? []
    }

    /// The actors in a range who can do violence, as the parties they belong to.
    func parties(in range: Range<Int>) -> [ActorReference] { named(index.mentions(in: range).filter(canAct)) }

    private func named(_ actors: [ActorMention]) -> [ActorReference] {
        var result: [ActorReference] = []
        for actor in actors {
            let reference = naming.reference(actor)
            if !result.contains(where: { $0.name == reference.name }) { result.append(reference) }
        }
        return result
    }

    private func canAct(_ actor: ActorMention) -> Bool {
        switch actor.kind {
        case .state, .stateForces, .armedGroup, .coalition: true
        case .body, .outlet, .person, .other: false
        }
    }

    // MARK: - Where an agent stands

    /// Words before "by" that tell of something else than the deed: "a town held by rebels".
    private static let holding: Set<String> = [
        "held", "controlled", "besieged", "ruled", "governed", "run", "brokered", "backed", "supported", "led",
        "condemned", "populated", "reported", "recorded", "escorted", "said", "encircled", "surrounded", "claimed",
        "guarded", "denied", "followed", "agreed", "accused", "shared", "captured",
    ]

    private func afterBy(_ trigger: Range<Int>, _ sentence: Range<Int>) -> [ActorMention] {
        var token = trigger.upperBound
        let end = min(sentence.upperBound, trigger.upperBound + Self.reach)
        while token < end {
            let word = speech.lower(token)
            if word == ";" || word == ":" { return [] }
            if word == "by", !Self.holding.contains(speech.lower(token - 1)) {
                let found = coordinated(from: token + 1, notAfter: sentence.upperBound, within: 9)
                if !found.isEmpty { return found }
            }
            // "violations, from the army and the rebels alike"
            if word == "from", token <= trigger.upperBound + 1,
                speech.lower(trigger.upperBound) == "," || speech.lower(trigger.lowerBound).hasSuffix("s")
            {
                let found = coordinated(from: token + 1, notAfter: sentence.upperBound, within: 4)
                if !found.isEmpty { return found }
            }
            token += 1
        }
        return []
    }

    /// The first actor near a token, and those that "and", "or" or a comma joins to it.
    private func coordinated(from start: Int, notAfter limit: Int, within reach: Int) -> [ActorMention] {
        var found: [ActorMention] = []
        var token = start
        var last = start + reach
        while token < min(limit, last) {
            if let position = index.index(at: token) {
                let actor = index.mentions[position]
                let end = index.tokens[position].upperBound
                if canAct(actor), !isWeapon(end) {
                    found.append(actor)
                    token = end
                    guard joins(token) else { break }
                    last = token + 5
                    token += 1
                    continue
                }
                token = max(token + 1, index.tokens[position].upperBound)
                continue
            }
            if speech.lower(token) == "." { break }
            token += 1
        }
        return found
    }

    /// "two fighter jets": the word is part of a weapon's name.
    private func isWeapon(_ token: Int) -> Bool {
        ["jet", "jets", "plane", "planes", "aircraft", "bomber", "bombers"].contains(speech.lower(token))
    }

    /// Whether a token joins another actor to the one before it; a comma does when one more follows.
    private func joins(_ token: Int) -> Bool {
        if ["and", "or", "/"].contains(speech.lower(token)) { return true }
        guard speech.lower(token) == ",", let next = index.index(at: token + 1) else { return false }
        return [",", "and", "or"].contains(speech.lower(index.tokens[next].upperBound))
    }

    /// "rebel shelling", "regime air raids", "strikes" inside "U.S.-led airstrikes".
    private func beforeNoun(_ trigger: Range<Int>, _ sentence: Range<Int>) -> [ActorMention] {
        if let own = index.mentions(in: trigger).first(where: canAct) { return [own] }
        guard let group = phrases.group(endingAt: trigger.upperBound, notBefore: sentence.lowerBound) else { return [] }
        let before = group.lowerBound..<max(group.lowerBound, trigger.lowerBound)
        guard let actor = index.mentions(in: before).last(where: canAct) else { return [] }
        let first = reading.text.firstToken(endingAfter: actor.span.start)
        return [actor] + joined(before: first, notBefore: sentence.lowerBound)
    }

    /// The actor that "and" or "or" joins to the one that begins at a token: "Russian and Syrian warplanes".
    private func joined(before token: Int, notBefore low: Int) -> [ActorMention] {
        guard token - 2 >= low, ["and", "or"].contains(speech.lower(token - 1)),
            let actor = index.actor(at: token - 2), canAct(actor)
        else { return [] }
        return [actor]
    }

    /// "bombs dropped by the army hit a mosque": the agent of what hit.
    private func broughtBy(_ trigger: Range<Int>, _ sentence: Range<Int>) -> [ActorMention] {
        let low = max(sentence.lowerBound, trigger.lowerBound - 12)
        guard let by = (low..<trigger.lowerBound).last(where: { speech.lower($0) == "by" }), by > low else { return [] }
        guard
            ["dropped", "fired", "launched", "out", "conducted", "flown", "planted", "lobbed"].contains(
                speech.lower(by - 1))
        else { return [] }
        return coordinated(from: by + 1, notAfter: trigger.lowerBound, within: 6)
    }

    private static let carrying: Set<String> = [
        "launched", "launch", "launching", "launches", "carried", "carrying", "conducted", "conducting", "staged",
        "mounted", "made", "resumed", "resuming", "began", "fired", "dropped", "committed", "pressed", "intensified",
        "stepped", "continued", "opened", "led", "perpetrated",
    ]

    private func subject(_ trigger: Range<Int>, _ sentence: Range<Int>) -> [ActorMention] {
        let first = trigger.lowerBound
        let window = max(sentence.lowerBound, first - 10)..<first
        let isPassive = window.suffix(3).contains { speech.isA($0, .be) } && !speech.lower(first).hasSuffix("ing")
        if isPassive { return [] }
        var verb = first
        if isNoun(trigger) {
            let carrier = window.last { Self.carrying.contains(speech.lower($0)) }
            guard let carried = carrier ?? harm(before: first, sentence) else { return [] }
            if (carried..<first).contains(where: { speech.lower($0) == "by" }) { return [] }
            verb = carried
        }
        guard let actor = index.nearestSubject(before: verb), canAct(actor) else { return [] }
        let start = reading.text.firstToken(endingAfter: actor.span.start)
        // Between a subject and its verb stands no other verb that has a subject of its own.
        let between = max(start, sentence.lowerBound)..<verb
        guard !between.contains(where: { speech.lower($0) == "," && speech.isA($0 + 1, .pronoun) }), between.count < 24
        else { return [] }
        return [actor] + joined(before: start, notBefore: sentence.lowerBound)
    }

    /// "killed ten soldiers in four strikes": the verb of harm that the strikes belong to.
    private func harm(before token: Int, _ sentence: Range<Int>) -> Int? {
        let low = max(sentence.lowerBound, token - 22)
        let verb = (low..<token).last { index in
            let found = reading.knowledge.events.events.longest(in: reading.text.lower, at: index, limit: index + 1)
            return found?.values.contains { $0.form == .past && $0.eventClass != .none } ?? false
        }
        guard let verb, verb > low, !speech.isA(verb - 1, .be) else { return nil }
        return ["in", "with", "during"].contains { word in (verb..<token).contains { speech.lower($0) == word } }
            ? verb : nil
    }

    private func isNoun(_ trigger: Range<Int>) -> Bool {
        guard let first = trigger.first else { return false }
        let limit = min(trigger.upperBound, reading.text.lower.count)
        let found = reading.knowledge.events.events.longest(in: reading.text.lower, at: first, limit: limit)
        guard let forms = found?.values.map(\.form), forms.contains(.noun) else { return false }
        let before = first - 1
        let isAfterDeterminer = before >= 0 && speech.isA(before, [.determiner, .preposition])
        return isAfterDeterminer || !forms.contains { $0 == .past || $0 == .third || $0 == .base }
    }
}
