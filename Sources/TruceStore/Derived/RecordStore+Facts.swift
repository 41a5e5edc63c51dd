import GRDB

extension RecordStore {
    /// What a search looks for; everything that is given must hold.
    package struct FactQuery: Hashable, Sendable {
        /// Words that must all stand in the passage, in any order; a word that ends in `*` stands for its beginnings.
        package var words = ""
        /// Only facts of this kind.
        package var kind: String?
        /// Only what this holder stands behind.
        package var holder: String?
        /// Only what is about this actor or thing.
        package var about: String?
        /// Only what takes this stance.
        package var stance: String?
        /// Only what tells of this place.
        package var place: String?
        /// Only what tells of this day or later, `yyyy-mm-dd`.
        package var firstDay: String?
        /// Only what tells of this day or earlier.
        package var lastDay: String?
        /// How many to leave out at the beginning.
        package var offset = 0
        /// How many at most.
        package var limit = 50

        /// Asks for everything.
        package init() {}
    }

    /// What a search finds.
    package struct Findings: Hashable, Sendable {
        /// The facts, in the order that ``isRanked`` tells of.
        package let facts: [DerivedFact]
        /// Whether the best come first. Without words, and with words that stand almost everywhere, nothing is better
        /// than the rest, and the order is that of the documents, or of the days where days were asked for.
        package let isRanked: Bool
    }

    /// The most passages that are weighed against one another; ranking looks at every passage with the words.
    private static let mostRanked = 1_500
    /// The most facts of some days that are looked through for words that stand almost everywhere.
    private static let mostLookedThrough = 20_000

    /// The facts that a search finds.
    ///
    /// - Complexity: Bounded for words and values however common they are.
    package func facts(_ query: FactQuery) throws(StoreError) -> Findings {
        if !query.words.isEmpty, Self.terms(query.words).isEmpty { return Findings(facts: [], isRanked: false) }
        return try read { database in
            let plan = try Self.plan(query, database)
            let rows = try Row.fetchAll(
                database, sql: plan.sql + " LIMIT ? OFFSET ?", arguments: plan.values + [query.limit, query.offset])
            return Findings(facts: rows.map(Self.fact), isRanked: plan.isRanked)
        }
    }

    private struct Plan {
        let sql: String
        let values: StatementArguments
        var isRanked = false
    }

    /// How to find what is asked for: through the index of words, which holds the values of facets, too, and meets two
    /// lists without reading either whole; or through the days, or one facet alone, where that is the shorter way.
    private static func plan(_ query: FactQuery, _ database: Database) throws -> Plan {
        let facets = [
            ("kind", query.kind), ("holder", query.holder), ("about", query.about), ("stance", query.stance),
            ("place", query.place),
        ].compactMap { column, value in value.map { (column: column, value: $0) } }
        let days = [("fact.day >= ?", query.firstDay), ("fact.day <= ?", query.lastDay)].compactMap { sql, day in
            day.map { (sql: sql, value: $0) }
        }
        let conditions = facets.map { (sql: "fact.\($0.column) = ?", value: $0.value) } + days
        let filter = conditions.isEmpty ? "1" : conditions.map(\.sql).joined(separator: " AND ")
        let values = StatementArguments(conditions.map(\.value))
        func isRare(_ sql: String, _ values: StatementArguments, _ most: Int) throws -> Bool {
            try Int.fetchOne(database, sql: "SELECT count(*) FROM (\(sql) LIMIT \(most + 1))", arguments: values)
                .map { $0 <= most } ?? true
        }
        guard let pattern = pattern(terms(query.words), facets) else {
            let order = days.isEmpty ? "fact.number" : "fact.day, fact.number"
            return Plan(sql: "SELECT fact.* FROM fact WHERE \(filter) ORDER BY \(order)", values: values)
        }
        let found = "SELECT rowid FROM factWords WHERE factWords MATCH ?"
        if try isRare(found, [pattern], mostRanked) {
            return Plan(
                sql: """
                    SELECT fact.* FROM factWords CROSS JOIN fact ON fact.number = factWords.rowid
                    WHERE factWords MATCH ? AND \(filter) ORDER BY factWords.rank, fact.number
                    """, values: [pattern] + values, isRanked: true)
        }
        let range = "SELECT 1 FROM fact WHERE " + days.map(\.sql).joined(separator: " AND ")
        if !days.isEmpty, try isRare(range, StatementArguments(days.map(\.value)), mostLookedThrough) {
            return Plan(
                sql: "SELECT fact.* FROM fact WHERE \(filter) AND +number IN (\(found)) ORDER BY fact.day, fact.number",
                values: values + [pattern])
        }
        return Plan(
            sql: """
                SELECT fact.* FROM factWords CROSS JOIN fact ON fact.number = factWords.rowid
                WHERE factWords MATCH ? AND \(filter) ORDER BY factWords.rowid
                """, values: [pattern] + values)
    }

    /// The number of facts.
    package func factCount() throws(StoreError) -> Int {
        try read { try Int.fetchOne($0, sql: "SELECT max(number) FROM fact") ?? 0 }
    }

    /// The facts of a document, in the order of its text.
    package func facts(in document: String) throws(StoreError) -> [DerivedFact] {
        try read { database in
            try Row.fetchAll(
                database, sql: "SELECT * FROM fact WHERE document = ? ORDER BY start, stop DESC, number",
                arguments: [document]
            ).map(Self.fact)
        }
    }

    /// The first facts that support an item, named as `kind:id`.
    package func facts(supporting item: String, limit: Int = .max) throws(StoreError) -> [DerivedFact] {
        try read { database in
            try Row.fetchAll(
                database, sql: "SELECT * FROM fact WHERE item = ? ORDER BY number LIMIT ?", arguments: [item, limit]
            ).map(Self.fact)
        }
    }

    /// The words as terms of FTS5 that no input can break.
    static func terms(_ words: String) -> [String] {
        words.split(whereSeparator: \.isWhitespace).prefix(20).compactMap { piece in
            let letters = piece.filter { $0.isLetter || $0.isNumber || $0 == "'" || $0 == "-" || $0 == "’" }
            guard letters.contains(where: { $0.isLetter || $0.isNumber }) else { return nil }
            return "\"\(letters)\"" + (piece.hasSuffix("*") ? "*" : "")
        }
    }

    /// What the index is asked for; nil when it would not help: without words, one facet is found by itself.
    static func pattern(_ terms: [String], _ facets: [(column: String, value: String)]) -> String? {
        // A value without a letter or digit is none for the index; the row itself is compared anyhow.
        let indexed = facets.filter { $0.value.contains { $0.isLetter || $0.isNumber } }.map { facet in
            "{\(facet.column)} : \"" + facet.value.replacing("\"", with: "\"\"") + "\""
        }
        guard !terms.isEmpty || indexed.count > 1 else { return nil }
        let words = terms.isEmpty ? [] : ["{words} : (" + terms.joined(separator: " AND ") + ")"]
        return (words + indexed).joined(separator: " AND ")
    }

    static func fact(_ row: Row) -> DerivedFact {
        let start: Int = row["start"]
        let stop: Int = row["stop"]
        return DerivedFact(
            document: row["document"], kind: row["kind"], range: start..<max(start, stop), words: row["words"],
            holder: row["holder"], about: row["about"], stance: row["stance"], place: row["place"],
            day: row["day"], item: row["item"], subject: row["subject"])
    }
}
