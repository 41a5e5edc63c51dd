import TruceEvidence
import TruceKnowledge
import TruceModels
import TruceText

/// Finds the incident that a passage goes on about: "the strike took place in a wood near Orsk", "the attack began when
/// a bomber drove at the gate", "nine people died in the blast".
struct Retelling {
    typealias Told = (candidate: IncidentCandidate, mention: IncidentMention)

    let reading: Reading

    private var text: TokenizedText { reading.text }
    private var evidence: DocumentEvidence { reading.evidence }

    /// Which of the incidents told before a passage is told again in it; nil where it tells another one.
    func index(of later: Told, among earlier: [Told]) -> Int? {
        guard isViolence(later), !later.mention.isBackground else { return nil }
        let back = bearing(of: later)
        guard back != .none || countsDead(later) || ownPlace(later) != nil else { return nil }
        return earlier.indices.suffix(Self.reach).last { index in
            let told = earlier[index]
            return reading.zones[told.candidate.sentence] != .title && isViolence(told)
                && (!told.mention.isBackground || back == .event || back == .toll)
                && later.candidate.sentence - told.candidate.sentence <= Self.longestWay
                && agrees(later, told, back) && isOne(later, told, back)
        }
    }

    /// The incident with what the passage adds: its figures, and its place where that is the finer one.
    func joined(_ earlier: IncidentMention, with later: Told) -> IncidentMention {
        var result = earlier.taking(later.mention.figures)
        if let place = ownPlace(later), evidence.places[place].kind == .settlement, isCoarse(earlier.place) {
            result.place = place
        }
        return result
    }

    /// How a passage points back.
    private enum Bearing {
        case none
        /// "The attack", "Friday's raid": to an event of its kind, or of none.
        case event
        /// "Claimed responsibility for the attack": to an event of any kind.
        case claim
        /// "The attack began when": to the event that its sentence goes on to tell.
        case course
        /// "Nine died in the blast": to the event that killed those it counts.
        case toll
        /// "The dead included nine villagers": to the events that killed those it counts, whatever more is said of them.
        case breakdown
        /// "The gunmen fired at the guards", "the convoy was hit": by those who acted, or by what was hit.
        case known
    }

    private func bearing(of later: Told) -> Bearing {
        let candidate = later.candidate
        let sentence = text.sentences[candidate.sentence].tokens
        let clause = candidate.clause
        let ownDay =
            candidate.introduces || later.mention.time.map { isOwn(evidence.times[$0].span, of: later) } ?? false
        if !ownDay, let subject = reading.events.triggers(in: sentence.prefix(Self.opening)).first,
            isDefiniteNoun(subject),
            subject.tokens.upperBound < sentence.upperBound,
            Self.beginning.contains(text.lower[subject.tokens.upperBound])
        {
            return .course
        }
        if opensBreakdown(sentence) { return .breakdown }
        if candidate.type == .attackOnAid, namesKnown(candidate) { return .known }
        if candidate.isResult, !candidate.introduces {
            let named = reading.events.triggers(in: clause).contains { isDefiniteNoun($0) && !$0.has(.killing) }
            return named ? .toll : .none
        }
        if let first = reading.events.triggers(in: clause.prefix(Self.opening)).first, isDefiniteNoun(first),
            !isOpened(first, before: clause.upperBound),
            first.tokens == candidate.trigger
                || reading.language.relation(first.tokens.upperBound - 1).hasPrefix("nsubj")
        {
            return .event
        }
        if candidate.introduces { return .none }
        // "An officer said that the strike targeted a leader"
        if candidate.isTold,
            let subject = reading.events.triggers(in: clause.lowerBound..<candidate.trigger.lowerBound).last,
            subject.tokens.upperBound == candidate.trigger.lowerBound, isDefiniteNoun(subject), !subject.has(.killing)
        {
            return .event
        }
        if candidate.pointsBack { return .event }
        if candidate.word.form == .noun, isDefinite(candidate.trigger), isClaimed(candidate.trigger, in: clause) {
            return .claim
        }
        return namesKnown(candidate) ? .known : .none
    }

    /// "The dead included …", "the victims were …"
    private func opensBreakdown(_ sentence: Range<Int>) -> Bool {
        let opening = sentence.prefix(3)
        return opening.count == 3 && Self.definite.contains(text.lower[sentence.lowerBound])
            && Self.victims.contains(text.lower[sentence.lowerBound + 1])
            && Self.including.contains(text.lower[sentence.lowerBound + 2])
    }

    private static let victims: Set<String> = ["dead", "victims", "casualties", "fatalities", "wounded", "injured"]
    private static let including: Set<String> = ["include", "included", "were", "are", "comprised"]

    /// Whether a noun of event is one already known: "the attack", "that raid", "Friday's attack".
    private func isDefiniteNoun(_ trigger: EventMarks.Trigger) -> Bool {
        trigger.words.contains { $0.form == .noun } && isDefinite(trigger.tokens)
    }

    private func isDefinite(_ tokens: Range<Int>) -> Bool {
        let sentence = text.sentences[text.sentenceOfToken[tokens.lowerBound]].tokens
        return (sentence.lowerBound..<tokens.lowerBound).suffix(3).contains { index in
            let word = text.lower[index]
            let day = word.hasSuffix("s") ? String(word.dropLast()) : word
            return Self.definite.contains(word) || !CalendarWords.isNone(day)
        }
    }

    private func isOpened(_ trigger: EventMarks.Trigger, before end: Int) -> Bool {
        let next = trigger.tokens.upperBound
        return next < end && Self.openers.contains(text.lower[next])
    }

    /// "Claimed responsibility for the attack": whatever more is said of it.
    private func isClaimed(_ trigger: Range<Int>, in clause: Range<Int>) -> Bool {
        (clause.lowerBound..<trigger.lowerBound).suffix(5).contains { text.lower[$0] == "responsibility" }
    }

    /// Whether those who acted, or what was hit, are known already: "the assailants", "the convoy".
    private func namesKnown(_ candidate: IncidentCandidate) -> Bool {
        let clause = candidate.clause
        return clause.dropLast().contains { index in
            guard Self.definite.contains(text.lower[index]) else { return false }
            let noun = text.lower[index + 1]
            if Self.assailants.contains(noun) { return index < candidate.trigger.lowerBound }
            return reading.events.things[index + 1].contains(.perhapsAid) && candidate.type == .attackOnAid
        }
    }

    /// Whether a passage tells no more than how many died.
    private func countsDead(_ later: Told) -> Bool {
        later.candidate.isResult && !later.candidate.hasOwnDoer && !counts(later).isEmpty
    }

    private func isOne(_ later: Told, _ told: Told, _ back: Bearing) -> Bool {
        if isSameScene(later, told) { return true }
        let known = counts(told)
        if countsDead(later), !counts(later).isDisjoint(with: known), isBare(later) || isKin(later, told) {
            return true
        }
        switch back {
        case .none: return false
        case .course, .claim, .breakdown: return true
        case .toll: return isBare(later) || isKin(later, told)
        case .event: return isKin(later, told) || isBare(later)
        case .known:
            let isNear = later.candidate.sentence - told.candidate.sentence <= Self.nearby
            // Another source that speaks of the convoy says more than that it was hit: it bears the telling out or denies it.
            return isKin(later, told) && (isNear || later.mention.type == .attackOnAid)
                && later.mention.holders.allSatisfy(told.mention.holders.contains)
        }
    }

    /// "A guard was killed in an attack in Orsk on Friday", told again with other numbers: one town, one day, one kind.
    private func isSameScene(_ later: Told, _ told: Told) -> Bool {
        guard let place = ownPlace(later), evidence.places[place].kind == .settlement,
            told.mention.place.map({ evidence.places[$0].name }) == evidence.places[place].name
        else { return false }
        // "There was an explosion near Orsk", a witness said: what is quoted was told before.
        let isQuoted = reading.evidence.quotations.contains {
            $0.kind == .direct && $0.span.start <= later.mention.trigger.start
                && later.mention.trigger.end <= $0.span.end
        }
        let isRare = (later.mention.kind.map(Self.rare.contains) ?? false) && later.mention.kind == told.mention.kind
        if isQuoted && isKin(later, told) || isRare && !isFresh(later) { return true }
        guard let time = later.mention.time, isOwn(evidence.times[time].span, of: later),
            let day = evidence.times[time].value, day.isDay, day == evidence.when(told.mention.time)
        else { return false }
        if isFresh(later) { return false }
        return later.candidate.isResult && isBare(later) || isKin(later, told) && later.mention.type != .other
    }

    /// "Another bombing", "two raids": what is told as a further one.
    private func isFresh(_ later: Told) -> Bool {
        (later.candidate.clause.lowerBound..<later.candidate.trigger.upperBound).contains {
            Self.fresh.contains(text.lower[$0])
        }
    }

    /// Whether a passage names no means of its own.
    private func isBare(_ later: Told) -> Bool {
        let type = later.mention.type
        return type == .other || later.candidate.isResult && (type == .attackOnAid || type == .attackOnMedical)
    }

    private func isKin(_ later: Told, _ told: Told) -> Bool {
        let loose: [IncidentType] = [.attackOnAid, .attackOnMedical, .airStrike]
        return later.mention.type == told.mention.type
            || loose.contains(later.mention.type) && loose.contains(told.mention.type)
    }

    /// Whether neither the places nor the days nor the doers of the two speak against it.
    private func agrees(_ later: Told, _ told: Told, _ back: Bearing) -> Bool {
        if let time = later.mention.time, isOwn(evidence.times[time].span, of: later),
            let day = evidence.times[time].value
        {
            guard let other = evidence.when(told.mention.time) else { return false }
            if day.lastDayNumber < other.firstDayNumber || other.lastDayNumber < day.firstDayNumber { return false }
        }
        if let place = ownPlace(later) {
            guard let other = told.mention.place else { return false }
            let (one, two) = (evidence.places[place], evidence.places[other])
            let isInside = one.country == two.country && (isCoarse(other) || isCoarse(place))
            if one.name != two.name, !isInside || back == .none { return false }
        }
        if back == .claim { return true }
        let doers = Set(later.mention.agents.compactMap(\.key).map(ClaimActors.side))
        let others = Set(told.mention.agents.compactMap(\.key).map(ClaimActors.side))
        return doers.isEmpty || others.isEmpty || !doers.isDisjoint(with: others)
    }

    private func isCoarse(_ place: Int?) -> Bool {
        place.map { evidence.places[$0].kind == .country || evidence.places[$0].kind == .region } ?? true
    }

    private func ownPlace(_ told: Told) -> Int? {
        told.mention.place.flatMap { isOwn(evidence.places[$0].span, of: told) ? $0 : nil }
    }

    private func isOwn(_ span: TextSpan, of told: Told) -> Bool {
        text.sentences[told.candidate.sentence].span.overlaps(span)
    }

    private struct Count: Hashable {
        let category: Figure.Category
        let number: Int
    }

    /// The dead and hurt that a passage counts, small numbers left out, which agree by chance.
    private func counts(_ told: Told) -> Set<Count> {
        Set(
            told.mention.figures.compactMap { index in
                let figure = evidence.figures[index]
                guard let number = figure.best ?? figure.low, number >= Self.telling else { return nil }
                return Count(category: figure.category, number: number)
            })
    }

    private func isViolence(_ told: Told) -> Bool {
        switch told.candidate.word.eventClass {
        case .airStrike, .strike, .bombardment, .shelling, .attack, .hit, .fire, .groundAssault, .ambush, .gunfire,
            .blast, .killing, .fighting, .destruction:
            true
        default: false
        }
    }

    /// How many incidents back one may be told again.
    private static let reach = 8
    /// How many sentences back.
    private static let longestWay = 14
    /// How many sentences back where only those who acted tell.
    private static let nearby = 3
    /// How many tokens open a clause.
    private static let opening = 6
    /// Numbers of dead from here on agree by no chance.
    private static let telling = 5

    /// Kinds of which one report seldom tells two in one town.
    private static let rare: Set<EventKind> = [.suicideBombing, .chemicalAttack, .downing]
    private static let fresh: Set<String> = [
        "another", "second", "third", "other", "separate", "separately", "elsewhere", "further", "two", "three", "four",
        "five", "six", "several", "new", "later", "also",
    ]
    private static let definite: Set<String> = ["the", "this", "that", "these", "those"]
    private static let openers: Set<String> = ["of", "on", "against", "in", "near", "by", "at"]
    private static let beginning: Set<String> = [
        "started", "began", "took", "happened", "occurred", "came", "unfolded", "lasted", "ended", "targeted",
    ]
    private static let assailants: Set<String> = [
        "assailants", "attackers", "gunmen", "assailant", "attacker", "gunman", "bomber", "bombers", "raiders",
    ]
}
