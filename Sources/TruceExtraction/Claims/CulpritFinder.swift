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
    private static let listReach = 60

    private let reading: Reading
    private let speech: SpeechText
    private let index: ActorIndex
    private let groups: DeedGroup
    private let subjects: DeedSubject
    private let tree: DeedTree
    private let form: DeedForm
    private let places: AgentPlaces
    private let naming: PartyNaming
    private let members: NamedMembers
    private let quoted: QuotedAround

    init(_ reading: Reading, _ speech: SpeechText) {
        self.reading = reading
        self.speech = speech
        index = ActorIndex(reading)
        groups = DeedGroup(reading: reading, speech: speech, index: index)
        subjects = DeedSubject(reading: reading, speech: speech, groups: groups)
        form = DeedForm(reading: reading, speech: speech)
        places = AgentPlaces(reading: reading, speech: speech, index: index, groups: groups, form: form)
        tree = DeedTree(reading: reading, speech: speech, groups: groups)
        members = NamedMembers(reading: reading, speech: speech, index: index)
        naming = PartyNaming(reading.evidence.actors, in: reading.document.text, reading.knowledge)
        quoted = QuotedAround(reading)
    }

    /// Those who own a deed that a noun of a passage names: "the army's killing of farmers".
    func owners(in passage: TextSpan) -> [ActorReference] {
        reading.text.tokens(in: passage).prefix(Self.listReach).flatMap { token -> [ActorReference] in
            guard speech.lower(token) == "'s" || speech.lower(token) == "'",
                let position = index.index(at: token - 1), Self.canAct(index.mentions[position])
            else { return [] }
            let isDeed = form.words(of: token + 1..<token + 2).contains {
                ($0.form == .noun || $0.form == .ing) && !DeedForm.blameless.contains($0.eventClass)
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
        let deed = finished(mention)
        if deed.winsBack, let lost = deedBehind(mention) { return lost }
        guard deed.isBlameworthy, !deed.isNegated, deed.agents.isEmpty else { return deed }
        return deedWithin(mention) ?? deedWith(mention) ?? deedSummedUp(mention) ?? deed
    }

    /// The deed that a passage begins with, where its trigger stands in what that deed led to: "Rebels attacked the town,
    /// dealing a blow to the army's offensive".
    private func mainDeed(of mention: IncidentMention) -> Deed? {
        let trigger = reading.text.tokens(in: mention.trigger)
        guard let start = reading.text.tokens(in: mention.span).first, start < trigger.lowerBound,
            let result = (start..<trigger.lowerBound - 1).first(where: {
                speech.lower($0) == "," && speech.lower($0 + 1).hasSuffix("ing")
                    && form.words(of: $0 + 1..<$0 + 2).isEmpty
            }),
            let main = reading.events.triggers(in: start..<result).first(where: {
                form.isBlameworthy($0.tokens, $0.words)
            })
        else { return nil }
        return finished(mention, at: main)
    }

    /// The attack in which something befell those of whom a passage tells: "was hit in an Ardan strike", "died in the raid
    /// by the coalition".
    private func deedWithin(_ mention: IncidentMention) -> Deed? {
        let trigger = reading.text.tokens(in: mention.trigger)
        guard let first = trigger.first else { return nil }
        // "were killed on Thursday in a raid"
        var behind = trigger.upperBound
        if speech.lower(behind) == "on", speech.isA(behind + 1, .time) { behind += 1 }
        if speech.isA(behind, .time) { behind += 1 }
        guard ["in", "during"].contains(speech.lower(behind)) else { return nil }
        let near = behind..<min(speech.sentence(of: first).upperBound, behind + Self.nearby)
        let attack = reading.events.triggers(in: near).first { attack in
            attack.words.contains { $0.form == .noun || $0.form == .ing }
                && form.isBlameworthy(attack.tokens, attack.words)
        }
        guard let attack else { return fired(behind + 1..<near.upperBound) }
        return committed(attack, in: mention)
    }

    private static let nearby = 8

    /// "were killed in rebel fire", "wounded in army rocket shells": whoever fired what hit.
    private func fired(_ range: Range<Int>) -> Deed? {
        guard let fire = range.first(where: { groups.isForce($0) && !groups.isNominal($0 + 1) }),
            let group = groups.group(endingAt: fire + 1, notBefore: range.lowerBound),
            group.lowerBound == range.lowerBound,
            case .actors(let found) = groups.head(of: group, notBefore: range.lowerBound)
        else { return nil }
        return Deed(agents: references(found))
    }

    /// The attack that some weapon was used in: "rebel attacks with rockets".
    private func deedWith(_ mention: IncidentMention) -> Deed? {
        let trigger = reading.text.tokens(in: mention.trigger)
        let with = trigger.lowerBound - 1
        guard with > 0, speech.lower(with) == "with", speech.sentence(of: with).contains(with - 1),
            let attack = reading.events.triggers(in: with - 1..<with).first,
            attack.words.contains(where: { $0.form == .noun }), form.isBlameworthy(attack.tokens, attack.words)
        else { return nil }
        return committed(attack, in: mention)
    }

    /// What an attack behind it sums up: "Soldiers stormed the square, in an assault that killed ten".
    private func deedSummedUp(_ mention: IncidentMention) -> Deed? {
        let trigger = reading.text.tokens(in: mention.trigger)
        let start = reading.text.tokens(in: mention.span).lowerBound
        guard let noun = trigger.first, noun - start > 3,
            speech.isA(noun - 1, .determiner) || speech.lower(noun - 1) == "an",
            speech.lower(noun - 2) == "in", speech.lower(noun - 3) == ",",
            let main = reading.events.triggers(in: start..<noun - 3).first(where: {
                form.isBlameworthy($0.tokens, $0.words) && !form.isNoun($0.tokens, $0.words)
            })
        else { return nil }
        return committed(main, in: mention)
    }

    /// The attack told behind a place won back: "regained control of a prison that was attacked by militants".
    private func deedBehind(_ mention: IncidentMention) -> Deed? {
        let trigger = reading.text.tokens(in: mention.trigger)
        let rest = trigger.upperBound..<max(trigger.upperBound, reading.text.tokens(in: mention.span).upperBound)
        let attack = reading.events.triggers(in: rest).first { form.isBlameworthy($0.tokens, $0.words) }
        return attack.flatMap { committed($0, in: mention) }
    }

    /// What a passage tells of another event in it; nil where that has no doer or did not happen.
    private func committed(_ event: EventMarks.Trigger, in mention: IncidentMention) -> Deed? {
        let deed = finished(mention, at: event)
        return deed.agents.isEmpty || deed.isNegated ? nil : deed
    }

    private func finished(_ mention: IncidentMention, at event: EventMarks.Trigger) -> Deed {
        finished(IncidentMention(span: mention.span, trigger: reading.text.span(event.tokens), type: mention.type))
    }

    private func finished(_ mention: IncidentMention) -> Deed {
        var deed = worded(mention)
        guard deed.isBlameworthy, !deed.isNegated, deed.agents.isEmpty, !deed.isSpeakersOwn else { return deed }
        let trigger = reading.text.tokens(in: mention.trigger)
        guard let first = trigger.first else { return deed }
        let start = quoted.beginning(of: mention.trigger).map { reading.text.firstToken(endingAfter: $0) }
        apply(tree.doer(of: trigger), start.map { min(first, $0) }, to: &deed)
        if deed.agents.isEmpty, !deed.isSpeakersOwn, !deed.pointsBack {
            deed.agents = references(tree.doersBeside(trigger))
        }
        return deed
    }

    /// What the order of the words tells.
    private func worded(_ mention: IncidentMention) -> Deed {
        let trigger = reading.text.tokens(in: mention.trigger)
        guard let first = trigger.first else { return Deed() }
        let sentence = speech.sentence(of: first)
        let words = form.words(of: trigger)
        guard form.isBlameworthy(trigger, words) else { return Deed(isBlameworthy: false) }
        var deed = Deed()
        deed.isNegated = form.isNegated(trigger, sentence)
        deed.winsBack = form.winsBack(trigger)
        let before = max(sentence.lowerBound, first - 3)..<first
        let isUndergone = before.contains { speech.lower($0) == "under" }
        let isNoun = form.isNoun(trigger, words)
        let low = quoted.beginning(of: mention.trigger).map {
            max(sentence.lowerBound, reading.text.firstToken(endingAfter: $0))
        }
        let start = min(first, low ?? sentence.lowerBound)
        let speechStart = low.map { min(first, $0) }
        if isNoun, !isUndergone, let carrier = places.carrier(before: first, sentence) {
            apply(subjects.subject(of: carrier, notBefore: start), speechStart, to: &deed)
            if !deed.agents.isEmpty || deed.isSpeakersOwn { return deed }
        }
        let isDone = !isNoun && !form.isPassive(trigger, words, sentence)
        let named = [
            places.counted(trigger, words, sentence),
            places.afterBy(trigger, words, isActive: isDone && tree.hasSubject(trigger), sentence),
            places.beforeNoun(trigger, words, isNoun, start),
            places.broughtBy(trigger, sentence),
        ]
        if let found = named.first(where: { !$0.isEmpty }) {
            deed.agents = references(members.added(to: found))
            return deed
        }
        if isUndergone { return deed }
        if isNoun {
            if let harm = places.harm(before: first, sentence) {
                apply(subjects.subject(of: harm, notBefore: start), speechStart, to: &deed)
            }
        } else if isDone {
            apply(subjects.subject(of: first, notBefore: start), speechStart, to: &deed)
        }
        return deed
    }

    /// - Parameter start: Where the words of whoever speaks begin; nil where the document itself speaks.
    private func apply(_ head: DeedGroup.Head, _ start: Int?, to deed: inout Deed) {
        switch head {
        case .actors(let found): deed.agents = references(members.added(to: found))
        case .speaker: deed.isSpeakersOwn = true
        case .pronoun(let token):
            // Right where the speech begins the pronoun means whoever speaks.
            deed.isSpeakersOwn = start.map { token <= $0 + 1 && token >= $0 } ?? false
            if !deed.isSpeakersOwn, let named = subject(before: token) { deed.agents = references([named]) }
            deed.pointsBack = !deed.isSpeakersOwn && deed.agents.isEmpty && speech.lower(token) == "they"
        case .before: deed.pointsBack = true
        case .other: break
        }
    }

    /// Whom "they" or "it" means that does a deed: the nearest subject before in the same sentence; "its fighters", where
    /// that has none, those of the subject of the sentence before. Only if it can do violence.
    private func subject(before pronoun: Int) -> ActorMention? {
        let word = speech.lower(pronoun)
        guard ["they", "it"].contains(word) || ["its", "their"].contains(word) && isOwnerOfDoer(pronoun) else {
            return nil
        }
        let sentence = speech.sentence(of: pronoun)
        var named = subjects(in: sentence.lowerBound..<pronoun).last
        if named == nil, word != "they", let number = reading.sentence(at: reading.text.tokens[pronoun].span),
            number > 0,
            reading.zones[number - 1] == .paragraph
        {
            named = subjects(in: reading.text.sentences[number - 1].tokens.prefix(Self.listReach)).first
        }
        if named == nil || named.map(Self.canAct) == false, word == "it" { named = band(before: pronoun, in: sentence) }
        guard let named, Self.canAct(named) else { return nil }
        return named.named(by: reading.text.tokens[pronoun].span)
    }

    /// "led the network until it attacked": the band that a noun of the same sentence points back to.
    private func band(before pronoun: Int, in sentence: Range<Int>) -> ActorMention? {
        let near = max(sentence.lowerBound + 1, pronoun - Self.bandReach)..<max(sentence.lowerBound + 1, pronoun)
        return near.reversed().lazy.compactMap { self.groups.antecedent(of: $0 - 1..<$0 + 1) }.first
    }

    private static let bandReach = 12

    /// "its fighters stormed the base" rather than "their helicopter crashed": whoever does something to something.
    private func isOwnerOfDoer(_ pronoun: Int) -> Bool {
        guard let noun = reading.language.head(pronoun), let verb = reading.language.head(noun) else { return false }
        return speech.tree.isSubject(noun) && speech.tree.hasObject(verb)
    }

    private func subjects(in range: Range<Int>) -> [ActorMention] {
        index.mentions(in: range).filter { actor in
            reading.text.tokens(in: actor.span).contains { speech.tree.isSubject($0) }
        }
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
}
