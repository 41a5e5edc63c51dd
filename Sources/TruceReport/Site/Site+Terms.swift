import TruceEvidence
import TruceText

/// What was agreed, who owes what, and how it stood with the truce.
extension Site {
    func agreement(_ agreement: Agreement) -> SiteEntry? {
        let card = composer.agreementCard(agreement)
        let obligations = record.obligations.filter { $0.agreement == agreement.id }
        var also: [Piece] = []
        if let chart = ClockChart(obligations, under: [agreement], until: known.present, in: book) {
            also.append(.clocks(chart))
        }
        let rows = obligations.prefix(Self.longest).compactMap(composer.obligationRow)
        if !rows.isEmpty {
            also.append(.table(PageTable(caption: "Who owes what", columns: Composer.obligationColumns, rows: rows)))
        }
        return SiteEntry(
            id: addresses.key(ofPart: agreement.id), aliases: addresses.aliases(ofPart: agreement.id),
            day: agreement.date?.firstDay,
            title: ("\(phrase: agreement.label.capitalizedFirst)" as Wording).plainText,
            json: sections.agreement(agreement).with("key", addresses.key(ofPart: agreement.id)),
            row: card.map { card in fragment { $0.write(.card(card.linked), level: 2) } }, page: page(card, also: also),
            passages: passages(.provision, agreement.provisions.map { ($0.document, $0.span) }))
    }

    func obligation(_ obligation: Obligation) -> SiteEntry? {
        let title = Prose.duty(obligation)
        var shelves = ["standing/" + obligation.standing.rawValue]
        if accessWords.speaks(of: obligation.action) { shelves.append("access") }
        return SiteEntry(
            id: obligation.id, day: obligation.deadline?.firstDay, title: Excerpt.text(title.plainText, limit: 200),
            json: sections.obligation(obligation),
            row: row(composer.obligationRow(obligation), Composer.obligationColumns), shelves: shelves,
            mark: mark(
                .obligation, obligation.deadline, [obligation.citation.document], title,
                to: links.address(ofPart: obligation.agreement)))
    }

    func status(_ entry: TimelineEntry, _ index: Int) -> SiteEntry? {
        let agreement = composer.label(ofAgreement: entry.agreement)
        let title = Prose.latest(entry, agreement: agreement)
        guard let source = book.source(entry.citation) else { return nil }
        return SiteEntry(
            id: "t\(index + 1)", day: entry.date.firstDay, title: title.plainText,
            json: sections.timelineEntry(entry),
            row: row(composer.timelineRow(entry, agreement: agreement), Composer.timelineColumns),
            mark: mark(
                .status, entry.date, [entry.citation.document], title,
                to: SiteAddresses.address(of: source, in: book), status: entry.status))
    }

    /// The clocks of the agreements: what is due when.
    package var clocks: HTMLFragment? {
        ClockChart(record.obligations, under: record.agreements, until: known.present, in: book).map { chart in
            fragment { $0.write(.clocks(chart), level: 2) }
        }
    }
}

extension Prose {
    /// What one party owes, as a title.
    static func duty(_ obligation: Obligation) -> Wording {
        let who: Wording = obligation.bearers.isEmpty ? "Nobody is named" : .names(obligation.bearers)
        return "\(who): \(quote: Excerpt.text(obligation.action, limit: 200))"
    }
}

extension Site {
    /// How it stood with the truce by those who speak of it; nil when nobody does.
    package var standingChart: HTMLFragment? {
        StatusChart(record.timeline, book: book).map { chart in fragment { $0.write(.status(chart), level: 2) } }
    }

    /// The killed and the injured as intervals.
    package var figureCharts: HTMLFragment {
        fragment { renderer in
            for chart in IntervalChart.charts(of: record, book: book) { renderer.write(.intervals(chart), level: 2) }
        }
    }

    /// The days that documents came out on, counted from 1 January 1970; nil when no document has a date.
    package var days: ClosedRange<Int>? {
        let dates = record.documents.compactMap(\.document.published.value)
        guard let first = dates.map(\.firstDayNumber).min(), let last = dates.map(\.lastDayNumber).max() else {
            return nil
        }
        return first...max(first, last)
    }

    /// The last day on which a document came out, counted from 1 January 1970.
    package var present: Int? { known.present }
}
