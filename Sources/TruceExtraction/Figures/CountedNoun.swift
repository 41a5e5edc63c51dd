import TruceKnowledge
import TruceText

/// What a number counts, as far as the words after it tell.
struct CountedNoun {
    /// The tokens from the number's end to the head noun; empty when no noun follows.
    var tokens: Range<Int>
    /// The head noun's token.
    var head: Int?
    /// Whether the head is a noun for people.
    var isPeople = false
    /// Whether the head is a noun for things whose number matters.
    var isThing = false
    /// Whether the words point back to those counted before: "others", "of them", "more".
    var pointsBack = false
    /// Whether what is counted makes this no figure: tons, years, percent.
    var isUnit = false

    /// The first token after the noun.
    var end: Int { tokens.upperBound }
}

extension CountedNoun {
    /// Reads what follows a number: "Syrian soldiers", "of government soldiers", "22 Red Crescent [SARC] volunteers".
    static func read(after start: Int, in text: TokenizedText, range: Range<Int>, words: FigureWords) -> CountedNoun {
        func lower(_ index: Int) -> String { range.contains(index) ? text.lower[index] : "" }
        var noun = CountedNoun(tokens: start..<start)
        var index = start
        guard range.contains(index) else { return noun }
        let first = lower(index)
        if first == "%" || words[first]?.roles.contains(.unit) ?? false && text.tokens[index].kind == .word {
            noun.isUnit = true
            return noun
        }
        // "48-hour", "20-vehicle": the number describes what follows.
        if first == "-" || first == "–", !text.tokens[index].followsSpace {
            noun.isUnit = true
            return noun
        }
        if first == "of" {
            index += 1
            if ["them", "whom", "these", "those", "which"].contains(lower(index)) {
                noun.pointsBack = true
                noun.tokens = start..<index + 1
                index += 1
                if ["were", "are", "being"].contains(lower(index)) { index += 1 }
                guard range.contains(index), isNounWord(index, text, words) else { return noun }
            }
        }
        if ["the", "its", "his", "their", "these", "those", "our", "an", "a"].contains(lower(index)) { index += 1 }
        if lower(index) == "others" || lower(index) == "more" || lower(index) == "other" {
            noun.pointsBack = true
            noun.tokens = start..<index + 1
            if lower(index) == "others" {
                noun.head = index
                noun.isPeople = true
                return noun
            }
            index += 1
        }
        scan(from: index, start: start, text: text, range: range, words: words, into: &noun)
        return noun
    }

    private static func isNounWord(_ index: Int, _ text: TokenizedText, _ words: FigureWords) -> Bool {
        guard let roles = words[text.lower[index]]?.roles else { return false }
        return roles.contains(.person) || roles.contains(.thing)
    }

    /// Walks over adjectives and names to the head noun.
    private static func scan(
        from first: Int, start: Int, text: TokenizedText, range: Range<Int>, words: FigureWords,
        into noun: inout CountedNoun
    ) {
        var index = first
        var fallback: Int?
        while range.contains(index), index - first < 9 {
            let token = text.tokens[index]
            let lower = text.lower[index]
            // "dozens of “fighters”"
            if token.kind == .quote, index == first {
                index = behindQuotedDegree(index, text, range, words) ?? index + 1
                continue
            }
            if token.kind == .mark {
                // "[SARC]", "(SARC)" and hyphens inside a name are passed over.
                if lower == "[" || lower == "(", index + 2 < range.upperBound,
                    text.lower[index + 2] == "]" || text.lower[index + 2] == ")"
                {
                    index += 3
                    continue
                }
                if lower == "-", !token.followsSpace {
                    index += 1
                    continue
                }
                break
            }
            guard token.kind == .word else { break }
            let entry = words[lower]
            if entry?.roles.contains(.unit) ?? false, fallback == nil {
                noun.isUnit = true
                return
            }
            let isPerson = entry?.roles.contains(.person) ?? false
            let isThing = entry?.roles.contains(.thing) ?? false
            if isPerson || isThing {
                // "police officers", "rescue workers": the last of such nouns is the head.
                if index + 1 < range.upperBound, text.tokens[index + 1].kind == .word,
                    isNounWord(index + 1, text, words),
                    entry?.state == nil, words[text.lower[index + 1]]?.state == nil
                {
                    index += 1
                    continue
                }
                noun.head = index
                noun.isPeople = isPerson
                noun.isThing = isThing && !isPerson
                noun.tokens = start..<index + 1
                return
            }
            if stops.contains(lower) || entry?.intransitive != nil || entry?.active != nil { break }
            // "killed" ends the noun, "displaced civilians" and "wounded soldiers" describe it.
            if entry?.participle != nil || entry?.state != nil || entry?.noun != nil
                || entry?.roles.contains(.siege) ?? false
            {
                guard index == first, index + 1 < range.upperBound, isNounWord(index + 1, text, words) else { break }
                index += 1
                continue
            }
            // A name that follows a plural belongs to something else: "3 villages Monday".
            if let fallback, token.isCapitalised, !text.tokens[fallback].isCapitalised { break }
            if lower.utf8.last == 0x73, lower.utf8.count > 3 { fallback = index }
            index += 1
        }
        // A plural that no list knows, best a people's name: "67 Israelis".
        guard let fallback else { return }
        noun.head = fallback
        noun.isPeople = text.tokens[fallback].isCapitalised
        noun.tokens = start..<fallback + 1
    }

    /// "17 “badly hurt” sailors": the token behind words in quotation marks that only say how those are who follow.
    private static func behindQuotedDegree(
        _ open: Int, _ text: TokenizedText, _ range: Range<Int>, _ words: FigureWords
    ) -> Int? {
        let near = open + 1..<max(open + 1, min(range.upperBound, open + 5))
        guard let close = near.first(where: { text.tokens[$0].kind == .quote }), range.contains(close + 1),
            text.tokens[close + 1].kind == .word, !(open + 1..<close).contains(where: { isNounWord($0, text, words) })
        else { return nil }
        return close + 1
    }

    /// Words that no noun phrase runs over.
    static let stops: Set<String> = [
        "in", "of", "at", "on", "by", "from", "near", "to", "with", "after", "before", "during", "since", "for", "and",
        "or", "but", "as", "into", "over", "under", "who", "which", "that", "including", "among", "was", "were", "is",
        "are", "be", "been", "has", "have", "had", "will", "would", "could", "may", "might", "when", "while", "than",
        "per", "out", "so", "it", "he", "she", "they", "we", "said", "says", "told", "the", "this", "also", "across",
        "inside", "outside", "within", "without", "because", "whose", "there", "then", "not", "where", "according",
        "against", "between", "through", "until", "live", "lives", "lived", "living", "remain", "remained",
    ]
}
