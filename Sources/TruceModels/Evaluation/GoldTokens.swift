import TruceText

/// A text made of given words with a blank between them, so that a model can be measured on the right tokens.
struct GoldTokens {
    let text: SourceText
    let tokens: [Token]
    let sentences: [Sentence]

    init(_ words: [[String]]) {
        var bytes: [UInt8] = []
        var tokens: [Token] = []
        var sentences: [Sentence] = []
        for sentence in words where !sentence.isEmpty {
            let first = tokens.count
            for word in sentence {
                if !bytes.isEmpty { bytes.append(0x20) }
                let start = bytes.count
                bytes.append(contentsOf: word.utf8)
                let capital = word.unicodeScalars.first.map { isUpper($0.value) } ?? false
                tokens.append(
                    Token(
                        span: TextSpan(start, bytes.count), kind: .word, followsSpace: true, isCapitalised: capital))
            }
            let span = TextSpan(tokens[first].span.start, bytes.count)
            sentences.append(Sentence(tokens: first..<tokens.count, span: span))
        }
        text = SourceText(validUTF8: bytes)
        self.tokens = tokens
        self.sentences = sentences
    }
}
