package import TruceEvidence
import TruceText

/// Brings the evidence of many documents into one record, and keeps what it found so that one more document costs only
/// what that document touches.
///
/// The record follows from the documents, the profile and the decisions alone: it is the same, byte for byte, whether
/// documents came at once or one by one, and in whatever order.
package struct Reconciler: Sendable {
    /// What is kept of one document; shared, so that handing it on costs nothing.
    private final class Entry: Sendable {
        /// The evidence as it was read, with what people decided of it.
        let read: DocumentEvidence
        /// What was read before anybody decided, and what their decisions came to; nil where none is about it.
        let amended: (given: DocumentEvidence, reading: AmendedReading)?
        /// What is asked of it again and again, as it was read.
        let source: Source

        init(_ given: DocumentEvidence, _ reading: AmendedReading) {
            read = reading.evidence
            amended = reading.findings.isEmpty ? nil : (given, reading)
            source = Source(reading.evidence, names: NameIndex(reading.evidence))
        }
    }

    private let profile: Profile
    /// Whether what was found is kept for the next record.
    private let keeps: Bool
    /// All decisions as they were given.
    private var decisions: [Decision] = []
    private var readings = DecidedReadings()
    /// Documents that were rejected as a whole, with what was decided of them.
    private var withheld: [DocumentKey: (given: DocumentEvidence, reading: AmendedReading)] = [:]
    private var entries: [Entry?] = []
    /// The evidence with the dates that other documents gave it and what is asked of it, by the numbers of those to which
    /// they gave any.
    private var dated: [Int: (evidence: DocumentEvidence, source: Source)] = [:]
    /// The same of those whose vague times other reports of one incident settle.
    private var settled: [Int: DocumentEvidence] = [:]
    /// By number what stands for the agreement that a document's mentions were compared under.
    private var comparedUnder: [Int] = []
    /// By its name what stands for an agreement under which mentions are compared.
    private var agreementNumbers: [String: Int] = [:]
    /// Mentions were not compared yet, or were compared under no agreement.
    private static let (notCompared, underNone) = (-1, 0)
    private var sides = SideNames()
    private var numbers: [DocumentKey: Int] = [:]
    private var statements = Joiner<Utterance>(reach: StatementMatcher.reach)
    private var incidents = Joiner<IncidentNode>(reach: IncidentMatcher.reach)
    private var copies = Joiner<TextSketch>(reach: TextSketch.reach)
    /// The documents' numbers in the order of their keys; nil when it must be made anew.
    private var order: [Int]?
    private var composer: Composer

    /// More documents at once than this are sorted and not put in order one by one.
    private static let mostPutInOrder = 64

    /// A reconciler of nothing yet.
    ///
    /// - Parameter profile: What the user knows of the case.
    package init(profile: Profile = Profile()) {
        self.init(profile: profile, keeps: true)
    }

    private init(profile: Profile, keeps: Bool) {
        self.profile = profile
        self.keeps = keeps
        composer = Composer(keeps: keeps)
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
        var reconciler = Reconciler(profile: profile, keeps: false)
        reconciler.decide(decisions)
        reconciler.add(documents)
        return reconciler.record()
    }

    /// The number of documents.
    package var count: Int { numbers.count }

    /// How many statements and incidents were composed so far: one more document composes anew only what it touches.
    package var compositions: Int { composer.count }

    // MARK: - What goes in

    /// Adds documents; one that is there already, under the same name and with the same bytes, is replaced.
    package mutating func add(_ documents: [DocumentEvidence]) {
        // Many at once are put in order when they are asked for.
        if documents.count > Self.mostPutInOrder { order = nil }
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
            if number == entries.count {
                entries.append(nil)
                comparedUnder.append(Self.notCompared)
                putInOrder(number, key)
            }
            numbers[key] = number
            put(Entry(evidence, reading), at: number)
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
        put(nil, at: number)
        order?.removeAll { $0 == number }
        statements.replace([(number, [])])
        incidents.replace([(number, [])])
        copies.replace([(number, [])])
    }

    /// Keeps a document under its number, or none.
    private mutating func put(_ entry: Entry?, at number: Int) {
        if let before = entries[number] { sides.remove(before.source.truces) }
        if let entry { sides.add(entry.source.truces) }
        entries[number] = entry
        forget(number)
    }

    /// Puts a new document among the others, where these are in order.
    private mutating func putInOrder(_ number: Int, _ key: DocumentKey) {
        guard let known = order else { return }
        let place = known.partitioningIndex { number in
            entries[number].map { DocumentKey($0.read.document) >= key } ?? true
        }
        order?.insert(number, at: place)
    }

    private mutating func forget(_ number: Int) {
        dated[number] = nil
        settled[number] = nil
        comparedUnder[number] = Self.notCompared
        composer.forget(number)
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
        let order = self.order ?? numbers.sorted { $0.key < $1.key }.map(\.value)
        self.order = order
        var places = [Int](repeating: -1, count: entries.count)
        for (place, number) in order.enumerated() { places[number] = place }
        let inForce = Decision.inForce(decisions)
        let rulings = DecidedPairs(inForce, inForce.isEmpty ? [] : entries.compactMap { $0?.read })

        forgetDates()
        statements.rule(rulings.statements)
        var (corpus, changed) = DocumentDater.dated(
            self.corpus(order), numbers: order, profile: profile, statements: &statements)
        corpus = corpus.with(keepDates(corpus, changed, order))

        let agreements = AgreementFinder.agreements(in: corpus, profile: profile)
        compareMentions(corpus, order, agreements)
        incidents.rule(rulings.incidents)
        let told = incidents.groups { places[$0] }
        if !keeps { incidents.endChanges() }
        corpus = corpus.settled(keepSettled(IncidentTimes.settled(corpus, by: told, places: places), order))

        let origins = OriginFinder(
            corpus: corpus, originals: originals(places), assigned: assignedOrigins(order), profile: profile)
        let said = statements.groups { places[$0] }
        if !keeps { statements.endChanges() }
        var (record, decided) = composer.record(
            of: Composer.Findings(
                corpus: corpus, numbers: order, places: places, mentions: told, utterances: said, incidents: incidents,
                statements: statements, origins: origins, agreements: agreements, decisions: inForce))
        if !decisions.isEmpty {
            record.report(DecisionReport(decisions).effects(findings(order) + decided, overruled: rulings.overruled))
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
        guard !decisions.isEmpty else { return [:] }
        var result: [Int: String] = [:]
        for (place, number) in order.enumerated() { result[place] = entries[number]?.amended?.reading.origin }
        return result
    }

    private func utterances(of number: Int) -> [Utterance] {
        guard let entry = entries[number] else { return [] }
        return Utterance.all(of: entry.read, names: entry.source.names, document: number)
    }

    private func corpus(_ order: [Int]) -> Corpus {
        let kept = order.compactMap { entries[$0] }
        return Corpus(kept.map(\.read), kept.map(\.source), sides: sides)
    }

    /// Undoes what documents said of one another's dates: a new document may say otherwise.
    private mutating func forgetDates() {
        guard !dated.isEmpty else { return }
        statements.replace(dated.keys.sorted().map { ($0, utterances(of: $0)) })
    }

    /// Notes what documents said of one another's dates.
    ///
    /// - Parameter changed: The places of the documents of which something was settled.
    /// - Returns: By place the evidence that is what it was, as it was kept, with what is asked of it: to see that they are
    ///   the same is a look at a pointer.
    private mutating func keepDates(
        _ corpus: Corpus, _ changed: Set<Int>, _ order: [Int]
    ) -> [Int: (evidence: DocumentEvidence, source: Source)] {
        var same: [Int: (evidence: DocumentEvidence, source: Source)] = [:]
        var next: [Int: (evidence: DocumentEvidence, source: Source)] = [:]
        for place in changed {
            let number = order[place]
            // Dating changes nothing but times and the day of publication.
            guard corpus.documents[place] != entries[number]?.read else { continue }
            if let before = dated[number], before.evidence == corpus.documents[place] {
                next[number] = before
                same[place] = before
            } else {
                next[number] = (corpus.documents[place], corpus.sources[place])
                comparedUnder[number] = Self.notCompared
            }
        }
        for number in dated.keys where next[number] == nil { comparedUnder[number] = Self.notCompared }
        dated = next
        return same
    }

    /// Notes what reports of one incident said of one another's vague times; what is as it was stays what was kept.
    private mutating func keepSettled(_ changed: [Int: DocumentEvidence], _ order: [Int]) -> [Int: DocumentEvidence] {
        guard keeps else { return changed }
        var result = changed
        var next: [Int: DocumentEvidence] = [:]
        for (place, evidence) in changed {
            let before = settled[order[place]]
            result[place] = before == evidence ? before : evidence
            next[order[place]] = result[place]
        }
        settled = next
        return result
    }

    /// Compares the mentions of each document that is new, dated anew or told to be about another agreement.
    private mutating func compareMentions(_ corpus: Corpus, _ order: [Int], _ agreements: AgreementFinder.Result) {
        for agreement in agreements.agreements where agreementNumbers[agreement.label] == nil {
            agreementNumbers[agreement.label] = agreementNumbers.count + 1
        }
        let numbers = agreements.agreements.map { agreementNumbers[$0.label] ?? Self.underNone }
        var new: [(Int, [IncidentNode])] = []
        for (place, number) in order.enumerated() {
            let agreement = agreements.placeOfDocument[place]
            let standing = agreement.map { numbers[$0] } ?? Self.underNone
            guard comparedUnder[number] != standing else { continue }
            comparedUnder[number] = standing
            new.append(
                (
                    number,
                    IncidentNode.all(
                        of: corpus.documents[place], names: corpus.names(place), document: number,
                        agreement: agreement.map { agreements.agreements[$0].label })
                ))
        }
        incidents.replace(new)
    }

    /// For each place in the corpus the first place whose text it copies.
    private mutating func originals(_ places: [Int]) -> [Int] {
        var result = Array(0..<numbers.count)
        for group in copies.gathered() {
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
