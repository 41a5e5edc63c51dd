import TruceEvidence

/// A statement of which one document has a version and others have more.
struct SharedStatement {
    /// What all versions tell of its day.
    let dates: Dates
    /// The document's own versions.
    let own: ArraySlice<Utterance>

    /// What the versions of a statement tell of its day, looked up once for all documents that have one.
    struct Dates: Sendable {
        /// The finest date that a version gives, with the number of the first document that gives it.
        let finest: (date: TemporalValue, document: Int)?
        /// The day that the first version of a dated document gives, with the document's number.
        let day: (day: CalendarDate, document: Int)?

        /// Looks at the versions.
        init(_ group: Joiner<Utterance>.Group) {
            let date = StatementMatcher.date(of: group.pieces)
            finest = date.flatMap { date in
                group.pieces.first { $0.when == date }.map { (date, $0.document) }
            }
            let source = group.pieces.first { $0.published?.day != nil && $0.when?.isDay == true }
            day = source.flatMap { source in source.when?.day.map { ($0, source.document) } }
        }
    }
}

/// Dates documents by statements that another document dates: nothing is quoted before it is said.
enum SharedStatements {
    /// The clues to an undated document's date, from the statements that others have too.
    ///
    /// - Parameter places: By the number of a document its place in the corpus.
    static func clues(
        for document: Int, of statements: [SharedStatement], in corpus: Corpus, places: [Int: Int]
    ) -> [DatingClue] {
        let evidence = corpus.documents[document]
        return statements.flatMap { shared -> [DatingClue] in
            guard let (day, giver) = shared.dates.day, let source = places[giver] else { return [] }
            return shared.own.compactMap { version in
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
                        reason: "it quotes a statement that \(corpus.file(source)) dates \(day.iso)",
                        span: evidence.quotations[quotation].span, value: .date(day), basis: .otherDocuments))
            }
        }
    }
}
