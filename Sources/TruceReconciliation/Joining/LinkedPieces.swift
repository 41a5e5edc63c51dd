/// Pieces that hang together by links, and how they fall into groups.
///
/// The best links come first; each joins two groups if they may be one. What people decided comes last, so that it joins
/// the whole of what was found on either side and drives nothing out of it. A group is compared by its delegates, which
/// follow from its members alone, so a sentence that ten thousand reports copy costs no more for each of them than one
/// that ten copy.
struct LinkedPieces<Piece: Joinable> {
    /// Two pieces that go together, by their places; the first comes first.
    struct Link {
        /// How much speaks for it; infinity where people decided it.
        let score: Double
        let left: Int
        let right: Int

        /// Whether people decided it.
        var isDecided: Bool { score == .infinity }
    }

    /// Pieces that are one, by their places in order, and the links that brought them together, in their order.
    struct Cluster {
        let members: [Int]
        let joins: [Link]
    }

    private let pieces: [Piece]
    private let slots: [Int32]
    private let rulings: Rulings
    private var grouping: Grouping
    /// By root so many members of its group, those with the least hashes, in order of hash.
    private var delegates: [[Int]]
    private let hashes: [UInt64]
    /// Groups that may not be one, with the number of members at which they were asked.
    private var refused: [Roots: Int] = [:]

    private struct Roots: Hashable {
        let left: Int
        let right: Int
    }

    /// Takes pieces in order, with their slots.
    init(_ pieces: [Piece], slots: [Int32], rulings: Rulings) {
        self.pieces = pieces
        self.slots = slots
        self.rulings = rulings
        grouping = Grouping(count: pieces.count)
        delegates = pieces.indices.map { [$0] }
        hashes = pieces.map(\.position.hash)
    }

    /// Joins along the links.
    mutating func clusters(along links: [Link]) -> [Cluster] {
        var joins: [Link] = []
        let ordered = links.sorted { a, b in
            if a.isDecided != b.isDecided { return b.isDecided }
            return a.score != b.score ? a.score > b.score : a.left != b.left ? a.left < b.left : a.right < b.right
        }
        for link in ordered {
            let left = grouping.root(of: link.left)
            let right = grouping.root(of: link.right)
            guard left != right, mayJoin(left, right, link) else { continue }
            let both = merged(delegates[left], delegates[right])
            delegates[grouping.join(left, right)] = both
            joins.append(link)
        }
        var byRoot: [Int: [Link]] = [:]
        for link in joins { byRoot[grouping.root(of: link.left), default: []].append(link) }
        return grouping.groups.map { members in
            Cluster(members: members, joins: byRoot[grouping.root(of: members[0])] ?? [])
        }
    }

    private mutating func mayJoin(_ left: Int, _ right: Int, _ link: Link) -> Bool {
        let ours = grouping.members(ofRoot: left)
        let theirs = grouping.members(ofRoot: right)
        if rulings.holdAny, rulings.holdApart(ours.map { slots[$0] }, theirs.map { slots[$0] }) { return false }
        if link.isDecided { return true }
        // Groups that neither of which has grown since are still refused.
        let roots = Roots(left: min(left, right), right: max(left, right))
        let size = ours.count + theirs.count
        if refused[roots] == size { return false }
        // The group with the earlier piece of the link is asked first, whichever is larger.
        let isOne = Piece.mayJoin(
            delegates[left].sorted().map { pieces[$0] }, delegates[right].sorted().map { pieces[$0] })
        if !isOne { refused[roots] = size }
        return isOne
    }

    /// The members with the least hashes of two groups.
    private func merged(_ left: [Int], _ right: [Int]) -> [Int] {
        let all = (left + right).sorted { hashes[$0] != hashes[$1] ? hashes[$0] < hashes[$1] : $0 < $1 }
        return Array(all.prefix(Piece.delegates))
    }
}
