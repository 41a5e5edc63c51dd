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
    ///   - groups: Mentions that tell of one incident, in order; those count that leave a day open.
    ///   - places: By the number of a document its place in the corpus.
    static func settled(
        _ corpus: Corpus, by groups: [Joiner<IncidentNode>.Listed], places: [Int]
    ) -> [Int: DocumentEvidence] {
        var changed: [Int: DocumentEvidence] = [:]
        for listed in groups where listed.leavesOpen {
            let pieces = listed.group.pieces
            guard let giver = pieces.first(where: { $0.day != nil }), let day = giver.day else { continue }
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
