import TruceEvidence
import TruceText

/// Brings the mentions of one incident together, within and across documents.
enum IncidentMatcher {
    /// One incident: its mentions and why they are held to be one.
    struct Cluster: Sendable {
        /// The mentions, in order of document and place.
        let nodes: [Placed<IncidentNode>]
        /// Why; empty for one mention.
        let reasons: [String]
        /// Why passages that are much alike are not among them.
        let reasonsAgainst: [String]
    }

    /// How many mentions to each side a mention of a block is compared with.
    static let reach = 40

    /// A joined group with its reasons in words.
    ///
    /// - Parameter place: Gives the index in the corpus for the number by which the pieces count their documents.
    static func cluster(_ group: Joiner<IncidentNode>.Group, placing place: (Int) -> Int) -> Cluster {
        let reasons = group.joins.map { pair in
            let left = group.pieces[pair.left]
            let right = group.pieces[pair.right]
            let found = IncidentComparison(left, right, explains: true)
            return left.position.file + " and " + right.position.file + ": "
                + (found.score >= IncidentComparison.threshold && found.obstacle == nil
                    ? found.reasons.joined(separator: ", ") : "joined by decision")
        }
        return Cluster(
            nodes: group.placed(place), reasons: reasons,
            reasonsAgainst: group.misses.map { reasonAgainst(group.pieces[$0.place], $0.other) })
    }

    private static func reasonAgainst(_ left: IncidentNode, _ right: IncidentNode) -> String {
        let found = IncidentComparison(left, right, explains: true)
        let why =
            if let obstacle = found.obstacle {
                obstacle.rawValue
            } else if found.score >= IncidentComparison.threshold {
                "alike, but another of the passages is against it"
            } else {
                "too little in common: " + (found.reasons.isEmpty ? "nothing" : found.reasons.joined(separator: ", "))
            }
        return left.position.file + " and " + right.position.file + ": " + why
    }
}
