package import TruceEvidence

/// Finds what a document says of how it stands with a truce.
package enum StatusReader {
    /// Every passage that says so, in order of the text.
    package static func statements(in reading: Reading) -> [StatusStatement] { [] }

    /// What the document as a whole says of the truce at its own date.
    package static func status(of reading: Reading) -> TruceStatus { .notMentioned }
}
