package import TruceText

/// Phrases of one or more words, each with a value, found in a text in one pass.
///
/// A phrase is cut into tokens exactly as a text is, so "U.S.-led coalition" meets its like however it is hyphenated.
/// Hyphens, case and the spelling of the Arabic article do not matter. A phrase written in capitals only ("IS",
/// "WHO") matches capitals only, and one that begins with a capital begins with one in the text.
package struct NameTable: Sendable {
    private struct Step: Hashable {
        let node: Int32
        let word: Int32
    }

    /// What ends at a node.
    private struct End {
        let value: Int
        let isAcronym: Bool
        let isName: Bool
    }

    /// A phrase found in a text.
    package struct Match: Hashable, Sendable {
        /// The tokens it covers.
        package let tokens: Range<Int>
        /// The value it was added with.
        package let value: Int
    }

    private var words: [String: Int32] = [:]
    private var steps: [Step: Int32] = [:]
    private var ends: [Int32: [End]] = [:]
    private var nodeCount: Int32 = 1

    /// Makes an empty table.
    package init() {}

    /// Whether there is no phrase.
    package var isEmpty: Bool { ends.isEmpty }

    /// Adds a phrase; the first value added for a phrase stays.
    package mutating func add(_ phrase: String, value: Int) {
        let source = SourceText(phrase)
        let text = TokenizedText(source, stretches: [source.span])
        var path: [String] = []
        for index in text.tokens.indices where !Self.isHyphen(text.lower[index]) { path.append(text.lower[index]) }
        let letters = phrase.unicodeScalars.filter { isLetter($0.value) }
        let isAcronym = letters.count > 1 && letters.allSatisfy { isUpper($0.value) }
        let isName = letters.first.map { isUpper($0.value) } ?? false
        let end = End(value: value, isAcronym: isAcronym, isName: isName || letters.contains { isUpper($0.value) })
        add(path, end)
        // Texts that lost their apostrophes join the "s" to the word: "Peoples Protection Units".
        if let clitic = path.firstIndex(of: "'s"), clitic > 0 {
            var joined = path
            joined[clitic - 1] += "s"
            joined.remove(at: clitic)
            add(joined, end)
        }
        let plain = path.map { NameFolding.fold($0).isEmpty || $0.contains(".") ? $0 : NameFolding.fold($0) }
        if plain != path, !path.contains("'s") { add(plain, end) }
    }

    private mutating func add(_ path: [String], _ end: End) {
        guard !path.isEmpty else { return }
        var node: Int32 = 0
        for (index, raw) in path.enumerated() {
            let word = index + 1 < path.count && Self.isArticle(raw) ? "al" : raw
            let number: Int32
            if let known = words[word] {
                number = known
            } else {
                number = Int32(words.count)
                words[word] = number
            }
            let step = Step(node: node, word: number)
            if let next = steps[step] {
                node = next
            } else {
                steps[step] = nodeCount
                node = nodeCount
                nodeCount += 1
            }
        }
        ends[node, default: []].append(end)
    }

    /// The longest phrase that begins at a token; nil when none does.
    ///
    /// - Complexity: O(m) in the tokens of the longest phrase.
    package func longestMatch(in text: TokenizedText, at start: Int, limit: Int) -> Match? {
        var node: Int32 = 0
        var best: Match?
        var index = start
        while index < limit {
            let lower = text.lower[index]
            if index > start, Self.isHyphen(lower) {
                index += 1
                continue
            }
            var next = words[lower].flatMap { steps[Step(node: node, word: $0)] }
            if next == nil, Self.isArticle(lower), let article = words["al"] {
                next = steps[Step(node: node, word: article)]
            }
            guard let next else { break }
            node = next
            index += 1
            if let end = ends[node]?.first(where: { fits($0, text, start..<index) }) {
                best = Match(tokens: start..<index, value: end.value)
            }
        }
        return best
    }

    private func fits(_ end: End, _ text: TokenizedText, _ range: Range<Int>) -> Bool {
        if end.isAcronym {
            return range.allSatisfy { index in
                let span = text.tokens[index].span
                return !text.text.bytes[span.start..<span.end].contains { $0 >= 0x61 && $0 <= 0x7A }
                    || text.lower[index] == "'s" || Self.isArticle(text.lower[index])
            }
        }
        if end.isName { return range.contains { text.tokens[$0].isCapitalised } }
        return true
    }

    private static func isHyphen(_ word: String) -> Bool { word == "-" || word == "\u{2011}" || word == "\u{2010}" }

    /// Whether a word in lower case is a spelling of the Arabic article.
    package static func isArticle(_ word: String) -> Bool {
        // Asked of every token for every table: few words are as short.
        guard word.utf8.count <= 3 else { return false }
        return switch word {
        case "al", "el", "ar", "as", "ash", "an", "ad", "at", "az", "ez", "es", "ul", "ed", "en", "esh": true
        default: false
        }
    }
}
