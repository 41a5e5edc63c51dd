import TruceEvidence

/// A scope of the ledger before it has its place in the tree.
struct LedgerScope: Sendable {
    /// What it says by itself.
    let sheet: LedgerSheet
    /// The incident, by its place in the record, for the scope of one that several reports may tell.
    let incident: Int?

    private var scope: Figure.Scope { sheet.scope }
    private var place: PlaceMention? { sheet.place }
    private var country: String? { sheet.country }
    private var window: TemporalValue? { sheet.window }

    /// Two places may be one within this many kilometres, beside what they leave open themselves.
    private static let nearby = 25.0

    /// Whether a smaller scope surely lies in this one: its days within these, its place at or near this one.
    func holds(_ other: LedgerScope) -> Bool {
        switch (scope, other.scope) {
        case (.warTotal, .incident), (.warTotal, .period):
            return country == nil || other.country == nil || country == other.country
        case (.period, .incident), (.period, .period):
            guard let window, let theirs = other.window, let place, let there = other.place,
                window.firstDayNumber <= theirs.firstDayNumber, theirs.lastDayNumber <= window.lastDayNumber
            else { return false }
            let isSmaller = window.length > theirs.length || place.radiusKilometres > there.radiusKilometres
            return (other.scope == .incident || isSmaller) && isNear(place, there)
        case (.incident, _), (.warTotal, .warTotal), (.period, .warTotal):
            return false
        }
    }

    /// Whether the two may count some of the same people: nothing that is known keeps them apart.
    func mayOverlap(_ other: LedgerScope) -> Bool {
        if scope == .incident, other.scope == .incident, incident != nil, other.incident != nil { return false }
        if let window, let theirs = other.window, !window.overlaps(theirs) { return false }
        if let place, let there = other.place, !isNear(place, there) { return false }
        return true
    }

    private func isNear(_ one: PlaceMention, _ other: PlaceMention) -> Bool {
        if let key = one.key, key == other.key { return true }
        guard let distance = Distance.between(one, other) else { return one.name == other.name }
        return distance <= max(Self.nearby, one.radiusKilometres, other.radiusKilometres)
    }
}

extension TemporalValue {
    /// The days between the first and the last day.
    var length: Int { lastDayNumber - firstDayNumber }
}
