/// Makes text of unknown origin harmless to look at: no control characters, nothing that turns the writing direction.
///
/// A terminal acts on escape sequences, and invisible direction controls can make words read otherwise than they
/// stand; both become the replacement character, so a reader sees that something was there.
package enum SafeText {
    /// The UTF-8 of U+FFFD.
    static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

    /// How many bytes of unsafe text begin at an offset: a control character other than tab and line feed, or a
    /// direction control; 0 when what stands there is safe.
    static func unsafeWidth(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int {
        let byte = bytes[offset]
        if byte >= 0x20, byte < 0x7F { return 0 }
        if byte < 0x20 { return byte == 0x09 || byte == 0x0A ? 0 : 1 }
        if byte == 0x7F { return 1 }
        if byte == 0xC2, offset + 1 < bytes.count, bytes[offset + 1] < 0xA0 { return 2 }
        if byte == 0xE2, offset + 2 < bytes.count {
            if bytes[offset + 1] == 0x80, (0xAA...0xAE).contains(bytes[offset + 2]) { return 3 }
            if bytes[offset + 1] == 0x81, (0xA6...0xA9).contains(bytes[offset + 2]) { return 3 }
        }
        return 0
    }

    /// Calls back with every byte of a text that may be shown.
    static func forEachByte(of text: String, _ body: (UInt8) -> Void) {
        var text = text
        text.withUTF8 { bytes in
            var offset = 0
            while offset < bytes.count {
                let width = unsafeWidth(bytes, at: offset)
                if width == 0 {
                    body(bytes[offset])
                    offset += 1
                } else {
                    replacement.forEach(body)
                    offset += width
                }
            }
        }
    }

    /// A text on one line that may be shown on a terminal.
    package static func line(_ text: String) -> String {
        var bytes: [UInt8] = []
        forEachByte(of: text) { bytes.append($0 == 0x0A || $0 == 0x09 ? 0x20 : $0) }
        return String(decoding: bytes, as: UTF8.self)
    }
}
