import TruceEvidence

/// A scope of the ledger before it has its place in the tree.
///
/// What is asked of all scopes stands here beside one another, so that only few questions lead to a sheet.
struct LedgerScope: Sendable {
    /// What it says by itself.
    let sheet: LedgerSheet
    /// The incident, by its place in the record, for the scope of one that several reports may tell; negative for another.
    private let place: Int32
    /// What it covers.
    let scope: Figure.Scope
    /// The number of its country; 0 where that is not known.
    let country: Int32
    /// The days that it covers; nil where none is told.
    let days: LedgerDays?
    /// The conservative number of dead.
    let killed: Int

    /// The incident, by its place in the record, for the scope of one that several reports may tell.
    var incident: Int? { place < 0 ? nil : Int(place) }

    /// Takes a sheet.
    ///
    /// - Parameter countries: Gives its country a number.
    init(sheet: LedgerSheet, incident: Int?, _ countries: inout CountryNumbers) {
        self.sheet = sheet
        place = incident.map { Int32(truncatingIfNeeded: $0) } ?? -1
        scope = sheet.scope
        country = countries.number(of: sheet.country)
        days = sheet.days
        killed = sheet.killed
    }

    /// Whether a smaller scope surely lies in this one: its days within these, its place at or near this one.
    func holds(_ other: LedgerScope) -> Bool {
        switch (scope, other.scope) {
        case (.warTotal, .incident), (.warTotal, .period):
            return country == 0 || other.country == 0 || country == other.country
        case (.period, .incident), (.period, .period):
            guard let days, let theirs = other.days, days.hold(theirs), let spot = sheet.spot,
                let there = other.sheet.spot, spot.isNear(there)
            else { return false }
            return other.scope == .incident || days.length > theirs.length || spot.radius > there.radius
        case (.incident, _), (.warTotal, .warTotal), (.period, .warTotal):
            return false
        }
    }

    /// Whether the two may count some of the same people: nothing that is known keeps them apart.
    func mayOverlap(_ other: LedgerScope) -> Bool {
        if scope == .incident, other.scope == .incident, place >= 0, other.place >= 0 { return false }
        if let days, let theirs = other.days, !days.overlap(theirs) { return false }
        if let spot = sheet.spot, let there = other.sheet.spot, !spot.isNear(there) { return false }
        return true
    }
}

/// Countries by numbers, so that many questions about a few of them compare no names.
struct CountryNumbers: Sendable {
    private var numbers: [String: Int32] = [:]
    private var last: (name: String, number: Int32)?

    /// The number of a country; 0 for none.
    mutating func number(of country: String?) -> Int32 {
        guard let country else { return 0 }
        if let last, last.name == country { return last.number }
        let number = numbers[country] ?? Int32(numbers.count + 1)
        numbers[country] = number
        last = (country, number)
        return number
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
