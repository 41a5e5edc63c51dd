import TruceKnowledge
import TruceText

/// Two names of which a text says that they are of one actor: "the Front, which renamed itself the Army".
struct NameChange {
    /// How the second name stands to the first.
    let order: ActorTies.Class
    /// The tokens of the first name.
    let first: Range<Int>
    /// The tokens of the second name.
    let second: Range<Int>

    /// All of them, in order of the text.
    static func all(in text: TokenizedText, _ ties: ActorTies) -> [NameChange] {
        var result: [NameChange] = []
        for sentence in text.sentences {
            var token = sentence.tokens.lowerBound
            while token < sentence.tokens.upperBound {
                if let found = change(at: token, in: sentence.tokens, text, ties) {
                    result.append(found)
                    token = found.second.upperBound
                } else {
                    token += 1
                }
            }
        }
        return result
    }

    /// The longest that a name may be, in tokens.
    private static let longest = 10

    private static func change(
        at token: Int, in sentence: Range<Int>, _ text: TokenizedText, _ ties: ActorTies
    ) -> NameChange? {
        for order in [ActorTies.Class.later, .earlier, .also] {
            guard let phrase = ties.match(order, in: text, at: token, limit: sentence.upperBound) else { continue }
            guard let first = nameBefore(phrase.lowerBound, notBefore: sentence.lowerBound, text, ties),
                let second = nameAfter(phrase.upperBound, notAfter: sentence.upperBound, text)
            else { return nil }
            return NameChange(order: order, first: first, second: second)
        }
        return nil
    }

    private static func nameBefore(
        _ end: Int, notBefore low: Int, _ text: TokenizedText, _ ties: ActorTies
    ) -> Range<Int>? {
        var last = end - 1
        var steps = 0
        while last >= low, steps < 8, !text.tokens[last].isCapitalised {
            let isMark = [",", "(", "-", "–", "—"].contains(text.lower[last])
            guard isMark || ties.match(.link, in: text, at: last, limit: last + 1) != nil else { return nil }
            last -= 1
            steps += 1
        }
        guard last >= low, text.tokens[last].isCapitalised else { return nil }
        var start = last
        while start > low, last - start < longest, isNamePart(start - 1, text) { start -= 1 }
        return trimmed(start..<last + 1, text)
    }

    private static func nameAfter(_ start: Int, notAfter high: Int, _ text: TokenizedText) -> Range<Int>? {
        var first = start
        while first < high,
            ["the", "as", "to", "itself"].contains(text.lower[first]) || text.tokens[first].kind == .quote
        {
            first += 1
        }
        var end = first
        while end < high, end - first < longest, isNamePart(end, text) { end += 1 }
        return trimmed(first..<end, text)
    }

    /// A capital, a hyphen inside a name, or a small word that names hold ("for the", "al").
    private static func isNamePart(_ token: Int, _ text: TokenizedText) -> Bool {
        if text.tokens[token].isCapitalised { return text.tokens[token].kind == .word }
        if text.lower[token] == "-" { return !text.tokens[token].followsSpace }
        return NameTable.isArticle(text.lower[token]) || ["of", "for", "the", "and", "'s"].contains(text.lower[token])
    }

    /// A run without small words at its edges; nil when no capital is left.
    private static func trimmed(_ run: Range<Int>, _ text: TokenizedText) -> Range<Int>? {
        var start = run.lowerBound
        var end = run.upperBound
        func isEdge(_ token: Int) -> Bool {
            let lower = text.lower[token]
            return lower == "the" || (!text.tokens[token].isCapitalised && !NameTable.isArticle(lower))
        }
        while start < end, isEdge(start) { start += 1 }
        while end > start, !text.tokens[end - 1].isCapitalised { end -= 1 }
        return start < end ? start..<end : nil
    }
}
