/// A text cut into tokens and sentences, the ground that every reader stands on.
///
/// Sentences never cross the stretches that the text was cut along (paragraphs, captions, titles).
package struct TokenizedText: Sendable {
    /// The text.
    package let text: SourceText
    /// All tokens in order.
    package let tokens: [Token]
    /// All sentences in order; every token lies in exactly one.
    package let sentences: [Sentence]
    /// Each token's characters in lower case, parallel to ``tokens``. Curly apostrophes are straight here.
    package let lower: [String]
    /// For each token, the index of its sentence.
    package let sentenceOfToken: [Int]

    /// Cuts a text along the given stretches; what lies between them is left out.
    ///
    /// - Parameters:
    ///   - text: The text.
    ///   - stretches: Spans in order that do not overlap, such as the blocks of a document.
    ///   - areParagraphs: Whether each is known to be one paragraph, in which a line break is mere white space.
    package init(_ text: SourceText, stretches: [TextSpan], areParagraphs: Bool = false) {
        self.text = text
        let (tokens, sentences) = SentenceSplitter.cut(text, along: stretches, areParagraphs: areParagraphs)
        self.tokens = tokens
        self.sentences = sentences
        lower = tokens.map { lowered(text[$0.span]) }
        var sentenceOfToken = [Int](repeating: 0, count: tokens.count)
        for (index, sentence) in sentences.enumerated() {
            for token in sentence.tokens { sentenceOfToken[token] = index }
        }
        self.sentenceOfToken = sentenceOfToken
    }

    /// The characters of the token at an index, as written.
    package func word(_ index: Int) -> String { text[tokens[index].span] }

    /// The span from the first to the last token of a non-empty range.
    package func span(_ range: Range<Int>) -> TextSpan {
        TextSpan(tokens[range.lowerBound].span.start, tokens[range.upperBound - 1].span.end)
    }

    /// The index of the first token that ends after a byte offset; `tokens.count` when there is none.
    package func firstToken(endingAfter offset: Int) -> Int {
        tokens.partitioningIndex { $0.span.end > offset }
    }

    /// The tokens that lie wholly or partly in a span.
    package func tokens(in span: TextSpan) -> Range<Int> {
        let first = firstToken(endingAfter: span.start)
        var last = first
        while last < tokens.count, tokens[last].span.start < span.end { last += 1 }
        return first..<last
    }
}

/// A token's characters in lower case with straight apostrophes.
private func lowered(_ word: String) -> String {
    var isPlain = true
    for byte in word.utf8 where byte >= 0x80 || (byte >= 0x41 && byte <= 0x5A) {
        isPlain = false
        break
    }
    if isPlain { return word }
    var result = ""
    for scalar in word.lowercased().unicodeScalars {
        result.unicodeScalars.append(scalar == "\u{2019}" || scalar == "\u{2018}" ? "'" : scalar)
    }
    return result
}
