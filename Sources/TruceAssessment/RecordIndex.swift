import TruceEvidence

/// What all who weigh a record look up in it, gathered once: documents by name, the identities of the names in them, and
/// what the timeline tells of each agreement.
struct RecordIndex: Sendable {
    /// By document its place among the record's documents.
    let places: [String: Int]
    /// By place the identities of the names in the document.
    let names: [NameIndex]
    /// The latest day on which a document was published, counted from 1 January 1970: nothing is known of later ones.
    let lastDay: Int?
    private let agreements: [String: Agreement]
    private let timeline: [String?: [TimelineEntry]]

    /// Gathers from a record whose timeline is known.
    init(_ record: Record) {
        places = Dictionary(
            record.documents.enumerated().map { ($1.document.file, $0) }, uniquingKeysWith: { first, _ in first })
        names = record.documents.map(NameIndex.init)
        lastDay = record.documents.lazy.compactMap { $0.document.published.day?.firstDayNumber }.max()
        agreements = Dictionary(record.agreements.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        timeline = Dictionary(grouping: record.timeline, by: \.agreement)
    }

    /// The agreement of an identifier.
    func agreement(_ id: String?) -> Agreement? { id.flatMap { agreements[$0] } }

    /// The entries of the timeline about an agreement, or about none, in their order.
    func timeline(of agreement: String?) -> [TimelineEntry] { timeline[agreement] ?? [] }
}
