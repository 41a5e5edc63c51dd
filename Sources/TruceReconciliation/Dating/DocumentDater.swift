import TruceEvidence
import TruceText

/// Dates documents by one another, and with them the times that hang on their dates.
///
/// A report without a date that says "on Monday" of an event which a dated report puts on a day was written within a
/// week of it; a report that quotes a dated statement was not written before it. Each such clue leaves a window of
/// days; where the windows of all clues leave one day the document has a date, else it has a window. Nothing is ever
/// taken from a likeness of subject alone.
struct DocumentDater: Sendable {
    private var documents: [DocumentEvidence]

    /// A window narrower than this many days is worth stating.
    private static let widest = 31
    /// Documents dated in one round may date others in the next.
    private static let rounds = 3

    private init(_ documents: [DocumentEvidence]) {
        self.documents = documents
    }

    /// The documents with every date that the others settle, ordered by file.
    static func dated(_ documents: [DocumentEvidence], profile: Profile) -> [DocumentEvidence] {
        var dater = DocumentDater(Corpus(documents).documents)
        for _ in 0..<rounds {
            let statementsChanged = dater.dateStatements()
            let documentsChanged = dater.dateDocuments(profile: profile)
            if !statementsChanged && !documentsChanged { break }
        }
        return dater.documents
    }

    private var undated: [Int] { documents.indices.filter { documents[$0].document.published.day == nil } }

    // MARK: - Statements

    /// Dates each quotation whose utterance another document dates; whether anything changed.
    private mutating func dateStatements() -> Bool {
        let hangs = documents.contains { evidence in
            evidence.times.contains {
                $0.anchor == .statement && ($0.value == nil || evidence.document.published.day == nil)
            }
        }
        guard hangs else { return false }
        let corpus = Corpus(documents)
        var changed = false
        for cluster in StatementMatcher.clusters(in: corpus) where cluster.versions.count > 1 {
            guard let date = StatementMatcher.date(of: cluster), date.isDay,
                let source = cluster.versions.first(where: { $0.when == date })
            else { continue }
            for version in cluster.versions where version.when == nil && version.document != source.document {
                for quotation in version.quotations {
                    let dated = documents[version.document].dating(
                        quotation: quotation, to: date,
                        reason: "\(corpus.file(source.document)) has the same statement on \(date.iso)")
                    if dated.times != documents[version.document].times {
                        documents[version.document] = dated
                        changed = true
                    }
                }
            }
        }
        return changed
    }

    // MARK: - Documents

    /// Dates each document that the others date; whether anything changed.
    private mutating func dateDocuments(profile: Profile) -> Bool {
        let open = undated
        guard !open.isEmpty else { return false }
        let corpus = Corpus(documents)
        let clues = OwnBounds.clues(for: open, in: corpus)
        let shared = SharedEvents.clues(for: open, in: corpus)
        let said = SharedStatements.clues(for: open, in: corpus)
        let truces = TruceTerms.clues(for: open, in: corpus, profile: profile)
        var changed = false
        for document in open {
            let others = (shared[document] ?? []) + (said[document] ?? []) + (truces[document] ?? [])
            guard !others.isEmpty else { continue }
            changed = settle(document, own: clues[document] ?? [], others: others) || changed
        }
        return changed
    }

    /// Puts the windows of all clues together and dates the document by what they leave.
    private mutating func settle(_ document: Int, own: [DatingClue], others: [DatingClue]) -> Bool {
        let published = documents[document].document.published
        var window = published.value.map(DayWindow.init) ?? .all
        for clue in own + others { window = window.intersected(with: clue.window) }
        // Clues that contradict one another settle nothing; each stays on record as it is.
        let value = window.isEmpty ? nil : window.value
        let news = others.map(\.clue).filter { !published.clues.contains($0) }
        if let value, value != published.value, value.lastDayNumber - value.firstDayNumber < Self.widest,
            let leading = others.first(where: { $0.window.last != nil })?.clue ?? others.first?.clue
        {
            documents[document] = documents[document].redated(to: value, clue: leading)
            let clues = [leading] + (news + own.map(\.clue) + published.clues).filter { $0 != leading }
            documents[document].document = documents[document].document.dated(
                Dating(value: value, clues: Self.unique(clues)))
            return true
        }
        guard !news.isEmpty else { return false }
        documents[document].document = documents[document].document.dated(
            Dating(value: published.value, clues: Self.unique(published.clues + news)))
        return false
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
