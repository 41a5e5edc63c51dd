package import TruceEvidence

/// A record as the parts of a web application: lists of entries, and the few pages that draw on the whole.
///
/// The sentences are those of the dossier; a link to a source leads straight to the words in the page of their document.
/// Entries are made one at a time, so that a record of many thousand documents needs no memory for all of their pages.
package struct Site: Sendable {
    let composer: Composer
    let links: Links
    let addresses: SiteAddresses
    let incidents: IncidentIndex
    let sections: RecordSections
    let known: KnownDays
    let accessWords: AccessWords
    let map: IncidentMap?
    /// The place on the map of each incident that has one.
    let placeKeys: [String: String]
    let speakers: [Speaker]
    /// How often rules are right, where that is known.
    let explaining: Explaining?
    private let positions: [String: SourcePositions]

    /// The parts of a record.
    ///
    /// - Parameter explaining: How often rules are right, for the order of the queue.
    package init(_ record: Record, explaining: Explaining? = nil) {
        self.explaining = explaining
        composer = Composer(record)
        addresses = SiteAddresses(record)
        links = .site(addresses)
        incidents = IncidentIndex(record)
        var positions: [String: SourcePositions] = [:]
        for evidence in record.documents { positions[evidence.document.file] = SourcePositions(evidence.document) }
        self.positions = positions
        sections = RecordSections(positions: positions)
        known = KnownDays(record)
        accessWords = .embedded
        map = IncidentMap(record.incidents, book: composer.book)
        var keys: [String: String] = [:]
        for marker in map?.markers ?? [] {
            for item in marker.incidents { keys[item.incident.id] = SiteAddresses.key(of: marker) }
        }
        placeKeys = keys
        speakers = Speaker.all(record)
    }

    /// The lasting key of a part of the record by its name in this record alone, such as `a1`.
    package func key(ofPart id: String) -> String { addresses.key(ofPart: id) }

    var record: Record { composer.record }
    var book: SourceBook { composer.book }

    /// What a renderer writes.
    func fragment(_ write: (HTMLRenderer) -> Void) -> HTMLFragment {
        let renderer = HTMLRenderer(composer, incidents: incidents, links: links)
        write(renderer)
        return HTMLFragment(renderer.out)
    }

    /// A row of a list; nil when it has no source.
    func row(_ row: CitedRow?, _ columns: [PageTable.Column]) -> HTMLFragment? {
        row.map { row in fragment { $0.write(row, under: columns) } }
    }

    /// A page: its heading and its pieces.
    func page(_ card: Card?, also pieces: [Piece] = []) -> HTMLFragment? {
        card.map { card in
            fragment { renderer in
                renderer.element("h1") { renderer.writeHeading(of: card) }
                for piece in card.pieces + pieces { renderer.write(piece, level: 2) }
            }
        }
    }

    /// Sections under one another.
    func page(_ sections: [PageSection]) -> HTMLFragment {
        fragment { renderer in for section in sections { renderer.write(section) } }
    }

    /// The JSON of what one document says.
    func json(ofDocument index: Int) -> JSONValue { writer(ofDocument: index).value }

    /// The JSON of a figure, with the file of its document.
    func json(of figure: Figure, in index: Int) -> JSONValue {
        guard case .object(let members) = writer(ofDocument: index).figure(figure) else { return .null }
        return .object([("document", .string(record.documents[index].document.file))] + members)
    }

    private func writer(ofDocument index: Int) -> DocumentJSON {
        let evidence = record.documents[index]
        let file = evidence.document.file
        var byMention: [Int: Incident] = [:]
        for mention in evidence.incidents.indices {
            byMention[mention] = incidents.incident(document: file, mention: mention)
        }
        return DocumentJSON(
            evidence: evidence, positions: positions[file] ?? SourcePositions(evidence.document), incidents: byMention,
            explaining: nil)
    }
}

/// When a record could first know of something: the first day on which a document that tells of it came out.
struct KnownDays: Sendable {
    private var days: [String: Int] = [:]
    /// The last day on which a document with a settled date came out: the record's own present.
    private(set) var present: Int?

    /// The days of a record's documents.
    init(_ record: Record) {
        for evidence in record.documents {
            guard let published = evidence.document.published.value else { continue }
            days[evidence.document.file] = published.firstDayNumber
            if let day = published.day { present = max(present ?? day.firstDayNumber, day.firstDayNumber) }
        }
    }

    /// The first day of any of these files; nil when one of them has no date, since it may be older than all others.
    func first(_ files: some Sequence<String>) -> Int? {
        var first: Int?
        for file in files {
            guard let day = days[file] else { return nil }
            first = min(first ?? day, day)
        }
        return first
    }

    /// Whether all that tells of something came out on the last day.
    func isNew(_ files: some Sequence<String>) -> Bool { present != nil && first(files) == present }
}
