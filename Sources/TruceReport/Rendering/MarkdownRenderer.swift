import TruceEvidence
import TruceText

/// Writes a report as Markdown with footnotes, as GitHub and Pandoc read them.
struct MarkdownRenderer {
    private let book: SourceBook
    private var footnotes = Footnotes()
    private var bytes: [UInt8] = []

    private init(_ book: SourceBook) { self.book = book }

    /// The report as Markdown.
    static func markdown(_ page: Page, _ book: SourceBook) -> String {
        var renderer = MarkdownRenderer(book)
        renderer.paragraph("# " + renderer.text(page.title))
        for section in page.sections {
            renderer.paragraph("## " + section.heading.text)
            if let lead = section.lead { renderer.paragraph("*" + lead.text + "*") }
            for piece in section.pieces { renderer.write(piece, level: 3) }
        }
        renderer.writeFootnotes()
        return String(decoding: renderer.bytes, as: UTF8.self)
    }

    private mutating func line(_ text: String) {
        bytes.append(contentsOf: text.utf8)
        bytes.append(0x0A)
    }

    private mutating func paragraph(_ text: String) {
        if !bytes.isEmpty { bytes.append(0x0A) }
        line(text)
    }

    // MARK: Words

    private func text(_ wording: Wording) -> String {
        wording.runs.map { run in
            switch run {
            case .plain(let text), .name(let text), .code(let text): MarkdownText.escaped(text)
            case .quote(let text): MarkdownText.escaped(Wording.quoted(text))
            case .term(let text): "**" + text + "**"
            case .link(let text, id: _): MarkdownText.escaped(text)
            }
        }.joined()
    }

    private mutating func numbers(_ sources: [Source]) -> String {
        sources.map { "[^\(footnotes.cite($0).number)]" }.joined()
    }

    private mutating func text(_ sentence: CitedSentence) -> String {
        MarkdownText.guardedLine(text(sentence.wording)) + numbers(sentence.sources)
    }

    // MARK: Pieces

    private mutating func write(_ piece: Piece, level: Int) {
        switch piece {
        case .note(let label): paragraph(label.text)
        case .heading(let label): heading(label.text, level)
        case .tallies(let tallies):
            paragraph(tallies.map { NumberWords.text($0.count) + " " + $0.label.text }.joined(separator: " · "))
        case .paragraph(let sentences):
            var words: [String] = []
            for sentence in sentences { words.append(text(sentence)) }
            paragraph(words.joined(separator: " "))
        case .list(let sentences): list(sentences)
        case .facts(let facts):
            bytes.append(0x0A)
            for fact in facts {
                for sentence in fact.sentences { line("- **" + fact.label.text + "**: " + text(sentence)) }
            }
        case .table(let table): write(table)
        case .card(let card):
            var title = text(card.heading)
            for badge in card.badges { title += " · " + badge.text }
            heading(title, level)
            for piece in card.pieces { write(piece, level: level + 1) }
        case .columns(let columns):
            for column in columns {
                if let heading = column.heading { paragraph("**" + heading.text + "**") }
                list(column.sentences)
            }
        case .notices(let notices):
            bytes.append(0x0A)
            for notice in notices {
                line(
                    "- " + text(notice.message) + numbers(notice.sources) + " (" + MarkdownText.escaped(notice.code)
                        + ")")
            }
        case .map:
            for credit in BaseMap.credits { paragraph("*" + credit.text + "*") }
        case .status, .intervals, .clocks, .legend:
            // What the drawings show stands in the tables below them.
            break
        case .text(let document): writeText(ofDocument: document)
        }
    }

    private mutating func heading(_ text: String, _ level: Int) {
        paragraph(String(repeating: "#", count: min(6, level)) + " " + text)
    }

    private mutating func list(_ sentences: [CitedSentence]) {
        bytes.append(0x0A)
        for sentence in sentences { line("- " + text(sentence)) }
    }

    private mutating func write(_ table: PageTable) {
        paragraph("**" + table.caption.text + "**")
        paragraph("| " + table.columns.map(\.name.text).joined(separator: " | ") + " | Source |")
        line("|" + String(repeating: " --- |", count: table.columns.count + 1))
        for row in table.rows {
            let cells = row.cells.map { $0.isEmpty ? "–" : text($0) }
            line("| " + cells.joined(separator: " | ") + " | " + numbers(row.sources) + " |")
        }
    }

    private mutating func writeText(ofDocument index: Int) {
        let document = book.documents[index].document
        for block in HTMLRenderer.stretches(of: document) {
            let words = MarkdownText.escapedLine(document.text[block.span])
            paragraph("> " + (block.zone == .furniture ? "*(page furniture)* " : "") + words)
        }
    }

    private mutating func writeFootnotes() {
        paragraph("## Footnotes")
        paragraph("Positions count the characters (Unicode code points) of the file, from 0, the end not included.")
        for (index, entry) in footnotes.entries.enumerated() {
            let words =
                book.words(of: entry.source, limit: 400).map { " " + MarkdownText.escaped(Wording.quoted($0)) } ?? ""
            paragraph("[^\(index + 1)]: " + MarkdownText.escaped(SourceAnchor.name(of: entry.source, in: book)) + words)
        }
    }
}
