import TruceText

/// How pieces fall into groups: the best links come first, and each joins two groups if they may be one. A group is
/// compared by its delegates, which follow from its members alone, so a sentence that ten thousand reports copy costs no
/// more for each of them than one that ten copy.
///
/// A change makes anew only the groups that it touches and those that these now reach; a group that is found again as it
/// was stays what it was.
extension Joiner {
    /// So many near misses of a group are kept.
    private static var mostMisses: Int { 3 }
    /// So many of the pairs that brought a group together are kept: enough to say why.
    private static var mostJoins: Int { 40 }
    /// The slot is in no group.
    static var ungrouped: Int { -1 }
    /// The slot's group is being made anew.
    private static var loose: Int { -2 }

    /// All groups, in the order of their first pieces. What changed since the last call is grouped anew.
    ///
    /// - Parameter place: The place of a document, by its number, in the order of pieces' positions.
    mutating func groups(placing place: (Int) -> Int) -> [Listed] {
        regroup()
        if !gone.isEmpty { listed.removeAll { gone.contains($0.identity) } }
        // Other documents that come and go leave the order of groups as it is.
        let new = fresh.compactMap { groupByIdentity[$0].map(Listed.init) }
        (gone, fresh) = ([], [])
        func comes(_ left: Listed, before right: Listed) -> Bool {
            let (own, theirs) = (place(left.document), place(right.document))
            return own != theirs ? own < theirs : left.index < right.index
        }
        if new.count > Self.mostPutIn {
            listed += new
            listed.sort { comes($0, before: $1) }
        } else {
            for group in new {
                listed.insert(group, at: listed.partitioningIndex { comes(group, before: $0) })
            }
        }
        return listed
    }

    /// More groups at once than this are sorted with all others and not put in one by one.
    private static var mostPutIn: Int { 64 }

    /// The groups of several pieces, in no order.
    mutating func gathered() -> [Group] {
        regroup()
        return several.compactMap { groupByIdentity[$0] }
    }

    /// The identities of the groups of some documents' pieces.
    func identities(of documents: Set<Int>) -> Set<Int> {
        Set(documents.lazy.flatMap { slotsOfDocument[$0] ?? [] }.map { groupOf[Int($0)] })
    }

    /// The identity of the group of a document's piece that stands at a place among all things of its sort; nil where that
    /// is no piece.
    func identity(of document: Int, at index: Int) -> Int? {
        slotsOfDocument[document]?.first { pieces[Int($0)]?.position.index == index }.map { groupOf[Int($0)] }
    }

    /// The groups of one document's pieces, in order.
    mutating func groups(of document: Int) -> [Group] {
        regroup()
        var seen: Set<Int> = []
        return (slotsOfDocument[document] ?? []).compactMap { groupByIdentity[groupOf[Int($0)]] }
            .filter { seen.insert($0.identity).inserted }
            .sorted { $0.pieces[0].position < $1.pieces[0].position }
    }

    // MARK: - What is made anew

    /// What became of the loose pieces when they were joined along their links.
    private struct Attempt {
        /// The loose pieces and those that links lead to from them, by their slots in the order of pieces.
        let slots: [Int32]
        /// The links that joined two loose groups, in their order.
        var joins: [JoiningLink] = []
        /// Slots of groups that are not loose and would be joined with one that is.
        var reached: [Int32] = []
    }

    /// Groups anew what a change touches.
    ///
    /// A link to a piece whose group stays is tried against what that group was when the link's turn came. Where it would
    /// join, the group does not stay, and all is done again with it; else nothing that was made of it can be other than
    /// it was.
    private mutating func regroup() {
        guard !changed.isEmpty else { return }
        var before: [Int32: Group] = [:]
        var open: [Int32] = []
        for slot in changed.sorted() { loosen(slot, &open, &before) }
        changed = []
        var attempt = joined(open)
        while !attempt.reached.isEmpty {
            for slot in open { forest.isolate(slot) }
            for slot in attempt.reached { loosen(slot, &open, &before) }
            attempt = joined(open)
        }
        settle(attempt, before)
    }

    /// Takes the group apart that a slot is in.
    ///
    /// - Parameters:
    ///   - open: Takes the slots of its pieces.
    ///   - before: Takes the group, by its first slot.
    private mutating func loosen(_ slot: Int32, _ open: inout [Int32], _ before: inout [Int32: Group]) {
        let group = groupByIdentity.removeValue(forKey: groupOf[Int(slot)])
        if let group {
            before[group.slots[0]] = group
            if fresh.remove(group.identity) == nil { gone.insert(group.identity) }
            several.remove(group.identity)
        }
        for slot in group?.slots ?? [slot] where groupOf[Int(slot)] != Self.loose {
            forest.isolate(slot)
            groupOf[Int(slot)] = pieces[Int(slot)] == nil ? Self.ungrouped : Self.loose
            if pieces[Int(slot)] != nil { open.append(slot) }
        }
    }

    /// Joins loose pieces along all links that lead from them.
    private mutating func joined(_ open: [Int32]) -> Attempt {
        var attempt = Attempt(slots: taking(part: open))
        for (place, slot) in attempt.slots.enumerated() { placeOf[Int(slot)] = Int32(place) }
        for placed in links(from: open) {
            let link = JoiningLink(
                score: placed.score, left: attempt.slots[Int(placed.left)], right: attempt.slots[Int(placed.right)])
            let (left, right) = (root(of: link.left, before: link), root(of: link.right, before: link))
            guard left != right, mayJoin(left, right, link) else { continue }
            let staying = [link.left, link.right].filter { groupOf[Int($0)] != Self.loose }
            guard staying.isEmpty else {
                attempt.reached += staying
                continue
            }
            forest.join(left, right, by: link, hashes, pieces)
            attempt.joins.append(link)
        }
        return attempt
    }

    /// Loose slots and those that links lead to from them, in the order of pieces.
    private mutating func taking(part open: [Int32]) -> [Int32] {
        var slots = open
        func take(_ slot: Int32, _ joiner: inout Self) {
            guard joiner.groupOf[Int(slot)] != Self.loose, joiner.placeOf[Int(slot)] >= 0 else { return }
            joiner.placeOf[Int(slot)] = -1
            slots.append(slot)
        }
        for slot in open {
            for place in links[Int(slot)].indices where links[Int(slot)][place].joins {
                take(links[Int(slot)][place].other, &self)
            }
            for partner in partners(of: slot) { take(partner, &self) }
        }
        return slots.sorted { left, right in
            guard let a = pieces[Int(left)]?.position, let b = pieces[Int(right)]?.position else { return false }
            return a < b
        }
    }

    /// A link by the places of its pieces among those that take part.
    private struct PlacedLink {
        let score: Double
        let left: Int32
        let right: Int32

        /// Whether its turn comes before that of another.
        func comesBefore(_ other: PlacedLink) -> Bool {
            if score != other.score { return JoiningLink.rank(of: score) > JoiningLink.rank(of: other.score) }
            return left != other.left ? left < other.left : right < other.right
        }
    }

    /// The links that may join loose pieces with one another or with others, each once, in their order.
    private func links(from open: [Int32]) -> [PlacedLink] {
        var found: [PlacedLink] = []
        func add(_ score: Double, _ one: Int32, _ other: Int32) {
            let (own, theirs) = (placeOf[Int(one)], placeOf[Int(other)])
            // Between two that are loose it is met from both sides.
            guard own < theirs || groupOf[Int(other)] != Self.loose else { return }
            found.append(PlacedLink(score: score, left: min(own, theirs), right: max(own, theirs)))
        }
        for slot in open {
            for link in links[Int(slot)] where link.joins { add(link.score, slot, link.other) }
            for partner in partners(of: slot) { add(.infinity, slot, partner) }
        }
        return found.sorted { $0.comesBefore($1) }
    }

    /// The pieces that are one with a piece by decision.
    private func partners(of slot: Int32) -> [Int32] {
        rulings.partners(of: slot).filter { pieces[Int($0)] != nil }
    }

    private func root(of slot: Int32, before link: JoiningLink) -> Int32 {
        groupOf[Int(slot)] == Self.loose ? forest.root(of: slot) : forest.root(of: slot, before: link, pieces)
    }

    /// Whether two groups may become one, by what stands for each when the turn of a link comes.
    private mutating func mayJoin(_ left: Int32, _ right: Int32, _ link: JoiningLink) -> Bool {
        // The group with the earlier piece of the link is asked first, whichever is larger.
        if !link.isDecided {
            let one = forest.face(of: left, before: link, pieces)
            let other = forest.face(of: right, before: link, pieces)
            let known = verdicts.verdict(on: one.hash, other.hash)
            let areOne = known ?? Piece.mayJoin(spokesmen(one.delegates), spokesmen(other.delegates))
            if known == nil { verdicts.keep(areOne, on: one.hash, other.hash, most: 8 * pieces.count + 4_096) }
            guard areOne else { return false }
        }
        return !rulings.holdApart(left, right) { root(of: $0, before: link) }
    }

    /// The delegates of a group, in the order of pieces.
    private func spokesmen(_ delegates: [Int32]) -> [Piece] {
        delegates.compactMap { pieces[Int($0)] }.sorted { $0.position < $1.position }
    }

    // MARK: - Groups

    /// Makes groups of what was joined.
    ///
    /// - Parameter before: Groups that there were, by their first slots; one that is found again stays what it was.
    private mutating func settle(_ attempt: Attempt, _ before: [Int32: Group]) {
        var found: [(slots: [Int32], joins: [JoiningLink])] = []
        var numberOf: [Int32: Int] = [:]
        for slot in attempt.slots where groupOf[Int(slot)] == Self.loose {
            let root = forest.root(of: slot)
            let number = numberOf[root] ?? found.count
            if number == found.count {
                numberOf[root] = number
                found.append(([], []))
            }
            found[number].slots.append(slot)
        }
        for link in attempt.joins {
            guard let number = numberOf[forest.root(of: link.left)] else { continue }
            if found[number].joins.count < Self.mostJoins { found[number].joins.append(link) }
        }
        for (number, members) in found.enumerated() {
            for slot in members.slots { groupOf[Int(slot)] = nextIdentity + 1 + number }
        }
        for (slots, joins) in found {
            nextIdentity += 1
            for (place, slot) in slots.enumerated() { placeOf[Int(slot)] = Int32(place) }
            let pairs = joins.map { Pair(left: Int(placeOf[Int($0.left)]), right: Int(placeOf[Int($0.right)])) }
            let misses = misses(of: slots, group: nextIdentity)
            if let known = before[slots[0]], known.slots == slots, known.joins == pairs,
                Self.areSame(known.misses, misses)
            {
                for slot in slots { groupOf[Int(slot)] = known.identity }
                keep(known)
                if gone.remove(known.identity) == nil { fresh.insert(known.identity) }
            } else {
                let group = Group(
                    identity: nextIdentity, pieces: slots.compactMap { pieces[Int($0)] }, joins: pairs, misses: misses,
                    slots: slots)
                keep(group)
                fresh.insert(nextIdentity)
            }
        }
    }

    private mutating func keep(_ group: Group) {
        groupByIdentity[group.identity] = group
        if group.pieces.count > 1 { several.insert(group.identity) }
    }

    private static func areSame(_ one: [Miss], _ other: [Miss]) -> Bool {
        one.count == other.count && zip(one, other).allSatisfy { $0.place == $1.place && $0.slot == $1.slot }
    }

    /// The pieces outside a group that come nearest to belonging to it, one a document.
    private func misses(of slots: [Int32], group: Int) -> [Miss] {
        var best: [(score: Double, miss: Miss)] = []
        func comes(_ score: Double, _ place: Int, _ other: Piece, before known: (score: Double, miss: Miss)) -> Bool {
            if score != known.score { return score > known.score }
            if other.position != known.miss.other.position { return other.position < known.miss.other.position }
            return place < known.miss.place
        }
        for (place, slot) in slots.enumerated() {
            for link in links[Int(slot)] {
                if best.count == Self.mostMisses, let last = best.last, link.score < last.score { continue }
                guard groupOf[Int(link.other)] != group, let other = pieces[Int(link.other)] else { continue }
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
