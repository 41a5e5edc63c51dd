import GRDB
import Testing

@testable import TruceStore

struct DerivedTests {
    private let items = [
        DerivedItem(
            kind: "incident", id: "i2", position: 0, day: "2031-04-02", title: "Shelling of Dovrak", body: "{}"),
        DerivedItem(kind: "incident", id: "i1", position: 1, day: "2031-04-05", title: "Convoy at Velm", body: "{}"),
        DerivedItem(kind: "statement", id: "s1", position: 0, day: nil, title: "The envoy", body: "{}"),
    ]
    private let facts = [
        DerivedFact(
            document: "sha256:aa", kind: "claim", range: 0..<30, words: "Shells fell on Dovrak overnight",
            holder: "Residents", about: "Northern Army", stance: "accuses", place: "Dovrak", day: "2031-04-02",
            item: "incident:i2"),
        DerivedFact(
            document: "sha256:aa", kind: "paragraph", range: 0..<60,
            words: "Shells fell on Dovrak overnight, residents said"),
        DerivedFact(
            document: "sha256:bb", kind: "claim", range: 5..<40, words: "The army denied shelling Dovrak",
            holder: "Northern Army", stance: "denies"),
    ]

    private func filled() throws -> MadeStore {
        let made = try MadeStore()
        try made.store.derive(items: items, facts: facts, as: try made.store.present(reader: "r1"))
        return made
    }

    @Test func `items come in the record's order, page by page`() throws {
        let made = try filled()
        var query = RecordStore.ItemQuery(kind: "incident")
        query.limit = 1
        query.offset = 1

        let page = try made.store.items(query)

        #expect(page.items.map(\.id) == ["i1"])
        #expect(page.total == 2)
    }

    @Test func `items are found by their day`() throws {
        let made = try filled()
        var query = RecordStore.ItemQuery(kind: "incident")
        query.firstDay = "2031-04-03"

        #expect(try made.store.items(query).items.map(\.id) == ["i1"])
    }

    @Test func `a search finds every passage with all its words`() throws {
        let made = try filled()
        var query = RecordStore.FactQuery()
        query.words = "dovrak shell*"

        #expect(try made.store.facts(query).facts.count == 3)
        query.stance = "denies"
        #expect(try made.store.facts(query).facts.map(\.document) == ["sha256:bb"])
    }

    @Test(arguments: ["\"", "AND OR NOT", "a\" OR b:c*", "*", "(((", "NEAR(x y)", "'; DROP TABLE fact; --"])
    func `no search can break the index`(words: String) throws {
        let made = try filled()
        var query = RecordStore.FactQuery()
        query.words = words

        #expect(try made.store.facts(query).facts.isEmpty)
        #expect(try made.store.facts(in: "sha256:aa").count == 2)
    }

    @Test func `the facts behind an item are found`() throws {
        let made = try filled()

        #expect(try made.store.facts(supporting: "incident:i2") == [facts[0]])
    }

    @Test func `what is derived can be dropped and made again to the same bytes`() throws {
        let made = try filled()
        let dump = {
            try made.store.database.read {
                try Row.fetchAll($0, sql: "SELECT * FROM item").map(\.description)
                    + Row.fetchAll($0, sql: "SELECT * FROM fact").map(\.description)
            }
        }
        let before = try dump()

        try made.store.dropDerived()
        #expect(try made.store.derivation() == nil)
        try made.store.derive(items: items, facts: facts, as: try made.store.present(reader: "r1"))

        #expect(try dump() == before)
        #expect(try made.store.verify().isEmpty)
    }
}

struct CommonWordTests {
    /// So many passages that no one would want them ranked.
    private func filled() throws -> MadeStore {
        let made = try MadeStore()
        let facts = (0..<1_700).map { number in
            DerivedFact(
                document: "sha256:aa", kind: number % 2 == 0 ? "claim" : "figure", range: number..<number + 1,
                words: "the shells", place: number % 100 == 0 ? "Old \"Fort\" Velm" : "Dovrak",
                day: number < 50 ? "2031-04-02" : "2031-05-02")
        }
        try made.store.derive(items: [], facts: facts, as: try made.store.present(reader: "r1"))
        return made
    }

    private func found(_ change: (inout RecordStore.FactQuery) -> Void) throws -> RecordStore.Findings {
        var query = RecordStore.FactQuery()
        query.words = "the"
        query.limit = 500
        change(&query)
        return try filled().store.facts(query)
    }

    @Test func `words that stand everywhere are found in the order of the documents`() throws {
        let found = try found { _ in }

        #expect(!found.isRanked)
        #expect(found.facts.map(\.range.lowerBound) == Array(0..<500))
    }

    @Test func `a rare facet is found among words that stand everywhere`() throws {
        let found = try found { $0.place = "Old \"Fort\" Velm" }

        #expect(found.facts.map(\.range.lowerBound) == Array(stride(from: 0, to: 1_700, by: 100)))
    }

    @Test func `two common facets are found together without words`() throws {
        let found = try found {
            $0.words = ""
            $0.kind = "figure"
            $0.place = "Dovrak"
        }

        #expect(found.facts.count == 500)
        #expect(found.facts.allSatisfy { $0.kind == "figure" && $0.place == "Dovrak" })
    }

    @Test func `a few days are found among words that stand everywhere`() throws {
        let found = try found { $0.lastDay = "2031-04-30" }

        #expect(found.facts.count == 50)
    }

    @Test func `every fact that a search finds is counted with its values`() throws {
        let made = try MadeStore()
        let many = (0..<700).map { number in
            DerivedFact(
                document: "sha256:aa", kind: number % 7 == 0 ? "claim" : "paragraph", range: number..<(number + 1),
                words: number % 2 == 0 ? "Shells fell" : "Aid came", holder: number % 3 == 0 ? "Residents" : "The army",
                place: number == 4 ? "Dovrak" : nil, day: number < 100 ? "2031-04-02" : "2031-05-01")
        }
        try made.store.derive(items: [], facts: many, as: try made.store.present(reader: "r1"))
        let table = try made.store.facetTable()
        var query = RecordStore.FactQuery()
        query.words = "shells"

        let tally = try #require(try made.store.tally(query, table))
        #expect(tally.total == 350)
        #expect(tally.counts[.holder]?.map(\.value) == ["The army", "Residents"])
        #expect(tally.counts[.holder]?.map(\.count) == [233, 117])
        #expect(tally.counts[.place]?.map(\.count) == [1])
        #expect(tally.counts[.stance]?.isEmpty == true)

        query.kind = "claim"
        query.lastDay = "2031-04-30"
        #expect(try made.store.tally(query, table)?.total == 8)
        query.words = ""
        #expect(try made.store.tally(query, table)?.total == 15)
        query.holder = "Nobody"
        #expect(try made.store.tally(query, table)?.total == 0)
        query.words = "..."
        #expect(try made.store.tally(query, table)?.total == 0)
    }

    @Test func `what was counted of other facts is not told of those that took their place`() throws {
        let made = try filled()
        let table = try made.store.facetTable()
        try made.store.derive(items: [], facts: [], as: try made.store.present(reader: "r2"))

        #expect(try made.store.tally(RecordStore.FactQuery(), table) == nil)
    }
}
