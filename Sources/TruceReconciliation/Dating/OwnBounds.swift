import TruceEvidence

/// What a document's own words say about the earliest and latest day on which it can have come out.
enum OwnBounds {
    /// By document, its bounds.
    static func clues(for documents: [Int], in corpus: Corpus) -> [Int: [DatingClue]] {
        var result: [Int: [DatingClue]] = [:]
        for document in documents {
            let evidence = corpus.documents[document]
            var clues: [DatingClue] = []
            // The latest whole date that is not set for the future has passed when the document came out.
            let dated = evidence.times.filter { time in
                guard case .absolute(let value) = time.form, !time.isDeadline else { return false }
                return value.isDay
            }
            if let latest = dated.max(by: { ($0.value?.firstDayNumber ?? 0) < ($1.value?.firstDayNumber ?? 0) }),
                let day = latest.value?.firstDayNumber
            {
                clues.append(
                    DatingClue(
                        window: DayWindow(first: day, last: nil),
                        clue: Dating.Clue(
                            reason: "the text names this day as past", span: latest.span, value: latest.value,
                            basis: .text)))
            }
            if let captured = evidence.document.captured {
                clues.append(
                    DatingClue(
                        window: DayWindow(first: nil, last: captured.value.lastDayNumber),
                        clue: Dating.Clue(
                            reason: "it was saved by then", span: captured.span, value: .date(captured.value),
                            basis: captured.basis)))
            }
            result[document] = clues
        }
        return result
    }
}
