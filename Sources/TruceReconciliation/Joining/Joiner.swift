import TruceText

/// Joins the pieces of many documents into groups, and keeps the groups up as documents come, go and change.
///
/// What comes out follows from the pieces alone: it is the same whether they came at once or one by one, and in any
/// order. Pieces that share a block and stand near one another in it are compared; what goes together is linked; linked
/// pieces are grouped, best links first. A change makes anew only the groups that it touches.
struct Joiner<Piece: Joinable>: Sendable {
    /// Pieces that are one; shared, so that handing it on costs nothing.
    final class Group: Sendable {
        /// What tells it from every other group that there ever was: a group that changes gets another one, and one that
        /// is found again as it was keeps its own.
        let identity: Int
        /// The pieces in their order.
        let pieces: [Piece]
        /// The best of the pairs, as places in ``pieces``, that brought the group together, best first.
        let joins: [Pair]
        /// Pieces of other groups that nearly belonged, best first, each with the place of the piece it is like.
        let misses: [Miss]
        let slots: [Int32]
        /// Whether the pieces leave something open that others of them may settle.
        let leavesOpen: Bool

        init(identity: Int, pieces: [Piece], joins: [Pair], misses: [Miss], slots: [Int32]) {
            self.identity = identity
            self.pieces = pieces
            self.joins = joins
            self.misses = misses
            self.slots = slots
            leavesOpen = pieces.count > 1 && Piece.leaveOpen(pieces)
        }

        /// The pieces of one document.
        ///
        /// - Complexity: O(log n) besides what is found.
        func pieces(file: String, id: String) -> ArraySlice<Piece> {
            let first = PiecePosition(file: file, id: id, index: .min)
            let start = pieces.partitioningIndex { $0.position >= first }
            return pieces[start...].prefix { $0.position.file == file && $0.position.id == id }
        }
    }

    /// A piece that was held apart from a group though much speaks for it.
    struct Miss: Sendable {
        let place: Int
        let other: Piece
        let slot: Int32
    }

    /// Two pieces of a group that go together.
    struct Pair: Hashable, Sendable {
        let left: Int
        let right: Int
    }

    /// What speaks for and against a piece's being one with another.
    struct Link: Sendable {
        let other: Int32
        let score: Double
        let joins: Bool
    }

    /// How many pieces to each side a piece of a block is compared with.
    private let reach: Int
    private(set) var pieces: [Piece?] = []
    /// By slot the hash of its piece's position.
    private(set) var hashes: [UInt64] = []
    private(set) var links: [[Link]] = []
    private var index = BlockIndex()
    private(set) var slotsOfDocument: [Int: [Int32]] = [:]
    private(set) var rulings = Rulings.none

    /// A group in its place among all, with what puts it there.
    struct Listed: Sendable {
        let group: Group
        let identity: Int
        /// The number of the document of its first piece.
        let document: Int
        /// The place of that piece among those of its document.
        let index: Int
        let leavesOpen: Bool

        init(_ group: Group) {
            self.group = group
            identity = group.identity
            document = group.pieces[0].document
            index = group.pieces[0].position.index
            leavesOpen = group.leavesOpen
        }
    }

    // What follows from these; see Joiner+Groups.swift.
    var groupByIdentity: [Int: Group] = [:]
    /// The groups in the order of their first pieces, as they were when they were last asked for.
    var listed: [Listed] = []
    /// The identities of groups that are gone since, and of those that are new.
    var (gone, fresh): (Set<Int>, Set<Int>) = ([], [])
    /// The identities of groups of several pieces.
    var several: Set<Int> = []
    /// By slot the identity of its group.
    var groupOf: [Int] = []
    /// By slot its place among the pieces that are being grouped; of no meaning otherwise.
    var placeOf: [Int32] = []
    var forest = LinkedPieces<Piece>()
    var nextIdentity = 0
    /// Slots whose piece or links have changed since they were grouped.
    var changed: Set<Int32> = []
    var verdicts = JoinVerdicts()

    /// A joiner of nothing that compares each piece with `reach` others to each side in every block.
    init(reach: Int) {
        self.reach = reach
    }

    // MARK: - Putting in and taking out

    /// Gives documents new pieces in place of those that they had.
    mutating func replace(_ documents: [(document: Int, pieces: [Piece])]) {
        let count = documents.reduce(0) { $0 + $1.pieces.count }
        // Many at once are cheaper indexed anew than put in one by one.
        if count > 64, count * 4 > slotsOfDocument.count {
            for entry in documents { forget(entry.document) }
            for entry in documents { keep(entry.document, entry.pieces) }
            rebuild()
            return
        }
        for entry in documents {
            for slot in slotsOfDocument[entry.document] ?? [] { takeOut(slot) }
            forget(entry.document)
            for slot in keep(entry.document, entry.pieces) { putIn(slot) }
        }
    }

    /// Frees what only further changes would need.
    mutating func endChanges() {
        index = BlockIndex()
        links = []
        forest = LinkedPieces()
        verdicts = JoinVerdicts()
    }

    /// Honours what people decided, in place of what was decided before.
    mutating func rule(_ decided: DecidedPairs.Pairs) {
        changed.formUnion(rulings.slots.filter { pieces[Int($0)] != nil })
        guard !decided.together.isEmpty || !decided.apart.isEmpty else {
            rulings = .none
            return
        }
        let named = Set((decided.together + decided.apart).flatMap { [$0.0, $0.1] })
        let files = Set(named.map(\.file))
        var slots: [PiecePosition: Int32] = [:]
        for (slot, piece) in pieces.enumerated() {
            guard let piece, files.contains(piece.position.file), named.contains(piece.position) else { continue }
            slots[piece.position] = Int32(slot)
        }
        rulings = Rulings(decided, slots)
        changed.formUnion(rulings.slots)
    }

    @discardableResult
    private mutating func keep(_ document: Int, _ new: [Piece]) -> [Int32] {
        let slots = new.indices.map { Int32(pieces.count + $0) }
        pieces += new.map(Optional.some)
        hashes += new.map(\.position.hash)
        links += Array(repeating: [], count: new.count)
        groupOf += Array(repeating: Self.ungrouped, count: new.count)
        placeOf += Array(repeating: 0, count: new.count)
        forest.grow(by: new.count)
        changed.formUnion(slots)
        slotsOfDocument[document] = slots
        return slots
    }

    /// Leaves a document's slots empty; its entries must be out of the index, or the index rebuilt.
    private mutating func forget(_ document: Int) {
        for slot in slotsOfDocument.removeValue(forKey: document) ?? [] {
            pieces[Int(slot)] = nil
            changed.insert(slot)
        }
    }

    private mutating func rebuild() {
        var entries: [BlockIndex.Entry] = []
        for slot in pieces.indices { entries += self.entries(of: Int32(slot)) }
        index = BlockIndex(entries)
        entries = []
        links = Array(repeating: [], count: pieces.count)
        groupByIdentity = [:]
        (listed, gone, fresh, several) = ([], [], [], [])
        groupOf = Array(repeating: Self.ungrouped, count: pieces.count)
        forest = LinkedPieces()
        forest.grow(by: pieces.count)
        changed = []
        // By slot the last one that it was compared with. Pieces follow one another in one order in every block, so each
        // pair is met from its earlier piece alone.
        var comparedWith = [Int32](repeating: -1, count: pieces.count)
        for slot in pieces.indices.map(Int32.init) where pieces[Int(slot)] != nil {
            changed.insert(slot)
            for entry in self.entries(of: slot) {
                for other in index.after(entry, reach: reach) where comparedWith[Int(other)] != slot {
                    comparedWith[Int(other)] = slot
                    compare(slot, other)
                }
            }
        }
    }

    private mutating func putIn(_ slot: Int32) {
        for entry in entries(of: slot) {
            index.insert(entry)
            let found = index.neighbours(of: entry, reach: reach)
            for other in found.before + found.after where !isLinked(slot, other) { compare(slot, other) }
            // The newcomer pushes apart those who were just within reach of one another.
            for (left, right) in pairs(across: found) where isLinked(left, right) && !areNear(left, right) {
                unlink(left, right)
            }
        }
    }

    private mutating func takeOut(_ slot: Int32) {
        let entries = self.entries(of: slot)
        for entry in entries {
            let found = index.neighbours(of: entry, reach: reach)
            index.remove(entry)
            for (left, right) in pairs(across: found) where !isLinked(left, right) { compare(left, right) }
        }
        for link in links[Int(slot)] { unlink(slot, link.other) }
    }

    /// Pairs of neighbours on either side that lie one farther apart with the entry between them than the reach.
    private func pairs(across found: BlockIndex.Neighbours) -> [(Int32, Int32)] {
        found.before.enumerated().compactMap { distance, left in
            let other = reach - 1 - distance
            return found.after.indices.contains(other) ? (left, found.after[other]) : nil
        }
    }

    // MARK: - Links

    private func entries(of slot: Int32) -> [BlockIndex.Entry] {
        guard let piece = pieces[Int(slot)] else { return [] }
        let day = UInt64(clamping: min(0xFFFE, piece.blockDay ?? 0xFFFF))
        let rank = day << 48 | hashes[Int(slot)] >> 16
        return piece.blocks.map { BlockIndex.Entry(block: $0, rank: rank, item: slot) }
    }

    /// Compares two pieces that are not linked.
    private mutating func compare(_ left: Int32, _ right: Int32) {
        guard left != right, let a = pieces[Int(left)], let b = pieces[Int(right)],
            let found = a.position < b.position ? Piece.judge(a, b) : Piece.judge(b, a)
        else { return }
        links[Int(left)].append(Link(other: right, score: found.score, joins: found.joins))
        links[Int(right)].append(Link(other: left, score: found.score, joins: found.joins))
        changed.insert(left)
        changed.insert(right)
    }

    private mutating func unlink(_ left: Int32, _ right: Int32) {
        links[Int(left)].removeAll { $0.other == right }
        links[Int(right)].removeAll { $0.other == left }
        changed.insert(left)
        changed.insert(right)
    }

    private func isLinked(_ left: Int32, _ right: Int32) -> Bool {
        links[Int(left)].contains { $0.other == right }
    }

    /// Whether two pieces are within reach of one another in any block.
    private func areNear(_ left: Int32, _ right: Int32) -> Bool {
        entries(of: left).contains { entry in
            let found = index.neighbours(of: entry, reach: reach)
            return found.before.contains(right) || found.after.contains(right)
        }
    }
}
