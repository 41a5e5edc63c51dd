import TruceEvidence

/// Dates documents by statements that another document dates: nothing is quoted before it is said.
enum SharedStatements {
    /// The clues to an undated document's date, from the statements that others have too.
    static func clues(
        for document: Int, of clusters: [StatementMatcher.Cluster], in corpus: Corpus
    ) -> [DatingClue] {
        let evidence = corpus.documents[document]
        return clusters.flatMap { cluster -> [DatingClue] in
            guard
                let source = cluster.versions.first(where: { version in
                    corpus.published(version.document)?.day != nil && version.when?.isDay == true
                }), let day = source.when?.day
            else { return [] }
            return cluster.versions.filter { $0.document == document }.compactMap { version in
                guard let quotation = version.quotations.first else { return nil }
                var window = DayWindow(first: day.firstDayNumber, last: nil)
                if let time = evidence.quotations[quotation].time, evidence.times.indices.contains(time),
                    evidence.times[time].anchor == .publication,
                    let exact = DayWindow.publication(saying: evidence.times[time].form, of: day)
                {
                    window = exact
                }
                return DatingClue(
                    window: window,
                    clue: Dating.Clue(
                        reason: "it quotes a statement that \(corpus.file(source.document)) dates \(day.iso)",
                        span: evidence.quotations[quotation].span, value: .date(day), basis: .otherDocuments))
            }
        }
    }
}
