/// Writes a report as plain text for a terminal or a mail.
struct TextRenderer {
    private static let width = 100

    private let book: SourceBook
    private var footnotes = Footnotes()
    private var lines: [String] = []

    private init(_ book: SourceBook) { self.book = book }

    /// The report as plain text.
    static func text(_ page: Page, _ book: SourceBook) -> String {
        var renderer = TextRenderer(book)
        renderer.title(SafeText.line(page.title.plainText), underline: "=")
        for section in page.sections {
            renderer.lines.append("")
            renderer.title(section.heading.text, underline: "-")
            for piece in section.pieces { renderer.write(piece, indent: 0) }
        }
        renderer.writeSources()
        return renderer.lines.joined(separator: "\n") + "\n"
    }

    private mutating func title(_ text: String, underline: Character) {
        let kept = String(text.unicodeScalars.prefix(Self.width).map(Character.init))
        lines.append(kept)
        lines.append(String(repeating: underline, count: kept.unicodeScalars.count))
    }

    // MARK: Pieces

    private mutating func write(_ piece: Piece, indent: Int) {
        switch piece {
        case .note(let label): wrap(label.text, indent: indent, hanging: 0)
        case .heading(let label): wrap(label.text + ":", indent: indent, hanging: 0)
        case .tallies(let tallies):
            let words = tallies.map { NumberWords.text($0.count) + " " + $0.label.text }
            wrap(words.joined(separator: ", "), indent: indent, hanging: 0)
        case .paragraph(let sentences), .list(let sentences):
            for sentence in sentences { wrap("- " + text(sentence), indent: indent, hanging: 2) }
        case .facts(let facts):
            for fact in facts {
                for sentence in fact.sentences {
                    wrap("- " + fact.label.text + ": " + text(sentence), indent: indent, hanging: 2)
                }
            }
        case .table(let table):
            for row in table.rows {
                let cells = row.cells.filter { !$0.isEmpty }.map { SafeText.line($0.plainText) }
                wrap("- " + cells.joined(separator: "; ") + numbers(row.sources), indent: indent, hanging: 2)
            }
        case .card(let card):
            let badges = card.badges.map(\.text).joined(separator: ", ")
            wrap("* " + text(card.heading) + (badges.isEmpty ? "" : " (\(badges))"), indent: indent, hanging: 2)
            for piece in card.pieces { write(piece, indent: indent + 2) }
        case .columns(let columns):
            for column in columns { write(.list(column.sentences), indent: indent) }
        case .notices(let notices):
            for notice in notices {
                let message = SafeText.line(notice.message.plainText)
                wrap("- " + message + numbers(notice.sources), indent: indent, hanging: 2)
            }
        case .status, .intervals, .clocks, .map, .legend, .text:
            // Drawings and full texts are the dossier's.
            break
        }
    }

    private mutating func text(_ sentence: CitedSentence) -> String {
        SafeText.line(sentence.wording.plainText) + numbers(sentence.sources)
    }

    private mutating func numbers(_ sources: [Source]) -> String {
        sources.isEmpty ? "" : " " + sources.map { "[\(footnotes.cite($0).number)]" }.joined()
    }

    private mutating func writeSources() {
        guard !footnotes.entries.isEmpty else { return }
        lines.append("")
        title("Sources (file:start-end in Unicode code points)", underline: "-")
        for (index, entry) in footnotes.entries.enumerated() {
            let words = book.words(of: entry.source, limit: 120).map { " " + Wording.quoted($0) } ?? ""
            let name = SourceAnchor.name(of: entry.source, in: book)
            wrap(SafeText.line("[\(index + 1)] " + name + words), indent: 0, hanging: 4)
        }
    }

    // MARK: Lines

    /// Breaks a text at blanks into lines of at most ``width`` columns, a code point counting as one; a longer word
    /// is broken where it has to be.
    private mutating func wrap(_ text: String, indent: Int, hanging: Int) {
        var line = String(repeating: " ", count: indent)
        var used = indent
        var isEmpty = true
        let next = String(repeating: " ", count: indent + hanging)
        func room(_ count: Int) -> Bool { used + (isEmpty ? 0 : 1) + count <= Self.width }
        for word in text.split(separator: " ") {
            var rest = word.unicodeScalars[...]
            if !room(rest.count), !isEmpty {
                lines.append(line)
                (line, used, isEmpty) = (next, indent + hanging, true)
            }
            while used + rest.count > Self.width, isEmpty {
                let piece = rest.prefix(max(1, Self.width - used))
                lines.append(line + String(String.UnicodeScalarView(piece)))
                rest = rest.dropFirst(piece.count)
                (line, used) = (next, indent + hanging)
            }
            if !isEmpty {
                line += " "
                used += 1
            }
            line += String(String.UnicodeScalarView(rest))
            used += rest.count
            isEmpty = false
        }
        if !isEmpty { lines.append(line) }
    }
}
