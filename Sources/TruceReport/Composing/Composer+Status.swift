import TruceEvidence

extension Composer {
    /// How it stood with the truce, change by change.
    func statusSection() -> PageSection {
        var pieces: [Piece] = []
        let chart = StatusChart(record.timeline, book: book)
        if let chart { pieces.append(.status(chart)) }
        let rows = record.timeline.compactMap { entry in
            CitedRow(
                [
                    "\(entry.date)", entry.event.map { "\(Vocabulary.label($0))" } ?? .none,
                    "\(Vocabulary.label(entry.status))",
                    label(ofAgreement: entry.agreement).map { "\(phrase: $0)" } ?? .none, "\(name: entry.holder)",
                    words(entry.citation).map { "\(quote: $0)" } ?? .none,
                ], sources: [book.source(entry.citation)])
        }
        if !rows.isEmpty {
            pieces.append(
                .table(
                    PageTable(
                        caption: "Every change, with who says so",
                        columns: ["Date", "Event", "Status", "Agreement", "Who says so", "In these words"],
                        compact: [0],
                        rows: rows)))
        }
        return PageSection(
            "status", "Status of the truce over time",
            lead: "One line for each of those who speak of it; a mark is a point at which they say how it stands.",
            pieces: pieces, nothing: "The documents do not say how it stood with a truce.")
    }
}
