package import TruceEvidence
package import TruceText

/// Gives spans of one document as code points of the text of its file.
package struct SourcePositions: Sendable {
    private let origin: TextOrigin
    private let index: CodePointIndex
    private let document: String

    /// Indexes a document.
    package init(_ document: Document) {
        origin = document.origin
        self.document = document.id
        index = CodePointIndex(document.origin.source)
    }

    /// The first code point, the one past the last, and the words between, in the text of the file.
    package func position(of span: TextSpan) -> (start: Int, end: Int, text: String) {
        let source = origin.sourceSpan(of: span)
        return (
            index.codePointOffset(ofByte: source.start), index.codePointOffset(ofByte: source.end),
            origin.source[source]
        )
    }

    /// How a decision names what stands at a span.
    package func subject(_ kind: Subject.Kind, _ span: TextSpan) -> String {
        Subject(kind: kind, document: document, passage: origin.sourceSpan(of: span)).description
    }

    /// The `start`, `end` and `text` members for a span.
    func members(_ span: TextSpan) -> [(String, JSONValue)] {
        let position = position(of: span)
        return [("start", .integer(position.start)), ("end", .integer(position.end)), ("text", .string(position.text))]
    }

    /// The `start` and `end` members for a span.
    func bounds(_ span: TextSpan) -> [(String, JSONValue)] { Array(members(span).prefix(2)) }
}
