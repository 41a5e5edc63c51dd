/// Cuts a stretch of text into tokens, in one pass over its bytes.
///
/// - Complexity: O(n) in the bytes of the stretch.
package enum Tokenizer {
    /// Appends the tokens of a stretch.
    package static func tokenize(_ text: SourceText, in stretch: TextSpan, into tokens: inout [Token]) {
        var scanner = TokenScanner(text: text, limit: stretch.end, offset: stretch.start)
        while let token = scanner.next() { tokens.append(token) }
    }
}

/// Walks over one stretch and hands out its tokens.
private struct TokenScanner {
    let text: SourceText
    let limit: Int
    var offset: Int
    /// Tokens that were cut from one run of letters and wait to be handed out.
    var pending: [Token] = []
    var followsSpace = true

    mutating func next() -> Token? {
        if !pending.isEmpty { return pending.removeFirst() }
        while offset < limit {
            let width = text.whitespaceWidth(at: offset, limit: limit)
            if width == 0 { break }
            offset += width
            followsSpace = true
        }
        guard offset < limit else { return nil }
        let start = offset
        let first = scalar(at: start)
        if let end = addressEnd(from: start) { return make(start, end, .address) }
        if isDigit(first.value) { return number(from: start) }
        if isLetter(first.value) { return word(from: start) }
        if isQuote(first.value) { return make(start, start + first.width, .quote) }
        return mark(from: start)
    }

    private mutating func make(_ start: Int, _ end: Int, _ kind: Token.Kind) -> Token {
        let first = scalar(at: start)
        let token = Token(
            span: TextSpan(start, end), kind: kind, followsSpace: followsSpace,
            isCapitalised: kind == .word && isUpper(first.value))
        offset = end
        followsSpace = false
        return token
    }

    // MARK: - Kinds of token

    /// A number with its groups and ordinal ending: "300,000", "3.5", "19:00", "12th".
    private mutating func number(from start: Int) -> Token {
        var end = start
        while end < limit {
            let byte = text.bytes[end]
            if isDigit(UInt32(byte)) {
                end += 1
            } else if byte == 0x2C || byte == 0x2E || byte == 0x3A, end + 1 < limit,
                isDigit(UInt32(text.bytes[end + 1]))
            {
                end += 1
            } else {
                break
            }
        }
        let letters = letterRun(from: end)
        let ending = text[TextSpan(end, letters)].lowercased()
        if ["st", "nd", "rd", "th"].contains(ending) { return make(start, letters, .number) }
        return make(start, end, .number)
    }

    /// A word with what belongs to it, and its clitics as tokens of their own.
    private mutating func word(from start: Int) -> Token {
        var end = letterOrDigitRun(from: start)
        // Initials and abbreviations: "U.S.", "U.N.", "a.m."
        if end - start <= 2, letterRun(from: start) == end, end < limit, text.bytes[end] == 0x2E {
            var probe = end
            var groups = 0
            while probe < limit, text.bytes[probe] == 0x2E {
                let next = letterRun(from: probe + 1)
                if next == probe + 1 || next - probe > 3 {
                    probe += 1
                    break
                }
                groups += 1
                probe = next
            }
            if groups > 0 {
                end = probe
                return make(start, end, .word)
            }
        }
        if end < limit, text.bytes[end] == 0x2E, Abbreviations.isAbbreviation(text[TextSpan(start, end)]) {
            return make(start, end + 1, .word)
        }
        // "Ra'ad", "O'Brien": an apostrophe between letters, unless a clitic follows it.
        while end < limit {
            let apostrophe = apostropheWidth(at: end)
            if apostrophe == 0 { break }
            let next = letterRun(from: end + apostrophe)
            if next == end + apostrophe { break }
            let tail = text[TextSpan(end + apostrophe, next)].lowercased()
            if ["s", "re", "ve", "ll", "d", "m"].contains(tail) {
                let cut = end
                let word = make(start, cut, .word)
                pending.append(make(cut, next, .word))
                return word
            }
            if tail == "t", end > start, text.bytes[end - 1] | 0x20 == 0x6E, end - 1 > start {
                let cut = end - 1
                let word = make(start, cut, .word)
                pending.append(make(cut, next, .word))
                return word
            }
            end = next
        }
        return make(start, end, .word)
    }

    /// A mark; dots and dashes that repeat are one token.
    private mutating func mark(from start: Int) -> Token {
        let first = scalar(at: start)
        var end = start + first.width
        if first.value == 0x2E || first.value == 0x2D {
            while end < limit, text.bytes[end] == UInt8(first.value) { end += 1 }
        }
        return make(start, end, .mark)
    }

    /// The end of a web address, user name or hash tag that starts here.
    private func addressEnd(from start: Int) -> Int? {
        func begins(_ prefix: StaticString) -> Bool {
            guard start + prefix.utf8CodeUnitCount <= limit else { return false }
            return prefix.withUTF8Buffer { buffer in
                for (index, byte) in buffer.enumerated() where text.bytes[start + index] | 0x20 != byte | 0x20 {
                    return false
                }
                return true
            }
        }
        let isLink = begins("http://") || begins("https://") || begins("www.") || begins("pic.twitter.com")
        let byte = text.bytes[start]
        let isHandle =
            (byte == 0x40 || byte == 0x23) && start + 1 < limit && isLetter(scalar(at: start + 1).value)
        guard isLink || isHandle else { return nil }
        var end = start + 1
        while end < limit, !isASCIIWhitespace(text.bytes[end]) {
            let byte = text.bytes[end]
            if isHandle, !isDigit(UInt32(byte)), byte != 0x5F, !isLetter(UInt32(byte)) { break }
            if byte == 0x22 || byte == 0x3C || byte == 0x29 || byte >= 0x80 { break }
            end += 1
        }
        while end > start + 1, text.bytes[end - 1] == 0x2E || text.bytes[end - 1] == 0x2C { end -= 1 }
        return end
    }

    // MARK: - Characters

    private func scalar(at offset: Int) -> (value: UInt32, width: Int) {
        decodeScalar(text.bytes, at: offset, limit: limit)
    }

    private func letterRun(from start: Int) -> Int {
        var end = start
        while end < limit {
            let next = scalar(at: end)
            if !isLetter(next.value) { break }
            end += next.width
        }
        return end
    }

    private func letterOrDigitRun(from start: Int) -> Int {
        var end = start
        while end < limit {
            let next = scalar(at: end)
            if !isLetter(next.value) && !isDigit(next.value) && next.value != 0x5F { break }
            end += next.width
        }
        return end
    }

    private func apostropheWidth(at offset: Int) -> Int {
        if text.bytes[offset] == 0x27 { return 1 }
        let next = scalar(at: offset)
        return next.value == 0x2019 || next.value == 0x2018 ? next.width : 0
    }
}
