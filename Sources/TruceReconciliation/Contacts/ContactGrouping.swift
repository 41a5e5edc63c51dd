import TruceEvidence

/// Brings passages together that tell of one contact: of one kind and standing, on one day, with two participants in
/// common; or with one in common where only one is named, and where only one contact of that day has it.
///
/// Each passage is looked up by its pairs of participants, of which few are taken, so cost grows with the number of
/// passages.
enum ContactGrouping {
    /// Passages are compared only within this.
    private struct Block: Hashable {
        let kind: ContactKind
        let status: EventStatus
        /// The day, or the document where no day is known.
        let day: String
    }

    /// So many participants of a passage are looked at.
    private static let mostParticipants = 8

    /// The groups, each in order of file and place, in the order of their first passages.
    static func groups(_ tellings: [ContactTelling]) -> [[ContactTelling]] {
        var order: [Block] = []
        var blocks: [Block: [Int]] = [:]
        for (index, telling) in tellings.enumerated() {
            let day = telling.date.map(\.iso) ?? telling.file
            let block = Block(kind: telling.mention.kind, status: telling.mention.status, day: day)
            if blocks[block] == nil { order.append(block) }
            blocks[block, default: []].append(index)
        }
        return order.flatMap { joined(blocks[$0] ?? [], tellings) }.sorted { $0[0] < $1[0] }
            .map { $0.map { tellings[$0] } }
    }

    /// The passages of one block that share participants.
    private static func joined(_ block: [Int], _ tellings: [ContactTelling]) -> [[Int]] {
        var grouping = Grouping(count: block.count)
        var byPair: [[String]: Int] = [:]
        for (place, index) in block.enumerated() {
            for pair in pairs(tellings[index].participants) {
                guard let other = byPair[pair] else {
                    byPair[pair] = place
                    continue
                }
                let (left, right) = (grouping.root(of: other), grouping.root(of: place))
                if left != right { _ = grouping.join(left, right) }
            }
        }
        var rootsOf: [String: Set<Int>] = [:]
        for (place, index) in block.enumerated() where tellings[index].participants.count > 1 {
            for name in tellings[index].participants { rootsOf[name, default: []].insert(grouping.root(of: place)) }
        }
        var lone: [String: Int] = [:]
        for (place, index) in block.enumerated() where tellings[index].participants.count == 1 {
            let name = tellings[index].participants[0]
            let roots = rootsOf[name] ?? []
            let other = roots.count == 1 ? roots.first : roots.isEmpty ? lone[name] : nil
            lone[name] = lone[name] ?? place
            guard let other else { continue }
            let (left, right) = (grouping.root(of: other), grouping.root(of: place))
            if left != right { _ = grouping.join(left, right) }
        }
        return grouping.groups.map { $0.map { block[$0] } }
    }

    private static func pairs(_ names: [String]) -> [[String]] {
        let few = Array(names.prefix(mostParticipants))
        return few.indices.flatMap { left in few[(left + 1)...].map { [few[left], $0] } }
    }
}
