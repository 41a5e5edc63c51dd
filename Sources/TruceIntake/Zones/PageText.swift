import TruceEvidence
import TruceText

/// The text of a page cut into tokens and lines, on which its zones are found.
struct PageText {
    /// One line, or one part of a line that was cut off because it is something else than its neighbours.
    struct Line {
        /// Where it stands, without the blanks around it.
        var span: TextSpan
        /// Its tokens.
        var tokens: Range<Int>
        /// Whether a bullet precedes its first word.
        var hasBullet = false
        /// Whether a blank line (or the edge of the text) is above it.
        var followsBlank = true
        /// What it is, when that is known.
        var zone: Block.Zone?
    }

    /// The text.
    let text: SourceText
    /// Its tokens.
    private(set) var tokens: [Token] = []
    /// Its lines that are not blank.
    private(set) var lines: [Line] = []

    /// Cuts a plain text along its line ends.
    init(_ text: SourceText) {
        self.text = text
        var start = 0
        var isAfterBlank = true
        var index = 0
        let bytes = text.bytes
        func lineEnd(from start: Int) -> Int {
            var end = start
            while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
            return end
        }
        while start <= bytes.count {
            index = lineEnd(from: start)
            let span = text.trimmed(TextSpan(start, index))
            let isBreak =
                index < bytes.count && bytes[index] == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A
            start = index + (isBreak ? 2 : 1)
            if span.isEmpty || isOnlyByteOrderMark(span) {
                isAfterBlank = true
            } else {
                append(span, zone: nil, followsBlank: isAfterBlank)
                isAfterBlank = false
            }
        }
    }

    /// Takes the blocks of a web page.
    init(_ text: SourceText, blocks: [(span: TextSpan, zone: Block.Zone?)]) {
        self.text = text
        for block in blocks { append(block.span, zone: block.zone, followsBlank: true) }
    }

    private func isOnlyByteOrderMark(_ span: TextSpan) -> Bool {
        span.count == 3 && text.bytes[span.start] == 0xEF && text.bytes[span.start + 1] == 0xBB
            && text.bytes[span.start + 2] == 0xBF
    }

    private mutating func append(_ span: TextSpan, zone: Block.Zone?, followsBlank: Bool) {
        let first = tokens.count
        Tokenizer.tokenize(text, in: span, into: &tokens)
        var line = Line(span: span, tokens: first..<tokens.count, followsBlank: followsBlank, zone: zone)
        // "• Live", "- facebook", "* twitter": a mark, a blank, a word.
        if line.tokens.count > 1, tokens[first].kind == .mark, tokens[first + 1].followsSpace {
            let (mark, width) = decodeScalar(text.bytes, at: span.start, limit: span.end)
            let bullets: [UInt32] = [0x2022, 0x25CF, 0x25AA, 0x25E6, 0x00B7, 0x2A, 0x2D, 0x2023]
            line.hasBullet = bullets.contains(mark) && tokens[first].span.count == width
        }
        lines.append(line)
    }

    /// The lines as blocks of a document.
    var blocks: [Block] { lines.map { Block(span: $0.span, zone: $0.zone ?? .paragraph) } }

    /// Replaces the lines by others over the same tokens.
    mutating func replaceLines(_ lines: [Line]) {
        self.lines = lines
    }

    // MARK: - Tokens
    //
    // A line may have no token at all, and rules look at what stands beside a word: where no token is, there is no word
    // and no mark.

    /// A token's characters in lower case with straight apostrophes.
    func lower(_ index: Int) -> String {
        guard tokens.indices.contains(index) else { return "" }
        let word = text[tokens[index].span].lowercased()
        guard word.utf8.contains(0xE2) else { return word }
        return String(String.UnicodeScalarView(word.unicodeScalars.map { $0 == "\u{2019}" ? "'" : $0 }))
    }

    /// Whether a token has no small letter.
    func isUppercase(_ index: Int) -> Bool {
        guard tokens.indices.contains(index) else { return true }
        let word = text[tokens[index].span]
        return word == word.uppercased()
    }

    /// Whether a token is a word, a number or an address rather than a mark.
    func isWord(_ index: Int) -> Bool {
        switch tokens.indices.contains(index) ? tokens[index].kind : .mark {
        case .word, .number, .address: true
        case .quote, .mark: false
        }
    }

    /// The first byte of a token that is one ASCII mark; 0 for every other token.
    func mark(_ index: Int) -> UInt8 {
        guard tokens.indices.contains(index) else { return 0 }
        let token = tokens[index]
        return token.kind == .mark && token.span.count == 1 ? text.bytes[token.span.start] : 0
    }

    /// Whether a token ends a sentence: a full stop, question or exclamation mark, or an ellipsis.
    func endsSentence(_ index: Int) -> Bool {
        switch mark(index) {
        case 0x2E, 0x21, 0x3F: return true
        default: break
        }
        guard tokens.indices.contains(index) else { return false }
        let token = tokens[index]
        if token.kind == .mark, token.span.count > 1 {
            let first = text.bytes[token.span.start]
            return first == 0x2E || (first == 0xE2 && token.span.count == 3 && text.bytes[token.span.start + 2] == 0xA6)
        }
        return token.kind == .word && text.bytes[token.span.end - 1] == 0x2E
    }

    /// Up to `limit` words from a token on, in lower case, marks left out.
    func words(from index: Int, upTo end: Int, limit: Int) -> [String] {
        var result: [String] = []
        var index = index
        while index < end, result.count < limit {
            if isWord(index) { result.append(lower(index)) }
            index += 1
        }
        return result
    }

    /// The index one past the token that is the `count`-th word from a token on.
    func end(ofWords count: Int, from index: Int, upTo end: Int) -> Int {
        var seen = 0
        var index = index
        while index < end {
            if isWord(index) {
                seen += 1
                if seen == count { return index + 1 }
            }
            index += 1
        }
        return end
    }

    /// The part of a line made of these tokens, which must not be empty.
    func part(_ tokens: Range<Int>, of line: Line, zone: Block.Zone?) -> Line {
        let span = TextSpan(self.tokens[tokens.lowerBound].span.start, self.tokens[tokens.upperBound - 1].span.end)
        return Line(
            span: tokens.lowerBound == line.tokens.lowerBound ? TextSpan(line.span.start, span.end) : span,
            tokens: tokens, hasBullet: line.hasBullet && tokens.lowerBound == line.tokens.lowerBound,
            followsBlank: tokens.lowerBound == line.tokens.lowerBound && line.followsBlank, zone: zone)
    }
}
