package import TruceText

/// A text with numbered marks, so that tests never count offsets.
///
/// `"⟦1:The army⟧ said ⟦2:three people⟧ were hurt"` is the text without the marks and two spans. Marks may nest.
package struct MarkedText {
    /// The text without the marks.
    package let text: SourceText
    /// The spans by number.
    package let spans: [Int: TextSpan]

    /// Reads a marked text.
    package init(_ marked: String) {
        var bytes: [UInt8] = []
        var spans: [Int: TextSpan] = [:]
        var open: [(number: Int, start: Int)] = []
        var rest = Substring(marked)
        while let character = rest.first {
            if character == "⟦", let colon = rest.firstIndex(of: ":"),
                let number = Int(rest[rest.index(after: rest.startIndex)..<colon])
            {
                open.append((number, bytes.count))
                rest = rest[rest.index(after: colon)...]
            } else if character == "⟧", let mark = open.popLast() {
                spans[mark.number] = TextSpan(mark.start, bytes.count)
                rest = rest.dropFirst()
            } else {
                bytes.append(contentsOf: String(character).utf8)
                rest = rest.dropFirst()
            }
        }
        text = SourceText(validUTF8: bytes)
        self.spans = spans
    }

    /// The span with a number.
    package subscript(number: Int) -> TextSpan { spans[number] ?? TextSpan(0, 0) }
}
