import GRDB

extension RecordStore {
    /// The entries of the ledger in order.
    ///
    /// - Parameters:
    ///   - kind: Only entries of this kind.
    ///   - subject: Only entries about this.
    ///   - first: The number of the first entry wanted.
    ///   - limit: At most so many.
    package func ledger(
        kind: LedgerEntry.Kind? = nil, about subject: String? = nil, from first: Int = 1, limit: Int = .max
    ) throws(StoreError) -> [LedgerEntry] {
        try read { database in
            try Self.entries(database, kind: kind, about: subject, from: first, limit: limit)
        }
    }

    /// The entry that closes the ledger; nil when there is none. Its hash vouches for all before it.
    package func lastEntry() throws(StoreError) -> LedgerEntry? {
        try read { database in
            try Row.fetchOne(database, sql: "SELECT * FROM ledger ORDER BY sequence DESC LIMIT 1").flatMap(Self.entry)
        }
    }

    /// Adds an entry to the ledger.
    ///
    /// - Parameter content: A JSON object with sorted keys.
    @discardableResult
    package func append(
        _ kind: LedgerEntry.Kind, about subject: String, content: String, by author: Author
    ) throws(StoreError) -> LedgerEntry {
        try write { try Self.append($0, kind, about: subject, content: content, by: author) }
    }

    static func append(
        _ database: Database, _ kind: LedgerEntry.Kind, about subject: String, content: String, by author: Author
    ) throws -> LedgerEntry {
        let last = try Row.fetchOne(database, sql: "SELECT sequence, hash FROM ledger ORDER BY sequence DESC LIMIT 1")
        let sequence = (last?["sequence"] ?? 0) + 1
        let previous: String = last?["hash"] ?? ""
        let hash = LedgerHash.hash(
            sequence: sequence, at: author.at, by: author.name, kind: kind, subject: subject, content: content,
            previous: previous)
        try database.execute(
            sql: "INSERT INTO ledger VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            arguments: [sequence, author.at, author.name, kind.rawValue, subject, content, previous, hash])
        return LedgerEntry(
            sequence: sequence, at: author.at, by: author.name, kind: kind, subject: subject, content: content,
            previous: previous, hash: hash)
    }

    static func entries(
        _ database: Database, kind: LedgerEntry.Kind? = nil, about subject: String? = nil, from first: Int = 1,
        limit: Int = .max
    ) throws -> [LedgerEntry] {
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT * FROM ledger
                WHERE sequence >= ? AND (? IS NULL OR kind = ?) AND (? IS NULL OR subject = ?)
                ORDER BY sequence LIMIT ?
                """,
            arguments: [first, kind?.rawValue, kind?.rawValue, subject, subject, limit])
        return rows.compactMap(entry)
    }

    /// The entry in a row; nil when its kind is none of ours, which `verify` reports as a broken chain.
    static func entry(_ row: Row) -> LedgerEntry? {
        guard let kind = LedgerEntry.Kind(rawValue: row["kind"]) else { return nil }
        return LedgerEntry(
            sequence: row["sequence"], at: row["at"], by: row["by"], kind: kind, subject: row["subject"],
            content: row["content"], previous: row["previous"], hash: row["hash"])
    }
}
