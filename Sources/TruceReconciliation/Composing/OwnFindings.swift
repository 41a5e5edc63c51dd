import TruceEvidence

/// What follows from one document alone, composed once and kept until its evidence changes.
struct OwnFindings: Sendable {
    /// Where its parts differ from one another; without numbers.
    let discrepancies: [Discrepancy]
    /// The figures that count more than one incident.
    let wideFigures: [Int]
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
    /// What it tells of aid access.
    let access: [AccessTelling]
    /// What it tells of contacts.
    let contacts: [ContactTelling]

    /// Looks at one document of a corpus.
    init(_ document: Int, of corpus: Corpus) {
        discrepancies = DiscrepancyFinder.discrepancies(in: document, of: corpus)
        wideFigures = TotalComparison.wide(corpus.documents[document])
        charges = TruceBlame.charges(in: document, of: corpus)
        outcomes = OutcomeComparison.verdicts(in: document, of: corpus)
        actors = NameTally.actors(in: document, of: corpus)
        places = NameTally.places(in: document, of: corpus)
        course = TimelineBuilder.tellings(in: document, of: corpus)
        access = AccessTelling.all(in: document, of: corpus)
        contacts = ContactTelling.all(in: document, of: corpus)
    }
}
