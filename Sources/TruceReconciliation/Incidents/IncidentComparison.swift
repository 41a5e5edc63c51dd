import TruceEvidence
import TruceText

/// What speaks for and against two mentions telling of one incident.
///
/// The score is a sum of named parts, so that a record can say why two mentions were joined. Some findings forbid
/// the join whatever else agrees.
struct IncidentComparison: Sendable {
    /// The sum; ``threshold`` and more joins.
    var score = 0.0
    /// What speaks for it, in words; empty unless asked for.
    private(set) var reasons: [String] = []
    /// Why the two must stay apart, if they must.
    var obstacle: Obstacle?

    /// What forbids a join.
    enum Obstacle: String, Sendable {
        case kinds = "different kinds of event"
        case days = "different days"
        case times = "times that do not meet"
        case places = "places too far apart"
        case reportedBefore = "one happened after the other was reported"
        case reportsApart = "reports too far apart in time, with no date given"
        case ownNumbers = "one document gives each its own number"
        case ownPlaces = "one document gives each its own place"
        case counts = "a count of many events and one event"
        case agreements = "reports about different truces, with no date given"
    }

    private let explains: Bool
    private let isCampaign: Bool

    /// Whether something besides kind, day and place ties them: the target, a number, the wording.
    private var isIdentified = false
    private var hasSameNumber = false
    private var hasRivalNumbers = false

    /// The score from which two mentions are one incident.
    static let threshold = 3.0

    /// Compares two mentions.
    ///
    /// - Parameter explains: Whether to put what speaks for the join into words.
    init(_ left: IncidentNode, _ right: IncidentNode, explains: Bool = false) {
        self.explains = explains
        isCampaign = Self.areOneCampaign(left, right)
        if left.isCount != right.isCount { obstacle = .counts }
        if obstacle == nil { compareTypes(left, right) }
        if obstacle == nil, (left.type == .other) != (right.type == .other) { compareCasualties(left, right) }
        if obstacle == nil { compareAgreements(left, right) }
        if obstacle == nil { compareTimes(left, right) }
        if obstacle == nil { comparePlaces(left, right) }
        guard obstacle == nil else { return }
        compareTargets(left, right)
        compareAgents(left, right)
        compareFigures(left, right)
        if let a = left.moment, let b = right.moment, left.document != right.document {
            if a == b { add(1.1, "both put beside the truce alike") } else { score -= 1.2 }
        }
        compareWords(left, right)
        // An air strike in the city where a convoy was hit, or shells fell, is the same only if something says so.
        if left.type != right.type, !isIdentified, !isCampaign {
            score -= Self.isRare(left.type) || Self.isRare(right.type) ? 1.5 : 0.8
        }
        // A report that tells of one campaign twice, as raids and as cover of an assault, does not thereby confirm itself.
        if isCampaign, left.document != right.document { add(1.2, "both tell of attacks in bulk, at one time") }
        if Self.isUndatedCampaign(left, beside: right) || Self.isUndatedCampaign(right, beside: left) { score -= 1 }
        compareDeeds(left, right)
        if left.document == right.document { compareWithinDocument(left, right) }
    }

    /// Whether one tells of attacks over a time that it does not give, and the other of a single event on a day.
    private static func isUndatedCampaign(_ one: IncidentNode, beside other: IncidentNode) -> Bool {
        one.isCampaign && one.when == nil && other.traits.campaign.isEmpty && other.days?.isDay == true
    }

    /// Events that are no attacks are one by what was done, or by whom it was done to, not by day and place alone.
    private mutating func compareDeeds(_ left: IncidentNode, _ right: IncidentNode) {
        guard left.type == .other, right.type == .other else { return }
        if let deed = left.traits.deed, deed == right.traits.deed {
            add(1.2, "the same deed, \(deed)")
        } else if !isIdentified {
            score -= left.traits.deed != nil && right.traits.deed != nil ? 1.5 : 1.2
        }
    }

    /// Reports more than so many days apart do not tell of one campaign unless they date it.
    private static let campaignDays = 7

    /// Whether two mentions tell in bulk of attacks of one kind in one place, at times that may be one.
    private static func areOneCampaign(_ left: IncidentNode, _ right: IncidentNode) -> Bool {
        guard left.isCampaign, right.isCampaign,
            left.moment == nil || right.moment == nil || left.moment == right.moment, let a = left.place,
            let b = right.place, PlaceWeight.key(a) == PlaceWeight.key(b)
        else { return false }
        let kinds = Set(left.traits.campaign).intersection(right.traits.campaign)
        guard kinds.contains(left.type) || kinds.contains(right.type) else { return false }
        if let a = left.days, let b = right.days { return a.distance(to: b) == 0 }
        guard let a = left.published, let b = right.published else { return true }
        return a.distance(to: b) <= campaignDays
    }

    /// A report seldom tells one event twice without saying so, and when it gives two days, two places or two numbers,
    /// it tells of two.
    private mutating func compareWithinDocument(_ left: IncidentNode, _ right: IncidentNode) {
        let isRare = Self.isRare(left.type) && left.type == right.type
        if !isIdentified, !isRare { score -= 1.5 }
        guard !hasSameNumber else { return }
        if let a = left.days, let b = right.days, a.isDay, b.isDay, a.first != b.first { score -= isRare ? 0.5 : 1.5 }
        if let a = left.place, let b = right.place, a.kind == .settlement, b.kind == .settlement,
            PlaceWeight.key(a) != PlaceWeight.key(b), let distance = Distance.between(a, b), distance > 1
        {
            score -= isRare ? 0.5 : 1.5
            // Towns that the passages name themselves, and that are no quarters of one, are told apart.
            let isTold = left.hasOwnPlace && right.hasOwnPlace && !isRare
            if isTold, distance > Self.quarter { obstacle = .ownPlaces }
        }
        if hasRivalNumbers { obstacle = .ownNumbers }
    }

    /// As far as this, in kilometres, two places may be parts of one town.
    private static let quarter = 6.0

    /// Attacks of these kinds are so few that day and place make them one.
    private static func isRare(_ type: IncidentType) -> Bool {
        type == .attackOnAid || type == .attackOnMedical || type == .detention
    }

    mutating func add(_ points: Double, _ reason: @autoclosure () -> String) {
        score += points
        if explains, points > 0 { reasons.append(reason()) }
    }

    /// Forbids the join, or only weighs against it where what differs was carried over from another sentence.
    mutating func keepApart(_ why: Obstacle, unless isDoubtful: Bool) {
        if isDoubtful { score -= 0.5 } else { obstacle = why }
    }

    // MARK: - What it was

    /// How well two types go together, 0 when they cannot be one incident.
    static func compatibility(_ left: IncidentType, _ right: IncidentType) -> Double {
        if left == right {
            switch left {
            case .attackOnAid: return 1.8
            case .attackOnMedical, .detention: return 1.5
            case .airStrike, .shelling, .ambush: return 0.8
            case .groundAssault: return 0.6
            case .violationUnspecified, .other: return 0.3
            }
        }
        func holds(_ type: IncidentType) -> Bool { left == type || right == type }
        if holds(.attackOnAid) || holds(.attackOnMedical) {
            if holds(.attackOnAid), holds(.attackOnMedical) { return 0.2 }
            if holds(.airStrike) || holds(.shelling) { return 0.7 }
            return holds(.groundAssault) || holds(.violationUnspecified) ? 0.2 : 0
        }
        if holds(.groundAssault), holds(.ambush) { return 0.5 }
        if holds(.airStrike), holds(.shelling) { return 0.1 }
        if holds(.groundAssault), holds(.shelling) { return 0.2 }
        // Fighting of which no more is said may be told elsewhere as what it was.
        if holds(.other), !holds(.detention), !holds(.violationUnspecified) { return 0.05 }
        if holds(.violationUnspecified), !holds(.other), !holds(.detention) { return 0.2 }
        return 0
    }

    private mutating func compareTypes(_ left: IncidentNode, _ right: IncidentNode) {
        var points = isCampaign ? Self.compatibility(.airStrike, .airStrike) : Self.compatibility(left.type, right.type)
        guard points > 0 else {
            obstacle = .kinds
            return
        }
        // A rare kind says less where one of the two has no place.
        if points > 1, left.place == nil || right.place == nil { points -= 0.4 }
        add(points, left.type == right.type ? "the same kind of event" : "kinds of event that go together")
    }

    /// An event of no stated kind is an attack only where it is called one, or where both tell of dead or hurt.
    private mutating func compareCasualties(_ left: IncidentNode, _ right: IncidentNode) {
        let isAttack = left.isBareAttack || right.isBareAttack
        if !isAttack, !left.countsCasualties || !right.countsCasualties { obstacle = .kinds }
    }

    /// Mentions in reports about different truces are one only where their own words give the days.
    private mutating func compareAgreements(_ left: IncidentNode, _ right: IncidentNode) {
        guard let a = left.agreement, let b = right.agreement, a != b else { return }
        if left.when == nil || right.when == nil { obstacle = .agreements }
    }

    // MARK: - Who and whom

    private mutating func compareTargets(_ left: IncidentNode, _ right: IncidentNode) {
        guard !left.targets.stems.isEmpty, !right.targets.stems.isEmpty else { return }
        let shared = left.targets.shared(with: right.targets)
        if shared > 0 {
            add(min(1.5, 0.2 + 1.3 * shared), "the same target")
            if shared > 0.5 { isIdentified = true }
        } else if sharedCount(left.targets.stems, right.content.stems)
            + sharedCount(left.content.stems, right.targets.stems) == 0
        {
            score -= left.type == right.type ? 0.3 : 1.5
        }
    }

    private mutating func compareAgents(_ left: IncidentNode, _ right: IncidentNode) {
        guard !left.agents.isEmpty, !right.agents.isEmpty else { return }
        // Accounts of who did it may differ for one incident, so a difference weighs little.
        if sharedCount(left.agents, right.agents) > 0 {
            add(0.7, "the same actor named")
        } else {
            score -= 0.4
        }
    }

    private mutating func compareFigures(_ left: IncidentNode, _ right: IncidentNode) {
        var best = 0.0
        var worst = 0.0
        var same: Int?
        for a in left.figures {
            for b in right.figures where a.category == b.category && a.category != .other {
                if let x = a.number, let y = b.number {
                    if x == y, a.best != nil || b.best != nil {
                        best = max(best, x > 3 ? 1.2 : 0.5)
                        same = x
                        isIdentified = isIdentified || x > 3
                        hasSameNumber = true
                    } else if a.range.meets(b.range) {
                        best = max(best, 0.3)
                    } else {
                        let areExact = a.range.isExact && b.range.isExact
                        hasRivalNumbers = hasRivalNumbers || areExact
                        worst = min(worst, areExact || max(x, y) / 3 > max(1, min(x, y)) ? -1 : -0.3)
                    }
                }
            }
        }
        if best > 0 {
            add(best, same.map { "the same number, \($0)" } ?? "numbers that go together")
        } else {
            score += worst
        }
    }

    private mutating func compareWords(_ left: IncidentNode, _ right: IncidentNode) {
        let shared = left.content.shared(with: right.content)
        let least = min(left.content.total, right.content.total)
        guard least > 0, shared > 0 else { return }
        let points = min(1.5, 1.8 * shared / max(3, least) + (shared > 2 ? 0.3 : 0))
        let count = sharedCount(left.content.stems, right.content.stems)
        // Most of a short passage; or much of two long ones, unless they tell of fire, which all reports word alike.
        let isLong = left.type == .other && right.type == .other && count >= 8 && shared >= 2.5
        if isLong || count >= 3 && shared / least >= 0.6 { isIdentified = true }
        add(points, "\(count) content words in common")
    }
}
