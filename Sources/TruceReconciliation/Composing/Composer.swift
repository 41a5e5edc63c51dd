import TruceEvidence

/// Composes a record from what was found, and keeps what it composed: when a document comes, only what it has a part in
/// is composed anew.
///
/// What is composed of a group of pieces or of a document follows from these alone. Numbers and agreements, which hang
/// on all documents, are given at the end.
struct Composer: Sendable {
    /// What was found in the documents of a record.
    struct Findings {
        /// The documents, with the dates that others gave them.
        let corpus: Corpus
        /// By place in the corpus the number by which pieces count the document.
        let numbers: [Int]
        /// By number the place in the corpus.
        let places: [Int]
        /// The mentions of each incident.
        let mentions: [Joiner<IncidentNode>.Group]
        /// The versions of each statement.
        let utterances: [Joiner<Utterance>.Group]
        /// Who stands behind what.
        let origins: OriginFinder
        /// The truces.
        let agreements: AgreementFinder.Result
        /// The decisions that hold.
        let decisions: [Decision]
    }

    /// What the record says of one document, and what follows from that alone; shared, so that handing it on costs nothing.
    private final class Shown: Sendable {
        let evidence: DocumentEvidence
        /// Whose voice it is in the end.
        let voice: String
        let findings: OwnFindings
        /// The turn in which this was last different.
        let turn: Int

        init(evidence: DocumentEvidence, voice: String, findings: OwnFindings, turn: Int) {
            self.evidence = evidence
            self.voice = voice
            self.findings = findings
            self.turn = turn
        }
    }

    /// What happened to a truce, and where its passages differ.
    private struct Event: Sendable {
        let incident: Incident
        let turn: Int
        let discrepancies: [Discrepancy]
    }

    /// Whether another record may be asked for; if not, nothing is kept.
    private let keeps: Bool
    /// How often a record was composed.
    private var turn = 0
    /// By number what the record last said of a document.
    private var shown: [Int: Shown] = [:]
    /// The numbers of documents of which the record says something new in this turn.
    private var changed: Set<Int> = []
    private var statements: Compositions<Statement>
    private var incidents: Compositions<IncidentOrder.Composed>
    private var events: [String: Event] = [:]
    private var actors = NameRoll()
    private var places = NameRoll()
    /// By number the classes of actors that a document has for itself by decision.
    private var ownActors: [Int: Set<String>] = [:]
    private var owners: [String: String] = [:]

    /// A composer that has composed nothing.
    ///
    /// - Parameter keeps: Whether another record may be asked for; if not, nothing is kept.
    init(keeps: Bool) {
        self.keeps = keeps
        statements = Compositions(keeps: keeps)
        incidents = Compositions(keeps: keeps)
    }

    /// How many statements and incidents were composed so far.
    var count: Int { statements.count + incidents.count }

    /// Forgets what the record said of a document.
    mutating func forget(_ number: Int) {
        shown[number] = nil
        actors.replace(number, with: [], key: \.key) { _ in 0 }
        places.replace(number, with: [], key: \.key) { _ in 0 }
    }

    /// The record, with what decisions about incidents came to.
    mutating func record(of found: Findings) -> (record: Record, decided: [DecisionFinding]) {
        turn += 1
        let (corpus, places) = (found.corpus, found.places)
        let own = show(found)
        var turns = [Int](repeating: .max, count: places.count)
        for (number, shown) in shown { turns[number] = shown.turn }
        let said = statements.values(of: found.utterances, turn: turn, changed: { turns[$0] }) { group in
            StatementMatcher.statement(of: StatementMatcher.cluster(group, placing: { places[$0] }), in: corpus)
        }
        let told = incidents.values(of: found.mentions, turn: turn, changed: { turns[$0] }) { group in
            IncidentOrder.Composed(
                IncidentMatcher.cluster(group, placing: { places[$0] }), in: corpus, origins: found.origins)
        }
        let built = IncidentOrder(corpus: corpus, agreements: found.agreements).named(
            told, of: found.mentions, places: places, events: events(found, turns))
        let (settled, decided) = DecidedIncidents(
            found.decisions, corpus: corpus, agreements: found.agreements.agreements
        ).applied(to: built.map(\.incident))
        let discrepancies = zip(built, settled).flatMap { built, settled in
            // What people decided of an incident may leave other differences than what was composed.
            let isDecided = !decided.isEmpty && built.incident != settled
            let rows =
                isDecided
                ? DiscrepancyFinder.discrepancies(of: settled, in: corpus, origins: found.origins)
                : built.discrepancies
            return rows.map { $0.about(settled.id) }
        }
        let named = names(found, own)
        let across = DiscrepancyFinder.discrepancies(across: corpus, own, agreements: found.agreements)
        return (
            Record(
                documents: corpus.documents, statements: StatementMatcher.numbered(said), incidents: settled,
                discrepancies: Discrepancy.numbered(discrepancies + own.flatMap(\.discrepancies) + across),
                agreements: found.agreements.agreements,
                timeline: TimelineBuilder.timeline(of: corpus, own, agreements: found.agreements),
                actors: named.actors, places: named.places,
                access: AccessBuilder.events(own.map(\.access), incidents: settled),
                contacts: ContactBuilder.events(own.map(\.contacts))), decided
        )
    }

    /// Notes what the record says of each document, in order, and when that was last something else.
    ///
    /// - Returns: What follows from each document alone.
    private mutating func show(_ found: Findings) -> [OwnFindings] {
        if found.origins.ownerKeys != owners {
            owners = found.origins.ownerKeys
            incidents.forget()
            events = [:]
        }
        changed = []
        return found.numbers.enumerated().map { place, number in
            let voice = found.origins.plainVoice(of: place)
            let evidence = found.corpus.documents[place]
            if let shown = shown[number], shown.voice == voice, shown.evidence == evidence { return shown.findings }
            let findings = OwnFindings(place, of: found.corpus)
            changed.insert(number)
            if keeps { shown[number] = Shown(evidence: evidence, voice: voice, findings: findings, turn: turn) }
            return findings
        }
    }

    /// Who and what is named; only classes of names of which a document is new, gone or other are made anew.
    private mutating func names(
        _ found: Findings, _ own: [OwnFindings]
    ) -> (actors: [NamedActor], places: [NamedPlace]) {
        let ofActors = NameDecisions(found.decisions, about: .actor, in: found.corpus)
        let apart = ActorNames.ownClasses(ofActors, in: found.corpus)
        var ownActors: [Int: Set<String>] = [:]
        for (place, keys) in apart { ownActors[found.numbers[place]] = keys }
        func place(_ number: Int) -> Int { found.places[number] }
        for (position, number) in found.numbers.enumerated() {
            let isOther = self.ownActors[number] != ownActors[number]
            guard isOther || changed.contains(number) else { continue }
            let file = found.corpus.file(position)
            actors.replace(
                number, with: own[position].actors,
                key: { tally in
                    ownActors[number]?.contains(tally.key) == true ? ActorNames.own(tally.key, file) : tally.key
                }, place: place)
            places.replace(number, with: own[position].places, key: \.key, place: place)
        }
        self.ownActors = ownActors
        return (
            ActorNames(found.corpus, actors.classes(placing: place), decisions: ofActors).actors(),
            PlaceNames(
                found.corpus, places.classes(placing: place),
                decisions: NameDecisions(found.decisions, about: .place, in: found.corpus)
            ).places()
        )
    }

    /// What happened to truces with what it has to compare; only what changed is compared anew.
    private mutating func events(_ found: Findings, _ turns: [Int]) -> [IncidentOrder.Composed] {
        var kept: [String: Event] = [:]
        let incidents = TruceEvents(corpus: found.corpus, origins: found.origins, agreements: found.agreements)
            .incidents()
        let composed = incidents.map { incident in
            let last = incident.members.map { member in
                found.corpus.index(of: member.document).map { turns[found.numbers[$0]] } ?? .max
            }.max()
            if let known = events[incident.key], known.incident == incident, (last ?? .max) <= known.turn {
                kept[incident.key] = known
                return IncidentOrder.Composed(incident: incident, discrepancies: known.discrepancies)
            }
            let rows = DiscrepancyFinder.discrepancies(of: incident, in: found.corpus, origins: found.origins)
            if keeps { kept[incident.key] = Event(incident: incident, turn: turn, discrepancies: rows) }
            return IncidentOrder.Composed(incident: incident, discrepancies: rows)
        }
        events = kept
        return composed
    }
}
