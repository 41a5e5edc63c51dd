/// A word brought to a form that its inflections share, as a hash: "bombs", "bombed" and "bombing" are one stem.
///
/// Stems are compared, never shown. Two different words share a stem by chance about once in 2^64 pairs.
package struct Stem: Hashable, Comparable, Sendable {
    /// FNV-1a over the letters that remain.
    package let hash: UInt64

    /// An order, the same everywhere, that says nothing of the words.
    @inlinable
    package static func < (left: Stem, right: Stem) -> Bool { left.hash < right.hash }
}

/// A word of a stretch of text with its stem.
package struct StemmedWord: Hashable, Sendable {
    /// The stem.
    package let stem: Stem
    /// Where the word stands.
    package let span: TextSpan
    /// Whether the word bears content: a number, or four letters or more and not one of the commonest function words.
    package let isContent: Bool
    /// Whether the word is written in digits.
    package let isNumber: Bool
}

/// Cuts stretches of text into stemmed words, in one pass over the bytes.
package enum Stemmer {
    /// The commonest English words of four letters and more that say nothing of what a passage is about.
    private static let functionWords: Set<String> = [
        "that", "this", "with", "from", "have", "been", "were", "they", "their", "there", "which", "would", "what",
        "will", "about",
    ]

    /// The words of a stretch, in order.
    ///
    /// - Complexity: O(n) in the bytes of the stretch.
    package static func words(of span: TextSpan, in text: SourceText) -> [StemmedWord] {
        var result: [StemmedWord] = []
        let limit = min(span.end, text.count)
        var offset = min(span.start, limit)
        var letters: [UInt8] = []
        while offset < limit {
            let start = offset
            letters.removeAll(keepingCapacity: true)
            var isNumber = true
            var end = offset
            scan: while offset < limit {
                let byte = text.bytes[offset]
                switch byte {
                case 0x61...0x7A:
                    letters.append(byte)
                    isNumber = false
                case 0x41...0x5A:
                    letters.append(byte | 0x20)
                    isNumber = false
                case 0x30...0x39:
                    letters.append(byte)
                case 0x27 where !letters.isEmpty, 0x2C where isNumber && !letters.isEmpty:
                    // "Damascus's" and "300,000" go on; a mark that ends the word is cut off below.
                    offset += 1
                    continue scan
                case 0x80...:
                    let scalar = decodeScalar(text.bytes, at: offset, limit: limit)
                    if scalar.value == 0x2019, !letters.isEmpty {
                        offset += scalar.width
                        continue scan
                    }
                    guard isLetter(scalar.value) else { break scan }
                    letters.append(contentsOf: text.bytes[offset..<offset + scalar.width])
                    isNumber = false
                    offset += scalar.width
                    end = offset
                    continue scan
                default:
                    break scan
                }
                offset += 1
                end = offset
            }
            if letters.isEmpty {
                offset = max(offset, start) + (offset == start ? 1 : 0)
                continue
            }
            result.append(
                StemmedWord(
                    stem: stem(letters), span: TextSpan(start, max(end, start)),
                    isContent: isNumber || isContent(letters), isNumber: isNumber))
        }
        return result
    }

    /// The different stems of content words of a stretch, sorted.
    package static func content(of span: TextSpan, in text: SourceText) -> [Stem] {
        sortedUnique(words(of: span, in: text).filter(\.isContent).map(\.stem))
    }

    /// The stem of a word given as lower-case letters.
    package static func stem(of word: String) -> Stem { stem(Array(word.utf8)) }

    private static func isContent(_ letters: [UInt8]) -> Bool {
        guard letters.count >= 4 else { return false }
        return letters.count > 5 || !functionWords.contains(String(decoding: letters, as: UTF8.self))
    }

    /// Inflections off, then the first seven letters: long derivations of one root mostly agree in those.
    private static func stem(_ letters: [UInt8]) -> Stem {
        var length = letters.count
        func ends(_ suffix: StaticString) -> Bool {
            let count = suffix.utf8CodeUnitCount
            guard length - count >= 3 else { return false }
            return suffix.withUTF8Buffer { buffer in
                for index in 0..<count where letters[length - count + index] != buffer[index] { return false }
                return true
            }
        }
        if ends("ings") {
            length -= 4
        } else if ends("ing") || ends("ies") {
            length -= 3
        } else if ends("ed") || ends("es") || ends("ly") {
            length -= 2
        } else if ends("s") || ends("e") || ends("y") {
            length -= 1
        }
        if length > 3, letters[length - 1] == 0x65 { length -= 1 }
        var hash = FNV1a()
        for letter in letters[0..<min(length, 7)] { hash.add(UInt64(letter)) }
        return Stem(hash: hash.value)
    }
}

/// The different elements in order.
@inlinable
package func sortedUnique<Element: Comparable>(_ elements: [Element]) -> [Element] {
    var result: [Element] = []
    for element in elements.sorted() where result.last != element { result.append(element) }
    return result
}

/// How many elements two sorted lists share, one that both have twice counted twice.
@inlinable
package func sharedCount<Element: Comparable>(_ left: [Element], _ right: [Element]) -> Int {
    var count = 0
    var i = 0
    var j = 0
    while i < left.count, j < right.count {
        if left[i] == right[j] {
            count += 1
            i += 1
            j += 1
        } else if left[i] < right[j] {
            i += 1
        } else {
            j += 1
        }
    }
    return count
}
