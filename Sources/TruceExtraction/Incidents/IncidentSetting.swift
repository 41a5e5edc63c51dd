import TruceEvidence
import TruceKnowledge
import TruceText

/// Finds where and when an incident was, from the clause outwards.
struct IncidentSetting {
    let facts: ClauseFacts
    let truce: TruceMarks

    /// The place, as an index into the document's places.
    func place(of candidate: IncidentCandidate) -> Int? {
        let text = facts.reading.text
        if let near = bestPlace(facts.places(in: candidate.clause), from: candidate.trigger) { return near }
        let sentence = text.sentences[candidate.sentence]
        let reach = sentence.tokens.clamped(to: Clauses.around(candidate.clause))
        if let same = bestPlace(facts.places(in: reach), from: candidate.trigger) { return same }
        // What is said of a truce as a whole is said of the country.
        if candidate.type == .violationUnspecified || candidate.word.eventClass == .suspension {
            return facts.mainCountryMention(before: sentence.span.end)
        }
        // What is brought in as new need not be where the last thing was.
        if candidate.introduces { return nil }
        // The sentence before sets the scene, as long as it stands in the same paragraph or just above.
        var index = candidate.sentence
        for _ in 0..<2 where index > 0 {
            index -= 1
            guard facts.reading.zones[index] == .paragraph || facts.reading.zones[index] == .title else { continue }
            let spots = facts.places(in: text.sentences[index].tokens).filter {
                facts.isSpot($0) && facts.reading.evidence.places[$0].country == facts.mainCountry
            }
            if let spot = spots.last { return spot }
        }
        return nil
    }

    /// The nearest of the finest places; a name behind the trigger is nearer than one before it.
    private func bestPlace(_ places: [Int], from trigger: Range<Int>) -> Int? {
        let text = facts.reading.text
        var best: (cost: Int, index: Int)?
        var last: (end: Int, index: Int)?
        for index in places where facts.isScene(index) {
            let place = facts.reading.evidence.places[index]
            let token = text.firstToken(endingAfter: place.span.start)
            // "in X in the north of Y": X is the finer place, Y only says where X is.
            let isOuter = last.map { isChain($0.end..<token) } ?? false
            last = (text.tokens(in: place.span).upperBound, index)
            if isOuter { continue }
            var cost = token >= trigger.upperBound ? token - trigger.upperBound : 2 * (trigger.lowerBound - token) + 4
            switch place.kind {
            case .settlement: break
            case .region: cost += 6
            case .province: cost += 8
            case .country: cost += 12
            }
            let before = token > 0 ? text.lower[token - 1] : ""
            if before == "from" { cost += 25 }
            if Self.directions.contains(before) { cost -= 6 }
            if cost < best?.cost ?? Int.max { best = (cost, index) }
        }
        return best?.index
    }

    private static let directions: Set<String> = ["toward", "towards", "into", "at", "on", "against"]

    private static let kinds: Set<String> = [
        "town", "city", "village", "district", "neighbourhood", "neighborhood", "province", "camp", "suburb", "region",
        "area", "governorate", "state", "county",
    ]

    private static let links: Set<String> = ["in", "of", ","]

    /// Whether only words that lead from a finer place to a wider one stand in a range.
    private func isChain(_ range: Range<Int>) -> Bool {
        let text = facts.reading.text
        guard range.count <= 6, range.contains(where: { Self.links.contains(text.lower[$0]) }) else { return false }
        return range.allSatisfy { !text.tokens[$0].isCapitalised && text.tokens[$0].kind != .number }
            && !range.contains {
                let word = text.lower[$0]
                return word == "and" || word == "from"
                    || word == "of" && $0 > 0 && Self.kinds.contains(text.lower[$0 - 1])
            }
    }

    /// The time, as an index into the document's times.
    ///
    /// - Parameter last: The time of the incident told before, which a story goes on from.
    func time(of candidate: IncidentCandidate, after last: Int?) -> Int? {
        let text = facts.reading.text
        if let near = nearest(facts.times(in: candidate.clause), to: candidate.trigger) { return near }
        if let past = facts.pastTime(in: candidate.clause, truce) { return past }
        let reach = text.sentences[candidate.sentence].tokens.clamped(to: Clauses.around(candidate.clause))
        if let same = nearest(facts.times(in: reach), to: candidate.trigger) { return same }
        if candidate.isVerdict || facts.isPeriod(candidate.clause) { return nil }
        if let last { return last }
        var index = candidate.sentence
        for _ in 0..<2 where index > 0 {
            index -= 1
            guard facts.reading.zones[index] == .paragraph || facts.reading.zones[index] == .title else { continue }
            let times = facts.times(in: text.sentences[index].tokens).filter { facts.isDay($0) }
            if let time = times.last { return time }
        }
        return nil
    }

    private func nearest(_ times: [Int], to trigger: Range<Int>) -> Int? {
        var best: (cost: Int, index: Int)?
        for index in times where facts.isPoint(index) && !facts.reading.evidence.times[index].isDeadline {
            let token = facts.reading.text.firstToken(endingAfter: facts.reading.evidence.times[index].span.start)
            var cost = token >= trigger.upperBound ? token - trigger.upperBound : trigger.lowerBound - token
            if isTimeOfSpeech(token) { cost += 20 }
            if truce.isTimeOfTruce(token) {
                if facts.isFarPast(index) { continue }
                cost += 15
            }
            if cost < best?.cost ?? Int.max { best = (cost, index) }
        }
        return best?.index
    }

    private static let speech: Set<String> = [
        "said", "told", "reported", "confirmed", "statement", "announced", "says", "added",
    ]

    /// Whether a time tells when something was said.
    private func isTimeOfSpeech(_ token: Int) -> Bool {
        (max(0, token - 4)..<token).contains { Self.speech.contains(facts.reading.text.lower[$0]) }
    }
}
