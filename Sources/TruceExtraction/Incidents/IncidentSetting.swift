import TruceEvidence
import TruceKnowledge
import TruceText

/// Finds where and when an incident was, from the clause outwards.
struct IncidentSetting {
    let facts: ClauseFacts

    /// The place, as an index into the document's places.
    func place(of candidate: IncidentCandidate) -> Int? {
        let text = facts.reading.text
        if let near = bestPlace(facts.places(in: candidate.clause), from: candidate.trigger) { return near }
        let sentence = text.sentences[candidate.sentence]
        if let same = bestPlace(facts.places(in: sentence.tokens), from: candidate.trigger) { return same }
        // The sentence before sets the scene, as long as it stands in the same paragraph or just above.
        var index = candidate.sentence
        for _ in 0..<2 where index > 0 {
            index -= 1
            guard facts.reading.zones[index] == .paragraph || facts.reading.zones[index] == .title else { continue }
            let spots = facts.places(in: text.sentences[index].tokens).filter { facts.isSpot($0) }
            if let spot = spots.last { return spot }
        }
        return nil
    }

    /// The nearest of the finest places; a name behind the trigger is nearer than one before it.
    private func bestPlace(_ places: [Int], from trigger: Range<Int>) -> Int? {
        let text = facts.reading.text
        var best: (cost: Int, index: Int)?
        for index in places {
            let place = facts.reading.evidence.places[index]
            if place.isMetonym { continue }
            let token = text.firstToken(endingAfter: place.span.start)
            var cost = token >= trigger.upperBound ? token - trigger.upperBound : 2 * (trigger.lowerBound - token) + 4
            switch place.kind {
            case .settlement: break
            case .region: cost += 6
            case .province: cost += 8
            case .country: cost += 40
            }
            let before = token > 0 ? text.lower[token - 1] : ""
            if before == "from" { cost += 25 }
            if cost < best?.cost ?? Int.max { best = (cost, index) }
        }
        return best?.index
    }

    /// The time, as an index into the document's times.
    func time(of candidate: IncidentCandidate) -> Int? {
        let text = facts.reading.text
        if let near = nearest(facts.times(in: candidate.clause), to: candidate.trigger) { return near }
        let sentence = text.sentences[candidate.sentence]
        if let same = nearest(facts.times(in: sentence.tokens), to: candidate.trigger) { return same }
        if candidate.word.eventClass == .breach { return nil }
        var index = candidate.sentence
        for _ in 0..<2 where index > 0 {
            index -= 1
            guard facts.reading.zones[index] == .paragraph || facts.reading.zones[index] == .title else { continue }
            let times = facts.times(in: text.sentences[index].tokens).filter { isDay($0) }
            if let time = times.last { return time }
        }
        return nil
    }

    private func nearest(_ times: [Int], to trigger: Range<Int>) -> Int? {
        var best: (cost: Int, index: Int)?
        for index in times where facts.isPoint(index) && !facts.reading.evidence.times[index].isDeadline {
            let token = facts.reading.text.firstToken(endingAfter: facts.reading.evidence.times[index].span.start)
            let cost = token >= trigger.upperBound ? token - trigger.upperBound : trigger.lowerBound - token
            if cost < best?.cost ?? Int.max { best = (cost, index) }
        }
        return best?.index
    }

    private func isDay(_ index: Int) -> Bool {
        facts.isPoint(index) && !facts.reading.evidence.times[index].isDeadline
            && (facts.reading.evidence.times[index].value?.isDay ?? false)
    }
}
