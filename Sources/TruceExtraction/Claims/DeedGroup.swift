import TruceEvidence
import TruceKnowledge
import TruceText

/// Reads the noun groups that stand where an agent stands, inside quotation marks as well as outside.
struct DeedGroup {
    private static let reach = 24

    let reading: Reading
    let speech: SpeechText
    let index: ActorIndex

    private var bands: NamedBand { NamedBand(reading: reading, index: index) }

    /// The groups whose members an actor is said to be; else the actor itself.
    func fullest(_ actor: ActorMention) -> [ActorMention] { bands.fullest(actor) }

    /// The group named before that a phrase points back to.
    func antecedent(of phrase: Range<Int>) -> ActorMention? { bands.antecedent(of: phrase) }

    /// Who is named as the doer by a group, and whether only a pronoun names them.
    enum Head {
        /// Known actors who can do violence.
        case actors([ActorMention])
        /// "we", "our jets"
        case speaker
        /// "it", "they", "its jets": whoever was named before.
        case pronoun(Int)
        /// "the planes", "these men": a force named before.
        case before
        /// Somebody or something else.
        case other
    }

    /// The tokens of the group that ends right before a token.
    func group(endingAt end: Int, notBefore low: Int) -> Range<Int>? {
        var start = end
        let bottom = max(low, end - Self.reach)
        while start > bottom {
            let token = start - 1
            if let found = index.index(at: token), index.tokens[found].lowerBound >= bottom,
                index.tokens[found].lowerBound < start
            {
                start = index.tokens[found].lowerBound
                continue
            }
            if speech.isA(token, .pronoun), !speech.isA(token, .determiner), !speech.isCapitalInside(token) {
                return start == end ? token..<end : start..<end
            }
            guard isNominal(token) else { break }
            start = token
            if speech.isA(token, .determiner) { break }
        }
        return start < end ? start..<end : nil
    }

    /// Whether a token may stand inside a group.
    func isNominal(_ token: Int) -> Bool {
        let word = speech.lower(token)
        if isSoCalled(token) { return true }
        if word == "-" { return token > 0 && !speech.text.tokens[token].followsSpace }
        if word == "'s" || word == "'" { return token > 0 && !speech.text.tokens[token].followsSpace }
        guard speech.isWord(token) else { return false }
        if speech.isA(token, .time), !speech.isA(token, .role) { return false }
        if speech.tells(.hedging, at: token) { return true }
        if speech.isA(token, [.determiner, .role, .roles, .body]) { return true }
        if speech.isA(token, [.preposition, .conjunction, .subordinator, .auxiliary, .pronoun, .adverb]) {
            return false
        }
        if let cue = speech.cues[token], !speech.isCapitalInside(token) {
            return cue.frames.contains(.noun) && cue.tense == .base
        }
        return !speech.isManner(token)
    }

    /// Whether a token is the "so" or the "called" of "so-called".
    private func isSoCalled(_ token: Int) -> Bool {
        speech.lower(token) == "so" && speech.lower(token + 1) == "-" && speech.lower(token + 2) == "called"
            || speech.lower(token) == "called" && speech.lower(token - 1) == "-" && speech.lower(token - 2) == "so"
    }

    /// Whom a group that stands as the subject names.
    func head(of group: Range<Int>, notBefore low: Int) -> Head {
        let first = speech.lower(group.lowerBound)
        let namesForce = group.last.map { isForce($0) || isBody($0) } ?? false
        if first == "we" || first == "our" && namesForce { return .speaker }
        if ["it", "they", "he", "she"].contains(first), group.count == 1 { return .pronoun(group.lowerBound) }
        if ["its", "their", "his"].contains(first) {
            return namesForce ? .pronoun(group.lowerBound) : .other
        }
        if let named = antecedent(of: group) { return .actors([named]) }
        let both = bothSides(group)
        if !both.isEmpty { return .actors(both) }
        let known = index.mentions(in: group)
        guard let last = known.last, CulpritFinder.canAct(last) else { return adherents(group) }
        let end = reading.text.tokens(in: last.span).upperBound
        guard acts(end..<max(end, group.upperBound), of: last) else { return adherents(group) }
        let start = reading.text.firstToken(endingAfter: last.span.start)
        return .actors(
            joined(before: min(start, group.lowerBound), notBefore: low, in: group, last: last).flatMap(fullest))
    }

    /// "the president's supporters": people named by whom they stand by.
    private func adherents(_ group: Range<Int>) -> Head {
        guard let noun = group.last, speech.tells(.adherents, at: noun), group.count > 1,
            group.dropLast().contains(where: { speech.isCapital($0) || ["'s", "'"].contains(speech.lower($0)) })
        else { return .other }
        return .actors([described(group)])
    }

    /// Whether what follows an actor in its group is nothing, or those who fight for it, their machines and what they do
    /// ("the coalition blockade starved").
    private func acts(_ rest: Range<Int>, of actor: ActorMention) -> Bool {
        guard let last = rest.last else { return true }
        // "the Dawn Front", known as the Dawn: the name goes on.
        if actor.kind == .armedGroup, rest.count == 1, speech.isCapital(last),
            reading.knowledge.actorWords.contains(speech.lower(last), .movement)
        {
            return true
        }
        if rest.count == 1, speech.lower(last).hasSuffix("ed"), !speech.isCapital(last) { return true }
        return (isForce(last) || isBody(last) || actor.kind != .state && isDeed(last))
            && speech.lower(rest.lowerBound) != "-"
    }

    /// Whether a noun says what those who bear a name are: "the Dawn group", "its members".
    func isBody(_ noun: Int) -> Bool {
        Self.bodies.contains(speech.lower(noun))
            || reading.knowledge.actorWords.contains(speech.lower(noun), .collective)
    }

    private static let bodies: Set<String> = ["members", "elements", "units", "groups", "group", "cells", "fighters"]

    private func isDeed(_ noun: Int) -> Bool {
        reading.events.triggers(in: noun..<noun + 1).contains { deed in
            deed.words.contains { $0.form == .noun && !DeedForm.blameless.contains($0.eventClass) }
        }
    }

    /// Whether a token names those who fight or what they fight with.
    func isForce(_ token: Int) -> Bool {
        if speech.tells(.salvo, at: token) { return true }
        let low = max(0, token - 1)
        for start in low...max(low, token) where start < reading.text.lower.count {
            let found = reading.knowledge.events.things.longest(in: reading.text.lower, at: start, limit: token + 1)
            guard let found, start + found.count == token + 1 else { continue }
            if found.values.contains(where: { !$0.isDisjoint(with: Self.forces) }) { return true }
        }
        return false
    }

    private static let forces: EventThing = [.air, .shells, .firearms, .blast, .ground, .military]

    /// Whether a token names what is hit rather than who hits: "rebel districts".
    func isTarget(_ token: Int) -> Bool {
        let found = reading.knowledge.events.things.longest(in: reading.text.lower, at: token, limit: token + 1)
        let kinds: EventThing = found?.values.reduce(into: []) { $0.formUnion($1) } ?? []
        return kinds.isDisjoint(with: Self.forces)
            && !kinds.isDisjoint(with: [.object, .aid, .perhapsAid, .medical, .person, .takeable, .destructible])
    }

    /// An actor with those that "and" or "or" joins to it: "Russian and Syrian warplanes".
    private func joined(before start: Int, notBefore low: Int, in group: Range<Int>, last: ActorMention)
        -> [ActorMention]
    {
        guard start - 2 >= low, ["and", "or"].contains(speech.lower(start - 1)),
            let actor = index.actor(at: start - 2), CulpritFinder.canAct(actor)
        else { return [last] }
        let first = reading.text.firstToken(endingAfter: actor.span.start)
        var before = first - 1
        while before >= low, speech.isA(before, .determiner) { before -= 1 }
        // "in Norland and Ardan jets": the first is a place; "in Norland's regime and Ardan bombing" names two.
        let isPlaced = before >= low && speech.isA(before, .preposition)
        let isPlace = actor.kind == .state && reading.text.tokens(in: actor.span).contains { speech.isPlace[$0] }
        return isPlaced && isPlace ? [last] : [last, actor]
    }

    /// "both sides", "the two sides": the two of whom the sentence speaks, else the two that the document sets against
    /// each other.
    private func bothSides(_ group: Range<Int>) -> [ActorMention] {
        guard let noun = group.last, speech.tells(.sides, at: noun),
            group.contains(where: { speech.lower($0) == "both" || speech.lower($0) == "two" })
        else { return [] }
        let pairs = WarringPair(speech: speech)
        let near = pairs.named(in: speech.sentence(of: noun).lowerBound..<group.lowerBound)
        let span = reading.text.span(group)
        return (near.isEmpty ? pairs.mostNamed() : near).map { $0.named(by: span) }
    }

    /// The actors of the group that begins at a token and of what "and", "or", "of" joins to it.
    func actors(from start: Int, notAfter limit: Int) -> [ActorMention] {
        var found: [ActorMention] = []
        var token = start
        /// Where the words for the next of them begin; nil behind one, until a conjunction goes on.
        var item: Int? = start
        while token < min(limit, start + Self.reach) {
            let word = speech.lower(token)
            let isBoth = word == "both" || word == "two" || word == "the" && speech.lower(token + 1) == "two"
            if isBoth, let noun = (token..<token + 3).first(where: { speech.tells(.sides, at: $0) }) {
                return found + bothSides(token..<noun + 1)
            }
            if let first = item, endsFighters(token, from: first) {
                found.append(described(first..<token + 1))
                token += 1
                item = nil
                continue
            }
            if let position = index.index(at: token) {
                let range = index.tokens[position]
                let actor = index.mentions[position]
                let after = speech.lower(range.upperBound)
                let isModifier = after == "-" && !speech.text.tokens[range.upperBound].followsSpace
                // "by Northland's rebels": the rebels.
                let isOwner = after == "'s" && index.index(at: range.upperBound + 1) != nil
                // "fire from rebel positions": whoever holds them.
                let isHolder = speech.tells(.vantage, at: range.upperBound)
                if CulpritFinder.canAct(actor), !isModifier, !isOwner, isHolder || !isTarget(range.upperBound) {
                    found += fullest(actor)
                }
                token = max(token + 1, range.upperBound)
                item = nil
                continue
            }
            switch word {
            case "and", "or", "either", "both", "/", "possibly", "probably", "likely": item = token + 1
            case "by":
                // "by militias and settlers, or by soldiers"
                guard token == start || ["and", "or"].contains(speech.lower(token - 1)) else { return found }
                item = token + 1
            case ",":
                // A comma goes on with a list only where the list goes on: "by A, B and C".
                let goesOn = ["and", "or"].contains(speech.lower(token + 1)) && speech.lower(token + 2) == "by"
                let isListed = index.index(at: token + 1).map {
                    [",", "and", "or"].contains(speech.lower(index.tokens[$0].upperBound))
                }
                guard !found.isEmpty, goesOn || isListed == true else { return found }
            case "of", "from", "to":
                // "by militiamen, or by soldiers from the north"
                guard found.isEmpty || item != nil, isForce(token - 1) || isPart(token - 1) else {
                    return found
                }
            default:
                // "by heavily armed militants"
                guard isNominal(token) || speech.isManner(token) && found.isEmpty else { return found }
            }
            token += 1
        }
        return found
    }

    /// Whether a token ends words for fighters that no list knows: "federal troops", not "troops of the republic".
    private func endsFighters(_ noun: Int, from first: Int) -> Bool {
        guard speech.tells(.fighters, at: noun), first <= noun, index.mentions(in: first..<noun + 1).isEmpty else {
            return false
        }
        // "by Arda killed ten soldiers": the soldiers belong to the verb.
        guard reading.events.triggers(in: first..<noun).isEmpty else { return false }
        let isWhose = ["from", "of"].contains(speech.lower(noun + 1)) && index.index(at: noun + 2) != nil
        return !isWhose && (!isNominal(noun + 1) || speech.isA(noun + 1, .time))
    }

    /// Fighters that no list knows, by the words for them: "federal troops".
    func described(_ words: Range<Int>) -> ActorMention {
        var start = words.lowerBound
        while start < words.upperBound - 1,
            !speech.isWord(start) || speech.isA(start, [.determiner, .conjunction, .preposition])
                || speech.isManner(start)
        {
            start += 1
        }
        let span = reading.text.span(start..<words.upperBound)
        return ActorMention(
            span: span, name: reading.document.text.phrase(span), key: nil, kind: .armedGroup, country: nil)
    }

    /// Whether a token only says how many, or as what body, those act whom "of" names: "dozens of gunmen".
    func isPart(_ token: Int) -> Bool { Self.members.contains(speech.lower(token)) }

    private static let members: Set<String> = [
        "members", "elements", "units", "groups", "group", "supporters", "men", "loyal", "allied", "belonging", "gangs",
        "dozens", "scores", "hundreds", "thousands", "number", "handful", "couple", "pair", "team", "teams", "band",
        "bands", "column", "columns", "wave", "waves", "coalition", "alliance",
    ]
}
