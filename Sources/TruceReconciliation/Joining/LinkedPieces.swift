/// How pieces came together into groups, join by join.
///
/// Every join stays on record, so that it can be asked what a piece's group was when the turn of a link came: that is
/// all that a link from a group that is made anew needs to know of one that is not.
struct LinkedPieces<Piece: Joinable>: Sendable {
    /// What stands for a group from a join on.
    private struct Face: Sendable {
        let since: JoiningLink
        /// The slots of the members with the least hashes, in order of hash.
        let delegates: [Int32]
        let hash: UInt64
    }

    /// By slot the one under which its group was hung; itself for one that stands for its group.
    private var parent: [Int32] = []
    /// By slot the link that hung it there.
    private var hungBy: [JoiningLink] = []
    /// By slot that stands for a group the number of its members.
    private var sizes: [Int32] = []
    /// By slot that stands or stood for a group of several what stood for that group, one join after the other.
    private var faces: [[Face]] = []

    /// Makes room for more slots.
    mutating func grow(by count: Int) {
        parent += (0..<count).map { Int32(parent.count + $0) }
        hungBy += Array(repeating: .none, count: count)
        sizes += Array(repeating: 1, count: count)
        faces += Array(repeating: [], count: count)
    }

    /// Leaves a slot alone, as it was before every link. All of its group must be.
    mutating func isolate(_ slot: Int32) {
        parent[Int(slot)] = slot
        hungBy[Int(slot)] = .none
        sizes[Int(slot)] = 1
        faces[Int(slot)] = []
    }

    // MARK: - Asking

    /// The slot that stands for the group that a slot is in by now.
    func root(of slot: Int32) -> Int32 {
        var slot = slot
        while parent[Int(slot)] != slot { slot = parent[Int(slot)] }
        return slot
    }

    /// The slot that stood for the group that a slot was in when the turn of a link came.
    ///
    /// - Complexity: O(log n) in the group, as the smaller one is always hung under the larger.
    func root(of slot: Int32, before link: JoiningLink, _ pieces: [Piece?]) -> Int32 {
        var slot = slot
        while parent[Int(slot)] != slot, hungBy[Int(slot)].comesBefore(link, pieces) { slot = parent[Int(slot)] }
        return slot
    }

    /// A hash of those that stand for the group of a root when the turn of a link comes, and their slots.
    func face(of root: Int32, before link: JoiningLink, _ pieces: [Piece?]) -> (hash: UInt64, delegates: [Int32]) {
        guard let face = faces[Int(root)].last(where: { $0.since.comesBefore(link, pieces) }) else {
            return (Self.hash(of: CollectionOfOne(root)), [root])
        }
        return (face.hash, face.delegates)
    }

    // MARK: - Joining

    /// Joins the groups of two roots that nothing has joined since.
    ///
    /// - Parameter hashes: By slot the hash of its piece's position.
    mutating func join(_ left: Int32, _ right: Int32, by link: JoiningLink, _ hashes: [UInt64], _ pieces: [Piece?]) {
        let (ours, theirs) = (delegates(of: left), delegates(of: right))
        let both = standing(for: ours, theirs, hashes, pieces)
        let isLeft = sizes[Int(left)] >= sizes[Int(right)]
        let (root, other) = isLeft ? (left, right) : (right, left)
        parent[Int(other)] = root
        hungBy[Int(other)] = link
        sizes[Int(root)] += sizes[Int(other)]
        guard both != (isLeft ? ours : theirs) else { return }
        faces[Int(root)].append(Face(since: link, delegates: both, hash: Self.hash(of: both)))
    }

    private func delegates(of root: Int32) -> [Int32] { faces[Int(root)].last?.delegates ?? [root] }

    /// The members with the least hashes of two groups.
    private func standing(
        for ours: [Int32], _ theirs: [Int32], _ hashes: [UInt64], _ pieces: [Piece?]
    ) -> [Int32] {
        var result: [Int32] = []
        result.reserveCapacity(min(Piece.delegates, ours.count + theirs.count))
        var (i, j) = (0, 0)
        while result.count < Piece.delegates, i < ours.count || j < theirs.count {
            let isOurs = j == theirs.count || i < ours.count && comesFirst(ours[i], theirs[j])
            result.append(isOurs ? ours[i] : theirs[j])
            if isOurs { i += 1 } else { j += 1 }
        }
        return result

        func comesFirst(_ one: Int32, _ other: Int32) -> Bool {
            let (a, b) = (hashes[Int(one)], hashes[Int(other)])
            guard a == b else { return a < b }
            guard let piece = pieces[Int(one)], let another = pieces[Int(other)] else { return one < other }
            return piece.position < another.position
        }
    }

    /// A hash that stands for slots in their order.
    private static func hash(of slots: some Sequence<Int32>) -> UInt64 {
        var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
        for slot in slots {
            hash = (hash ^ UInt64(slot)) &* 0xD6E8_FEB8_6659_FD93
            hash ^= hash >> 32
        }
        return hash
    }
}
