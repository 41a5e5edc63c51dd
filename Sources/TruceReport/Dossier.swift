package import TruceEvidence

/// Writes a record as a dossier: one self-contained HTML page, and the same in Markdown.
///
/// Both forms hold the same sentences, each with its footnotes; see ``CitedSentence`` for why none can stand without.
package enum Dossier {
    /// The HTML page, ending with a line feed. It loads nothing and runs nothing.
    ///
    /// - Parameters:
    ///   - record: What is to be told.
    ///   - title: What the user calls the case, such as the title of a profile.
    package static func html(of record: Record, title: String? = nil) -> String {
        let composer = Composer(record)
        return HTMLRenderer.html(composer.dossier(title: title), composer)
    }

    /// The Markdown text, ending with a line feed.
    ///
    /// - Parameters:
    ///   - record: What is to be told.
    ///   - title: What the user calls the case, such as the title of a profile.
    package static func markdown(of record: Record, title: String? = nil) -> String {
        let composer = Composer(record)
        return MarkdownRenderer.markdown(composer.dossier(title: title), composer.book)
    }
}
