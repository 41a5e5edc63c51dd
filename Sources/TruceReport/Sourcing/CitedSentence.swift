import TruceEvidence

/// A sentence about the world together with the words it rests on.
///
/// This is the only form in which a renderer takes a sentence, and there is no way to make one without a source
/// that the record holds: a sentence without a source cannot be rendered.
struct CitedSentence: Hashable, Sendable {
    /// The sentence.
    let wording: Wording
    /// What it rests on; never empty, each once, in order of mention.
    let sources: [Source]

    /// A sentence and its sources; nil when none of the citations leads to words of the record.
    init?(_ wording: Wording, citing citations: [Citation], in book: SourceBook) {
        self.init(wording, sources: citations.map(book.source))
    }

    /// A sentence and its sources; nil when there is none.
    init?(_ wording: Wording, sources: [Source?]) {
        guard let sources = Source.distinct(sources) else { return nil }
        self.wording = wording.withOneStop
        self.sources = sources
    }
}

/// A row of a table together with the words it rests on.
struct CitedRow: Hashable, Sendable {
    /// One wording for every column but the last, which holds the footnotes.
    let cells: [Wording]
    /// What the row rests on; never empty, each once.
    let sources: [Source]

    private init(cells: [Wording], sources: [Source]) {
        self.cells = cells
        self.sources = sources
    }

    /// The row with only the cells at these indices.
    func keeping(_ indices: [Int]) -> CitedRow {
        CitedRow(cells: indices.filter(cells.indices.contains).map { cells[$0] }, sources: sources)
    }

    /// A row and its sources; nil when there is none.
    init?(_ cells: [Wording], sources: [Source?]) {
        guard let sources = Source.distinct(sources) else { return nil }
        self.cells = cells
        self.sources = sources
    }
}

extension Source {
    /// The sources that exist, each once, in order; nil when none does.
    fileprivate static func distinct(_ sources: [Source?]) -> [Source]? {
        var seen: Set<Source> = []
        let distinct = sources.compactMap { $0 }.filter { seen.insert($0).inserted }
        return distinct.isEmpty ? nil : distinct
    }
}
