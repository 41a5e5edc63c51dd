import TruceEvidence
import TruceText

/// Dates documents by one another, and with them the times that hang on their dates.
///
/// A report without a date that says "on Monday" of an event which a dated report puts on a day was written within a
/// week of it; a report that quotes a dated statement was not written before it. Each such clue leaves a window of
/// days; where the windows of all clues leave one day the document has a date, else it has a window. Nothing is ever
/// taken from a likeness of subject alone.
struct DocumentDater: Sendable {
    private var corpus: Corpus
    /// The number by which ``statements`` counts each document.
    private let numbers: [Int]
    private let places: [Int: Int]
    private let profile: Profile
    private var statements: Joiner<Utterance>
    /// What the versions of a statement tell of its day, by the identity of their group.
    private var dates: [Int: SharedStatement.Dates] = [:]
    /// The places of documents of which something was settled.
    private var changed: Set<Int> = []

    /// A window narrower than this many days is worth stating.
    private static let widest = 31
    /// Documents dated in one round may date others in the next.
    private static let rounds = 3

    /// The documents with every date that the others settle, and the places of those of which something was settled.
    ///
    /// - Parameters:
    ///   - corpus: The documents as they were read.
    ///   - numbers: The number by which `statements` counts each document of the corpus.
    ///   - statements: The versions of statements of all documents; they are dated along.
    static func dated(
        _ corpus: Corpus, numbers: [Int], profile: Profile, statements: inout Joiner<Utterance>
    ) -> (corpus: Corpus, changed: Set<Int>) {
        let open = corpus.sources.indices.filter { corpus.sources[$0].isUndated }
        let hanging = corpus.sources.indices.filter { corpus.sources[$0].hangs }
        guard !open.isEmpty || !hanging.isEmpty else { return (corpus, []) }
        var dater = DocumentDater(
            corpus: corpus, numbers: numbers,
            places: Dictionary(uniqueKeysWithValues: numbers.enumerated().map { ($1, $0) }), profile: profile,
            statements: statements)
        // Held once while it changes, so that nothing is copied.
        statements = Joiner(reach: StatementMatcher.reach)
        for _ in 0..<rounds {
            let statementsChanged = dater.dateStatements(of: hanging)
            let documentsChanged = dater.dateDocuments(open.filter { dater.corpus.sources[$0].isUndated })
            if !statementsChanged && !documentsChanged { break }
        }
        statements = dater.statements
        return (dater.corpus, dater.changed)
    }

    private init(
        corpus: Corpus, numbers: [Int], places: [Int: Int], profile: Profile, statements: Joiner<Utterance>
    ) {
        self.corpus = corpus
        self.numbers = numbers
        self.places = places
        self.profile = profile
        self.statements = statements
    }

    private mutating func keep(_ changed: [Int: DocumentEvidence]) {
        guard !changed.isEmpty else { return }
        corpus = corpus.with(changed)
        self.changed.formUnion(changed.keys)
        statements.replace(
            changed.keys.sorted().map { place in
                (
                    numbers[place],
                    Utterance.all(of: corpus.documents[place], names: corpus.names(place), document: numbers[place])
                )
            })
    }

    // MARK: - Statements

    /// The statements in which a document has a version and another document has one too.
    private mutating func sharedStatements(of place: Int) -> [SharedStatement] {
        let document = corpus.documents[place].document
        return statements.groups(of: numbers[place]).filter { $0.pieces.count > 1 }.map { group in
            let known = dates[group.identity] ?? SharedStatement.Dates(group)
            dates[group.identity] = known
            return SharedStatement(
                dates: known, own: group.pieces(file: document.file, id: document.id))
        }
    }

    /// Dates each quotation whose utterance another document dates; whether anything changed.
    private mutating func dateStatements(of hanging: [Int]) -> Bool {
        var changed: [Int: DocumentEvidence] = [:]
        for place in hanging {
            for shared in sharedStatements(of: place) {
                guard let (date, giver) = shared.dates.finest, date.isDay, places[giver] != place,
                    let source = places[giver]
                else { continue }
                for version in shared.own where version.when == nil {
                    for quotation in version.quotations {
                        let evidence = changed[place] ?? corpus.documents[place]
                        let dated = evidence.dating(
                            quotation: quotation, to: date,
                            reason: "\(corpus.file(source)) has the same statement on \(date.iso)")
                        if dated.times != evidence.times { changed[place] = dated }
                    }
                }
            }
        }
        keep(changed)
        return !changed.isEmpty
    }

    // MARK: - Documents

    /// Dates each document that the others date; whether a date changed.
    private mutating func dateDocuments(_ open: [Int]) -> Bool {
        guard !open.isEmpty else { return false }
        let clues = OwnBounds.clues(for: open, in: corpus)
        let shared = SharedEvents.clues(for: open, in: corpus)
        let said = Dictionary(
            uniqueKeysWithValues: open.map { place in
                (place, SharedStatements.clues(for: place, of: sharedStatements(of: place), in: corpus, places: places))
            })
        let truces = TruceTerms.clues(for: open, in: corpus, profile: profile)
        var changed: [Int: DocumentEvidence] = [:]
        var isDated = false
        for place in open {
            let others = (shared[place] ?? []) + (said[place] ?? []) + (truces[place] ?? [])
            guard !others.isEmpty else { continue }
            let found = settle(corpus.documents[place], own: clues[place] ?? [], others: others)
            guard let evidence = found.evidence else { continue }
            changed[place] = evidence
            isDated = isDated || found.isDated
        }
        keep(changed)
        return isDated
    }

    /// Puts the windows of all clues together: the document as they date it, nil when they say nothing new, and whether
    /// its date changed.
    private func settle(
        _ evidence: DocumentEvidence, own: [DatingClue], others: [DatingClue]
    ) -> (evidence: DocumentEvidence?, isDated: Bool) {
        let published = evidence.document.published
        var window = published.value.map(DayWindow.init) ?? .all
        for clue in own + others { window = window.intersected(with: clue.window) }
        // Clues that contradict one another settle nothing; each stays on record as it is.
        let value = window.isEmpty ? nil : window.value
        let news = others.map(\.clue).filter { !published.clues.contains($0) }
        if let value, value != published.value, value.lastDayNumber - value.firstDayNumber < Self.widest,
            let leading = others.first(where: { $0.window.last != nil })?.clue ?? others.first?.clue
        {
            var dated = evidence.redated(to: value, clue: leading)
            let clues = [leading] + (news + own.map(\.clue) + published.clues).filter { $0 != leading }
            dated.document = dated.document.dated(Dating(value: value, clues: Self.unique(clues)))
            return (dated, true)
        }
        guard !news.isEmpty else { return (nil, false) }
        var noted = evidence
        noted.document = evidence.document.dated(
            Dating(value: published.value, clues: Self.unique(published.clues + news)))
        return (noted, false)
    }

    private static func unique(_ clues: [Dating.Clue]) -> [Dating.Clue] {
        var seen: Set<Dating.Clue> = []
        return clues.filter { seen.insert($0).inserted }
    }
}

/// A clue to a document's date with the window of days that it leaves.
struct DatingClue: Hashable, Sendable {
    /// The days of publication that the clue leaves.
    let window: DayWindow
    /// The clue as it goes on record.
    let clue: Dating.Clue
}
