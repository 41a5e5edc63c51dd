import Foundation
import GRDB
import TruceDigest

extension RecordStore {
    /// Looks at every byte that the store answers for, and names what was changed.
    ///
    /// Checked are the pages of the file, the digest of each document, the chain of the ledger, that each of the two
    /// knows of the other, and the seal of each derived row with the index of its words.
    ///
    /// - Parameter progress: Called with what is being looked at.
    /// - Returns: What is wrong; empty when all is well.
    package func verify(progress: (String) -> Void = { _ in }) throws(StoreError) -> [Finding] {
        let checks: [(name: String, run: (Database) throws -> [Finding])] = [
            ("pages", Self.pageFindings), ("documents", Self.documentFindings), ("ledger", Self.ledgerFindings),
            ("derived tables", Self.derivedFindings),
        ]
        var findings: [Finding] = []
        for check in checks {
            progress(check.name)
            do {
                findings += try database.read(check.run)
            } catch {
                findings.append(Finding(code: "store.damaged", place: check.name, message: "\(error)"))
            }
        }
        progress("index of words")
        return findings + indexFindings()
    }

    private static func pageFindings(_ database: Database) throws -> [Finding] {
        try String.fetchAll(database, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
            .map { Finding(code: "store.damaged", place: "file", message: $0) }
    }

    private static func documentFindings(_ database: Database) throws -> [Finding] {
        var findings: [Finding] = []
        let documents = try Row.fetchCursor(database, sql: "SELECT number, id, bytes FROM document ORDER BY number")
        while let row = try documents.next() {
            let id: String = row["id"]
            let bytes: Data = row["bytes"]
            if Digest.identifier(of: [UInt8](bytes)) != id {
                findings.append(
                    Finding(
                        code: "store.changed", place: "document \(id)",
                        message: "its bytes no longer give the digest that names it"))
            }
        }
        let unknown = try String.fetchAll(
            database,
            sql: """
                SELECT id FROM document
                WHERE id NOT IN (SELECT subject FROM ledger WHERE kind = 'document') ORDER BY id
                """)
        findings += unknown.map {
            Finding(code: "store.chain-broken", place: "document \($0)", message: "the ledger does not know of it")
        }
        let lost = try String.fetchAll(
            database,
            sql: """
                SELECT DISTINCT subject FROM ledger
                WHERE kind = 'document' AND subject NOT IN (SELECT id FROM document) ORDER BY subject
                """)
        findings += lost.map {
            Finding(
                code: "store.changed", place: "document \($0)",
                message: "the ledger tells of it and its bytes are gone")
        }
        return findings
    }

    private static func ledgerFindings(_ database: Database) throws -> [Finding] {
        var findings: [Finding] = []
        var previous = ""
        var expected = 1
        let rows = try Row.fetchCursor(database, sql: "SELECT * FROM ledger ORDER BY sequence")
        while let row = try rows.next() {
            let sequence: Int = row["sequence"]
            let place = "ledger entry \(sequence)"
            if sequence != expected {
                findings.append(
                    Finding(
                        code: "store.chain-broken", place: place,
                        message: "the entries before it are missing from number \(expected) on"))
            }
            let link: String = row["previous"]
            if link != previous {
                findings.append(
                    Finding(
                        code: "store.chain-broken", place: place,
                        message: "it does not name the entry before it"))
            }
            if entry(row).map(LedgerHash.holds) != true {
                findings.append(
                    Finding(
                        code: "store.changed", place: place, message: "it no longer gives the hash that closes it"))
            }
            previous = row["hash"]
            expected = sequence + 1
        }
        return findings
    }

    private static func derivedFindings(_ database: Database) throws -> [Finding] {
        var findings: [Finding] = []
        let items = try Row.fetchCursor(database, sql: "SELECT * FROM item ORDER BY kind, position")
        while let row = try items.next() {
            let item = item(row)
            if Seal.seal(of: item) != row["seal"] {
                findings.append(
                    Finding(
                        code: "store.changed", place: "item \(item.kind):\(item.id)",
                        message: "the derived row no longer gives its seal"))
            }
        }
        let facts = try Row.fetchCursor(database, sql: "SELECT * FROM fact ORDER BY number")
        while let row = try facts.next() {
            if Seal.seal(of: fact(row)) != row["seal"] {
                findings.append(
                    Finding(
                        code: "store.changed", place: "fact \(row["number"] as Int)",
                        message: "the derived row no longer gives its seal"))
            }
        }
        if let derivation = try derivation(database) {
            let hash = try String.fetchOne(
                database, sql: "SELECT hash FROM ledger WHERE sequence = ?", arguments: [derivation.sequence])
            if hash ?? "" != derivation.hash {
                findings.append(
                    Finding(
                        code: "store.changed", place: "derivation",
                        message: "the derived tables name an entry of the ledger that is not there"))
            }
        }
        return findings
    }

    /// The index of words is compared with the rows that it was made from. SQLite wants a writer for that, though it
    /// writes nothing.
    private func indexFindings() -> [Finding] {
        do {
            try database.writeWithoutTransaction { database in
                try database.execute(sql: "INSERT INTO factWords(factWords, rank) VALUES ('integrity-check', 1)")
            }
            return []
        } catch {
            return [Finding(code: "store.damaged", place: "index of words", message: "\(error)")]
        }
    }
}
