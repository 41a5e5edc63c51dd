import TruceReport
import TruceStore

extension Pages {
    /// What was when: status, incidents, statements, obligations; as known today, or on a day.
    func timeline(_ ask: Ask) async throws -> Answer {
        let summary = try reader.summary()
        let asOf = try TimelineView.asOf(ask, in: summary)
        var replay: Replay?
        if let asOf { replay = try await replays.replay(on: asOf) }
        let view = try TimelineView(ask, summary, asOf: asOf, replay, reader)
        let list = try status(in: view, replay, page: try ask.page())
        let standing = try replay.map(\.standing) ?? (view.isWhole ? reader.whole(.standing) : nil)
        return Answer("Timeline", at: .timeline) {
            var out = HTMLWriter()
            out.head("Timeline", "What was when, by what the documents tell. A mark leads to its words or its page.")
            view.form(&out)
            view.draw(&out)
            if let standing {
                out.element("h2") { $0.write("Who says how it stands") }
                out.write(fragment: standing)
            }
            out.element("h2") { $0.write("Said of the truce in these days") }
            if list.rows.isEmpty {
                out.note("Nothing in these days.")
            } else {
                out.rows(.status, list.rows, caption: list.caption)
                if let stretch = list.stretch { out.pagination(stretch, for: ask) }
            }
            return HTMLFragment(out)
        } json: {
            JSONWriter.text(of: view.json)
        }
    }

    /// The rows of what was said of the truce in the days of a view.
    private func status(
        in view: TimelineView, _ replay: Replay?, page: Int
    ) throws -> (rows: [HTMLFragment], caption: String, stretch: RecordReader.Stretch?) {
        guard let replay else {
            let stretch = try reader.stretch(
                Shelf.rows(.status), page: page, size: Self.size, from: view.from, to: view.to)
            return (stretch.items.compactMap(Kept.fragment), Self.caption(stretch), stretch)
        }
        let rows = replay.status.filter { row in
            guard let day = row.day else { return view.from == nil && view.to == nil }
            return (view.from.map { $0 <= day } ?? true) && (view.to.map { day <= $0 } ?? true)
        }.map(\.row)
        return (rows, "All \(rows.count)", nil)
    }
}
