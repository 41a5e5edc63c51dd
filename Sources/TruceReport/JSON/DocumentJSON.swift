import TruceEvidence
import TruceText

/// Writes what one document says.
struct DocumentJSON {
    let evidence: DocumentEvidence
    let positions: SourcePositions
    /// The incident that each of the document's mentions belongs to, by index of the mention.
    let incidents: [Int: Incident]
    /// What is said of the reasons for each value; nil for nothing.
    let explaining: Explaining?

    var value: JSONValue {
        let document = evidence.document
        return .object([
            ("id", .string(document.id)),
            ("file", .string(document.file)),
            ("title", .optional(document.title?.value)),
            ("outlet", .optional(document.outlet?.value)),
            ("byline", .optional(document.byline?.value)),
            ("dateline", .optional(document.dateline?.value)),
            ("published", .optional(document.published.value?.iso)),
            ("dating", .array(document.published.clues.map(clue))),
            ("captured", .optional(document.captured?.value.iso)),
            ("url", .optional(document.url)),
            ("language", .string(document.language)),
            ("blocks", .array(document.blocks.map(block))),
            ("actors", .array(evidence.actors.map(actor))),
            ("actor_facts", .array(evidence.actorFacts.map(actorFact))),
            ("quotations", .array(evidence.quotations.map(quotation))),
            ("figures", .array(evidence.figures.map(figure))),
            ("times", .array(evidence.times.filter(\.form.isDating).map(time))),
            ("undated_times", .array(undatedTimes.map(undatedTime))),
            ("places", .array(evidence.places.map(place))),
            ("incidents", .array(evidence.incidents.enumerated().map(incident))),
            ("access", .array(evidence.access.map(access))),
            ("contacts", .array(evidence.contacts.map(contact))),
            ("claims", .array(evidence.claims.map(claim))),
            ("provisions", .array(evidence.provisions.map(provision))),
            ("status", .string(evidence.status.rawValue)),
            ("status_statements", .array(evidence.statusStatements.map(statusStatement))),
            ("notices", .array(document.notices.map(notice))),
        ])
    }

    private func clue(_ clue: Dating.Clue) -> JSONValue {
        .object(
            [
                ("reason", .string(clue.reason)), ("basis", .string(clue.basis.rawValue)),
                ("value", .optional(clue.value?.iso)), ("bound", .string(clue.bound.rawValue)),
            ] + (clue.span.map(positions.bounds) ?? []))
    }

    private func notice(_ notice: Notice) -> JSONValue {
        .object(
            [("code", .string(notice.code)), ("message", .string(notice.message))]
                + (notice.span.map(positions.bounds) ?? []))
    }

    private func block(_ block: Block) -> JSONValue {
        .object(positions.bounds(block.span) + [("kind", .string(block.zone.rawValue))])
    }

    private func actor(_ actor: ActorMention) -> JSONValue {
        .object(
            positions.members(actor.span) + [
                ("name", .string(actor.name)),
                ("key", .optional(actor.key)),
                ("kind", .string(actor.kind.rawValue)),
                ("country", .optional(actor.country)),
            ])
    }

    private func actorFact(_ fact: ActorFact) -> JSONValue {
        .object(
            positions.members(fact.span) + [
                ("kind", .string(fact.kind.rawValue)),
                ("actor", .string(fact.actor.name)),
                ("value", .string(fact.value)),
                ("other", .optional(fact.other?.name)),
                ("since", .optional(evidence.when(fact.time)?.iso)),
            ] + explanation(of: fact.rule, kind: "actor"))
    }

    func bounds(_ span: TextSpan?) -> JSONValue {
        span.map { .object(positions.bounds($0)) } ?? .null
    }

    private func quotation(_ quotation: Quotation) -> JSONValue {
        .object(
            positions.members(quotation.span) + [
                ("kind", .string(quotation.kind.rawValue)),
                ("speaker", .optional(quotation.speaker?.name)),
                ("speaker_span", bounds(quotation.speaker?.span)),
                ("speaks_for", .optional(quotation.body?.name)),
                ("cue", .optional(quotation.cue.map(evidence.words))),
                ("cue_span", bounds(quotation.cue)),
                ("holders", .strings(quotation.holders.map(\.name))),
                ("date", .optional(evidence.when(quotation.time)?.iso)),
                ("continues", .optional(quotation.continues)),
                ("repeats", .optional(quotation.repeats)),
            ] + explanation(of: quotation.rule, kind: "quotation"))
    }

    /// One figure.
    func figure(_ figure: Figure) -> JSONValue {
        .object(
            positions.members(figure.span) + [
                ("what", .string(figure.category.rawValue)),
                ("who", .optional(figure.who)),
                ("low", .optional(figure.low)),
                ("high", .optional(figure.high)),
                ("best", .optional(figure.best)),
                ("place", .optional(evidence.place(figure.place)?.name)),
                ("date", .optional(evidence.when(figure.time)?.iso)),
                ("scope", .string(figure.scope.rawValue)),
                ("source", .optional(figure.holders.first?.name)),
                ("hedged", .bool(figure.isHedged)),
                ("part_of", .optional(figure.partOf)),
                ("coded", coded(figure)),
            ] + explanation(of: figure.rule, kind: "figure"))
    }

    /// How ACLED, UCDP and Airwars would write a number of dead; `null` for what is none.
    private func coded(_ figure: Figure) -> JSONValue {
        guard figure.category == .killed, let ucdp = figure.ucdpFatalities, let airwars = figure.airwarsRange else {
            return .null
        }
        return .object([
            ("acled", .optional(figure.acledFatalities(words: evidence.words(figure.quantity)))),
            ("ucdp_low", .optional(ucdp.low)), ("ucdp_best", .optional(ucdp.best)), ("ucdp_high", .optional(ucdp.high)),
            ("airwars_min", .optional(airwars.low)), ("airwars_max", .optional(airwars.high)),
        ])
    }

    private func time(_ time: TimeExpression) -> JSONValue {
        .object(
            positions.members(time.span) + [
                ("value", .optional(time.value?.iso)),
                ("anchor", .string(time.anchor.rawValue)),
                ("timex", .optional(time.timex)),
                ("part", .optional(time.dayPart?.rawValue)),
                ("clock", .optional(time.minuteOfDay.map(TimeExpression.clock))),
                ("zone", .optional(time.zone)),
                ("deadline", .bool(time.isDeadline)),
                ("reason", .string(time.reason)),
            ] + explanation(of: time.rule, kind: "time"))
    }

    /// Bounds and asides in the order of the text.
    private var undatedTimes: [TimeExpression] {
        (evidence.times.filter { !$0.form.isDating } + evidence.undatedTimes).sorted { $0.span < $1.span }
    }

    private func undatedTime(_ time: TimeExpression) -> JSONValue {
        .object(
            positions.members(time.span) + [
                ("kind", .string(time.form.undatedKind)),
                ("timex", .optional(time.timex)),
            ] + explanation(of: time.rule, kind: "undated_time"))
    }

    private func place(_ place: PlaceMention) -> JSONValue {
        .object(
            positions.members(place.span) + [
                ("name", .string(place.name)),
                ("country", .optional(place.country)),
                ("lat", .optional(place.latitude)),
                ("lon", .optional(place.longitude)),
                ("radius_km", .number(place.radiusKilometres)),
                ("kind", .string(place.kind.rawValue)),
                ("government", .bool(place.isMetonym)),
            ] + explanation(of: place.rule, kind: "place"))
    }

    /// The words of the text, and the gazetteer's name where it is another: "Stepanakert (Khankendi)".
    func placeLabel(_ place: PlaceMention) -> String {
        let words = evidence.document.text.phrase(place.span)
        return NameFolding.fold(words) == NameFolding.fold(place.name) ? place.name : "\(words) (\(place.name))"
    }

    /// When an incident was and what tells so: the passage's own words, another telling of the same incident, or only
    /// that a report of that day brings it as news.
    private func dating(of mention: IncidentMention, in incident: Incident?) -> (value: TemporalValue, by: String)? {
        if let own = evidence.when(mention.time) { return (own, "words") }
        let window = evidence.reportWindow(of: mention)
        if let date = incident?.date, date.isDay { return (date, "incident") }
        return window.map { ($0, "report") }
    }

    /// Where an incident was and what tells so: the passage's own words, or another telling of the same incident.
    private func placing(of mention: IncidentMention, in incident: Incident?) -> (label: String, by: String)? {
        if let own = evidence.place(mention.place) { return (placeLabel(own), "words") }
        return incident?.place.map { ($0.name, "incident") }
    }

    private func incident(_ index: Int, _ mention: IncidentMention) -> JSONValue {
        let incident = incidents[index]
        let dating = dating(of: mention, in: incident)
        let placing = placing(of: mention, in: incident)
        return .object(
            positions.members(mention.span) + [
                ("incident", .optional(incident?.id)),
                ("type", .string(mention.type.rawValue)),
                ("kind", .optional(mention.kind?.rawValue)),
                ("acled", acled(mention.acledSubEvent)),
                ("plover", plover(mention.kind?.ploverCode)),
                ("place", .optional(placing?.label)),
                ("placed_by", .optional(placing?.by)),
                ("date", .optional(dating?.value.iso)),
                ("dated_by", .optional(dating?.by)),
                ("blamed", .array((mention.blamed + mention.claimed).map(blame))),
                ("denied_by", .strings(unique(mention.denials.map(\.by.name)))),
                ("admitted_by", .strings(unique(mention.admissions.map(\.by.name)))),
                ("agents", .strings(mention.agents.map(\.name))),
                ("targets", .strings(mention.targets.map(\.name))),
                ("instrument", .optional(mention.instrument.map(evidence.words))),
                ("figures", .array(mention.figures.map(JSONValue.integer))),
                ("reported_by", .strings(mention.holders.map(\.name))),
                ("hedged", .bool(mention.isHedged)),
                ("background", .bool(mention.isBackground)),
            ] + explanation(of: mention.rule, kind: "incident"))
    }

    /// How ACLED would write an event down: its type and its sub-event, in ACLED's words.
    func acled(_ code: ACLEDSubEvent?) -> JSONValue {
        guard let code else { return .null }
        return .object([("event_type", .string(code.eventType)), ("sub_event_type", .string(code.rawValue))])
    }

    /// How PLOVER would write an event down.
    func plover(_ code: PLOVERCode?) -> JSONValue {
        guard let code else { return .null }
        return .object([("type", .string(code.type)), ("mode", .optional(code.mode))])
    }

    /// A group as the passage itself names it ("the Houthis"), where its words hold a name.
    private func wording(of actor: ActorReference) -> String {
        guard let span = actor.span, let key = actor.key, key.hasPrefix("group:") else { return actor.name }
        let words = evidence.words(span).split(separator: " ")
        let isPointer = words.count < 3 && words.first.map { Self.pointers.contains($0.lowercased()) } ?? true
        guard !isPointer, words.contains(where: { $0.contains { $0.isUppercase } }) else { return actor.name }
        let owner = words.firstIndex { $0.hasSuffix("'s") || $0.hasSuffix("’s") }
        return owner.map { words[...$0].joined(separator: " ").dropLast(2) }.map(String.init)
            ?? words.joined(separator: " ")
    }

    /// Words that point to a name rather than being one.
    private static let pointers: Set<String> = [
        "the", "this", "that", "its", "their", "they", "it", "he", "who", "which",
    ]

    private func blame(_ blame: IncidentMention.Blame) -> JSONValue {
        .object(
            [("by", .string(blame.by.name)), ("on", .string(wording(of: blame.on)))] + positions.bounds(blame.span))
    }

    private func claim(_ claim: Claim) -> JSONValue {
        .object(
            positions.members(claim.span) + [
                ("stance", .string(claim.stance.rawValue)),
                ("holders", .strings(claim.holders.map(\.name))),
                ("against", .strings(claim.against.map(\.name))),
                ("about", .optional(claim.about.map(evidence.words))),
                ("incident", .optional(claim.incident.flatMap { incidents[$0]?.id })),
                ("hedged", .bool(claim.isHedged)),
                ("modality", .string(claim.modality.rawValue)),
                ("negated", .bool(claim.isNegated)),
            ] + explanation(of: claim.rule, kind: "claim"))
    }

    private func provision(_ provision: Provision) -> JSONValue {
        .object(
            positions.members(provision.span) + [
                ("kind", .string(provision.kind.rawValue)),
                (
                    "obligated",
                    .optional(provision.bearers.isEmpty ? nil : provision.bearers.map(\.name).joined(separator: "; "))
                ),
                ("action", .string(evidence.words(provision.action))),
                ("condition", .optional(provision.condition.map(evidence.words))),
                ("deadline", .optional(evidence.when(provision.deadline)?.iso)),
                ("stated_by", .strings(provision.holders.map(\.name))),
                ("clause", .optional(provision.number)),
            ] + explanation(of: provision.rule, kind: "provision"))
    }

    private func statusStatement(_ statement: StatusStatement) -> JSONValue {
        .object(
            positions.members(statement.span) + [
                ("status", .string(statement.status.rawValue)),
                ("event", .optional(statement.event?.rawValue)),
                ("acled", acled(statement.event?.kind?.acledSubEvent(hitsCivilians: false, isByState: nil))),
                ("plover", plover(statement.event?.kind?.ploverCode)),
                ("by", .strings(statement.holders.map(\.name))),
                ("date", .optional(evidence.when(statement.time)?.iso)),
            ] + explanation(of: statement.rule, kind: "status"))
    }

    /// The rule behind a value and how often values of it are right, where the record is to explain itself.
    func explanation(of rule: Rule?, kind: String) -> [(String, JSONValue)] {
        guard let explaining else { return [] }
        return [
            ("rule", .optional(rule?.name)), ("confidence", .optional(explaining.share(of: rule, kind: kind))),
        ]
    }

    /// The names in order, each once.
    private func unique(_ names: [String]) -> [String] {
        var seen: Set<String> = []
        return names.filter { seen.insert($0).inserted }
    }
}
