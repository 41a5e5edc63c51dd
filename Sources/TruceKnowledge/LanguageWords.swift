/// Frequent small words by language.
package struct LanguageWords: Sendable {
    private let languages: [String: [Int]]
    /// The languages, as two-letter codes, in the order of the list.
    package let codes: [String]

    /// The embedded list.
    package static let embedded = LanguageWords(Lexicon(named: "language-words.tsv"))

    /// Reads a list with the columns `language` and `words`.
    package init(_ lexicon: Lexicon) {
        var languages: [String: [Int]] = [:]
        var codes: [String] = []
        for row in lexicon.rows where row.count >= 2 {
            for word in row[1].split(separator: " ") { languages[String(word), default: []].append(codes.count) }
            codes.append(row[0])
        }
        self.languages = languages
        self.codes = codes
    }

    /// The languages, as indices into ``codes``, in which a word in lower case is frequent.
    package func languages(of word: String) -> [Int] { languages[word] ?? [] }
}
