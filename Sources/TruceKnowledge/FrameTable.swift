/// What verbs and nouns tell, found in running text, also where words stand between a verb and its particle.
package struct FrameTable<Frame: Sendable>: Sendable {
    /// The words as they stand in a text.
    package let phrases: PhraseTable<Frame>
    /// Words of two parts, for "turned the trucks back".
    private let apart: [String: [Frame]]

    /// Makes a table; words of several rows have all their frames, in the order of the rows.
    package init(_ rows: [(phrase: String, value: Frame)]) {
        phrases = PhraseTable(rows)
        apart = rows.reduce(into: [:]) { apart, row in
            if row.phrase.split(separator: " ").count == 2 { apart[row.phrase, default: []].append(row.value) }
        }
    }

    /// What a verb tells together with a particle behind it.
    package func frames(of verb: String, with particle: String) -> [Frame] { apart[verb + " " + particle] ?? [] }
}
