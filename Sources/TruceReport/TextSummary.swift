package import TruceEvidence

/// Writes a record as a summary for a terminal or a mail.
package enum TextSummary {
    /// The summary, ending with a line feed.
    package static func text(of record: Record) -> String { "" }
}
