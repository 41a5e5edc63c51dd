import TruceText

/// Turns the bytes of a file into text without adding, dropping or changing a character.
enum TextDecoding {
    /// The text and how it was found to be encoded.
    struct Decoded {
        let text: SourceText
        let encoding: Encoding
    }

    /// The encodings that are recognised.
    enum Encoding: String {
        case utf8 = "UTF-8"
        case utf16LittleEndian = "UTF-16LE"
        case utf16BigEndian = "UTF-16BE"
        case windows1252 = "Windows-1252"
    }

    /// The text of a file.
    ///
    /// A byte order mark of UTF-8 stays in the text as U+FEFF, so that offsets agree with any other reader of the
    /// file; one of UTF-16 is a sign of the encoding and is left out. Bytes that are not UTF-8 are taken for
    /// Windows-1252, the encoding of most older web pages, unless they hold bytes that it leaves undefined.
    ///
    /// - Throws: `intake.file-binary` or `intake.text-broken`.
    /// - Complexity: O(n).
    static func decode(_ bytes: [UInt8], path: String) throws(IntakeError) -> Decoded {
        if let name = magicName(bytes) { throw .binary(path, fact: "it begins like \(name)") }
        if bytes.starts(with: [0xFF, 0xFE]) { return try utf16(bytes, .utf16LittleEndian, path: path) }
        if bytes.starts(with: [0xFE, 0xFF]) { return try utf16(bytes, .utf16BigEndian, path: path) }
        var controls = 0
        var nulls = 0
        for byte in bytes where byte < 0x20 || byte == 0x7F {
            if byte == 0 { nulls += 1 }
            let isCommon = (0x07...0x0D).contains(byte) || byte == 0x1A || byte == 0x1B
            if !isCommon { controls += 1 }
        }
        if nulls > 0 { throw .binary(path, fact: "it holds \(nulls) null \(nulls == 1 ? "byte" : "bytes")") }
        if controls * 50 > bytes.count {
            throw .binary(path, fact: "it holds \(controls) control characters in \(bytes.count) bytes")
        }
        if isValidUTF8(bytes) { return Decoded(text: SourceText(validUTF8: bytes), encoding: .utf8) }
        // Whole characters of several bytes hardly occur by chance: with them, the text is UTF-8 that was damaged.
        let state = survey(bytes, stopsAtFirst: false)
        if state.long > state.invalid {
            throw .broken(
                path,
                fact: "\(state.invalid) of its bytes are not UTF-8, the first at byte \(state.firstInvalid ?? 0)")
        }
        return Decoded(text: try windows1252(bytes, path: path), encoding: .windows1252)
    }

    /// Whether the bytes are valid UTF-8.
    static func isValidUTF8(_ bytes: [UInt8]) -> Bool { firstInvalidByte(bytes) == nil }

    /// The offset of the first byte that cannot stand there in UTF-8; nil when all can.
    ///
    /// - Source: The Unicode Standard, table 3-7, "Well-Formed UTF-8 Byte Sequences".
    static func firstInvalidByte(_ bytes: [UInt8]) -> Int? { survey(bytes, stopsAtFirst: true).firstInvalid }

    /// How far bytes are UTF-8: the first byte that cannot stand where it stands, how many such bytes there are, and
    /// how many whole characters of more than one byte.
    private static func survey(
        _ bytes: [UInt8], stopsAtFirst: Bool
    ) -> (firstInvalid: Int?, invalid: Int, long: Int) {
        bytes.withUnsafeBufferPointer { bytes in
            var index = 0
            let count = bytes.count
            var firstInvalid: Int?
            var invalid = 0
            var long = 0
            while index < count {
                let first = bytes[index]
                if first < 0x80 {
                    index += 1
                    continue
                }
                let width = sequenceWidth(bytes, at: index)
                if width == 0 {
                    invalid += 1
                    if firstInvalid == nil { firstInvalid = index }
                    if stopsAtFirst { break }
                    index += 1
                } else {
                    long += 1
                    index += width
                }
            }
            return (firstInvalid, invalid, long)
        }
    }

    /// The bytes of the well-formed sequence of more than one byte that begins at an index; 0 when none does.
    private static func sequenceWidth(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
        let width: Int
        var second: ClosedRange<UInt8> = 0x80...0xBF
        switch bytes[index] {
        case 0xC2...0xDF: width = 2
        case 0xE0: (width, second) = (3, 0xA0...0xBF)
        case 0xED: (width, second) = (3, 0x80...0x9F)
        case 0xE1...0xEF: width = 3
        case 0xF0: (width, second) = (4, 0x90...0xBF)
        case 0xF1...0xF3: width = 4
        case 0xF4: (width, second) = (4, 0x80...0x8F)
        default: return 0
        }
        guard index + width <= bytes.count, second.contains(bytes[index + 1]) else { return 0 }
        for offset in 2..<max(2, width) where bytes[index + offset] & 0xC0 != 0x80 { return 0 }
        return width
    }

    private static func utf16(
        _ bytes: [UInt8], _ encoding: Encoding, path: String
    ) throws(IntakeError) -> Decoded {
        if bytes.count % 2 == 1 { throw .broken(path, fact: "it begins as \(encoding.rawValue) and has an odd length") }
        let high = encoding == .utf16BigEndian ? 0 : 1
        var units: [UInt16] = []
        units.reserveCapacity(bytes.count / 2)
        for index in stride(from: 2, to: bytes.count - 1, by: 2) {
            units.append(UInt16(bytes[index + high]) << 8 | UInt16(bytes[index + 1 - high]))
        }
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count)
        let hadError = transcode(
            units.makeIterator(), from: UTF16.self, to: UTF8.self, stoppingOnError: true, into: { out.append($0) })
        if hadError { throw .broken(path, fact: "it begins as \(encoding.rawValue) and holds half a surrogate pair") }
        if let null = out.firstIndex(of: 0) {
            throw .binary(path, fact: "it begins as \(encoding.rawValue) and holds a null character at \(null)")
        }
        return Decoded(text: SourceText(validUTF8: out), encoding: encoding)
    }

    private static func windows1252(_ bytes: [UInt8], path: String) throws(IntakeError) -> SourceText {
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count + bytes.count / 8)
        var letters = 0
        var others = 0
        for (index, byte) in bytes.enumerated() {
            if byte < 0x80 {
                out.append(byte)
                continue
            }
            let scalar = byte < 0xA0 ? high[Int(byte) - 0x80] : UInt32(byte)
            if scalar == 0 {
                throw .broken(
                    path,
                    fact: "byte \(index) is 0x\(String(byte, radix: 16)), which neither UTF-8 nor Windows-1252 has")
            }
            if byte >= 0xC0 || byte == 0x91 || byte == 0x92 { letters += 1 } else { others += 1 }
            append(scalar, to: &out)
        }
        // Text in a European language is mostly ASCII; where it is not, these bytes are another encoding or no text.
        if (letters + others) * 2 > bytes.count || others * 4 > bytes.count {
            let first = firstInvalidByte(bytes) ?? 0
            throw .broken(
                path, fact: "byte \(first) is not UTF-8, and too many other bytes are not Windows-1252 text")
        }
        return SourceText(validUTF8: out)
    }

    private static func append(_ scalar: UInt32, to out: inout [UInt8]) {
        if scalar < 0x800 {
            out.append(UInt8(0xC0 | scalar >> 6))
        } else {
            out.append(UInt8(0xE0 | scalar >> 12))
            out.append(UInt8(0x80 | scalar >> 6 & 0x3F))
        }
        out.append(UInt8(0x80 | scalar & 0x3F))
    }

    /// The code points of 0x80 to 0x9F; 0 where the encoding defines none.
    ///
    /// - Source: WHATWG Encoding Standard, index windows-1252, without its five control characters.
    private static let high: [UInt32] = [
        0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
        0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E,
        0x0178,
    ]

    /// What a file with these first bytes is, when it is a well-known type that is not text.
    private static func magicName(_ bytes: [UInt8]) -> String? {
        let kinds: [(String, [UInt8])] = [
            ("a PDF document", Array("%PDF-".utf8)), ("a ZIP archive or office document", [0x50, 0x4B, 0x03, 0x04]),
            ("a PNG picture", [0x89, 0x50, 0x4E, 0x47]), ("a JPEG picture", [0xFF, 0xD8, 0xFF]),
            ("a GIF picture", Array("GIF8".utf8)), ("a gzip file", [0x1F, 0x8B]),
            ("an older office document", [0xD0, 0xCF, 0x11, 0xE0]), ("a program", [0x7F, 0x45, 0x4C, 0x46]),
            ("a SQLite database", Array("SQLite format 3".utf8)), ("RTF text", Array("{\\rtf".utf8)),
        ]
        return kinds.first { bytes.starts(with: $0.1) }?.0
    }
}

extension SourceText {
    /// Whether anything but white space and a byte order mark stands in the text.
    var hasWords: Bool {
        let rest = trimmed(span)
        return !rest.isEmpty && !(rest.count == 3 && self[rest] == "\u{FEFF}")
    }
}
