import TruceEvidence
import TruceText

/// Where a source stands in the dossier and how it is named.
enum SourceAnchor {
    /// The identity of the words in the dossier, or of the document for what stands beside it.
    static func id(of source: Source) -> String {
        switch source.place {
        case .words(let span): "w\(source.document + 1)-\(span.start)-\(span.end)"
        case .beside: "doc-\(source.document + 1)"
        }
    }

    /// `file:start-end` in code points, or the file and what lies beside it.
    static func name(of source: Source, in book: SourceBook) -> String {
        let file = book.file(of: source)
        if let position = book.position(of: source) { return "\(file):\(position.start)-\(position.end)" }
        if case .beside(let basis) = source.place { return file + ": " + Vocabulary.label(basis).text }
        return file
    }
}
