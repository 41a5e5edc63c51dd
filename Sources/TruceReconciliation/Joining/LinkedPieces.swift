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
        let left: Int32
        let right: Int32

        /// Whether people decided it.
        var isDecided: Bool { score == .infinity }

        /// Whether it is tried before another.
        func comesBefore(_ other: Link) -> Bool {
            if isDecided != other.isDecided { return other.isDecided }
            if score != other.score { return score > other.score }
            return left != other.left ? left < other.left : right < other.right
        }
    }

    /// Pieces that are one, by their places in order, and the first links that brought them together, in their order.
    struct Cluster {
        var members: [Int32] = []
        var joins: [Link] = []
    }

    private let slots: [Int32]
    private let hashes: [UInt64]
    private let rulings: Rulings
    private var parent: [Int32]
    /// By root the number of members of its group.
    private var sizes: [Int32]
    /// By member the next one of its group, in a ring.
    private var next: [Int32]
    /// By root those that stand for its group, those with the least hashes, in order of hash; empty for one alone.
    private var delegates: [[Int32]]
    /// By root a hash of those that stand for its group.
    private var faces: [UInt64]

    /// Takes the slots of pieces in order, with the hashes of their positions.
    init(_ slots: [Int32], hashes: [UInt64], rulings: Rulings) {
        self.slots = slots
        self.hashes = hashes
        self.rulings = rulings
        parent = slots.indices.map(Int32.init)
        next = parent
        sizes = Array(repeating: 1, count: slots.count)
        delegates = Array(repeating: [], count: slots.count)
        faces = slots.map { Self.face(of: CollectionOfOne($0)) }
    }

    /// Joins along the links.
    ///
    /// - Parameters:
    ///   - pieces: By slot the pieces.
    ///   - verdicts: What is known of groups, from other times.
    mutating func clusters(along links: [Link], of pieces: [Piece?], _ verdicts: inout JoinVerdicts) -> [Cluster] {
        var joins: [Link] = []
        for link in links.sorted(by: { $0.comesBefore($1) }) {
            let left = root(of: link.left)
            let right = root(of: link.right)
            guard left != right, mayJoin(left, right, link, pieces, &verdicts) else { continue }
            join(left, right)
            joins.append(link)
        }
        var result: [Cluster] = []
        var numberOf = [Int32](repeating: -1, count: slots.count)
        for place in slots.indices {
            let root = Int(root(of: Int32(place)))
            if numberOf[root] < 0 {
                numberOf[root] = Int32(result.count)
                result.append(Cluster())
            }
            result[Int(numberOf[root])].members.append(Int32(place))
        }
        for link in joins {
            let number = Int(numberOf[Int(root(of: link.left))])
            if result[number].joins.count < Joiner<Piece>.mostJoins { result[number].joins.append(link) }
        }
        return result
    }

    private mutating func mayJoin(
        _ left: Int32, _ right: Int32, _ link: Link, _ pieces: [Piece?], _ verdicts: inout JoinVerdicts
    ) -> Bool {
        if rulings.holdAny, rulings.holdApart(members(of: left), members(of: right)) { return false }
        if link.isDecided { return true }
        // The group with the earlier piece of the link is asked first, whichever is larger.
        let (one, other) = (faces[Int(left)], faces[Int(right)])
        if let known = verdicts.verdict(on: one, other) { return known }
        let isOne = Piece.mayJoin(spokesmen(of: left, pieces), spokesmen(of: right, pieces))
        verdicts.keep(isOne, on: one, other, most: 8 * pieces.count + 4_096)
        return isOne
    }

    // MARK: - Groups

    private mutating func root(of place: Int32) -> Int32 {
        var place = place
        while parent[Int(place)] != place {
            parent[Int(place)] = parent[Int(parent[Int(place)])]
            place = parent[Int(place)]
        }
        return place
    }

    private mutating func join(_ left: Int32, _ right: Int32) {
        let both = standing(for: left, right)
        let isLeft = sizes[Int(left)] >= sizes[Int(right)]
        let (root, other) = isLeft ? (left, right) : (right, left)
        parent[Int(other)] = root
        sizes[Int(root)] += sizes[Int(other)]
        next.swapAt(Int(root), Int(other))
        delegates[Int(other)] = []
        guard delegates[Int(root)] != both else { return }
        delegates[Int(root)] = both
        faces[Int(root)] = Self.face(of: both.lazy.map { [slots] in slots[Int($0)] })
    }

    /// The slots of a group.
    private func members(of root: Int32) -> [Int32] {
        var found = [slots[Int(root)]]
        var place = next[Int(root)]
        while place != root {
            found.append(slots[Int(place)])
            place = next[Int(place)]
        }
        return found
    }

    // MARK: - Those that stand for a group

    private func delegates(of root: Int32) -> [Int32] { sizes[Int(root)] == 1 ? [root] : delegates[Int(root)] }

    /// The delegates of a group, in the order of pieces.
    private func spokesmen(of root: Int32, _ pieces: [Piece?]) -> [Piece] {
        delegates(of: root).sorted().compactMap { pieces[Int(slots[Int($0)])] }
    }

    /// The members with the least hashes of two groups.
    private func standing(for left: Int32, _ right: Int32) -> [Int32] {
        let (ours, theirs) = (delegates(of: left), delegates(of: right))
        var result: [Int32] = []
        result.reserveCapacity(min(Piece.delegates, ours.count + theirs.count))
        var (i, j) = (0, 0)
        while result.count < Piece.delegates, i < ours.count || j < theirs.count {
            let isOurs = j == theirs.count || i < ours.count && comesFirst(ours[i], theirs[j])
            result.append(isOurs ? ours[i] : theirs[j])
            if isOurs { i += 1 } else { j += 1 }
        }
        return result
    }

    private func comesFirst(_ one: Int32, _ other: Int32) -> Bool {
        let (a, b) = (hashes[Int(one)], hashes[Int(other)])
        return a != b ? a < b : one < other
    }

    /// A hash that stands for slots in their order.
    private static func face(of slots: some Sequence<Int32>) -> UInt64 {
        var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
        for slot in slots {
            hash = (hash ^ UInt64(slot)) &* 0xD6E8_FEB8_6659_FD93
            hash ^= hash >> 32
        }
        return hash
    }
}
