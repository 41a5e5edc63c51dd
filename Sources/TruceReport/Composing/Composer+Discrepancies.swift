import TruceEvidence

extension Composer {
    /// Where the documents disagree, and why.
    func discrepancySection() -> PageSection {
        PageSection(
            "discrepancies", "Where accounts differ, and why",
            lead: "The report does not choose between accounts and does not average them.",
            pieces: record.discrepancies.compactMap { discrepancyCard($0).map(Piece.card) },
            nothing: "No two accounts were found to differ.")
    }

    /// One discrepancy with its values.
    func discrepancyCard(_ discrepancy: Discrepancy) -> Card? {
        let citations = discrepancy.values.prefix(8).map(\.citation)
        guard let heading = sentence("\(phrase: discrepancy.about.capitalizedFirst)", citations),
            let explanation = sentence(Prose.explanation(discrepancy), citations)
        else { return nil }
        let rows = discrepancy.values.compactMap { value in
            CitedRow(
                [
                    self.value(value.value, from: value.citation), "\(name: value.holder)",
                    words(value.citation).map { "\(quote: $0)" } ?? .none,
                ], sources: [book.source(value.citation)])
        }
        let table = PageTable(
            caption: "The values", columns: ["Value", "Who says so", .wide("In these words")], rows: rows)
        var pieces: [Piece] = [.paragraph([explanation]), .table(table)]
        if let id = discrepancy.incident, let label = label(ofIncident: id),
            let link = sentence("Incident: \(link: label.capitalizedFirst, to: id).", citations)
        {
            pieces.append(.paragraph([link]))
        }
        return Card(
            id: discrepancy.id, heading: heading,
            badges: [Vocabulary.label(discrepancy.dimension), Vocabulary.label(discrepancy.reason)], pieces: pieces)
    }
}
