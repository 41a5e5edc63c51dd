import TruceEvidence
import TruceText

/// Incidents, where they happened, and where accounts of them differ.
extension Site {
    func incident(_ incident: Incident) -> SiteEntry? {
        let title = composer.title(of: incident)
        var shelves = ["type/" + incident.type.rawValue]
        if let key = placeKeys[incident.id] { shelves.append("place/" + key) }
        if [.attackOnAid, .attackOnMedical].contains(incident.type) { shelves.append("access") }
        return SiteEntry(
            id: incident.key,
            aliases: aliases(of: incident.id, .incident, incident.members.map { ($0.document, $0.span) }),
            day: incident.date?.firstDay, title: title.plainText, json: sections.incident(incident),
            row: row(composer.incidentRow(incident), Composer.incidentColumns),
            page: page(composer.incidentCard(incident)), shelves: shelves,
            mark: mark(
                .incident, incident.date, incident.members.map(\.document), title,
                to: links.address(ofPart: incident.id)),
            passages: passages(.incident, incident.members.map { ($0.document, $0.span) }))
    }

    /// Talks, calls, meetings, visits and sessions.
    func contact(_ event: ContactEvent) -> SiteEntry? {
        let title = composer.title(of: event)
        let isHeld = event.status == .done
        return SiteEntry(
            id: event.key, aliases: [event.id], day: event.date?.firstDay, title: title.plainText,
            json: sections.contact(event), row: row(composer.contactRow(event), Composer.contactColumns),
            page: page(composer.contactCard(event)), shelves: [event.kind.family.rawValue] + (isHeld ? [] : ["open"]),
            mark: isHeld
                ? mark(
                    .contact, event.date, event.members.map(\.document), title, to: links.address(ofPart: event.id))
                : nil)
    }

    /// What happened to aid and access.
    func access(_ event: AccessEvent) -> SiteEntry? {
        let title = composer.title(of: event)
        return SiteEntry(
            id: event.key, aliases: [event.id], day: event.date?.firstDay, title: title.plainText,
            json: sections.access(event), row: row(composer.accessRow(event), Composer.accessColumns),
            page: page(composer.accessCard(event)),
            shelves: [event.status == .done ? "done" : "open", "kind/" + event.kind.rawValue],
            mark: event.status == .done
                ? mark(
                    .access, event.date, event.members.map(\.document), title, to: links.address(ofPart: event.id))
                : nil)
    }

    func discrepancy(_ discrepancy: Discrepancy) -> SiteEntry? {
        let card = composer.discrepancyCard(discrepancy)
        let files = discrepancy.values.map(\.citation.document)
        var shelves = [discrepancy.dimension.rawValue + "/" + discrepancy.reason.rawValue]
        // What belongs to an incident is looked at with it.
        if discrepancy.reason == .conflict, discrepancy.incident == nil { shelves.append("loose") }
        return SiteEntry(
            id: addresses.key(ofPart: discrepancy.id), aliases: addresses.aliases(ofPart: discrepancy.id),
            day: known.first(files).flatMap { CalendarDate(dayNumber: $0) },
            title: ("\(phrase: discrepancy.about.capitalizedFirst)" as Wording).plainText,
            json: sections.discrepancy(discrepancy).with("key", addresses.key(ofPart: discrepancy.id)),
            row: card.map { card in fragment { $0.write(.card(card.linked), level: 2) } }, page: page(card),
            shelves: shelves, passages: discrepancy.values.compactMap { side($0.citation) })
    }

    /// One side of a difference: it is no thing to decide of, its words are.
    private func side(_ citation: Citation) -> SitePassage? {
        guard let source = book.source(citation), let position = book.position(of: source) else { return nil }
        let document = book.documents[source.document].document
        return SitePassage(
            subject: Subject(.document, at: citation.span, of: document).description,
            words: Excerpt.text(composer.words(citation) ?? "", limit: 160),
            page: SiteAddresses.address(ofDocument: document.id) + "/at/\(position.start)-\(position.end)")
    }

    func place(_ marker: IncidentMap.Marker) -> SiteEntry? {
        let incidents = marker.incidents.map(\.incident)
        let heading = composer.sentence(
            "\(name: marker.name)", marker.incidents.prefix(4).compactMap(\.incident.placeCitation))
        let key = SiteAddresses.key(of: marker)
        let table = PageTable(
            caption: "Incidents here", columns: Composer.incidentColumns,
            rows: incidents.prefix(Self.longest).compactMap(composer.incidentRow))
        let card = heading.map { Card(id: key, heading: $0, pieces: [.table(table)]) }
        return SiteEntry(
            id: key, title: ("\(name: marker.name)" as Wording).plainText,
            json: .object([
                ("type", .string("Feature")),
                (
                    "geometry",
                    .object([
                        ("type", .string("Point")),
                        ("coordinates", .array([.number(marker.point.longitude), .number(marker.point.latitude)])),
                    ])
                ),
                (
                    "properties",
                    .object([
                        ("name", .string(marker.name)), ("radius_km", .number(marker.radius)),
                        ("incidents", .strings(incidents.map(\.id))),
                    ])
                ),
            ]), row: row(composer.placeRow(marker), Composer.placeColumns), page: page(card))
    }

    /// The marks of the map.
    var places: [IncidentMap.Marker] { map?.markers ?? [] }

    /// The most rows of a table within a page.
    static let longest = 200

    /// The map of all incidents; nil when none has a place.
    package var mapPage: HTMLFragment? {
        map.map { map in fragment { $0.write(.map(map), level: 2) } }
    }

    /// How many discrepancies there are of each dimension and reason, each number leading to them.
    package var discrepancyMatrix: HTMLFragment { fragment { DiscrepancyMatrix(record).draw($0) } }
}

extension Card {
    /// The same with a heading that leads to its page.
    var linked: Card {
        guard let heading = CitedSentence("\(link: heading.wording.plainText, to: id)", sources: heading.sources) else {
            return self
        }
        return Card(id: id, heading: heading, badges: badges, pieces: pieces)
    }
}
