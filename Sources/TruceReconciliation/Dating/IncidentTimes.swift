import TruceEvidence
import TruceText

/// Settles vague times by the incidents that they belong to.
///
/// "A few days later, a convoy was hit" says no day; when another document tells of the same attack and gives its day,
/// the words mean that day.
enum IncidentTimes {
    /// The documents with the vague times of joined mentions settled; nil when there was nothing to settle.
    static func settled(_ corpus: Corpus, by clusters: [IncidentMatcher.Cluster]) -> [DocumentEvidence]? {
        var documents = corpus.documents
        var changed = false
        for cluster in clusters where cluster.nodes.count > 1 {
            let days = Set(cluster.nodes.compactMap(\.day))
            guard days.count == 1, let day = days.first, let giver = cluster.nodes.first(where: { $0.day == day })
            else {
                continue
            }
            for node in cluster.nodes where node.when == nil && node.document != giver.document {
                guard let time = vagueTime(of: node, in: documents[node.document]) else { continue }
                documents[node.document].times[time] = documents[node.document].times[time].settled(
                    .date(day), reason: "the day that \(corpus.file(giver.document)) gives for the same incident")
                changed = true
            }
        }
        return changed ? documents : nil
    }

    /// The time of a mention, or in its words, that says no day by itself.
    private static func vagueTime(of node: IncidentNode, in evidence: DocumentEvidence) -> Int? {
        let mention = evidence.incidents[node.mention]
        let own = mention.time ?? evidence.times.firstIndex { mention.span.contains($0.span) }
        guard let own, evidence.times.indices.contains(own) else { return nil }
        switch evidence.times[own].form {
        case .reference, .past, .few: return evidence.times[own].value == nil ? own : nil
        default: return nil
        }
    }
}
