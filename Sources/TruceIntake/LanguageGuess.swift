import TruceKnowledge
import TruceText

/// Tells the language of a text that nothing beside it gives.
enum LanguageGuess {
    /// The two-letter code of the language; "en" where the text is too short to tell.
    ///
    /// A text in another script is told by its letters, one in Latin letters by its small words.
    ///
    /// - Complexity: O(n), of which the first 600 words are looked at.
    static func language(of page: PageText) -> String {
        let words = LanguageWords.embedded
        var counts = [Int](repeating: 0, count: words.codes.count)
        var scripts: [String: Int] = [:]
        var seen = 0
        for token in page.tokens where token.kind == .word && token.span.count <= 24 {
            let word = page.text[token.span].lowercased()
            for language in words.languages(of: word) { counts[language] += 1 }
            if let first = word.unicodeScalars.first, let code = code(ofScript: first.value) {
                scripts[code, default: 0] += 1
            }
            seen += 1
            if seen == 600 { break }
        }
        let foreign = scripts.max { ($0.value, $1.key) < ($1.value, $0.key) }
        if let foreign, foreign.value * 2 > seen { return foreign.key }
        guard let best = counts.max(), best >= 5, let english = words.codes.firstIndex(of: "en"),
            best * 2 > counts[english] * 3, let index = counts.firstIndex(of: best)
        else { return "en" }
        return words.codes[index]
    }

    /// The most widely written language of a script other than Latin.
    private static func code(ofScript scalar: UInt32) -> String? {
        switch scalar {
        case 0x0400...0x0403, 0x0405, 0x0408...0x045F: scalar == 0x0456 || scalar == 0x0457 ? "uk" : "ru"
        case 0x0404, 0x0406, 0x0407, 0x0490, 0x0491: "uk"
        case 0x0590...0x05FF: "he"
        case 0x0600...0x06FF: "ar"
        case 0x0370...0x03FF: "el"
        case 0x3040...0x30FF: "ja"
        case 0x4E00...0x9FFF: "zh"
        case 0xAC00...0xD7AF: "ko"
        default: nil
        }
    }
}
