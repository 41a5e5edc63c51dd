import Foundation
import TruceEvidence
import TruceReport
import TruceStore

/// The items of a record, one list after the other.
struct ItemRows: Sequence {
    private let site: Site
    private let record: Record
    private let title: String?

    init(_ site: Site, _ record: Record, title: String?) {
        self.title = title
        self.site = site
        self.record = record
    }

    func makeIterator() -> AnyIterator<DerivedItem> {
        var shelves = ShelfCounter()
        let whole =
            WholePages(site, record).items + DossierRows.items(of: record, title: title)
            + site.decided.enumerated().map(Self.item)
        let entries = Site.List.allCases.lazy.flatMap { list in
            site.entries(list).lazy.map { (list: list, entry: $0) }
        }
        var entry = entries.makeIterator()
        let text = site.texts.makeIterator()
        var pending: [DerivedItem] = (whole + site.queue.enumerated().map(Self.item)).reversed()
        var position = 0
        return AnyIterator {
            while pending.isEmpty {
                if let next = entry.next() {
                    pending = Self.items(next.list, next.entry, &shelves).reversed()
                } else if let next = text.next() {
                    pending = [Self.item(next.document, position, next.text)]
                    position += 1
                } else {
                    return nil
                }
            }
            return pending.popLast()
        }
    }

    private static func items(_ list: Site.List, _ entry: SiteEntry, _ shelves: inout ShelfCounter) -> [DerivedItem] {
        var items: [DerivedItem] = []
        func add(_ kind: String, _ body: JSONValue) {
            items.append(
                DerivedItem(
                    kind: kind, id: entry.id, position: shelves.next(kind), day: entry.day?.iso, title: entry.title,
                    body: JSONWriter.text(of: body)))
        }
        add(Shelf.json(list), entry.json)
        if let row = entry.row {
            add(Shelf.rows(list), Kept.body(row))
            for shelf in entry.shelves { add(Shelf.rows(list, on: shelf), Kept.body(row)) }
        }
        if let page = entry.page { add(Shelf.pages(list), Kept.body(page)) }
        if !entry.passages.isEmpty { add(Shelf.passages(list), KeptPassages.body(entry.passages)) }
        for alias in entry.aliases where alias != entry.id {
            if let item = shelves.alias(alias, of: entry.id, on: Shelf.aliases(list)) { items.append(item) }
        }
        if let mark = entry.mark { add(Shelf.marks(mark.lane), mark.json) }
        return items
    }

    private static func item(_ position: Int, _ decided: DecidedEntry) -> DerivedItem {
        DerivedItem(
            kind: Shelf.decisions, id: decided.id, position: position, day: nil, title: decided.remark ?? "",
            body: JSONWriter.text(of: decided.json))
    }

    private static func item(_ position: Int, _ queued: QueuedIncident) -> DerivedItem {
        let body = JSONValue.object([
            ("causes", .strings(queued.causes.map(\.words))), ("subjects", .strings(queued.subjects)),
        ])
        return DerivedItem(
            kind: Shelf.queue, id: queued.key, position: position, day: queued.day?.iso, title: queued.title,
            body: JSONWriter.text(of: body))
    }

    private static func item(_ document: String, _ position: Int, _ text: ReaderText) -> DerivedItem {
        DerivedItem(
            kind: Shelf.texts, id: document, position: position, day: nil, title: "", body: text.encoded)
    }
}

/// Counts the places on each shelf.
private struct ShelfCounter {
    private var counts: [String: Int] = [:]
    private var aliases: Set<String> = []

    /// Another identity of something; nil when it leads somewhere already.
    mutating func alias(_ alias: String, of id: String, on shelf: String) -> DerivedItem? {
        guard aliases.insert(shelf + " " + alias).inserted else { return nil }
        return DerivedItem(kind: shelf, id: alias, position: next(shelf), day: nil, title: id, body: "{}")
    }

    mutating func next(_ shelf: String) -> Int {
        let position = counts[shelf, default: 0]
        counts[shelf] = position + 1
        return position
    }
}

/// A fragment of a page as the body of an item holds it.
struct Kept: Decodable {
    let html: String

    /// The body for a fragment.
    static func body(_ fragment: HTMLFragment) -> JSONValue { .object([("html", .string(fragment.text))]) }

    /// The fragment in a body; nil when there is none.
    static func fragment(_ item: DerivedItem) -> HTMLFragment? {
        (try? JSONDecoder().decode(Kept.self, from: Data(item.body.utf8))).map { HTMLFragment(kept: $0.html) }
    }
}

extension TimelineMark {
    /// The body of an item for this mark.
    var json: JSONValue {
        .object([
            ("lane", .string(lane.rawValue)), ("first", .integer(first)), ("last", .integer(last)),
            ("known", .optional(known)), ("title", .string(title)), ("status", .optional(status)),
            ("address", .string(address)),
        ])
    }
}
