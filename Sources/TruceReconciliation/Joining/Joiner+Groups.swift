/// How pieces fall into groups: what hangs together with a change is grouped anew, and a group that is found again as it
/// was stays what it was.
extension Joiner {
    /// So many near misses of a group are kept.
    private static var mostMisses: Int { 3 }
    /// So many of the pairs that brought a group together are kept: enough to say why.
    static var mostJoins: Int { 40 }

    /// All groups, in the order of their first pieces. What changed since the last call is grouped anew.
    ///
    /// - Parameter place: The place of a document, by its number, in the order of pieces' positions.
    mutating func groups(placing place: (Int) -> Int) -> [Group] {
        regroup()
        let all = components.flatMap { $0?.groups ?? [] }
        let ranks = all.indices.map { group in
            let first = all[group].pieces[0]
            return (place: place(first.document), index: first.position.index, group: group)
        }
        return ranks.sorted { $0 < $1 }.map { all[$0.group] }
    }

    /// The groups of several pieces, in no order.
    mutating func gathered() -> [Group] {
        regroup()
        return components.flatMap { component in component?.groups.filter { $0.pieces.count > 1 } ?? [] }
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
        var before: [Int32: Group] = [:]
        let gathered = gather(&before)
        for (offset, slots) in gathered.slots.enumerated() {
            components.append(
                Component(slots: slots, groups: grouped(slots, component: gathered.first + Int32(offset), before)))
        }
    }

    // MARK: - What hangs together

    /// Finds what hangs together with a changed piece, before or now, and takes the components apart that it was in.
    ///
    /// - Parameter before: Takes the groups that there were, by their first slots.
    /// - Returns: The slots of each component that is to be, in order, and the number of the first of them.
    private mutating func gather(_ before: inout [Int32: Group]) -> (slots: [[Int32]], first: Int32) {
        var loose: [Int32] = []
        let new = changed.sorted()
        changed = []
        for slot in new where componentOf[Int(slot)] >= 0 { dissolve(componentOf[Int(slot)], &loose, &before) }
        // What was in order stays in order, so that sorting costs little.
        loose += new.filter { componentOf[Int($0)] == -1 }
        for slot in loose { componentOf[Int(slot)] = -1 }
        let first = Int32(components.count)
        var count: Int32 = 0
        var next = 0
        while next < loose.count {
            let slot = loose[next]
            next += 1
            guard pieces[Int(slot)] != nil, componentOf[Int(slot)] < 0 else { continue }
            spread(first + count, from: slot, &loose, &before)
            count += 1
        }
        var slots = [[Int32]](repeating: [], count: Int(count))
        for slot in loose where pieces[Int(slot)] != nil {
            // A piece may stand twice among the loose; its place is taken the first time.
            guard placeOf[Int(slot)] != -2 else { continue }
            placeOf[Int(slot)] = -2
            slots[Int(componentOf[Int(slot)] - first)].append(slot)
        }
        return (slots.map(inOrder), first)
    }

    /// Marks all that hangs together with a piece.
    private mutating func spread(
        _ number: Int32, from slot: Int32, _ loose: inout [Int32], _ before: inout [Int32: Group]
    ) {
        var open = [slot]
        componentOf[Int(slot)] = number
        func reached(_ other: Int32, _ joiner: inout Self) {
            guard joiner.componentOf[Int(other)] != number else { return }
            // A link that is new may lead to pieces of a component that did not change itself.
            if joiner.componentOf[Int(other)] >= 0 {
                joiner.dissolve(joiner.componentOf[Int(other)], &loose, &before)
            }
            joiner.componentOf[Int(other)] = number
            open.append(other)
        }
        while let slot = open.popLast() {
            for place in links[Int(slot)].indices {
                let link = links[Int(slot)][place]
                if link.joins { reached(link.other, &self) }
            }
            for partner in rulings.partners(of: slot) { reached(partner, &self) }
        }
    }

    /// Takes a component apart.
    ///
    /// - Parameters:
    ///   - loose: Takes its slots.
    ///   - before: Takes its groups, by their first slots.
    private mutating func dissolve(_ component: Int32, _ loose: inout [Int32], _ before: inout [Int32: Group]) {
        guard let found = components[Int(component)] else { return }
        for group in found.groups { before[group.slots[0]] = group }
        components[Int(component)] = nil
        for slot in found.slots { componentOf[Int(slot)] = -1 }
        loose += found.slots
    }

    private func inOrder(_ slots: [Int32]) -> [Int32] {
        slots.count < 2
            ? slots
            : slots.sorted { left, right in
                guard let a = pieces[Int(left)]?.position, let b = pieces[Int(right)]?.position else { return false }
                return a < b
            }
    }

    // MARK: - Groups of what hangs together

    /// Groups pieces that hang together, and notes which group each is in.
    ///
    /// - Parameter before: Groups that there were, by their first slots; one that is found again stays what it was.
    private mutating func grouped(_ slots: [Int32], component: Int32, _ before: [Int32: Group]) -> [Group] {
        for (place, slot) in slots.enumerated() { placeOf[Int(slot)] = Int32(place) }
        var linked = LinkedPieces<Piece>(slots, hashes: slots.map { hashes[Int($0)] }, rulings: rulings)
        let clusters = linked.clusters(along: joiningLinks(slots), of: pieces, &verdicts)
        for (number, cluster) in clusters.enumerated() {
            for place in cluster.members { groupOf[Int(slots[Int(place)])] = Int32(number) }
        }
        return clusters.enumerated().map { number, cluster in
            let own = cluster.members.map { slots[Int($0)] }
            for (place, slot) in own.enumerated() { placeOf[Int(slot)] = Int32(place) }
            let joins = cluster.joins.map { link in
                Pair(
                    left: Int(placeOf[Int(slots[Int(link.left)])]), right: Int(placeOf[Int(slots[Int(link.right)])]))
            }
            let misses = misses(of: own, component: component, group: Int32(number))
            if let known = before[own[0]], known.slots == own, known.joins == joins, Self.areSame(known.misses, misses)
            {
                return known
            }
            nextIdentity += 1
            return Group(
                identity: nextIdentity, pieces: own.compactMap { pieces[Int($0)] }, joins: joins, misses: misses,
                slots: own)
        }
    }

    private static func areSame(_ one: [Miss], _ other: [Miss]) -> Bool {
        one.count == other.count && zip(one, other).allSatisfy { $0.place == $1.place && $0.slot == $1.slot }
    }

    /// The links that join pieces of some slots, each once, by the places of the slots.
    private func joiningLinks(_ slots: [Int32]) -> [LinkedPieces<Piece>.Link] {
        guard slots.count > 1 else { return [] }
        var found: [LinkedPieces<Piece>.Link] = []
        for (place, slot) in slots.enumerated() {
            let place = Int32(place)
            for link in links[Int(slot)] where link.joins && place < placeOf[Int(link.other)] {
                found.append(LinkedPieces.Link(score: link.score, left: place, right: placeOf[Int(link.other)]))
            }
            for partner in rulings.partners(of: slot) where place < placeOf[Int(partner)] {
                found.append(LinkedPieces.Link(score: .infinity, left: place, right: placeOf[Int(partner)]))
            }
        }
        return found
    }

    /// The pieces outside a group that come nearest to belonging to it, one a document.
    private func misses(of slots: [Int32], component: Int32, group: Int32) -> [Miss] {
        var best: [(score: Double, miss: Miss)] = []
        func comes(_ score: Double, _ place: Int, _ other: Piece, before known: (score: Double, miss: Miss)) -> Bool {
            if score != known.score { return score > known.score }
            if other.position != known.miss.other.position { return other.position < known.miss.other.position }
            return place < known.miss.place
        }
        for (place, slot) in slots.enumerated() {
            for link in links[Int(slot)] {
                if best.count == Self.mostMisses, let last = best.last, link.score < last.score { continue }
                let isOwn = componentOf[Int(link.other)] == component && groupOf[Int(link.other)] == group
                guard !isOwn, let other = pieces[Int(link.other)] else { continue }
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
