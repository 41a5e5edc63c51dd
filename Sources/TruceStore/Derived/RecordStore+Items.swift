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
        var conditions = [(sql: "kind = ?", value: query.kind)]
        if let first = query.firstDay { conditions.append(("day >= ?", first)) }
        if let last = query.lastDay { conditions.append(("day <= ?", last)) }
        let condition = conditions.map(\.sql).joined(separator: " AND ")
        let values = StatementArguments(conditions.map(\.value))
        // Among those of some days, the index alone says which come first: no body is read that is not shown.
        let order = conditions.count > 1 ? "+position" : "position"
        return try read { database in
            let rows = try Row.fetchAll(
                database,
                sql: """
                    SELECT * FROM item WHERE rowid IN
                        (SELECT rowid FROM item WHERE \(condition) ORDER BY \(order) LIMIT ? OFFSET ?)
                    ORDER BY position
                    """, arguments: values + [query.limit, query.offset])
            let total = try Int.fetchOne(
                database, sql: "SELECT count(*) FROM item WHERE \(condition)", arguments: values)
            return (rows.map(Self.item), total ?? 0)
        }
    }

    /// The identities and titles of items in the record's order; no body is read.
    package func titles(_ query: ItemQuery) throws(StoreError) -> [(id: String, title: String)] {
        var conditions = [(sql: "kind = ?", value: query.kind)]
        if let first = query.firstDay { conditions.append(("day >= ?", first)) }
        if let last = query.lastDay { conditions.append(("day <= ?", last)) }
        let condition = conditions.map(\.sql).joined(separator: " AND ")
        return try read { database in
            try Row.fetchAll(
                database, sql: "SELECT id, title FROM item WHERE \(condition) ORDER BY position LIMIT ? OFFSET ?",
                arguments: StatementArguments(conditions.map(\.value)) + [query.limit, query.offset]
            ).map { (id: $0["id"], title: $0["title"]) }
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
