import Foundation
import GRDB
import Testing
import TruceTestSupport

@testable import TruceStore

/// Stores that earlier releases wrote, one file for each schema that was released: the first holds a document and the
/// ledger, the second also derived rows, the third also an account. A new schema adds a file here and changes none.
struct MigrationTests {
    private func opened(_ schema: Int, _ folder: TemporaryFolder) throws -> RecordStore {
        let fixture = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("Fixtures/schema-\(schema).sqlite")
        return try RecordStore(folder.write("case.truce", Data(contentsOf: fixture)))
    }

    @Test(arguments: 1...3)
    func `a store of an earlier release opens, is sound and has lost nothing`(schema: Int) throws {
        let folder = try TemporaryFolder()
        let store = try opened(schema, folder)

        #expect(try store.verify().isEmpty)
        #expect(try store.documentCount() == 1)
        #expect(try store.ledger().map(\.kind) == [.document, .account])
        #expect(try store.ledger().map(\.by) == ["ada", "ada"])
        let isComplete = try store.database.read { try Schema.migrator.hasCompletedMigrations($0) }
        #expect(isComplete)
        let id = "sha256:02cd2909ad9931e5986ac086661127f789a3c6c08964129f9ab77e996eb25229"
        #expect(
            try store.bytes(of: id).map { String(decoding: $0.prefix(28), as: UTF8.self) }
                == "Convoy turned back at Dovrak")
    }

    @Test(arguments: 1...3)
    func `what is derived in a store of an earlier release can be found`(schema: Int) throws {
        let folder = try TemporaryFolder()
        let store = try opened(schema, folder)
        let fact = DerivedFact(
            document: "sha256:aa", kind: "claim", range: 0..<9, words: "Two shells fell", place: "Dovrak",
            subject: "claim:0-9@sha256:aa")
        var query = RecordStore.FactQuery()
        query.words = "shells"
        query.place = "Dovrak"

        try store.derive(items: [], facts: [fact], as: try store.present(reader: "r1"))

        #expect(try store.facts(query).facts == [fact])
        #expect(try store.verify().isEmpty)
    }

    @Test func `an account outlives the migration with its password`() throws {
        let folder = try TemporaryFolder()
        let store = try opened(3, folder)

        let login = try store.logIn(
            name: "ada", password: "correct horse battery", from: "127.0.0.1", at: Date(timeIntervalSince1970: 0))

        guard case .open(_, let account) = login else {
            Issue.record("the login was \(login)")
            return
        }
        #expect(account.role == .editor)
    }
}
