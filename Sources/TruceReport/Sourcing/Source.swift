import TruceEvidence
import TruceText

/// A place in a document of the record that is known to exist.
///
/// Only a ``SourceBook`` makes one, after it has looked the place up; so whoever holds a source can link to it.
struct Source: Hashable, Sendable {
    /// Where in, or beside, the document.
    enum Place: Hashable, Sendable {
        /// The words at a span; never empty.
        case words(TextSpan)
        /// What came with the document, such as a row of the manifest.
        case beside(Basis)
    }

    /// The index of the document in the record.
    let document: Int
    /// Where in, or beside, the document.
    let place: Place

    fileprivate init(document: Int, place: Place) {
        self.document = document
        self.place = place
    }
}

extension SourceBook {
    /// The source that a citation leads to; nil when the record has no such document or the document no such words.
    func source(_ citation: Citation) -> Source? {
        guard let index = index(ofFile: citation.document) else { return nil }
        return source(in: index, citation.span)
    }

    /// The words of a document at a span; nil when there are none.
    func source(in document: Int, _ span: TextSpan) -> Source? {
        guard documents.indices.contains(document), !span.isEmpty else { return nil }
        guard span.end <= documents[document].document.text.count else { return nil }
        return Source(document: document, place: .words(span))
    }

    /// What came with a document and says what its words do not; nil when there is no such document.
    func source(beside document: Int, _ basis: Basis) -> Source? {
        guard documents.indices.contains(document) else { return nil }
        return Source(document: document, place: .beside(basis))
    }
}
