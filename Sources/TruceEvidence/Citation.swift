package import TruceText

/// Leads from a value of the record to the words it came from.
package struct Citation: Hashable, Sendable {
    /// The ``Document/file`` of the document.
    package let document: String
    /// The words, as a span of the document's text.
    package let span: TextSpan

    /// Makes a citation.
    package init(document: String, span: TextSpan) {
        self.document = document
        self.span = span
    }
}

extension Citation: Comparable {
    /// Orders by document, then by place in it.
    package static func < (left: Citation, right: Citation) -> Bool {
        left.document != right.document ? left.document < right.document : left.span < right.span
    }
}
