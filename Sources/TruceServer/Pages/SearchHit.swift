import TruceEvidence
import TruceReport
import TruceStore

/// A fact as a search shows it.
enum SearchHit {
    /// The page of a document.
    static func address(ofDocument id: String) -> String {
        "/documents/" + (id.hasPrefix("sha256:") ? String(id.dropFirst(7)) : id)
    }

    /// Where the words of a fact stand.
    static func address(of fact: DerivedFact) -> String {
        address(ofDocument: fact.document) + "#w\(fact.range.lowerBound)-\(fact.range.upperBound)"
    }

    /// The page of what a fact supports, and what to call it.
    static func support(_ fact: DerivedFact) -> (address: String, name: String)? {
        guard let item = fact.item, let colon = item.firstIndex(of: ":") else { return nil }
        let id = String(item[item.index(after: colon)...])
        switch item[..<colon] {
        case "incident": return ("/incidents/" + id, "its incident")
        case "statement": return ("/statements/" + id, "its statement")
        case "agreement": return ("/agreements/" + id, "its agreement")
        default: return nil
        }
    }

    /// Facts under one another, each with the way to its words.
    ///
    /// - Parameter decides: Whether each also leads to the page where people decide on it.
    static func list(_ facts: [DerivedFact], decides: Bool = false, in out: inout HTMLWriter) {
        out.element("ol", [.init("class", "hits")]) { out in
            for fact in facts {
                out.lineFeed()
                out.element("li") { out in
                    write(fact, &out)
                    guard decides, let subject = fact.subject else { return }
                    out.write(" · ")
                    out.link("/decide?subject=" + Ask.encoded(subject), "decide")
                }
            }
        }
    }

    private static func write(_ fact: DerivedFact, _ out: inout HTMLWriter) {
        out.element("a", [.init("class", "words"), .init("href", address(of: fact))]) { out in
            out.element("q", [.init("dir", "auto")]) { $0.write(Wording.quoted(Excerpt.text(fact.words, limit: 320))) }
        }
        out.element("span", [.init("class", "says")]) { out in
            out.write(" " + fact.kind)
            out.write(said(fact)) { _ in "" }
            if let support = support(fact) {
                out.write(" · ")
                out.link(support.address, support.name)
            }
        }
    }

    private static func said(_ fact: DerivedFact) -> Wording {
        var wording: Wording = ""
        if let holder = fact.holder { wording = wording + " · \(name: holder)" }
        if let stance = fact.stance { wording = wording + " \(value: stance)" }
        if let about = fact.about { wording = wording + " · about \(name: about)" }
        if let place = fact.place { wording = wording + " · \(name: place)" }
        if let day = fact.day.flatMap({ Day(iso: $0) }) { wording = wording + " · \(value: day.words)" }
        return wording
    }

    /// A fact as JSON.
    static func json(_ fact: DerivedFact) -> JSONValue {
        .object([
            ("document", .string(fact.document)), ("start", .integer(fact.range.lowerBound)),
            ("end", .integer(fact.range.upperBound)), ("text", .string(fact.words)), ("kind", .string(fact.kind)),
            ("holder", .optional(fact.holder)), ("about", .optional(fact.about)), ("stance", .optional(fact.stance)),
            ("place", .optional(fact.place)), ("day", .optional(fact.day)), ("supports", .optional(fact.item)),
            ("address", .string(address(of: fact))),
        ])
    }
}
