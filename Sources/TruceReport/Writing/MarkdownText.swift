/// Text of any origin as Markdown that shows just that text.
enum MarkdownText {
    /// A text on one line with all that Markdown or HTML would act on escaped.
    static func escaped(_ text: String) -> String {
        var bytes: [UInt8] = []
        var last: UInt8 = 0
        SafeText.forEachByte(of: text) { byte in
            switch byte {
            case 0x09, 0x0A: bytes.append(0x20)
            case 0x26: bytes.append(contentsOf: "&amp;".utf8)
            case 0x3C: bytes.append(contentsOf: "&lt;".utf8)
            case 0x3E: bytes.append(contentsOf: "&gt;".utf8)
            case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["),
                UInt8(ascii: "]"), UInt8(ascii: "#"), UInt8(ascii: "|"), UInt8(ascii: "~"), UInt8(ascii: "!"),
                UInt8(ascii: "$"), UInt8(ascii: "{"), UInt8(ascii: "}"):
                bytes.append(0x5C)
                bytes.append(byte)
            case UInt8(ascii: "/") where last == UInt8(ascii: ":"):
                // "://" would become a link by itself.
                bytes.append(contentsOf: "&#47;".utf8)
            default: bytes.append(byte)
            }
            last = byte
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// An escaped text that may stand at the start of a line without turning into a list or a heading.
    static func escapedLine(_ text: String) -> String { guardedLine(escaped(text)) }

    /// The same for a text that is escaped already.
    static func guardedLine(_ text: String) -> String {
        let bytes = Array(text.utf8)
        guard let first = bytes.first else { return "" }
        if [UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "=")].contains(first) {
            return "\\" + String(decoding: bytes, as: UTF8.self)
        }
        let digits = bytes.prefix { (0x30...0x39).contains($0) }.count
        guard digits > 0, digits < bytes.count, [UInt8(ascii: "."), UInt8(ascii: ")")].contains(bytes[digits]) else {
            return String(decoding: bytes, as: UTF8.self)
        }
        return String(decoding: bytes[..<digits], as: UTF8.self) + "\\"
            + String(decoding: bytes[digits...], as: UTF8.self)
    }
}
