import TruceEvidence
import TruceText

/// Settles vague times by the incidents that they belong to.
///
/// "A few days later, a convoy was hit" says no day; when another document tells of the same attack and gives its day,
/// the words mean that day.
enum IncidentTimes {
    /// The documents of which vague times of joined mentions are settled, by their place in the corpus.
    ///
    /// - Parameters:
    ///   - groups: Mentions that tell of one incident, in order.
    ///   - places: By the number of a document its place in the corpus.
    static func settled(
        _ corpus: Corpus, by groups: [Joiner<IncidentNode>.Group], places: [Int]
    ) -> [Int: DocumentEvidence] {
        var changed: [Int: DocumentEvidence] = [:]
        for group in groups where group.pieces.count > 1 {
            let pieces = group.pieces
            guard let first = pieces.indices.first(where: { pieces[$0].day != nil }), let day = pieces[first].day,
                pieces.indices.contains(where: { pieces[$0].when == nil }),
                pieces.indices.allSatisfy({ pieces[$0].day.map { $0 == day } ?? true })
            else { continue }
            let giver = pieces[first]
            for node in pieces where node.when == nil && node.document != giver.document {
                let place = places[node.document]
                var evidence = changed[place] ?? corpus.documents[place]
                guard let time = vagueTime(of: node, in: evidence) else { continue }
                evidence.times[time] = evidence.times[time].settled(
                    .date(day), reason: "the day that \(giver.position.file) gives for the same incident")
                changed[place] = evidence
            }
        }
        return changed
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
