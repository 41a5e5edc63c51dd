package import TruceEvidence

/// Brings the evidence of many documents into one record, and keeps what it found so that one more document costs only
/// what that document touches.
///
/// The record follows from the documents, the profile and the decisions alone: it is the same, byte for byte, whether
/// documents came at once or one by one, and in whatever order.
package struct Reconciler: Sendable {
    /// What is kept of one document.
    private struct Entry: Sendable {
        /// The evidence as it was read, with what people decided of it.
        let read: DocumentEvidence
        /// What was read before anybody decided, and what their decisions came to; nil where none is about it.
        let amended: (given: DocumentEvidence, reading: AmendedReading)?
        let names: NameIndex
        /// The evidence with the dates that other documents gave it, where they gave any.
        var dated: DocumentEvidence?
        /// The agreement that its mentions were compared under; nil before they were compared.
        var comparedUnder: String??
    }

    private let profile: Profile
    /// All decisions as they were given.
    private var decisions: [Decision] = []
    private var readings = DecidedReadings()
    /// Documents that were rejected as a whole, with what was decided of them.
    private var withheld: [DocumentKey: (given: DocumentEvidence, reading: AmendedReading)] = [:]
    private var entries: [Entry?] = []
    private var numbers: [DocumentKey: Int] = [:]
    private var statements = Joiner<Utterance>(reach: StatementMatcher.reach)
    private var incidents = Joiner<IncidentNode>(reach: IncidentMatcher.reach)
    private var copies = Joiner<TextSketch>(reach: TextSketch.reach)

    /// A reconciler of nothing yet.
    ///
    /// - Parameter profile: What the user knows of the case.
    package init(profile: Profile = Profile()) {
        self.profile = profile
    }

    /// The record of these documents, given in any order.
    ///
    /// - Parameters:
    ///   - documents: The evidence of each document.
    ///   - profile: What the user knows of the case.
    ///   - decisions: What people decided.
    package static func record(
        of documents: [DocumentEvidence], profile: Profile = Profile(), decisions: [Decision] = []
    ) -> Record {
        var reconciler = Reconciler(profile: profile)
        reconciler.decide(decisions)
        reconciler.add(documents)
        return reconciler.record()
    }

    /// The number of documents.
    package var count: Int { numbers.count }

    // MARK: - What goes in

    /// Adds documents; one that is there already, under the same name and with the same bytes, is replaced.
    package mutating func add(_ documents: [DocumentEvidence]) {
        var new: [Int] = []
        for evidence in documents {
            let key = DocumentKey(evidence.document)
            let reading = readings.amended(evidence)
            withheld[key] = reading.isRejected ? (evidence, reading) : nil
            if reading.isRejected {
                remove(key)
                continue
            }
            let number = numbers[key] ?? entries.count
            if number == entries.count { entries.append(nil) }
            numbers[key] = number
            entries[number] = Entry(
                read: reading.evidence, amended: reading.findings.isEmpty ? nil : (evidence, reading),
                names: NameIndex(reading.evidence))
            new.append(number)
        }
        statements.replace(new.map { ($0, utterances(of: $0)) })
        copies.replace(
            new.map { number in (number, entries[number].map { [TextSketch($0.read, document: number)] } ?? []) })
    }

    /// Takes out the document of this name and these bytes, if it is there.
    package mutating func remove(file: String, id: String) {
        let key = DocumentKey(file: file, id: id)
        withheld[key] = nil
        remove(key)
    }

    private mutating func remove(_ key: DocumentKey) {
        guard let number = numbers.removeValue(forKey: key) else { return }
        entries[number] = nil
        statements.replace([(number, [])])
        incidents.replace([(number, [])])
        copies.replace([(number, [])])
    }

    /// Honours these decisions in place of those before.
    package mutating func decide(_ decisions: [Decision]) {
        self.decisions = decisions
        let before = readings.documents
        readings = DecidedReadings(Decision.inForce(decisions))
        let touched = before.union(readings.documents)
        guard !touched.isEmpty else { return }
        let given = entries.compactMap { $0 }.map { $0.amended?.given ?? $0.read } + withheld.values.map(\.given)
        add(given.filter { touched.contains($0.document.id) })
    }

    // MARK: - What comes out

    /// The record of all documents.
    package mutating func record() -> Record {
        let order = numbers.sorted { $0.key < $1.key }.map(\.value)
        var places = [Int](repeating: -1, count: entries.count)
        for (place, number) in order.enumerated() { places[number] = place }
        let inForce = Decision.inForce(decisions)
        let rulings = DecidedPairs(inForce, entries.compactMap { $0?.read })

        forgetDates()
        statements.rule(rulings.statements)
        var corpus = DocumentDater.dated(self.corpus(order), numbers: order, profile: profile, statements: &statements)
        keepDates(corpus, order)

        let agreements = AgreementFinder.agreements(in: corpus, profile: profile)
        compareMentions(corpus, order, agreements)
        incidents.rule(rulings.incidents)
        let clusters = incidents.groups().map { IncidentMatcher.cluster($0) { places[$0] } }
        if let settled = IncidentTimes.settled(corpus, by: clusters) { corpus = corpus.with(settled) }

        let origins = OriginFinder(
            corpus: corpus, originals: originals(places), assigned: assignedOrigins(order), profile: profile)
        let said = statements.groups().map { StatementMatcher.cluster($0) { places[$0] } }
        let built = IncidentBuilder(corpus: corpus, origins: origins, agreements: agreements).incidents(of: clusters)
        let (found, settled) = DecidedIncidents(inForce, corpus: corpus, agreements: agreements.agreements)
            .applied(to: built)
        var record = Record(
            documents: corpus.documents, statements: StatementMatcher.statements(of: said, in: corpus),
            incidents: found,
            discrepancies: DiscrepancyFinder.discrepancies(
                in: corpus, incidents: found, agreements: agreements, origins: origins),
            agreements: agreements.agreements,
            timeline: TimelineBuilder.timeline(of: corpus, agreements: agreements))
        if !decisions.isEmpty {
            record.report(DecisionReport(decisions).effects(findings(order) + settled, overruled: rulings.overruled))
        }
        return record
    }

    /// What decisions came to document by document, those that were rejected as a whole last.
    private func findings(_ order: [Int]) -> [DecisionFinding] {
        let kept = order.compactMap { entries[$0]?.amended?.reading }
        let gone = withheld.sorted { $0.key < $1.key }.map(\.value.reading)
        return (kept + gone).flatMap(\.findings)
    }

    /// For each place in the corpus the source that the document passes on by decision.
    private func assignedOrigins(_ order: [Int]) -> [Int: String] {
        var result: [Int: String] = [:]
        for (place, number) in order.enumerated() { result[place] = entries[number]?.amended?.reading.origin }
        return result
    }

    private func utterances(of number: Int) -> [Utterance] {
        guard let entry = entries[number] else { return [] }
        return Utterance.all(of: entry.read, names: entry.names, document: number)
    }

    private func corpus(_ order: [Int]) -> Corpus {
        let kept = order.compactMap { entries[$0] }
        return Corpus(kept.map(\.read), names: kept.map(\.names))
    }

    /// Undoes what documents said of one another's dates: a new document may say otherwise.
    private mutating func forgetDates() {
        let dated = entries.indices.filter { entries[$0]?.dated != nil }
        guard !dated.isEmpty else { return }
        statements.replace(dated.map { ($0, utterances(of: $0)) })
    }

    private mutating func keepDates(_ corpus: Corpus, _ order: [Int]) {
        for (place, number) in order.enumerated() {
            guard let entry = entries[number] else { continue }
            let now = corpus.documents[place]
            let isDated = now.times != entry.read.times || now.document.published != entry.read.document.published
            let dated = isDated ? now : nil
            if entry.dated == nil, dated == nil { continue }
            if entry.dated != dated { entries[number]?.comparedUnder = nil }
            entries[number]?.dated = dated
        }
    }

    /// Compares the mentions of each document that is new, dated anew or told to be about another agreement.
    private mutating func compareMentions(_ corpus: Corpus, _ order: [Int], _ agreements: AgreementFinder.Result) {
        let labels = Dictionary(uniqueKeysWithValues: agreements.agreements.map { ($0.id, $0.label) })
        var new: [(Int, [IncidentNode])] = []
        for (place, number) in order.enumerated() {
            let agreement = agreements.ofDocument[place].flatMap { labels[$0] }
            if let before = entries[number]?.comparedUnder, before == agreement { continue }
            entries[number]?.comparedUnder = .some(agreement)
            new.append(
                (
                    number,
                    IncidentNode.all(
                        of: corpus.documents[place], names: corpus.names[place], document: number,
                        agreement: agreement)
                ))
        }
        incidents.replace(new)
    }

    /// For each place in the corpus the first place whose text it copies.
    private mutating func originals(_ places: [Int]) -> [Int] {
        var result = Array(0..<numbers.count)
        for group in copies.groups() {
            let first = group.pieces[0].document
            for piece in group.pieces { result[places[piece.document]] = places[first] }
        }
        return result
    }
}

/// What tells documents apart, in their one order: by file, then by the identity of the bytes.
struct DocumentKey: Hashable, Comparable, Sendable {
    let file: String
    let id: String

    init(file: String, id: String) {
        self.file = file
        self.id = id
    }

    init(_ document: Document) {
        self.init(file: document.file, id: document.id)
    }

    static func < (left: DocumentKey, right: DocumentKey) -> Bool {
        left.file != right.file ? left.file < right.file : left.id < right.id
    }
}
