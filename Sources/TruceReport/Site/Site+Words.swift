import TruceEvidence
import TruceText

/// What was said, by whom, and how many.
extension Site {
    func statement(_ statement: Statement) -> SiteEntry? {
        guard let member = statement.members.first else { return nil }
        let citation = Citation(document: member.document, span: member.span)
        let words = composer.words(citation) ?? ""
        let title: Wording = "\(name: statement.speaker ?? "Nobody is named"): \(quote: words)"
        var shelves: [String] = []
        if let speaker = statement.speaker { shelves.append("speaker/" + SiteAddresses.key(ofSpeaker: speaker)) }
        if statement.members.count > 1 { shelves.append("shared") }
        if accessWords.speaks(of: words) { shelves.append("access") }
        return SiteEntry(
            id: statement.key,
            aliases: aliases(of: statement.id, .statement, statement.members.map { ($0.document, $0.span) }),
            day: statement.date?.firstDay, title: Excerpt.text(title.plainText, limit: 200),
            json: sections.statement(statement),
            row: row(composer.siteRow(statement), Composer.statementColumns),
            page: page(composer.statementCard(statement)), shelves: shelves,
            mark: mark(
                .statement, statement.date, statement.members.map(\.document), title,
                to: links.address(ofPart: statement.id)),
            passages: passages(.statement, statement.members.map { ($0.document, $0.span) }))
    }

    func speaker(_ speaker: Speaker) -> SiteEntry? {
        let key = SiteAddresses.key(ofSpeaker: speaker.name)
        let sources = speaker.statements.prefix(4).compactMap(\.members.first).map {
            Citation(document: $0.document, span: $0.span)
        }
        let heading = composer.sentence("\(name: speaker.name)", sources)
        return SiteEntry(
            id: key, title: ("\(name: speaker.name)" as Wording).plainText,
            json: .object([
                ("name", .string(speaker.name)), ("statements", .strings(speaker.statements.map(\.id))),
            ]),
            row: row(composer.speakerRow(speaker), Composer.speakerColumns),
            page: page(heading.map { Card(id: key, heading: $0, pieces: []) }))
    }

    func exchange(_ exchange: Exchange, _ index: Int) -> SiteEntry? {
        let id = "e\(index + 1)"
        let day = known.first([exchange.accusation.document]).flatMap { CalendarDate(dayNumber: $0) }
        return SiteEntry(
            id: id, day: day,
            title: ("\(name: exchange.accuser) – \(name: exchange.accused)" as Wording).plainText,
            json: sections.exchange(exchange))
    }

    /// A figure of a document.
    struct FigurePlace {
        let document: Int
        let figure: Int
    }

    /// The figures by the day they are about, the latest first.
    var figures: [FigurePlace] {
        let all = record.documents.indices.flatMap { document in
            record.documents[document].figures.indices.map { FigurePlace(document: document, figure: $0) }
        }
        return latestFirst(all) { place in
            let evidence = record.documents[place.document]
            return evidence.time(evidence.figures[place.figure].time)
        }
    }

    func figure(_ place: FigurePlace) -> SiteEntry? {
        let evidence = record.documents[place.document]
        let figure = evidence.figures[place.figure]
        var shelves = [figure.category.rawValue]
        let words = composer.words(in: evidence, figure.span) ?? ""
        if figure.category == .other, accessWords.speaks(of: words) { shelves.append("access") }
        return SiteEntry(
            id: "f\(place.document + 1)-\(place.figure + 1)", day: evidence.time(figure.time)?.firstDay,
            title: ("\(quote: words)" as Wording).plainText, json: json(of: figure, in: place.document),
            row: row(composer.ledgerRow(figure, document: place.document), Composer.figureColumns), shelves: shelves)
    }
}
