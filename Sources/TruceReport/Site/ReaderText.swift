import TruceEvidence
import TruceText

/// The text of one document with its marked words, as the reader of the web application keeps and shows it.
///
/// Short names of members, because there is one of these for every document of a store.
package struct ReaderText: Sendable, Codable {
    /// A stretch of the text.
    struct Stretch: Sendable, Codable {
        let start: Int
        let end: Int
        /// What it is, in the raw value of ``Block/Zone``.
        let zone: String
        /// Where links to all of it lead; nil for furniture, which supports nothing.
        let anchor: String?

        init(_ block: Block, anchor: String?) {
            self.anchor = anchor
            start = block.span.start
            end = block.span.end
            zone = block.zone.rawValue
        }

        /// The zone, known for what it is.
        var kind: Block.Zone { Block.Zone(rawValue: zone) ?? .paragraph }
    }

    /// Marked words.
    struct Words: Sendable, Codable {
        let start: Int
        let end: Int
        /// What they are, by the number of ``Mark/Kind``.
        let kind: Int
        /// What they are, in words.
        let says: String
        /// Where links to the words lead.
        let anchor: String
        /// The page of what they support.
        let to: String?
        /// What that page is called.
        let name: String?
    }

    let text: String
    let language: String
    let stretches: [Stretch]
    let words: [Words]

    /// The text of a document of a record.
    init(of index: Int, in book: SourceBook, incidents: IncidentIndex, links: Links, cited: [TextSpan]) {
        let document = book.documents[index].document
        text = document.text[document.text.span]
        language = HTMLRenderer.language(document.language)
        stretches = HTMLRenderer.stretches(of: document).map { block in
            let source = block.mayBearEvidence ? book.source(in: index, block.span) : nil
            return Stretch(block, anchor: source.flatMap { SiteAddresses.anchor(of: $0, in: book) })
        }
        let sources = cited.compactMap { book.source(in: index, $0) }
        words = DocumentMarks.marks(of: index, in: book, incidents: incidents, cited: sources, hasClaims: true)
            .compactMap { mark in
                guard let source = book.source(in: index, mark.span),
                    let anchor = SiteAddresses.anchor(of: source, in: book)
                else { return nil }
                return Words(
                    start: mark.span.start, end: mark.span.end, kind: mark.kind.rawValue, says: mark.description,
                    anchor: anchor, to: mark.incident.map(links.address(ofPart:)),
                    name: mark.incident.map { _ in "its page" })
            }
    }
}
