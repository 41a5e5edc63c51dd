import TruceReport
import TruceStore

extension Pages {
    /// The identity behind a part of an address.
    static func identity(_ part: String) -> String { part.hasPrefix("sha256:") ? part : "sha256:" + part }

    /// The text of a document with what was read from it.
    func document(_ ask: Ask) throws -> Answer {
        let id = Self.identity(ask.part("id"))
        let (item, head) = try reader.page(.document, id)
        var answer = Answer(item.title, at: .documents) {
            var out = HTMLWriter()
            out.element("p", [.init("class", "back-to")]) { $0.link("/documents", "← All documents") }
            out.element("div", [.init("id", "about"), .init("class", "about")]) { $0.write(fragment: head) }
            out.element("p") { $0.link(ask.path + "/original", "The preserved bytes") }
            if let text = try text(of: id) { out.write(fragment: text.html(at: ask.path)) }
            if let panel = try options.panel?(.document, id, ask) { out.write(fragment: panel) }
            return HTMLFragment(out)
        } json: {
            try reader.json(.document, id)
        }
        answer.tellsPast = options.panel != nil
        answer.twin = ask.path + ".json"
        return answer
    }

    private func text(of id: String) throws -> ReaderText? {
        try reader.store.item(kind: Shelf.texts, id: id).flatMap { ReaderText(encoded: $0.body) }
    }

    /// The facts of a document, as JSON.
    func facts(_ ask: Ask) throws -> String {
        let id = Self.identity(ask.part("id"))
        _ = try reader.json(.document, id)
        return JSONWriter.text(
            of: .object([("items", .array(try reader.store.facts(in: id).map(SearchHit.json)))]))
    }

    /// The text alone, as JSON.
    func text(_ ask: Ask) throws -> String {
        guard let text = try text(of: Self.identity(ask.part("id"))) else {
            throw Problem.notFound("the record holds no document of this name")
        }
        return JSONWriter.text(of: text.json)
    }
}
