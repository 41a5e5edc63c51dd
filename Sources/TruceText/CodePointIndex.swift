/// Converts between UTF-8 byte offsets and Unicode code point offsets of one text.
///
/// Inside the program offsets are bytes; the JSON of the record speaks of code points, the unit of the W3C Web
/// Annotation `TextPositionSelector`.
///
/// - Complexity: O(n) to make; O(256) per conversion from bytes, through one checkpoint every 256 bytes.
package struct CodePointIndex: Sendable {
    private static let stride = 256
    private let bytes: [UInt8]
    private let checkpoints: [Int]

    /// The number of code points in the text.
    package let count: Int

    /// Indexes a text.
    package init(_ text: SourceText) {
        bytes = text.bytes
        var checkpoints: [Int] = []
        checkpoints.reserveCapacity(bytes.count / Self.stride + 1)
        var seen = 0
        for offset in bytes.indices {
            if offset % Self.stride == 0 { checkpoints.append(seen) }
            if bytes[offset] & 0xC0 != 0x80 { seen += 1 }
        }
        if bytes.count % Self.stride == 0 { checkpoints.append(seen) }
        self.checkpoints = checkpoints
        count = seen
    }

    /// The number of code points that begin before a byte offset.
    ///
    /// - Precondition: `0 <= byteOffset <= text.count`.
    package func codePointOffset(ofByte byteOffset: Int) -> Int {
        let checkpoint = byteOffset / Self.stride
        var seen = checkpoints[checkpoint]
        var offset = checkpoint * Self.stride
        while offset < byteOffset {
            if bytes[offset] & 0xC0 != 0x80 { seen += 1 }
            offset += 1
        }
        return seen
    }
}
