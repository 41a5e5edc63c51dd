import TruceEvidence
import TruceText

/// The documents of a record as a place to look sources up.
struct SourceBook: Sendable {
    /// The documents in the order of the record.
    let documents: [DocumentEvidence]
    private let indices: [String: Int]
    private let codePoints: [CodePointIndex]

    /// Indexes the documents of a record.
    init(_ record: Record) {
        documents = record.documents
        var indices: [String: Int] = [:]
        for (index, evidence) in record.documents.enumerated() where indices[evidence.document.file] == nil {
            indices[evidence.document.file] = index
        }
        self.indices = indices
        codePoints = record.documents.map { CodePointIndex($0.document.origin.source) }
    }

    /// The index of the document with a file name.
    func index(ofFile file: String) -> Int? { indices[file] }

    /// The evidence of the document with a file name.
    func evidence(ofFile file: String) -> DocumentEvidence? { indices[file].map { documents[$0] } }

    /// The file name of a source's document.
    func file(of source: Source) -> String { documents[source.document].document.file }

    /// What a document calls itself: its outlet, or its file where none is known.
    func outlet(of document: Int) -> String {
        let document = documents[document].document
        return document.outlet?.value ?? document.file
    }

    /// The words of a source on one line, cut at a number of characters; nil for what stands beside a document.
    func words(of source: Source, limit: Int) -> String? {
        guard case .words(let span) = source.place else { return nil }
        return Excerpt.text(of: documents[source.document].document.text, at: span, limit: limit)
    }

    /// Where the words stand in the file, in code points; nil for what stands beside a document.
    func position(of source: Source) -> (start: Int, end: Int)? {
        guard case .words(let span) = source.place else { return nil }
        let origin = documents[source.document].document.origin
        let place = origin.sourceSpan(of: span)
        guard place.end <= origin.source.count else { return nil }
        let index = codePoints[source.document]
        return (index.codePointOffset(ofByte: place.start), index.codePointOffset(ofByte: place.end))
    }
}
