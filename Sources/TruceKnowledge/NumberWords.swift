/// Numbers in words, from `number-words.tsv`.
package struct NumberWords: Sendable {
    /// What one word contributes to a number.
    package enum Part: Hashable, Sendable {
        /// "seven", "nineteen".
        case unit(Int)
        /// "twenty", which a unit may follow.
        case ten(Int)
        /// "hundred", "dozen": multiplies what precedes it.
        case scale(Int)
        /// "m", "bn": a scale only right after digits.
        case shortScale(Int)
        /// "dozens", "thousands": an indefinite number and the least that it can mean.
        case plural(Int)
        /// "several": indefinite and small, and the least that it can mean.
        case vague(Int)
        /// "half", "quarter": what a scale behind it is divided by.
        case fraction(Int)
        /// "a" and "an", which count as one before a scale.
        case article
        /// "no".
        case none
    }

    private let parts: [String: Part]

    /// Reads the embedded table.
    package init() {
        let lexicon = Lexicon(named: "number-words.tsv")
        var parts: [String: Part] = [:]
        for row in lexicon.rows where row.count >= 3 {
            guard let value = Int(row[2]) else { continue }
            switch row[1] {
            case "unit": parts[row[0]] = .unit(value)
            case "ten": parts[row[0]] = .ten(value)
            case "scale": parts[row[0]] = .scale(value)
            case "short-scale": parts[row[0]] = .shortScale(value)
            case "plural": parts[row[0]] = .plural(value)
            case "vague": parts[row[0]] = .vague(value)
            case "fraction": parts[row[0]] = .fraction(value)
            case "article": parts[row[0]] = .article
            default: parts[row[0]] = Part.none
            }
        }
        self.parts = parts
    }

    /// What a word in lower case contributes; nil for a word that is no part of a number.
    package subscript(word: String) -> Part? { parts[word] }
}
