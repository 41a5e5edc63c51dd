import TruceEvidence

extension Composer {
    /// How it stood with the truce, change by change.
    func statusSection() -> PageSection {
        var pieces: [Piece] = []
        let chart = StatusChart(record.timeline, book: book)
        if let chart { pieces.append(.status(chart)) }
        let hasSeveral = Set(record.timeline.map(\.agreement)).count > 1
        var seen: Set<CitedRow> = []
        let rows = record.timeline.compactMap { entry -> CitedRow? in
            // Where all are about one agreement, its name tells no rows apart.
            let row = timelineRow(entry, agreement: hasSeveral ? label(ofAgreement: entry.agreement) : nil)
            return row.flatMap { seen.insert($0).inserted ? $0 : nil }
        }
        if !rows.isEmpty {
            pieces.append(
                .table(
                    PageTable(
                        caption: "Every change, with who says so",
                        columns: Self.timelineColumns, rows: rows)))
        }
        if let tracks = trackTable() { pieces.append(.table(tracks)) }
        let differing = disagreementSentences()
        if !differing.isEmpty {
            pieces.append(.heading("When speakers had it differently"))
            pieces.append(.list(differing))
        }
        return PageSection(
            "status", "Status of the truce over time",
            pieces: pieces, nothing: "The documents do not say how it stood with a truce.")
    }

    /// The columns of ``timelineRow(_:agreement:)``.
    static let timelineColumns: [PageTable.Column] = [
        .compact("Date"), "Event", "Status", "Agreement", "Who says so", .wide("In these words"),
    ]

    /// One point at which someone says how it stands.
    func timelineRow(_ entry: TimelineEntry, agreement: String?) -> CitedRow? {
        let isStated = entry.status != .notMentioned || entry.event == nil
        return CitedRow(
            [
                "\(entry.date)", entry.event.map { "\(Vocabulary.label($0))" } ?? .none,
                isStated ? "\(Vocabulary.label(entry.status))" : .none, agreement.map { "\(phrase: $0)" } ?? .none,
                "\(name: entry.holder)", words(entry.citation).map { "\(quote: $0)" } ?? .none,
            ], sources: [book.source(entry.citation)])
    }
}
