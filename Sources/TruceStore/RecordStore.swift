import Foundation
import GRDB

/// The store of one case: documents byte for byte, the ledger of what people did, and what follows from both.
///
/// One file of SQLite with a write-ahead log beside it. Any number of tasks may use a store at the same time, and
/// several programs may open the same file. What a method of writing has returned from survives a crash.
package final class RecordStore: Sendable {
    /// The store's file.
    package let path: String
    let database: DatabasePool

    /// Opens a store and brings its tables up to date.
    ///
    /// - Parameters:
    ///   - path: The store's file.
    ///   - creates: Whether to make the file when there is none.
    /// - Throws: ``StoreError`` when the file is missing, no store, written by a later version, or cannot be opened.
    package init(_ path: String, creates: Bool = false) throws(StoreError) {
        self.path = path
        let exists = FileManager.default.fileExists(atPath: path)
        guard exists || creates else { throw .missing(path) }
        database = try StoreError.told(path) {
            // A file that is not ours must stay untouched, so it is looked at before anything could write to it.
            if exists { try Self.check(path) }
            return try DatabasePool(path: path, configuration: Self.configuration)
        }
        try StoreError.told(path) { try Schema.migrator.migrate(database) }
    }

    private static var configuration: Configuration {
        var configuration = Configuration()
        configuration.busyMode = .timeout(30)
        configuration.maximumReaderCount = 4
        configuration.prepareDatabase { database in
            // What was accepted must survive a loss of power, not only a crash of the program.
            try database.execute(sql: "PRAGMA synchronous = FULL")
            try database.execute(sql: "PRAGMA trusted_schema = OFF")
        }
        return configuration
    }

    /// Refuses a file that is no store or one of a later version.
    private static func check(_ path: String) throws {
        let size = (try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
        if size == 0 { return }
        var configuration = Configuration()
        configuration.readonly = true
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        try queue.read { database in
            guard try Int.fetchOne(database, sql: "PRAGMA application_id") == Schema.applicationID else {
                // An empty database is what a program leaves that was killed while it made the store.
                let tables = try Int.fetchOne(
                    database, sql: "SELECT count(*) FROM sqlite_master WHERE name <> ?",
                    arguments: ["grdb_migrations"])
                if tables == 0 { return }
                throw StoreError.notAStore(path)
            }
            let applied = try Schema.migrator.appliedIdentifiers(database)
            let later = applied.subtracting(Schema.migrator.migrations)
            if !later.isEmpty { throw StoreError.newer(path, migrations: later.sorted()) }
        }
    }

    /// Reads from one consistent state of the store.
    func read<Value>(_ work: (Database) throws -> Value) throws(StoreError) -> Value {
        try StoreError.told(path) { try database.read(work) }
    }

    /// Writes in one transaction: all of it is kept, or none.
    func write<Value>(_ work: (Database) throws -> Value) throws(StoreError) -> Value {
        try StoreError.told(path) { try database.write(work) }
    }

    /// Copies the store, as it is at one moment, into a new file.
    ///
    /// - Throws: ``StoreError`` when something is there already or cannot be written.
    package func backUp(to copy: String) throws(StoreError) {
        guard !FileManager.default.fileExists(atPath: copy) else { throw .alreadyThere(copy) }
        try StoreError.told(copy) {
            try database.writeWithoutTransaction { try $0.execute(sql: "VACUUM INTO ?", arguments: [copy]) }
        }
    }
}
