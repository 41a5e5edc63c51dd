import Foundation
import TruceEvidence
import TruceReport
import TruceStore

/// Reads from the store what the pages show, a page at a time.
struct RecordReader: Sendable {
    let store: RecordStore

    /// Some of the things of a list, and how many there are.
    struct Stretch: Sendable {
        let items: [DerivedItem]
        let total: Int
        let page: Int
        let size: Int

        /// The number of pages, at least 1.
        var pages: Int { max(1, (total + size - 1) / size) }
    }

    /// How much the record holds and which days it is about.
    struct Summary: Decodable, Sendable {
        var documents = 0
        var incidents = 0
        var discrepancies = 0
        var figures = 0
        var agreements = 0
        var obligations = 0
        var exchanges = 0
        var statements = 0
        var notices = 0
        /// The first and the last day on which documents came out, as days since 1 January 1970.
        var first: Int?
        var last: Int?
        /// The last of them that is settled.
        var present: Int?

        init() {}
    }

    /// A page of a shelf.
    func stretch(
        _ kind: String, page: Int = 1, size: Int = 50, from first: Day? = nil, to last: Day? = nil
    ) throws -> Stretch {
        var query = RecordStore.ItemQuery(kind: kind)
        query.firstDay = first?.iso
        query.lastDay = last?.iso
        query.offset = (page - 1) * size
        query.limit = size
        let (items, total) = try store.items(query)
        return Stretch(items: items, total: total, page: page, size: size)
    }

    /// One of the pages that draw on the whole record; nil when the record gives none.
    func whole(_ page: WholePage) throws -> HTMLFragment? {
        try store.item(kind: Shelf.whole, id: page.rawValue).flatMap(Kept.fragment)
    }

    /// The JSON of one of them.
    func wholeJSON(_ page: WholePage) throws -> String {
        try store.item(kind: Shelf.whole, id: page.rawValue)?.body ?? "{}"
    }

    /// How much there is; nothing while the store is empty.
    func summary() throws -> Summary {
        guard let body = try store.item(kind: Shelf.whole, id: WholePage.summary.rawValue)?.body else {
            return Summary()
        }
        return (try? JSONDecoder().decode(Summary.self, from: Data(body.utf8))) ?? Summary()
    }

    /// The page of one thing.
    func page(_ list: Site.List, _ id: String) throws -> (item: DerivedItem, page: HTMLFragment) {
        guard let item = try store.item(kind: Shelf.pages(list), id: id), let page = Kept.fragment(item) else {
            throw Problem.notFound("the record holds no \(list.rawValue) of this name")
        }
        return (item, page)
    }

    /// The identity in force of what an earlier one, or the name in the present record, leads to.
    func lasting(_ list: Site.List, _ id: String) throws -> String {
        if try store.item(kind: Shelf.json(list), id: id) != nil { return id }
        return try store.item(kind: Shelf.aliases(list), id: id)?.title ?? id
    }

    /// The JSON of one thing.
    func json(_ list: Site.List, _ id: String) throws -> String {
        guard let item = try store.item(kind: Shelf.json(list), id: lasting(list, id)) else {
            throw Problem.notFound("the record holds no \(list.rawValue) of this name")
        }
        return item.body
    }

    /// The JSON of a page of a shelf: the things, and where the other pages are.
    func json(_ list: Site.List, _ stretch: Stretch, for ask: Ask) throws -> String {
        let bodies = try stretch.items.map { item in
            item.kind == Shelf.json(list) ? item.body : try json(list, item.id)
        }
        return JSONList.text(bodies, stretch, for: ask)
    }
}

/// A page of a list as JSON, put together from bodies that are JSON already.
enum JSONList {
    static func text(_ bodies: [String], _ stretch: RecordReader.Stretch, for ask: Ask) -> String {
        var text = "{\n \"total\": \(stretch.total),\n \"page\": \(stretch.page),\n \"pages\": \(stretch.pages),\n"
        let next = stretch.page < stretch.pages ? ask.address(["page": String(stretch.page + 1)]) : nil
        text += " \"next\": " + JSONWriter.text(of: .optional(next)).dropLast() + ",\n \"items\": ["
        text += bodies.map { $0.hasSuffix("\n") ? String($0.dropLast()) : $0 }.joined(separator: ",\n")
        return text + "]\n}\n"
    }
}
