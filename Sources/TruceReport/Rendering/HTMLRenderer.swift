/// Writes a report as one HTML page.
///
/// A class, because drawings and text call back into the page while they number their footnotes.
final class HTMLRenderer {
    /// The documents.
    let book: SourceBook
    /// What has been written so far.
    private(set) var out = HTMLWriter()
    private var footnotes = Footnotes()
    /// Which incident a passage was joined to.
    let incidents: IncidentIndex
    /// Where links lead.
    let links: Links

    /// A renderer for the pages of a composer.
    init(_ composer: Composer, incidents: IncidentIndex, links: Links) {
        book = composer.book
        self.incidents = incidents
        self.links = links
    }

    /// The page as HTML.
    static func html(_ page: Page, _ composer: Composer) -> String {
        let renderer = HTMLRenderer(composer, incidents: IncidentIndex(composer.record), links: .withinPage)
        renderer.write(page)
        return renderer.out.text
    }

    // MARK: The page

    private func write(_ page: Page) {
        out.doctype()
        element("html", [.init("lang", "en")]) {
            element("head") {
                out.empty("meta", [.init("charset", "utf-8")])
                out.empty("meta", [.init("name", "viewport"), .init("content", "width=device-width, initial-scale=1")])
                out.empty("meta", [.init("name", "color-scheme"), .init("content", "light dark")])
                // Nothing is loaded and nothing runs, whatever a document brought along.
                out.empty(
                    "meta",
                    [
                        .init("http-equiv", "Content-Security-Policy"),
                        .init("content", "default-src 'none'; style-src 'unsafe-inline'"),
                    ])
                element("title") { out.write(page.title.plainText) }
                out.style(.dossier)
            }
            element("body") {
                element("a", [.init("class", "skip"), .init("href", "#summary")]) { out.write("Skip to the contents") }
                element("header", [.init("class", "masthead")]) {
                    element("p", [.init("class", "kicker")]) { out.write("Trucewatch dossier") }
                    element("h1") { write(page.title) }
                }
                element("div", [.init("class", "frame")]) {
                    contents(page)
                    element("main") {
                        for section in page.sections { write(section) }
                        writeFootnotes()
                    }
                }
            }
        }
        out.lineFeed()
    }

    private func contents(_ page: Page) {
        element("nav", [.init("class", "contents"), .init("aria-label", "Contents")]) {
            element("ol") {
                for section in page.sections { link(section.heading, section.id) }
                link("Footnotes", "footnotes")
            }
        }
    }

    private func link(_ label: Label, _ id: String) {
        element("li") { element("a", [.init("href", "#" + id)]) { out.write(label.text) } }
    }

    /// A section with its heading.
    func write(_ section: PageSection) {
        out.lineFeed()
        element("section", [.init("id", section.id), .init("aria-labelledby", section.id + "-heading")]) {
            element("h2", [.init("id", section.id + "-heading")]) { out.write(section.heading.text) }
            if let lead = section.lead { element("p", [.init("class", "lead")]) { out.write(lead.text) } }
            for piece in section.pieces { write(piece, level: 3) }
        }
    }

    // MARK: Elements

    /// An element with what the body writes inside it.
    func element(_ name: StaticString, _ attributes: [HTMLWriter.Attribute] = [], _ body: () -> Void) {
        out.open(name, attributes)
        body()
        out.close()
    }

    /// Begins a marked stretch of text; ``closeElement()`` ends it.
    func open(_ attributes: [HTMLWriter.Attribute]) { out.open("span", attributes) }

    /// Ends the element that was begun last.
    func closeElement() { out.close() }

    /// An element without content.
    func empty(_ name: StaticString, _ attributes: [HTMLWriter.Attribute], isSVG: Bool = false) {
        out.empty(name, attributes, isSVG: isSVG)
    }

    /// Text of any origin.
    func text(_ text: String) { out.write(text) }

    /// A line break in the source of the page.
    func lineFeed() { out.lineFeed() }

    /// The words of a sentence, each part marked up as what it is.
    func write(_ wording: Wording) { out.write(wording, linking: links.address(ofPart:)) }

    /// A sentence with its footnote numbers.
    func write(_ sentence: CitedSentence) {
        write(sentence.wording)
        writeNumbers(sentence.sources)
    }

    /// The footnote numbers of sources.
    func writeNumbers(_ sources: [Source]) {
        element("sup", [.init("class", "fn")]) {
            for source in sources {
                let (number, use) = footnotes.cite(source)
                // The pointer shows the words, so that a reader need not leave the sentence.
                let words = book.words(of: source, limit: 120) ?? SourceAnchor.name(of: source, in: book)
                let target = links.attributes(of: source, number: number, use: use, in: book)
                element("a", target + [.init("title", Wording.quoted(words))]) { out.write(String(number)) }
            }
        }
    }

    /// Where a link of a drawing leads and what the footnote's way back leads to.
    func citation(of source: Source) -> [HTMLWriter.Attribute] {
        let (number, use) = footnotes.cite(source)
        return links.attributes(of: source, number: number, use: use, in: book)
    }

    /// The spans of a document that have been cited so far.
    func citedSpans(ofDocument document: Int) -> [Source] {
        footnotes.citedSpans(ofDocument: document).compactMap { book.source(in: document, $0) }
    }

    // MARK: Footnotes

    private func writeFootnotes() {
        out.lineFeed()
        element("section", [.init("id", "footnotes"), .init("aria-labelledby", "footnotes-heading")]) {
            element("h2", [.init("id", "footnotes-heading")]) { out.write("Footnotes") }
            element("p", [.init("class", "lead")]) {
                out.write(
                    "Positions count the characters (Unicode code points) of the file, from 0, the end not included.")
            }
            element("ol", [.init("class", "footnotes")]) {
                for (index, entry) in footnotes.entries.enumerated() { write(entry, number: index + 1) }
            }
        }
    }

    private func write(_ entry: Footnotes.Entry, number: Int) {
        out.lineFeed()
        element("li", [.init("id", "fn-\(number)")]) {
            let source = entry.source
            element("span", [.init("class", "no")]) { out.write(String(number)) }
            out.write(" ")
            element("a", [.init("class", "where"), .init("href", "#" + SourceAnchor.id(of: source))]) {
                out.write(SourceAnchor.name(of: source, in: book))
            }
            out.write(" ")
            if let words = book.words(of: source, limit: 400) {
                element("q", [.init("dir", "auto")]) { out.write(Wording.quoted(words)) }
            }
            element("span", [.init("class", "back")]) {
                // The first uses are enough to find the way back.
                for use in 1...min(max(1, entry.uses), 8) {
                    out.write(" ")
                    element(
                        "a",
                        [
                            .init("href", "#r\(number)-\(use)"),
                            .init("aria-label", "Back to use \(use) of note \(number)"),
                        ]
                    ) { out.write(entry.uses == 1 ? "↩" : "↩\(use)") }
                }
            }
        }
    }
}
