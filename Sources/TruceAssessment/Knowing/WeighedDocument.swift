import TruceEvidence
import TruceText

/// What one document tells by itself of what is weighed, kept until its evidence changes; shared, so that handing it on
/// costs nothing.
final class WeighedDocument: Sendable {
    /// What a document has any of, so that the others are passed over.
    struct Parts: OptionSet, Sendable {
        let rawValue: UInt16
        static let charges = Parts(rawValue: 1)
        static let replies = Parts(rawValue: 2)
        static let keeping = Parts(rawValue: 4)
        static let judgements = Parts(rawValue: 8)
        static let figures = Parts(rawValue: 16)
        static let wars = Parts(rawValue: 32)
        static let periods = Parts(rawValue: 64)
        static let breaches = Parts(rawValue: 128)
        static let duties = Parts(rawValue: 256)
        static let exemptions = Parts(rawValue: 512)
        static let clocks = Parts(rawValue: 1_024)
    }

    /// The evidence that the rest follows from.
    let evidence: DocumentEvidence
    /// What tells it from all others that an assessor has seen, however many come before it.
    let number: Int
    /// Its file.
    let file: String
    /// The day on which it was published, counted from 1 January 1970; nil when that is not known.
    let day: Int?
    /// How many mentions of incidents it has.
    let mentions: Int
    /// What it has.
    let parts: Parts
    /// The identities of the names in it.
    let names: NameIndex
    /// What it tells of accusations and of keeping.
    let accusations: Accusations
    /// The duties that its provisions tell.
    let duties: [DutyTelling]
    /// What its provisions tell of when a truce begins and ends.
    let clocks: [ClockTelling]
    /// What figures of people it brings to the ledger.
    let ledger: LedgerFigures
    /// By mention of an incident the sides among whom it has hit.
    let targets: [[String]]

    /// Looks at a document.
    init(_ evidence: DocumentEvidence, number: Int) {
        let names = NameIndex(evidence)
        let accusations = Accusations(evidence, names: names)
        let ledger = LedgerFigures(evidence)
        self.evidence = evidence
        self.number = number
        self.names = names
        self.accusations = accusations
        self.ledger = ledger
        file = evidence.document.file
        day = evidence.document.published.day?.firstDayNumber
        mentions = evidence.incidents.count
        duties = DutyTelling.all(in: evidence, names)
        clocks = ClockTelling.all(in: evidence)
        targets = evidence.incidents.map { mention in mention.targets.map { names.side(of: $0) } }
        var parts: Parts = []
        if !accusations.charges.isEmpty { parts.insert(.charges) }
        if !accusations.replies.isEmpty { parts.insert(.replies) }
        if !accusations.keeping.isEmpty { parts.insert(.keeping) }
        if !accusations.judgements.isEmpty { parts.insert(.judgements) }
        if !ledger.isEmpty { parts.insert(.figures) }
        if !ledger.ofWar.isEmpty { parts.insert(.wars) }
        if !ledger.ofPeriods.isEmpty { parts.insert(.periods) }
        if !accusations.breaches.isEmpty { parts.insert(.breaches) }
        if !duties.isEmpty { parts.insert(.duties) }
        if !clocks.isEmpty { parts.insert(.clocks) }
        if evidence.provisions.contains(where: { $0.kind == .exemption }) { parts.insert(.exemptions) }
        self.parts = parts
    }

    /// One of its figures, for the ledger.
    ///
    /// - Parameter place: The place of the document among those of the record.
    func figure(_ index: Int, at place: Int) -> LedgerFigure {
        LedgerFigure(evidence: evidence, document: number, place: place, index: index)
    }

    /// Whether it comes before a document in the order of a record's documents.
    func stands(before other: Document) -> Bool {
        file != other.file ? file < other.file : evidence.document.id < other.id
    }
}

/// Finds documents of a record by their names and by their numbers.
struct DocumentFinder: Sendable {
    /// The documents in their order: by file.
    let all: [WeighedDocument]
    /// By number the place of a document; negative where the record has none of that number.
    private let places: [Int32]

    /// Takes the documents of a record, in their order.
    init(_ all: [WeighedDocument]) {
        self.all = all
        var places = [Int32](repeating: -1, count: (all.lazy.map(\.number).max() ?? -1) + 1)
        for (place, document) in all.enumerated() { places[document.number] = Int32(place) }
        self.places = places
    }

    /// The place of the document of a number; nil where the record has none.
    func place(numbered number: Int) -> Int? {
        guard places.indices.contains(number), places[number] >= 0 else { return nil }
        return Int(places[number])
    }

    /// The place of the first document of a name.
    ///
    /// - Parameter first: No document before this place has the name.
    /// - Complexity: O(log n).
    func place(of file: String, from first: Int = 0) -> Int? {
        // What is asked for in order mostly comes soon.
        var step = 1
        while first + step < all.count, all[first + step].file < file { step *= 2 }
        let stretch = all[min(first + step / 2, all.count)..<min(first + step + 1, all.count)]
        let place = stretch.partitioningIndex { $0.file >= file }
        return place < all.count && all[place].file == file ? place : nil
    }

    /// The first document of a name.
    func document(named file: String) -> WeighedDocument? { place(of: file).map { all[$0] } }

    /// The side of somebody whom cited words name, as their document takes it; the name itself where that is not there.
    func side(of name: String, in citation: Citation) -> String {
        document(named: citation.document).map { $0.names.side(of: name) } ?? name
    }
}
