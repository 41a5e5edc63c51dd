import TruceReport
import TruceStore

extension Pages {
    /// What was when: status, incidents, statements, obligations.
    func timeline(_ ask: Ask) throws -> Answer {
        let summary = try reader.summary()
        let view = try TimelineView(ask, summary, reader)
        let list = try reader.stretch(
            Shelf.rows(.status), page: try ask.page(), size: Self.size, from: view.from, to: view.to)
        return Answer("Timeline", at: .timeline) {
            var out = HTMLWriter()
            out.head("Timeline", "What was when, by what the documents tell. A mark leads to its words or its page.")
            view.form(&out)
            view.draw(&out)
            if view.isWhole, let standing = try reader.whole(.standing) {
                out.element("h2") { $0.write("Who says how it stands") }
                out.write(fragment: standing)
            }
            out.element("h2") { $0.write("Said of the truce in these days") }
            let items = list.items.compactMap(Kept.fragment)
            if items.isEmpty {
                out.note("Nothing in these days.")
            } else {
                out.rows(.status, items, caption: Self.caption(list))
                out.pagination(list, for: ask)
            }
            return HTMLFragment(out)
        } json: {
            JSONWriter.text(of: view.json)
        }
    }
}
