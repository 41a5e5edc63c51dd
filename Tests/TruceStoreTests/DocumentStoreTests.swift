import Foundation
import Testing
import TruceEvidence
import TruceStore
import TruceTestSupport

struct DocumentStoreTests {
    @Test func `what was added is there again, byte for byte, after the store was closed`() throws {
        let made = try MadeStore()
        let first = article(
            "Two shells fell on Dovrak.", description: ["outlet": "Harbour News", "published": "2031-04-02"])
        let second = article("Nobody was hurt.\r\n", named: "b.txt")

        #expect(try made.store.add([first, second], by: ada) == [.added, .added])

        var found: [Article] = []
        try made.again().forEachArticle { found.append($0) }
        #expect(found == [first, second])
    }

    @Test func `an article that is known is not added again`() throws {
        let made = try MadeStore()
        let report = article("The road to Velm is open.")
        _ = try made.store.add([report], by: ada)

        #expect(try made.store.add([report], by: ada) == [.known])

        #expect(try made.store.ledger().count == 1)
        #expect(try made.store.documentCount() == 1)
    }

    @Test func `the same bytes under another name are one document with two entries`() throws {
        let made = try MadeStore()
        _ = try made.store.add([article("A convoy waits.", named: "a.txt")], by: ada)

        let acceptance = try made.store.add([article("A convoy waits.", named: "copy.txt")], by: ada)

        #expect(acceptance == [.knownBytes])
        #expect(try made.store.documentCount() == 1)
        #expect(try made.store.ledger(kind: .document).count == 2)
    }

    @Test func `the bytes of a document are found by its identity`() throws {
        let made = try MadeStore()
        let report = article("Quiet night.")
        _ = try made.store.add([report], by: ada)

        #expect(try made.store.bytes(of: report.id) == report.bytes)
        #expect(try made.store.bytes(of: "sha256:00") == nil)
    }

    @Test func `a backup holds all that the store held`() throws {
        let made = try MadeStore()
        _ = try made.store.add([article("The bridge stands.")], by: ada)
        let copy = made.folder.url.appendingPathComponent("copy.truce").path

        try made.store.backUp(to: copy)

        let restored = try RecordStore(copy)
        #expect(try restored.ledger() == made.store.ledger())
        #expect(try restored.verify().isEmpty)
    }

    @Test func `a backup never overwrites a file`() throws {
        let made = try MadeStore()
        let copy = try made.folder.write("precious.txt", "precious")

        let error = #expect(throws: StoreError.self) { try made.store.backUp(to: copy) }

        #expect(error?.code == "store.already-there")
        #expect(try String(contentsOfFile: copy, encoding: .utf8) == "precious")
    }
}
