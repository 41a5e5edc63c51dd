/// Lists of known names: for a phrase the kinds of names it may be.
struct NameLexicon: Sendable {
    /// The longest phrase that is looked up, in words.
    static let longest = 5

    /// Phrase keys to a set of kinds: bit `k` for the kind with the raw value `k`, bit 4 for a given name.
    let phrases: HashedMap

    init(phrases: HashedMap) { self.phrases = phrases }

    /// Reads rows of a kind ("person", "given", "organisation", "location", "group"), a tab and a name. Lines that
    /// begin with "#" are comments; rows of another kind are left out.
    init(rows bytes: [UInt8]) {
        var kinds: [UInt64: Int] = [:]
        for line in bytes.split(separator: 0x0A) where line.first != 0x23 {
            let columns = line.split(separator: 0x09)
            guard columns.count == 2, let bit = Self.bit(String(decoding: columns[0], as: UTF8.self)) else { continue }
            var key = Self.start
            var words = 0
            for piece in Self.pieces(columns[1]) {
                key = FeatureKey.add(key, WordView(piece).lower)
                words += 1
            }
            if words > 0, words <= Self.longest { kinds[key, default: 0] |= bit }
        }
        phrases = HashedMap(kinds.keys.sorted().map { ($0, kinds[$0] ?? 0) })
    }

    static let start = FeatureKey.start(500)

    /// Sets what the lists say of each capitalised word of a range: bits 0-7 the kinds of the word alone, bits 8-15 the
    /// kinds of the longest phrase that it stands in, bits 16-17 whether it begins (1) or continues (2) that phrase.
    func mark(_ views: [WordView], _ range: Range<Int>, _ lists: inout [UInt64]) {
        let slice = views[range]
        var covered = range.lowerBound
        for index in range where views[index].isCapitalised {
            let (single, phrase, length) = match(slice, at: index)
            lists[index] |= UInt64(single)
            guard length > 0, index >= covered else { continue }
            for place in index..<index + length {
                lists[place] |= UInt64(phrase) << 8 | (place == index ? 1 << 16 : 2 << 16)
            }
            covered = index + length
        }
    }

    /// The kinds of the words at `index` and of the longest phrase that begins there.
    @inline(__always)
    func match(_ views: ArraySlice<WordView>, at index: Int) -> (single: Int, phrase: Int, length: Int) {
        var key = Self.start
        var single = 0
        var phrase = 0
        var length = 0
        var end = index
        while end < views.endIndex, end - index < Self.longest {
            key = FeatureKey.add(key, views[end].lower)
            let found = phrases[key]
            if found > 0 {
                if end == index { single = found }
                phrase = found
                length = end - index + 1
            }
            end += 1
        }
        return (single, phrase, length)
    }

    private static func bit(_ kind: String) -> Int? {
        switch kind {
        case "person": 1
        case "organisation": 2
        case "location": 4
        case "group": 8
        case "given": 16
        default: nil
        }
    }

    /// A name cut as the tokeniser cuts words: at blanks and around hyphens.
    private static func pieces(_ name: ArraySlice<UInt8>) -> [[UInt8]] {
        var pieces: [[UInt8]] = []
        for word in name.split(separator: 0x20) {
            var piece: [UInt8] = []
            for byte in word {
                if byte == 0x2D {
                    if !piece.isEmpty { pieces.append(piece) }
                    pieces.append([0x2D])
                    piece.removeAll()
                } else {
                    piece.append(byte)
                }
            }
            if !piece.isEmpty { pieces.append(piece) }
        }
        return pieces
    }
}
