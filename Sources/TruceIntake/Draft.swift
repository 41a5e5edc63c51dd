import TruceEvidence
import TruceText

/// A document before its name within the run is settled.
struct Draft {
    /// The identity of its bytes.
    let id: String
    /// The folders that lead to it and its own name, by which it is told from its namesakes.
    let path: [String]
    /// The line of a JSON Lines file that it was read from.
    let line: Int?
    let byteCount: Int
    let page: PageText
    let origin: TextOrigin
    /// What the manifest or the fields of the line say, the strongest first, and then the markup.
    let fields: [Fields]
    var notices: [Notice]

    /// Whether someone said something about it beside the text.
    var isDescribed: Bool { fields.contains { $0.basis == .manifest } }

    /// The document under its final name.
    func document(file: String) -> Document {
        let fileName = path.last ?? file
        let facts = PageFacts(page: page, fields: fields, fileName: fileName)
        let dating = PublicationDating(page: page, fields: fields, fileName: fileName)
        let captured = fields.lazy.compactMap { fields in
            fields.captured.map { Sourced($0, span: nil, basis: fields.basis) }
        }.first
        return Document(
            id: id, file: file, byteCount: byteCount, text: page.text, origin: origin, blocks: page.blocks,
            title: facts.title, outlet: facts.outlet, byline: facts.byline, dateline: facts.dateline,
            published: dating.dating, captured: captured, url: fields.lazy.compactMap(\.url).first,
            language: fields.lazy.compactMap(\.language).first ?? LanguageGuess.language(of: page),
            notices: notices + fields.flatMap(\.notices) + facts.notices + dating.notices)
    }
}
