/// How well found things match the expected ones.
package struct SpanScore: Hashable, Sendable {
    /// How many were expected.
    package var expected = 0
    /// How many were found.
    package var found = 0
    /// How many of the found were right.
    package var right = 0

    /// Makes a score.
    package init(expected: Int = 0, found: Int = 0, right: Int = 0) {
        self.expected = expected
        self.found = found
        self.right = right
    }

    /// The share of the found that is right, in per cent; 0 when nothing was found.
    package var precision: Double { found == 0 ? 0 : 100 * Double(right) / Double(found) }
    /// The share of the expected that was found, in per cent; 0 when nothing was expected.
    package var recall: Double { expected == 0 ? 0 : 100 * Double(right) / Double(expected) }
    /// The harmonic mean of precision and recall, in per cent.
    package var f1: Double {
        expected + found == 0 ? 0 : 200 * Double(right) / Double(expected + found)
    }
}
