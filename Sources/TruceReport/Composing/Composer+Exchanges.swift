import TruceEvidence

extension Composer {
    /// Who accused whom, and what was answered.
    func exchangeSection() -> PageSection {
        let hasSeveral = Set(record.exchanges.map(\.agreement)).count > 1
        let rows = record.exchanges.compactMap { exchangeRow($0, naming: hasSeveral) }
        let table = PageTable(
            caption: "Each accusation with what was answered", columns: Self.exchangeColumns, rows: rows)
        return PageSection(
            "exchanges", "Accusations and answers", pieces: rows.isEmpty ? [] : [.table(table)],
            nothing: "The documents report no accusations between parties.")
    }

    /// The columns of ``exchangeRow(_:naming:)``.
    static let exchangeColumns: [PageTable.Column] = [
        "Who", "Against whom", "Kind", .wide("Of what"), .wide("Answer"), "Incident", "Agreement",
    ]

    /// One accusation with what was answered.
    ///
    /// - Parameter hasSeveral: Whether the row names the agreement, since the rows are about several.
    func exchangeRow(_ exchange: Exchange, naming hasSeveral: Bool) -> CitedRow? {
        // Two documents may report one answer in the same words.
        var answers: [Wording] = []
        for answer in exchange.answers.map({ Prose.answer($0, words: words($0.citation)) })
        where !answers.contains(answer) { answers.append(answer) }
        var answered = Wording.none
        for answer in answers { answered = answered.isEmpty ? answer : answered + " " + answer }
        let quoted = words(exchange.accusation).map { "\(quote: $0)" as Wording }
        let about = exchange.about.isEmpty ? quoted : value(exchange.about, from: exchange.accusation)
        let agreement: Wording =
            hasSeveral ? label(ofAgreement: exchange.agreement).map { "\(phrase: $0)" } ?? .none : .none
        return CitedRow(
            [
                "\(name: exchange.accuser)", "\(name: exchange.accused)", "\(Vocabulary.label(exchange.kind))",
                about ?? .none, answers.isEmpty ? "no answer is reported" : answered,
                incidentLink(exchange.incident), agreement,
            ],
            sources: [book.source(exchange.accusation)] + exchange.answers.map { book.source($0.citation) })
    }

    private func incidentLink(_ id: String?) -> Wording {
        guard let id, let label = label(ofIncident: id) else { return .none }
        return "\(link: label.capitalizedFirst, to: id)"
    }
}
