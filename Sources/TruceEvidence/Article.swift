/// One article as it was found: its bytes, its name and what was said beside it.
///
/// Nothing else is needed to make its ``Document`` again, so this is what a store preserves.
package struct Article: Hashable, Sendable {
    /// How the bytes are written.
    package enum Form: String, Hashable, Sendable, CaseIterable {
        /// Plain text in UTF-8, UTF-16 or Windows-1252.
        case text
        /// A web page.
        case html
        /// One line of a JSON Lines file, without its line feed.
        case jsonLine = "json-line"
    }

    /// `sha256:` and the digits of the SHA-256 of ``bytes``.
    package let id: String
    /// The bytes, unchanged.
    package let bytes: [UInt8]
    /// How they are written.
    package let form: Form
    /// The folders that lead to the file and its own name, by which it is told from its namesakes.
    package let path: [String]
    /// The line of the file, from 1, when the article is one line of it.
    package let line: Int?
    /// What a manifest says of the article, by the name of the column; empty values are left out.
    package let description: [String: String]

    /// Makes an article.
    package init(
        id: String, bytes: [UInt8], form: Form, path: [String], line: Int? = nil, description: [String: String] = [:]
    ) {
        self.id = id
        self.bytes = bytes
        self.form = form
        self.path = path
        self.line = line
        self.description = description
    }
}
