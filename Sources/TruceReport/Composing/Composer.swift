import TruceEvidence
import TruceText

/// Puts the sections of a report together out of a record.
struct Composer: Sendable {
    /// The record.
    let record: Record
    /// Its documents as sources.
    let book: SourceBook
    private let agreementLabels: [String: String]

    /// A composer for a record.
    init(_ record: Record) {
        self.record = record
        book = SourceBook(record)
        var labels: [String: String] = [:]
        for agreement in record.agreements { labels[agreement.id] = agreement.label }
        agreementLabels = labels
    }

    /// The most code points of quoted words in a sentence; the footnote shows more of them.
    static let quoteLimit = 280

    /// What an agreement is called.
    func label(ofAgreement id: String?) -> String? { id.flatMap { agreementLabels[$0] } }

    /// The words that a citation leads to, for showing inside a sentence.
    func words(_ citation: Citation) -> String? {
        book.source(citation).flatMap { book.words(of: $0, limit: Self.quoteLimit) }
    }

    /// Words of a document, for showing inside a sentence.
    func words(in document: DocumentEvidence, _ span: TextSpan?) -> String? {
        guard let span, !span.isEmpty, span.end <= document.document.text.count else { return nil }
        return Excerpt.text(of: document.document.text, at: span, limit: Self.quoteLimit)
    }

    /// Who stands behind something in a document: the nearest holder, or the document in its own voice.
    func holder(_ holders: [Holder], in document: Int) -> String {
        guard let nearest = holders.first, nearest.role != .author else { return book.outlet(of: document) }
        return nearest.name
    }

    /// Who stands behind something and who passes it on.
    func chain(_ holders: [Holder], in document: Int) -> Wording {
        let outlet = book.outlet(of: document)
        let names = holders.filter { $0.role != .author }.map(\.name)
        guard let nearest = names.first else { return "\(name: outlet), in its own voice" }
        let through = names.dropFirst() + [outlet]
        return "\(name: nearest), through \(Wording.names(Array(through)))"
    }

    /// A sentence with its sources; nil when none of them is in the record.
    func sentence(_ wording: Wording, _ citations: [Citation]) -> CitedSentence? {
        CitedSentence(wording, citing: citations, in: book)
    }
}
