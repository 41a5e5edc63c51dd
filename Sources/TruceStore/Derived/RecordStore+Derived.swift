import GRDB

extension RecordStore {
    /// What the derived tables were made from; nil when they are empty.
    package func derivation() throws(StoreError) -> Derivation? {
        try read { try Self.derivation($0) }
    }

    static func derivation(_ database: Database) throws -> Derivation? {
        try Row.fetchOne(database, sql: "SELECT reader, sequence, hash FROM derivation")
            .map { Derivation(reader: $0["reader"], sequence: $0["sequence"], hash: $0["hash"]) }
    }

    /// The state of the ledger, as a derivation by a reader would name it.
    package func present(reader: String) throws(StoreError) -> Derivation {
        try read { database in
            let last = try Row.fetchOne(
                database, sql: "SELECT sequence, hash FROM ledger ORDER BY sequence DESC LIMIT 1")
            return Derivation(reader: reader, sequence: last?["sequence"] ?? 0, hash: last?["hash"] ?? "")
        }
    }

    /// Puts what follows from the ledger in the place of what was there, in one transaction.
    ///
    /// - Parameters:
    ///   - items: The things in the record.
    ///   - facts: The words of the documents, ordered by document and place.
    ///   - derivation: What both were made from.
    package func derive(
        items: some Sequence<DerivedItem>, facts: some Sequence<DerivedFact>, as derivation: Derivation
    ) throws(StoreError) {
        try write { database in
            try Self.drop(database)
            let item = try database.makeStatement(sql: "INSERT INTO item VALUES (?, ?, ?, ?, ?, ?, ?)")
            for row in items {
                try item.execute(arguments: [
                    row.kind, row.id, row.position, row.day, row.title, row.body, Seal.seal(of: row),
                ])
            }
            let fact = try database.makeStatement(
                sql: "INSERT INTO fact VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
            for row in facts {
                try fact.execute(arguments: [
                    row.document, row.kind, row.range.lowerBound, row.range.upperBound, row.words, row.holder,
                    row.about, row.stance, row.place, row.day, row.item, Seal.seal(of: row), row.subject,
                ])
            }
            try database.execute(sql: "INSERT INTO factWords(factWords) VALUES ('rebuild')")
            try database.execute(
                sql: "INSERT INTO derivation VALUES (1, ?, ?, ?)",
                arguments: [derivation.reader, derivation.sequence, derivation.hash])
        }
        // So much was written at once that the log would stay as large as the store. A reader in the way leaves that to
        // the next time.
        try? database.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
    }

    /// Empties the derived tables. What was given stays.
    package func dropDerived() throws(StoreError) { try write { try Self.drop($0) } }

    private static func drop(_ database: Database) throws {
        try database.execute(
            sql: """
                INSERT INTO factWords(factWords) VALUES ('delete-all');
                DELETE FROM fact;
                DELETE FROM item;
                DELETE FROM derivation;
                """)
    }
}
