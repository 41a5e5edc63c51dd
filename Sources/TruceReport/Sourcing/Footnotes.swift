import TruceText

/// Numbers sources in the order of their first use and remembers where each was used.
struct Footnotes: Sendable {
    /// One numbered source.
    struct Entry: Hashable, Sendable {
        /// What is cited.
        let source: Source
        /// How many times.
        var uses: Int
    }

    /// The notes; number n stands at index n - 1.
    private(set) var entries: [Entry] = []
    private var numbers: [Source: Int] = [:]
    private var spans: [Int: Set<TextSpan>] = [:]

    /// Uses a source once more.
    ///
    /// - Returns: Its number, from 1, and which use of it this is, from 1.
    mutating func cite(_ source: Source) -> (number: Int, use: Int) {
        if let number = numbers[source] {
            entries[number - 1].uses += 1
            return (number, entries[number - 1].uses)
        }
        entries.append(Entry(source: source, uses: 1))
        numbers[source] = entries.count
        if case .words(let span) = source.place { spans[source.document, default: []].insert(span) }
        return (entries.count, 1)
    }

    /// The words of a document that have been cited so far, in order.
    func citedSpans(ofDocument document: Int) -> [TextSpan] {
        (spans[document] ?? []).sorted()
    }
}
