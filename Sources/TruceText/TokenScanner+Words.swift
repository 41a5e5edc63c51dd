extension TokenScanner {
    /// A word with what belongs to it; its clitic is handed out next.
    mutating func word(from start: Int) -> Token {
        var end = letterOrDigitRun(from: start)
        if let abbreviation = abbreviationEnd(from: start, to: end) { return make(start, abbreviation, .word) }
        // "AT&T", "R&D": capitals on both sides.
        if end < limit, text.bytes[end] == 0x26, end - start <= 3, isUpper(scalar(at: start).value) {
            let next = letterRun(from: end + 1)
            if next > end + 1, next - end <= 3, isUpper(scalar(at: end + 1).value) { return make(start, next, .word) }
        }
        if end == limit || text.bytes[end] != 0x27 && text.bytes[end] < 0x80 {
            if let cut = fusedCut(from: start, to: end) { return makePair(start, cut, end) }
            return make(start, end, .word)
        }
        // "Ra'ad", "O'Brien": an apostrophe between letters, unless a clitic follows it.
        while end < limit {
            let apostrophe = apostropheWidth(at: end)
            if apostrophe == 0 { break }
            let next = letterRun(from: end + apostrophe)
            if next == end + apostrophe { break }
            if isClitic(from: end + apostrophe, to: next) { return makePair(start, end, next) }
            let isNegation =
                next - end - apostrophe == 1 && text.bytes[next - 1] | 0x20 == 0x74
                && text.bytes[end - 1] | 0x20 == 0x6E && end - 1 > start
            if isNegation { return makePair(start, end - 1, next) }
            end = next
        }
        return make(start, end, .word)
    }

    private mutating func makePair(_ start: Int, _ cut: Int, _ end: Int) -> Token {
        let word = make(start, cut, .word)
        pending = make(cut, end, .word)
        return word
    }

    /// The end of an abbreviation with its full stops: "U.S.", "a.m.", "Gen."; nil when the word is none.
    private func abbreviationEnd(from start: Int, to end: Int) -> Int? {
        guard end < limit, text.bytes[end] == 0x2E else { return nil }
        // "No...": dots that repeat are a mark.
        if end + 1 < limit, text.bytes[end + 1] == 0x2E { return nil }
        if end - start <= 2, letterRun(from: start) == end {
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
            if groups > 0 { return probe }
            if isInitial(from: start, to: end) { return end + 1 }
        }
        // Longer words are no abbreviations, so they are not copied to be looked up.
        guard end - start <= 6, Abbreviations.isAbbreviation(text[TextSpan(start, end)]) else { return nil }
        return end + 1
    }

    /// Whether a capital with a full stop is the initial of a name: "Jennifer M. Anderson", "J. Smith".
    ///
    /// A capital must follow, and what stands before must be a capitalised word, another initial or nothing: "Plan B.
    /// The" keeps its full stop apart only when a common opener follows, which the sentence splitter knows.
    private func isInitial(from start: Int, to end: Int) -> Bool {
        guard end - start == 1, isUpper(UInt32(text.bytes[start])), text.bytes[start] != 0x49 else { return false }
        var next = end + 1
        if next < limit, text.bytes[next] == 0x20 { next += 1 }
        guard next < limit, isUpper(scalar(at: next).value) else { return false }
        let following = TextSpan(next, min(letterRun(from: next), next + 12))
        return !SentenceSplitter.openers.contains(text[following])
    }

    /// Whether letters after an apostrophe are a clitic: "s", "re", "ve", "ll", "d", "m".
    private func isClitic(from start: Int, to end: Int) -> Bool {
        let first = text.bytes[start] | 0x20
        if end - start == 1 { return first == 0x73 || first == 0x64 || first == 0x6D }
        guard end - start == 2 else { return false }
        let second = text.bytes[start + 1] | 0x20
        return second == 0x65 && (first == 0x72 || first == 0x76) || first == 0x6C && second == 0x6C
    }

    /// The end of a clitic that stands apart from its word.
    func looseClitic(from start: Int) -> Int? {
        let apostrophe = apostropheWidth(at: start)
        guard apostrophe > 0 else { return nil }
        let end = letterRun(from: start + apostrophe)
        guard end > start + apostrophe, isClitic(from: start + apostrophe, to: end) else { return nil }
        guard end == limit || text.whitespaceWidth(at: end, limit: limit) > 0 else { return nil }
        return end
    }

    /// Where two words written as one are cut: "can|not", "do|nt", "gon|na".
    private func fusedCut(from start: Int, to end: Int) -> Int? {
        guard end - start >= 4, end - start <= 8 else { return nil }
        let last = text.bytes[end - 1] | 0x20
        guard last == 0x74 || last == 0x61 else { return nil }
        return Self.fused[text[TextSpan(start, end)].lowercased()].map { start + $0 }
    }

    private static let fused: [String: Int] = [
        "cannot": 3, "dont": 2, "didnt": 3, "doesnt": 4, "cant": 2, "wont": 2, "isnt": 2, "wasnt": 3, "arent": 3,
        "werent": 4, "couldnt": 5, "wouldnt": 5, "havent": 4, "hasnt": 3, "gonna": 3, "wanna": 3, "gotta": 3,
    ]
}
