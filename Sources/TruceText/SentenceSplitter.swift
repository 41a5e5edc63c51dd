/// Groups the tokens of one stretch into sentences.
package enum SentenceSplitter {
    /// The tokens and sentences of a text along stretches that do not overlap; no sentence crosses two of them.
    ///
    /// - Parameter areParagraphs: Whether each stretch is known to be one paragraph, in which a line break is mere white space.
    package static func cut(
        _ text: SourceText, along stretches: [TextSpan], areParagraphs: Bool = false
    ) -> (tokens: [Token], sentences: [Sentence]) {
        var tokens: [Token] = []
        var sentences: [Sentence] = []
        for stretch in stretches {
            let first = tokens.count
            Tokenizer.tokenize(text, in: stretch, into: &tokens)
            split(text, tokens, first..<tokens.count, isParagraph: areParagraphs, into: &sentences)
        }
        return (tokens, sentences)
    }

    /// Appends the sentences of the tokens in `range`.
    ///
    /// A sentence ends after ".", "!", "?" or "…" (with the closing quotes and brackets that follow) when what comes
    /// next can begin one, at every blank line and, but in a paragraph, at a line break before a capital.
    package static func split(
        _ text: SourceText, _ tokens: [Token], _ range: Range<Int>, isParagraph: Bool = false,
        into sentences: inout [Sentence]
    ) {
        var first = range.lowerBound
        var index = range.lowerBound
        while index < range.upperBound {
            var last = index
            if isItemNumber(text, tokens, index, first) {
                // "3. Both sides …": the number begins the sentence that it counts.
            } else if ends(text, tokens[index]) {
                while last + 1 < range.upperBound, closes(text, tokens, last + 1, before: range.upperBound) {
                    last += 1
                }
                let isEnd =
                    last + 1 == range.upperBound || begins(text, tokens, last + 1, after: index, closing: last)
                    || breaksLine(text, tokens[last], tokens[last + 1], isParagraph)
                if isEnd {
                    append(tokens, first..<last + 1, into: &sentences)
                    first = last + 1
                }
            } else if index + 1 < range.upperBound, breaksLine(text, tokens[index], tokens[index + 1], isParagraph) {
                append(tokens, first..<index + 1, into: &sentences)
                first = index + 1
            } else if index + 1 < range.upperBound {
                if index > first, isStamp(text, tokens, index + 1, range.upperBound), isHeading(tokens, first...index) {
                    append(tokens, first..<index + 1, into: &sentences)
                    first = index + 1
                } else if index == first + 1, closesLetter(text, tokens[first], tokens[index]),
                    tokens[index + 1].isCapitalised
                {
                    append(tokens, first..<index + 1, into: &sentences)
                    first = index + 1
                } else if endsStamp(text, tokens, index, first) || areLinks(text, tokens[index], tokens[index + 1]) {
                    append(tokens, first..<index + 1, into: &sentences)
                    first = index + 1
                }
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
        if token.kind == .mark { return last == 0x2E || last == 0x21 || last == 0x3F || isEllipsis(text, token) }
        // "… in the U.S. The army …": an abbreviation may end a sentence, unless it is one that a name follows.
        guard token.kind == .word, last == 0x2E else { return false }
        let stem = TextSpan(token.span.start, token.span.end - 1)
        return stem.count > 1 && !Abbreviations.needsMore(text[stem])
    }

    private static func isEllipsis(_ text: SourceText, _ token: Token) -> Bool {
        token.span.count == 3 && text.bytes[token.span.start] == 0xE2 && text.bytes[token.span.start + 1] == 0x80
            && text.bytes[token.span.start + 2] == 0xA6
    }

    /// Closing marks stay with the sentence that they end; so does a face drawn with marks.
    private static func closes(_ text: SourceText, _ tokens: [Token], _ index: Int, before end: Int) -> Bool {
        let token = tokens[index]
        let byte = text.bytes[token.span.start]
        if token.kind == .mark, token.span.count >= 2, token.span.count <= 3, byte == 0x3A || byte == 0x3B {
            return true
        }
        if token.followsSpace {
            // ". )" and '. "' before a blank close too, and the dots of ". . ." belong together.
            guard index + 1 == end || tokens[index + 1].followsSpace, token.span.start > 0 else { return false }
            return token.kind == .mark && (byte == 0x29 || byte == 0x5D || byte == 0x2E)
        }
        if token.kind == .quote { return true }
        return token.kind == .mark && (byte == 0x29 || byte == 0x5D || byte == 0x2E || byte == 0x21 || byte == 0x3F)
    }

    private static func begins(
        _ text: SourceText, _ tokens: [Token], _ index: Int, after end: Int, closing last: Int
    ) -> Bool {
        let token = tokens[index]
        let stop = tokens[end]
        // "… announced its end.A few hours later": the space is missing, the capital tells.
        if !token.followsSpace && token.span.start == tokens[last].span.end {
            return token.isCapitalised && stop.kind == .mark && (stop.span.count == 1 || !stop.followsSpace)
        }
        if token.isCapitalised {
            // After "U.S." a capital is as likely to go on ("U.S. Secretary"), so only a clear opener begins anew.
            if stop.kind == .word { return openers.contains(text[token.span]) }
            return true
        }
        guard stop.kind == .mark else { return false }
        // '"Why?" he asked' goes on; "what was that? nobody knew" begins anew, and so do careless writers after a stop.
        if token.kind == .word { return last == end && stop.span.count == 1 && !isEllipsis(text, stop) }
        return text.bytes[token.span.start] != 0x2C
    }

    /// Whether a full stop belongs to the number of an item that opens a sentence.
    private static func isItemNumber(_ text: SourceText, _ tokens: [Token], _ index: Int, _ first: Int) -> Bool {
        guard index == first + 1, tokens[first].kind == .number, tokens[first].span.count <= 2 else { return false }
        return !tokens[index].followsSpace && tokens[index].span.count == 1
            && text.bytes[tokens[index].span.start] == 0x2E
    }

    /// Whether a stamp of day and time as mail and pages print it ("02/13/2001 08:02 PM") begins at an index.
    private static func isStamp(_ text: SourceText, _ tokens: [Token], _ index: Int, _ end: Int) -> Bool {
        guard index + 2 < end, tokens[index].kind == .number, tokens[index + 1].kind == .number else { return false }
        return holds(text, tokens[index], 0x2F) && holds(text, tokens[index + 1], 0x3A)
            && isHalfOfDay(text, tokens[index + 2])
    }

    /// Whether a stamp ends with the token at an index.
    private static func endsStamp(_ text: SourceText, _ tokens: [Token], _ index: Int, _ first: Int) -> Bool {
        index >= first + 2 && isStamp(text, tokens, index - 2, index + 1)
    }

    private static func isHalfOfDay(_ text: SourceText, _ token: Token) -> Bool {
        token.kind == .word && token.span.count == 2 && text.bytes[token.span.start + 1] | 0x20 == 0x6D
    }

    private static func holds(_ text: SourceText, _ token: Token, _ byte: UInt8) -> Bool {
        for offset in token.span.start..<token.span.end where text.bytes[offset] == byte { return true }
        return false
    }

    /// Whether a short run of tokens can be the name before a stamp: no small word in it.
    private static func isHeading(_ tokens: [Token], _ range: ClosedRange<Int>) -> Bool {
        range.count <= 8 && range.allSatisfy { tokens[$0].kind != .word || tokens[$0].isCapitalised }
    }

    /// Whether two tokens are the formula before the name that signs a letter: "Regards,".
    private static func closesLetter(_ text: SourceText, _ word: Token, _ comma: Token) -> Bool {
        guard comma.kind == .mark, comma.span.count == 1, text.bytes[comma.span.start] == 0x2C else { return false }
        return word.isCapitalised && word.span.count <= 9 && formulas.contains(text[word.span])
    }

    private static let formulas: Set<String> = ["Thanks", "Regards", "Sincerely", "Cheers", "Love", "Respectfully"]

    /// Whether two web addresses follow each other, as in a list of them.
    private static func areLinks(_ text: SourceText, _ left: Token, _ right: Token) -> Bool {
        left.kind == .address && right.kind == .address && holds(text, left, 0x2F) && holds(text, right, 0x2F)
    }

    /// Words that seldom stand inside a name, so that after an abbreviation they begin a sentence.
    static let openers: Set<String> = [
        "The", "A", "An", "In", "On", "At", "It", "He", "She", "They", "But", "And", "This", "That", "These", "Those",
        "However", "Meanwhile", "Earlier", "Later", "As", "After", "Before", "If", "When", "While", "There", "We",
        "I", "You", "His", "Her", "Their", "Its", "Our", "My", "For", "From", "So", "Some", "What", "Who", "Why",
    ]

    private static func breaksLine(
        _ text: SourceText, _ left: Token, _ right: Token, _ isParagraph: Bool
    ) -> Bool {
        guard right.followsSpace, right.span.start > left.span.end else { return false }
        var lineFeeds = 0
        for offset in left.span.end..<right.span.start where text.bytes[offset] == 0x0A { lineFeeds += 1 }
        if lineFeeds >= 2 { return true }
        return lineFeeds == 1 && !isParagraph && right.kind != .mark && (right.isCapitalised || right.kind != .word)
    }
}
