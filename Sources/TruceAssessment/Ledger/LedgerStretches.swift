import TruceEvidence

/// The stretches of days of a ledger, by their country and the months that they touch, and which of them holds each scope.
///
/// Whether a stretch holds a scope follows from the two alone. From one record to the next a scope is therefore held only
/// against the stretches that are new.
struct LedgerStretches {
    /// What was found for the record before.
    struct Memory: Sendable {
        /// All scopes: they keep what tells sheets apart from being given to others.
        fileprivate var scopes: [LedgerScope] = []
        /// By the sheet of a scope what holds it.
        fileprivate var holders = KeptInOrder<ObjectIdentifier, Holder>()
        /// The sheets of the stretches that were tried, in order.
        fileprivate var tried: [Month: [ObjectIdentifier]] = [:]
    }

    /// What holds a scope.
    fileprivate enum Holder: Sendable {
        case unknown
        case nothing
        /// A stretch, with its place in its list.
        case stretch(ObjectIdentifier, Int32)
    }

    /// A month of one country.
    fileprivate struct Month: Hashable {
        let country: Int32
        /// Counted from the beginning of the calendar.
        let number: Int
    }

    /// A day of one country.
    private struct Day: Hashable {
        let country: Int32
        let number: Int32
    }

    /// The stretches that touch one month, the narrowest in front.
    private struct List {
        let scopes: [Int32]
        let sheets: [ObjectIdentifier]
        /// The places of those that were not tried for the record before; nil where the others stood in another order.
        let new: [Int]?
        /// By sheet its place.
        let places: [ObjectIdentifier: Int]
    }

    private let scopes: [LedgerScope]
    private var lists: [List] = []
    private var listOf: [Month: Int] = [:]

    /// So many stretches of a month are tried, the first that there are.
    private static let mostTried = 256
    /// A stretch is found by the months of so many of its years.
    private static let mostMonths = 60

    /// For each scope the place of the narrowest stretch of days that holds it; nil where none does.
    ///
    /// - Parameter memory: What was found for the record before; takes what is found now.
    /// - Complexity: O(n) in the scopes beside those that are new, which are held against a bounded number of stretches.
    static func holders(of scopes: [LedgerScope], _ memory: inout Memory) -> [Int?] {
        let stretches = LedgerStretches(scopes, memory.tried)
        let sheets = scopes.map { ObjectIdentifier($0.sheet) }
        let before = memory.holders.values(of: sheets, where: { _ in true }) { _ in .unknown }
        var lists: [Day: Int?] = [:]
        var found: [Holder] = []
        var result: [Int?] = []
        found.reserveCapacity(scopes.count)
        result.reserveCapacity(scopes.count)
        for index in scopes.indices {
            var list: Int?
            if let day = scopes[index].days?.first, scopes[index].country != 0, !stretches.lists.isEmpty {
                let key = Day(country: scopes[index].country, number: day)
                list = lists[key] ?? stretches.list(of: key)
                lists[key] = .some(list)
            }
            let place = list.flatMap { stretches.holder(of: index, in: $0, before: before[index]) }
            guard let list, let place else {
                found.append(.nothing)
                result.append(nil)
                continue
            }
            found.append(.stretch(stretches.lists[list].sheets[place], Int32(place)))
            result.append(Int(stretches.lists[list].scopes[place]))
        }
        memory.scopes = scopes
        memory.holders = KeptInOrder(keys: sheets, values: found)
        memory.tried = stretches.listOf.mapValues { stretches.lists[$0].sheets }
        return result
    }

    private init(_ scopes: [LedgerScope], _ tried: [Month: [ObjectIdentifier]]) {
        self.scopes = scopes
        var found: [Month: [Int32]] = [:]
        for index in scopes.indices where scopes[index].scope == .period {
            let country = scopes[index].country
            guard country != 0, let days = scopes[index].days, let first = Self.month(of: days.first),
                let last = Self.month(of: days.last)
            else { continue }
            for month in first...max(first, min(last, first + Self.mostMonths)) {
                let key = Month(country: country, number: month)
                if found[key]?.count == Self.mostTried { continue }
                found[key, default: []].append(Int32(index))
            }
        }
        for (month, members) in found {
            let ranked = members.map { (length: scopes[Int($0)].days?.length ?? 0, scope: $0) }
            let ordered = ranked.sorted { $0.length != $1.length ? $0.length < $1.length : $0.scope < $1.scope }
                .map(\.scope)
            listOf[month] = lists.count
            lists.append(list(ordered, before: tried[month] ?? []))
        }
    }

    private func list(_ ordered: [Int32], before: [ObjectIdentifier]) -> List {
        let sheets = ordered.map { ObjectIdentifier(scopes[Int($0)].sheet) }
        let places = Dictionary(sheets.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        guard before != sheets else { return List(scopes: ordered, sheets: sheets, new: [], places: places) }
        let were = Set(before)
        let stayed = sheets.filter(were.contains)
        let areInOrder = stayed == before.filter { places[$0] != nil }
        return List(
            scopes: ordered, sheets: sheets,
            new: areInOrder ? sheets.indices.filter { !were.contains(sheets[$0]) } : nil, places: places)
    }

    private func list(of day: Day) -> Int? {
        Self.month(of: day.number).flatMap { listOf[Month(country: day.country, number: $0)] }
    }

    /// The place in a list of the first stretch that holds a scope.
    private func holder(of scope: Int, in list: Int, before: Holder) -> Int? {
        let list = lists[list]
        func holds(_ place: Int) -> Bool {
            let stretch = Int(list.scopes[place])
            return stretch != scope && scopes[stretch].holds(scopes[scope])
        }
        guard let new = list.new else { return list.scopes.indices.first(where: holds) }
        switch before {
        case .unknown: return list.scopes.indices.first(where: holds)
        case .nothing: return new.first(where: holds)
        case .stretch(let sheet, let place):
            let isThere = list.sheets.indices.contains(Int(place)) && list.sheets[Int(place)] == sheet
            guard let place = isThere ? Int(place) : list.places[sheet] else {
                return list.scopes.indices.first(where: holds)
            }
            return new.prefix { $0 < place }.first(where: holds) ?? place
        }
    }

    private static func month(of day: Int32) -> Int? {
        CalendarDate(dayNumber: Int(day)).map { $0.year * 12 + ($0.month ?? 1) - 1 }
    }
}
