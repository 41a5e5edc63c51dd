import TruceEvidence

/// Orders scopes into a tree: each lies in the narrowest scope that surely holds it.
struct LedgerTree: Sendable {
    /// One scope in its place.
    struct Node: Sendable {
        let scope: LedgerScope
        let id: String
        let parent: String?
        /// What lies directly in it.
        let inside: [Node]
    }

    private let scopes: [LedgerScope]
    private var children: [Int: [Int]] = [:]
    private var roots: [Int] = []

    /// No more stretches of days than this are tried for one scope.
    private static let mostTried = 256

    /// Finds the parent of each scope: among the wars, and the stretches of days of its country.
    ///
    /// - Complexity: O(n) in the scopes, each with a bounded number of others.
    init(_ scopes: [LedgerScope]) {
        self.scopes = scopes
        let wars = scopes.indices.filter { scopes[$0].scope == .warTotal }
        let days = scopes.map { scope in
            scope.window.map { (first: $0.firstDayNumber, last: $0.lastDayNumber) }
        }
        var stretches: [String: [Int]] = [:]
        for index in scopes.indices where scopes[index].scope == .period {
            guard let country = scopes[index].country, let window = scopes[index].window else { continue }
            for month in Self.months(of: window) { stretches[country + month, default: []].append(index) }
        }
        for index in scopes.indices {
            var holders = wars
            if let country = scopes[index].country, let window = scopes[index].window,
                let first = CalendarDate(dayNumber: window.firstDayNumber)
            {
                holders += (stretches[country + Self.name(of: first)] ?? []).prefix(Self.mostTried)
            }
            let fitting = holders.filter { holder in
                // Most stretches of a month do not hold the days; to compare those first spares all else.
                if scopes[holder].scope == .period, let theirs = days[holder], let own = days[index],
                    theirs.first > own.first || own.last > theirs.last
                {
                    return false
                }
                return holder != index && scopes[holder].holds(scopes[index])
            }
            if let parent = fitting.min(by: isNarrower) {
                children[parent, default: []].append(index)
            } else {
                roots.append(index)
            }
        }
    }

    private static func name(of day: CalendarDate) -> String { " \(day.year)-\(day.month ?? 1)" }

    /// The months that a window touches, at most five years of them.
    private static func months(of window: TemporalValue) -> [String] {
        guard let first = CalendarDate(dayNumber: window.firstDayNumber),
            let last = CalendarDate(dayNumber: window.lastDayNumber)
        else { return [] }
        let start = first.year * 12 + (first.month ?? 1) - 1
        let end = min(last.year * 12 + (last.month ?? 12) - 1, start + 60)
        return (start...max(start, end)).map { " \($0 / 12)-\($0 % 12 + 1)" }
    }

    private func isNarrower(_ left: Int, _ right: Int) -> Bool {
        let a = width(scopes[left])
        let b = width(scopes[right])
        return a != b ? a < b : left < right
    }

    private func width(_ scope: LedgerScope) -> Int {
        guard scope.scope == .period, let window = scope.window else { return .max }
        return window.length
    }

    /// All nodes, each parent before what lies in it, siblings in order of their days.
    func nodes() -> [Node] {
        var number = 0
        var result: [Node] = []
        for root in roots.sorted(by: isEarlier) { append(root, nil, &number, &result) }
        return result
    }

    /// Wars hold stretches of days, which hold shorter ones: the recursion is as deep as stretches nest, and one that
    /// holds another is longer or wider than it.
    private func append(_ index: Int, _ parent: String?, _ number: inout Int, _ result: inout [Node]) {
        number += 1
        let id = "l\(number)"
        let position = result.count
        result.append(Node(scope: scopes[index], id: id, parent: parent, inside: []))
        for child in (children[index] ?? []).sorted(by: isEarlier) { append(child, id, &number, &result) }
        let inside = result[(position + 1)...].filter { $0.parent == id }
        result[position] = Node(scope: scopes[index], id: id, parent: parent, inside: Array(inside))
    }

    private func isEarlier(_ left: Int, _ right: Int) -> Bool {
        let ranks: [Figure.Scope: Int] = [.warTotal: 0, .period: 1, .incident: 2]
        let a = (ranks[scopes[left].scope] ?? 3, scopes[left].window?.firstDayNumber ?? .max)
        let b = (ranks[scopes[right].scope] ?? 3, scopes[right].window?.firstDayNumber ?? .max)
        return a != b ? a < b : left < right
    }
}
