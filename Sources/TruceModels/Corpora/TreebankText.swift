package import TruceText

/// A treebank put back into running text, with the place of every sentence, token and word.
///
/// Documents and paragraphs are set apart by blank lines, sentences by what the treebank says of the space after
/// their last token.
package struct TreebankText: Sendable {
    /// The running text.
    package let text: SourceText
    /// The span of each sentence.
    package let sentences: [TextSpan]
    /// The span of each surface token, sentence after sentence.
    package let tokens: [TextSpan]
    /// The span of each word, sentence after sentence. Words of a token whose forms do not add up to its characters
    /// all take the span of the token.
    package let words: [TextSpan]
    /// For each sentence, the index of its first word.
    package let firstWord: [Int]
    /// For each sentence, whether a document begins with it.
    package let beginsDocument: [Bool]

    /// Puts a treebank back into running text.
    package init(_ treebank: [TreebankSentence]) {
        var bytes: [UInt8] = []
        var sentences: [TextSpan] = []
        var tokens: [TextSpan] = []
        var words: [TextSpan] = []
        var firstWord: [Int] = []
        var isFirst = true
        var spaceBefore = false
        for sentence in treebank {
            if !isFirst {
                if sentence.beginsDocument || sentence.beginsParagraph {
                    bytes.append(contentsOf: [0x0A, 0x0A])
                } else if spaceBefore {
                    bytes.append(0x20)
                }
            }
            isFirst = false
            spaceBefore = false
            let sentenceStart = bytes.count
            firstWord.append(words.count)
            for token in sentence.tokens {
                if spaceBefore { bytes.append(0x20) }
                spaceBefore = token.spaceAfter
                let start = bytes.count
                bytes.append(contentsOf: token.form.utf8)
                let span = TextSpan(start, bytes.count)
                tokens.append(span)
                let lengths = token.words.map { sentence.words[$0].form.utf8.count }
                if lengths.reduce(0, +) == span.count {
                    var offset = start
                    for length in lengths {
                        words.append(TextSpan(offset, offset + length))
                        offset += length
                    }
                } else {
                    for _ in lengths { words.append(span) }
                }
            }
            sentences.append(TextSpan(sentenceStart, bytes.count))
        }
        text = SourceText(validUTF8: bytes)
        self.sentences = sentences
        self.tokens = tokens
        self.words = words
        self.firstWord = firstWord
        beginsDocument = treebank.map(\.beginsDocument)
    }
}
