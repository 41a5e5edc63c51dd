/// Disjoint groups of indices that grow by joining.
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

    /// The members of the group that a root stands for, in no order.
    func members(ofRoot root: Int) -> [Int] { lists[root] }

    /// Joins two groups given by their roots.
    ///
    /// - Returns: The root that stands for both.
    /// - Complexity: All joins together move O(n log n) members.
    @discardableResult
    mutating func join(_ left: Int, _ right: Int) -> Int {
        guard left != right else { return left }
        let isLeft = lists[left].count >= lists[right].count
        let (root, other) = isLeft ? (left, right) : (right, left)
        parent[other] = root
        let moved = lists[other]
        lists[other] = []
        lists[root] += moved
        return root
    }

    /// All groups, each sorted, in order of their first member.
    var groups: [[Int]] {
        lists.filter { !$0.isEmpty }.map { $0.sorted() }.sorted { $0[0] < $1[0] }
    }
}
