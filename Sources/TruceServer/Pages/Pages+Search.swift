import TruceReport
import TruceStore

extension Pages {
    /// Words and facets.
    func search(_ ask: Ask) throws -> Answer {
        let search = try Search(ask, reader.store)
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
    /// The most facts that facets are counted over.
    private static let reach = 500
    private static let size = 50
    private static let facets: [(name: String, label: String, value: @Sendable (DerivedFact) -> String?)] = [
        ("holder", "Who says so", \.holder), ("about", "About", \.about), ("stance", "Stance", \.stance),
        ("place", "Place", \.place), ("kind", "Kind of words", \.kind),
    ]

    private let ask: Ask
    private let query: RecordStore.FactQuery
    private let found: [DerivedFact]
    private let isRanked: Bool
    private let page: Int
    private let isAsked: Bool

    init(_ ask: Ask, _ store: RecordStore) throws {
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
        query.limit = Self.reach
        page = try ask.number("page", in: 1...(Self.reach / Self.size), or: 1)
        self.query = query
        isAsked =
            !query.words.isEmpty || query.firstDay != nil || query.lastDay != nil
            || Self.facets.contains { ask[$0.name] != nil }
        let findings = isAsked ? try store.facts(query) : nil
        found = findings?.facts ?? []
        isRanked = findings?.isRanked ?? false
    }

    /// Whether more than words is asked for.
    private var isNarrowed: Bool {
        query.firstDay != nil || query.lastDay != nil || Self.facets.contains { ask[$0.name] != nil }
    }

    private var shown: [DerivedFact] { Array(found.dropFirst((page - 1) * Self.size).prefix(Self.size)) }

    func form(_ out: inout HTMLWriter) {
        out.element("form", [.init("class", "search"), .init("action", "/search")]) { out in
            out.field("Words", "q", type: "search", value: ask["q"])
            out.element("button") { $0.write("Search") }
            out.element("details", isNarrowed ? [.init("open", "")] : []) { out in
                out.element("summary") { $0.write("Who, about whom, where and when") }
                out.element("div", [.init("class", "search-facets")]) { out in
                    for facet in Self.facets {
                        out.field(facet.label, facet.name, type: "text", value: ask[facet.name])
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
        if found.isEmpty { return }
        out.element("div", [.init("class", "found")]) { out in
            out.element("aside", [.init("class", "facets"), .init("aria-label", "Narrow the search")]) { facets(&$0) }
            out.element("div") { out in
                SearchHit.list(shown, in: &out)
                out.pagination(
                    RecordReader.Stretch(items: [], total: found.count, page: page, size: Self.size), for: ask)
            }
        }
    }

    /// How many passages there are, and which of them are shown when there are more.
    private var count: String {
        switch found.count {
        case 0: "No passage was found."
        case 1: "1 passage"
        case ..<Self.reach: "\(found.count) passages"
        default:
            isRanked
                ? "The best \(found.count) passages; there are more."
                : "The first \(found.count) passages, in the order of the documents; there are more. Add a word to narrow the search."
        }
    }

    private func facets(_ out: inout HTMLWriter) {
        for facet in Self.facets {
            if ask[facet.name] != nil {
                out.element("p") {
                    $0.link(ask.address([facet.name: nil, "page": nil]), "Any " + facet.label.lowercased())
                }
                continue
            }
            let counts = Self.counts(found, facet.value)
            if counts.isEmpty { continue }
            out.element("h2") { $0.write(facet.label) }
            out.element("ul") { out in
                for (value, count) in counts.prefix(8) {
                    out.element("li") { out in
                        out.element("a", [.init("href", ask.address([facet.name: value, "page": nil]))]) { out in
                            out.write("\(name: value)") { _ in "" }
                        }
                        out.write(" \(count)")
                    }
                }
            }
        }
    }

    /// How often each value occurs, the most frequent first.
    private static func counts(
        _ facts: [DerivedFact], _ value: (DerivedFact) -> String?
    ) -> [(value: String, count: Int)] {
        var counts: [String: Int] = [:]
        for fact in facts { if let value = value(fact) { counts[value, default: 0] += 1 } }
        return counts.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
            .map { (value: $0.key, count: $0.value) }
    }

    var json: JSONValue {
        .object([
            ("total", .integer(found.count)), ("page", .integer(page)),
            ("is_partial", .bool(found.count == Self.reach)),
            ("items", .array(shown.map(SearchHit.json))),
        ])
    }
}
