import GRDB
import Testing
import TruceEvidence
import TruceTestSupport
import TruceText

@testable import TruceStore

struct LedgerTests {
    @Test func `each entry names the one before it`() throws {
        let made = try MadeStore()
        let first = try made.store.append(.decision, about: "d1", content: "{}", by: ada)
        let second = try made.store.append(.profile, about: "", content: #"{"title":"Case"}"#, by: ada)

        #expect(first.sequence == 1)
        #expect(first.previous.isEmpty)
        #expect(second.previous == first.hash)
        #expect(try made.store.ledger() == [first, second])
    }

    @Test func `entries that differ in where a part ends have different hashes`() {
        let one = LedgerHash.hash(
            sequence: 1, at: "t", by: "ab", kind: .decision, subject: "c", content: "{}", previous: "")
        let other = LedgerHash.hash(
            sequence: 1, at: "t", by: "a", kind: .decision, subject: "bc", content: "{}", previous: "")

        #expect(one != other)
    }

    @Test(arguments: [
        "UPDATE ledger SET content = '{\"x\":1}'", "DELETE FROM ledger", "UPDATE document SET bytes = x'00'",
        "DELETE FROM document",
    ])
    func `what is given cannot be changed or deleted`(statement: String) throws {
        let made = try MadeStore()
        _ = try made.store.add([article("It holds.")], by: ada)

        #expect(throws: (any Error).self) {
            try made.store.database.write { try $0.execute(sql: statement) }
        }

        #expect(try made.store.verify().isEmpty)
    }

    @Test func `entries are found by what they are about`() throws {
        let made = try MadeStore()
        try made.store.append(.decision, about: "d1", content: "{}", by: ada)
        try made.store.append(.decision, about: "d2", content: "{}", by: ada)
        try made.store.append(.profile, about: "d2", content: "{}", by: ada)

        #expect(try made.store.ledger(kind: .decision, about: "d2").map(\.sequence) == [2])
        #expect(try made.store.ledger(from: 2, limit: 1).map(\.sequence) == [2])
    }

    @Test func `a decision is kept whole, with who made it and when`() throws {
        let made = try MadeStore()
        let subjects = [4, 9].map { Subject(kind: .incident, document: "sha256:aa", passage: TextSpan($0, $0 + 3)) }
        let merge = Decision(.merge, subjects, who: "mara", when: 1_474_304_700, why: "same bridge, same hour")

        let entry = try made.store.decide(merge)

        #expect(try made.store.decisions() == [merge])
        #expect(entry.by == "mara")
        #expect(entry.at == "2016-09-19T17:05:00Z")
        #expect(entry.subject == merge.id)
    }

    @Test func `a decision that lacks a part is refused`() throws {
        let made = try MadeStore()
        let alone = Subject(kind: .incident, document: "sha256:aa", passage: TextSpan(1, 2))

        let error = #expect(throws: StoreError.self) {
            try made.store.decide(Decision(.merge, [alone], who: "mara", when: 0, why: ""))
        }

        #expect(error?.code == "store.decision")
        #expect(try made.store.ledger().isEmpty)
    }
}
