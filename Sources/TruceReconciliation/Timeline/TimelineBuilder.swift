import TruceEvidence
import TruceText

/// Lays out how it stood with the truce, statement by statement.
enum TimelineBuilder {
    /// What one document tells, before it is known of which agreement.
    struct Telling: Sendable {
        /// When it stood so.
        let date: TemporalValue
        /// The statement.
        let statement: StatusStatement
        /// Whether it is as of the document as a whole.
        let isStanding: Bool
    }

    /// What a document tells. A statement without a time of its own is one as of the document's publication, where that
    /// day is settled; otherwise it has no place on the line.
    static func tellings(in document: Int, of corpus: Corpus) -> [Telling] {
        let evidence = corpus.documents[document]
        var tellings = evidence.statusStatements.compactMap { statement in
            date(of: statement, in: evidence).map { Telling(date: $0, statement: statement, isStanding: false) }
        }
        // That a truce has collapsed, without a day, was so at the latest when it was told.
        if evidence.status != .notMentioned, let day = evidence.document.published.day,
            !tellings.contains(where: { $0.statement.status == evidence.status }),
            let statement = evidence.statusStatements.first(where: { $0.status == evidence.status })
        {
            tellings.append(Telling(date: .date(day), statement: statement, isStanding: true))
        }
        return tellings
    }

    /// The entries in order of day, then of document and place.
    ///
    /// - Parameters:
    ///   - own: By document what it tells.
    ///   - files: By document the rank of its file among all files.
    static func timeline(
        of corpus: Corpus, _ own: AllOwnFindings, agreements: AgreementFinder.Result, files: [Int32]
    ) -> [TimelineEntry] {
        var entries: [TimelineEntry] = []
        var ranks: [Rank] = []
        var anchored: [Passage: String] = [:]
        for agreement in agreements.agreements {
            for anchor in agreements.anchors[agreement.id] ?? [] {
                anchored[Passage(file: files[anchor.document], span: anchor.span)] = agreement.id
            }
        }
        for document in own.places(with: .course) {
            for telling in own[document].course {
                let passage = Passage(file: files[document], span: telling.statement.span)
                ranks.append(
                    Rank(days: DaySpan(telling.date), passage: passage, offset: Int32(entries.count)))
                let about = agreements.agreement(of: document)
                // The truce whose making or end the words date, else the one that the document is about.
                let agreement =
                    telling.isStanding
                    ? about : anchored[passage] ?? about ?? agreements.inForce(at: telling.date)
                entries.append(
                    TimelineEntry(
                        date: telling.date, status: telling.statement.status,
                        event: telling.isStanding ? nil : telling.statement.event,
                        holder: corpus.holderName(telling.statement.holders, in: document), agreement: agreement,
                        citation: corpus.citation(document, telling.statement.span)))
            }
        }
        return ranks.sorted().map { entries[Int($0.offset)] }
    }

    /// Words of a file, by its rank among all files.
    private struct Passage: Hashable {
        let file: Int32
        let span: TextSpan
    }

    /// What puts an entry in order.
    private struct Rank: Comparable {
        let days: DaySpan
        let passage: Passage
        let offset: Int32

        static func == (left: Rank, right: Rank) -> Bool { left.offset == right.offset }

        static func < (left: Rank, right: Rank) -> Bool {
            if left.days.first != right.days.first { return left.days.first < right.days.first }
            if left.days.last != right.days.last { return left.days.last < right.days.last }
            if left.passage.file != right.passage.file { return left.passage.file < right.passage.file }
            return left.passage.span != right.passage.span
                ? left.passage.span < right.passage.span : left.offset < right.offset
        }
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
