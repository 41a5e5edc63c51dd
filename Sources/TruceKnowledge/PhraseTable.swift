import TruceText

/// Words and phrases with what is known of each, found in running text by their first word.
package struct PhraseTable<Value: Sendable>: Sendable {
    /// A phrase without its first word.
    private struct Entry: Sendable {
        let rest: [String]
        var values: [Value]
    }

    /// For each first word the phrases that begin with it, the longest first.
    private let entries: [String: [Entry]]

    /// Makes a table; a phrase that stands in several rows has all their values, in the order of the rows.
    ///
    /// Phrases are cut as the tokeniser cuts text, so "air-strike" is found where the text has it.
    package init(_ rows: [(phrase: String, value: Value)]) {
        var entries: [String: [Entry]] = [:]
        // For each phrase where it stands among those that begin with its first word.
        var places: [[String]: Int] = [:]
        for row in rows {
            let source = SourceText(row.phrase)
            let words = TokenizedText(source, stretches: [source.span]).lower
            guard let first = words.first else { continue }
            if let place = places[words] {
                entries[first]?[place].values.append(row.value)
            } else {
                places[words] = entries[first]?.count ?? 0
                entries[first, default: []].append(Entry(rest: Array(words.dropFirst()), values: [row.value]))
            }
        }
        self.entries = entries.mapValues { $0.sorted { $0.rest.count > $1.rest.count } }
    }

    /// The longest phrase that begins at a word and ends before `limit` and the end of the text.
    ///
    /// - Returns: how many words it takes, and its values; nil when no phrase begins there, as behind the last word.
    package func longest(in words: [String], at index: Int, limit: Int) -> (count: Int, values: [Value])? {
        let limit = min(limit, words.count)
        guard index < limit, let list = entries[words[index]] else { return nil }
        for entry in list where index + 1 + entry.rest.count <= limit {
            if words[(index + 1)..<(index + 1 + entry.rest.count)].elementsEqual(entry.rest) {
                return (entry.rest.count + 1, entry.values)
            }
        }
        return nil
    }

    /// Goes through the phrases of a stretch of words from left to right, the longest that begins at each word, and steps
    /// over those that are taken.
    ///
    /// - Parameter isTaken: Whether words within a phrase begin no other; gets the words and their values.
    package func scan(_ words: [String], in stretch: Range<Int>, _ isTaken: (Range<Int>, [Value]) -> Bool) {
        var free = stretch.lowerBound
        for index in stretch where index >= free {
            guard let found = longest(in: words, at: index, limit: stretch.upperBound) else { continue }
            let phrase = index..<index + found.count
            if isTaken(phrase, found.values) { free = phrase.upperBound }
        }
    }
}
