import TruceEvidence

/// The dead that can be told apart in one scope of the ledger, with the scopes in it that they rest on.
struct ToldApart: Sendable {
    /// Whose they are.
    private let sheet: LedgerSheet
    /// The scopes in it that count dead.
    private let counted: [Counted]
    /// The sum over those that surely do not overlap; nil where it is beyond all numbers.
    private let sum: Int?

    private struct Counted: Equatable, Sendable {
        let sheet: LedgerSheet
        let count: Int

        static func == (left: Counted, right: Counted) -> Bool {
            left.sheet === right.sheet && left.count == right.count
        }
    }
}

extension ToldApart {
    /// Adds up what surely does not overlap.
    struct Finder {
        let tree: LedgerTree
        let scopes: [LedgerScope]
        /// By sheet what was found for the record before.
        let known: [ObjectIdentifier: ToldApart]
        /// The same for this one.
        private(set) var found: [ObjectIdentifier: ToldApart] = [:]

        init(tree: LedgerTree, scopes: [LedgerScope], known: [ObjectIdentifier: ToldApart]) {
            self.tree = tree
            self.scopes = scopes
            self.known = known
        }

        /// More scopes than this are not compared pair by pair.
        private static let mostCompared = 400

        /// The sum over scopes that surely do not overlap: of those that may, the highest counts.
        ///
        /// - Parameter counts: By node the dead that count.
        mutating func distinct(in node: LedgerTree.Node, _ counts: [Int]) -> Int? {
            let counted = tree.inside[node.inside].filter { counts[$0] > 0 }
            guard !counted.isEmpty else { return nil }
            guard counted.count <= Self.mostCompared else { return roughly(counted, counts) }
            let parts = counted.map { Counted(sheet: scopes[tree.nodes[$0].scope].sheet, count: counts[$0]) }
            let sheet = scopes[node.scope].sheet
            let same = known[ObjectIdentifier(sheet)].flatMap { $0.counted == parts ? $0 : nil }
            let apart = same ?? ToldApart(sheet: sheet, counted: parts, sum: compared(counted, counts))
            found[ObjectIdentifier(sheet)] = apart
            return apart.sum
        }

        private func compared(_ counted: [Int], _ counts: [Int]) -> Int? {
            var groups: [[Int]] = []
            for one in counted {
                let scope = scopes[tree.nodes[one].scope]
                let touching = groups.indices.filter { group in
                    groups[group].contains { scopes[tree.nodes[$0].scope].mayOverlap(scope) }
                }
                let merged = touching.flatMap { groups[$0] } + [one]
                for group in touching.reversed() { groups.remove(at: group) }
                groups.append(merged)
            }
            var sum = 0
            for group in groups {
                let (next, overflow) = sum.addingReportingOverflow(group.lazy.map { counts[$0] }.max() ?? 0)
                if overflow { return nil }
                sum = next
            }
            return sum
        }

        /// A lower bound without comparing: incidents differ from one another, and of all other scopes only the highest counts.
        private func roughly(_ counted: [Int], _ counts: [Int]) -> Int? {
            var sum = 0
            var highest = 0
            for node in counted {
                guard scopes[tree.nodes[node].scope].incident != nil else {
                    highest = max(highest, counts[node])
                    continue
                }
                let (next, overflow) = sum.addingReportingOverflow(counts[node])
                if overflow { return nil }
                sum = next
            }
            return max(sum, highest)
        }
    }
}
