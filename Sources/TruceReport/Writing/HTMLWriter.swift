/// Writes HTML that is well formed and escaped by construction: element and attribute names are literals, and all
/// else passes through the escape.
package struct HTMLWriter: Sendable {
    /// An attribute of an element.
    package struct Attribute: Sendable {
        let name: StaticString
        let value: String

        /// An attribute with its value; the value may come from anywhere.
        package init(_ name: StaticString, _ value: String) {
            self.name = name
            self.value = value
        }

        /// An attribute with a number, as drawings need it.
        package init(_ name: StaticString, _ value: Double) {
            self.init(name, NumberWords.decimal(value))
        }
    }

    private var bytes: [UInt8] = []
    private var open: [StaticString] = []

    /// A page with nothing on it.
    package init() {}

    /// The page so far.
    package var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Begins an element; ``close()`` ends it.
    package mutating func open(_ name: StaticString, _ attributes: [Attribute] = []) {
        tag(name, attributes)
        open.append(name)
    }

    /// Ends the element that was begun last.
    package mutating func close() {
        guard let name = open.popLast() else { return }
        literal("</")
        literal(name)
        literal(">")
    }

    /// An element without content and end (`<br>`, `<meta>`), or an empty one of SVG.
    package mutating func empty(_ name: StaticString, _ attributes: [Attribute] = [], isSVG: Bool = false) {
        tag(name, attributes)
        if isSVG {
            literal("</")
            literal(name)
            literal(">")
        }
    }

    /// Text of any origin.
    package mutating func write(_ text: String) { escaped(text, inAttribute: false) }

    /// A line break in the source of the page.
    package mutating func lineFeed() { bytes.append(0x0A) }

    /// An element with what the body writes inside it.
    package mutating func element(
        _ name: StaticString, _ attributes: [Attribute] = [], _ body: (inout HTMLWriter) -> Void
    ) {
        open(name, attributes)
        body(&self)
        close()
    }

    /// HTML that a writer made before. Nothing else may pass here: it is not escaped.
    package mutating func write(fragment: HTMLFragment) { bytes.append(contentsOf: fragment.text.utf8) }

    /// The words of a sentence, each part marked up as what it is.
    ///
    /// - Parameter address: Where a reference to another part of the record leads.
    package mutating func write(_ wording: Wording, linking address: (String) -> String) {
        for run in wording.runs {
            switch run {
            case .plain(let text): write(text)
            case .name(let text): element("bdi") { $0.write(text) }
            case .quote(let text): element("q", [.init("dir", "auto")]) { $0.write(Wording.quoted(text)) }
            case .term(let text): element("b") { $0.write(text) }
            case .code(let text): element("code") { $0.write(text) }
            case .link(let text, let id): element("a", [.init("href", address(id))]) { $0.write(text) }
            }
        }
    }

    /// A style sheet of the program's own.
    mutating func style(_ sheet: StyleSheet) {
        literal("<style>\n")
        bytes.append(contentsOf: sheet.bytes)
        literal("</style>\n")
    }

    /// The line that makes it HTML.
    mutating func doctype() { literal("<!DOCTYPE html>\n") }

    private mutating func tag(_ name: StaticString, _ attributes: [Attribute]) {
        literal("<")
        literal(name)
        for attribute in attributes {
            literal(" ")
            literal(attribute.name)
            literal("=\"")
            escaped(attribute.value, inAttribute: true)
            literal("\"")
        }
        literal(">")
    }

    private mutating func literal(_ text: StaticString) {
        text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    private mutating func escaped(_ text: String, inAttribute: Bool) {
        var result = bytes
        bytes = []
        SafeText.forEachByte(of: text) { byte in
            switch byte {
            case 0x26: result.append(contentsOf: "&amp;".utf8)
            case 0x3C: result.append(contentsOf: "&lt;".utf8)
            case 0x3E: result.append(contentsOf: "&gt;".utf8)
            case 0x22 where inAttribute: result.append(contentsOf: "&quot;".utf8)
            default: result.append(byte)
            }
        }
        bytes = result
    }
}

/// HTML that a writer made, and that may stand in a page as it is.
package struct HTMLFragment: Hashable, Sendable {
    /// The HTML.
    package let text: String

    /// What a writer has written.
    package init(_ writer: HTMLWriter) { text = writer.text }

    /// What was made by a writer before and kept since in a place that the program vouches for.
    package init(kept text: String) { self.text = text }
}
