package import TruceEvidence

/// Finds words that say when, and resolves them against the right anchor.
package enum TimeReader {
    /// All of them, in order of the text.
    package static func times(in reading: Reading) -> [TimeExpression] { [] }
}
