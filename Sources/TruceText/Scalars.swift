/// The Unicode scalar that begins at an offset of valid UTF-8, and the bytes it takes.
///
/// A sequence cut off by `limit` yields its first byte alone, so a scan always moves on.
package func decodeScalar(_ bytes: [UInt8], at offset: Int, limit: Int) -> (value: UInt32, width: Int) {
    let first = bytes[offset]
    if first < 0x80 { return (UInt32(first), 1) }
    let width = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1
    guard width > 1, offset + width <= limit else { return (0xFFFD, 1) }
    var value = UInt32(first) & (0x7F >> UInt32(width))
    for index in 1..<width { value = value << 6 | UInt32(bytes[offset + index] & 0x3F) }
    return (value, width)
}

/// Whether a scalar is a letter or a mark that combines with one.
package func isLetter(_ value: UInt32) -> Bool {
    if value < 0x80 { return (value | 0x20) >= 0x61 && (value | 0x20) <= 0x7A }
    if value < 0xC0 { return value == 0xAA || value == 0xB5 || value == 0xBA }
    guard let scalar = Unicode.Scalar(value) else { return false }
    if scalar.properties.isAlphabetic { return true }
    return scalar.properties.generalCategory == .nonspacingMark
}

/// Whether a scalar is an ASCII digit.
package func isDigit(_ value: UInt32) -> Bool { value >= 0x30 && value <= 0x39 }

/// Whether a scalar is an upper-case letter.
package func isUpper(_ value: UInt32) -> Bool {
    if value < 0x80 { return value >= 0x41 && value <= 0x5A }
    return Unicode.Scalar(value)?.properties.isUppercase ?? false
}

/// Whether a scalar is a quotation mark of any shape, the straight apostrophe and the backtick included.
package func isQuote(_ value: UInt32) -> Bool {
    switch value {
    case 0x22, 0x27, 0x60, 0xAB, 0xBB, 0x2018...0x201F, 0x2039, 0x203A, 0x300C...0x300F, 0xFF02: true
    default: false
    }
}
