import TruceEvidence

extension Composer {
    /// The ledger: every figure as its document gives it.
    func figureSection() -> PageSection {
        var pieces: [Piece] = IntervalChart.charts(of: record, book: book).map(Piece.intervals)
        if let ledger = ledgerTable() { pieces.append(.table(ledger)) }
        for category in Figure.Category.allCases {
            let rows = ledgerRows(category)
            if rows.isEmpty { continue }
            pieces.append(
                .table(
                    PageTable(
                        caption: Vocabulary.label(category),
                        columns: Self.figureColumns, rows: rows)))
        }
        return PageSection(
            "figures", "Figures",
            lead: """
                Each figure stands as its document gives it. Figures of different scope are not added up: a part is not \
                added to its whole, and one document’s figure is not added to another’s.
                """, pieces: pieces, nothing: "The documents give no figures.")
    }

    private func ledgerRows(_ category: Figure.Category) -> [CitedRow] {
        var found: [(day: Int, row: CitedRow)] = []
        for (index, evidence) in book.documents.enumerated() {
            for figure in evidence.figures where figure.category == category {
                guard let row = ledgerRow(figure, document: index) else { continue }
                found.append((evidence.time(figure.time)?.firstDayNumber ?? Int.max, row))
            }
        }
        // Equal days stay in the order of the documents.
        return found.enumerated().sorted {
            $0.element.day != $1.element.day ? $0.element.day < $1.element.day : $0.offset < $1.offset
        }.map(\.element.row)
    }

    /// The columns of ``ledgerRow(_:document:)``.
    static let figureColumns: [PageTable.Column] = [
        "Number as written", .compact("Bounds"), "Who or what", "Covers", "Place", "Date", "Who says so",
    ]

    /// One figure as its document gives it.
    func ledgerRow(_ figure: Figure, document index: Int) -> CitedRow? {
        let evidence = book.documents[index]
        guard let quantity = words(in: evidence, figure.quantity) ?? words(in: evidence, figure.span) else {
            return nil
        }
        var number: Wording = "\(quote: quantity)"
        if figure.isHedged { number = number + ", marked as uncertain" }
        if figure.partOf != nil { number = number + ", part of another figure" }
        return CitedRow(
            [
                number, Prose.range(low: figure.low, high: figure.high, best: figure.best),
                figure.who.map { "\(quote: Excerpt.text($0, limit: 160))" } ?? .none,
                "\(Vocabulary.label(figure.scope))",
                evidence.locatedPlace(figure.place).map { "\(name: $0.name)" } ?? .none,
                evidence.time(figure.time).map { "\($0)" } ?? .none, chain(figure.holders, in: index),
            ], sources: [book.source(in: index, figure.span)])
    }
}
