/// What the models see of one word: hashes of its characters and of their pieces.
struct WordView {
    /// The characters as written, digits as "0".
    var form: UInt64 = 0
    /// The characters in lower case, digits as "0", apostrophes straight.
    var lower: UInt64 = 0
    /// The last one, two, three, four and five characters in lower case.
    var suffixes: (UInt64, UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0, 0)
    /// The first one, two, three and four characters in lower case.
    var prefixes: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    /// The pattern of capitals, small letters, digits and marks, runs shortened.
    var shape: UInt64 = 0
    /// The first character is a capital.
    var isCapitalised = false
    /// At least two letters and every one a capital.
    var isAllCapitals = false
    /// At least one letter.
    var hasLetter = false

    /// The view before the first word and after the last.
    static let outside: WordView = {
        var view = WordView()
        view.form = 0xA5A5_0001
        view.lower = 0xA5A5_0002
        view.shape = 0xA5A5_0003
        return view
    }()

    init() {}

    /// Views a word.
    init(_ bytes: some RandomAccessCollection<UInt8>) {
        self.init(Array(bytes), 0, bytes.count)
    }

    /// Views the word between two offsets.
    init(_ bytes: [UInt8], _ start: Int, _ end: Int) {
        let seed: UInt64 = 0xCBF2_9CE4_8422_2325
        var form = seed
        var lower = seed
        var shape = seed
        var lastClass: UInt8 = 0
        var run = 0
        var capitals = 0
        var letters = 0
        var position = 0
        var index = start
        while index < end {
            let byte = bytes[index]
            var plain = byte
            var small = byte
            var kind: UInt8 = 0x2E
            if byte >= 0x61 && byte <= 0x7A {
                kind = 0x61
                letters += 1
            } else if byte >= 0x41 && byte <= 0x5A {
                kind = 0x41
                small = byte | 0x20
                letters += 1
                capitals += 1
            } else if byte >= 0x30 && byte <= 0x39 {
                kind = 0x30
                plain = 0x30
                small = 0x30
            } else if byte >= 0x80 {
                // The apostrophes U+2018 and U+2019 count as the straight one.
                if byte == 0xE2, index + 2 < end, bytes[index + 1] == 0x80, bytes[index + 2] & 0xFE == 0x98 {
                    plain = 0x27
                    small = 0x27
                    index += 2
                } else {
                    kind = 0x61
                    if byte & 0xC0 != 0x80 { letters += 1 }
                }
            } else {
                kind = byte
            }
            form = (form ^ UInt64(plain)) &* 0x100_0000_01B3
            lower = (lower ^ UInt64(small)) &* 0x100_0000_01B3
            if kind == lastClass { run += 1 } else { run = 1 }
            lastClass = kind
            if run <= 2 { shape = (shape ^ UInt64(kind)) &* 0x100_0000_01B3 }
            position += 1
            switch position {
            case 1:
                prefixes.0 = lower
                isCapitalised = kind == 0x41
            case 2: prefixes.1 = lower
            case 3: prefixes.2 = lower
            case 4: prefixes.3 = lower
            default: break
            }
            index += 1
        }
        self.form = form
        self.lower = lower
        self.shape = shape
        hasLetter = letters > 0
        isAllCapitals = letters > 1 && capitals == letters
        readSuffixes(bytes, start, end)
    }

    private mutating func readSuffixes(_ bytes: [UInt8], _ start: Int, _ end: Int) {
        var hash: UInt64 = 0x84222325_CBF29CE4
        var index = end
        for length in 1...5 {
            guard index > start else { break }
            index -= 1
            var byte = bytes[index]
            if byte >= 0x41 && byte <= 0x5A { byte |= 0x20 } else if byte >= 0x30 && byte <= 0x39 { byte = 0x30 }
            hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
            switch length {
            case 1: suffixes.0 = hash
            case 2: suffixes.1 = hash
            case 3: suffixes.2 = hash
            case 4: suffixes.3 = hash
            default: suffixes.4 = hash
            }
        }
    }
}
