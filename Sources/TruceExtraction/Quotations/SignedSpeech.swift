import TruceKnowledge
import TruceText

/// Finds the name that signs a quotation behind a dash: “We stay.” — Omar Haddad
struct SignedSpeech {
    let speech: SpeechText

    /// Whoever signs a stretch; nil when no name, or more than a name, follows a dash.
    func signer(of stretch: QuotedStretch) -> Speaker? {
        let count = speech.text.tokens.count
        var dash = stretch.outerTokens.upperBound
        while dash < count, [",", "."].contains(speech.lower(dash)) { dash += 1 }
        guard stretch.isClosed, dash + 1 < count, speech.isDash(dash), isBeside(dash, stretch) else { return nil }
        var end = dash + 1
        while end < count, end - dash <= Self.longest, isNamePart(end) { end += 1 }
        let name = dash + 1..<end
        guard name.count(where: { speech.isCapital($0) }) >= 2 || name.contains(where: { speech.isPerson($0) }),
            isOver(at: end, after: dash)
        else { return nil }
        return speech.signer(name)
    }

    private static let longest = 8

    /// Whether a dash stands in the paragraph of the quotation, or begins the one after it.
    private func isBeside(_ dash: Int, _ stretch: QuotedStretch) -> Bool {
        let end = stretch.outerTokens.upperBound - 1
        let blocks = [end, dash].map { speech.blockOfSentence[speech.text.sentenceOfToken[$0]] }
        return blocks[0] == blocks[1] || (blocks[1] == blocks[0] + 1 && dash == end + 1)
    }

    private func isNamePart(_ token: Int) -> Bool {
        if speech.isCapital(token) { return true }
        return speech.lower(token) == "-"
            || (speech.isWord(token) && speech.lower(token).utf8.count <= 3
                && !speech.isA(
                    token, [.preposition, .auxiliary, .conjunction, .time]))
    }

    /// Whether the line ends at a token, or a mark or another quotation begins there.
    private func isOver(at token: Int, after dash: Int) -> Bool {
        guard token < speech.text.tokens.count else { return true }
        let blocks = [token, dash].map { speech.blockOfSentence[speech.text.sentenceOfToken[$0]] }
        return blocks[0] != blocks[1] || !speech.isWord(token)
            || speech.text.sentenceOfToken[token] != speech.text.sentenceOfToken[dash]
    }
}
