import TruceEvidence
import TruceKnowledge
import TruceText

/// The names of those who gave a figure, as they stand before and behind a reporting word.
extension FigureHolders {
    /// "The Northern Observatory monitoring group said": the name before the words for what bears it.
    func named(_ speaker: Holder) -> Holder {
        guard let span = speaker.span, speaker.name == speaker.name.lowercased(),
            let body = actorIndex.overlapping(span).map({ actors[$0] }).last(where: {
                $0.kind == .body && $0.key != nil
            })
        else { return speaker }
        return Holder(name: body.name, span: body.span, role: role(of: body))
    }

    /// Whether a token can begin a name: "said the monitors", not "said on Monday".
    func begins(_ index: Int) -> Bool {
        text.tokens[index].isCapitalised || Self.articles.contains(text.lower[index])
            || Self.nameless.contains(text.lower[index])
            || Self.inner.contains(text.lower[index]) && text.lower[index] != "for"
                && text.lower[index] != "of" && text.lower[index] != "and"
    }

    /// "The health ministry in the strip put …": the name before the phrase that ends at a token.
    func nameBeforePhrase(endingAt last: Int, in range: Range<Int>) -> Holder? {
        for index in stride(from: last, to: max(range.lowerBound, last - 5), by: -1) {
            guard text.tokens[index].kind == .word else { return nil }
            guard ["in", "of", "at", "from"].contains(text.lower[index]) else { continue }
            guard Self.nameless.contains(text.lower[index - 1]) else { return nil }
            return name(upTo: index - 1, in: range)?.holder
        }
        return nil
    }

    /// "The Observatory, a monitor based abroad, put …": the name before an apposition that ends with a comma.
    func nameBeforeApposition(endingAt last: Int, in range: Range<Int>) -> Holder? {
        guard range.contains(last), text.lower[last] == "," else { return nil }
        let first = max(range.lowerBound + 1, last - Self.longestApposition)
        guard let comma = (first..<max(first, last)).last(where: { text.lower[$0] == "," }), comma + 1 < last,
            Self.articles.contains(text.lower[comma + 1])
        else { return nil }
        // "The Northern Council (NC), an aid body, said"
        let bracket = text.lower[comma - 1] == ")" ? (first..<comma).last { text.lower[$0] == "(" } : nil
        return name(upTo: (bracket ?? comma) - 1, in: range)?.holder
    }

    /// The most tokens of what says more of a name before its verb.
    static let longestApposition = 14

    /// The name that ends at a token, and its first token with the article before it.
    func name(upTo last: Int, in range: Range<Int>) -> (holder: Holder, first: Int)? {
        var first = last
        while range.contains(first - 1), last - first < 10, joins(first - 1) { first -= 1 }
        let article = range.contains(first - 1) && Self.articles.contains(text.lower[first - 1]) ? first - 1 : first
        if let actor = actorIndex.overlapping(text.tokens[last].span).first.map({ actors[$0] }) {
            // "The UN mission to the country said": the mission did.
            let start = text.firstToken(endingAfter: actor.span.start)
            if range.contains(start - 2), text.lower[start - 1] == "to", Self.nameless.contains(text.lower[start - 2]),
                let holder = name(upTo: start - 2, in: range)
            {
                return holder
            }
            return (Holder(name: actor.name, span: actor.span, role: role(of: actor)), article)
        }
        return holder(first..<last + 1).map { ($0, article) }
    }

    /// The name that begins at a token, after an article.
    func name(from first: Int, in range: Range<Int>) -> Holder? {
        var first = first
        while range.contains(first), Self.articles.contains(text.lower[first]) { first += 1 }
        guard range.contains(first), text.tokens[first].kind == .word else { return nil }
        var last = first
        while range.contains(last + 1), last - first < 12, joins(last + 1) { last += 1 }
        let tokens = withoutSeat(first..<last + 1)
        let span = text.span(tokens)
        if let actor = actorIndex.overlapping(span).last.map({ actors[$0] }) {
            return Holder(name: actor.name, span: actor.span, role: role(of: actor))
        }
        return holder(tokens)
    }

    private static let articles: Set<String> = ["the", "a", "an"]

    private func role(of actor: ActorMention) -> Holder.Role { actor.kind == .outlet ? .agency : .speaker }

    /// Whether a token can stand inside a name: capitalised words, and the small words that join them.
    private func joins(_ index: Int) -> Bool {
        let token = text.tokens[index]
        if token.kind == .mark { return text.lower[index] == "-" && !token.followsSpace }
        guard token.kind == .word else { return false }
        return token.isCapitalised || Self.inner.contains(text.lower[index])
            || Self.nameless.contains(text.lower[index])
    }

    private static let inner: Set<String> = [
        "of", "for", "and", "'s", "al", "el", "bin", "ben", "ibn", "abu", "de", "von", "van", "der", "du", "la", "ad",
        "ash",
        "based", "local", "medical", "security", "monitoring", "military", "defense", "defence", "foreign", "interior",
        "health", "state", "civil", "news", "opposition", "independent", "armed", "forces", "some", "human", "rights",
    ]

    private static let joints: Set<String> = ["of", "for", "and", "'s", "-", "some"]

    /// A name without where its bearer sits: "U.K.-based".
    private func withoutSeat(_ tokens: Range<Int>) -> Range<Int> {
        guard let seat = tokens.first(where: { text.lower[$0] == "based" }), seat + 1 < tokens.upperBound else {
            return tokens
        }
        return seat + 1..<tokens.upperBound
    }

    /// A holder from words of the text: with a capital letter somewhere, or one of the sources that go without a name.
    private func holder(_ tokens: Range<Int>) -> Holder? {
        var tokens = withoutSeat(tokens)
        while let first = tokens.first, tokens.count > 1, text.lower[first] != "some",
            Self.joints.contains(text.lower[first]) || Self.articles.contains(text.lower[first])
        {
            tokens = first + 1..<tokens.upperBound
        }
        while let last = tokens.last, Self.joints.contains(text.lower[last]) { tokens = tokens.lowerBound..<last }
        guard let last = tokens.last, !Self.articles.contains(text.lower[last]) else { return nil }
        let isNamed = tokens.contains { text.tokens[$0].isCapitalised }
        guard isNamed || Self.nameless.contains(text.lower[last]) else { return nil }
        if words[text.lower[last]]?.roles.contains(.war) ?? false { return nil }
        let span = text.span(tokens)
        return Holder(name: text.text.phrase(span), span: span, role: .speaker)
    }

    static let nameless: Set<String> = [
        "activists", "sources", "source", "residents", "witnesses", "officials", "official", "medics", "doctors",
        "police",
        "monitors", "monitor", "group", "groups", "army", "military", "ministry", "estimates", "reports", "rebels",
        "workers",
        "rescuers", "authorities", "government", "statement", "media", "agency", "hospital", "spokesman", "spokeswoman",
        "commander", "spokesperson", "observers", "governor", "mayor", "minister", "president", "chief", "director",
        "envoy",
        "ambassador", "tallies", "tally", "data", "figures", "count", "officer", "officers", "mission", "agencies",
        "volunteers", "prosecutors", "prosecutor", "presidency", "council", "command", "junta", "paramedics",
        "relatives", "charity", "organisation", "organization", "delegation",
    ]
}
