import TruceEvidence
import TruceKnowledge
import TruceModels
import TruceText

/// Tells which of the places around an event it happened at.
struct IncidentScene {
    let facts: ClauseFacts

    private var text: TokenizedText { facts.reading.text }

    /// The nearest of the finest places; a name behind the trigger is nearer than one before it.
    func best(of places: [Int], for candidate: IncidentCandidate) -> Int? {
        let trigger = candidate.trigger
        var best: (cost: Int, index: Int)?
        var last: (end: Int, index: Int)?
        for index in places where facts.isScene(index) && !isAside(index, for: candidate) {
            let place = facts.reading.evidence.places[index]
            if ownsTown(place) { continue }
            if isUnknownPart(index, of: last) { continue }
            let token = text.firstToken(endingAfter: place.span.start)
            // "in X in the north of Y": X is the finer place, Y only says where X is.
            let isOuter = last.map { isChain($0.end..<token) && isWider(index, than: $0.index) } ?? false
            last = (text.tokens(in: place.span).upperBound, index)
            if isOuter { continue }
            var cost = token >= trigger.upperBound ? token - trigger.upperBound : 2 * (trigger.lowerBound - token) + 4
            switch place.kind {
            case .settlement: break
            case .region: cost += 6 + min(20, Int(place.radiusKilometres) / 6)
            case .province: cost += 8
            case .country: cost += 18
            }
            let before = token > 0 ? text.lower[token - 1] : ""
            if before == "from" { cost += 25 }
            if Self.directions.contains(before) { cost -= place.kind == .country ? 12 : 6 }
            if ownsPart(text.tokens(in: place.span).upperBound) { cost -= 12 }
            if cost < best?.cost ?? Int.max { best = (cost, index) }
        }
        return best.map { whole(around: $0.index, in: places) }
    }

    /// "Old Ford's Mill quarter", of which no map knows: the town is as fine as can be told.
    private func isUnknownPart(_ index: Int, of last: (end: Int, index: Int)?) -> Bool {
        let mentions = facts.reading.evidence.places
        guard let last, mentions[index].key == nil, mentions[last.index].key != nil,
            mentions[last.index].kind == .settlement
        else { return false }
        let token = text.firstToken(endingAfter: mentions[index].span.start)
        return token == last.end + 1 && ["'s", "\u{2019}s"].contains(text.lower[last.end])
    }

    /// "Ardan's north": a part of the country, as good as the name of a province.
    private func ownsPart(_ end: Int) -> Bool {
        end + 1 < text.tokens.count && text.lower[end] == "'s" && Compass.points.contains(text.lower[end + 1])
    }

    /// "The southern Hillshire city of X": the town is the scene, not what it lies in.
    private func ownsTown(_ place: PlaceMention) -> Bool {
        let places = facts.reading.evidence.places
        let end = text.tokens(in: place.span).upperBound
        for noun in end..<max(end, min(end + 2, text.tokens.count - 2))
        where text.lower[noun + 1] == "of" {
            let owned = facts.places(in: noun + 2..<min(noun + 4, text.tokens.count))
            if Self.towns.contains(text.lower[noun]) { return !owned.isEmpty }
            // "The Port Elm suburb of X", but "the X suburb of Port Elm".
            if text.lower[noun] == "suburb" {
                return owned.contains {
                    places[$0].kind == .settlement && places[$0].radiusKilometres <= place.radiusKilometres
                }
            }
            // "The Hillshire region of X", but "the X region of Ardan".
            if Self.regions.contains(text.lower[noun]) { return owned.contains { facts.isSpot($0) } }
        }
        return false
    }

    /// Whether a place reaches as far as another or farther: "along the front in X" is nearer to X than to the front.
    private func isWider(_ index: Int, than other: Int) -> Bool {
        let mentions = facts.reading.evidence.places
        return mentions[other].kind != .region || mentions[index].radiusKilometres >= mentions[other].radiusKilometres
    }

    /// Where a list of places that no map knows ends in what holds them ("the A and B quarters in C"), that; else the
    /// place itself.
    private func whole(around index: Int, in places: [Int]) -> Int {
        guard let at = places.firstIndex(of: index) else { return index }
        let mentions = facts.reading.evidence.places
        var first = at
        while first > 0, isListed(places[first - 1], places[first]) { first -= 1 }
        var end = at
        while end + 1 < places.count, isListed(places[end], places[end + 1]) { end += 1 }
        let members = places[first...end]
        let isUnknown = members.allSatisfy { mentions[$0].key == nil }
        guard members.count >= 2, isUnknown, end + 1 < places.count else { return index }
        let holder = text.tokens(in: mentions[places[end + 1]].span)
        var before = holder.lowerBound - 1
        for _ in 0..<2
        where before > 0 && !text.tokens[before].isCapitalised && !Self.holding.contains(text.lower[before]) {
            before -= 1
        }
        return before > 0 && Self.holding.contains(text.lower[before]) ? places[end + 1] : index
    }

    private func isListed(_ left: Int, _ right: Int) -> Bool {
        let mentions = facts.reading.evidence.places
        guard mentions[left].kind == .settlement, mentions[right].kind == .settlement else { return false }
        let gap = text.tokens(in: mentions[left].span).upperBound..<text.tokens(in: mentions[right].span).lowerBound
        return gap.count <= 3 && gap.allSatisfy { Self.joints.contains(text.lower[$0]) }
    }

    /// Whether a place is where somebody spoke, met or sits, rather than where the event was.
    private func isAside(_ index: Int, for candidate: IncidentCandidate) -> Bool {
        let span = facts.reading.evidence.places[index].span
        let role = PlaceRole(text)
        if role.isOrigin(span) || isDestination(text.tokens(in: span).lowerBound) { return true }
        if candidate.type != .other, candidate.type != .violationUnspecified, role.isVenue(span) { return true }
        if isBesideSpeaker(text.tokens(in: span).lowerBound, trigger: candidate.trigger) { return true }
        return hangsOnSpeech(text.tokens(in: span).upperBound - 1, trigger: candidate.trigger)
    }

    /// "…, he said, speaking on his return to the capital": where the speaker was.
    private func isBesideSpeaker(_ token: Int, trigger: Range<Int>) -> Bool {
        let sentence = text.sentences[text.sentenceOfToken[token]].tokens
        let low = max(trigger.upperBound, sentence.lowerBound, token - Self.longestAside)
        return low < token && (low..<token).contains { text.lower[$0] == "speaking" }
    }

    /// How far behind "speaking" a place may stand, in tokens.
    private static let longestAside = 30

    /// "A visit to the capital": where somebody went.
    private func isDestination(_ token: Int) -> Bool {
        if token >= 1, Self.visits.contains(text.lower[token - 1]) { return true }
        return token >= 2 && ["to", "in", "at"].contains(text.lower[token - 1])
            && Self.journeys.contains(text.lower[token - 2])
    }

    private static let visits: Set<String> = ["visited", "visits", "visiting", "visit"]

    private static let journeys: Set<String> = [
        "visit", "trip", "travelled", "traveled", "flew", "arrived", "landed",
    ]

    /// Whether the tree hangs a name on a verb of saying or on those who were told: "said in X", "told reporters in X".
    private func hangsOnSpeech(_ token: Int, trigger: Range<Int>) -> Bool {
        let language = facts.reading.language
        guard token >= 0, let head = language.head(token), head < token, !trigger.contains(head) else { return false }
        if Self.audience.contains(text.lower[head]) { return true }
        return Self.telling.contains(text.lower[head]) && language.relation(token).hasPrefix("obl")
    }

    /// "The town", "the road": the last thing of that kind that was named.
    func referent(in clause: Range<Int>) -> Int? {
        for index in clause where text.lower[index] == "the" || text.lower[index] == "that" {
            for next in index + 1..<min(clause.upperBound, index + 3) {
                let word = text.lower[next]
                if word == "capital", next + 1 >= clause.upperBound || text.lower[next + 1] != "of" {
                    return facts.capitalMention(before: index)
                }
                let isRoad = Self.roads.contains(word)
                guard isRoad || Self.towns.contains(word) else { continue }
                let after = next + 1 < clause.upperBound ? text.lower[next + 1] : ""
                if after == "of" || after == "-" || after == "'s" && next + 2 >= clause.upperBound { break }
                return last(before: index) { isRoad ? isRoadName($0) : facts.isTown($0) }
            }
        }
        return nil
    }

    private func last(before token: Int, where fits: (Int) -> Bool) -> Int? {
        facts.places(in: max(0, token - Self.memory)..<token).last { fits($0) }
    }

    private func isRoadName(_ index: Int) -> Bool {
        let tokens = text.tokens(in: facts.reading.evidence.places[index].span)
        return tokens.contains { Self.roads.contains(text.lower[$0]) }
    }

    /// Whether a clause says "in the south", "along the front" and the like, of nothing in particular.
    func namesCompass(in clause: Range<Int>) -> Bool {
        clause.contains { index in
            let isControlled = text.lower[index] == "of" && index > 0 && text.lower[index - 1] == "control"
            guard index + 2 < text.tokens.count, isControlled || Self.within.contains(text.lower[index]),
                text.lower[index + 1] == "the"
            else { return false }
            // "In the conflict zone", "along the front line".
            let named = index + 2..<max(index + 2, min(index + 4, clause.upperBound))
            if named.contains(where: { Self.vague.contains(text.lower[$0]) }) { return true }
            // "Across the country"
            if Self.everywhere.contains(text.lower[index]), Self.lands.contains(text.lower[index + 2]) { return true }
            guard isControlled || text.lower[index] == "in", Compass.points.contains(text.lower[index + 2]) else {
                return false
            }
            let after = index + 3 < clause.upperBound ? text.lower[index + 3] : ""
            return after != "of" && after != "-"
        }
    }

    /// Whether only words that lead from a finer place to a wider one stand in a range.
    private func isChain(_ range: Range<Int>) -> Bool {
        if isDistance(range) { return true }
        // "X, just west of the city of Y": Y says where X lies.
        let leadsAside = range.contains { Compass.points.contains(text.lower[$0]) }
        let reach = range.contains { Self.lying.contains(text.lower[$0]) } ? 10 : 6
        guard range.count <= reach, range.contains(where: { Self.links.contains(text.lower[$0]) }) else { return false }
        return range.allSatisfy { !text.tokens[$0].isCapitalised && text.tokens[$0].kind != .number }
            && !range.contains {
                let word = text.lower[$0]
                return word == "and" || Self.leading.contains(word)
                    || !leadsAside && word == "of" && $0 > 0 && Self.kinds.contains(text.lower[$0 - 1])
            }
    }

    /// ", a port about 40 miles north of": how far the finer place lies from the one that follows.
    private func isDistance(_ range: Range<Int>) -> Bool {
        range.count <= Self.longestDistance && range.last.map { ["of", "from"].contains(text.lower[$0]) } ?? false
            && range.suffix(5).contains { Self.units.contains(text.lower[$0]) }
    }

    private static let longestDistance = 14
    private static let units: Set<String> = ["miles", "kilometres", "kilometers", "km", "kms", "mile"]

    /// How far back "the town" may point, in tokens.
    private static let memory = 200

    private static let directions: Set<String> = ["toward", "towards", "into", "at", "on", "against"]
    private static let kinds: Set<String> = [
        "town", "city", "village", "district", "neighbourhood", "neighborhood", "province", "camp", "suburb", "region",
        "area", "governorate", "state", "county",
    ]
    private static let regions: Set<String> = ["region", "province", "governorate", "area", "state"]
    private static let lying: Set<String> = ["situated", "located", "lies", "lying"]
    private static let links: Set<String> = ["in", "of", ","]
    /// Words that lead from one place to another one, rather than to what holds it.
    private static let leading: Set<String> = [
        "from", "into", "towards", "toward", "onto", "at", "against",
    ]
    private static let holding: Set<String> = ["in", "of", "across"]
    private static let joints: Set<String> = [
        ",", "and", "or", "the", "towns", "villages", "areas", "neighborhoods", "neighbourhoods", "districts", "cities",
    ]
    private static let roads: Set<String> = ["road", "highway", "route", "bridge", "crossing"]
    private static let towns: Set<String> = ["town", "city", "village", "camp", "enclave"]
    private static let within: Set<String> = ["in", "along", "across", "throughout", "on", "around"]
    private static let everywhere: Set<String> = ["across", "throughout", "around"]
    private static let lands: Set<String> = ["country", "nation", "kingdom", "republic"]
    private static let vague: Set<String> = ["zone", "front", "frontline", "frontlines", "fronts"]

    /// Verbs that a speaker's whereabouts hang on; "clashes were reported in X" tells where the clashes were.
    private static let telling: Set<String> = ["said", "told", "insisted", "announced", "added", "wrote", "tweeted"]
    /// Those who are told, and what they are told by.
    private static let audience: Set<String> = [
        "reporters", "journalists", "conference", "briefing", "interview", "lawmakers", "phone", "telephone",
    ]

    /// Verbs by which news tells who said something.
    static let speech: Set<String> = [
        "said", "told", "reported", "confirmed", "statement", "announced", "says", "added", "insisted", "wrote",
        "tweeted", "testified", "telling",
    ]
}
