import TruceReport
import TruceStore

extension Pages {
    /// Words and facets.
    func search(_ ask: Ask) throws -> Answer {
        let search = try Search(ask, reader.store, facets)
        return Answer("Search", at: .search) {
            var out = HTMLWriter()
            out.head("Search")
            search.form(&out)
            search.results(&out, for: ask)
            return HTMLFragment(out)
        } json: {
            JSONWriter.text(of: search.json)
        }
    }
}

/// One search with what it found.
struct Search: Sendable {
    private static let size = 50
    /// The last page that can be asked for: whoever looks for one passage in ten thousand adds a word.
    private static let lastPage = 200
    private static let facets: [(facet: FacetTable.Facet, label: String)] = [
        (.holder, "Who says so"), (.about, "About"), (.stance, "Stance"), (.place, "Place"), (.kind, "Kind of words"),
    ]

    private let ask: Ask
    private let query: RecordStore.FactQuery
    private let shown: [DerivedFact]
    private let tally: FacetTable.Tally?
    private let isRanked: Bool
    private let page: Int
    private let isAsked: Bool

    init(_ ask: Ask, _ store: RecordStore, _ shelf: FacetShelf) throws {
        self.ask = ask
        var query = RecordStore.FactQuery()
        query.words = ask["q"] ?? ""
        query.holder = ask["holder"]
        query.about = ask["about"]
        query.stance = ask["stance"]
        query.place = ask["place"]
        query.kind = ask["kind"]
        query.firstDay = try ask.day("from")?.iso
        query.lastDay = try ask.day("to")?.iso
        page = try ask.number("page", in: 1...Self.lastPage, or: 1)
        query.limit = Self.size
        query.offset = (page - 1) * Self.size
        self.query = query
        isAsked =
            !query.words.isEmpty || query.firstDay != nil || query.lastDay != nil
            || FacetTable.Facet.allCases.contains { ask[$0.rawValue] != nil }
        guard isAsked else {
            (shown, tally, isRanked) = ([], nil, false)
            return
        }
        let findings = try store.facts(query)
        shown = findings.facts
        isRanked = findings.isRanked
        tally = try shelf.tally(query)
    }

    /// Whether more than words is asked for.
    private var isNarrowed: Bool {
        query.firstDay != nil || query.lastDay != nil || FacetTable.Facet.allCases.contains { ask[$0.rawValue] != nil }
    }

    func form(_ out: inout HTMLWriter) {
        out.element("form", [.init("class", "search"), .init("action", "/search")]) { out in
            out.field("Words", "q", type: "search", value: ask["q"])
            out.element("button") { $0.write("Search") }
            out.element("details", isNarrowed ? [.init("open", "")] : []) { out in
                out.element("summary") { $0.write("Who, about whom, where and when") }
                out.element("div", [.init("class", "search-facets")]) { out in
                    for (facet, label) in Self.facets {
                        out.field(label, facet.rawValue, type: "text", value: ask[facet.rawValue])
                    }
                    out.field("From", "from", type: "date", value: query.firstDay)
                    out.field("To", "to", type: "date", value: query.lastDay)
                }
            }
        }
        out.note("All words must stand in the passage, in any order; a word that ends in * stands for its beginnings.")
    }

    func results(_ out: inout HTMLWriter, for ask: Ask) {
        guard isAsked else { return }
        out.element("p", [.init("class", "count"), .init("role", "status")]) { out in
            out.write(count)
        }
        if shown.isEmpty { return }
        out.element("div", [.init("class", "found")]) { out in
            out.element("aside", [.init("class", "facets"), .init("aria-label", "Narrow the search")]) { facets(&$0) }
            out.element("div") { out in
                SearchHit.list(shown, in: &out)
                out.pagination(
                    RecordReader.Stretch(items: [], total: reachable, page: page, size: Self.size), for: ask)
            }
        }
    }

    /// How many passages can be reached page by page.
    private var reachable: Int {
        // As long as they are not counted, a full page may have another one behind it.
        let counted = tally?.total ?? (query.offset + shown.count + (shown.count == Self.size ? 1 : 0))
        return min(counted, Self.lastPage * Self.size)
    }

    /// How many passages there are, and in which order they stand.
    private var count: String {
        guard !shown.isEmpty || tally?.total ?? 0 > 0 else { return "No passage was found." }
        guard let total = tally?.total else {
            return "The passages are being counted; load the page again for the numbers."
        }
        // Days are an order that the rows show by themselves.
        let order = isRanked || total <= Self.size || hasDays ? "" : ", in the order of the documents"
        let much = total > Self.lastPage * Self.size ? " Add a word to narrow the search." : ""
        return total == 1 ? "1 passage" : "\(total) passages\(order).\(much)"
    }

    private var hasDays: Bool { query.firstDay != nil || query.lastDay != nil }

    private func facets(_ out: inout HTMLWriter) {
        for (facet, label) in Self.facets {
            if ask[facet.rawValue] != nil {
                out.element("p") {
                    $0.link(ask.address([facet.rawValue: nil, "page": nil]), "Any " + label.lowercased())
                }
                continue
            }
            guard let counts = tally?.counts[facet], !counts.isEmpty else { continue }
            out.element("h2") { $0.write(label) }
            out.element("ul") { out in
                for (value, count) in counts.prefix(8) {
                    out.element("li") { out in
                        out.element("a", [.init("href", ask.address([facet.rawValue: value, "page": nil]))]) { out in
                            out.write("\(name: value)") { _ in "" }
                        }
                        out.write(" \(count)")
                    }
                }
            }
        }
    }

    var json: JSONValue {
        .object([
            ("total", .optional(isAsked ? tally?.total : 0)), ("page", .integer(page)),
            ("is_counted", .bool(tally != nil || !isAsked)),
            ("items", .array(shown.map(SearchHit.json))),
            (
                "facets",
                .object(
                    Self.facets.map { facet, _ in
                        let counts = tally?.counts[facet] ?? []
                        return (
                            facet.rawValue,
                            .array(
                                counts.map {
                                    .object([("value", .string($0.value)), ("count", .integer($0.count))])
                                })
                        )
                    })
            ),
        ])
    }
}
