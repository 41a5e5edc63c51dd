import Foundation
import TruceEvidence
import TruceReport
import TruceStore

/// The pages of the web application. Each is a function from a request to an answer.
struct Pages: Sendable {
    let reader: RecordReader
    let options: ServerOptions
    let replays: Replays
    let facets: FacetShelf

    init(reader: RecordReader, options: ServerOptions, replays: Replays) {
        self.reader = reader
        self.options = options
        self.replays = replays
        facets = FacetShelf(reader.store)
    }

    /// The most rows of a list on one page.
    static let size = 50
    /// The most cards, which take more room.
    static let cards = 20

    /// A list in the order of the record.
    func list(
        _ list: Site.List, at place: Place, _ ask: Ask, heading: String, lead: String, nothing: String,
        shelf: String? = nil, hasDays: Bool = false,
        before: @escaping @Sendable (inout HTMLWriter) throws -> Void = { _ in }
    ) throws -> Answer {
        let (page, from, to) = (try ask.page(), try ask.day("from"), try ask.day("to"))
        let size = list.head == nil ? Self.cards : Self.size
        let stretch = try reader.stretch(Shelf.rows(list, on: shelf), page: page, size: size, from: from, to: to)
        return Answer(heading, at: place) {
            var out = HTMLWriter()
            out.head(heading, lead)
            try before(&out)
            if hasDays { Self.dayForm(&out, ask, from: from, to: to) }
            let items = stretch.items.compactMap(Kept.fragment)
            if items.isEmpty {
                out.note(nothing)
            } else {
                out.rows(list, items, caption: Self.caption(stretch))
                out.pagination(stretch, for: ask)
            }
            return HTMLFragment(out)
        } json: {
            try reader.json(list, stretch, for: ask)
        }
    }

    static func caption(_ stretch: RecordReader.Stretch) -> String {
        let first = (stretch.page - 1) * stretch.size + 1
        let last = first + stretch.items.count - 1
        return stretch.total == stretch.items.count ? "All \(stretch.total)" : "\(first)–\(last) of \(stretch.total)"
    }

    private static func dayForm(_ out: inout HTMLWriter, _ ask: Ask, from: Day?, to: Day?) {
        out.element("form", [.init("class", "narrow"), .init("action", ask.path)]) { out in
            for name in ["of", "place"] {
                guard let value = ask[name] else { continue }
                out.empty("input", [.init("type", "hidden"), .init("name", name), .init("value", value)])
            }
            out.field("From", "from", type: "date", value: from?.iso)
            out.field("To", "to", type: "date", value: to?.iso)
            out.element("button") { $0.write("Show these days") }
        }
    }

    /// The page of one thing of a list.
    func one(_ list: Site.List, at place: Place, _ ask: Ask, back: String) throws -> Answer {
        let id = try reader.lasting(list, ask.part("id"))
        if id != ask.part("id") {
            return .moved(to: "/\(Plurals.name(list))/\(Ask.encoded(id))" + (ask.wantsJSON ? ".json" : ""))
        }
        let (item, page) = try reader.page(list, id)
        let panel = try ask.wantsJSON ? nil : options.panel?(list, id, ask)
        var answer = Answer(item.title, at: place) {
            var out = HTMLWriter()
            out.element("p", [.init("class", "back-to")]) { $0.link("/" + Plurals.name(list), "← " + back) }
            out.write(fragment: page)
            if let panel { out.write(fragment: panel) }
            return HTMLFragment(out)
        } json: {
            try reader.json(list, id)
        }
        answer.tellsPast = panel != nil
        return answer
    }
}
