/// Writes HTML that is well formed and escaped by construction: element and attribute names are literals, and all
/// else passes through the escape.
struct HTMLWriter: Sendable {
    /// An attribute of an element.
    struct Attribute: Sendable {
        let name: StaticString
        let value: String

        /// An attribute with its value; the value may come from anywhere.
        init(_ name: StaticString, _ value: String) {
            self.name = name
            self.value = value
        }

        /// An attribute with a number, as drawings need it.
        init(_ name: StaticString, _ value: Double) {
            self.init(name, NumberWords.decimal(value))
        }
    }

    private var bytes: [UInt8] = []
    private var open: [StaticString] = []

    /// The page so far.
    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Begins an element; ``close()`` ends it.
    mutating func open(_ name: StaticString, _ attributes: [Attribute] = []) {
        tag(name, attributes)
        open.append(name)
    }

    /// Ends the element that was begun last.
    mutating func close() {
        guard let name = open.popLast() else { return }
        literal("</")
        literal(name)
        literal(">")
    }

    /// An element without content and end (`<br>`, `<meta>`), or an empty one of SVG.
    mutating func empty(_ name: StaticString, _ attributes: [Attribute] = [], isSVG: Bool = false) {
        tag(name, attributes)
        if isSVG {
            literal("</")
            literal(name)
            literal(">")
        }
    }

    /// Text of any origin.
    mutating func write(_ text: String) { escaped(text, inAttribute: false) }

    /// A line break in the source of the page.
    mutating func lineFeed() { bytes.append(0x0A) }

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
