import Foundation
import TruceEvidence
import TruceReport
import TruceStore

/// Something of the record together with all passages that tell of it, as decisions name them.
///
/// A form that decides on a thing sends its name and its seal, never a list of passages: what is decided is decided of all
/// that the page stood for, however many there are, and of nothing else.
struct Thing: Sendable {
    /// The list that it stands in.
    let list: Site.List
    /// Its lasting key.
    let id: String
    /// What the list calls it.
    let title: String
    /// The passages; never empty.
    let subjects: [Subject]
    /// The words of the first passages.
    let words: [String]
    /// Its first day, `yyyy-mm-dd`.
    var day: String?
    /// The pages on which these words are decided of, for what is not decided of itself.
    var pages: [String] = []

    /// What forms call it.
    var name: String { list.rawValue + "/" + id }

    /// What changes when a passage is added to it or taken out of it.
    var seal: String { ContentKey.hexadecimal(of: subjects.map(\.description)) }
}

/// Finds things with their passages.
struct Things: Sendable {
    let store: RecordStore

    /// A thing by its list and its identity, or an earlier one; nil when there is none, or nothing is decided of it.
    func thing(_ list: Site.List, _ id: String) throws -> Thing? {
        if list == .document {
            guard let subject = Subject("document:0-0@" + id),
                let item = try store.item(kind: Shelf.json(.document), id: id)
            else { return nil }
            return Thing(list: list, id: id, title: item.title, subjects: [subject], words: [])
        }
        let key = try RecordReader(store: store).lasting(list, id)
        return try store.item(kind: Shelf.passages(list), id: key).flatMap { Self.thing(list, $0) }
    }

    /// A thing by what a form calls it, or by the address of its page.
    func thing(named text: String) throws -> Thing? {
        var path = Substring(text)
        if let scheme = path.range(of: "://") {
            path = path[scheme.upperBound...].drop { $0 != "/" }
        }
        let parts = path.prefix { $0 != "?" && $0 != "#" }.split(separator: "/").map(String.init)
        guard parts.count == 2,
            let list = Site.List.allCases.first(where: { [$0.rawValue, Plurals.name($0)].contains(parts[0]) })
        else { return nil }
        return try thing(list, list == .document ? Pages.identity(parts[1]) : parts[1])
    }

    /// Things of a list on the days around one, which may be the same, by what forms call them and by their titles;
    /// without a day the first ones.
    func around(_ thing: Thing, most: Int = 60) throws -> [(name: String, title: String)] {
        var query = RecordStore.ItemQuery(kind: Shelf.passages(thing.list))
        query.limit = most
        if let date = thing.day.flatMap(CalendarDate.init(iso:)), let first = date.adding(days: -3),
            let last = date.adding(days: 3)
        {
            query.firstDay = first.iso
            query.lastDay = last.iso
        }
        return try store.titles(query).filter { $0.id != thing.id }.map {
            (name: thing.list.rawValue + "/" + $0.id, title: $0.title)
        }
    }

    private static func thing(_ list: Site.List, _ item: DerivedItem) -> Thing? {
        guard let kept = KeptPassages(item) else { return nil }
        let subjects = kept.subjects.compactMap(Subject.init)
        if subjects.isEmpty { return nil }
        return Thing(
            list: list, id: item.id, title: item.title, subjects: subjects, words: kept.words, day: item.day,
            pages: kept.pages)
    }
}
