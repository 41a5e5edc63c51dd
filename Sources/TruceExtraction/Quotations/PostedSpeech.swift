import TruceEvidence
import TruceKnowledge
import TruceText

/// Reads embedded posts: what stands in one is said by whoever signed it.
///
/// A post ends in a dash, a name and an account ("— Omar Haddad (@ohaddad)"), in its own block or the next one. One
/// that nobody signed is left alone.
enum PostedSpeech {
    /// The posts of a document, in order.
    static func found(in reading: Reading, _ speech: SpeechText) -> [FoundSpeech] {
        var result: [FoundSpeech] = []
        var unsigned: Range<Int>?
        for block in reading.document.blocks {
            guard block.zone == .post else {
                unsigned = nil
                continue
            }
            let tokens = reading.text.tokens(in: block.span)
            guard let signature = signature(in: tokens, speech) else {
                unsigned = unsigned ?? tokens
                continue
            }
            let own = tokens.lowerBound..<signature.dash
            if let content = content(own.isEmpty ? unsigned ?? own : own, speech) {
                result.append(
                    FoundSpeech(
                        span: speech.text.span(content), kind: .direct, signer: signature.signer, rule: "quotation.post"
                    ))
            }
            unsigned = nil
        }
        return result
    }

    /// The name between the last dash and the account.
    private static func signature(in tokens: Range<Int>, _ speech: SpeechText) -> (dash: Int, signer: Speaker)? {
        guard let account = tokens.last(where: { isAccount($0, speech) }),
            let dash = (tokens.lowerBound..<account).last(where: { speech.isDash($0) })
        else { return nil }
        var end = account
        while end > dash + 1, !speech.isWord(end - 1) { end -= 1 }
        let name = dash + 1..<end
        guard (1...Self.longestName).contains(name.count) else { return nil }
        return (dash, speech.signer(name))
    }

    private static let longestName = 8

    private static func isAccount(_ token: Int, _ speech: SpeechText) -> Bool {
        let first = speech.text.text.bytes[speech.text.tokens[token].span.start]
        return first == UInt8(ascii: "@")
    }

    /// The words of a post without the addresses at its end; nil for a headline that only leads to a page.
    private static func content(_ tokens: Range<Int>, _ speech: SpeechText) -> Range<Int>? {
        var end = tokens.upperBound
        while end > tokens.lowerBound, speech.text.tokens[end - 1].kind == .address { end -= 1 }
        let content = tokens.lowerBound..<end
        guard !content.isEmpty else { return nil }
        // Pages that lost the blank between the two join the address to the last word.
        let hasAddress = end < tokens.upperBound || speech.text.text[speech.text.span(content)].contains("://")
        let isHeadline = hasAddress && !speech.endsSentence(end - 1)
        if isHeadline { return nil }
        return content.count { speech.isWord($0) } >= 2 ? content : nil
    }
}

extension SpeechText {
    /// Whether a token is a dash of any length.
    func isDash(_ index: Int) -> Bool { ["-", "–", "—", "―", "--"].contains(lower(index)) }

    /// Whether a token is a mark that ends a sentence.
    func endsSentence(_ index: Int) -> Bool { [".", "!", "?", "…", "..."].contains(lower(index)) }

    /// Whoever signs with these words.
    func signer(_ tokens: Range<Int>) -> Speaker {
        let person = tokens.lazy.map { self.actorOfToken[$0] }.first { $0 >= 0 && self.actors[$0].kind == .person }
        let span = text.span(tokens)
        return Speaker(
            name: person.map { actors[$0].name } ?? text.text.phrase(span), span: span, tokens: tokens, isPerson: true,
            isShared: false)
    }
}
