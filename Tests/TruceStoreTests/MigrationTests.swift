import Foundation
import GRDB
import Testing
import TruceDigest
import TruceTestSupport

@testable import TruceStore

/// Stores that earlier releases wrote, one file for each schema that was released: the first holds a document and the
/// ledger, the second also derived rows, the third also an account, the fourth facts with their subjects. A new schema adds a
/// file here and changes none.
struct MigrationTests {
    private func opened(_ schema: Int, _ folder: TemporaryFolder) throws -> RecordStore {
        try RecordStore(folder.write("case.truce", Data(contentsOf: Self.fixture(schema))))
    }

    private static func fixture(_ schema: Int) -> URL {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("Fixtures/schema-\(schema).sqlite")
    }

    @Test(arguments: 1...4)
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

    @Test(arguments: 1...4)
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

    /// The digest of each migration's SQL. A store that was made by a migration is never made anew: who changes one of these
    /// texts has changed a schema that lies on somebody's disk. A change belongs into a new migration, with a line here
    /// and a fixture.
    private static let released = [
        "sha256:f2bbca82c139e1973b4f3044e3d603247dd2892a55769a9740e317e93f702a08",
        "sha256:00f803ef3d804e525d5f443880b18c657961aabaf3e3aae094cc8b33b1cb674f",
        "sha256:8060b8fbdf2d7c9f8874fa63daa42a772c482681ec10e4545298215989642a44",
        "sha256:f247f03ada82c9c8aad1ca7c711097b485f70d45c79767652e17ab92fb58a8cc",
    ]

    @Test func `no schema is changed once it is there`() {
        #expect(Schema.migrations.map { Digest.identifier(of: Array($0.sql.utf8)) } == Self.released)
    }

    @Test func `there is a store of every schema`() throws {
        let folder = try TemporaryFolder()
        for schema in 1...Schema.migrations.count {
            let file = try folder.write("\(schema).truce", Data(contentsOf: Self.fixture(schema)))
            let applied = try DatabaseQueue(path: file).read { try Schema.migrator.appliedIdentifiers($0) }

            #expect(applied == Set(Schema.migrations.prefix(schema).map(\.name)), "schema \(schema)")
        }
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
