import TruceEvidence
import TruceText

/// Lays out how it stood with the truce, statement by statement.
enum TimelineBuilder {
    /// The entries in order of day, then of document and place. A statement without a time of its own is one as of
    /// its document's publication, where that day is settled; otherwise it has no place on the line.
    static func timeline(of corpus: Corpus, agreements: AgreementFinder.Result) -> [TimelineEntry] {
        var entries: [TimelineEntry] = []
        var anchored: [Citation: String] = [:]
        for agreement in agreements.agreements {
            for anchor in agreements.anchors[agreement.id] ?? [] {
                anchored[corpus.citation(anchor.document, anchor.span)] = agreement.id
            }
        }
        for (document, evidence) in corpus.documents.enumerated() {
            for statement in evidence.statusStatements {
                guard let date = date(of: statement, in: evidence) else { continue }
                // The truce whose making or end the words date, else the one that the document is about.
                let citation = corpus.citation(document, statement.span)
                entries.append(
                    TimelineEntry(
                        date: date, status: statement.status, event: statement.event,
                        holder: corpus.holderName(statement.holders, in: document),
                        agreement: anchored[citation] ?? agreements.ofDocument[document]
                            ?? agreements.inForce(at: date),
                        citation: citation))
            }
        }
        entries += standings(of: corpus, agreements: agreements, besides: entries)
        entries.sort { left, right in
            if left.date.firstDayNumber != right.date.firstDayNumber {
                return left.date.firstDayNumber < right.date.firstDayNumber
            }
            if left.date.lastDayNumber != right.date.lastDayNumber {
                return left.date.lastDayNumber < right.date.lastDayNumber
            }
            return left.citation < right.citation
        }
        return entries
    }

    /// How it stood by each dated document as a whole, where no entry of its day says so: that a truce has collapsed, without
    /// a day, was so at the latest when it was told.
    private static func standings(
        of corpus: Corpus, agreements: AgreementFinder.Result, besides entries: [TimelineEntry]
    ) -> [TimelineEntry] {
        let told = Set(entries.map { Told(document: $0.citation.document, status: $0.status) })
        return corpus.documents.enumerated().compactMap { document, evidence in
            guard evidence.status != .notMentioned, let day = evidence.document.published.day,
                !told.contains(Told(document: corpus.file(document), status: evidence.status)),
                let statement = evidence.statusStatements.first(where: { $0.status == evidence.status })
            else { return nil }
            return TimelineEntry(
                date: .date(day), status: evidence.status, event: nil,
                holder: corpus.holderName(statement.holders, in: document), agreement: agreements.ofDocument[document],
                citation: corpus.citation(document, statement.span))
        }
    }

    private struct Told: Hashable {
        let document: String
        let status: TruceStatus
    }

    private static func date(of statement: StatusStatement, in evidence: DocumentEvidence) -> TemporalValue? {
        if let time = statement.time, !isOfStart(time, statement, in: evidence) { return evidence.when(time) }
        // An event without a date ("the truce was announced") did not happen on the day of the report.
        guard statement.event == nil, statement.status != .notMentioned else { return nil }
        return evidence.document.published.day.map(TemporalValue.date)
    }

    /// Whether a time says when the truce began, and nothing of when it stood so: "broken for the first time since it took effect on
    /// Monday".
    private static func isOfStart(_ time: Int, _ statement: StatusStatement, in evidence: DocumentEvidence) -> Bool {
        guard evidence.times.indices.contains(time) else { return false }
        switch statement.event {
        case .agreed, .began, .extended, .scheduledEnd: return false
        case .declaredOver, .ended, nil: break
        }
        return statement.status != .inForce && TruceStart.owns(evidence.times[time].span, in: evidence.document.text)
    }
}
