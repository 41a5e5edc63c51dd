import TruceText

/// Finds, for the decoded text of a node, where each of its characters stood in the source of the page.
struct TextAlignment {
    private let source: [UInt8]

    init(_ source: SourceText) {
        self.source = source.bytes
    }

    /// Walks over a text node.
    ///
    /// - Parameters:
    ///   - decoded: The node's text with its entities decoded.
    ///   - raw: Where the node stands in the source.
    ///   - emit: Called in order with each stretch of decoded bytes and the source it came from. The two are of one
    ///     length unless the stretch is an entity.
    /// - Complexity: O(n) in the bytes of the node.
    func align(_ decoded: UnsafeBufferPointer<UInt8>, raw: Range<Int>, emit: (Range<Int>, Range<Int>) -> Void) {
        var from = raw.lowerBound
        var at = 0
        while at < decoded.count, from < raw.upperBound {
            let byte = source[from]
            if byte == 0x26 {
                let (rawCount, count) = entity(at: from, limit: raw.upperBound, decoded, at)
                emit(at..<at + count, from..<from + rawCount)
                from += rawCount
                at += count
            } else if byte == decoded[at] {
                emit(at..<at + 1, from..<from + 1)
                from += 1
                at += 1
            } else if byte == 0x0D {
                // The parser makes one line feed of a carriage return and a line feed.
                let isAlone = from + 1 >= raw.upperBound || source[from + 1] != 0x0A
                if isAlone, decoded[at] == 0x0A {
                    emit(at..<at + 1, from..<from + 1)
                    at += 1
                }
                from += 1
            } else if byte == 0x3C {
                // A tag that the parser dropped.
                while from < raw.upperBound, source[from] != 0x3E { from += 1 }
                from = min(from + 1, raw.upperBound)
            } else {
                emit(at..<decoded.count, from..<raw.upperBound)
                return
            }
        }
        if at < decoded.count, raw.upperBound > raw.lowerBound {
            emit(at..<decoded.count, raw.upperBound - 1..<raw.upperBound)
        }
    }

    /// The bytes that an ampersand and what belongs to it take in the source and in the decoded text.
    private func entity(
        at from: Int, limit: Int, _ decoded: UnsafeBufferPointer<UInt8>, _ at: Int
    ) -> (raw: Int, decoded: Int) {
        var end = from + 1
        if end < limit, source[end] == 0x23 {
            end += 1
            if end < limit, source[end] | 0x20 == 0x78 { end += 1 }
            let digits = end
            while end < limit, isHexadecimal(source[end]) { end += 1 }
            if end == digits { return (1, 1) }
            if end < limit, source[end] == 0x3B { end += 1 }
            return (end - from, width(decoded, at))
        }
        while end < limit, end - from <= 40, isAlphanumeric(source[end]) { end += 1 }
        let nameCount = end - from - 1
        guard nameCount > 0 else { return (1, 1) }
        let isAmpersand =
            nameCount >= 3 && source[from + 1] | 0x20 == 0x61 && source[from + 2] | 0x20 == 0x6D
            && source[from + 3] | 0x20 == 0x70
        if decoded[at] == 0x26 {
            guard isAmpersand else { return (1, 1) }
            return (from + 4 < limit && source[from + 4] == 0x3B ? 5 : 4, 1)
        }
        if end < limit, source[end] == 0x3B {
            let rawCount = nameCount + 2
            let one = width(decoded, at)
            if continues(from + rawCount, limit, decoded, at + one) { return (rawCount, one) }
            let two = at + one < decoded.count ? one + width(decoded, at + one) : one
            if continues(from + rawCount, limit, decoded, at + two) { return (rawCount, two) }
        }
        // Old entities need no semicolon and may be followed by letters that are not theirs.
        let one = width(decoded, at)
        for count in stride(from: nameCount, to: 1, by: -1)
        where continues(from + 1 + count, limit, decoded, at + one) { return (count + 1, one) }
        return (nameCount + 1, one)
    }

    /// Whether the source from one offset on can be the decoded text from another on.
    private func continues(_ from: Int, _ limit: Int, _ decoded: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
        if from >= limit { return at >= decoded.count }
        if at >= decoded.count { return source[from] == 0x3C }
        return source[from] == decoded[at] || source[from] == 0x26 || source[from] == 0x0D || source[from] == 0x3C
    }

    private func width(_ decoded: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int {
        let first = decoded[at]
        let width = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1
        return min(width, decoded.count - at)
    }

    private func isAlphanumeric(_ byte: UInt8) -> Bool {
        (byte >= 0x30 && byte <= 0x39) || ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A)
    }

    private func isHexadecimal(_ byte: UInt8) -> Bool {
        (byte >= 0x30 && byte <= 0x39) || ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x66)
    }
}
