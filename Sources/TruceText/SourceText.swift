/// The text of a document: valid UTF-8 in one shared buffer.
///
/// Copies share the buffer, so a text is as cheap to hand on as a pointer.
package struct SourceText: Hashable, Sendable {
    /// The bytes, always valid UTF-8.
    package let bytes: [UInt8]

    /// Takes a string's UTF-8.
    package init(_ string: String) {
        bytes = Array(string.utf8)
    }

    /// Takes bytes that are already known to be valid UTF-8.
    ///
    /// - Precondition: `validUTF8` is valid UTF-8; intake checks this where bytes enter the program.
    package init(validUTF8 bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The number of bytes.
    package var count: Int { bytes.count }

    /// The span of the whole text.
    package var span: TextSpan { TextSpan(0, bytes.count) }

    /// The words at a span.
    package subscript(span: TextSpan) -> String {
        String(decoding: bytes[span.start..<span.end], as: UTF8.self)
    }

    /// The words of a span with each run of white space as one space, as a name or a phrase is told elsewhere.
    package func phrase(_ span: TextSpan) -> String {
        self[span].split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// The span without the white space at its ends; empty at its start when there is nothing else.
    ///
    /// White space is ASCII white space and the no-break space.
    package func trimmed(_ span: TextSpan) -> TextSpan {
        var start = span.start
        var end = span.end
        while start < end {
            let width = whitespaceWidth(at: start, limit: end)
            if width == 0 { break }
            start += width
        }
        while end > start {
            if isASCIIWhitespace(bytes[end - 1]) {
                end -= 1
            } else if end - 2 >= start, bytes[end - 1] == 0xA0, bytes[end - 2] == 0xC2 {
                end -= 2
            } else {
                break
            }
        }
        return TextSpan(start, end)
    }

    /// The bytes that the white-space character at an offset takes, 0 when another character stands there.
    package func whitespaceWidth(at offset: Int, limit: Int) -> Int {
        if isASCIIWhitespace(bytes[offset]) { return 1 }
        if bytes[offset] == 0xC2, offset + 1 < limit, bytes[offset + 1] == 0xA0 { return 2 }
        return 0
    }
}

/// Whether a byte is ASCII white space: space, tab, line feed, vertical tab, form feed or carriage return.
package func isASCIIWhitespace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (byte >= 0x09 && byte <= 0x0D)
}
