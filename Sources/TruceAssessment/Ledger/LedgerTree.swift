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
    /// The scopes by the one in which they lie directly, in order.
    private var children: [Int32: [Int32]] = [:]

    /// No more stretches of days than this are tried for one scope.
    private static let mostTried = 256
    /// Stands for what lies in no scope.
    private static let nowhere: Int32 = -1

    /// Finds the parent of each scope: among the wars, and the stretches of days of its country.
    ///
    /// - Complexity: O(n log n) in the scopes, each compared with a bounded number of others.
    init(_ scopes: [LedgerScope]) {
        self.scopes = scopes
        // Where a scope lies is written beside the scopes, to be sorted by it.
        var parents: [Int32] = []
        parents.reserveCapacity(scopes.count)
        let wars = scopes.indices.filter { scopes[$0].sheet.scope == .warTotal }
        // Whether a war holds a scope follows from their countries alone, and each war is as wide as the next.
        var warOfCountry: [Int: Int?] = [:]
        var countries = CountryNumbers()
        var stretches = Stretches(scopes, &countries, most: Self.mostTried)
        for index in scopes.indices {
            let sheet = scopes[index].sheet
            let country = countries.number(of: sheet.country)
            var best: Int?
            if sheet.scope != .warTotal {
                let war = warOfCountry[country] ?? wars.first { scopes[$0].holds(scopes[index]) }
                warOfCountry[country] = .some(war)
                best = war
            }
            if let days = sheet.days, sheet.country != nil {
                // The narrowest come first.
                let holder = stretches.around(days.first, in: country)?.first { stretch in
                    stretch.days.hold(days) && stretch.scope != index
                        && scopes[stretch.scope].holds(scopes[index])
                }
                if let holder { best = holder.scope }
            }
            parents.append(best.map { Int32($0) } ?? Self.nowhere)
        }
        for (index, parent) in parents.enumerated() { children[parent, default: []].append(Int32(index)) }
        nodes.reserveCapacity(scopes.count)
        inside.reserveCapacity(scopes.count)
        for root in inOrder(Self.nowhere) { append(root, -1) }
    }

    /// Wars hold stretches of days, which hold shorter ones: the recursion is as deep as stretches nest, and one that
    /// holds another is longer or wider than it.
    private mutating func append(_ index: Int, _ parent: Int) {
        let position = nodes.count
        nodes.append(Node(scope: index, parent: parent, inside: 0..<0))
        guard children[Int32(index)] != nil else { return }
        var own: [Int] = []
        for child in inOrder(Int32(index)) {
            own.append(nodes.count)
            append(child, position)
        }
        nodes[position].inside = inside.count..<inside.count + own.count
        inside += own
    }

    /// What lies directly in a scope, wars first, then by the first day.
    private func inOrder(_ parent: Int32) -> [Int] {
        let siblings = children[parent] ?? []
        let ranked = siblings.map { index -> UInt64 in
            let sheet = scopes[Int(index)].sheet
            let rank: UInt64 =
                switch sheet.scope {
                case .warTotal: 0
                case .period: 1
                case .incident: 2
                }
            // Rank, day and place are put in order as one number.
            let day = UInt64(UInt32(bitPattern: sheet.days?.first ?? .max) ^ 0x8000_0000)
            return rank << 62 | day << 30 | UInt64(index)
        }
        return ranked.sorted().map { Int($0 & 0x3FFF_FFFF) }
    }
}

/// Countries by numbers, so that many questions about a few of them hash no names.
private struct CountryNumbers {
    private var numbers: [String: Int] = [:]
    private var last: (name: String, number: Int)?

    /// The number of a country; 0 for none.
    mutating func number(of country: String?) -> Int {
        guard let country else { return 0 }
        if let last, last.name == country { return last.number }
        let number = numbers[country] ?? numbers.count + 1
        numbers[country] = number
        last = (country, number)
        return number
    }
}

/// The scopes of stretches of days, found by their country and the months that they touch.
private struct Stretches {
    struct Stretch {
        let days: LedgerDays
        let scope: Int
    }

    private struct Month: Hashable {
        let country: Int
        /// Counted from the beginning of the calendar.
        let number: Int
    }

    private var found: [Month: [Stretch]] = [:]
    private var months: [Int32: Int?] = [:]

    /// Sorts the stretches of days among scopes.
    ///
    /// - Parameter most: So many of a month are kept, the first that there are, the narrowest in front.
    init(_ scopes: [LedgerScope], _ countries: inout CountryNumbers, most: Int) {
        for (index, scope) in scopes.enumerated() where scope.sheet.scope == .period {
            guard let country = scope.sheet.country, let days = scope.sheet.days,
                let first = Self.month(of: days.first), let last = Self.month(of: days.last)
            else { continue }
            let number = countries.number(of: country)
            // At most five years of them.
            for month in first...max(first, min(last, first + 60)) {
                let key = Month(country: number, number: month)
                if found[key]?.count == most { continue }
                found[key, default: []].append(Stretch(days: days, scope: index))
            }
        }
        for key in found.keys {
            found[key]?.sort { left, right in
                left.days.length != right.days.length ? left.days.length < right.days.length : left.scope < right.scope
            }
        }
    }

    /// The stretches that touch the month of a day.
    mutating func around(_ day: Int32, in country: Int) -> [Stretch]? {
        guard !found.isEmpty else { return nil }
        let known = months[day] ?? Self.month(of: day)
        months[day] = .some(known)
        return known.flatMap { found[Month(country: country, number: $0)] }
    }

    private static func month(of day: Int32) -> Int? {
        CalendarDate(dayNumber: Int(day)).map { $0.year * 12 + ($0.month ?? 1) - 1 }
    }
}
