package import TruceText

/// One preserved source: its bytes' identity, its text, its zones and its dates.
///
/// A document has four separate dates. ``published`` says when it came out, ``captured`` when someone saved it; the
/// dates of events and of statements are in its ``DocumentEvidence``.
package struct Document: Hashable, Sendable {
    /// `sha256:` and the 64 hexadecimal digits of the SHA-256 of the preserved bytes.
    package let id: String
    /// The base name of the file, unique within one run; for one line of a JSON Lines file, `name.jsonl#line`.
    package let file: String
    /// The number of preserved bytes.
    package let byteCount: Int
    /// The text that is read. All spans of evidence refer to it.
    package let text: SourceText
    /// Leads from the text that is read back to the text of the file.
    package let origin: TextOrigin
    /// The zones, in order, covering all text that is not blank.
    package let blocks: [Block]
    /// The title with its words, when the document has one.
    package let title: Sourced<String>?
    /// The outlet, when it is known.
    package var outlet: Sourced<String>?
    /// The author as the byline gives it.
    package let byline: Sourced<String>?
    /// The place of the dateline.
    package let dateline: Sourced<String>?
    /// When the document was published, with the clues that this rests on.
    package var published: Dating
    /// When it was saved, if the manifest or the file says so.
    package let captured: Sourced<CalendarDate>?
    /// The address it was saved from, if the manifest or the file says so.
    package let url: String?
    /// The language of the text as a two-letter code of ISO 639-1.
    package let language: String
    /// What intake noticed and a reader of the record should know, such as a manifest that contradicts the text.
    package let notices: [Notice]

    /// Makes a document.
    package init(
        id: String, file: String, byteCount: Int, text: SourceText, origin: TextOrigin, blocks: [Block],
        title: Sourced<String>? = nil, outlet: Sourced<String>? = nil, byline: Sourced<String>? = nil,
        dateline: Sourced<String>? = nil, published: Dating = .unknown, captured: Sourced<CalendarDate>? = nil,
        url: String? = nil, language: String = "en", notices: [Notice] = []
    ) {
        self.id = id
        self.file = file
        self.byteCount = byteCount
        self.text = text
        self.origin = origin
        self.blocks = blocks
        self.title = title
        self.outlet = outlet
        self.byline = byline
        self.dateline = dateline
        self.published = published
        self.captured = captured
        self.url = url
        self.language = language
        self.notices = notices
    }
}
