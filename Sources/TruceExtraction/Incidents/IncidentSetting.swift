import TruceEvidence
import TruceKnowledge
import TruceModels
import TruceText

/// Finds where and when an incident was, from the clause outwards.
struct IncidentSetting {
    let facts: ClauseFacts
    let truce: TruceMarks
    let facilities: FacilityPlaces

    private var text: TokenizedText { facts.reading.text }
    private var dates: TruceDates { TruceDates(facts: facts, truce: truce) }

    /// The place, as an index into the document's places.
    func place(of candidate: IncidentCandidate) -> Int? {
        let scene = IncidentScene(facts: facts)
        if let near = scene.best(of: facts.places(in: candidate.clause), for: candidate) { return near }
        if let meant = scene.referent(in: candidate.clause) { return meant }
        if let known = facilities.place(of: candidate.clause) { return known }
        let sentence = text.sentences[candidate.sentence]
        // "Strikes in the south": a part of the country that is meant all along.
        if scene.namesCompass(in: candidate.clause) { return facts.mainCountryMention(before: sentence.span.end) }
        let reach = sentence.tokens.clamped(to: Clauses.around(candidate.clause))
        if let same = scene.best(of: facts.places(in: reach), for: candidate) { return same }
        if let known = facilities.place(of: reach) { return known }
        // What is said of a truce as a whole is said of the country.
        if candidate.type == .violationUnspecified || candidate.word.eventClass == .suspension {
            return facts.mainCountryMention(before: sentence.span.end)
        }
        // What is brought in as new need not be where the last thing was, but for another part of the same town.
        let isAnotherPart = namesAnotherPart(candidate.clause)
        if !candidate.introduces || isAnotherPart, !tellsOfOtherMonths(candidate),
            !goesOnAnyway(candidate),
            let told = placeTold(before: candidate, isAnotherPart ? { !isPartOfTown($0) } : { _ in true })
        {
            return told
        }
        return homeOfGroup(candidate) ?? facts.mainCountryMention(before: sentence.span.end)
    }

    /// "Raids on another rebel district"
    private func namesAnotherPart(_ clause: Range<Int>) -> Bool {
        clause.contains { index in
            text.lower[index] == "another"
                && (index + 1..<min(clause.upperBound, index + Self.longestPart)).contains {
                    Self.parts.contains(text.lower[$0])
                }
        }
    }

    /// "The district of Low Mill", "the Low Mill quarter"
    private func isPartOfTown(_ place: Int) -> Bool {
        let tokens = text.tokens(in: facts.reading.evidence.places[place].span)
        let before = max(0, tokens.lowerBound - 2)..<tokens.lowerBound
        let behind = tokens.upperBound..<min(text.tokens.count, tokens.upperBound + 1)
        return behind.contains { Self.parts.contains(text.lower[$0]) }
            || before.count == 2 && text.lower[before.lowerBound + 1] == "of"
                && Self.parts.contains(text.lower[before.lowerBound])
    }

    /// How far behind "another" its noun may stand, in tokens.
    private static let longestPart = 6
    private static let parts: Set<String> = ["neighbourhood", "neighborhood", "district", "quarter", "suburb"]

    /// "Raids on the positions of a militia": where nothing says where, the country that the militia belongs to, if the
    /// report names it.
    private func homeOfGroup(_ candidate: IncidentCandidate) -> Int? {
        let groups = facts.actors(in: candidate.clause).filter { $0.kind == .armedGroup }
        guard let country = groups.first?.country, country != facts.mainCountry,
            groups.allSatisfy({ $0.country == nil || $0.country == country })
        else { return nil }
        let places = facts.reading.evidence.places
        return places.indices.first { places[$0].kind == .country && places[$0].country == country }
    }

    /// "The coalition has been bombing the rebels": what goes on all the while is not bound to where the last thing was.
    private func goesOnAnyway(_ candidate: IncidentCandidate) -> Bool {
        let verb = candidate.trigger.lowerBound
        return verb > 0 && text.lower[verb - 1] == "been" && text.lower[verb].hasSuffix("ing")
    }

    /// Whether a clause looks back to another month ("erupted anew in July"): where that was the story of the last days
    /// does not tell.
    private func tellsOfOtherMonths(_ candidate: IncidentCandidate) -> Bool {
        facts.times(in: candidate.clause).contains { index in
            let value = facts.reading.evidence.times[index].value
            return facts.isPoint(index) && !(value?.isDay ?? true)
        }
    }

    /// The sentence before sets the scene, as long as it stands in the same paragraph or just above.
    private func placeTold(before candidate: IncidentCandidate, _ fits: (Int) -> Bool) -> Int? {
        for tokens in scenes(before: candidate) {
            let spots = facts.places(in: tokens).filter {
                facts.isSpot($0) && facts.reading.evidence.places[$0].country == facts.mainCountry && fits($0)
            }
            if let spot = spots.last { return spot }
        }
        return nil
    }

    /// The two sentences before that may say where and when, the nearer first: those of the body or a headline, beside
    /// a caption other ones.
    private func scenes(before candidate: IncidentCandidate) -> [Range<Int>] {
        let zones = facts.reading.zones
        return (max(0, candidate.sentence - 2)..<candidate.sentence).reversed().filter { sentence in
            zones[sentence] == .paragraph || zones[sentence] == .title
                || zones[sentence] == .caption && zones[candidate.sentence] == .caption
        }.map { text.sentences[$0].tokens }
    }

    /// The time, as an index into the document's times.
    ///
    /// - Parameter last: The time of the incident told before, which a story goes on from.
    func time(of candidate: IncidentCandidate, after last: Int?) -> Int? {
        if let opening = dates.dayOpening(candidate.clause) { return opening }
        if let near = nearest(facts.times(in: candidate.clause), to: candidate) { return near }
        if let past = facts.pastTime(in: candidate.clause, truce), !dates.isOfTruce(past) { return past }
        if let earlier = dates.earlierDay(before: candidate.clause) { return earlier }
        if dates.isOfEarlierDays(candidate) || dates.isBeforeWhatCame(candidate.clause) { return nil }
        let reach = text.sentences[candidate.sentence].tokens.clamped(to: Clauses.around(candidate.clause))
        if let same = nearest(facts.times(in: reach), to: candidate) { return same }
        if let year = dates.yearLeading(candidate.sentence), !dates.isOfTruce(year) { return year }
        if candidate.isVerdict || facts.isPeriod(candidate.clause) { return nil }
        let told = scenes(before: candidate).compactMap(dayTold)
        guard let last else { return told.first }
        // A later day that was named since the incident before is that of what follows.
        let times = facts.reading.evidence.times
        let newer = told.first { index in
            guard let day = times[index].value, let old = times[last].value else { return false }
            return times[index].span.start > times[last].span.start && day.firstDayNumber > old.lastDayNumber
                && !isOfSpeech(index)
        }
        return newer ?? last
    }

    /// The last day that a sentence names, as far as the story may go on from it.
    private func dayTold(_ sentence: Range<Int>) -> Int? {
        facts.times(in: sentence).last {
            facts.isDay($0) && !facts.isStillToCome($0) && !facts.isFarPast($0) && !dates.isBesideTruce($0)
                && !isSince($0, in: sentence)
        }
    }

    /// "Strikes have intensified since the rebels launched a campaign on 31 July": when something else began.
    private func isSince(_ time: Int, in sentence: Range<Int>) -> Bool {
        let token = text.firstToken(endingAfter: facts.reading.evidence.times[time].span.start)
        return (sentence.lowerBound..<max(sentence.lowerBound, token)).suffix(Self.sinceReach).contains {
            text.lower[$0] == "since"
        }
    }

    private func isOfSpeech(_ time: Int) -> Bool {
        isTimeOfSpeech(text.firstToken(endingAfter: facts.reading.evidence.times[time].span.start))
    }

    /// How far behind "since" its day may stand, in tokens.
    private static let sinceReach = 24

    private func nearest(_ times: [Int], to candidate: IncidentCandidate) -> Int? {
        let trigger = candidate.trigger
        var best: (cost: Int, index: Int)?
        for index in times where facts.isPoint(index) && !facts.reading.evidence.times[index].isDeadline {
            if facts.isStillToCome(index) || dates.isOfTruce(index) { continue }
            let token = text.firstToken(endingAfter: facts.reading.evidence.times[index].span.start)
            if dates.isStart(token, seenFrom: trigger) || dates.isOfEarlierEvent(index) { continue }
            if token < trigger.lowerBound, isOfCounting(token) { continue }
            if !candidate.isVerdict, !candidate.isJudged, isOfStatement(token, about: trigger) { continue }
            var cost = token >= trigger.upperBound ? token - trigger.upperBound : trigger.lowerBound - token
            if isTimeOfSpeech(token) { cost += 20 }
            if truce.isTimeOfTruce(token) {
                if facts.isFarPast(index) || truce.isTimeOfMaking(token) { continue }
                cost += 15
            }
            if cost < best?.cost ?? Int.max { best = (cost, index) }
        }
        return best?.index
    }

    /// "Updated the figures on Friday, saying that nine died": a time outside of what is reported is that of the report.
    private func isOfStatement(_ token: Int, about trigger: Range<Int>) -> Bool {
        facts.quotations(in: trigger).contains { $0.kind == .indirect }
            && facts.quotations(in: token..<token + 1).isEmpty
    }

    /// "On Saturday raised the death toll from the raid": when it was counted, not when it was.
    private func isOfCounting(_ time: Int) -> Bool {
        let end = min(text.sentences[text.sentenceOfToken[time]].tokens.upperBound, time + Self.longestCount)
        guard let verb = (time..<end).first(where: { Self.counting.contains(text.lower[$0]) }) else { return false }
        return (verb + 1..<max(verb + 1, end)).contains { Self.counts.contains(text.lower[$0]) }
    }

    /// How far behind a time the verb of counting and what it counts may stand, in tokens.
    private static let longestCount = 7
    private static let counting: Set<String> = [
        "raised", "raises", "revised", "updated", "lowered", "put", "increased",
    ]
    private static let counts: Set<String> = ["toll", "count", "tally"]

    /// Whether a time tells when something was said.
    private func isTimeOfSpeech(_ token: Int) -> Bool {
        (max(0, token - 4)..<token).contains { IncidentScene.speech.contains(text.lower[$0]) }
    }
}
