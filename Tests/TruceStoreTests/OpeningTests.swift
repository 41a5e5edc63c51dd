import Foundation
import GRDB
import Testing
import TruceTestSupport

@testable import TruceStore

struct OpeningTests {
    private func code(opening path: String, creates: Bool = false) -> String? {
        do {
            _ = try RecordStore(path, creates: creates)
            return nil
        } catch {
            return error.code
        }
    }

    @Test func `a store that is not there is missing, and is not made by looking`() throws {
        let folder = try TemporaryFolder()
        let path = folder.url.appendingPathComponent("none.truce").path

        #expect(code(opening: path) == "store.missing")
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    @Test func `a file that is no database is refused and left as it was`() throws {
        let folder = try TemporaryFolder()
        let text = String(repeating: "This is a letter, not a store. ", count: 200)
        let path = try folder.write("letter.txt", text)

        #expect(code(opening: path, creates: true) == "store.not-a-store")
        #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
    }

    @Test func `another program's database is refused and left as it was`() throws {
        let folder = try TemporaryFolder()
        let path = folder.url.appendingPathComponent("recipes.db").path
        do {
            let queue = try DatabaseQueue(path: path)
            try queue.write { try $0.execute(sql: "CREATE TABLE recipe (name TEXT)") }
        }
        let before = try Data(contentsOf: URL(fileURLWithPath: path))

        #expect(code(opening: path, creates: true) == "store.not-a-store")
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
    }

    @Test func `a store whose making was cut short is made anew`() throws {
        let folder = try TemporaryFolder()
        let path = folder.url.appendingPathComponent("case.truce").path
        do {
            let queue = try DatabaseQueue(path: path)
            try queue.writeWithoutTransaction {
                try $0.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA user_version = 1")
            }
        }

        #expect(code(opening: path, creates: true) == nil)
    }

    @Test func `a store of a later version is refused`() throws {
        let made = try MadeStore()
        try made.store.database.write {
            try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('99 something new')")
        }

        #expect(code(opening: made.store.path) == "store.newer")
    }

    @Test func `a folder that is not there cannot hold a store`() {
        #expect(code(opening: "/nonexistent/folder/case.truce", creates: true) == "store.unreadable")
    }
}
