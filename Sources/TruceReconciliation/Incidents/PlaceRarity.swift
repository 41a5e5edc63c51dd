import TruceEvidence

/// How much a shared place tells: a town that one report names ties mentions more closely than the city that all name.
struct PlaceRarity: Sendable {
    private let share: [String: Double]

    /// Counts how many mentions name each place.
    init(_ nodes: [IncidentNode]) {
        var counts: [String: Int] = [:]
        var located = 0
        for node in nodes {
            guard let place = node.place else { continue }
            counts[Self.key(place), default: 0] += 1
            located += 1
        }
        share = counts.mapValues { Double($0) / Double(max(1, located)) }
    }

    /// What stands for a place in comparisons.
    static func key(_ place: PlaceMention) -> String { place.key ?? place.name }

    /// From 0.8 (the place that everyone names; less for a wide area) to 1.8 (a place that few name).
    func weight(_ place: PlaceMention) -> Double {
        let base = place.kind == .settlement ? 0.8 : 0.5
        return base + max(0, 1 - 3 * (share[Self.key(place)] ?? 0))
    }
}
