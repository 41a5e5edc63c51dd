import TruceEvidence

/// The addresses of the web application's pages.
struct SiteAddresses: Sendable {
    private let documents: [String]
    /// The lasting keys of things by the names that they have in this record alone.
    private let keys: [String: String]
    /// The further names of agreements and differences.
    private let others: [String: [String]]

    /// The addresses of a record.
    init(_ record: Record) {
        documents = record.documents.map(\.document.id)
        let lasting = LastingKeys(record)
        others = lasting.others
        var keys = lasting.keys
        for incident in record.incidents { keys[incident.id] = incident.key }
        for statement in record.statements { keys[statement.id] = statement.key }
        for event in record.access { keys[event.id] = event.key }
        for event in record.contacts { keys[event.id] = event.key }
        self.keys = keys
    }

    /// The lasting key of a part of the record; its name in this record where it has none.
    func key(ofPart id: String) -> String { keys[id] ?? id }

    /// Where else an agreement or a difference may be looked for.
    func aliases(ofPart id: String) -> [String] { [id] + (others[id] ?? []) }

    /// The page of a part of the record, by the name that the report gives the part: `i3`, `d1`, `s2`, `a1`, `doc-4`.
    func address(ofPart id: String) -> String {
        if id.hasPrefix("doc-"), let number = Int(id.dropFirst(4)), documents.indices.contains(number - 1) {
            return Self.address(ofDocument: documents[number - 1])
        }
        if id.hasPrefix("speaker-") { return "/speakers/" + id.dropFirst(8) }
        if id.hasPrefix("place-") { return "/places/" + id.dropFirst(6) }
        if id.hasPrefix("actor-") { return "/actors/" + id.dropFirst(6) }
        if id.hasPrefix("placename-") { return "/placenames/" + id.dropFirst(10) }
        if id.hasPrefix("owed-") { return address(ofPart: String(id.dropFirst(5))) }
        switch id.first {
        case "i": return "/incidents/" + key(ofPart: id)
        case "d": return "/discrepancies/" + key(ofPart: id)
        case "s": return "/statements/" + key(ofPart: id)
        case "a": return "/agreements/" + key(ofPart: id)
        case "c": return "/channel/" + key(ofPart: id)
        case "h": return "/access/" + key(ofPart: id)
        default: return "/"
        }
    }

    /// The page of a document: the digits of its digest.
    static func address(ofDocument id: String) -> String {
        "/documents/" + (id.hasPrefix("sha256:") ? String(id.dropFirst(7)) : id)
    }

    /// The words in the page of their document, or the head of the page for what stands beside the words.
    static func address(of source: Source, in book: SourceBook) -> String {
        let page = address(ofDocument: book.documents[source.document].document.id)
        guard let anchor = anchor(of: source, in: book) else { return page + "#about" }
        return page + "#" + anchor
    }

    /// The identity of words in the page of their document: `w120-164`, in code points of the file.
    static func anchor(of source: Source, in book: SourceBook) -> String? {
        book.position(of: source).map { "w\($0.start)-\($0.end)" }
    }

    /// The address of a mark of the map, which stays the same as long as the place does.
    static func key(of marker: IncidentMap.Marker) -> String {
        ContentKey.hexadecimal(of: [
            marker.name, NumberWords.decimal(marker.point.latitude, places: 2),
            NumberWords.decimal(marker.point.longitude, places: 2),
        ])
    }

    /// The address of an actor, or of a place by its names, from what stands for it in any record.
    static func key(ofName key: String) -> String { ContentKey.hexadecimal(of: ["name", key]) }

    /// The address of one who speaks.
    static func key(ofSpeaker name: String) -> String { ContentKey.hexadecimal(of: [name]) }
}
