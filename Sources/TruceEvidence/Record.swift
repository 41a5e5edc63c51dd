/// The one record: what all documents say together, every value with the words it came from.
///
/// `Record = f(documents, decisions)`: a pure function, the same in any order of the documents.
package struct Record: Equatable, Sendable {
    /// What each document says, ordered by its file.
    package var documents: [DocumentEvidence]
    /// Utterances, each once, however many documents report or translate it.
    package var statements: [Statement]
    /// Incidents, each once, however many reports tell of it.
    package var incidents: [Incident]
    /// What happened to aid and access, and what is planned, asked for or refused.
    package var access: [AccessEvent]
    /// Talks, calls, meetings, visits and sessions, each once.
    package var contacts: [ContactEvent]
    /// Where the documents disagree, and why.
    package var discrepancies: [Discrepancy]
    /// What was agreed.
    package var agreements: [Agreement]
    /// How it stood with the truce, change by change.
    package var timeline: [TimelineEntry]
    /// Who owes what, and how it stands.
    package var obligations: [Obligation]
    /// Who accused whom, and what was answered.
    package var exchanges: [Exchange]
    /// People killed, hurt and driven out, scope within scope.
    package var ledger: [CasualtyEntry]
    /// How it stood with each agreement, as each speaker has it and by the rules of the record.
    package var status: [StatusTrack]
    /// When speakers had it differently.
    package var statusDisagreements: [StatusDisagreement]
    /// When each truce begins and ends by each party's own account.
    package var clocks: [TruceClock]
    /// Conditions that need so many days of calm, and how far they got.
    package var triggers: [Trigger]
    /// Who is outside each agreement.
    package var exemptions: [Exemption]
    /// Under which agreement each incident falls, with its doubts.
    package var assignments: [AgreementAssignment]
    /// Who is named, each once, under all names.
    package var actors: [NamedActor]
    /// Where, each place once, under all names.
    package var places: [NamedPlace]
    /// What came of every decision, in order of time.
    package var decisions: [DecisionEffect]
    /// What a user of the record should know.
    package var notices: [RecordNotice]

    /// Makes a record; everything that is not given is empty.
    package init(
        documents: [DocumentEvidence] = [], statements: [Statement] = [], incidents: [Incident] = [],
        discrepancies: [Discrepancy] = [], agreements: [Agreement] = [], timeline: [TimelineEntry] = [],
        obligations: [Obligation] = [], exchanges: [Exchange] = [], ledger: [CasualtyEntry] = [],
        status: [StatusTrack] = [], statusDisagreements: [StatusDisagreement] = [], clocks: [TruceClock] = [],
        triggers: [Trigger] = [], exemptions: [Exemption] = [], assignments: [AgreementAssignment] = [],
        actors: [NamedActor] = [], places: [NamedPlace] = [], decisions: [DecisionEffect] = [],
        notices: [RecordNotice] = [], access: [AccessEvent] = [], contacts: [ContactEvent] = []
    ) {
        self.documents = documents
        self.statements = statements
        self.incidents = incidents
        self.discrepancies = discrepancies
        self.agreements = agreements
        self.timeline = timeline
        self.obligations = obligations
        self.exchanges = exchanges
        self.ledger = ledger
        self.status = status
        self.statusDisagreements = statusDisagreements
        self.clocks = clocks
        self.triggers = triggers
        self.exemptions = exemptions
        self.assignments = assignments
        self.actors = actors
        self.places = places
        self.decisions = decisions
        self.notices = notices
        self.access = access
        self.contacts = contacts
    }
}

/// Something that a user of the record should know, with the words where there are any.
package struct RecordNotice: Hashable, Sendable {
    /// A stable name, `domain.kebab-case`.
    package let code: String
    /// What was noticed, one sentence without a full stop.
    package let message: String
    /// The documents' words it rests on; may be empty.
    package let citations: [Citation]

    /// Makes a notice.
    package init(code: String, message: String, citations: [Citation]) {
        self.code = code
        self.message = message
        self.citations = citations
    }
}
