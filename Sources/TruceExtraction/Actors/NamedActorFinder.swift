import TruceEvidence
import TruceKnowledge
import TruceText

/// Finds actors that lists know by name, and states with what acts for them ("Russian warplanes", "the regime").
struct NamedActorFinder {
    let text: TokenizedText
    let knowledge: Knowledge
    let words: ActorWords
    let caseCountry: String?
    private let metonyms: [Int: PlaceMention]
    let armyCountry: String?
    /// Whether the text lost its apostrophes, so that "the regimes jets" are the regime's.
    let lacksApostrophes: Bool

    init(_ reading: Reading) {
        text = reading.text
        knowledge = reading.knowledge
        words = reading.knowledge.actorWords
        caseCountry = CaseCountry.iso(of: reading)
        var metonyms: [Int: PlaceMention] = [:]
        for place in reading.evidence.places where place.isMetonym {
            metonyms[reading.text.firstToken(endingAfter: place.span.start)] = place
        }
        self.metonyms = metonyms
        armyCountry = Self.armyCountry(reading, caseCountry)
        lacksApostrophes = text.tokens.count >= Self.leastTokens && !text.lower.contains("'s")
    }

    private static let leastTokens = 80

    /// The country whose army the text names most; the army of the place of the war where it names none more often.
    private static func armyCountry(_ reading: Reading, _ caseCountry: String?) -> String? {
        let text = reading.text
        var counts: [String: Int] = [:]
        if let caseCountry { counts[caseCountry] = 2 }
        for index in text.tokens.indices where ground.contains(text.lower[index]) {
            for start in [index - 1, index - 2, index - 3] where start >= 0 {
                guard let state = reading.knowledge.states.match(in: text, at: start, limit: index),
                    state.tokens.upperBound == index || text.lower[index - 1] == "'s"
                else { continue }
                counts[state.state.iso, default: 0] += 1
                break
            }
        }
        return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }

    /// Nouns of the forces that hold ground; aircraft come from afar.
    private static let ground: Set<String> = ["army", "military", "troops", "soldiers", "forces", "police", "infantry"]

    /// All of them, in order of the text.
    func sightings() -> [ActorSighting] {
        var found: [ActorSighting] = []
        for sentence in text.sentences {
            var index = sentence.tokens.lowerBound
            while index < sentence.tokens.upperBound {
                guard text.tokens[index].kind == .word,
                    let (sighting, next) = sighting(at: index, limit: sentence.tokens.upperBound)
                else {
                    index += 1
                    continue
                }
                if let sighting { found.append(sighting) }
                index = max(next, index + 1)
            }
        }
        return found
    }

    /// What begins at a token, and where to go on; nil when nothing does.
    private func sighting(at index: Int, limit: Int) -> (ActorSighting?, Int)? {
        if let supporters = supporters(at: index, limit) { return supporters }
        if let movement = movement(at: index, limit) { return movement }
        let actor = knowledge.actors.match(in: text, at: index, limit: limit)
        let state = knowledge.states.match(in: text, at: index, limit: limit)
        if let actor, actor.tokens.count >= (state?.tokens.count ?? 0) { return named(actor, limit) }
        if let state { return stateActor(state, limit) }
        if let metonym = metonyms[index] {
            return (capital(metonym, at: index), index + 1)
        }
        let lower = text.lower[index]
        if lower.hasSuffix("s"), text.tokens[index].isCapitalised,
            let state = knowledge.states.state(namedByWord: String(lower.dropLast()))
        {
            // Texts that lost their apostrophes: "Syrias army".
            let whole = index..<index + 1
            var (sighting, next) =
                composite(state, from: index, at: index + 1, limit)
                ?? (ActorSighting(whole, key: "state:" + state.iso, kind: .state, country: state.iso), index + 1)
            sighting?.owner = index
            return (sighting, next)
        }
        if let owned = owned(at: index, limit) { return owned }
        return bare(at: index, limit)
    }

    // MARK: - Names

    private func named(_ found: (entry: ActorLexicon.Entry, tokens: Range<Int>), _ limit: Int) -> (ActorSighting?, Int)
    {
        var end = found.tokens.upperBound
        if found.entry.kind == .armedGroup {
            // "The Front's fighters" are the Front.
            let owns = end < limit && text.lower[end] == "'s"
            if let noun = words.match(.group, in: text, at: owns ? end + 1 : end, limit: limit)
                ?? arms(ownedAt: end, limit)
            {
                end = noun.upperBound
            }
        }
        let sighting = ActorSighting(
            found.tokens.lowerBound..<end, key: found.entry.key, kind: found.entry.kind, country: found.entry.country,
            name: found.tokens)
        return (sighting, end)
    }

    /// "'s drones" behind the name of a group: what it fights with.
    private func arms(ownedAt end: Int, _ limit: Int) -> Range<Int>? {
        guard end < limit, text.lower[end] == "'s",
            let arms = words.match(.forces, in: text, at: end + 1, limit: limit), !isOffice(arms),
            !words.contains(text.lower[arms.upperBound - 1], .attackNoun)
        else { return nil }
        return arms
    }

    private func capital(_ place: PlaceMention, at index: Int) -> ActorSighting {
        let tokens = text.tokens(in: place.span)
        return ActorSighting(
            tokens.isEmpty ? index..<index + 1 : tokens, key: place.country.map { "state:" + $0 }, kind: .state,
            country: place.country)
    }

    /// "Liberation Army of the North", "People's Front for the Freedom of Borduria": a fighting body that no list
    /// knows, by its noun and the capitals around it.
    private func movement(at start: Int, _ limit: Int) -> (ActorSighting?, Int)? {
        let isInside = start > 0 && text.tokens[start - 1].isCapitalised && text.lower[start - 1] != "the"
        guard text.tokens[start].isCapitalised, text.lower[start] != "the", !isInside else { return nil }
        var noun = start
        while noun < min(limit, start + Self.longestName), text.tokens[noun].isCapitalised || text.lower[noun] == "'s" {
            if words.contains(text.lower[noun], .movement) { break }
            noun += 1
        }
        guard noun > start, noun + 2 < limit, words.contains(text.lower[noun], .movement),
            text.tokens[noun].isCapitalised, ["of", "for"].contains(text.lower[noun + 1])
        else { return nil }
        var end = noun + 1
        var index = noun + 1
        while index < min(limit, noun + Self.longestName) {
            if text.tokens[index].isCapitalised {
                index += 1
                end = index
            } else if ["of", "for", "the", "and"].contains(text.lower[index]), index - end < 2 {
                index += 1
            } else {
                break
            }
        }
        // "The National Army of Borduria" is that state's.
        let owner = text.lower[noun + 2] == "the" ? noun + 3 : noun + 2
        guard end > noun + 1, knowledge.states.match(in: text, at: owner, limit: end) == nil else { return nil }
        let listed = knowledge.actors.match(in: text, at: start, limit: limit)
        guard listed.map({ $0.tokens.upperBound < end }) ?? true else { return nil }
        return (ActorSighting(start..<end, key: nil, kind: .armedGroup, country: caseCountry), end)
    }

    /// How many tokens a name may have before and behind its noun.
    private static let longestName = 8

    // MARK: - States

    private func stateActor(_ match: StateLexicon.Match, _ limit: Int) -> (ActorSighting?, Int)? {
        let (start, end) = (match.tokens.lowerBound, match.tokens.upperBound)
        let state = match.state
        if match.sense == .capital || match.sense == .seat {
            if let metonym = metonyms[start] { return (capital(metonym, at: start), end) }
            return match.sense == .seat
                ? (ActorSighting(match.tokens, key: "state:" + state.iso, kind: .state, country: state.iso), end) : nil
        }
        var next = end
        if next < limit, text.lower[next] == "'s" { next += 1 }
        if let composite = composite(state, from: start, at: next, limit) { return composite }
        if match.sense == .name {
            return (ActorSighting(match.tokens, key: "state:" + state.iso, kind: .state, country: state.iso), end)
        }
        if match.sense == .people {
            return (ActorSighting(match.tokens, key: "people:" + state.iso, kind: .other, country: state.iso), end)
        }
        // "Raids in northern Ruritanian hills", "northern Ruritanian raids": where it was, not who did it.
        if start > 0, text.lower[start - 1].hasSuffix("ern"), words.contains(text.lower[start - 1], .locative) {
            return (nil, end)
        }
        if isAct(at: end, limit) || isJoined(at: end, limit) {
            return (
                ActorSighting(match.tokens, key: "forces:" + state.iso, kind: .stateForces, country: state.iso), end
            )
        }
        // The adjective alone says of something else whose it is.
        return (nil, end)
    }

    /// What acts for a state whose name or adjective ends before `next`: its army, its government, its rebels.
    private func composite(
        _ state: StateLexicon.State, from start: Int, at next: Int, _ limit: Int
    ) -> (ActorSighting?, Int)? {
        guard next < limit else { return nil }
        if text.lower[next] == "-", next + 1 < limit { return hyphenated(state, from: start, at: next + 1, limit) }
        var at = next
        for _ in 0..<3 {
            guard at < limit, text.tokens[at].kind == .word else { return nil }
            if let noun = words.match(.forces, in: text, at: at, limit: limit) {
                if isOffice(noun), isNameNext(at: noun.upperBound, limit) { return (nil, noun.upperBound) }
                return (
                    ActorSighting(
                        start..<noun.upperBound, key: "forces:" + state.iso, kind: .stateForces, country: state.iso),
                    noun.upperBound
                )
            }
            if let noun = words.match(.government, in: text, at: at, limit: limit) {
                // "Russian Foreign Minister" before a name belongs to the person.
                if isNameNext(at: noun.upperBound, limit) { return (nil, noun.upperBound) }
                let end = endOfMinistry(noun, limit)
                return (
                    ActorSighting(start..<end, key: "state:" + state.iso, kind: .state, country: state.iso), end
                )
            }
            if let noun = words.match(.group, in: text, at: at, limit: limit) {
                return (
                    ActorSighting(
                        start..<noun.upperBound, key: "rebels:" + state.iso, kind: .armedGroup, country: state.iso),
                    noun.upperBound
                )
            }
            if let noun = words.match(.civil, in: text, at: at, limit: limit) {
                if isNameNext(at: noun.upperBound, limit) { return (nil, noun.upperBound) }
                return (
                    ActorSighting(start..<noun.upperBound, key: nil, kind: .other, country: state.iso), noun.upperBound
                )
            }
            guard words.contains(text.lower[at], .modifier) else { return nil }
            at += 1
        }
        return nil
    }

    /// One past what a ministry is for: "Ministry of Public Health", "Department of Peace and Security".
    private func endOfMinistry(_ noun: Range<Int>, _ limit: Int) -> Int {
        var end = noun.upperBound
        guard end + 1 < limit, ["of", "for"].contains(text.lower[end]) else { return end }
        // "The Northern ministry of public health"
        if words.contains(text.lower[end - 1], .stateArm),
            let portfolio = words.match(.portfolio, in: text, at: end + 1, limit: limit)
        {
            end = portfolio.upperBound
        }
        guard text.tokens[noun.upperBound - 1].isCapitalised else { return end }
        var index = max(end, noun.upperBound + 1)
        while index < limit, index - noun.upperBound < Self.longestName {
            if text.tokens[index].isCapitalised, text.tokens[index].kind == .word {
                index += 1
                end = index
            } else if text.lower[index] == "and", index == end {
                index += 1
            } else {
                break
            }
        }
        return end
    }

    /// "U.S.-led coalition", "Turkish-backed rebels", "Russia-brokered".
    private func hyphenated(
        _ state: StateLexicon.State, from start: Int, at verb: Int, _ limit: Int
    ) -> (ActorSighting?, Int)? {
        let lower = text.lower[verb]
        guard ["led", "backed", "supported", "allied", "aligned", "sponsored"].contains(lower) else { return nil }
        for at in (verb + 1)..<min(verb + 5, limit) where at < limit {
            if lower == "led", ["coalition", "alliance", "forces", "airstrikes", "strikes"].contains(text.lower[at]) {
                let key = "coalition:" + state.iso.lowercased()
                return (ActorSighting(start..<at + 1, key: key, kind: .coalition, country: state.iso), at + 1)
            }
            if let noun = words.match(.group, in: text, at: at, limit: limit) {
                return (
                    ActorSighting(
                        start..<noun.upperBound, key: caseCountry.map { "rebels:" + $0 }, kind: .armedGroup,
                        country: caseCountry), noun.upperBound
                )
            }
        }
        return (nil, verb + 1)
    }

    /// "Pro-Russian rebels", "anti-Turkish forces": those who fight in the place of the war for or against a state, not
    /// that state's own.
    private func supporters(at index: Int, _ limit: Int) -> (ActorSighting?, Int)? {
        guard words.contains(text.lower[index], .leaning), index + 2 < limit, text.lower[index + 1] == "-",
            !text.tokens[index + 1].followsSpace,
            let state = knowledge.states.match(in: text, at: index + 2, limit: limit)
        else { return nil }
        var at = state.tokens.upperBound
        for _ in 0..<3 where at < limit {
            let noun =
                words.match(.group, in: text, at: at, limit: limit)
                ?? words.match(.forces, in: text, at: at, limit: limit)
            if let noun {
                return (
                    ActorSighting(
                        index..<noun.upperBound, key: caseCountry.map { "rebels:" + $0 }, kind: .armedGroup,
                        country: caseCountry), noun.upperBound
                )
            }
            guard words.contains(text.lower[at], .modifier) || words.contains(text.lower[at], .ethnic) else { break }
            at += 1
        }
        return (nil, state.tokens.upperBound)
    }

    /// Whether a phrase ends in the office of one person: "military spokesman".
    private func isOffice(_ noun: Range<Int>) -> Bool { words.contains(text.lower[noun.upperBound - 1], .role) }

    func isNameNext(at index: Int, _ limit: Int) -> Bool {
        var index = index
        if index < limit, text.lower[index] == "," { index += 1 }
        guard index < limit, text.tokens[index].isCapitalised, text.tokens[index].kind == .word else { return false }
        return !words.contains(text.lower[index], .notName)
    }

    private func isAct(at index: Int, _ limit: Int) -> Bool {
        var at = index
        for _ in 0..<2 where at < limit {
            if words.match(.attackNoun, in: text, at: at, limit: limit) != nil { return true }
            at += 1
        }
        return false
    }

    /// "Syrian and Russian warplanes", "Russian and regime jets": the noun comes after the second adjective.
    private func isJoined(at index: Int, _ limit: Int) -> Bool {
        guard index + 1 < limit, text.lower[index] == "and" || text.lower[index] == "or" else { return false }
        if words.match(.bareForces, in: text, at: index + 1, limit: limit) != nil { return true }
        if let ruler = words.match(.stateNoun, in: text, at: index + 1, limit: limit) {
            // "Russian and government airstrikes"
            return words.match(.forces, in: text, at: ruler.upperBound, limit: limit) != nil
                || isAct(at: ruler.upperBound, limit)
        }
        guard let second = knowledge.states.match(.adjective, in: text, at: index + 1, limit: limit) else {
            return false
        }
        return words.match(.forces, in: text, at: second.tokens.upperBound, limit: limit) != nil
            || isAct(at: second.tokens.upperBound, limit)
    }
}
