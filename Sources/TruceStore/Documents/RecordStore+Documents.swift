import Foundation
import GRDB
package import TruceEvidence

extension RecordStore {
    /// What became of an article that was to be added.
    package enum Acceptance: Hashable, Sendable {
        /// Its bytes are new and now preserved.
        case added
        /// The bytes were known under another name; that it is known by this one, too, is now in the ledger.
        case knownBytes
        /// All of it was known.
        case known
    }

    /// Preserves articles in one transaction: when the call returns, they survive a crash.
    ///
    /// - Parameters:
    ///   - articles: Articles that can be read.
    ///   - author: Who adds them, and when.
    /// - Returns: What became of each.
    /// - Complexity: O(n log N) in the bytes given and the documents known.
    package func add(_ articles: [Article], by author: Author) throws(StoreError) -> [Acceptance] {
        try write { database in
            try articles.map { try Self.add(database, $0, by: author) }
        }
    }

    private static func add(_ database: Database, _ article: Article, by author: Author) throws -> Acceptance {
        let content = try Sighting(article).content
        let known = try entries(database, kind: .document, about: article.id)
        if known.contains(where: { $0.content == content }) { return .known }
        if known.isEmpty {
            try database.execute(
                sql: "INSERT INTO document (id, bytes) VALUES (?, ?)",
                arguments: [article.id, Data(article.bytes)])
        }
        _ = try append(database, .document, about: article.id, content: content, by: author)
        return known.isEmpty ? .added : .knownBytes
    }

    /// The number of documents.
    package func documentCount() throws(StoreError) -> Int {
        try read { try Int.fetchOne($0, sql: "SELECT count(*) FROM document") ?? 0 }
    }

    /// The bytes of a document; nil when there is none of this identity.
    package func bytes(of document: String) throws(StoreError) -> [UInt8]? {
        try read { database in
            try Data.fetchOne(database, sql: "SELECT bytes FROM document WHERE id = ?", arguments: [document])
                .map { [UInt8]($0) }
        }
    }

    /// Hands out every article as it was preserved, in the order in which they came.
    ///
    /// - Parameter first: The number of the first entry of the ledger to look at.
    /// - Complexity: One article is held in memory at a time.
    package func forEachArticle(from first: Int = 1, _ take: (Article) -> Void) throws(StoreError) {
        try read { database in
            let rows = try Row.fetchCursor(
                database,
                sql: """
                    SELECT ledger.subject, ledger.content, document.bytes FROM ledger
                    JOIN document ON document.id = ledger.subject
                    WHERE ledger.kind = 'document' AND ledger.sequence >= ? ORDER BY ledger.sequence
                    """, arguments: [first])
            while let row = try rows.next() {
                guard let sighting = Sighting(content: row["content"]) else { continue }
                let bytes: Data = row["bytes"]
                take(sighting.article(id: row["subject"], bytes: [UInt8](bytes)))
            }
        }
    }
}
