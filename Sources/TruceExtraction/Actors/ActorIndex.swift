package import TruceEvidence
package import TruceText

/// The actors of a document by place: who is named at a token, in a span, or before a verb.
package struct ActorIndex: Sendable {
    /// All mentions in order of the text; they do not overlap.
    package let mentions: [ActorMention]
    /// For each mention, the tokens it covers.
    package let tokens: [Range<Int>]

    private let text: TokenizedText
    /// For each token, the mention that covers it, or -1.
    private let owner: [Int32]

    /// Indexes the mentions of a document.
    package init(_ mentions: [ActorMention], in text: TokenizedText) {
        let ordered = mentions.sorted { $0.span < $1.span }
        var owner = [Int32](repeating: -1, count: text.tokens.count)
        var tokens: [Range<Int>] = []
        for (index, mention) in ordered.enumerated() {
            let range = text.tokens(in: mention.span)
            tokens.append(range)
            for token in range where owner[token] < 0 { owner[token] = Int32(truncatingIfNeeded: index) }
        }
        self.mentions = ordered
        self.tokens = tokens
        self.text = text
        self.owner = owner
    }

    /// Indexes the actors that a reading has found so far.
    package init(_ reading: Reading) {
        self.init(reading.evidence.actors, in: reading.text)
    }

    /// The index of the mention that covers a token; nil when none does.
    package func index(at token: Int) -> Int? {
        guard owner.indices.contains(token), owner[token] >= 0 else { return nil }
        return Int(owner[token])
    }

    /// The mention that covers a token; nil when none does.
    package func actor(at token: Int) -> ActorMention? { index(at: token).map { mentions[$0] } }

    /// The mentions that lie wholly or partly in a range of tokens, in order.
    package func mentions(in range: Range<Int>) -> [ActorMention] {
        var result: [ActorMention] = []
        var last = -1
        for token in range.clamped(to: owner.indices) {
            if let index = index(at: token), index != last {
                result.append(mentions[index])
                last = index
            }
        }
        return result
    }

    /// The mentions that lie wholly or partly in a span, in order.
    package func mentions(in span: TextSpan) -> [ActorMention] { mentions(in: text.tokens(in: span)) }

    /// The nearest actor to the left of a token, in the same sentence, that can be the subject of a verb there.
    ///
    /// Passes over actors that a preposition governs ("by the army") or that only own something ("Russia's denial").
    package func nearestSubject(before token: Int) -> ActorMention? {
        guard text.sentenceOfToken.indices.contains(token) else { return nil }
        // A sentence without end must not make every look back as long as itself.
        let first = max(text.sentences[text.sentenceOfToken[token]].tokens.lowerBound, token - Self.reach)
        var position = token - 1
        while position >= first {
            guard let index = index(at: position) else {
                position -= 1
                continue
            }
            let range = tokens[index]
            if !isGoverned(range, from: first), !isOwner(range) { return mentions[index] }
            position = range.lowerBound - 1
        }
        return nil
    }

    /// The nearest actor at or after a token, in the same sentence.
    package func nearest(from token: Int) -> ActorMention? {
        guard text.sentenceOfToken.indices.contains(token) else { return nil }
        let end = min(text.sentences[text.sentenceOfToken[token]].tokens.upperBound, token + Self.reach)
        return (token..<end).lazy.compactMap { actor(at: $0) }.first
    }

    private func isOwner(_ range: Range<Int>) -> Bool {
        range.upperBound < text.tokens.count && text.lower[range.upperBound] == "'s"
    }

    private func isGoverned(_ range: Range<Int>, from first: Int) -> Bool {
        var before = range.lowerBound - 1
        while before >= first, text.lower[before] == "the" || text.lower[before] == "a" || text.lower[before] == "an" {
            before -= 1
        }
        return before >= first && Self.prepositions.contains(text.lower[before])
    }

    /// How many tokens a look back or ahead may take.
    private static let reach = 300

    private static let prepositions: Set<String> = [
        "by", "of", "with", "to", "in", "on", "against", "near", "from", "for", "between", "under", "over", "at",
        "into", "toward", "towards",
    ]
}

extension ActorMention {
    /// The actor with the words that name it.
    var reference: ActorReference { ActorReference(name: name, key: key, span: span) }
}
