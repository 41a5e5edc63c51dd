import TruceText

/// A stretch of text between quotation marks, marks inside it included.
struct QuotedStretch {
    /// From the opening mark to the closing one, both included.
    let outer: TextSpan
    /// What stands between them, without blanks and without a comma at its end.
    let content: TextSpan
    /// The tokens of the content.
    let tokens: Range<Int>
    /// The tokens of the content and its marks.
    let outerTokens: Range<Int>
    /// Whether a closing mark was found.
    let isClosed: Bool
    /// Whether the next paragraph opens with a mark and goes on with the same speech.
    let goesOn: Bool
    /// Whether single marks enclose it.
    let isSingle: Bool
}

/// Pairs quotation marks of every shape.
///
/// Marks seldom match in what is found on the web, so shapes only help; what counts is the space around a mark.
/// - Complexity: O(n) in the tokens; the search for a closing single mark looks at most 400 tokens ahead.
enum QuotePairing {
    private static let reach = 400
    private static let unclosedSentences = 3

    /// The outermost quoted stretches of the blocks with these tokens, in order.
    static func stretches(in text: TokenizedText, blocks: [Range<Int>]) -> [QuotedStretch] {
        let marks = blocks.map { QuoteMark.marks(in: text, $0) }
        var result: [QuotedStretch] = []
        for (index, block) in blocks.enumerated() {
            var opensNext = false
            if index + 1 < blocks.count, let first = marks[index + 1].first, first.mayOpen, !first.isSingle {
                opensNext = first.tokens.lowerBound == blocks[index + 1].lowerBound
            }
            pair(marks[index], in: text, block, opensNext: opensNext, into: &result)
        }
        return result
    }

    private static func pair(
        _ marks: [QuoteMark], in text: TokenizedText, _ block: Range<Int>, opensNext: Bool,
        into result: inout [QuotedStretch]
    ) {
        var open: QuoteMark?
        var index = 0
        while index < marks.count {
            let mark = marks[index]
            index += 1
            if mark.isSingle {
                guard open == nil, mark.mayOpen, let close = closing(mark, marks, from: index, text) else { continue }
                result.append(closed(text, mark, marks[close]))
                index = close + 1
            } else if let opened = open {
                if mark.mayClose {
                    result.append(closed(text, opened, mark))
                    open = nil
                } else if mark.mayOpen {
                    let beginsParagraph =
                        endsSentence(text, mark.tokens.lowerBound - 1)
                        && marks[index...].contains { !$0.isSingle && $0.mayClose }
                    if beginsParagraph { continue }
                    if let inner = nested(after: index - 1, in: marks, text) {
                        index = inner + 1
                        continue
                    }
                    if let stretch = unclosed(text, opened, until: mark.tokens.lowerBound, goesOn: false) {
                        result.append(stretch)
                    }
                    open = mark
                }
            } else if mark.mayOpen {
                open = mark
            }
        }
        if let open {
            if let stretch = unclosed(text, open, until: block.upperBound, goesOn: opensNext) { result.append(stretch) }
        }
    }

    /// The mark that closes a quotation inside another one of the same shape: "they broke the "winter truce" again".
    ///
    /// - Returns: nil unless a second closing mark follows, the outer one's, before anything opens again.
    private static func nested(after inner: Int, in marks: [QuoteMark], _ text: TokenizedText) -> Int? {
        guard !endsSentence(text, marks[inner].tokens.lowerBound - 1) else { return nil }
        var closing: [Int] = []
        for index in (inner + 1)..<marks.count where !marks[index].isSingle {
            guard marks[index].mayClose, !marks[index].mayOpen else { break }
            closing.append(index)
            if closing.count == 2 { break }
        }
        guard closing.count == 2, let first = closing.first,
            marks[first].tokens.lowerBound - marks[inner].tokens.upperBound < reach
        else { return nil }
        return first
    }

    /// The mark that closes a single mark: a plural possessive ("the forces' advance") is passed over when a better
    /// one follows.
    private static func closing(
        _ opened: QuoteMark, _ marks: [QuoteMark], from first: Int, _ text: TokenizedText
    ) -> Int? {
        var doubtful: Int?
        var index = first
        while index < marks.count, marks[index].tokens.lowerBound - opened.tokens.upperBound < reach {
            let mark = marks[index]
            if mark.isSingle, mark.mayClose, mark.tokens.lowerBound > opened.tokens.upperBound {
                let before = mark.tokens.lowerBound - 1
                let next = mark.tokens.upperBound
                let isPossessive =
                    text.lower[before].hasSuffix("s") && next < text.tokens.count && text.tokens[next].kind == .word
                    && text.tokens[next].followsSpace && !text.tokens[next].isCapitalised
                if !isPossessive { return index }
                if doubtful == nil { doubtful = index }
            } else if mark.isSingle, mark.mayOpen {
                break
            }
            index += 1
        }
        return doubtful
    }

    private static func closed(_ text: TokenizedText, _ open: QuoteMark, _ close: QuoteMark) -> QuotedStretch {
        make(
            text, open, content: open.tokens.upperBound..<max(open.tokens.upperBound, close.tokens.lowerBound),
            outer: open.tokens.lowerBound..<close.tokens.upperBound, isClosed: true, goesOn: false)
    }

    /// A stretch without a closing mark runs to the end of its block, or over a few sentences of a long one.
    private static func unclosed(
        _ text: TokenizedText, _ open: QuoteMark, until end: Int, goesOn: Bool
    ) -> QuotedStretch? {
        let first = open.tokens.upperBound
        guard first < end else { return nil }
        let sentence = text.sentenceOfToken[first]
        let last = text.sentenceOfToken[end - 1]
        var stop = end
        if last - sentence >= unclosedSentences, !goesOn {
            stop = min(end, text.sentences[sentence].tokens.upperBound)
        }
        guard first < stop else { return nil }
        return make(
            text, open, content: first..<stop, outer: open.tokens.lowerBound..<stop, isClosed: false, goesOn: goesOn)
    }

    private static func make(
        _ text: TokenizedText, _ open: QuoteMark, content: Range<Int>, outer: Range<Int>, isClosed: Bool, goesOn: Bool
    ) -> QuotedStretch {
        var tokens = content
        while let last = tokens.last, text.lower[last] == "," { tokens = tokens.lowerBound..<last }
        let outerSpan = text.span(outer)
        let span = tokens.isEmpty ? TextSpan(open.span.end, open.span.end) : text.span(tokens)
        return QuotedStretch(
            outer: outerSpan, content: span, tokens: tokens, outerTokens: outer, isClosed: isClosed, goesOn: goesOn,
            isSingle: open.isSingle)
    }

    private static func endsSentence(_ text: TokenizedText, _ index: Int) -> Bool {
        guard index >= 0 else { return true }
        let last = text.text.bytes[text.tokens[index].span.end - 1]
        return last == UInt8(ascii: ".") || last == UInt8(ascii: "!") || last == UInt8(ascii: "?")
    }
}
