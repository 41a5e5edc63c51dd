package import TruceText

/// All that one document says, each piece with the words it came from. The output of extraction.
///
/// Pieces refer to one another by index into these arrays, so that a date settled later is settled once.
package struct DocumentEvidence: Hashable, Sendable {
    /// All of it; copies of the evidence share it.
    @usableFromInline struct Parts: Hashable, Sendable {
        @usableFromInline var document: Document
        @usableFromInline var actors: [ActorMention]
        @usableFromInline var actorFacts: [ActorFact]
        @usableFromInline var times: [TimeExpression]
        @usableFromInline var undatedTimes: [TimeExpression]
        @usableFromInline var places: [PlaceMention]
        @usableFromInline var quotations: [Quotation]
        @usableFromInline var figures: [Figure]
        @usableFromInline var incidents: [IncidentMention]
        @usableFromInline var claims: [Claim]
        @usableFromInline var provisions: [Provision]
        @usableFromInline var statusStatements: [StatusStatement]
        @usableFromInline var status: TruceStatus
        @usableFromInline var access: [AccessMention]
        @usableFromInline var contacts: [ContactMention]
    }

    @usableFromInline var parts: Shared<Parts>

    /// The document.
    @inlinable package var document: Document {
        _read { yield parts.value.document }
        _modify { yield &parts.value.document }
    }

    /// Who and what is named.
    @inlinable package var actors: [ActorMention] {
        _read { yield parts.value.actors }
        _modify { yield &parts.value.actors }
    }

    /// What is said of them: other names, listings, ties.
    @inlinable package var actorFacts: [ActorFact] {
        _read { yield parts.value.actorFacts }
        _modify { yield &parts.value.actorFacts }
    }

    /// When.
    @inlinable package var times: [TimeExpression] {
        _read { yield parts.value.times }
        _modify { yield &parts.value.times }
    }

    /// Words about time that neither date nor bound anything: bare durations ("three days of talks"), "daily", "now".
    @inlinable package var undatedTimes: [TimeExpression] {
        _read { yield parts.value.undatedTimes }
        _modify { yield &parts.value.undatedTimes }
    }

    /// Where.
    @inlinable package var places: [PlaceMention] {
        _read { yield parts.value.places }
        _modify { yield &parts.value.places }
    }

    /// Who said what.
    @inlinable package var quotations: [Quotation] {
        _read { yield parts.value.quotations }
        _modify { yield &parts.value.quotations }
    }

    /// How many.
    @inlinable package var figures: [Figure] {
        _read { yield parts.value.figures }
        _modify { yield &parts.value.figures }
    }

    /// What happened.
    @inlinable package var incidents: [IncidentMention] {
        _read { yield parts.value.incidents }
        _modify { yield &parts.value.incidents }
    }

    /// Who claims, denies, admits what.
    @inlinable package var claims: [Claim] {
        _read { yield parts.value.claims }
        _modify { yield &parts.value.claims }
    }

    /// What was agreed or demanded.
    @inlinable package var provisions: [Provision] {
        _read { yield parts.value.provisions }
        _modify { yield &parts.value.provisions }
    }

    /// How it stands with the truce, statement by statement.
    @inlinable package var statusStatements: [StatusStatement] {
        _read { yield parts.value.statusStatements }
        _modify { yield &parts.value.statusStatements }
    }

    /// What the document as a whole says of the truce at its own date.
    @inlinable package var status: TruceStatus {
        _read { yield parts.value.status }
        _modify { yield &parts.value.status }
    }

    /// What happened to aid, and what is planned, refused or threatened.
    @inlinable package var access: [AccessMention] {
        _read { yield parts.value.access }
        _modify { yield &parts.value.access }
    }

    /// Talks, calls, meetings, visits and sessions.
    @inlinable package var contacts: [ContactMention] {
        _read { yield parts.value.contacts }
        _modify { yield &parts.value.contacts }
    }

    /// Makes the evidence of one document; everything that is not given is empty.
    package init(
        document: Document, actors: [ActorMention] = [], actorFacts: [ActorFact] = [], times: [TimeExpression] = [],
        undatedTimes: [TimeExpression] = [], places: [PlaceMention] = [],
        quotations: [Quotation] = [], figures: [Figure] = [], incidents: [IncidentMention] = [], claims: [Claim] = [],
        provisions: [Provision] = [], statusStatements: [StatusStatement] = [], status: TruceStatus = .notMentioned,
        access: [AccessMention] = [], contacts: [ContactMention] = []
    ) {
        parts = Shared(
            Parts(
                document: document, actors: actors, actorFacts: actorFacts, times: times, undatedTimes: undatedTimes,
                places: places, quotations: quotations, figures: figures, incidents: incidents, claims: claims,
                provisions: provisions, statusStatements: statusStatements, status: status, access: access,
                contacts: contacts))
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
        return isOpen && !mention.isBackground && mention.type != .violationUnspecified ? newsDays : nil
    }

    /// When something was that the document tells: by the words at an index into its times; where it names none, what it
    /// brings as done and not as background was on the days of its news. Nil when that is not known either.
    package func when(_ time: Int?, _ status: EventStatus, isBackground: Bool) -> TemporalValue? {
        if let time { return when(time) }
        return status == .done && !isBackground ? newsDays : nil
    }

    /// The days that what a report brings as news is from: that of publication and the day before; nil when it is not known.
    private var newsDays: TemporalValue? {
        guard let day = document.published.day, let eve = day.adding(days: -1) else { return nil }
        return .interval(eve, day)
    }

    /// The place at an index.
    package func place(_ index: Int?) -> PlaceMention? { index.map { places[$0] } }
}
