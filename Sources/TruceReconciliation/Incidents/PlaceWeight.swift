import TruceEvidence

/// How much a shared place tells: a town that a report names once ties mentions more closely than the city that it
/// puts everything in.
struct PlaceWeight: Sendable {
    private let share: [String: Double]

    /// Counts how many of a document's incidents lie in each place.
    init(_ evidence: DocumentEvidence) {
        var counts: [String: Int] = [:]
        var located = 0
        for mention in evidence.incidents {
            guard let place = evidence.place(mention.place) else { continue }
            counts[Self.key(place), default: 0] += 1
            located += 1
        }
        share = counts.mapValues { Double($0 - 1) / Double(max(4, located)) }
    }

    /// What stands for a place in comparisons.
    static func key(_ place: PlaceMention) -> String { place.key ?? place.name }

    /// From 0.8 (the place of everything; less for a wide area) to 1.8 (a place named once).
    func weight(_ place: PlaceMention) -> Double {
        let base = place.kind == .settlement ? 0.8 : 0.5
        return base + max(0, 1 - 3 * (share[Self.key(place)] ?? 0))
    }
}
