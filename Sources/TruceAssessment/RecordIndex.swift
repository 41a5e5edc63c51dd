import TruceEvidence
import TruceText

/// What all who weigh a record look up in it, gathered once: documents by name, what each tells by itself, and what
/// incidents, agreements and the timeline say of them.
///
/// Documents and incidents are known by their places in the record, so that the many questions about them cost no look at
/// a name.
struct RecordIndex: Sendable {
    /// By place what each document tells by itself.
    let documents: [WeighedDocument]
    /// By place what follows from each incident alone.
    let incidents: [WeighedIncident]
    /// The documents that are new or say something else than when they were last weighed.
    let changedFiles: Set<String>
    /// The latest day on which a document was published, counted from 1 January 1970: nothing is known of later ones.
    let lastDay: Int?
    private let finder: DocumentFinder
    private let record: Record
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
    /// By identifier the incidents, where these are not numbered in their order.
    private let named: [String: Int]?

    /// Gathers from a record whose timeline is known.
    ///
    /// - Parameters:
    ///   - weighed: By place what each document tells by itself.
    ///   - incidents: By place what follows from each incident alone.
    ///   - changed: The places of documents that are new or say something else than when they were last weighed.
    init(_ record: Record, _ weighed: [WeighedDocument], _ incidents: [WeighedIncident], changed: [Int]) {
        self.record = record
        self.incidents = incidents
        let finder = DocumentFinder(all: weighed)
        self.finder = finder
        documents = weighed
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
        var mentionsOf: [Int32] = []
        mentionsOf.reserveCapacity(weighed.count)
        var mentions = 0
        var places = [Int32](repeating: -1, count: (weighed.lazy.map(\.number).max() ?? -1) + 1)
        for (place, document) in weighed.enumerated() {
            mentionsOf.append(Int32(mentions))
            mentions += document.mentions
            if let day = document.day { lastDay = max(lastDay ?? day, day) }
            places[document.number] = Int32(place)
        }
        mentionsOf.append(Int32(mentions))
        self.mentionsOf = mentionsOf
        self.lastDay = lastDay
        var incidentOf = [Int32](repeating: -1, count: mentions)
        var areNumbered = true
        for (number, incident) in incidents.enumerated() {
            areNumbered = areNumbered && Serial.number(of: record.incidents[number].id) == number + 1
            for member in incident.members where member.mention >= 0 && member.document >= 0 {
                let place = Int(places[Int(member.document)])
                let mention = Int(mentionsOf[place]) + Int(member.mention)
                if mention < Int(mentionsOf[place + 1]) { incidentOf[mention] = Int32(number) }
            }
        }
        self.incidentOf = incidentOf
        named =
            areNumbered
            ? nil
            : Dictionary(
                record.incidents.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { _, last in last })
        changedFiles = Set(changed.map { weighed[$0].file })
    }

    /// The place of the first document of a name.
    ///
    /// - Complexity: O(log n).
    func place(of file: String) -> Int? { finder.place(of: file) }

    /// The documents, to be found by their names.
    var found: DocumentFinder { finder }

    /// The identities of the names in the document at a place.
    func names(in place: Int) -> NameIndex { documents[place].names }

    /// The places of the documents that have something, in order.
    func documents(with part: WeighedDocument.Parts) -> [Int] {
        documents.indices.filter { documents[$0].parts.contains(part) }
    }

    /// The agreement of an identifier.
    func agreement(_ id: String?) -> Agreement? { place(ofAgreement: id).map { record.agreements[$0] } }

    /// The place of the agreement of an identifier among those of the record.
    func place(ofAgreement id: String?) -> Int? { id.flatMap { agreements[$0] } }

    /// The identifier of the agreement that the document at a place is about.
    func agreement(ofDocument place: Int) -> String? {
        ofDocument[place] < 0 ? nil : record.agreements[Int(ofDocument[place])].id
    }

    /// The places of the documents of an agreement, in order.
    func documents(ofAgreement place: Int) -> [Int] { documentsOf[place] }

    /// The identifier of the agreement that the incident at a place falls under.
    func agreement(ofIncident place: Int) -> String? { record.incidents[place].agreement }

    /// The place of the incident of an identifier.
    func incident(_ id: String) -> Int? {
        if let named { return named[id] }
        return Serial.number(of: id).flatMap { incidents.indices.contains($0 - 1) ? $0 - 1 : nil }
    }

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
