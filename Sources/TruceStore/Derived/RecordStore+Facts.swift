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

    /// The facts that a search finds: the best first when words are given, else in the order of the documents.
    package func facts(_ query: FactQuery) throws(StoreError) -> [DerivedFact] {
        let pattern = Self.pattern(query.words)
        if pattern == nil, !query.words.isEmpty { return [] }
        var conditions = [
            ("kind", query.kind), ("holder", query.holder), ("about", query.about), ("stance", query.stance),
            ("place", query.place),
        ].compactMap { column, value in value.map { ("fact.\(column) = ?", $0) } }
        if let first = query.firstDay { conditions.append(("fact.day >= ?", first)) }
        if let last = query.lastDay { conditions.append(("fact.day <= ?", last)) }
        var sql = "SELECT fact.* FROM fact"
        var values: [String] = []
        if let pattern {
            sql = "SELECT fact.* FROM factWords JOIN fact ON fact.number = factWords.rowid WHERE factWords MATCH ?"
            values.append(pattern)
        } else {
            sql += " WHERE 1"
        }
        for (condition, value) in conditions {
            sql += " AND " + condition
            values.append(value)
        }
        sql += pattern == nil ? " ORDER BY fact.number" : " ORDER BY factWords.rank, fact.number"
        sql += " LIMIT ? OFFSET ?"
        return try read { database in
            let arguments = StatementArguments(values) + [query.limit, query.offset]
            return try Row.fetchAll(database, sql: sql, arguments: arguments).map(Self.fact)
        }
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

    /// The facts that support an item, named as `kind:id`.
    package func facts(supporting item: String) throws(StoreError) -> [DerivedFact] {
        try read { database in
            try Row.fetchAll(
                database, sql: "SELECT * FROM fact WHERE item = ? ORDER BY number", arguments: [item]
            ).map(Self.fact)
        }
    }

    /// The words as a pattern of FTS5 that no input can break; nil when no word is in them.
    private static func pattern(_ words: String) -> String? {
        var terms: [String] = []
        for piece in words.split(whereSeparator: \.isWhitespace).prefix(20) {
            let isBeginning = piece.hasSuffix("*")
            let letters = piece.filter { $0.isLetter || $0.isNumber || $0 == "'" || $0 == "-" || $0 == "’" }
            guard letters.contains(where: { $0.isLetter || $0.isNumber }) else { continue }
            terms.append("\"\(letters)\"" + (isBeginning ? "*" : ""))
        }
        return terms.isEmpty ? nil : terms.joined(separator: " ")
    }

    static func fact(_ row: Row) -> DerivedFact {
        let start: Int = row["start"]
        let stop: Int = row["stop"]
        return DerivedFact(
            document: row["document"], kind: row["kind"], range: start..<max(start, stop), words: row["words"],
            holder: row["holder"], about: row["about"], stance: row["stance"], place: row["place"],
            day: row["day"], item: row["item"])
    }
}
