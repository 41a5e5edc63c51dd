import TruceEvidence
import TruceKnowledge
import TruceModels
import TruceText

/// Finds the incident that a passage goes on about: "the strike took place in a wood near Orsk", "the attack began when
/// a bomber drove at the gate", "nine people died in the blast".
struct Retelling {
    typealias Told = (candidate: IncidentCandidate, mention: IncidentMention)

    let reading: Reading

    var text: TokenizedText { reading.text }
    var evidence: DocumentEvidence { reading.evidence }

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

    func isOwn(_ span: TextSpan, of told: Told) -> Bool {
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
    static let opening = 6
    /// Numbers of dead from here on agree by no chance.
    private static let telling = 5

    /// Kinds of which one report seldom tells two in one town.
    private static let rare: Set<EventKind> = [.suicideBombing, .chemicalAttack, .downing]
    private static let fresh: Set<String> = [
        "another", "second", "third", "other", "separate", "separately", "elsewhere", "further", "two", "three", "four",
        "five", "six", "several", "new", "later", "also",
    ]
    static let definite: Set<String> = ["the", "this", "that", "these", "those"]
    static let openers: Set<String> = ["of", "on", "against", "in", "near", "by", "at"]
    static let beginning: Set<String> = [
        "started", "began", "took", "happened", "occurred", "came", "unfolded", "lasted", "ended", "targeted",
    ]
    static let assailants: Set<String> = [
        "assailants", "attackers", "gunmen", "assailant", "attacker", "gunman", "bomber", "bombers", "raiders",
    ]
}
