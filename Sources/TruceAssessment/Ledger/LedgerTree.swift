import TruceEvidence

/// Orders scopes into a tree: each lies in the narrowest scope that surely holds it.
struct LedgerTree: Sendable {
    /// One scope in its place.
    struct Node: Sendable {
        /// The place of the scope among those that were given.
        let scope: Int
        /// The place of the node in which it lies; negative where it lies in none.
        let parent: Int
        /// Those nodes that lie directly in it, as a stretch of ``LedgerTree/inside``.
        fileprivate(set) var inside: Range<Int>
    }

    /// All nodes, each parent before what lies in it, siblings in order of their days.
    private(set) var nodes: [Node] = []
    /// The places of nodes that lie in one, all of them together.
    private(set) var inside: [Int] = []

    private let scopes: [LedgerScope]
    /// By scope those that lie directly in it; those that lie in none under the number of all scopes.
    private let children: Children

    /// Finds the parent of each scope: among the wars, and the stretches of days of its country.
    ///
    /// - Parameter memory: What was found for the record before; takes what is found now.
    /// - Complexity: O(n log n) in the scopes.
    init(_ scopes: [LedgerScope], _ memory: inout LedgerStretches.Memory) {
        self.scopes = scopes
        let wars = scopes.indices.filter { scopes[$0].scope == .warTotal }
        let stretches = LedgerStretches.holders(of: scopes, &memory)
        // Whether a war holds a scope follows from their countries alone, and each war is as wide as the next.
        var warOfCountry: [Int32: Int?] = [:]
        var last: (country: Int32, war: Int?)?
        var parents: [Int32] = []
        parents.reserveCapacity(scopes.count)
        for index in scopes.indices {
            var parent = stretches[index]
            if parent == nil, scopes[index].scope != .warTotal {
                let country = scopes[index].country
                if last?.country != country {
                    let war = warOfCountry[country] ?? wars.first { scopes[$0].holds(scopes[index]) }
                    warOfCountry[country] = .some(war)
                    last = (country, war)
                }
                parent = last?.war
            }
            parents.append(Int32(parent ?? scopes.count))
        }
        children = Children(parents)
        nodes.reserveCapacity(scopes.count)
        inside.reserveCapacity(scopes.count)
        for root in inOrder(scopes.count) { append(root, -1) }
    }

    /// Wars hold stretches of days, which hold shorter ones: the recursion is as deep as stretches nest, and one that
    /// holds another is longer or wider than it.
    private mutating func append(_ index: Int, _ parent: Int) {
        let position = nodes.count
        nodes.append(Node(scope: index, parent: parent, inside: 0..<0))
        guard !children.of(index).isEmpty else { return }
        var own: [Int] = []
        for child in inOrder(index) {
            own.append(nodes.count)
            append(child, position)
        }
        nodes[position].inside = inside.count..<inside.count + own.count
        inside += own
    }

    /// What lies directly in a scope, wars first, then by the first day.
    private func inOrder(_ parent: Int) -> [Int] {
        let ranked = children.of(parent).map { index -> UInt64 in
            let rank: UInt64 =
                switch scopes[Int(index)].scope {
                case .warTotal: 0
                case .period: 1
                case .incident: 2
                }
            // Rank, day and place are put in order as one number.
            let day = UInt64(UInt32(bitPattern: scopes[Int(index)].days?.first ?? .max) ^ 0x8000_0000)
            return rank << 62 | day << 30 | UInt64(index)
        }
        return ranked.sorted().map { Int($0 & 0x3FFF_FFFF) }
    }
}

/// Things by the one in which they lie, all of them in one stretch of memory.
private struct Children {
    /// By holder where its own begin in ``members``.
    private var starts: [Int]
    private var members: [Int32]

    /// Takes for each thing the one in which it lies; the number of all things stands for none.
    init(_ parents: [Int32]) {
        starts = Array(repeating: 0, count: parents.count + 2)
        for parent in parents { starts[Int(parent) + 1] += 1 }
        for place in starts.indices.dropFirst() { starts[place] += starts[place - 1] }
        members = Array(repeating: 0, count: parents.count)
        var next = starts
        for (index, parent) in parents.enumerated() {
            members[next[Int(parent)]] = Int32(index)
            next[Int(parent)] += 1
        }
    }

    /// What lies directly in a thing, in order.
    func of(_ parent: Int) -> ArraySlice<Int32> { members[starts[parent]..<starts[parent + 1]] }
}
