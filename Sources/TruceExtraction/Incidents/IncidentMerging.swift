import TruceEvidence
import TruceKnowledge
import TruceText

/// Keeps one mention for each telling of an incident in one document.
enum IncidentMerging {
    /// How many mentions back a repeat is looked for; it bounds the work on endless texts.
    private static let reach = 60

    /// Leaves out headlines and captions that the body tells again, and mentions that bring nothing new.
    static func withoutRepeats(
        _ found: [(candidate: IncidentCandidate, mention: IncidentMention)], in reading: Reading
    ) -> [IncidentMention] {
        let evidence = reading.evidence
        func isBeside(_ candidate: IncidentCandidate) -> Bool {
            let zone = reading.zones[candidate.sentence]
            return zone == .title || zone == .caption
        }
        let bodyTypes = Set(found.filter { !isBeside($0.candidate) }.map { family($0.mention.type) })
        let retelling = Retelling(reading: reading)
        var kept: [(candidate: IncidentCandidate, mention: IncidentMention)] = []
        for entry in found {
            if isBeside(entry.candidate) {
                // A headline that only counts the dead counts those of an attack that the body tells.
                let type = entry.mention.type
                let isBareCount = entry.candidate.isResult && type == .other && !bodyTypes.isEmpty
                let isFire = type == .airStrike || type == .shelling
                let isFireTold = isFire && !bodyTypes.isDisjoint(with: [.airStrike, .shelling])
                if isBareCount || isFireTold || bodyTypes.contains(family(type)) { continue }
            }
            if let first = kept.suffix(reach).firstIndex(where: { isRepeat(entry, of: $0, in: reading) }) {
                if saysWho(entry, better: kept[first], evidence) {
                    let figures = kept[first].mention.figures
                    kept[first] = entry
                    kept[first].mention = entry.mention.taking(figures)
                }
                continue
            }
            if let last = kept.indices.last, isAnaphor(entry, of: kept[last], evidence) {
                kept[last].mention = kept[last].mention.taking(entry.mention.figures)
                continue
            }
            if let told = retelling.index(of: entry, among: kept) {
                kept[told].mention = retelling.joined(kept[told].mention, with: entry)
                continue
            }
            kept.append(entry)
        }
        kept = kept.filter { entry in !kept.contains { isJudgement(entry, of: $0, reading) } }
        return kept.map(\.mention).sorted { ($0.span, $0.trigger.start) < ($1.span, $1.trigger.start) }
    }

    /// Whether a repeat names whoever did it where the first telling named nobody, and says as much else.
    private static func saysWho(
        _ later: (candidate: IncidentCandidate, mention: IncidentMention),
        better earlier: (candidate: IncidentCandidate, mention: IncidentMention), _ evidence: DocumentEvidence
    ) -> Bool {
        func ownTime(_ mention: IncidentMention) -> Int? {
            own(mention.time, mention.span) { evidence.times[$0].span }
        }
        let one = later.mention
        let other = earlier.mention
        guard !later.candidate.introduces, one.place != nil || other.place == nil,
            ownTime(one) != nil || ownTime(other) == nil, one.type == other.type
        else { return false }
        guard one.holders.count >= other.holders.count else { return false }
        let isBetterPlaced =
            one.type != .violationUnspecified && isPlaced(one, evidence) && !isPlaced(other, evidence)
        return other.agents.isEmpty && !one.agents.isEmpty || isBetterPlaced
    }

    /// Whether a passage names a place finer than a country itself.
    private static func isPlaced(_ mention: IncidentMention, _ evidence: DocumentEvidence) -> Bool {
        own(mention.place, mention.span) { evidence.places[$0].span }.map { evidence.places[$0].kind != .country }
            ?? false
    }

    /// Whether what somebody condemns, without a number or a day of its own, is told elsewhere nearby: an event of the
    /// same kind at the same place, in which those condemned are named.
    private static func isJudgement(
        _ judged: (candidate: IncidentCandidate, mention: IncidentMention),
        of told: (candidate: IncidentCandidate, mention: IncidentMention), _ reading: Reading
    ) -> Bool {
        let evidence = reading.evidence
        guard judged.candidate.isJudged, !told.candidate.isJudged, judged.mention.figures.isEmpty,
            abs(judged.candidate.sentence - told.candidate.sentence) <= nearby,
            own(judged.mention.time, judged.mention.span, { evidence.times[$0].span }) == nil,
            let place = judged.mention.place,
            told.mention.place.map({ evidence.places[$0].name }) == evidence.places[place].name
        else { return false }
        let isKin =
            family(judged.mention.type) == family(told.mention.type)
            || reading.events.triggers(in: told.candidate.clause).contains {
                $0.has(judged.candidate.word.eventClass)
            }
        let doers = Set(judged.mention.agents.compactMap(\.key).map(ClaimActors.side))
        let named = evidence.actors.filter { told.mention.span.contains($0.span) }.compactMap(\.key)
        return isKin && (doers.isEmpty || !doers.isDisjoint(with: named.map(ClaimActors.side)))
    }

    /// How many sentences the telling may stand before or behind what is said of it.
    private static let nearby = 24

    /// Whether two passages name different sides as the doers.
    private static func areOfOthers(_ left: IncidentMention, _ right: IncidentMention) -> Bool {
        let one = Set(left.agents.compactMap(\.key).map(ClaimActors.side))
        let other = Set(right.agents.compactMap(\.key).map(ClaimActors.side))
        return !one.isEmpty && !other.isEmpty && one.isDisjoint(with: other)
    }

    /// Whether a definite noun of no kind of its own ("the attack") goes on about the incident just told, though it
    /// brings a new number.
    private static func isAnaphor(
        _ later: (candidate: IncidentCandidate, mention: IncidentMention),
        of earlier: (candidate: IncidentCandidate, mention: IncidentMention), _ evidence: DocumentEvidence
    ) -> Bool {
        guard later.candidate.isDefinite, later.candidate.sentence - earlier.candidate.sentence <= 2,
            later.candidate.word.eventClass == .attack || later.candidate.word.eventClass == .strike
        else { return false }
        if own(later.mention.time, later.mention.span, { evidence.times[$0].span }) != nil,
            evidence.when(later.mention.time) != evidence.when(earlier.mention.time)
        {
            return false
        }
        switch earlier.mention.type {
        case .violationUnspecified, .other, .detention: return false
        default: return true
        }
    }

    /// Types that one event may be told as.
    private static func family(_ type: IncidentType) -> IncidentType {
        type == .attackOnAid || type == .attackOnMedical ? .airStrike : type
    }

    private static func isRepeat(
        _ later: (candidate: IncidentCandidate, mention: IncidentMention),
        of earlier: (candidate: IncidentCandidate, mention: IncidentMention), in reading: Reading
    ) -> Bool {
        let evidence = reading.evidence
        let sentence = reading.text.span(reading.text.sentences[later.candidate.sentence].tokens)
        let isSame = later.mention.type == earlier.mention.type
        let isKin = later.candidate.pointsBack && family(later.mention.type) == family(earlier.mention.type)
        // "A battle in which nine were killed and 40 hurt", told again: two numbers alike are no accident.
        let counts = counts(of: later.mention, evidence)
        let known = self.counts(of: earlier.mention, evidence)
        let isRetold = counts.count > 1 && counts.allSatisfy(known.contains)
        guard isSame || isKin, !later.candidate.introduces || isRetold, !areOfOthers(later.mention, earlier.mention)
        else { return false }
        if later.mention.type == .violationUnspecified || later.mention.type == .other {
            guard later.candidate.word.eventClass == earlier.candidate.word.eventClass else { return false }
        }
        // A new figure, place or day makes it worth keeping.
        if counts.contains(where: { !known.contains($0) }) { return false }
        var agrees = !counts.isEmpty
        if let place = own(later.mention.place, sentence, { evidence.places[$0].span }) {
            let name = evidence.places[place].name
            // The country says no more than the town in it did.
            let isWider =
                evidence.places[place].kind == .country
                && earlier.mention.place.map { evidence.places[$0].country } == evidence.places[place].country
            if !isWider, earlier.mention.place.map({ evidence.places[$0].name }) != name { return false }
            // "Took a port in the south of Ardan" is not "seized an airport in Ardan".
            agrees = agrees || evidence.places[place].kind != .country
        }
        if let time = own(later.mention.time, sentence, { evidence.times[$0].span }) {
            if evidence.when(earlier.mention.time) != evidence.times[time].value { return false }
            // "On Saturday", "on Sunday" of a report without a date: two days, whichever they are.
            if evidence.times[time].value == nil, let other = earlier.mention.time,
                evidence.times[other].form != evidence.times[time].form
            {
                return false
            }
            // "Clashes left nine dead … a unit stormed the airport on Monday": the day alone makes two deeds no one.
            agrees = agrees || !isOwnDeed(later.candidate, beside: earlier.candidate, in: reading)
        }
        // A verb tells something of its own unless a fact ties it to what was told before.
        return agrees || !later.candidate.isTold
    }

    /// Whether a verb tells what somebody did to something, in another word than the passage before.
    private static func isOwnDeed(
        _ later: IncidentCandidate, beside earlier: IncidentCandidate, in reading: Reading
    ) -> Bool {
        let stem = { (candidate: IncidentCandidate) in reading.text.lower[candidate.trigger.lowerBound].prefix(4) }
        let behind = later.trigger.upperBound..<min(later.clause.upperBound, later.trigger.upperBound + objectReach)
        return later.isTold && !earlier.isTold && later.hasOwnDoer && stem(later) != stem(earlier)
            && reading.events.has([.object, .building], in: behind)
    }

    /// How far behind a verb its object may stand, in tokens.
    static let objectReach = 5

    /// What a passage counts: two dead are not two wounded.
    private static func counts(of mention: IncidentMention, _ evidence: DocumentEvidence) -> [Count] {
        mention.figures.map {
            let figure = evidence.figures[$0]
            return Count(category: figure.category, number: figure.best ?? figure.low)
        }
    }

    private struct Count: Equatable {
        let category: Figure.Category
        let number: Int?
    }

    /// The index, when the words that it stands for lie in the passage itself.
    private static func own(_ index: Int?, _ passage: TextSpan, _ span: (Int) -> TextSpan) -> Int? {
        index.flatMap { passage.overlaps(span($0)) ? $0 : nil }
    }
}
