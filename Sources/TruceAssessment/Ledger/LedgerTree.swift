import TruceEvidence

/// Orders scopes into a tree: each lies in the narrowest scope that surely holds it.
struct LedgerTree: Sendable {
    /// One scope in its place.
    struct Node: Sendable {
        /// The place of the scope among those that were given.
        let scope: Int
        /// The place of the node in which it lies.
        let parent: Int?
        /// The places of the nodes that lie directly in it.
        fileprivate(set) var inside: [Int] = []
    }

    /// The days that a scope covers; one that says none holds none.
    private struct Days {
        let first: Int32
        let last: Int32
    }

    private let scopes: [LedgerScope]
    private let days: [Days?]
    /// By scope those that lie directly in it.
    private var children: [[Int]]
    private var roots: [Int] = []

    /// No more stretches of days than this are tried for one scope.
    private static let mostTried = 256

    /// Finds the parent of each scope: among the wars, and the stretches of days of its country.
    ///
    /// - Complexity: O(n) in the scopes, each with a bounded number of others.
    init(_ scopes: [LedgerScope]) {
        self.scopes = scopes
        days = scopes.map { scope in
            scope.sheet.window.map {
                Days(first: Int32(clamping: $0.firstDayNumber), last: Int32(clamping: $0.lastDayNumber))
            }
        }
        children = Array(repeating: [], count: scopes.count)
        let wars = scopes.indices.filter { scopes[$0].sheet.scope == .warTotal }
        // Whether a war holds a scope follows from their countries alone, and each war is as wide as the next.
        var warOfCountry: [String?: Int?] = [:]
        let stretches = Stretches(scopes)
        for index in scopes.indices {
            let sheet = scopes[index].sheet
            var best: Int?
            func consider(_ holder: Int) {
                guard holder != index, scopes[holder].holds(scopes[index]) else { return }
                if let known = best, !isNarrower(holder, known) { return }
                best = holder
            }
            if sheet.scope != .warTotal {
                let war = warOfCountry[sheet.country] ?? wars.first { scopes[$0].holds(scopes[index]) }
                warOfCountry[sheet.country] = .some(war)
                best = war
            }
            if let country = sheet.country, let own = days[index] {
                // Most stretches of a month do not hold the days; to compare those first spares all else.
                for holder in stretches.around(own.first, in: country).prefix(Self.mostTried) {
                    if let theirs = days[holder], theirs.first <= own.first, own.last <= theirs.last {
                        consider(holder)
                    }
                }
            }
            if let best { children[best].append(index) } else { roots.append(index) }
        }
    }

    private func isNarrower(_ left: Int, _ right: Int) -> Bool {
        let a = width(scopes[left].sheet)
        let b = width(scopes[right].sheet)
        return a != b ? a < b : left < right
    }

    private func width(_ sheet: LedgerSheet) -> Int {
        guard sheet.scope == .period, let window = sheet.window else { return .max }
        return window.length
    }

    /// All nodes, each parent before what lies in it, siblings in order of their days.
    func nodes() -> [Node] {
        var result: [Node] = []
        result.reserveCapacity(scopes.count)
        for root in inOrder(roots) { append(root, nil, &result) }
        return result
    }

    /// Wars hold stretches of days, which hold shorter ones: the recursion is as deep as stretches nest, and one that
    /// holds another is longer or wider than it.
    private func append(_ index: Int, _ parent: Int?, _ result: inout [Node]) {
        let position = result.count
        result.append(Node(scope: index, parent: parent))
        if let parent { result[parent].inside.append(position) }
        for child in inOrder(children[index]) { append(child, position, &result) }
    }

    private func inOrder(_ siblings: [Int]) -> [Int] {
        guard siblings.count > 1 else { return siblings }
        let ranked = siblings.map { index -> (rank: Int, day: Int32, index: Int) in
            let rank =
                switch scopes[index].sheet.scope {
                case .warTotal: 0
                case .period: 1
                case .incident: 2
                }
            return (rank, days[index]?.first ?? .max, index)
        }
        return ranked.sorted { $0 < $1 }.map(\.index)
    }
}

/// The scopes of stretches of days, found by their country and the months that they touch.
private struct Stretches {
    private struct Month: Hashable {
        let country: String
        /// Counted from the beginning of the calendar.
        let number: Int
    }

    private var found: [Month: [Int]] = [:]

    init(_ scopes: [LedgerScope]) {
        for (index, scope) in scopes.enumerated() where scope.sheet.scope == .period {
            guard let country = scope.sheet.country, let window = scope.sheet.window,
                let first = Self.month(of: window.firstDayNumber), let last = Self.month(of: window.lastDayNumber)
            else { continue }
            // At most five years of them.
            for month in first...max(first, min(last, first + 60)) {
                found[Month(country: country, number: month), default: []].append(index)
            }
        }
    }

    /// The stretches that touch the month of a day.
    func around(_ day: Int32, in country: String) -> [Int] {
        guard !found.isEmpty, let month = Self.month(of: Int(day)) else { return [] }
        return found[Month(country: country, number: month)] ?? []
    }

    private static func month(of day: Int) -> Int? {
        CalendarDate(dayNumber: day).map { $0.year * 12 + ($0.month ?? 1) - 1 }
    }
}
