package import TruceText

/// All that one document says, each piece with the words it came from. The output of extraction.
///
/// Pieces refer to one another by index into these arrays, so that a date settled later is settled once.
package struct DocumentEvidence: Hashable, Sendable {
    /// The document.
    package var document: Document
    /// Who and what is named.
    package var actors: [ActorMention]
    /// What is said of them: other names, listings, ties.
    package var actorFacts: [ActorFact]
    /// When.
    package var times: [TimeExpression]
    /// Words about time that neither date nor bound anything: bare durations ("three days of talks"), "daily", "now".
    package var undatedTimes: [TimeExpression]
    /// Where.
    package var places: [PlaceMention]
    /// Who said what.
    package var quotations: [Quotation]
    /// How many.
    package var figures: [Figure]
    /// What happened.
    package var incidents: [IncidentMention]
    /// Who claims, denies, admits what.
    package var claims: [Claim]
    /// What was agreed or demanded.
    package var provisions: [Provision]
    /// How it stands with the truce, statement by statement.
    package var statusStatements: [StatusStatement]
    /// What the document as a whole says of the truce at its own date.
    package var status: TruceStatus

    /// Makes the evidence of one document; everything that is not given is empty.
    package init(
        document: Document, actors: [ActorMention] = [], actorFacts: [ActorFact] = [], times: [TimeExpression] = [],
        undatedTimes: [TimeExpression] = [], places: [PlaceMention] = [],
        quotations: [Quotation] = [], figures: [Figure] = [], incidents: [IncidentMention] = [], claims: [Claim] = [],
        provisions: [Provision] = [], statusStatements: [StatusStatement] = [], status: TruceStatus = .notMentioned
    ) {
        self.document = document
        self.actors = actors
        self.actorFacts = actorFacts
        self.times = times
        self.undatedTimes = undatedTimes
        self.places = places
        self.quotations = quotations
        self.figures = figures
        self.incidents = incidents
        self.claims = claims
        self.provisions = provisions
        self.statusStatements = statusStatements
        self.status = status
    }

    /// The words of the document at a span.
    package func words(_ span: TextSpan) -> String { document.text[span] }

    /// The value of the time expression at an index, when there is one and it is resolved.
    package func when(_ index: Int?) -> TemporalValue? { index.flatMap { times[$0].value } }

    /// When something was that the document brings as news and dates by no words: on the day of publication or the day
    /// before. Nil where words date it or point elsewhere, where it is background, and where that day is not known.
    package func reportWindow(of mention: IncidentMention) -> TemporalValue? {
        // A clock alone says no day.
        let isOpen = mention.time.map { times[$0].value == nil && times[$0].minuteOfDay != nil } ?? true
        guard isOpen, !mention.isBackground, mention.type != .violationUnspecified,
            let day = document.published.day, let eve = day.adding(days: -1)
        else { return nil }
        return .interval(eve, day)
    }

    /// The place at an index.
    package func place(_ index: Int?) -> PlaceMention? { index.map { places[$0] } }
}
