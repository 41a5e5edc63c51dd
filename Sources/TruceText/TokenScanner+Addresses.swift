extension TokenScanner {
    /// The end of a web address, e-mail address, file name, user name or hash tag that starts here.
    func addressEnd(from start: Int) -> Int? {
        let byte = text.bytes[start]
        let lower = byte | 0x20
        if lower == 0x68 && (begins("http://", at: start) || begins("https://", at: start))
            || lower == 0x77 && begins("www.", at: start) || lower == 0x70 && begins("pic.twitter.com", at: start)
        {
            return linkEnd(from: start)
        }
        if byte == 0x40 || byte == 0x23 {
            guard start + 1 < limit, isLetter(scalar(at: start + 1).value) else { return nil }
            var end = start + 1
            while end < limit, isWordByte(text.bytes[end]) { end += 1 }
            return end
        }
        guard isWordByte(byte), byte != 0x5F else { return nil }
        return dottedEnd(from: start)
    }

    private func begins(_ prefix: StaticString, at start: Int) -> Bool {
        guard start + prefix.utf8CodeUnitCount <= limit else { return false }
        return prefix.withUTF8Buffer { buffer in
            for index in buffer.indices where text.bytes[start + index] | 0x20 != buffer[index] | 0x20 {
                return false
            }
            return true
        }
    }

    private func linkEnd(from start: Int) -> Int {
        var end = start + 1
        while end < limit, !isASCIIWhitespace(text.bytes[end]) {
            let byte = text.bytes[end]
            if byte == 0x22 || byte == 0x3C || byte == 0x3E || byte == 0x29 || byte >= 0x80 { break }
            end += 1
        }
        while end > start + 1, text.bytes[end - 1] == 0x2E || text.bytes[end - 1] == 0x2C { end -= 1 }
        return end
    }

    /// The end of "name@example.org", "example.com" or "letter.doc": parts joined by marks, with an "@" between them
    /// or a well-known ending after the last dot.
    ///
    /// The scan stops at the first byte that cannot belong and is bounded, so that a long run without blanks costs no
    /// more than a constant per token.
    private func dottedEnd(from start: Int) -> Int? {
        var end = start
        var at = -1
        var dot = -1
        var dots = 0
        let bound = min(limit, start + 80)
        while end < bound {
            let byte = text.bytes[end]
            if isWordByte(byte) {
                end += 1
                continue
            }
            guard end > start, end + 1 < bound, isWordByte(text.bytes[end + 1]) else { break }
            if byte == 0x40, at < 0 {
                at = end
            } else if byte == 0x2E {
                dot = end
                dots += 1
            } else if byte != 0x2D && byte != 0x2B {
                break
            } else if at < 0, dot < 0 {
                // A hyphenated word is no address, and looking further would cost much on hyphenated text.
                if !hasAtSign(from: end, to: bound) { return nil }
            }
            end += 1
        }
        if at > 0, isLetter(UInt32(text.bytes[at + 1])) { return end }
        // "alt.animals.cat": small words joined by several dots name a machine or a newsgroup.
        if dots >= 2, (start..<end).allSatisfy({ text.bytes[$0] >= 0x61 || text.bytes[$0] == 0x2E }),
            end - start > dots * 3
        {
            return end
        }
        guard dot > 0, end - dot <= 5, Self.endings.contains(text[TextSpan(dot + 1, end)].lowercased()) else {
            return nil
        }
        return end
    }

    private func hasAtSign(from start: Int, to bound: Int) -> Bool {
        var index = start
        while index < bound, !isASCIIWhitespace(text.bytes[index]) {
            if text.bytes[index] == 0x40 { return true }
            index += 1
        }
        return false
    }

    private func isWordByte(_ byte: UInt8) -> Bool {
        isDigit(UInt32(byte)) || byte == 0x5F || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
    }

    private static let endings: Set<String> = [
        "com", "net", "org", "gov", "edu", "info", "doc", "docx", "pdf", "xls", "htm", "html", "jpg", "ru", "uk",
    ]
}
