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
        let file: String
        let names: NameIndex
        /// What it by itself tells of truces, as it was read.
        let truces: TruceTelling

        init(_ given: DocumentEvidence, _ reading: AmendedReading) {
            read = reading.evidence
            amended = reading.findings.isEmpty ? nil : (given, reading)
            file = reading.evidence.document.file
            names = NameIndex(reading.evidence)
            truces = TruceTelling(reading.evidence, names: names)
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
    /// The evidence with the dates that other documents gave it, by the numbers of those to which they gave any.
    private var dated: [Int: DocumentEvidence] = [:]
    /// By number the agreement that a document's mentions were compared under; nil before they were compared.
    private var comparedUnder: [String??] = []
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
                comparedUnder.append(nil)
                putInOrder(number, key)
            }
            numbers[key] = number
            entries[number] = Entry(evidence, reading)
            forget(number)
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
        forget(number)
        order?.removeAll { $0 == number }
        statements.replace([(number, [])])
        incidents.replace([(number, [])])
        copies.replace([(number, [])])
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
        comparedUnder[number] = nil
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
        var corpus = DocumentDater.dated(self.corpus(order), numbers: order, profile: profile, statements: &statements)
        keepDates(corpus, order)

        let agreements = AgreementFinder.agreements(in: corpus, profile: profile)
        compareMentions(corpus, order, agreements)
        incidents.rule(rulings.incidents)
        let told = incidents.groups { places[$0] }
        if !keeps { incidents = Joiner(reach: IncidentMatcher.reach) }
        corpus = corpus.with(IncidentTimes.settled(corpus, by: told, places: places))

        let origins = OriginFinder(
            corpus: corpus, originals: originals(places), assigned: assignedOrigins(order), profile: profile)
        let said = statements.groups { places[$0] }
        if !keeps { statements = Joiner(reach: StatementMatcher.reach) }
        var (record, decided) = composer.record(
            of: Composer.Findings(
                corpus: corpus, numbers: order, places: places, mentions: told, utterances: said, origins: origins,
                agreements: agreements, decisions: inForce))
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
        return Utterance.all(of: entry.read, names: entry.names, document: number)
    }

    private func corpus(_ order: [Int]) -> Corpus {
        let kept = order.compactMap { entries[$0] }
        return Corpus(kept.map(\.read), files: kept.map(\.file), names: kept.map(\.names), truces: kept.map(\.truces))
    }

    /// Undoes what documents said of one another's dates: a new document may say otherwise.
    private mutating func forgetDates() {
        guard !dated.isEmpty else { return }
        statements.replace(dated.keys.sorted().map { ($0, utterances(of: $0)) })
    }

    private mutating func keepDates(_ corpus: Corpus, _ order: [Int]) {
        for (place, number) in order.enumerated() {
            // Dating changes nothing but times and the day of publication.
            let isDated = entries[number].map { corpus.documents[place] != $0.read }
            let now = isDated == true ? corpus.documents[place] : nil
            let before = dated[number]
            if now == nil, before == nil { continue }
            if now != before { comparedUnder[number] = nil }
            dated[number] = now
        }
    }

    /// Compares the mentions of each document that is new, dated anew or told to be about another agreement.
    private mutating func compareMentions(_ corpus: Corpus, _ order: [Int], _ agreements: AgreementFinder.Result) {
        let labels = Dictionary(uniqueKeysWithValues: agreements.agreements.map { ($0.id, $0.label) })
        var new: [(Int, [IncidentNode])] = []
        for (place, number) in order.enumerated() {
            let agreement = agreements.ofDocument[place].flatMap { labels[$0] }
            if let before = comparedUnder[number], before == agreement { continue }
            comparedUnder[number] = .some(agreement)
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
