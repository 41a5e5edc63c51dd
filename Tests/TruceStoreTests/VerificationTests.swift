import Foundation
import GRDB
import Testing
import TruceTestSupport

@testable import TruceStore

struct VerificationTests {
    /// A store with something in every table.
    private func filled() throws -> MadeStore {
        let made = try MadeStore()
        _ = try made.store.add(
            [article("Two shells fell on Dovrak."), article("All is calm.", named: "b.txt")], by: ada)
        try made.store.append(.decision, about: "d1", content: #"{"why":"same place and hour"}"#, by: ada)
        let item = DerivedItem(kind: "incident", id: "i1", position: 0, day: nil, title: "Shelling", body: "{}")
        let fact = DerivedFact(document: "d", kind: "claim", range: 0..<3, words: "Two shells fell", holder: "X")
        try made.store.derive(items: [item], facts: [fact], as: try made.store.present(reader: "r1"))
        return made
    }

    /// Changes the store behind its back, as a damaged disk or a hand would.
    private func tamper(_ made: MadeStore, _ sql: String) throws {
        try made.store.database.writeWithoutTransaction { database in
            for trigger in [
                "documentIsNeverChanged", "documentIsNeverDeleted", "ledgerIsNeverChanged", "ledgerIsNeverDeleted",
            ] {
                try database.execute(sql: "DROP TRIGGER \(trigger)")
            }
            try database.execute(sql: sql)
        }
    }

    @Test func `a store that nobody touched verifies`() throws {
        #expect(try filled().store.verify().isEmpty)
    }

    @Test(arguments: [
        ("UPDATE document SET bytes = CAST('Two shells fell on Dovrat.' AS BLOB) WHERE number = 1", "document sha256:"),
        ("DELETE FROM document WHERE number = 2", "document sha256:"),
        ("UPDATE ledger SET by = 'eve' WHERE sequence = 2", "ledger entry 2"),
        ("UPDATE ledger SET at = '2016-09-19T17:05:01Z' WHERE sequence = 1", "ledger entry 1"),
        ("UPDATE ledger SET content = '{}' WHERE sequence = 3", "ledger entry 3"),
        ("UPDATE ledger SET kind = 'other' WHERE sequence = 3", "ledger entry 3"),
        ("DELETE FROM ledger WHERE sequence = 2", "ledger entry 3"),
        ("DELETE FROM ledger WHERE sequence = 3", "derivation"),
        ("UPDATE item SET title = 'Shellinc'", "item incident:i1"),
        ("UPDATE fact SET holder = 'Y'", "fact 1"),
        ("UPDATE fact SET words = 'Two shelts fell'", "fact 1"),
    ])
    func `a change is found and named`(sql: String, place: String) throws {
        let made = try filled()
        try tamper(made, sql)

        let findings = try made.store.verify()

        #expect(findings.contains { $0.place.hasPrefix(place) }, "\(findings)")
    }

    @Test func `a byte that changes in the file is found wherever the store keeps something`() throws {
        let made = try filled()
        let copy = made.folder.url.appendingPathComponent("copy.truce").path
        try made.store.backUp(to: copy)
        let whole = try Data(contentsOf: URL(fileURLWithPath: copy))
        let words = ["Two shells", "All is calm", "same place and hour", "Shelling", "2016-09-19T", "ada"]

        for word in words {
            var changed = whole
            let place = try #require(changed.range(of: Data(word.utf8)), "\(word)")
            changed[place.lowerBound + 1] ^= 1
            let path = try made.folder.write("changed-\(word.utf8.count).truce", changed)
            #expect(try !RecordStore(path).verify().isEmpty, "\(word)")
        }
    }
}
