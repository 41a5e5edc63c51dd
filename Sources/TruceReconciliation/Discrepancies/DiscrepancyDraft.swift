import TruceEvidence

/// A discrepancy before it has its place in the record.
struct DiscrepancyDraft: Sendable {
    /// The dimension.
    let dimension: Discrepancy.Dimension
    /// What it is about.
    let about: String
    /// The values in any order, perhaps with repetitions.
    let values: [Discrepancy.Value]
    /// Why they differ.
    let reason: Discrepancy.Reason
    /// The reason in a sentence without a full stop.
    let explanation: String
    /// The incident, if it is about one.
    var incident: String?

    /// More values than this say nothing more to a reader; what is left out is said in ``explanation``.
    private static let mostValues = 24

    /// The discrepancy with its values in order, each words once; nil when fewer than two values are left.
    func discrepancy(id: String) -> Discrepancy? {
        // What one holder says in one place is one value, however many it names.
        var unique: [Discrepancy.Value] = []
        for value in sorted {
            // What is said in one place stands together.
            var same: Int?
            for place in unique.indices.reversed() where same == nil {
                guard unique[place].citation == value.citation else { break }
                if unique[place].holder == value.holder { same = place }
            }
            guard let same else {
                unique.append(value)
                continue
            }
            if !(", " + unique[same].value + ", ").contains(", " + value.value + ", ") {
                unique[same] = Discrepancy.Value(
                    value: unique[same].value + ", " + value.value, holder: value.holder, citation: value.citation)
            }
        }
        guard unique.count >= 2 else { return nil }
        let left = unique.count - Self.mostValues
        return Discrepancy(
            id: id, dimension: dimension, about: about, values: Array(unique.prefix(Self.mostValues)), reason: reason,
            explanation: left > 0 ? explanation + " (\(left) more values are left out)" : explanation,
            incident: incident)
    }

    /// The values in order of document and place.
    var sorted: [Discrepancy.Value] {
        values.sorted { left, right in
            left.citation != right.citation ? left.citation < right.citation : left.value < right.value
        }
    }
}
