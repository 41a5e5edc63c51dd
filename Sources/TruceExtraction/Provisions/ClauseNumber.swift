import TruceText

/// The marker before a numbered clause: "Article 3.", "2.1", "(b)", "•".
struct ClauseNumber: Equatable {
    /// How a marker stands to those before it.
    enum Level: Equatable {
        /// "Article 3", "Annex A": it heads what follows.
        case heading
        /// "2.1", "4."
        case number
        /// "(b)"
        case letter
        /// "•", "–"
        case bullet
    }

    /// How it stands to those before it.
    let level: Level
    /// The number or letter without its marks, empty for a bullet; a heading with its word ("Annex A").
    let label: String
    /// How many bytes the marker takes, with the white space behind it.
    let length: Int

    /// The longest marker, in bytes.
    private static let longest = 24

    /// Reads the marker at the beginning of a stretch of text; nil when there is none.
    init?(at start: Int, before end: Int, in text: SourceText) {
        let bytes = (start..<min(end, start + Self.longest)).map { text.bytes[$0] }
        if let heading = Self.heading(bytes) {
            self = heading
        } else if let numbered = Self.numbered(bytes) {
            self = numbered
        } else if let bullet = Self.bullet(bytes) {
            self = bullet
        } else {
            return nil
        }
    }

    private init(_ level: Level, _ label: [UInt8], _ length: Int) {
        self.level = level
        self.label = String(decoding: label, as: UTF8.self)
        self.length = length
    }

    private static let headings = ["article", "annex", "section", "chapter", "part", "point"].map { Array($0.utf8) }

    private static func heading(_ bytes: [UInt8]) -> ClauseNumber? {
        let lower = bytes.map { isLetter($0) ? $0 | 0x20 : $0 }
        guard let word = headings.first(where: { lower.starts(with: $0) && lower.count > $0.count + 1 }),
            isSpace(bytes[word.count])
        else { return nil }
        var end = word.count + 1
        while end < bytes.count, isDigit(bytes[end]) || isCapital(bytes[end]) { end += 1 }
        guard end > word.count + 1 else { return nil }
        return ClauseNumber(.heading, Array(bytes[..<end]), afterMarks(bytes, end))
    }

    private static func numbered(_ bytes: [UInt8]) -> ClauseNumber? {
        var index = 0
        let isOpen = bytes.first == 0x28
        if isOpen { index = 1 }
        let first = index
        while index < bytes.count, isDigit(bytes[index]) { index += 1 }
        if index > first {
            // "2.1", but not "2.5 million" and not "1,200 men".
            while index + 1 < bytes.count, bytes[index] == 0x2E, isDigit(bytes[index + 1]) {
                index += 1
                while index < bytes.count, isDigit(bytes[index]) { index += 1 }
            }
            let isDotted = bytes[first..<index].contains(0x2E)
            let isMarked = index < bytes.count && [0x2E, 0x29, 0x3A].contains(bytes[index])
            guard isMarked || isDotted, index - first <= 8 else { return nil }
            return ClauseNumber(.number, Array(bytes[first..<index]), afterMarks(bytes, index))
        }
        while index < bytes.count, index - first < 4, isLetter(bytes[index]) { index += 1 }
        guard index > first, index < bytes.count, bytes[index] == 0x29, isOpen || index == first + 1 else { return nil }
        return ClauseNumber(.letter, Array(bytes[first..<index]), afterMarks(bytes, index))
    }

    private static let bullets = ["•", "·", "–", "—", "■", "●", "-", "*"].map { Array($0.utf8) }

    private static func bullet(_ bytes: [UInt8]) -> ClauseNumber? {
        guard let mark = bullets.first(where: { bytes.starts(with: $0) }), mark.count < bytes.count,
            isSpace(bytes[mark.count])
        else { return nil }
        return ClauseNumber(.bullet, [], afterMarks(bytes, mark.count))
    }

    /// The first byte behind a marker's own marks and the white space after them.
    private static func afterMarks(_ bytes: [UInt8], _ end: Int) -> Int {
        var end = end
        while end < bytes.count, [0x2E, 0x29, 0x3A].contains(bytes[end]) { end += 1 }
        while end < bytes.count, isSpace(bytes[end]) { end += 1 }
        return end
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    private static func isCapital(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
    private static func isLetter(_ byte: UInt8) -> Bool { isCapital(byte) || (0x61...0x7A).contains(byte) }
    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A }
}
