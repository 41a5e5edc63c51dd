import TruceEvidence
import TruceKnowledge
import TruceText

/// Finds the subject of a verb of violence without a syntax tree: the noun group that the verb group follows.
struct DeedSubject {
    let reading: Reading
    let speech: SpeechText
    let groups: DeedGroup

    /// Verbs that only say how far the deed has got: "continued to shell".
    private static let aspects: Set<String> = [
        "continued", "continue", "continues", "began", "begun", "resumed", "kept", "started", "stopped", "repeatedly",
        "deliberately", "keep", "keeps", "ceased", "managed", "again", "proceeded", "been", "moved",
    ]
    /// Words for a deed that was at least tried: "in an attempt to seize".
    private static let attempts: Set<String> = ["attempt", "attempts", "bid", "effort", "push", "drive", "offensive"]
    /// Verbs before a deed that was only wanted, feared or left undone.
    private static let unreal: Set<String> = [
        "will", "would", "should", "must", "shall", "can", "cannot", "wants", "want",
    ]

    /// Who does what a verb tells of.
    func subject(of verb: Int, notBefore low: Int, depth: Int = 0) -> DeedGroup.Head {
        var end = verb
        while end > low, stepsOver(end - 1, beforeVerb: verb) { end -= 1 }
        if (end..<verb).contains(where: { Self.unreal.contains(speech.lower($0)) }) { return .other }
        // "the army (NA) shelled": the short form belongs to the name before it.
        if end - 1 > low, speech.lower(end - 1) == ")",
            let opening = (max(low, end - 5)..<end - 1).last(where: { speech.lower($0) == "(" })
        {
            end = opening
        }
        guard end > low else { return .other }
        if speech.lower(end - 1) == "to", end - 2 > low, Self.attempts.contains(speech.lower(end - 2)) {
            return coordinate(before: end - 2, notBefore: low, depth: depth)
        }
        if let head = relative(before: end, notBefore: low) { return head }
        // "broke the truce by shelling the town": whoever broke it.
        if speech.lower(end - 1) == "by", end == verb, speech.lower(verb).hasSuffix("ing") {
            return coordinate(before: end - 1, notBefore: low, depth: depth)
        }
        if ["and", "but", "then"].contains(speech.lower(end - 1)) || speech.lower(end - 1) == "," {
            if speech.lower(end - 1) == ",", let before = insertion(endingAt: end - 1, notBefore: low) {
                return head(endingAt: before, notBefore: low)
            }
            return coordinate(before: end - 1, notBefore: low, depth: depth)
        }
        return head(endingAt: end, notBefore: low)
    }

    private func stepsOver(_ token: Int, beforeVerb verb: Int) -> Bool {
        let word = speech.lower(token)
        if groups.index.index(at: token) != nil { return false }
        if speech.isA(token, [.adverb, .time]) || speech.isManner(token) || Self.aspects.contains(word) { return true }
        if speech.isA(token, .auxiliary) { return word != "'s" }
        if ["not", "n't", "never", "ago"].contains(word) { return true }
        if word == "to" || word == "on", Self.aspects.contains(speech.lower(token - 1)) { return true }
        // "on Monday", "in September", "at dawn"
        if ["on", "in", "at", "since", "late", "early"].contains(word), token + 1 < verb {
            return speech.isA(token + 1, .time)
        }
        return speech.text.tokens[token].kind == .number && token + 1 < verb && speech.isA(token + 1, .time)
    }

    /// The group that ends before a token; what prepositions hang on it is stepped over.
    private func head(endingAt start: Int, notBefore low: Int) -> DeedGroup.Head {
        var end = start
        for _ in 0..<4 {
            guard let group = groups.group(endingAt: end, notBefore: low) else { return .other }
            let before = group.lowerBound - 1
            if before > low, isModifier(before) {
                // "snipers positioned in the north": the participle hangs on its noun.
                end = before
                continue
            }
            if ["and", "or"].contains(speech.lower(before)),
                let left = groups.group(endingAt: before, notBefore: low), left.lowerBound - 2 > low,
                speech.lower(left.lowerBound - 1) == "by", speech.tells(.backing, at: left.lowerBound - 2)
            {
                // "troops backed by Ardan and Brunish jets struck": the troops.
                end = left.lowerBound - 2
                continue
            }
            guard before >= low, speech.isA(before, .preposition), speech.lower(before) != "that",
                groups.index.index(at: before) == nil
            else { return coordinated(group, notBefore: low) }
            if before == low || speech.lower(before - 1) == ",", groups.index.index(at: group.lowerBound) == nil,
                speech.isPlace[group.lowerBound]
            {
                // "In Aleppo rebels fired": the place belongs to the preposition, the actor to the verb.
                return groups.head(of: group, notBefore: low)
            }
            if speech.lower(before) == "by", before - 1 > low, speech.tells(.backing, at: before - 1) {
                // "forces backed by jets struck": the forces.
                end = before - 1
                continue
            }
            // "According to the SDF Turkish forces shelled", with the comma lost: the last actor is the subject.
            let known = groups.index.mentions(in: group)
            if let last = known.last, known.count > 1 || isForceBehindPlace(last, in: group) {
                let first = reading.text.firstToken(endingAfter: last.span.start)
                return groups.head(of: max(first, group.lowerBound)..<group.upperBound, notBefore: first)
            }
            if speech.lower(before) == "of", before > low, speech.tells(.adherents, at: before - 1),
                case .other = groups.head(of: group, notBefore: low)
            {
                return .actors([groups.described(before - 1..<group.upperBound)])
            }
            if ["of", "from"].contains(speech.lower(before)), before > low,
                groups.isForce(before - 1) || groups.isPart(before - 1), groups.index.index(at: before - 1) == nil
            {
                return groups.head(of: group, notBefore: low)
            }
            // "the strike by the army killed ten": who struck killed.
            if speech.lower(before) == "by" {
                let actors = groups.actors(from: before + 1, notAfter: start)
                return actors.isEmpty ? .other : .actors(actors)
            }
            end = before
        }
        return .other
    }

    /// "the army's drones and bombs": where the last of two forces names nobody, whoever the first belongs to.
    private func coordinated(_ group: Range<Int>, notBefore low: Int) -> DeedGroup.Head {
        let head = groups.head(of: group, notBefore: low)
        let joint = group.lowerBound - 1
        guard case .other = head, joint > low, speech.lower(joint) == "and", groups.isForce(group.upperBound - 1),
            let first = groups.group(endingAt: joint, notBefore: low), groups.isForce(first.upperBound - 1)
        else { return head }
        return groups.head(of: first, notBefore: low)
    }

    /// "In the eastern suburbs regime artillery hit", with the comma lost: what stands before the force is the place.
    private func isForceBehindPlace(_ force: ActorMention, in group: Range<Int>) -> Bool {
        let tokens = reading.text.tokens(in: force.span)
        return speech.isStripped && force.kind == .stateForces && tokens.upperBound == group.upperBound
            && tokens.lowerBound > group.lowerBound
    }

    /// Whether a token is a participle after a force: "snipers positioned", "troops stationed".
    private func isModifier(_ token: Int) -> Bool {
        speech.lower(token).hasSuffix("ed") && !speech.isCapital(token) && groups.index.index(at: token) == nil
            && groups.isForce(token - 1)
    }

    /// "the army, which shelled …"; "rebels who fired".
    private func relative(before end: Int, notBefore low: Int) -> DeedGroup.Head? {
        let word = speech.lower(end - 1)
        guard word == "who" || word == "which" || word == "that" else { return nil }
        var before = end - 1
        if before > low, speech.lower(before - 1) == "," { before -= 1 }
        guard before > low, speech.cues[before - 1] == nil else { return .other }
        return head(endingAt: before, notBefore: low)
    }

    /// Where the subject ends before a phrase between commas: "the army, backed by its ally, shelled".
    private func insertion(endingAt comma: Int, notBefore low: Int) -> Int? {
        let bottom = max(low, comma - 16)
        guard let opening = (bottom..<comma).last(where: { speech.lower($0) == "," }), opening > low else { return nil }
        let first = opening + 1
        let opens =
            speech.lower(first).hasSuffix("ed") || speech.isA(first, [.determiner, .preposition, .adverb])
            || ["who", "which", "led", "including", "citing"].contains(speech.lower(first))
        // "In the north, the army continued to attack, hitting nine": what stands between the commas tells by itself.
        let isNoun = speech.isA(first, .determiner)
        let tells = (first..<comma).contains { speech.tree.isFiniteVerb($0, hasSubject: !isNoun) }
        let isClause = ["who", "which"].contains(speech.lower(first))
        return opens && (isClause || !tells) ? opening : nil
    }

    /// "Rebels stormed the base and killed ten": the subject of the verb before.
    private func coordinate(before joint: Int, notBefore low: Int, depth: Int) -> DeedGroup.Head {
        guard depth < 2 else { return .other }
        var token = joint - 1
        let bottom = max(low, joint - 22)
        while token > bottom {
            if speech.isA(token, .subordinator) || speech.cues[token] != nil { return .other }
            if speech.lower(token).hasSuffix("ing"), speech.isA(token - 1, .be) {
                return subject(of: token, notBefore: low, depth: depth + 1)
            }
            let found = reading.knowledge.events.events.longest(in: reading.text.lower, at: token, limit: token + 1)
            let isPast = found?.values.contains { $0.form == .past } ?? false
            let isVerb = isPast || speech.lower(token).hasSuffix("ed") && !speech.isA(token - 1, .determiner)
            if isVerb {
                if speech.isA(token - 1, .be) { return .other }
                return subject(of: token, notBefore: low, depth: depth + 1)
            }
            token -= 1
        }
        return .other
    }
}
