import TruceEvidence

/// Rows that only the web application's lists need; the dossier shows the same things as cards.
extension Composer {
    static let incidentColumns: [PageTable.Column] = [
        .compact("When"), "What is reported", "Where", .compact("Killed"), .compact("Injured"), "Who reports it",
    ]

    /// An incident in short.
    func incidentRow(_ incident: Incident) -> CitedRow? {
        func bounds(_ bounds: Incident.Bounds) -> Wording { bounds.figures.isEmpty ? .none : Prose.bounds(bounds) }
        let names = incident.origins.map(\.name)
        var origins: Wording = .names(Array(names.prefix(3)))
        if names.count > 3 { origins = "\(origins) and \(names.count - 3) more" }
        return CitedRow(
            [
                incident.date.map { "\($0)" } ?? "not settled",
                "\(link: title(of: incident).plainText, to: incident.id)",
                incident.place.map { "\(name: $0.name)" } ?? .none, bounds(incident.killed), bounds(incident.injured),
                origins,
            ], sources: headingCitations(of: incident).prefix(3).map(book.source))
    }

    static let placeColumns: [PageTable.Column] = [.compact("No."), "Place", .compact("Incidents"), "How exact"]

    /// A mark of the map.
    func placeRow(_ marker: IncidentMap.Marker) -> CitedRow? {
        let exactness: Wording =
            marker.radius >= 1 ? "within \(value: NumberWords.decimal(marker.radius, places: 0)) km" : "a point"
        return CitedRow(
            [
                "\(marker.number)", "\(link: marker.name, to: "place-" + SiteAddresses.key(of: marker))",
                "\(marker.incidents.count)", exactness,
            ], sources: marker.incidents.prefix(3).map(\.source))
    }

    static let statementColumns: [PageTable.Column] = [
        "Speaker", .wide("Words"), .compact("Said"), "Reported by", "Versions",
    ]

    /// A statement in the words of its first version.
    func siteRow(_ statement: Statement) -> CitedRow? {
        let citations = statement.members.map { Citation(document: $0.document, span: $0.span) }
        guard let first = citations.first, let words = words(first) else { return nil }
        var outlets: [String] = []
        for citation in citations {
            guard let index = book.index(ofFile: citation.document) else { continue }
            let outlet = book.outlet(of: index)
            if !outlets.contains(outlet), outlets.count < 6 { outlets.append(outlet) }
        }
        let speaker: Wording =
            statement.speaker.map { "\(link: $0, to: "speaker-" + SiteAddresses.key(ofSpeaker: $0))" }
            ?? "nobody is named"
        let versions: Wording =
            citations.count == 1
            ? "\(link: "1 version", to: statement.id)" : "\(link: "\(citations.count) versions", to: statement.id)"
        return CitedRow(
            [speaker, "\(quote: words)", statement.date.map { "\($0)" } ?? .none, .names(outlets), versions],
            sources: citations.prefix(6).map(book.source))
    }

    static let speakerColumns: [PageTable.Column] = ["Speaker", .compact("Statements"), "When"]

    /// Someone who speaks.
    func speakerRow(_ speaker: Speaker) -> CitedRow? {
        CitedRow(
            [
                "\(link: speaker.name, to: "speaker-" + SiteAddresses.key(ofSpeaker: speaker.name))",
                "\(speaker.statements.count)", speaker.days.map { "\($0)" } ?? .none,
            ],
            sources: speaker.statements.prefix(3).compactMap(\.members.first).map {
                book.source(Citation(document: $0.document, span: $0.span))
            })
    }

    static let documentColumns: [PageTable.Column] = [
        .compact("Published"), "Document", "Outlet", "Says of the truce", .compact("Incidents"), .compact("Quotations"),
        .compact("Figures"),
    ]

    /// A document in short.
    func documentRow(_ index: Int) -> CitedRow? {
        let evidence = book.documents[index]
        return CitedRow(
            [
                evidence.document.published.value.map { "\($0)" } ?? "not settled",
                "\(link: title(of: index).plainText, to: "doc-\(index + 1)")", "\(name: book.outlet(of: index))",
                evidence.status == .notMentioned ? .none : "\(Vocabulary.label(evidence.status))",
                "\(evidence.incidents.count)", "\(evidence.quotations.count)", "\(evidence.figures.count)",
            ], sources: [titleSource(index)])
    }
}
