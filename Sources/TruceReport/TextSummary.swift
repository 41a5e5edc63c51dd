package import TruceEvidence

/// Writes a record as a summary for a terminal or a mail: plain text, at most 100 columns, no colours.
package enum TextSummary {
    /// The summary, ending with a line feed. Every line of it ends in the numbers of its sources, which stand at the
    /// end with their words.
    package static func text(of record: Record) -> String {
        let composer = Composer(record)
        return TextRenderer.text(composer.brief(), composer.book)
    }
}
