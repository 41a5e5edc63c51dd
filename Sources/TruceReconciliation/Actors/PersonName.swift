import TruceText

/// A person's or body's name as compared across documents.
///
/// "Andrey Melnyk" and "Andrei Melnyk" may be one person, "Ali Hassan" and "Omar Hassan" may not, and "Hassan" alone
/// may be either: a surname by itself never joins two people without further evidence.
struct PersonName: Hashable, Sendable {
    /// How well two names go together.
    enum Match: Int, Comparable, Sendable {
        /// They name two.
        case different
        /// One of them is unknown.
        case unknown
        /// One is the surname, or a part, of the other.
        case partial
        /// They agree in given name and surname, or word for word.
        case full

        static func < (left: Match, right: Match) -> Bool { left.rawValue < right.rawValue }
    }

    /// The folded words, the surname last.
    let words: [String]

    /// Folds a name.
    init(_ name: String) {
        var words = NameFolding.fold(name).split(separator: " ").map(String.init)
        if words.first == "the" { words.removeFirst() }
        // A possessive or a title in front is dropped by comparing from the end.
        self.words = Self.joined(words)
    }

    /// Joins "Abdul Rahman" and "Abd al-Rahman" to the one name that they are.
    private static func joined(_ words: [String]) -> [String] {
        var result: [String] = []
        var isOpen = false
        for (place, word) in words.enumerated() {
            if isOpen, let last = result.popLast() { result.append(last + word) } else { result.append(word) }
            let isArticle = isOpen && articles.contains(word)
            isOpen = place + 1 < words.count && (servants.contains(word) || isArticle)
        }
        return result
    }

    private static let servants: Set<String> = ["abd", "abdul", "abdel", "abdal", "abdol", "abdur", "abdu", "abed"]
    private static let articles: Set<String> = ["al", "el", "ul", "ar", "er", "ur", "as", "an", "allah"]

    /// How well two names go together.
    static func match(_ left: PersonName?, _ right: PersonName?) -> Match {
        guard let left, let right, !left.words.isEmpty, !right.words.isEmpty else { return .unknown }
        if left.words == right.words { return .full }
        guard let leftLast = left.words.last, let rightLast = right.words.last else { return .unknown }
        guard isSpelling(leftLast, of: rightLast) else {
            // "Zeid" and "Zeid Raad Al Hussein": people are also known by their first name.
            if left.words.count == 1, right.words.first == leftLast { return .partial }
            if right.words.count == 1, left.words.first == rightLast { return .partial }
            return .different
        }
        if left.words.count == 1 || right.words.count == 1 { return .partial }
        // Titles may stand in front of either, so the word before the surname decides.
        let leftGiven = left.words[left.words.count - 2]
        let rightGiven = right.words[right.words.count - 2]
        if isSpelling(leftGiven, of: rightGiven) { return .full }
        if leftGiven.utf8.count == 1 || rightGiven.utf8.count == 1 {
            return leftGiven.utf8.first == rightGiven.utf8.first ? .full : .different
        }
        // "Rami Abdel Rahman" and "Rami Abdulrahman", "Peter J Okello": compare the first given names as well.
        if let first = left.words.first, let other = right.words.first, isSpelling(first, of: other) { return .full }
        return .different
    }

    /// Whether two words may be spellings of one name: equal, or of four letters and more with the same first letter
    /// and at most one letter in five different.
    static func isSpelling(_ left: String, of right: String) -> Bool {
        if left == right { return true }
        let a = Array(left.utf8)
        let b = Array(right.utf8)
        guard a.count >= 4, b.count >= 4, a.count <= 40, b.count <= 40, a[0] == b[0] else { return false }
        return distance(a, b) <= max(1, min(a.count, b.count) / 5)
    }

    /// What spellings of one name mostly share: the first letter and the consonants after it, doubled ones once.
    static func skeleton(of word: String) -> String {
        var result: [UInt8] = []
        for byte in word.utf8 {
            let isVowel = [0x61, 0x65, 0x69, 0x6F, 0x75, 0x79, 0x68, 0x77].contains(byte)
            if result.isEmpty || !isVowel && result.last != byte { result.append(byte) }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// The Levenshtein distance.
    private static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
        var row = Array(0...b.count)
        for i in 1...a.count {
            var diagonal = row[0]
            row[0] = i
            for j in 1...b.count {
                let above = row[j]
                row[j] = min(above + 1, row[j - 1] + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1))
                diagonal = above
            }
        }
        return row[b.count]
    }
}
