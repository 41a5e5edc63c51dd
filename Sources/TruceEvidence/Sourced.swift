package import TruceText

/// A value together with the words, or the record beside the words, that it was read from.
package struct Sourced<Value: Hashable & Sendable>: Hashable, Sendable {
    /// The value.
    package let value: Value
    /// Where the words stand; nil when the value comes from beside the text (see ``basis``).
    package let span: TextSpan?
    /// What the value rests on.
    package let basis: Basis

    /// Makes a sourced value.
    package init(_ value: Value, span: TextSpan?, basis: Basis) {
        self.value = value
        self.span = span
        self.basis = basis
    }
}

/// What a value about a document rests on.
package enum Basis: String, Hashable, Sendable {
    /// The document's own words.
    case text
    /// The markup of the page, such as its metadata.
    case markup
    /// The manifest or fields that came with the document.
    case manifest
    /// The other documents of the same run.
    case otherDocuments = "other_documents"
    /// The name of the file.
    case fileName = "file_name"
    /// What someone decided.
    case decision
}
