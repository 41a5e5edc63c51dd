import TruceEvidence

/// How well the places of two mentions go together.
extension IncidentComparison {
    /// Farther apart than this, in kilometres, two towns are two though one may be told for the other.
    private static let neighbourhood = 25.0

    mutating func comparePlaces(_ left: IncidentNode, _ right: IncidentNode) {
        guard let a = left.place, let b = right.place else { return }
        let weight = min(left.placeWeight, right.placeWeight)
        guard let distance = Distance.between(a, b) else {
            if a.name == b.name { add(weight, "the same place, \(a.name)") }
            return
        }
        let reach = a.radiusKilometres + b.radiusKilometres
        let settled = a.kind == .settlement && b.kind == .settlement
        let isOwn = left.hasOwnPlace && right.hasOwnPlace
        if distance > (settled ? 50 : 50 + reach) {
            keepApart(.places, unless: !isOwn)
        } else if a.key != nil && a.key == b.key || a.kind == b.kind && distance <= 5 {
            add(weight, "the same place, \(a.name)")
        } else if distance <= max(Self.neighbourhood, reach) {
            add(0.7, "places \(Int(distance)) km apart")
        } else {
            score -= settled && isOwn ? 1.5 : 0.3
        }
    }
}
