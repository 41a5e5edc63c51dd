import TruceText

/// What a line looks like, before its words are considered.
struct LineShape {
    /// The number of words and numbers.
    let wordCount: Int
    /// Whether it ends like a sentence, perhaps with a closing quotation mark or bracket.
    let endsSentence: Bool
    /// Whether it ends with a colon.
    let endsWithColon: Bool
    /// Whether a sentence ends before its last token.
    let hasInnerSentenceEnd: Bool
    /// The share of words of four letters and more, the first word left out, that begin with a capital; 0...1.
    let capitalShare: Double
    /// The number of words that ``capitalShare`` is a share of.
    let longWordCount: Int

    /// Looks at a line.
    init(_ line: PageText.Line, in page: PageText) {
        var words = 0
        var long = 0
        var capital = 0
        var lastMark = line.tokens.upperBound - 1
        for index in line.tokens where page.isWord(index) {
            words += 1
            let token = page.tokens[index]
            if words > 1, token.kind == .word, token.span.count >= 4 {
                long += 1
                if token.isCapitalised { capital += 1 }
            }
        }
        while lastMark > line.tokens.lowerBound {
            let token = page.tokens[lastMark]
            let isCloser = token.kind == .quote || page.mark(lastMark) == 0x29 || page.mark(lastMark) == 0x5D
            if isCloser { lastMark -= 1 } else { break }
        }
        wordCount = words
        endsSentence =
            !line.tokens.isEmpty && page.endsSentence(lastMark) && page.tokens[lastMark].kind == .mark
            || !line.tokens.isEmpty && words > 7 && page.endsSentence(lastMark)
        endsWithColon = !line.tokens.isEmpty && page.mark(lastMark) == 0x3A
        var inner = false
        for index in line.tokens.dropLast(2) where !inner {
            inner = page.tokens[index].kind == .mark && page.endsSentence(index) && page.tokens[index + 1].followsSpace
        }
        hasInnerSentenceEnd = inner
        longWordCount = long
        capitalShare = long == 0 ? 0 : Double(capital) / Double(long)
    }

    /// Whether this is running text rather than a label, a headline or a link.
    var isProse: Bool {
        (wordCount >= 12 && endsSentence) || wordCount >= 28 || (wordCount >= 5 && hasInnerSentenceEnd)
    }

    /// Whether this could be a headline: some words without the end of a sentence.
    var isHeadlike: Bool {
        !endsSentence && !hasInnerSentenceEnd && !endsWithColon && wordCount >= 1 && wordCount <= 27
    }

    /// Whether its words are written in capitals as headlines of some outlets are.
    var isTitleCase: Bool { longWordCount >= 2 && capitalShare >= 0.7 }
}
