/// Disjoint groups of indices that grow by joining; the smallest index stands for its group.
struct Grouping: Sendable {
    private var parent: [Int]
    private var lists: [[Int]]

    /// Every index alone.
    init(count: Int) {
        parent = Array(0..<count)
        lists = (0..<count).map { [$0] }
    }

    /// The index that stands for a group.
    mutating func root(of index: Int) -> Int {
        var index = index
        while parent[index] != index {
            parent[index] = parent[parent[index]]
            index = parent[index]
        }
        return index
    }

    /// The members of the group that a root stands for, sorted.
    func members(ofRoot root: Int) -> [Int] { lists[root] }

    /// Joins two groups given by their roots.
    mutating func join(_ left: Int, _ right: Int) {
        guard left != right else { return }
        let root = min(left, right)
        let other = max(left, right)
        parent[other] = root
        let moved = lists[other]
        lists[other] = []
        // Mostly the groups stand one behind the other, and then nothing needs sorting.
        let isBehind = (lists[root].last ?? -1) < (moved.first ?? 0)
        lists[root] += moved
        if !isBehind { lists[root].sort() }
    }

    /// All groups in order of their first member.
    var groups: [[Int]] { lists.filter { !$0.isEmpty } }
}
