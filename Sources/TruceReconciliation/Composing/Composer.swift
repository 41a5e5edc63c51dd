import TruceEvidence
import TruceText

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
        let mentions: [Joiner<IncidentNode>.Listed]
        /// The versions of each statement.
        let utterances: [Joiner<Utterance>.Listed]
        /// The pieces of which the mentions are.
        let incidents: Joiner<IncidentNode>
        /// The pieces of which the versions are.
        let statements: Joiner<Utterance>
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

        init(evidence: DocumentEvidence, voice: String, findings: OwnFindings) {
            self.evidence = evidence
            self.voice = voice
            self.findings = findings
        }
    }

    /// What happened to a truce, with the words that tell of it and the documents of these.
    private struct Event: Sendable {
        let anchors: [TruceAnchor.Told]
        let documents: [Int]
        let composed: IncidentOrder.Composed
    }

    /// A statement with what stands for its lasting key.
    private struct Composed: Sendable {
        let statement: Statement
        let keyNumber: UInt64
    }

    /// Whether another record may be asked for; if not, nothing is kept.
    private let keeps: Bool
    /// By number what the record last said of a document.
    private var shown: [Shown?] = []
    /// The numbers of documents of which the record says something new in this turn.
    private var changed: Set<Int> = []
    private var statements = Compositions<Composed>()
    private var incidents = Compositions<IncidentOrder.Composed>()
    /// By the first of the words that tell of it what happened to a truce.
    private var events: [ObjectIdentifier: Event] = [:]
    private var access = AccessBuilder.Memory()
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
    }

    /// How many statements and incidents were composed so far.
    var count: Int { statements.count + incidents.count }

    /// Forgets what the record said of a document.
    mutating func forget(_ number: Int) {
        if shown.indices.contains(number) { shown[number] = nil }
        actors.replace(number, with: [], key: \.key) { _ in 0 }
        places.replace(number, with: [], key: \.key) { _ in 0 }
    }

    /// The record, with what decisions about incidents came to.
    mutating func record(of found: Findings) -> (record: Record, decided: [DecisionFinding]) {
        let (corpus, places) = (found.corpus, found.places)
        let own = show(found)
        statements.compose(found.utterances, stale: found.statements.identities(of: changed)) { group in
            let cluster = StatementMatcher.cluster(group, placing: { places[$0] })
            let statement = StatementMatcher.statement(of: cluster, in: corpus)
            return Composed(statement: statement, keyNumber: LastingKey.number(of: statement.key))
        }
        incidents.compose(found.mentions, stale: found.incidents.identities(of: changed)) { group in
            found.composed(
                IncidentBuilder(corpus: corpus, origins: found.origins).incident(
                    of: IncidentMatcher.cluster(group, placing: { places[$0] })))
        }
        let files = IncidentOrder.fileRanks(corpus)
        let (built, differing, ofGroups) = IncidentOrder(corpus: corpus, agreements: found.agreements).named(
            incidents, of: found.mentions, places: places, files: files, events: events(found))
        let (settled, decided) = DecidedIncidents(
            found.decisions, corpus: corpus, agreements: found.agreements.agreements
        ).applied(to: built)
        let named = names(found, own)
        return (
            Record(
                documents: corpus.documents, statements: numbered(found.utterances), incidents: settled,
                discrepancies: PlacedDiscrepancy.numbered(
                    discrepancies(built, differing, settled, found, areDecided: !decided.isEmpty)
                        + between(own, found),
                    rank: { Int(files[places[$0]]) }),
                agreements: found.agreements.agreements,
                timeline: TimelineBuilder.timeline(of: corpus, own, agreements: found.agreements, files: files),
                actors: named.actors, places: named.places,
                access: accessEvents(own, found, ofGroups, settled),
                contacts: ContactBuilder.events(own.places(with: .contacts).flatMap { own[$0].contacts })), decided
        )
    }

    /// Statements in their order with their identifiers, each key once.
    private func numbered(_ said: [Joiner<Utterance>.Listed]) -> [Statement] {
        var keys = LastingKey.Rare(said.compactMap { statements[$0.identity]?.keyNumber })
        return said.enumerated().compactMap { number, group in
            guard let composed = statements[group.identity] else { return nil }
            var statement = composed.statement
            statement.id = Serial.identifier("s", number + 1)
            if let key = keys.name(statement.key, composed.keyNumber), key != statement.key { statement.key = key }
            return statement
        }
    }

    /// Where the passages of incidents differ.
    ///
    /// - Parameter differing: The incidents that were composed with differences, in order.
    private func discrepancies(
        _ built: [Incident], _ differing: [(place: Int, composed: IncidentOrder.Composed)], _ settled: [Incident],
        _ found: Findings, areDecided: Bool
    ) -> [PlacedDiscrepancy] {
        guard areDecided else {
            return differing.flatMap { place, composed in composed.discrepancies.map { $0.about(built[place].id) } }
        }
        let composed = Dictionary(uniqueKeysWithValues: differing.map { ($0.place, $0.composed.discrepancies) })
        return settled.indices.flatMap { place in
            // What people decided of an incident may leave other differences than what was composed.
            let rows = built[place] != settled[place] ? found.rows(of: settled[place]) : composed[place] ?? []
            return rows.map { $0.about(settled[place].id) }
        }
    }

    /// Where documents differ within themselves, and of truces and totals from one another.
    private func between(_ own: AllOwnFindings, _ found: Findings) -> [PlacedDiscrepancy] {
        let across = DiscrepancyFinder.discrepancies(across: found.corpus, own, agreements: found.agreements)
        return own.places(with: .discrepancies).flatMap { place in
            own[place].discrepancies.compactMap { PlacedDiscrepancy($0) { _ in found.numbers[place] } }
        } + across.compactMap(found.placed)
    }

    /// What happened to aid; passages of one incident are one event.
    private mutating func accessEvents(
        _ own: AllOwnFindings, _ found: Findings, _ ofGroups: [Int], _ incidents: [Incident]
    ) -> [AccessEvent] {
        let tellings = own.places(with: .access).flatMap { place in
            own[place].access.map { telling in
                // What is no attack is told of by itself, and so is a denial of one.
                let mention = telling.mention.status == .done ? telling.mention.incident : nil
                let group = mention.flatMap { found.incidents.identity(of: found.numbers[place], at: $0) }
                return (telling: telling, group: group)
            }
        }
        let groups = tellings.compactMap(\.group)
        var attacks: [Int: String] = [:]
        if let first = groups.min(), let last = groups.max() {
            var areWanted = [Bool](repeating: false, count: last - first + 1)
            for group in groups { areWanted[group - first] = true }
            for (place, incident) in ofGroups.enumerated() {
                let group = found.mentions[place].identity
                guard group >= first, group <= last, areWanted[group - first] else { continue }
                attacks[group] = incidents[incident].id
            }
        }
        return AccessBuilder.events(
            tellings.map { ($0.telling, $0.group.flatMap { attacks[$0] }) }, &access, keeps: keeps)
    }

    /// Notes what the record says of each document, in order, and which of them say something else than before.
    ///
    /// - Returns: What follows from each document alone.
    private mutating func show(_ found: Findings) -> AllOwnFindings {
        if found.origins.ownerKeys != owners {
            owners = found.origins.ownerKeys
            incidents.forget()
            events = [:]
        }
        changed = []
        if keeps, shown.count < found.places.count {
            shown += Array(repeating: nil, count: found.places.count - shown.count)
        }
        var all: [OwnFindings] = []
        all.reserveCapacity(found.numbers.count)
        for (place, number) in found.numbers.enumerated() {
            let voice = found.origins.plainVoice(of: place)
            let evidence = found.corpus.documents[place]
            if keeps, let shown = shown[number], shown.voice == voice, shown.evidence == evidence {
                all.append(shown.findings)
                continue
            }
            let findings = OwnFindings(place, of: found.corpus)
            changed.insert(number)
            if keeps { shown[number] = Shown(evidence: evidence, voice: voice, findings: findings) }
            all.append(findings)
        }
        return AllOwnFindings(all)
    }

    /// Who and what is named; only classes of names of which a document is new, gone or other are made anew.
    private mutating func names(
        _ found: Findings, _ own: AllOwnFindings
    ) -> (actors: [NamedActor], places: [NamedPlace]) {
        let ofActors = NameDecisions(found.decisions, about: .actor, in: found.corpus)
        let apart = ActorNames.ownClasses(ofActors, in: found.corpus)
        var ownActors: [Int: Set<String>] = [:]
        for (place, keys) in apart { ownActors[found.numbers[place]] = keys }
        func place(_ number: Int) -> Int { found.places[number] }
        let others =
            self.ownActors.keys.filter { self.ownActors[$0] != ownActors[$0] }
            + ownActors.keys.filter { self.ownActors[$0] != ownActors[$0] }
        for position in changed.union(others).lazy.map({ found.places[$0] }).filter({ $0 >= 0 }).sorted() {
            let number = found.numbers[position]
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
            ActorNames(
                found.corpus, actors.classes(placing: place), telling: own.places(with: .facts), decisions: ofActors
            ).actors(),
            PlaceNames(
                found.corpus, places.classes(placing: place),
                decisions: NameDecisions(found.decisions, about: .place, in: found.corpus)
            ).places()
        )
    }

    /// What happened to truces with what it has to compare; only what changed is compared anew.
    private mutating func events(_ found: Findings) -> [IncidentOrder.Composed] {
        var kept: [ObjectIdentifier: Event] = [:]
        let events = TruceEvents(corpus: found.corpus, origins: found.origins, agreements: found.agreements)
        let composed = events.groups().map { group -> IncidentOrder.Composed in
            let first = ObjectIdentifier(group.anchors[0].told)
            let documents = group.anchors.map { found.numbers[$0.document] }
            if var known = self.events[first], known.documents == documents,
                known.anchors.elementsEqual(group.anchors, by: { $0 === $1.told }), changed.isDisjoint(with: documents)
            {
                if known.composed.incident.agreement != group.agreement {
                    var incident = known.composed.incident
                    incident.agreement = group.agreement
                    known = Event(
                        anchors: known.anchors, documents: documents,
                        composed: IncidentOrder.Composed(
                            incident: incident, discrepancies: known.composed.discrepancies))
                }
                kept[first] = known
                return known.composed
            }
            let composed = found.composed(events.incident(group))
            if keeps {
                kept[first] = Event(anchors: group.anchors.map(\.told), documents: documents, composed: composed)
            }
            return composed
        }
        self.events = kept
        return composed
    }
}

extension Composer.Findings {
    /// An incident with what it has to compare.
    func composed(_ incident: Incident) -> IncidentOrder.Composed {
        IncidentOrder.Composed(incident: incident, discrepancies: rows(of: incident))
    }

    /// Where the members of an incident differ; without numbers.
    func rows(of incident: Incident) -> [PlacedDiscrepancy] {
        DiscrepancyFinder.discrepancies(of: incident, in: corpus, origins: origins).compactMap(placed)
    }

    /// A discrepancy with its place among all.
    func placed(_ discrepancy: Discrepancy) -> PlacedDiscrepancy? {
        PlacedDiscrepancy(discrepancy) { corpus.index(of: $0).map { numbers[$0] } }
    }
}
