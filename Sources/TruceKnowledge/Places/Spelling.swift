import TruceText

/// Brings spellings of one name together, as `scripts/geo/spelling.py` does for the packed gazetteer.
package enum Spelling {
    private static let articles: Set<String> = [
        "al", "el", "ar", "as", "ash", "ad", "an", "at", "az", "ez", "es", "er", "en", "et", "ed", "ul", "ol", "il",
        "the",
    ]

    /// Digraphs of transliteration and what they become, in the order in which they are replaced.
    private static let digraphs: [(old: [UInt8], new: [UInt8])] = [
        ("sch", "s"), ("tch", "c"), ("kh", "k"), ("gh", "g"), ("sh", "s"), ("ch", "s"), ("dh", "d"), ("th", "t"),
        ("ph", "f"), ("dj", "j"), ("zh", "z"), ("ck", "k"), ("q", "k"), ("c", "k"), ("ou", "u"), ("oo", "u"),
        ("ow", "u"), ("aw", "u"), ("ee", "i"), ("ei", "i"), ("ey", "i"), ("ai", "i"), ("ay", "i"), ("x", "ks"),
        ("p", "b"),
    ].map { (Array($0.0.utf8), Array($0.1.utf8)) }

    /// A folded name without articles and blanks, with digraphs made one letter and doubled letters single.
    package static func soft(_ folded: String) -> [UInt8] {
        var joined: [UInt8] = []
        for word in folded.split(separator: " ") where !articles.contains(String(word)) {
            let bytes = Array(word.utf8)
            let isGlued = bytes.count >= 6 && (bytes[0] == 0x61 || bytes[0] == 0x65) && bytes[1] == 0x6C
            joined.append(contentsOf: isGlued ? bytes[2...] : bytes[...])
        }
        if joined.isEmpty { joined = folded.utf8.filter { $0 != 0x20 } }
        for (old, new) in digraphs { joined = replacing(old, with: new, in: joined) }
        var result = singled(joined)
        if result.count > 3, result.last == 0x68 { result.removeLast() }
        return result
    }

    /// The consonants of a soft spelling, with one mark for a vowel at the start.
    package static func skeleton(_ soft: [UInt8]) -> [UInt8] {
        var bones: [UInt8] = []
        for byte in soft where !isVowel(byte) { bones.append(byte) }
        if let first = soft.first, isVowel(first) { bones.insert(0x61, at: 0) }
        return bones
    }

    /// The number of single-letter changes between two spellings, or nil when there are more than `limit`.
    ///
    /// A change of one vowel for another counts half (the result is in halves).
    package static func distance(_ left: [UInt8], _ right: [UInt8], limit: Int) -> Int? {
        guard abs(left.count - right.count) <= limit, left.count <= 60, right.count <= 60 else { return nil }
        var previous = (0...right.count).map { $0 * 2 }
        for (i, a) in left.enumerated() {
            var current = [(i + 1) * 2]
            current.reserveCapacity(right.count + 1)
            for (j, b) in right.enumerated() {
                let change = a == b ? 0 : isVowel(a) && isVowel(b) ? 1 : 2
                let drop = isVowel(a) ? 1 : 2
                let add = isVowel(b) ? 1 : 2
                current.append(min(previous[j] + change, previous[j + 1] + drop, current[j] + add))
            }
            previous = current
        }
        let total = previous[right.count]
        return total <= limit ? total : nil
    }

    private static func isVowel(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x61, 0x65, 0x69, 0x6F, 0x75, 0x79, 0x77: true
        default: false
        }
    }

    private static func singled(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        for byte in bytes where result.last != byte { result.append(byte) }
        return result
    }

    private static func replacing(_ old: [UInt8], with new: [UInt8], in bytes: [UInt8]) -> [UInt8] {
        guard bytes.count >= old.count else { return bytes }
        var result: [UInt8] = []
        var index = 0
        while index < bytes.count {
            if index + old.count <= bytes.count, bytes[index..<index + old.count].elementsEqual(old) {
                result.append(contentsOf: new)
                index += old.count
            } else {
                result.append(bytes[index])
                index += 1
            }
        }
        return result
    }
}
