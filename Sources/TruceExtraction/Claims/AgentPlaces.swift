import TruceEvidence
import TruceKnowledge
import TruceText

/// Where English puts the agent of a deed by the order of its words: behind "by", right before the noun, before the verb
/// that carries the noun.
struct AgentPlaces {
    private static let reach = 28
    private static let listReach = 60

    let reading: Reading
    let speech: SpeechText
    let index: ActorIndex
    let groups: DeedGroup
    let form: DeedForm

    /// Words after which a clause begins whose agent is another's.
    private static let closing: Set<String> = [
        ";", ":", "which", "who", "while", "whose", "after", "when", "although", "but", "because", "before", "despite",
    ]

    /// "the raid by the army", "shelling from army positions": whoever stands behind a deed.
    ///
    /// - Parameter isActive: Whether the deed is told by a verb that has its doer before it.
    func afterBy(_ trigger: Range<Int>, _ words: [EventWord], isActive: Bool, _ sentence: Range<Int>) -> [ActorMention]
    {
        var token = trigger.upperBound
        let end = min(sentence.upperBound, trigger.upperBound + Self.reach)
        // "came under fire" is taken from nobody.
        let isTaken = words.allSatisfy { $0.form == .past } && !trigger.contains { speech.lower($0) == "under" }
        while token < end {
            let word = speech.lower(token)
            if Self.closing.contains(word) {
                // "strikes, which the monitor said were carried out by": the deed is still the same.
                let rest = token..<end
                let isSame =
                    (word == "which" || word == "that") && rest.contains { speech.tells(.bringing, at: $0) }
                if !isSame { return [] }
            }
            // "troops blew up the house, a practice of years by the police": the troops did it.
            if isActive, word == "," { return [] }
            if word == "by", isAgentive(token, after: trigger.upperBound, isActive: isActive) {
                let found = groups.actors(from: token + 1, notAfter: sentence.upperBound)
                if !found.isEmpty { return found }
            }
            // "shelling from army positions", "fire from Ardan troops"; what is seized from rebels was theirs.
            if word == "from", token == trigger.upperBound, !isTaken {
                let found = groups.actors(from: token + 1, notAfter: sentence.upperBound).filter { $0.kind != .state }
                if !found.isEmpty { return found }
            }
            // "violations, from the army and the rebels alike"
            if word == "from", token <= trigger.upperBound + 1,
                speech.lower(trigger.upperBound) == "," || speech.lower(trigger.lowerBound).hasSuffix("s")
            {
                let found = groups.actors(from: token + 1, notAfter: sentence.upperBound)
                if !found.isEmpty { return found }
            }
            token += 1
        }
        return []
    }

    /// "30 breaches: 20 by the army, 9 by the rebels": each number has its doer.
    func counted(_ trigger: Range<Int>, _ words: [EventWord], _ sentence: Range<Int>) -> [ActorMention] {
        guard words.contains(where: { $0.form == .noun }) else { return [] }
        let low = trigger.upperBound + 1
        let high = min(sentence.upperBound, trigger.upperBound + Self.listReach)
        guard low < high else { return [] }
        let counts = (low..<high).filter { speech.lower($0) == "by" && speech.text.tokens[$0 - 1].kind == .number }
        guard counts.count > 1 else { return [] }
        return counts.flatMap { by in
            let next = counts.first { $0 > by }.map { $0 - 1 } ?? sentence.upperBound
            return groups.actors(from: by + 1, notAfter: next)
        }
    }

    /// Whether "by" belongs to the deed and not to a participle beside it: "the truce brokered by", "a town held by".
    ///
    /// - Parameter isActive: Whether the deed is told by a verb that has its doer before it.
    private func isAgentive(_ by: Int, after start: Int, isActive: Bool) -> Bool {
        let word = speech.lower(by - 1)
        // "shelled a base used by the army": the army was hit.
        if by > start, speech.tells(.tenure, at: by - 1) { return false }
        if by <= start || speech.tells(.bringing, at: by - 1) { return true }
        // "air strikes led by the kingdom"
        if by - 1 == start, speech.tells(.leading, at: start) { return true }
        if word.hasSuffix("ed") || Self.participles.contains(word) {
            // "attacked the funeral of a man killed by rebels": the rebels killed, and did not attack.
            return word != "held" && form.words(of: by - 1..<by).contains { $0.form == .past } && !isActive
        }
        // Between the deed and "by" another participle takes the agent: "held until last week by rebels".
        return !(start..<by).contains { token in
            let between = speech.lower(token)
            return (between.hasSuffix("ed") && !speech.isCapital(token) || Self.participles.contains(between))
                && !speech.tells(.bringing, at: token)
                && (between == "held" || form.words(of: token..<token + 1).isEmpty)
        }
    }

    private static let participles: Set<String> = [
        "held", "run", "led", "said", "won", "overseen", "taken", "sent", "driven", "made", "given", "seen", "known",
    ]

    /// "rebel shelling", "regime air raids", "strikes" inside "U.S.-led airstrikes".
    func beforeNoun(_ trigger: Range<Int>, _ words: [EventWord], _ isNoun: Bool, _ low: Int) -> [ActorMention] {
        if let own = index.mentions(in: trigger).first(where: CulpritFinder.canAct) { return [own] }
        guard isNoun || words.contains(where: { $0.form == .noun || $0.form == .ing }) else { return [] }
        guard let group = groups.group(endingAt: trigger.lowerBound, notBefore: low) else { return [] }
        if let led = LedForces(reading: reading, index: index).named(in: group) { return [led] }
        guard let actor = index.mentions(in: group).last, CulpritFinder.canAct(actor) else { return [] }
        let end = reading.text.tokens(in: actor.span).upperBound
        let between = end..<max(end, trigger.lowerBound)
        if between.contains(where: { groups.isTarget($0) }) { return [] }
        let isOwner = ["'s", "'"].contains(speech.lower(end))
        // "the Northland deaths": whoever stands before the dead is dead.
        if words.contains(where: { $0.eventClass == .killing }), !isOwner { return [] }
        if !isNoun, !isOwner { return [] }
        if !isOwner, tellsWhere(actor, before: trigger) { return [] }
        if case .actors(let found) = groups.head(of: group.lowerBound..<end, notBefore: low) { return found }
        return [actor]
    }

    /// "the Norland attack": a country's own name beside what befell it, where its adjective would tell who did it, tells
    /// where it was. Initials ("U.S. attacks") serve as both.
    private func tellsWhere(_ actor: ActorMention, before trigger: Range<Int>) -> Bool {
        guard actor.kind == .state, speech.tells(.befalling, at: trigger.upperBound - 1) else { return false }
        let words = reading.document.text[actor.span]
        return words == actor.name && words.first?.isUppercase == true && words.contains { $0.isLowercase }
    }

    /// "bombs dropped by the army hit a mosque": the agent of what hit.
    func broughtBy(_ trigger: Range<Int>, _ sentence: Range<Int>) -> [ActorMention] {
        let low = max(sentence.lowerBound, trigger.lowerBound - 12)
        guard let by = (low..<trigger.lowerBound).last(where: { speech.lower($0) == "by" }), by > low,
            speech.tells(.bringing, at: by - 1)
        else { return [] }
        return groups.actors(from: by + 1, notAfter: trigger.lowerBound)
    }

    /// The verb that carries a noun: "launched an attack".
    func carrier(before token: Int, _ sentence: Range<Int>) -> Int? {
        let low = max(sentence.lowerBound, token - 10)
        guard let verb = (low..<token).last(where: { speech.tells(.carrying, at: $0) }), verb > low else {
            return nil
        }
        let between = verb + 1..<max(verb + 1, token)
        let crosses = between.contains {
            speech.isA($0, .subordinator) && speech.lower($0) != "than"
                || ["by", "after", ";"].contains(speech.lower($0))
        }
        // "was launched" has its doer elsewhere, "is launching" before it.
        let isPassive = speech.isA(verb - 1, .be) && !speech.lower(verb).hasSuffix("ing")
        return crosses || isPassive ? nil : verb
    }

    /// "killed ten soldiers in four strikes": the verb of harm that the strikes belong to.
    func harm(before token: Int, _ sentence: Range<Int>) -> Int? {
        let low = max(sentence.lowerBound, token - 22)
        let verb = (low..<token).last { index in
            form.words(of: index..<index + 1).contains { $0.form == .past && $0.eventClass != .none }
        }
        guard let verb, verb > low, !speech.isA(verb - 1, .be),
            form.beginsCount(verb + 1) || !speech.isA(verb + 1, .preposition)
        else { return nil }
        return (verb..<token).contains { ["in", "with", "during"].contains(speech.lower($0)) } ? verb : nil
    }
}
