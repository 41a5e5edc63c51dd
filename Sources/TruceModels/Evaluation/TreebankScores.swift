/// How well an analysis agrees with a treebank.
package struct TreebankScores: Sendable {
    /// The measures in the order in which they are printed.
    package static let measures = [
        "Tokens", "Sentences", "Words", "UPOS", "XPOS", "UFeats", "Lemmas", "UAS", "LAS",
    ]

    /// The score of each measure.
    package private(set) var scores: [String: SpanScore] = [:]

    /// The F1 of a measure in per cent.
    package subscript(measure: String) -> Double { scores[measure]?.f1 ?? 0 }

    mutating func count(_ measure: String, expected: Int = 0, found: Int = 0, right: Int = 0) {
        scores[measure, default: SpanScore()].expected += expected
        scores[measure, default: SpanScore()].found += found
        scores[measure, default: SpanScore()].right += right
    }
}
