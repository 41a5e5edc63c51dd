import TruceEvidence
import TruceText

/// What all who weigh a record look up in it, gathered once: documents by name, what each tells by itself, and what
/// incidents, agreements and the timeline say of them.
///
/// Documents and incidents are known by their places in the record, so that the many questions about them cost no look at
/// a name.
struct RecordIndex: Sendable {
    /// The documents, to be found by their names and numbers.
    let finder: DocumentFinder
    /// By place what follows from each incident alone.
    let incidents: [WeighedIncident]
    /// The documents that are new or say something else than when they were last weighed.
    let changedFiles: Set<String>
    /// The latest day on which a document was published, counted from 1 January 1970: nothing is known of later ones.
    let lastDay: Int?
    private let record: Record
    /// By place what each document has.
    private let parts: [WeighedDocument.Parts]
    private let agreements: [String: Int]
    private let timeline: [String?: [TimelineEntry]]
    /// By agreement the places of its documents, in order.
    private let documentsOf: [[Int]]
    /// By document its agreement; negative where it has none.
    private let ofDocument: [Int32]
    /// By document where its mentions begin in ``incidentOf``.
    private let mentionsOf: [Int32]
    /// By mention, document by document, the incident that it belongs to; negative where it belongs to none.
    private let incidentOf: [Int32]

    /// By place what each document tells by itself.
    var documents: [WeighedDocument] { finder.all }

    /// Gathers from a record whose timeline is known.
    ///
    /// - Parameters:
    ///   - finder: By place what each document tells by itself.
    ///   - incidents: By place what follows from each incident alone.
    ///   - changed: The places of documents that are new or say something else than when they were last weighed.
    init(_ record: Record, _ finder: DocumentFinder, _ incidents: [WeighedIncident], changed: [Int]) {
        self.record = record
        self.incidents = incidents
        self.finder = finder
        let weighed = finder.all
        agreements = Dictionary(
            record.agreements.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        timeline = Dictionary(grouping: record.timeline, by: \.agreement)
        var ofDocument = [Int32](repeating: -1, count: weighed.count)
        documentsOf = record.agreements.enumerated().map { number, agreement in
            var places: [Int] = []
            places.reserveCapacity(agreement.documents.count)
            for file in agreement.documents {
                let next = places.last ?? 0
                let isAfter = next == 0 || weighed[next].file < file
                guard let place = finder.place(of: file, from: isAfter ? next : 0) else { continue }
                places.append(place)
                ofDocument[place] = Int32(number)
            }
            return places
        }
        self.ofDocument = ofDocument
        var lastDay: Int?
        var parts: [WeighedDocument.Parts] = []
        parts.reserveCapacity(weighed.count)
        var mentionsOf: [Int32] = []
        mentionsOf.reserveCapacity(weighed.count)
        var mentions = 0
        for document in weighed {
            parts.append(document.parts)
            mentionsOf.append(Int32(mentions))
            mentions += document.mentions
            if let day = document.day { lastDay = max(lastDay ?? day, day) }
        }
        mentionsOf.append(Int32(mentions))
        self.parts = parts
        self.mentionsOf = mentionsOf
        self.lastDay = lastDay
        var incidentOf = [Int32](repeating: -1, count: mentions)
        for (number, incident) in incidents.enumerated() {
            for member in incident.members where member.mention >= 0 {
                guard let place = finder.place(numbered: Int(member.document)) else { continue }
                let mention = Int(mentionsOf[place]) + Int(member.mention)
                if mention < Int(mentionsOf[place + 1]) { incidentOf[mention] = Int32(number) }
            }
        }
        self.incidentOf = incidentOf
        changedFiles = Set(changed.map { weighed[$0].file })
    }

    /// What the first document of a name says.
    ///
    /// - Complexity: O(log n).
    func evidence(of file: String) -> DocumentEvidence? { finder.document(named: file)?.evidence }

    /// The places of the documents that have something, in order.
    func documents(with part: WeighedDocument.Parts) -> [Int] {
        parts.places(with: part)
    }

    /// The agreement of an identifier.
    func agreement(_ id: String?) -> Agreement? { place(ofAgreement: id).map { record.agreements[$0] } }

    /// The place of the agreement of an identifier among those of the record.
    func place(ofAgreement id: String?) -> Int? { id.flatMap { agreements[$0] } }

    /// The identifier of the agreement that the document at a place is about.
    func agreement(ofDocument place: Int) -> String? {
        ofDocument[place] < 0 ? nil : record.agreements[Int(ofDocument[place])].id
    }

    /// The documents of an agreement, by its place among those of the record, that have something, in order.
    func documents(ofAgreement place: Int, with part: WeighedDocument.Parts) -> [WeighedDocument] {
        documentsOf[place].filter { !parts[$0].isDisjoint(with: part) }.map { finder.all[$0] }
    }

    /// The identifier of the agreement that the incident at a place falls under.
    func agreement(ofIncident place: Int) -> String? { record.incidents[place].agreement }

    /// The place of the incident that a mention of the document at a place belongs to.
    func incident(of mention: Int?, in place: Int) -> Int? {
        guard let mention, mention >= 0, mention < Int(mentionsOf[place + 1] - mentionsOf[place]) else { return nil }
        let incident = incidentOf[Int(mentionsOf[place]) + mention]
        return incident < 0 ? nil : Int(incident)
    }

    /// Whether every mention of the document at a place belongs to an incident.
    func isWhole(_ place: Int) -> Bool {
        incidentOf[Int(mentionsOf[place])..<Int(mentionsOf[place + 1])].allSatisfy { $0 >= 0 }
    }

    /// The entries of the timeline about an agreement, or about none, in their order.
    func timeline(of agreement: String?) -> [TimelineEntry] { timeline[agreement] ?? [] }
}
