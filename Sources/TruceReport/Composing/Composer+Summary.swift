import TruceEvidence

extension Composer {
    /// The head of the dossier: how much there is, how it stands, what weighs most.
    func summarySection() -> PageSection {
        var pieces: [Piece] = [
            .tallies([
                Tally(one: "document", many: "documents", count: record.documents.count, section: "documents"),
                Tally(one: "agreement", many: "agreements", count: record.agreements.count, section: "agreements"),
                Tally(one: "incident", many: "incidents", count: record.incidents.count, section: "incidents"),
                Tally(
                    one: "discrepancy", many: "discrepancies", count: record.discrepancies.count,
                    section: "discrepancies"),
                Tally(
                    one: "figure", many: "figures", count: record.documents.reduce(0) { $0 + $1.figures.count },
                    section: "figures"),
                Tally(one: "statement", many: "statements", count: record.statements.count, section: "statements"),
            ])
        ]
        let facts = [
            Fact(label: "Period", sentences: period().map { [$0] } ?? []),
            Fact(label: "Last word on the truce", sentences: latestStatus()),
            Fact(label: "Most reported killed", sentences: deadliest(count: 5)),
            Fact(label: "Accounts that cannot all be right", sentences: conflicts(count: 5)),
        ].filter { !$0.sentences.isEmpty }
        if !facts.isEmpty { pieces.append(.facts(facts)) }
        pieces.append(.heading("How to read this"))
        pieces.append(
            .note(
                """
                Every sentence ends with numbers. A number leads to its footnote, and the footnote leads to the words in \
                the document that the sentence rests on. Nothing here is said in the report’s own voice: the report says \
                who says what. Words in quotation marks are a document’s words.
                """))
        pieces.append(
            .note(
                """
                That something happened, who did it and how many were hurt are kept apart, and accounts that differ stand \
                side by side. A figure keeps its own words (“at least”, “more than”); an open bound stays open.
                """))
        return PageSection("summary", "In short", pieces: pieces, nothing: "No documents were read.")
    }

    /// From the first to the last day that documents were published.
    func period() -> CitedSentence? {
        let dated = record.documents.indices.compactMap { index in
            record.documents[index].document.published.value.map { (index: index, value: $0) }
        }
        guard let first = dated.min(by: { $0.value.firstDayNumber < $1.value.firstDayNumber }),
            let last = dated.max(by: { $0.value.lastDayNumber < $1.value.lastDayNumber })
        else { return nil }
        let sources = [publicationSource(first.index), publicationSource(last.index)]
        if first.value == last.value { return CitedSentence("Reports published \(first.value).", sources: sources) }
        if let start = first.value.day, let end = last.value.day {
            return CitedSentence("Reports published \(TemporalValue.interval(start, end)).", sources: sources)
        }
        return CitedSentence("Reports published from \(first.value) to \(last.value).", sources: sources)
    }

    /// What the publication date of a document rests on.
    func publicationSource(_ index: Int) -> Source? {
        guard let clue = record.documents[index].document.published.clues.first else {
            return book.source(beside: index, .fileName)
        }
        return clue.span.flatMap { book.source(in: index, $0) } ?? book.source(beside: index, clue.basis)
    }

    /// The last entry of the timeline for each of the latest agreements, the latest first.
    func latestStatus() -> [CitedSentence] {
        var latest: [String: TimelineEntry] = [:]
        for entry in record.timeline {
            let key = entry.agreement ?? ""
            if let known = latest[key], Self.isLater(known, entry) { continue }
            latest[key] = entry
        }
        let keys = record.agreements.reversed().map(\.id) + [""]
        return keys.compactMap { latest[$0] }.prefix(6).compactMap {
            sentence(Prose.latest($0, agreement: label(ofAgreement: $0.agreement)), [$0.citation])
        }
    }

    /// Whether one entry tells of a later stand than another: what came before what is only planned, by the first day on which
    /// it may have been so, and a status before an event that leaves it open.
    private static func isLater(_ one: TimelineEntry, _ other: TimelineEntry) -> Bool {
        func rank(_ entry: TimelineEntry) -> (Int, Int, Int) {
            (
                entry.event == .scheduledEnd ? 0 : 1, entry.date.firstDayNumber,
                entry.status == .notMentioned ? 0 : 1
            )
        }
        return rank(one) > rank(other)
    }

    /// The incidents with the most dead by any account.
    private func deadliest(count: Int) -> [CitedSentence] {
        let ranked = record.incidents.filter { weight($0.killed) > 0 }.enumerated().sorted {
            let (left, right) = (weight($0.element.killed), weight($1.element.killed))
            return left != right ? left > right : $0.offset < $1.offset
        }
        return ranked.prefix(count).compactMap { _, incident in
            let citations = incident.killed.figures.map { Citation(document: $0.document, span: $0.span) }
            return sentence(
                """
                \(link: incident.label.capitalizedFirst, to: incident.id): killed \(Prose.bounds(incident.killed)), \
                by \(accounts(incident.killed.figures.count)).
                """, citations)
        }
    }

    private func accounts(_ count: Int) -> Wording { count == 1 ? "one account" : "\(count) accounts" }

    private func weight(_ bounds: Incident.Bounds) -> Int { max(bounds.low ?? 0, bounds.high ?? 0) }

    /// The discrepancies whose values cannot all be right.
    private func conflicts(count: Int) -> [CitedSentence] {
        record.discrepancies.filter { $0.reason == .conflict }.prefix(count).compactMap { discrepancy in
            var seen: Set<String> = []
            let distinct = discrepancy.values.filter { seen.insert($0.value.lowercased()).inserted }
            let values = distinct.prefix(4).map { value($0.value, from: $0.citation) }
            return sentence(
                """
                \(link: discrepancy.about.capitalizedFirst, to: discrepancy.id): \
                \(Wording.enumeration(values, last: " or ")).
                """, distinct.prefix(4).map(\.citation))
        }
    }
}
