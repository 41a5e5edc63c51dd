import GRDB
import Testing
import TruceEvidence
import TruceText

@testable import TruceStore

/// A disk that is full, as SQLite sees one: the file may not grow any further.
struct FullDiskTests {
    /// Lets the file grow by so many pages and no more; nil lifts the limit.
    private func limit(_ store: RecordStore, to pages: Int?) throws {
        try store.database.writeWithoutTransaction { database in
            let now = try Int.fetchOne(database, sql: "PRAGMA page_count") ?? 0
            try database.execute(sql: "PRAGMA max_page_count = \(pages.map { now + $0 } ?? 1_000_000)")
        }
    }

    @Test func `a full disk refuses what does not fit and loses nothing that was accepted`() throws {
        let made = try MadeStore()
        _ = try made.store.add([article("The road to Velm is open.")], by: ada)
        let decision = Decision(
            .annotate, [Subject(kind: .document, document: "sha256:aa", passage: .init(0, 0))], value: "seen",
            who: "ada", when: 1, why: "read twice")
        try made.store.decide(decision)
        try limit(made.store, to: 2)
        let large = article(String(repeating: "Shells fell. ", count: 20_000), named: "large.txt")
        let rows = (0..<5_000).map {
            DerivedFact(document: "sha256:aa", kind: "paragraph", range: $0..<($0 + 1), words: "Shells fell on \($0)")
        }

        for refused in [
            { _ = try made.store.add([large], by: ada) },
            { try made.store.derive(items: [], facts: rows, as: try made.store.present(reader: "r1")) },
        ] {
            let error = #expect(throws: StoreError.self) { try refused() }
            #expect(error?.code == "store.full")
        }

        let again = try made.again()
        #expect(try again.verify().isEmpty)
        #expect(try again.documentCount() == 1)
        #expect(try again.decisions() == [decision])
        try limit(made.store, to: nil)
        #expect(try made.store.add([large], by: ada) == [.added])
        #expect(try made.store.verify().isEmpty)
    }
}
