import TruceEvidence

/// Dates documents by statements that another document dates: nothing is quoted before it is said.
enum SharedStatements {
    /// By document, the clues.
    static func clues(for documents: [Int], in corpus: Corpus) -> [Int: [DatingClue]] {
        let open = Set(documents)
        var result: [Int: [DatingClue]] = [:]
        for cluster in StatementMatcher.clusters(in: corpus) where cluster.versions.count > 1 {
            guard
                let source = cluster.versions.first(where: { !open.contains($0.document) && $0.when?.isDay == true }),
                let day = source.when?.day
            else { continue }
            for version in cluster.versions where open.contains(version.document) {
                guard let quotation = version.quotations.first else { continue }
                let evidence = corpus.documents[version.document]
                var window = DayWindow(first: day.firstDayNumber, last: nil)
                if let time = evidence.quotations[quotation].time, evidence.times.indices.contains(time),
                    evidence.times[time].anchor == .publication,
                    let exact = DayWindow.publication(saying: evidence.times[time].form, of: day)
                {
                    window = exact
                }
                result[version.document, default: []].append(
                    DatingClue(
                        window: window,
                        clue: Dating.Clue(
                            reason: "it quotes a statement that \(corpus.file(source.document)) dates \(day.iso)",
                            span: evidence.quotations[quotation].span, value: .date(day), basis: .otherDocuments)))
            }
        }
        return result
    }
}
