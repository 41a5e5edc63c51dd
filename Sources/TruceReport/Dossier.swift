package import TruceEvidence

/// Writes a record as a dossier: one self-contained HTML page, and the same in Markdown.
package enum Dossier {
    /// The HTML page.
    package static func html(of record: Record) -> String { "" }

    /// The Markdown text.
    package static func markdown(of record: Record) -> String { "" }
}
