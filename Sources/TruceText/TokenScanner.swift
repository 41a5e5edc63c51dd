/// Walks over one stretch and hands out its tokens.
struct TokenScanner {
    let text: SourceText
    let limit: Int
    var offset: Int
    /// A token that was cut from the end of a run of letters and waits to be handed out.
    var pending: Token?
    var followsSpace = true

    init(text: SourceText, limit: Int, offset: Int) {
        self.text = text
        self.limit = limit
        self.offset = offset
    }

    mutating func next() -> Token? {
        if let token = pending {
            pending = nil
            return token
        }
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
        if isQuote(first.value) {
            // " 's" that stands apart from its word is the clitic all the same.
            if followsSpace, let end = looseClitic(from: start) { return make(start, end, .word) }
            return make(start, start + first.width, .quote)
        }
        return mark(from: start)
    }

    mutating func make(_ start: Int, _ end: Int, _ kind: Token.Kind) -> Token {
        let first = scalar(at: start)
        let token = Token(
            span: TextSpan(start, end), kind: kind, followsSpace: followsSpace,
            isCapitalised: kind == .word && isUpper(first.value))
        offset = end
        followsSpace = false
        return token
    }

    // MARK: - Kinds of token

    /// A number with its groups and ordinal ending: "300,000", "3.5", "19:00", "9/11/2001", "12th", "1990s".
    private mutating func number(from start: Int) -> Token {
        var end = digitRun(from: start)
        var groups = 0
        while end + 1 < limit, isDigit(UInt32(text.bytes[end + 1])) {
            let byte = text.bytes[end]
            guard byte == 0x2C || byte == 0x2E || byte == 0x3A || byte == 0x2F else { break }
            end = digitRun(from: end + 1)
            groups += 1
        }
        // A telephone number: "713-853-3989", but not the range "10-20" nor the day "2016-09-12".
        if groups == 0, end - start == 3, let phone = telephoneEnd(from: end) { return make(start, phone, .number) }
        let letters = letterRun(from: end)
        // "1990s", "20s".
        if letters - end == 1, groups == 0, end - start >= 2, text.bytes[end] | 0x20 == 0x73 {
            return make(start, letters, .number)
        }
        if letters - end == 2 {
            let ending = (text.bytes[end] | 0x20, text.bytes[end + 1] | 0x20)
            let isOrdinal =
                ending == (0x73, 0x74) || ending == (0x6E, 0x64) || ending == (0x72, 0x64) || ending == (0x74, 0x68)
            if isOrdinal { return make(start, letters, .number) }
        }
        return make(start, end, .number)
    }

    private func telephoneEnd(from offset: Int) -> Int? {
        guard offset < limit, text.bytes[offset] == 0x2D else { return nil }
        let middle = digitRun(from: offset + 1)
        guard middle == offset + 4, middle < limit, text.bytes[middle] == 0x2D else { return nil }
        let end = digitRun(from: middle + 1)
        return end == middle + 5 ? end : nil
    }

    /// A mark; dots, dashes, exclamations and rulers that repeat are one token, and so is a face drawn with marks.
    private mutating func mark(from start: Int) -> Token {
        let first = scalar(at: start)
        if let end = faceEnd(from: start) { return make(start, end, .mark) }
        var end = start + first.width
        switch first.value {
        case 0x2E, 0x2D, 0x3D, 0x2A, 0x5F, 0x7E, 0x3E, 0x3C, 0x2B, 0x23, 0x7C:
            while end < limit, text.bytes[end] == UInt8(first.value) { end += 1 }
        case 0x21, 0x3F:
            while end < limit, text.bytes[end] == 0x21 || text.bytes[end] == 0x3F { end += 1 }
        default: break
        }
        return make(start, end, .mark)
    }

    /// The end of a face such as ":-)" that stands between blanks or at the end of a word.
    private func faceEnd(from start: Int) -> Int? {
        let eyes = text.bytes[start]
        guard eyes == 0x3A || eyes == 0x3B || eyes == 0x3D else { return nil }
        var end = start + 1
        if end < limit, text.bytes[end] == 0x2D { end += 1 }
        guard end < limit else { return nil }
        let mouth = text.bytes[end]
        guard mouth == 0x29 || mouth == 0x28 || mouth == 0x44 || mouth == 0x50 else { return nil }
        end += 1
        if end < limit {
            let next = scalar(at: end).value
            if isLetter(next) || isDigit(next) { return nil }
        }
        return end
    }

    // MARK: - Characters

    func scalar(at offset: Int) -> (value: UInt32, width: Int) {
        decodeScalar(text.bytes, at: offset, limit: limit)
    }

    func digitRun(from start: Int) -> Int {
        var end = start
        while end < limit, isDigit(UInt32(text.bytes[end])) { end += 1 }
        return end
    }

    func letterRun(from start: Int) -> Int {
        var end = start
        while end < limit {
            let next = scalar(at: end)
            if !isLetter(next.value) { break }
            end += next.width
        }
        return end
    }

    func letterOrDigitRun(from start: Int) -> Int {
        var end = start
        while end < limit {
            let next = scalar(at: end)
            if !isLetter(next.value) && !isDigit(next.value) && next.value != 0x5F { break }
            end += next.width
        }
        return end
    }

    func apostropheWidth(at offset: Int) -> Int {
        if text.bytes[offset] == 0x27 { return 1 }
        let next = scalar(at: offset)
        return next.value == 0x2019 || next.value == 0x2018 ? next.width : 0
    }
}
