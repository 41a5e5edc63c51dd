import TruceEvidence
import TruceReport
import TruceStore

extension Pages {
    /// Words of a document with everything that the record holds of them: an address that outlives every reading, since
    /// the bytes of a document never change.
    func passage(_ ask: Ask) throws -> Answer {
        let id = Self.identity(ask.part("id"))
        let (item, _) = try reader.page(.document, id)
        let bounds = ask.part("range").split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        guard bounds.count == 2, let start = bounds[0], let end = bounds[1], 0 <= start, start < end else {
            throw Problem.badRequest("a passage is named by two numbers, such as 120-164")
        }
        let facts = try reader.store.facts(in: id).filter {
            $0.range.lowerBound < end && start < $0.range.upperBound
        }
        return Answer(item.title, at: .documents) {
            var out = HTMLWriter()
            out.head("What the record holds of these words", "Characters \(start) to \(end) of the document.")
            out.element("p") { $0.link(SearchHit.address(ofDocument: id), item.title) }
            if facts.isEmpty { out.note("Nothing was read from them.") }
            SearchHit.list(facts, decides: ask.visitor?.mayAdd == true, in: &out)
            return HTMLFragment(out)
        } json: {
            JSONWriter.text(of: .object([("items", .array(facts.map(SearchHit.json)))]))
        }
    }
}
