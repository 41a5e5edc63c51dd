import TruceEvidence
import TruceKnowledge
import TruceModels
import TruceText

/// Finds whom a passage says to have done what it tells of.
///
/// It looks where English puts an agent: after "by", right before the noun ("rebel shelling"), as the subject of the
/// verb, or as the subject of the verb that carries the noun ("launched an attack"). Whoever was hit, whoever reports
/// it and whoever only stands in the sentence is no culprit.
struct CulpritFinder {
    private static let reach = 28

    private let reading: Reading
    private let speech: SpeechText
    private let index: ActorIndex
    private let groups: DeedGroup
    private let subjects: DeedSubject
    private let tree: DeedTree
    private let naming: PartyNaming
    private let quoted: QuotedAround

    init(_ reading: Reading, _ speech: SpeechText) {
        self.reading = reading
        self.speech = speech
        index = ActorIndex(reading)
        groups = DeedGroup(reading: reading, speech: speech, index: index)
        subjects = DeedSubject(reading: reading, speech: speech, groups: groups)
        tree = DeedTree(reading: reading, speech: speech, groups: groups)
        naming = PartyNaming(reading.evidence.actors, in: reading.document.text)
        quoted = QuotedAround(reading)
    }

    /// Those who own a deed that a noun of a passage names: "the army's killing of farmers".
    func owners(in passage: TextSpan) -> [ActorReference] {
        reading.text.tokens(in: passage).prefix(Self.listReach).flatMap { token -> [ActorReference] in
            guard speech.lower(token) == "'s" || speech.lower(token) == "'" || speech.lower(token) == "’s",
                let position = index.index(at: token - 1), Self.canAct(index.mentions[position])
            else { return [] }
            let isDeed = words(of: token + 1..<token + 2).contains {
                ($0.form == .noun || $0.form == .ing) && !Self.blameless.contains($0.eventClass)
            }
            return isDeed ? references([index.mentions[position]]) : []
        }
    }

    /// Those who did it, in order of the text; empty where the passage does not say.
    func culprits(of mention: IncidentMention) -> [ActorReference] { deed(of: mention).agents }

    /// Whether quotation marks stand around what a mention tells, so that the document does not say it itself.
    func isQuoted(_ mention: IncidentMention) -> Bool {
        guard let first = reading.text.tokens(in: mention.trigger).first, speech.isQuoted(first) else { return false }
        return speech.stretches[speech.stretchOfToken[first]].tokens.count > 5
    }

    /// Who did it, as the grammar of the passage has it: the order of its words first, then its tree.
    func deed(of mention: IncidentMention) -> Deed {
        if let main = mainDeed(of: mention), !main.agents.isEmpty { return main }
        return finished(mention)
    }

    /// The deed that a passage begins with, where its trigger stands in what that deed led to: "Rebels attacked the town,
    /// dealing a blow to the army's offensive".
    private func mainDeed(of mention: IncidentMention) -> Deed? {
        let trigger = reading.text.tokens(in: mention.trigger)
        guard let start = reading.text.tokens(in: mention.span).first, start < trigger.lowerBound,
            let result = (start..<trigger.lowerBound - 1).first(where: {
                speech.lower($0) == "," && speech.lower($0 + 1).hasSuffix("ing") && words(of: $0 + 1..<$0 + 2).isEmpty
            }),
            let main = reading.events.triggers(in: start..<result).first(where: { isBlameworthy($0.tokens, $0.words) })
        else { return nil }
        let told = IncidentMention(span: mention.span, trigger: reading.text.span(main.tokens), type: mention.type)
        return finished(told)
    }

    private func finished(_ mention: IncidentMention) -> Deed {
        var deed = worded(mention)
        guard deed.isBlameworthy, !deed.isNegated, deed.agents.isEmpty, !deed.isSpeakersOwn else { return deed }
        let trigger = reading.text.tokens(in: mention.trigger)
        guard let first = trigger.first else { return deed }
        let start = quoted.beginning(of: mention.trigger).map { reading.text.firstToken(endingAfter: $0) }
        apply(tree.doer(of: trigger), min(first, start ?? speech.sentence(of: first).lowerBound), to: &deed)
        return deed
    }

    /// What the order of the words tells.
    private func worded(_ mention: IncidentMention) -> Deed {
        let trigger = reading.text.tokens(in: mention.trigger)
        guard let first = trigger.first else { return Deed() }
        let sentence = speech.sentence(of: first)
        let words = words(of: trigger)
        guard isBlameworthy(trigger, words) else { return Deed(isBlameworthy: false) }
        var deed = Deed()
        deed.isNegated = isNegated(trigger, sentence)
        let before = max(sentence.lowerBound, first - 3)..<first
        let isUndergone = before.contains { speech.lower($0) == "under" }
        let isNoun = isNoun(trigger, words)
        let low = quoted.beginning(of: mention.trigger).map {
            max(sentence.lowerBound, reading.text.firstToken(endingAfter: $0))
        }
        let start = min(first, low ?? sentence.lowerBound)
        if isNoun, !isUndergone, let carrier = carrier(before: first, sentence) {
            apply(subjects.subject(of: carrier, notBefore: start), start, to: &deed)
            if !deed.agents.isEmpty || deed.isSpeakersOwn { return deed }
        }
        let isActive = !isNoun && !isPassive(trigger, words, sentence) && tree.hasSubject(trigger)
        let named = [
            counted(trigger, words, sentence), afterBy(trigger, isActive: isActive, sentence),
            beforeNoun(trigger, words, isNoun, start),
            broughtBy(trigger, sentence),
        ]
        if let found = named.first(where: { !$0.isEmpty }) {
            deed.agents = references(found)
            return deed
        }
        if isUndergone { return deed }
        if isNoun {
            if let harm = harm(before: first, sentence) {
                apply(subjects.subject(of: harm, notBefore: start), start, to: &deed)
            }
        } else if !isPassive(trigger, words, sentence) {
            apply(subjects.subject(of: first, notBefore: start), start, to: &deed)
        }
        return deed
    }

    private func apply(_ head: DeedGroup.Head, _ start: Int, to deed: inout Deed) {
        switch head {
        case .actors(let found): deed.agents = references(found)
        case .speaker: deed.isSpeakersOwn = true
        case .pronoun(let token):
            // Right where the speech begins the pronoun means whoever speaks.
            deed.isSpeakersOwn = token <= start + 1 && token >= start
            if !deed.isSpeakersOwn, let named = subject(before: token) { deed.agents = references([named]) }
            deed.pointsBack = !deed.isSpeakersOwn && deed.agents.isEmpty && speech.lower(token) == "they"
        case .before: deed.pointsBack = true
        case .other: break
        }
    }

    /// Whom "they" or "it" means that does a deed in the same sentence: the nearest subject before that can do violence.
    private func subject(before pronoun: Int) -> ActorMention? {
        guard ["they", "it"].contains(speech.lower(pronoun)) else { return nil }
        let sentence = speech.sentence(of: pronoun)
        let named = index.mentions(in: sentence.lowerBound..<pronoun).last { actor in
            reading.text.tokens(in: actor.span).contains { speech.tree.isSubject($0) }
        }
        guard let named, Self.canAct(named) else { return nil }
        return named.named(by: reading.text.tokens[pronoun].span)
    }

    /// Who did what the sentence right before a passage without a doer tells, where the passage goes on about the same
    /// thing: "The raids by the army hit the bridge. The bridge was struck by ten shells."
    func doersBefore(_ mention: IncidentMention) -> [ActorReference] {
        let trigger = reading.text.tokens(in: mention.trigger)
        guard let verb = trigger.first, let number = reading.sentence(at: mention.trigger), number > 0,
            let thing = reading.dependents[verb].first(where: { reading.language.relation($0) == "nsubj:pass" }),
            reading.dependents[thing].contains(where: { speech.lower($0) == "the" })
        else { return [] }
        let before = reading.text.sentences[number - 1].tokens.suffix(Self.listReach)
        let range = before.startIndex..<before.endIndex
        guard range.contains(where: { speech.lower($0) == speech.lower(thing) }) else { return [] }
        for event in reading.events.triggers(in: range).prefix(4) {
            let span = reading.text.span(event.tokens)
            let told = deed(of: IncidentMention(span: span, trigger: span, type: .other))
            if told.isBlameworthy, !told.isNegated, !told.agents.isEmpty { return told.agents }
        }
        return []
    }

    // MARK: - What was done

    private func words(of trigger: Range<Int>) -> [EventWord] {
        guard let first = trigger.first else { return [] }
        let limit = min(trigger.upperBound, reading.text.lower.count)
        return reading.knowledge.events.events.longest(in: reading.text.lower, at: first, limit: limit)?.values ?? []
    }

    private static let blameless: Set<EventWord.Class> = [.withdrawal, .suspension, .blame, .none]

    /// Words for how a place lies rather than for a deed: "civilians besieged by the army".
    private static let lying: Set<String> = ["besieged", "encircled", "surrounded", "blockaded"]

    /// Whether the trigger tells of something that one is blamed for; troops that leave and talks that stop are not.
    private func isBlameworthy(_ trigger: Range<Int>, _ words: [EventWord]) -> Bool {
        if let first = trigger.first, Self.lying.contains(speech.lower(first)) { return false }
        return words.isEmpty || words.contains { !Self.blameless.contains($0.eventClass) }
    }

    private func isNoun(_ trigger: Range<Int>, _ words: [EventWord]) -> Bool {
        let forms = words.map(\.form)
        guard let first = trigger.first, forms.contains(.noun) else { return false }
        let before = first - 1
        if before < 0 { return true }
        if speech.lower(before) == "to" { return false }
        if speech.isA(before, [.determiner, .preposition]) { return true }
        if speech.isA(before, [.auxiliary, .pronoun]) { return false }
        return !forms.contains { $0 == .past }
    }

    private static let denying: Set<String> = ["not", "n't", "never", "nothing", "no", "neither", "without"]

    private func isNegated(_ trigger: Range<Int>, _ sentence: Range<Int>) -> Bool {
        let low = max(sentence.lowerBound, trigger.lowerBound - 7)
        return (low..<trigger.lowerBound).contains { token in
            guard Self.denying.contains(speech.lower(token)) else { return false }
            let next = speech.lower(token + 1)
            if speech.lower(token) == "nothing" { return next == "to" || next == "in" }
            if speech.lower(token) == "no" {
                return ["part", "role", "hand", "involvement", "connection", "strikes", "attacks"].contains(next)
            }
            // "never stopped shelling" is no negation of the shelling.
            return trigger.lowerBound - token <= 3 && !["stopped", "ceased", "only", "just"].contains(next)
        }
    }

    /// Classes whose past form before a preposition tells what befell its subject: "soldiers killed in the north".
    private static let suffered: Set<EventWord.Class> = [.killing, .detention, .destruction, .obstruction]

    private func isPassive(_ trigger: Range<Int>, _ words: [EventWord], _ sentence: Range<Int>) -> Bool {
        let first = trigger.lowerBound
        if speech.lower(first).hasSuffix("ing") { return false }
        let window = max(sentence.lowerBound, first - 3)..<first
        if window.contains(where: { speech.isA($0, .be) && speech.lower($0) != "'s" }) { return true }
        let next = trigger.upperBound
        if speech.lower(next) == "by" { return true }
        let isSuffered = words.contains { Self.suffered.contains($0.eventClass) }
        return isSuffered && !beginsCount(next) && (speech.isA(next, .preposition) || !speech.isWord(next))
    }

    /// "killed at least nine", "killed up to 20", "killed between 10 and 15": a number is the object.
    private func beginsCount(_ token: Int) -> Bool {
        guard speech.isA(token, .preposition), !["in", "on", "by"].contains(speech.lower(token)) else { return false }
        if speech.lower(token) == "at" { return ["least", "most"].contains(speech.lower(token + 1)) }
        return (token + 1..<min(token + 3, speech.text.tokens.count)).contains { speech.tree.isNumber($0) }
    }

    // MARK: - Where an agent stands

    /// The actors in a range who can do violence, as the parties they belong to.
    func parties(in range: Range<Int>) -> [ActorReference] { references(index.mentions(in: range).filter(Self.canAct)) }

    private func references(_ actors: [ActorMention]) -> [ActorReference] {
        var result: [ActorReference] = []
        for actor in actors {
            let reference = naming.reference(actor)
            if !result.contains(where: { $0.name == reference.name }) { result.append(reference) }
        }
        return result
    }

    /// Whether an actor is one that does violence, and no person, outlet or body.
    static func canAct(_ actor: ActorMention) -> Bool {
        switch actor.kind {
        case .state, .stateForces, .armedGroup, .coalition: true
        case .body, .outlet, .person, .other: false
        }
    }

    private static let carrying: Set<String> = [
        "launched", "launch", "launching", "launches", "carried", "carrying", "conducted", "conducting", "staged",
        "mounted", "made", "resumed", "resuming", "began", "fired", "dropped", "committed", "pressed", "intensified",
        "stepped", "continued", "opened", "perpetrated", "unleashed", "executed", "focused", "directed", "concentrated",
        "waged", "wage", "waging", "applied", "showed", "ordered", "inflicted", "focusing", "directing",
    ]
    /// Participles after a deed that bring its agent.
    private static let bringing: Set<String> = [
        "dropped", "fired", "launched", "out", "conducted", "flown", "planted", "lobbed", "staged", "mounted",
        "committed", "perpetrated", "executed", "unleashed",
    ]
    /// Words after which a clause begins whose agent is another's.
    private static let closing: Set<String> = [
        ";", ":", "which", "who", "while", "whose", "after", "when", "although", "but", "because", "before", "despite",
    ]

    /// Whether a verb carries a deed that a noun names.
    static func carries(_ word: String) -> Bool { carrying.contains(word) || bringing.contains(word) }

    private func afterBy(_ trigger: Range<Int>, isActive: Bool, _ sentence: Range<Int>) -> [ActorMention] {
        var token = trigger.upperBound
        let end = min(sentence.upperBound, trigger.upperBound + Self.reach)
        let isTaken = words(of: trigger).allSatisfy { $0.form == .past }
        while token < end {
            let word = speech.lower(token)
            if Self.closing.contains(word) {
                // "strikes, which the monitor said were carried out by": the deed is still the same.
                let rest = token..<end
                let isSame =
                    (word == "which" || word == "that") && rest.contains { Self.bringing.contains(speech.lower($0)) }
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
    private func counted(_ trigger: Range<Int>, _ words: [EventWord], _ sentence: Range<Int>) -> [ActorMention] {
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

    private static let listReach = 60

    /// Whether "by" belongs to the deed and not to a participle beside it: "the truce brokered by", "a town held by".
    ///
    /// - Parameter isActive: Whether the deed is told by a verb that has its doer before it.
    private func isAgentive(_ by: Int, after start: Int, isActive: Bool) -> Bool {
        let word = speech.lower(by - 1)
        if by <= start || Self.bringing.contains(word) { return true }
        if word.hasSuffix("ed") || Self.participles.contains(word) {
            // "attacked the funeral of a man killed by rebels": the rebels killed, and did not attack.
            return words(of: by - 1..<by).contains { $0.form == .past } && !isActive
        }
        // Between the deed and "by" another participle takes the agent: "held until last week by rebels".
        return !(start..<by).contains { token in
            let between = speech.lower(token)
            return (between.hasSuffix("ed") && !speech.isCapital(token) || Self.participles.contains(between))
                && !Self.bringing.contains(between) && words(of: token..<token + 1).isEmpty
        }
    }

    private static let participles: Set<String> = [
        "held", "run", "led", "said", "won", "overseen", "taken", "sent", "driven", "made", "given", "seen", "known",
    ]

    /// "rebel shelling", "regime air raids", "strikes" inside "U.S.-led airstrikes".
    private func beforeNoun(_ trigger: Range<Int>, _ words: [EventWord], _ isNoun: Bool, _ low: Int) -> [ActorMention] {
        if let own = index.mentions(in: trigger).first(where: Self.canAct) { return [own] }
        guard isNoun || words.contains(where: { $0.form == .noun || $0.form == .ing }) else { return [] }
        guard let group = groups.group(endingAt: trigger.lowerBound, notBefore: low) else { return [] }
        guard let actor = index.mentions(in: group).last, Self.canAct(actor) else { return [] }
        let end = reading.text.tokens(in: actor.span).upperBound
        let between = end..<max(end, trigger.lowerBound)
        if between.contains(where: { groups.isTarget($0) }) { return [] }
        let isOwner = ["'s", "'"].contains(speech.lower(end))
        // "the Northland deaths": whoever stands before the dead is dead.
        if words.contains(where: { $0.eventClass == .killing }), !isOwner { return [] }
        if !isNoun, !isOwner { return [] }
        if case .actors(let found) = groups.head(of: group.lowerBound..<end, notBefore: low) { return found }
        return [actor]
    }

    /// "bombs dropped by the army hit a mosque": the agent of what hit.
    private func broughtBy(_ trigger: Range<Int>, _ sentence: Range<Int>) -> [ActorMention] {
        let low = max(sentence.lowerBound, trigger.lowerBound - 12)
        guard let by = (low..<trigger.lowerBound).last(where: { speech.lower($0) == "by" }), by > low,
            Self.bringing.contains(speech.lower(by - 1))
        else { return [] }
        return groups.actors(from: by + 1, notAfter: trigger.lowerBound)
    }

    /// The verb that carries a noun: "launched an attack".
    private func carrier(before token: Int, _ sentence: Range<Int>) -> Int? {
        let low = max(sentence.lowerBound, token - 10)
        guard let verb = (low..<token).last(where: { Self.carrying.contains(speech.lower($0)) }), verb > low else {
            return nil
        }
        let between = verb + 1..<max(verb + 1, token)
        let crosses = between.contains {
            speech.isA($0, .subordinator) && speech.lower($0) != "than"
                || ["by", "after", ";"].contains(speech.lower($0))
        }
        return crosses || speech.isA(verb - 1, .be) ? nil : verb
    }

    /// "killed ten soldiers in four strikes": the verb of harm that the strikes belong to.
    private func harm(before token: Int, _ sentence: Range<Int>) -> Int? {
        let low = max(sentence.lowerBound, token - 22)
        let verb = (low..<token).last { index in
            words(of: index..<index + 1).contains { $0.form == .past && $0.eventClass != .none }
        }
        guard let verb, verb > low, !speech.isA(verb - 1, .be),
            beginsCount(verb + 1) || !speech.isA(verb + 1, .preposition)
        else { return nil }
        return (verb..<token).contains { ["in", "with", "during"].contains(speech.lower($0)) } ? verb : nil
    }
}
