/// Groups the tokens of one stretch into sentences.
package enum SentenceSplitter {
    /// Appends the sentences of the tokens in `range`.
    ///
    /// A sentence ends after ".", "!", "?" or "…" (with the closing quotes and brackets that follow) when a capital,
    /// a digit or an opening mark begins what comes next, and at every blank line or line break before a capital.
    package static func split(
        _ text: SourceText, _ tokens: [Token], _ range: Range<Int>, into sentences: inout [Sentence]
    ) {
        var first = range.lowerBound
        var index = range.lowerBound
        while index < range.upperBound {
            var last = index
            if ends(text, tokens[index]) {
                while last + 1 < range.upperBound, closes(text, tokens[last + 1]) { last += 1 }
                if last + 1 == range.upperBound || begins(text, tokens, last + 1, after: tokens[index]) {
                    append(tokens, first..<last + 1, into: &sentences)
                    first = last + 1
                }
            } else if index + 1 < range.upperBound, breaksLine(text, tokens[index], tokens[index + 1]) {
                append(tokens, first..<index + 1, into: &sentences)
                first = index + 1
            }
            index = last + 1
        }
        if first < range.upperBound { append(tokens, first..<range.upperBound, into: &sentences) }
    }

    private static func append(_ tokens: [Token], _ range: Range<Int>, into sentences: inout [Sentence]) {
        let span = TextSpan(tokens[range.lowerBound].span.start, tokens[range.upperBound - 1].span.end)
        sentences.append(Sentence(tokens: range, span: span))
    }

    private static func ends(_ text: SourceText, _ token: Token) -> Bool {
        let last = text.bytes[token.span.end - 1]
        if token.kind == .mark { return last == 0x2E || last == 0x21 || last == 0x3F || text[token.span] == "…" }
        // "… in the U.S. The army …": an abbreviation may end a sentence, unless it is one that a name follows.
        guard token.kind == .word, last == 0x2E else { return false }
        let stem = TextSpan(token.span.start, token.span.end - 1)
        return stem.count > 1 && !Abbreviations.needsMore(text[stem])
    }

    /// Closing marks stay with the sentence that they end.
    private static func closes(_ text: SourceText, _ token: Token) -> Bool {
        guard !token.followsSpace else { return false }
        if token.kind == .quote { return true }
        let byte = text.bytes[token.span.start]
        return token.kind == .mark && (byte == 0x29 || byte == 0x5D || byte == 0x2E || byte == 0x21 || byte == 0x3F)
    }

    private static func begins(_ text: SourceText, _ tokens: [Token], _ index: Int, after end: Token) -> Bool {
        let token = tokens[index]
        // "… announced its end.A few hours later": the space is missing, the capital tells.
        if !token.followsSpace && token.span.start == end.span.end {
            return token.isCapitalised && end.kind == .mark && text[end.span] == "."
        }
        if token.isCapitalised {
            // After "U.S." a capital is as likely to go on ("U.S. Secretary"), so only a clear opener begins anew.
            if end.kind == .word { return openers.contains(text[token.span]) }
            return true
        }
        if token.kind == .number { return end.kind == .mark }
        if token.kind == .quote || token.kind == .mark { return end.kind == .mark && text[token.span] != "," }
        return false
    }

    private static let openers: Set<String> = [
        "The", "A", "An", "In", "On", "At", "It", "He", "She", "They", "But", "And", "This", "That", "These", "Those",
        "However", "Meanwhile", "Earlier", "Later", "As", "After", "Before", "If", "When", "While", "There", "We",
    ]

    private static func breaksLine(_ text: SourceText, _ left: Token, _ right: Token) -> Bool {
        guard right.followsSpace, right.span.start > left.span.end else { return false }
        var lineFeeds = 0
        for byte in text.bytes[left.span.end..<right.span.start] where byte == 0x0A { lineFeeds += 1 }
        if lineFeeds >= 2 { return true }
        return lineFeeds == 1 && right.kind != .mark && (right.isCapitalised || right.kind != .word)
    }
}
