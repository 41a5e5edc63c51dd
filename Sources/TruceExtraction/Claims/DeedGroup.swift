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

    /// The group whose members an actor is said to be; else the actor itself.
    func fullest(_ actor: ActorMention) -> ActorMention { bands.fullest(actor) }

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
        if word == "-" { return token > 0 && !speech.text.tokens[token].followsSpace }
        if word == "'s" || word == "'" { return token > 0 && !speech.text.tokens[token].followsSpace }
        guard speech.isWord(token) else { return false }
        if speech.isA(token, .time), !speech.isA(token, .role) { return false }
        if speech.isA(token, [.determiner, .role, .roles, .body]) { return true }
        if speech.isA(token, [.preposition, .conjunction, .subordinator, .auxiliary, .pronoun, .adverb]) {
            return false
        }
        if let cue = speech.cues[token], !speech.isCapitalInside(token) {
            return cue.frames.contains(.noun) && cue.tense == .base
        }
        return !speech.isManner(token)
    }

    /// Whom a group that stands as the subject names.
    func head(of group: Range<Int>, notBefore low: Int) -> Head {
        let first = speech.lower(group.lowerBound)
        let namesForce = group.last.map { isForce($0) } ?? false
        if first == "we" || first == "our" && namesForce { return .speaker }
        if ["it", "they", "he", "she"].contains(first), group.count == 1 { return .pronoun(group.lowerBound) }
        if ["its", "their", "his"].contains(first) {
            return namesForce ? .pronoun(group.lowerBound) : .other
        }
        if let named = antecedent(of: group) { return .actors([named]) }
        let known = index.mentions(in: group)
        guard let last = known.last, CulpritFinder.canAct(last) else { return .other }
        let end = reading.text.tokens(in: last.span).upperBound
        guard acts(end..<max(end, group.upperBound)) else { return .other }
        let start = reading.text.firstToken(endingAfter: last.span.start)
        return .actors(joined(before: min(start, group.lowerBound), notBefore: low, in: group, last: last).map(fullest))
    }

    /// Whether what follows an actor in its group is nothing, or those who fight for it and their machines.
    private func acts(_ rest: Range<Int>) -> Bool {
        guard let last = rest.last else { return true }
        if rest.count == 1, speech.lower(last).hasSuffix("ed"), !speech.isCapital(last) { return true }
        return isForce(last) && speech.lower(rest.lowerBound) != "-"
    }

    /// Whether a token names those who fight or what they fight with.
    func isForce(_ token: Int) -> Bool {
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
        return before >= low && speech.isA(before, .preposition) ? [last] : [last, actor]
    }

    /// The actors of the group that begins at a token and of what "and", "or", "of" joins to it.
    func actors(from start: Int, notAfter limit: Int) -> [ActorMention] {
        var found: [ActorMention] = []
        var token = start
        while token < min(limit, start + Self.reach) {
            let word = speech.lower(token)
            if let position = index.index(at: token) {
                let range = index.tokens[position]
                let actor = index.mentions[position]
                let after = speech.lower(range.upperBound)
                let isModifier = after == "-" && !speech.text.tokens[range.upperBound].followsSpace
                // "by Northland's rebels": the rebels.
                let isOwner = after == "'s" && index.index(at: range.upperBound + 1) != nil
                if CulpritFinder.canAct(actor), !isModifier, !isOwner, !isTarget(range.upperBound) {
                    found.append(fullest(actor))
                }
                token = max(token + 1, range.upperBound)
                continue
            }
            switch word {
            case "and", "or", "either", "both", "/", "possibly", "probably", "likely": break
            case "by":
                // "by militias and settlers, or by soldiers"
                guard token == start || ["and", "or"].contains(speech.lower(token - 1)) else { return found }
            case ",":
                // A comma goes on with a list only where the list goes on: "by A, B and C".
                let goesOn = ["and", "or"].contains(speech.lower(token + 1)) && speech.lower(token + 2) == "by"
                let isListed = index.index(at: token + 1).map {
                    [",", "and", "or"].contains(speech.lower(index.tokens[$0].upperBound))
                }
                guard !found.isEmpty, goesOn || isListed == true else { return found }
            case "of", "from", "to":
                guard found.isEmpty, isForce(token - 1) || isPart(token - 1) else {
                    return found
                }
            default:
                guard isNominal(token) else { return found }
            }
            token += 1
        }
        return found
    }

    /// Whether a token only says how many, or as what body, those act whom "of" names: "dozens of gunmen".
    func isPart(_ token: Int) -> Bool { Self.members.contains(speech.lower(token)) }

    private static let members: Set<String> = [
        "members", "elements", "units", "groups", "group", "supporters", "men", "loyal", "allied", "belonging", "gangs",
        "dozens", "scores", "hundreds", "thousands", "number", "handful", "couple", "pair", "team", "teams", "band",
        "bands", "column", "columns", "wave", "waves", "coalition", "alliance",
    ]
}
