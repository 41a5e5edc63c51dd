import GRDB

extension RecordStore {
    /// Which of the items of a kind are wanted.
    package struct ItemQuery: Hashable, Sendable {
        /// What they are.
        package var kind: String
        /// Only items on this day or later, `yyyy-mm-dd`.
        package var firstDay: String?
        /// Only items on this day or earlier.
        package var lastDay: String?
        /// How many to leave out at the beginning.
        package var offset = 0
        /// How many at most.
        package var limit = 50

        /// Asks for the first items of a kind.
        package init(kind: String) { self.kind = kind }
    }

    /// The items of a kind in the record's order, and how many there are without the limit.
    package func items(_ query: ItemQuery) throws(StoreError) -> (items: [DerivedItem], total: Int) {
        let condition = "kind = :kind AND (:first IS NULL OR day >= :first) AND (:last IS NULL OR day <= :last)"
        let arguments: StatementArguments = [
            "kind": query.kind, "first": query.firstDay, "last": query.lastDay,
        ]
        return try read { database in
            let rows = try Row.fetchAll(
                database,
                sql: "SELECT * FROM item WHERE \(condition) ORDER BY position LIMIT :limit OFFSET :offset",
                arguments: arguments + ["limit": query.limit, "offset": query.offset])
            let total = try Int.fetchOne(
                database, sql: "SELECT count(*) FROM item WHERE \(condition)", arguments: arguments)
            return (rows.map(Self.item), total ?? 0)
        }
    }

    /// One item; nil when there is none of this identity.
    package func item(kind: String, id: String) throws(StoreError) -> DerivedItem? {
        try read { database in
            try Row.fetchOne(
                database, sql: "SELECT * FROM item WHERE kind = ? AND id = ?", arguments: [kind, id]
            ).map(Self.item)
        }
    }

    static func item(_ row: Row) -> DerivedItem {
        DerivedItem(
            kind: row["kind"], id: row["id"], position: row["position"], day: row["day"], title: row["title"],
            body: row["body"])
    }
}
