import TruceEvidence

/// What all who weigh a record look up in it, gathered once: documents by name, what each tells by itself, and what
/// incidents, agreements and the timeline say of them.
struct RecordIndex: Sendable {
    /// By document its place among the record's documents.
    let places: [String: Int]
    /// By place what the document tells by itself.
    let documents: [WeighedDocument]
    /// By place the identities of the names in the document.
    let names: [NameIndex]
    /// By place what the document tells of accusations and of keeping.
    let accusations: [Accusations]
    /// The documents that are new or say something else than when they were last weighed.
    let changedFiles: Set<String>
    /// The incidents that documents tell of which are new or say something else than when they were last weighed.
    let touched: Set<String>
    /// The latest day on which a document was published, counted from 1 January 1970: nothing is known of later ones.
    let lastDay: Int?
    private let agreements: [String: Agreement]
    private let timeline: [String?: [TimelineEntry]]
    private let ofDocument: [String?]
    private let ofIncident: [String: String]
    private let incidents: [[String?]]

    /// Gathers from a record whose timeline is known.
    ///
    /// - Parameters:
    ///   - weighed: By place what each document tells by itself.
    ///   - changed: The places of documents that are new or say something else than when they were last weighed.
    init(_ record: Record, _ weighed: [WeighedDocument], changed: [Int]) {
        let places = Dictionary(
            weighed.enumerated().map { ($1.file, $0) }, uniquingKeysWith: { first, _ in first })
        self.places = places
        documents = weighed
        names = weighed.map(\.names)
        accusations = weighed.map(\.accusations)
        lastDay = weighed.lazy.compactMap(\.day).max()
        agreements = Dictionary(record.agreements.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        timeline = Dictionary(grouping: record.timeline, by: \.agreement)
        var ofDocument = [String?](repeating: nil, count: record.documents.count)
        for agreement in record.agreements {
            for document in agreement.documents {
                if let place = places[document] { ofDocument[place] = agreement.id }
            }
        }
        self.ofDocument = ofDocument
        var ofIncident: [String: String] = [:]
        var incidents = record.documents.map { [String?](repeating: nil, count: $0.incidents.count) }
        for incident in record.incidents {
            ofIncident[incident.id] = incident.agreement
            for member in incident.members {
                guard let mention = member.mention, let place = places[member.document] else { continue }
                if incidents[place].indices.contains(mention) { incidents[place][mention] = incident.id }
            }
        }
        self.ofIncident = ofIncident
        self.incidents = incidents
        changedFiles = Set(changed.map { weighed[$0].file })
        touched = Set(changed.lazy.flatMap { incidents[$0].lazy.compactMap { $0 } })
    }

    /// The agreement of an identifier.
    func agreement(_ id: String?) -> Agreement? { id.flatMap { agreements[$0] } }

    /// The identifier of the agreement that the document at a place is about.
    func agreement(ofDocument place: Int) -> String? { ofDocument[place] }

    /// The identifier of the agreement that an incident falls under.
    func agreement(ofIncident id: String) -> String? { ofIncident[id] }

    /// The incident that a mention of the document at a place belongs to.
    func incident(of mention: Int?, in place: Int) -> String? {
        guard let mention, incidents[place].indices.contains(mention) else { return nil }
        return incidents[place][mention]
    }

    /// By mention of the document at a place the incident that it belongs to.
    func incidents(in place: Int) -> [String?] { incidents[place] }

    /// The entries of the timeline about an agreement, or about none, in their order.
    func timeline(of agreement: String?) -> [TimelineEntry] { timeline[agreement] ?? [] }
}

/// What one document tells by itself of what is weighed, kept until its evidence changes; shared, so that handing it on
/// costs nothing.
final class WeighedDocument: Sendable {
    /// The evidence that the rest follows from.
    let evidence: DocumentEvidence
    /// Its file.
    let file: String
    /// The day on which it was published, counted from 1 January 1970; nil when that is not known.
    let day: Int?
    /// The identities of the names in it.
    let names: NameIndex
    /// What it tells of accusations and of keeping.
    let accusations: Accusations
    /// By provision the duty that it tells, if it tells one.
    let duties: [DutyTelling?]
    /// What figures of people it brings to the ledger.
    let ledger: LedgerFigures

    /// Looks at a document.
    init(_ evidence: DocumentEvidence) {
        self.evidence = evidence
        file = evidence.document.file
        day = evidence.document.published.day?.firstDayNumber
        names = NameIndex(evidence)
        accusations = Accusations(evidence, names: names)
        duties = DutyTelling.all(in: evidence, names)
        ledger = LedgerFigures(evidence)
    }

    /// Whether it comes before a document in the order of a record's documents.
    func stands(before other: Document) -> Bool {
        file != other.file ? file < other.file : evidence.document.id < other.id
    }
}
