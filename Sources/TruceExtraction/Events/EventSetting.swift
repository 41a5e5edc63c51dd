import TruceEvidence
import TruceKnowledge
import TruceModels
import TruceText

/// Finds where and when something was, is or is to be, that a verb or noun of a clause tells.
struct EventSetting {
    let facts: ClauseFacts
    let truce: TruceMarks

    private var text: TokenizedText { facts.reading.text }
    private var language: Analysis { facts.reading.language }

    /// The place, as an index into the document's places: what the words beside the verb lead to ("into", "at"), else the
    /// nearest of the sentence, else the last spot of the sentence before.
    func place(of trigger: Range<Int>, in clause: Range<Int>, sentence: Int) -> Int? {
        let reach = text.sentences[sentence].tokens.clamped(to: Clauses.around(clause))
        var best: (cost: Int, index: Int)?
        for index in facts.places(in: reach) {
            guard let cost = cost(of: index, trigger: trigger, clause: clause) else { continue }
            if cost < best?.cost ?? Int.max { best = (cost, index) }
        }
        return best?.index ?? told(before: sentence)
    }

    private func cost(of index: Int, trigger: Range<Int>, clause: Range<Int>) -> Int? {
        let place = facts.reading.evidence.places[index]
        let tokens = text.tokens(in: place.span)
        guard let first = tokens.first, let last = tokens.last, !place.isMetonym else { return nil }
        let before = preposition(before: first)
        let isLedTo = Self.leading.contains(before)
        guard facts.isScene(index) || place.kind == .country && isLedTo && !isModifier(last) else { return nil }
        if PlaceRole(text).isOrigin(place.span) { return nil }
        var cost = first >= trigger.upperBound ? first - trigger.upperBound : 2 * (trigger.lowerBound - first) + 4
        if !clause.contains(first) { cost += 10 }
        switch place.kind {
        case .settlement: break
        case .region: cost += 8
        case .province: cost += 8
        case .country: cost += 12
        }
        if before == "from" { cost += 25 }
        if isLedTo { cost -= 4 }
        if hangs(last, on: trigger) { cost -= 8 }
        if isOfSpeech(last) { cost += 40 }
        return cost
    }

    private func preposition(before token: Int) -> String {
        var before = token - 1
        for _ in 0..<4
        where before >= 0 && !text.tokens[before].isCapitalised && !Self.prepositions.contains(text.lower[before]) {
            before -= 1
        }
        return before >= 0 ? text.lower[before] : ""
    }

    private func isModifier(_ token: Int) -> Bool { ["compound", "amod"].contains(language.relation(token)) }

    /// Whether a token hangs on the trigger within a few steps.
    private func hangs(_ token: Int, on trigger: Range<Int>) -> Bool {
        var at = token
        for _ in 0..<4 {
            guard let head = language.head(at) else { return false }
            if trigger.contains(head) { return true }
            at = head
        }
        return false
    }

    /// Where somebody spoke is not where it was.
    private func isOfSpeech(_ token: Int) -> Bool {
        guard let head = language.head(token), head < token else { return false }
        return language.relation(token).hasPrefix("obl") && IncidentScene.speech.contains(text.lower[head])
    }

    private func told(before sentence: Int) -> Int? {
        guard sentence > 0, facts.reading.zones[sentence - 1] == .paragraph else { return nil }
        return facts.places(in: text.sentences[sentence - 1].tokens).last { facts.isSpot($0) }
    }

    /// The time, as an index into the document's times; of what is not done one to come is as good as one gone by.
    func time(of trigger: Range<Int>, in clause: Range<Int>, sentence: Int, _ status: EventStatus) -> Int? {
        if let near = nearest(facts.times(in: clause), to: trigger, status) { return near }
        if status == .done, let past = facts.pastTime(in: clause, truce) { return past }
        let reach = text.sentences[sentence].tokens.clamped(to: Clauses.around(clause))
        return nearest(facts.times(in: reach), to: trigger, status)
    }

    private func nearest(_ times: [Int], to trigger: Range<Int>, _ status: EventStatus) -> Int? {
        var best: (cost: Int, index: Int)?
        for index in times where facts.isPoint(index) {
            let time = facts.reading.evidence.times[index]
            if status == .done, facts.isStillToCome(index) || time.isDeadline { continue }
            let token = text.firstToken(endingAfter: time.span.start)
            if token > 0, text.lower[token - 1] == "since" { continue }
            var cost = token >= trigger.upperBound ? token - trigger.upperBound : trigger.lowerBound - token
            if (max(0, token - 4)..<token).contains(where: { IncidentScene.speech.contains(text.lower[$0]) }) {
                cost += 20
            }
            if truce.isTimeOfTruce(token) {
                if facts.isFarPast(index) || truce.isTimeOfMaking(token) { continue }
                cost += 15
            }
            if cost < best?.cost ?? Int.max { best = (cost, index) }
        }
        return best?.index
    }

    private static let leading: Set<String> = [
        "to", "into", "in", "inside", "at", "near", "for", "through", "via", "towards", "toward", "outside", "reach",
        "across",
    ]
    private static let prepositions: Set<String> = leading.union(["from", "of", "by", "on", "and", ",", "between"])
}
