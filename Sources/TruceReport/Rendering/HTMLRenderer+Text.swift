import TruceEvidence
import TruceText

extension HTMLRenderer {
    /// The text of a document, block by block, with its marks.
    func writeText(ofDocument index: Int) {
        let document = book.documents[index].document
        let cited = citedSpans(ofDocument: index)
        var nesting = MarkNesting(
            DocumentMarks.marks(of: index, in: book, incidents: incidents, cited: cited))
        element(
            "div", [.init("class", "document"), .init("lang", Self.language(document.language))]
        ) {
            for block in Self.stretches(of: document) {
                lineFeed()
                element("p", [.init("class", "block " + block.zone.rawValue), .init("dir", "auto")]) {
                    for step in nesting.steps(in: block.span) { write(step, of: document.text) }
                }
            }
        }
    }

    private func write(_ step: MarkNesting.Step, of source: SourceText) {
        switch step {
        case .text(let span): text(source[span])
        case .anchor(let id): element("a", [.init("id", id)]) {}
        case .open(let mark):
            var attributes: [HTMLWriter.Attribute] = [.init("class", "m " + Self.name(mark.kind))]
            if let id = mark.id { attributes.append(.init("id", id)) }
            attributes.append(.init("title", Excerpt.text(mark.description, limit: 160)))
            open(attributes)
        case .close(let mark):
            if let incident = mark.incident {
                element("a", [.init("class", "to"), .init("href", links.address(ofPart: incident))]) { text(incident) }
            }
            closeElement()
        }
    }

    /// What the colours mean.
    func writeLegend() {
        element("p", [.init("class", "legend")]) {
            text("Marked: ")
            let labels: [(Mark.Kind, Label)] = [
                (.incident, "incident"), (.provision, "term"), (.status, "status of the truce"),
                (.quotation, "quotation"), (.figure, "figure"), (.time, "time"), (.place, "place"),
            ]
            for (kind, label) in labels {
                element("span", [.init("class", "m " + Self.name(kind))]) { text(label.text) }
                text(" ")
            }
            element("span", [.init("class", "block furniture")]) { text("furniture of the page") }
            text(". The pointer shows what marked words are; a passage of an incident leads to it.")
        }
    }

    /// The name of a kind of mark in the style sheet.
    static func name(_ kind: Mark.Kind) -> String {
        switch kind {
        case .incident: "incident"
        case .provision: "provision"
        case .status: "status"
        case .quotation: "quotation"
        case .claim: "claim"
        case .figure: "figure"
        case .time: "time"
        case .place: "place"
        case .cited: "cited"
        }
    }

    /// A language tag as HTML takes it, or none that is known.
    static func language(_ tag: String) -> String {
        let isTag =
            !tag.isEmpty && tag.utf8.count <= 35
            && tag.utf8.allSatisfy { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A || $0 == 0x2D }
        return isTag ? tag : "und"
    }

    /// The blocks, and as furniture whatever text lies between them.
    static func stretches(of document: Document) -> [Block] {
        var stretches: [Block] = []
        var cursor = 0
        func gap(to end: Int) {
            guard end > cursor else { return }
            let span = document.text.trimmed(TextSpan(cursor, end))
            if !span.isEmpty { stretches.append(Block(span: span, zone: .furniture)) }
        }
        for block in document.blocks where block.span.start >= cursor && block.span.end <= document.text.count {
            gap(to: block.span.start)
            stretches.append(block)
            cursor = block.span.end
        }
        gap(to: document.text.count)
        return stretches
    }
}
