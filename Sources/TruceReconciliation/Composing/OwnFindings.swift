import TruceEvidence

/// What follows from one document alone, composed once and kept until its evidence changes; shared, so that handing it on
/// costs nothing.
final class OwnFindings: Sendable {
    /// What a document has any of, so that the others are passed over.
    struct Parts: OptionSet, Sendable {
        let rawValue: UInt16
        static let discrepancies = Parts(rawValue: 1)
        static let wideFigures = Parts(rawValue: 2)
        static let charges = Parts(rawValue: 4)
        static let outcomes = Parts(rawValue: 8)
        static let course = Parts(rawValue: 16)
        static let access = Parts(rawValue: 32)
        static let contacts = Parts(rawValue: 64)
        static let standing = Parts(rawValue: 128)
        static let facts = Parts(rawValue: 256)
    }

    /// What it has.
    let parts: Parts
    /// Where its parts differ from one another; without numbers.
    let discrepancies: [Discrepancy]
    /// The figures that count more than one incident.
    let wideFigures: [TotalComparison.Wide]
    /// Its charges of breaking a truce.
    let charges: [TruceBlame.Charge]
    /// How those who speak in it say that fighting came out.
    let outcomes: [OutcomeComparison.Verdict]
    /// Whom it names.
    let actors: [NameTally]
    /// What places it names.
    let places: [NameTally]
    /// What it tells of how it stood with a truce.
    let course: [TimelineBuilder.Telling]
    /// How, by the document as a whole, it stands with a truce.
    let standing: StatusComparison.Standing?
    /// What it tells of aid access.
    let access: [AccessTelling]
    /// What it tells of contacts.
    let contacts: [ContactTelling]

    /// Looks at one document of a corpus.
    init(_ document: Int, of corpus: Corpus) {
        discrepancies = DiscrepancyFinder.discrepancies(in: document, of: corpus)
        wideFigures = TotalComparison.wide(document, of: corpus)
        charges = TruceBlame.charges(in: document, of: corpus)
        outcomes = OutcomeComparison.verdicts(in: document, of: corpus)
        actors = NameTally.actors(in: document, of: corpus)
        places = NameTally.places(in: document, of: corpus)
        course = TimelineBuilder.tellings(in: document, of: corpus)
        standing = StatusComparison.standing(in: document, of: corpus)
        access = AccessTelling.all(in: document, of: corpus)
        contacts = ContactTelling.all(in: document, of: corpus)
        var parts: Parts = []
        if !discrepancies.isEmpty { parts.insert(.discrepancies) }
        if !wideFigures.isEmpty { parts.insert(.wideFigures) }
        if !charges.isEmpty { parts.insert(.charges) }
        if !outcomes.isEmpty { parts.insert(.outcomes) }
        if !course.isEmpty { parts.insert(.course) }
        if standing != nil { parts.insert(.standing) }
        if !access.isEmpty { parts.insert(.access) }
        if !corpus.documents[document].actorFacts.isEmpty { parts.insert(.facts) }
        if !contacts.isEmpty { parts.insert(.contacts) }
        self.parts = parts
    }
}

/// What follows from each document alone, by its place in the corpus.
struct AllOwnFindings: Sendable {
    private let all: [OwnFindings]
    private let parts: [OwnFindings.Parts]

    /// Takes what follows from each document, in order.
    init(_ all: [OwnFindings]) {
        self.all = all
        parts = all.map(\.parts)
    }

    /// What follows from the document at a place.
    subscript(place: Int) -> OwnFindings { all[place] }

    /// The places of the documents that have something, in order.
    func places(with part: OwnFindings.Parts) -> [Int] { parts.places(with: part) }
}
