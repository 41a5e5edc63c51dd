import GRDB

/// The facets of all facts as numbers in memory, so that every hit of a search can be counted without reading its row.
///
/// Some 20 bytes for each fact: half a million facts take ten megabytes. A table belongs to one derivation.
package struct FacetTable: Sendable {
    /// What hits are counted by.
    package enum Facet: String, Sendable, CaseIterable {
        case kind, holder, about, stance, place
    }

    /// What the rows were made from when the table was.
    package let derivation: Derivation?
    /// For each facet the number of the value of each fact, by the fact's number; 0 where it has none.
    private var columns: [Facet: [UInt32]] = [:]
    /// For each facet the values by their numbers; the first stands for none.
    private var values: [Facet: [String]] = [:]
    /// The day of each fact as `yyyymmdd`, by the fact's number; 0 where it has none.
    private var days: [Int32] = [0]

    init(_ database: Database) throws {
        derivation = try RecordStore.derivation(database)
        var columns = Facet.allCases.map { _ in [UInt32(0)] }
        var values = Facet.allCases.map { _ in [""] }
        var numbers = Facet.allCases.map { _ in [String: UInt32]() }
        let rows = try Row.fetchCursor(
            database, sql: "SELECT number, day, kind, holder, about, stance, place FROM fact ORDER BY number")
        while let row = try rows.next() {
            let number: Int = row[0]
            // Numbers follow one another; a gap would be filled by facts that match nothing.
            while days.count < number {
                days.append(0)
                for index in columns.indices { columns[index].append(0) }
            }
            days.append((row[1] as String?).map(Self.day) ?? 0)
            for index in columns.indices {
                guard let value = row[index + 2] as String? else {
                    columns[index].append(0)
                    continue
                }
                let known = numbers[index][value] ?? UInt32(values[index].count)
                if known == UInt32(values[index].count) {
                    numbers[index][value] = known
                    values[index].append(value)
                }
                columns[index].append(known)
            }
        }
        for (index, facet) in Facet.allCases.enumerated() {
            self.columns[facet] = columns[index]
            self.values[facet] = values[index]
        }
    }

    /// `2016-09-19` as 20160919.
    private static func day(_ iso: String) -> Int32 {
        iso.utf8.reduce(0) { (0x30...0x39).contains($1) ? $0 &* 10 &+ Int32($1 &- 0x30) : $0 }
    }

    /// How many facts a search finds, and how many have each value.
    package struct Tally: Sendable {
        /// The number of facts.
        package let total: Int
        /// The values of each facet with how many facts have them, the most frequent first, as many as can be shown.
        package let counts: [Facet: [(value: String, count: Int)]]
    }

    /// The most values of a facet that a tally names.
    private static let mostValues = 20

    /// Counts facts by their numbers.
    ///
    /// - Parameters:
    ///   - query: What must hold beside the words, which whoever gives the numbers has looked for.
    ///   - numbers: The next number; nil at the end. Without it, all facts are looked at.
    /// - Complexity: O(1) for each number.
    func tally(_ query: RecordStore.FactQuery, _ numbers: (() throws -> Int?)?) throws -> Tally {
        let conditions = condition(query)
        let facets = Facet.allCases
        let columns = facets.map { self.columns[$0] ?? [] }
        var counts = facets.map { [Int](repeating: 0, count: values[$0]?.count ?? 1) }
        var total = 0
        var next = 1
        while true {
            let number: Int
            if let numbers {
                guard let found = try numbers() else { break }
                number = found
            } else {
                guard next < days.count else { break }
                number = next
                next += 1
            }
            guard number > 0, number < days.count, conditions(number) else { continue }
            total += 1
            for index in columns.indices { counts[index][Int(columns[index][number])] += 1 }
        }
        var named: [Facet: [(value: String, count: Int)]] = [:]
        for (index, facet) in facets.enumerated() {
            let values = values[facet] ?? [""]
            let found = counts[index].indices.dropFirst().filter { counts[index][$0] > 0 }.sorted {
                let (left, right) = (counts[index][$0], counts[index][$1])
                return left != right ? left > right : values[$0] < values[$1]
            }
            named[facet] = found.prefix(Self.mostValues).map { (value: values[$0], count: counts[index][$0]) }
        }
        return Tally(total: total, counts: named)
    }

    /// Whether a fact has the values and lies in the days that are asked for.
    private func condition(_ query: RecordStore.FactQuery) -> (Int) -> Bool {
        var wanted: [(column: [UInt32], value: UInt32)] = []
        for facet in Facet.allCases {
            guard let value = query[facet] else { continue }
            guard let number = values[facet]?.firstIndex(of: value), number > 0 else { return { _ in false } }
            wanted.append((columns[facet] ?? [], UInt32(number)))
        }
        let first = query.firstDay.map(Self.day) ?? 0
        let last = query.lastDay.map(Self.day) ?? .max
        let hasDays = query.firstDay != nil || query.lastDay != nil
        return { [days] number in
            for (column, value) in wanted where column[number] != value { return false }
            return !hasDays || days[number] > 0 && first <= days[number] && days[number] <= last
        }
    }
}

extension RecordStore.FactQuery {
    /// The value of a facet that is asked for.
    package subscript(facet: FacetTable.Facet) -> String? {
        switch facet {
        case .kind: kind
        case .holder: holder
        case .about: about
        case .stance: stance
        case .place: place
        }
    }
}

extension RecordStore {
    /// The facets of all facts as they are now.
    ///
    /// - Complexity: Reads all facts, about two seconds for a million.
    package func facetTable() throws(StoreError) -> FacetTable { try read { try FacetTable($0) } }

    /// How many facts a search finds, and how many of them have each value; nil when the facts are no longer those of the
    /// table.
    ///
    /// - Complexity: O(n) in the facts that have the words, some 10 ms for 100,000.
    package func tally(_ query: FactQuery, _ table: FacetTable) throws(StoreError) -> FacetTable.Tally? {
        let terms = Self.terms(query.words)
        if !query.words.isEmpty, terms.isEmpty { return FacetTable.Tally(total: 0, counts: [:]) }
        return try read { database in
            guard try Self.derivation(database) == table.derivation else { return nil }
            let facets = FacetTable.Facet.allCases.compactMap { facet in
                query[facet].map { (column: facet.rawValue, value: $0) }
            }
            guard let pattern = Self.pattern(terms, facets) else { return try table.tally(query, nil) }
            let rows = try Int.fetchCursor(
                database, sql: "SELECT rowid FROM factWords WHERE factWords MATCH ?", arguments: [pattern])
            return try table.tally(query) { try rows.next() }
        }
    }
}
