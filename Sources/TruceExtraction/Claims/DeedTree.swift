import TruceEvidence
import TruceKnowledge
import TruceModels
import TruceText

/// Finds the doer of a deed in the tree of its sentence: the subject of the verb, the agent of a passive, whoever
/// stands before a noun or behind its "by", and the subject of the verb that carries the noun ("launched strikes").
///
/// Where a verb has no subject of its own, the one of the verb it hangs on does it ("fired rockets, killing two").
struct DeedTree {
    /// How many verbs a subject may be handed down through.
    static let depth = 3

    let reading: Reading
    let speech: SpeechText
    let groups: DeedGroup

    var language: Analysis { reading.language }

    /// Who does what a trigger tells of.
    func doer(of trigger: Range<Int>) -> DeedGroup.Head {
        guard let top = trigger.first(where: { token in language.head(token).map { !trigger.contains($0) } ?? true })
        else { return .other }
        return isVerb(top) ? verbal(top, Self.depth) : nominal(top, Self.depth)
    }

    /// Whether a trigger is a verb with a subject of its own that acts.
    func hasSubject(_ trigger: Range<Int>) -> Bool {
        trigger.contains { isVerb($0) && child(of: $0, "nsubj") != nil }
    }

    func isVerb(_ token: Int) -> Bool { language.universalTag(token) == "VERB" }

    // MARK: - Verbs

    private func verbal(_ verb: Int, _ depth: Int) -> DeedGroup.Head {
        guard depth > 0 else { return .other }
        if isPassive(verb) { return agent(of: verb) }
        if let subject = child(of: verb, "nsubj") { return phrase(subject, depth) }
        guard let head = language.head(verb) else { return .other }
        switch language.relation(verb) {
        case "acl" where hasMark(verb, ["by"]):
            // "broke the truce by shelling": whoever broke it, also where the tree hangs the shelling on the truce.
            guard let upper = language.head(head), isVerb(upper) else { return .other }
            return verbal(upper, depth - 1)
        case "acl:relcl", "acl":
            // "the planes that struck", "the men firing": whatever the clause hangs on acts.
            return isParticiple(verb) ? .other : phrase(head, depth)
        case "conj", "xcomp", "advcl":
            guard isVerb(head), !isPassive(head) || language.relation(verb) == "conj" && isPassive(verb) else {
                return .other
            }
            // "accused the army of shelling": the object did it.
            if hasMark(verb, ["of", "for"]), let accused = child(of: head, "obj") { return phrase(accused, depth - 1) }
            // "accused the militia of breaking the truce, and is shelling the town": joined to the accusing.
            if hasMark(head, ["of", "for"]), child(of: verb, "aux") != nil, let upper = language.head(head) {
                return verbal(upper, depth - 1)
            }
            return verbal(head, depth - 1)
        default:
            return .other
        }
    }

    /// Whether a verb tells what befell its subject.
    func isPassive(_ verb: Int) -> Bool {
        if child(of: verb, "nsubj:pass") != nil || child(of: verb, "aux:pass") != nil { return true }
        if isKillingOfNobody(verb) { return true }
        return language.relation(verb).hasPrefix("acl") && isParticiple(verb)
    }

    /// "Soldiers killed in the north were buried": a killing that names nobody killed befell its subject, even where
    /// the parser takes the participle for the main verb.
    private func isKillingOfNobody(_ verb: Int) -> Bool {
        guard ["VBN", "VBD"].contains(language.treebankTag(verb)), !hasObject(verb) else { return false }
        return reading.events.triggers(in: verb..<verb + 1).contains { $0.has(.killing) }
    }

    /// Whether a verb or one that is joined to it ("killed and wounded two") has an object.
    private func hasObject(_ verb: Int) -> Bool {
        child(of: verb, "obj") != nil
            || reading.dependents[verb].contains { language.relation($0) == "conj" && child(of: $0, "obj") != nil }
    }

    /// A past form that hangs on a noun and has no subject is a participle, whichever of the two taggers take it for.
    private func isParticiple(_ verb: Int) -> Bool {
        // What takes an object is no passive: "rebels fired a barrage" where the tree sees "rebels who were fired".
        ["VBN", "VBD"].contains(language.treebankTag(verb)) && child(of: verb, "nsubj") == nil
            && child(of: verb, "aux") == nil && child(of: verb, "obj") == nil
    }

    private func isBrought(_ token: Int) -> Bool {
        language.relation(token) == "acl" && isPassive(token) && isCarrying(token)
    }

    private func agent(of verb: Int) -> DeedGroup.Head {
        for child in reading.dependents[verb] where language.relation(child).hasPrefix("obl") {
            if hasCase(child, ["by"]) { return phrase(child, Self.depth - 1) }
        }
        return .other
    }

    // MARK: - Nouns

    private func nominal(_ noun: Int, _ depth: Int) -> DeedGroup.Head {
        guard depth > 0 else { return .other }
        for child in reading.dependents[noun] {
            switch language.relation(child) {
            case "nmod", "obl", "nmod:desc":
                if hasCase(child, ["by", "from"]), case .actors(let found) = phrase(child, depth - 1) {
                    return .actors(found)
                }
            case "acl":
                if isPassive(child), isCarrying(child) {
                    let head = agent(of: child)
                    if case .actors = head { return head }
                }
            default: break
            }
        }
        if let owner = child(of: noun, "nmod:poss") {
            let head = phrase(owner, depth - 1)
            if case .actors = head { return head }
            if case .speaker = head { return head }
            // "The army and its allies continued their raids": those who went on raid.
            return Self.theirs.contains(speech.lower(owner)) ? carried(noun, depth) : .other
        }
        guard let head = language.head(noun) else { return .other }
        if language.relation(noun) == "compound" || language.relation(noun) == "conj",
            ["NOUN", "PROPN"].contains(language.universalTag(head))
        {
            // "rocket or missile attacks": whoever does the attacks.
            return nominal(head, depth - 1)
        }
        if language.relation(noun) == "nmod", hasCase(noun, ["of"]),
            reading.events.triggers(in: head..<head + 1).isEmpty
        {
            // "a series of raids": what is said of the series is said of the raids.
            return isVerb(head) ? .other : carried(head, depth)
        }
        return carried(noun, depth)
    }

    private static let theirs: Set<String> = ["its", "their", "his", "her"]

    /// Who does the verb that carries a noun: "launched a raid", "raids were carried out by".
    private func carried(_ noun: Int, _ depth: Int) -> DeedGroup.Head {
        guard let head = language.head(noun), isVerb(head), isCarrying(head) else { return .other }
        switch language.relation(noun) {
        case "obj": return isPassive(head) ? .other : verbal(head, depth - 1)
        case "nsubj:pass": return agent(of: head)
        default: return .other
        }
    }

    private func isCarrying(_ verb: Int) -> Bool {
        reading.events.contexts[verb].contains(.launching) || speech.tells(.carrying, at: verb)
            || speech.tells(.bringing, at: verb)
    }

    // MARK: - Phrases

    /// Whom a phrase names that stands where the doer stands.
    func phrase(_ noun: Int, _ depth: Int) -> DeedGroup.Head {
        let word = speech.lower(noun)
        if word == "we" { return .speaker }
        if ["it", "they", "he", "she"].contains(word) { return .pronoun(noun) }
        if ["who", "which", "that"].contains(word) { return antecedent(of: noun, depth) }
        let start = firstModifier(of: noun)
        let isForce = groups.isForce(noun)
        if isForce || groups.isBody(noun), let owner = child(of: noun, "nmod:poss"), owner >= start {
            if speech.lower(owner) == "our" { return .speaker }
            if ["its", "their", "his"].contains(speech.lower(owner)) { return .pronoun(owner) }
        }
        var found = actors(of: noun, from: start, isForce: isForce)
        if found.isEmpty, isForce || reading.events.triggers(in: noun..<noun + 1).isEmpty {
            found = behind(noun)
        }
        if found.isEmpty, let named = groups.antecedent(of: start..<noun + 1) { found = [named] }
        if found.isEmpty, speech.isStripped, let owner = stripped(noun..<noun + 1) { found = [owner] }
        if found.isEmpty { found = described(noun, from: start) }
        if found.isEmpty, isForce, let brought = reading.dependents[noun].first(where: { isBrought($0) }) {
            // "bombs dropped by the army hit a mosque"
            return agent(of: brought)
        }
        for child in reading.dependents[noun] where language.relation(child) == "conj" && !found.isEmpty {
            let next = actors(of: child, from: firstModifier(of: child), isForce: groups.isForce(child))
            for actor in next where !found.contains(actor) { found.append(actor) }
        }
        if !found.isEmpty { return .actors(found) }
        let points = start < noun && ["the", "these", "those"].contains(speech.lower(start))
        if points, !reading.events.things[noun].isDisjoint(with: [.air, .band]) { return .before }
        // "The raid by the coalition killed dozens": who struck killed.
        return reading.events.triggers(in: noun..<noun + 1).isEmpty ? .other : nominal(noun, depth - 1)
    }

    private func antecedent(of pronoun: Int, _ depth: Int) -> DeedGroup.Head {
        guard depth > 0, let verb = language.head(pronoun), language.relation(verb) == "acl:relcl",
            let noun = language.head(verb), noun < verb
        else { return .other }
        return phrase(noun, depth - 1)
    }

    /// The actors among a noun and what stands before it; only forces and actors act.
    private func actors(of noun: Int, from start: Int, isForce: Bool) -> [ActorMention] {
        if let own = groups.index.actor(at: noun) { return joined(start..<noun + 1, own) }
        guard isForce else { return [] }
        let named = groups.index.mentions(in: start..<noun).filter(CulpritFinder.canAct)
        // In a text that lost its apostrophes "the regimes jets" are the regime's.
        if named.isEmpty, speech.isStripped, let owner = stripped(start..<noun) { return [owner] }
        return named.filter { actor in
            let tokens = reading.text.tokens(in: actor.span)
            guard let last = tokens.last else { return false }
            // "rebel-held", "Ardan-backed": the actor only holds or backs.
            let next = tokens.upperBound
            if next < noun, speech.lower(next) == "-" || groups.isTarget(next) { return false }
            return language.relation(last) != "nmod"
        }
    }

    private func stripped(_ range: Range<Int>) -> ActorMention? {
        for token in range where speech.lower(token).hasSuffix("s") {
            let word = speech.lower(token).dropLast()
            let known = groups.index.mentions.prefix(Self.known).first {
                let name = speech.text.text[$0.span].lowercased()
                return CulpritFinder.canAct($0) && (name == word || name.hasPrefix(word + " "))
            }
            if let known {
                return ActorMention(
                    span: reading.text.tokens[token].span, name: known.name, key: known.key, kind: known.kind,
                    country: known.country)
            }
        }
        return nil
    }

    private static let known = 200

    private func joined(_ range: Range<Int>, _ own: ActorMention) -> [ActorMention] {
        guard CulpritFinder.canAct(own) else { return [] }
        let others = groups.index.mentions(in: range).filter { actor in
            guard actor != own, CulpritFinder.canAct(actor) else { return false }
            let after = reading.text.tokens(in: actor.span).upperBound
            return ["and", "or", ","].contains(speech.lower(after))
        }
        return others + groups.fullest(own)
    }

    /// "forces of Northland", "the army (NA)", "a convoy of the army": the force's actor behind it.
    private func behind(_ noun: Int) -> [ActorMention] {
        guard groups.isForce(noun) || groups.isPart(noun) else { return [] }
        for child in reading.dependents[noun]
        where child > noun && (hasCase(child, ["of", "under"]) || language.relation(child) == "appos") {
            if let actor = groups.index.actor(at: child), CulpritFinder.canAct(actor) { return [actor] }
        }
        return []
    }

    /// A party that no list knows by name: "an army convoy", "armed men", "masked gunmen".
    private func described(_ noun: Int, from start: Int) -> [ActorMention] {
        let things = reading.events.things
        let side = (start..<noun).first { things[$0].contains(.party) && speech.lower($0 + 1) != "-" }
        let moves = groups.isForce(noun) || things[noun].contains(.perhapsAid)
        guard things[noun].contains(.band) || speech.tells(.fighters, at: noun) || side != nil && moves else {
            return []
        }
        let span = reading.text.span((side ?? descriptive(before: noun, from: start))..<lastOfFollowing(noun))
        return [
            ActorMention(
                span: span, name: reading.document.text.phrase(span), key: nil, kind: .armedGroup, country: nil)
        ]
    }

    /// Where the words right before a noun begin that say of what sort it is: "masked gunmen", "a suicide bomber".
    private func descriptive(before noun: Int, from start: Int) -> Int {
        var first = noun
        while first > start, ["amod", "compound"].contains(language.relation(first - 1)),
            language.head(first - 1) == noun,
            !speech.tells(.hedging, at: first - 1)
        {
            first -= 1
        }
        return first
    }

    /// One past a noun and whoever it is loyal to: "forces loyal to the president".
    private func lastOfFollowing(_ noun: Int) -> Int {
        guard ClaimActors.loyal.contains(speech.lower(noun + 1)), ["to", "with"].contains(speech.lower(noun + 2)) else {
            return noun + 1
        }
        let extent = reading.dependents.extent(of: noun + 1)
        return extent.contains(noun + 1) ? min(extent.upperBound, noun + Self.longestLoyalty) : noun + 1
    }

    private static let longestLoyalty = 10

    private static let before: Set<String> = [
        "amod", "compound", "nmod:poss", "det", "nummod", "flat", "nmod:desc", "nmod:unmarked", "advmod", "punct",
        "case",
    ]

    /// Where the words before a noun begin that describe it.
    private func firstModifier(of noun: Int) -> Int {
        var first = noun
        for child in reading.dependents[noun] where child < noun && Self.before.contains(language.relation(child)) {
            first = min(first, max(reading.dependents.extent(of: child).lowerBound, noun - 12))
        }
        return first
    }

    // MARK: - The tree

    func child(of token: Int, _ relation: String) -> Int? {
        reading.dependents[token].first { language.relation($0) == relation }
    }

    func hasMark(_ token: Int, _ words: Set<String>) -> Bool {
        reading.dependents[token].contains { language.relation($0) == "mark" && words.contains(speech.lower($0)) }
    }

    func hasCase(_ token: Int, _ words: Set<String>) -> Bool {
        reading.dependents[token].contains { language.relation($0) == "case" && words.contains(speech.lower($0)) }
    }
}
