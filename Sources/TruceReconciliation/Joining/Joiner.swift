/// Joins the pieces of many documents into groups, and keeps the groups up as documents come, go and change.
///
/// What comes out follows from the pieces alone: it is the same whether they came at once or one by one, and in any
/// order. Pieces that share a block and stand near one another in it are compared; what goes together is linked; linked
/// pieces are grouped, best links first. Groups never reach across pieces without a chain of links, so a change
/// regroups only what hangs together with it.
struct Joiner<Piece: Joinable>: Sendable {
    /// Pieces that are one.
    struct Group: Sendable {
        /// What tells it from every other group that there ever was: a group that changes gets another one, and one that
        /// is found again as it was keeps its own.
        let identity: Int
        /// The pieces in their order.
        let pieces: [Piece]
        /// The pairs, as places in ``pieces``, that brought the group together, best first.
        let joins: [Pair]
        /// Pieces of other groups that nearly belonged, best first, each with the place of the piece it is like.
        let misses: [Miss]
        fileprivate let slots: [Int32]

        /// Whether another group was brought together of the same pieces in the same way.
        fileprivate func isSame(as other: Group) -> Bool {
            slots == other.slots && joins == other.joins && misses.count == other.misses.count
                && zip(misses, other.misses).allSatisfy { $0.place == $1.place && $0.slot == $1.slot }
        }

        /// The pieces of one document.
        ///
        /// - Complexity: O(log n) besides what is found.
        func pieces(file: String, id: String) -> ArraySlice<Piece> {
            let first = PiecePosition(file: file, id: id, index: .min)
            var low = 0
            var high = pieces.count
            while low < high {
                let middle = (low + high) / 2
                if pieces[middle].position < first { low = middle + 1 } else { high = middle }
            }
            return pieces[low...].prefix { $0.position.file == file && $0.position.id == id }
        }
    }

    /// A piece that was held apart from a group though much speaks for it.
    struct Miss: Sendable {
        let place: Int
        let other: Piece
        fileprivate let slot: Int32
    }

    /// Two pieces of a group that go together.
    struct Pair: Hashable, Sendable {
        let left: Int
        let right: Int
    }

    private struct Link: Sendable {
        let other: Int32
        let score: Double
        let joins: Bool
    }

    /// Pieces that hang together by links, with the groups they make.
    private struct Component: Sendable {
        var slots: [Int32]
        var groups: [Group]
    }

    /// So many near misses of a group are kept.
    private static var mostMisses: Int { 3 }
    /// How many pieces to each side a piece of a block is compared with.
    private let reach: Int
    private var pieces: [Piece?] = []
    private var links: [[Link]] = []
    private var index = BlockIndex()
    private var slotsOfDocument: [Int: [Int32]] = [:]
    private var componentOf: [Int32] = []
    private var components: [Component?] = []
    /// By slot the place of its group in its component.
    private var groupOf: [Int32] = []
    private var nextIdentity = 0
    private var changed: Set<Int32> = []
    private var rulings = Rulings.none

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
        links += Array(repeating: [], count: new.count)
        componentOf += Array(repeating: -1, count: new.count)
        groupOf += Array(repeating: -1, count: new.count)
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
        componentOf = Array(repeating: -1, count: pieces.count)
        components = []
        changed = []
        for slot in pieces.indices {
            var others: [Int32] = []
            for entry in self.entries(of: Int32(slot)) { others += index.after(entry, reach: reach) }
            for other in Set(others) { compare(Int32(slot), other) }
            if pieces[slot] != nil { changed.insert(Int32(slot)) }
        }
    }

    private mutating func putIn(_ slot: Int32) {
        for entry in entries(of: slot) {
            index.insert(entry)
            let found = index.neighbours(of: entry, reach: reach)
            for other in found.before + found.after { compare(slot, other) }
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
            for (left, right) in pairs(across: found) { compare(left, right) }
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
        let rank = day << 48 | piece.position.hash >> 16
        return piece.blocks.map { BlockIndex.Entry(block: $0, rank: rank, item: slot) }
    }

    private mutating func compare(_ left: Int32, _ right: Int32) {
        guard left != right, !isLinked(left, right), let a = pieces[Int(left)], let b = pieces[Int(right)],
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

    // MARK: - Groups

    /// All groups, in the order of their first pieces. What changed since the last call is grouped anew.
    ///
    /// - Parameter place: The place of a document, by its number, in the order of pieces' positions.
    mutating func groups(placing place: (Int) -> Int) -> [Group] {
        regroup()
        let all = components.flatMap { $0?.groups ?? [] }
        let ranks = all.map { (place: place($0.pieces[0].document), index: $0.pieces[0].position.index) }
        return all.indices.sorted { left, right in
            let (a, b) = (ranks[left], ranks[right])
            return a.place != b.place ? a.place < b.place : a.index < b.index
        }.map { all[$0] }
    }

    /// The groups of one document's pieces, in order.
    mutating func groups(of document: Int) -> [Group] {
        regroup()
        var seen: Set<Int> = []
        return (slotsOfDocument[document] ?? []).compactMap { slot in
            components[Int(componentOf[Int(slot)])]?.groups[Int(groupOf[Int(slot)])]
        }.filter { seen.insert($0.identity).inserted }
            .sorted { $0.pieces[0].position < $1.pieces[0].position }
    }

    private mutating func regroup() {
        guard !changed.isEmpty else { return }
        // What hung together with a changed piece, before or now, is grouped anew.
        var loose = changed
        var before: [Int32: Group] = [:]
        for slot in changed where componentOf[Int(slot)] >= 0 {
            loose.formUnion(dissolve(componentOf[Int(slot)], &before))
        }
        for slot in loose { componentOf[Int(slot)] = -1 }
        changed = []
        for slot in loose.sorted() where pieces[Int(slot)] != nil && componentOf[Int(slot)] < 0 {
            var slots = [slot]
            let number = Int32(components.count)
            componentOf[Int(slot)] = number
            var next = 0
            while next < slots.count {
                let others = links[Int(slots[next])].filter(\.joins).map(\.other) + rulings.partners(of: slots[next])
                for other in others where componentOf[Int(other)] != number {
                    // A link that is new may lead to pieces of a component that did not change itself.
                    if componentOf[Int(other)] >= 0 { dissolve(componentOf[Int(other)], &before) }
                    componentOf[Int(other)] = number
                    slots.append(other)
                }
                next += 1
            }
            let groups = grouped(slots, before)
            components.append(Component(slots: slots, groups: groups))
        }
    }

    /// Takes a component apart.
    ///
    /// - Parameter before: Takes its groups, by their first slots.
    /// - Returns: Its slots.
    @discardableResult
    private mutating func dissolve(_ component: Int32, _ before: inout [Int32: Group]) -> [Int32] {
        guard let found = components[Int(component)] else { return [] }
        for group in found.groups { before[group.slots[0]] = group }
        components[Int(component)] = nil
        return found.slots
    }

    /// Groups pieces that hang together, and notes which group each is in.
    ///
    /// - Parameter before: Groups that there were, by their first slots; one that is found again stays what it was.
    private mutating func grouped(_ slots: [Int32], _ before: [Int32: Group]) -> [Group] {
        let members = slots.compactMap { slot in pieces[Int(slot)].map { (slot: slot, piece: $0) } }
            .sorted { $0.piece.position < $1.piece.position }
        let slots = members.map(\.slot)
        var linked = LinkedPieces(members.map(\.piece), slots: slots, rulings: rulings)
        let clusters = linked.clusters(along: joiningLinks(slots))
        var placeInGroup = [Int](repeating: 0, count: slots.count)
        return clusters.enumerated().map { number, cluster in
            for (place, member) in cluster.members.enumerated() {
                placeInGroup[member] = place
                groupOf[Int(slots[member])] = Int32(number)
            }
            let own = cluster.members.map { slots[$0] }
            nextIdentity += 1
            let group = Group(
                identity: nextIdentity, pieces: cluster.members.map { members[$0].piece },
                joins: cluster.joins.map { Pair(left: placeInGroup[$0.left], right: placeInGroup[$0.right]) },
                misses: misses(of: own), slots: own)
            return before[own[0]].flatMap { $0.isSame(as: group) ? $0 : nil } ?? group
        }
    }

    /// The links that join pieces of some slots, each once, by the places of the slots.
    private func joiningLinks(_ slots: [Int32]) -> [LinkedPieces<Piece>.Link] {
        guard slots.count > 1 else { return [] }
        var placeOf: [Int32: Int] = [:]
        for (place, slot) in slots.enumerated() { placeOf[slot] = place }
        var found: [LinkedPieces<Piece>.Link] = []
        for (place, slot) in slots.enumerated() {
            for link in links[Int(slot)] where link.joins {
                guard let other = placeOf[link.other], place < other else { continue }
                found.append(LinkedPieces.Link(score: link.score, left: place, right: other))
            }
            for partner in rulings.partners(of: slot) {
                guard let other = placeOf[partner], place < other else { continue }
                found.append(LinkedPieces.Link(score: .infinity, left: place, right: other))
            }
        }
        return found
    }

    /// The pieces outside a group that come nearest to belonging to it, one a document.
    private func misses(of slots: [Int32]) -> [Miss] {
        let own = Set(slots)
        var best: [(score: Double, miss: Miss)] = []
        func comes(_ score: Double, _ place: Int, _ other: Piece, before known: (score: Double, miss: Miss)) -> Bool {
            if score != known.score { return score > known.score }
            if other.position != known.miss.other.position { return other.position < known.miss.other.position }
            return place < known.miss.place
        }
        for (place, slot) in slots.enumerated() {
            for link in links[Int(slot)] where !own.contains(link.other) {
                if best.count == Self.mostMisses, let last = best.last, link.score < last.score { continue }
                guard let other = pieces[Int(link.other)] else { continue }
                if let known = best.firstIndex(where: { $0.miss.other.document == other.document }) {
                    guard comes(link.score, place, other, before: best[known]) else { continue }
                    best.remove(at: known)
                }
                let rank = best.firstIndex { comes(link.score, place, other, before: $0) } ?? best.count
                best.insert((link.score, Miss(place: place, other: other, slot: link.other)), at: rank)
                if best.count > Self.mostMisses { best.removeLast() }
            }
        }
        return best.map(\.miss)
    }
}
