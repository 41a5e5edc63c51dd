import TruceEvidence

/// A scope of the ledger before it has its place in the tree.
struct LedgerScope: Sendable {
    /// What it says by itself.
    let sheet: LedgerSheet
    /// The incident, by its place in the record, for the scope of one that several reports may tell.
    let incident: Int?

    private var scope: Figure.Scope { sheet.scope }

    /// Whether a smaller scope surely lies in this one: its days within these, its place at or near this one.
    func holds(_ other: LedgerScope) -> Bool {
        switch (scope, other.scope) {
        case (.warTotal, .incident), (.warTotal, .period):
            return sheet.country == nil || other.sheet.country == nil || sheet.country == other.sheet.country
        case (.period, .incident), (.period, .period):
            guard let days = sheet.days, let theirs = other.sheet.days, days.hold(theirs), let spot = sheet.spot,
                let there = other.sheet.spot, spot.isNear(there)
            else { return false }
            return other.scope == .incident || days.length > theirs.length || spot.radius > there.radius
        case (.incident, _), (.warTotal, .warTotal), (.period, .warTotal):
            return false
        }
    }

    /// Whether the two may count some of the same people: nothing that is known keeps them apart.
    func mayOverlap(_ other: LedgerScope) -> Bool {
        if scope == .incident, other.scope == .incident, incident != nil, other.incident != nil { return false }
        if let days = sheet.days, let theirs = other.sheet.days, !days.overlap(theirs) { return false }
        if let spot = sheet.spot, let there = other.sheet.spot, !spot.isNear(there) { return false }
        return true
    }
}

/// The days that a scope of the ledger covers, counted from 1 January 1970, the first and the last included.
struct LedgerDays: Hashable, Sendable {
    let first: Int32
    let last: Int32

    /// The days of a time.
    init(_ window: TemporalValue) {
        first = Int32(clamping: window.firstDayNumber)
        last = Int32(clamping: window.lastDayNumber)
    }

    /// The days between the first and the last.
    var length: Int32 { last &- first }

    /// Whether all days of another lie within these.
    func hold(_ other: LedgerDays) -> Bool { first <= other.first && other.last <= last }

    /// Whether the two share a day.
    func overlap(_ other: LedgerDays) -> Bool { first <= other.last && other.first <= last }
}

/// Where a scope of the ledger is.
struct LedgerSpot: Sendable {
    /// How far from the point the true spot may lie, in kilometres.
    let radius: Double
    private let latitude: Double?
    private let place: PlaceMention

    /// Two places may be one within this many kilometres, beside what they leave open themselves.
    private static let nearby = 25.0
    /// No degree of latitude is as short as this many kilometres by the distances of ``Distance``.
    private static let shortestDegree = 111.0

    /// The spot of a place.
    init(_ place: PlaceMention) {
        self.place = place
        radius = place.radiusKilometres
        latitude = place.longitude == nil ? nil : place.latitude
    }

    /// Whether the two may be one place.
    func isNear(_ other: LedgerSpot) -> Bool {
        if let key = place.key, key == other.place.key { return true }
        let limit = max(Self.nearby, radius, other.radius)
        // Most places lie so far north or south of one another that nothing else needs to be reckoned.
        if let latitude, let theirs = other.latitude, (latitude - theirs).magnitude * Self.shortestDegree > limit {
            return false
        }
        guard let distance = Distance.between(place, other.place) else { return place.name == other.place.name }
        return distance <= limit
    }
}
