import TruceEvidence
import TruceKnowledge
import TruceText

/// Finds who the text says gave the figures of a sentence.
struct FigureHolders {
    let text: TokenizedText
    let words: FigureWords
    private let actors: [ActorMention]
    private let actorIndex: SpanIndex
    private let quotations: [Quotation]
    private let quotationIndex: SpanIndex
    /// Whoever the quotations give for a reporting word, by where the word begins.
    private let speakers: [Int: Holder]

    /// Prepares to look up the actors and quotations of a document.
    init(text: TokenizedText, words: FigureWords, actors: [ActorMention], quotations: [Quotation]) {
        self.text = text
        self.words = words
        self.actors = actors
        self.quotations = quotations
        actorIndex = SpanIndex(actors.map(\.span))
        quotationIndex = SpanIndex(quotations.map(\.span))
        speakers = Dictionary(
            quotations.compactMap { quotation in
                guard let cue = quotation.cue, let speaker = quotation.speaker else { return nil }
                return (cue.start, speaker)
            }, uniquingKeysWith: { first, _ in first })
    }

    /// Someone to whom a sentence gives what it tells, and where it says so.
    struct Source {
        /// The holder; nil for a pronoun, which points to the source before.
        var holder: Holder?
        /// The token of the reporting word.
        var at: Int
        /// Whether it gives only what follows: "with some estimates suggesting".
        var looksAhead = false
        /// Whether another source cites it: "citing an army source".
        var isCited = false
    }

    /// The innermost quotation around a figure that names a speaker.
    func quotation(around span: TextSpan) -> Quotation? {
        quotationIndex.overlapping(span).map { quotations[$0] }
            .filter { $0.span.contains(span) && !$0.holders.isEmpty }
            .min { ($0.span.count, $0.span) < ($1.span.count, $1.span) }
    }

    /// The source of a sentence that is nearest to a number, and whom that source cites.
    ///
    /// - Parameter earlier: The source of the sentence before, for a pronoun.
    func chain(of sources: [Source], at token: Int, before earlier: Holder?) -> [Holder] {
        func distance(_ source: Source) -> Int { abs(source.at - token) }
        let reaching = sources.filter { ($0.at < token || !$0.looksAhead) && !$0.isCited }
        let nearest = reaching.min { distance($0) < distance($1) }
        var chain = nearest.flatMap { $0.holder ?? earlier }.map { [$0] } ?? []
        let cited = sources.filter(\.isCited).min { distance($0) < distance($1) }
        // "The paper, citing a source, reported that …": the source is nearer to the number than the paper.
        if let holder = cited?.holder { chain.insert(holder, at: 0) }
        return chain
    }

    /// Whether a name is a short form of another: "Observatory", "the Observatory for Human Rights".
    static func isShorter(_ name: String, than other: String) -> Bool {
        let few = Set(NameFolding.fold(name).split(separator: " ")).subtracting(["the", "a", "an"])
        return !few.isEmpty && few.isSubset(of: NameFolding.fold(other).split(separator: " "))
    }

    /// Everyone whom a sentence names as a source, in order.
    func sources(in range: Range<Int>) -> [Source] {
        var result: [Source] = []
        for index in range {
            let word = text.lower[index]
            if word == "to", index > range.lowerBound, text.lower[index - 1] == "according" {
                if let holder = speakers[text.tokens[index - 1].span.start] ?? name(from: index + 1, in: range) {
                    result.append(Source(holder: holder, at: index))
                }
                continue
            }
            if word == "citing" || word == "quoting" {
                if let holder = name(from: index + 1, in: range) {
                    result.append(Source(holder: holder, at: index, isCited: true))
                }
                continue
            }
            guard words[word]?.roles.contains(.report) ?? false, text.tokens[index].kind == .word else { continue }
            if tellsOfTruce(index, in: range) { continue }
            if let speaker = speakers[text.tokens[index].span.start] {
                result.append(Source(holder: speaker, at: index, looksAhead: word.hasSuffix("ing")))
                continue
            }
            if var source = subject(of: index, in: range) {
                source.looksAhead = word.hasSuffix("ing")
                result.append(source)
            }
        }
        return result
    }

    /// "Declared a three-day truce": who does that gives no number.
    func tellsOfTruce(_ verb: Int, in range: Range<Int>) -> Bool {
        guard Self.declaring.contains(text.lower[verb]) else { return false }
        return (verb + 1..<min(range.upperBound, verb + 7)).contains {
            words[text.lower[$0]]?.roles.contains(.truce) ?? false
        }
    }

    private static let declaring: Set<String> = ["announced", "announces", "declared", "declares"]

    private static let pronouns: Set<String> = ["it", "he", "she", "they"]

    private static let skipped: Set<String> = [
        "also", "has", "have", "had", "repeatedly", "earlier", "later", "further", "then", "already", "was",
        "previously", "meanwhile",
    ]

    /// "the monitors said", "it also said", "said the monitors".
    private func subject(of verb: Int, in range: Range<Int>) -> Source? {
        var last = verb - 1
        if range.contains(last), text.lower[last] == "however" { last -= 1 }
        while range.contains(last), Self.skipped.contains(text.lower[last]) { last -= 1 }
        // "The presidency had on Sunday put the toll at 270."
        if range.contains(last), !CalendarWords.isNone(text.lower[last]) {
            last -= range.contains(last - 1) && text.lower[last - 1] == "on" ? 2 : 1
            while range.contains(last), Self.skipped.contains(text.lower[last]) { last -= 1 }
        }
        if range.contains(last), text.tokens[last].kind == .word {
            if Self.pronouns.contains(text.lower[last]) { return Source(holder: nil, at: verb) }
            if let found = name(upTo: last, in: range) {
                // "… soldiers, which the capital said was a mistake": what is said is not the number.
                if range.contains(found.first - 1), text.lower[found.first - 1] == "which" { return nil }
                return Source(holder: found.holder, at: verb)
            }
        }
        if text.lower[verb] == "said", range.contains(verb + 1), begins(verb + 1),
            CalendarWords.isNone(text.lower[verb + 1]),
            let holder = name(from: verb + 1, in: range)
        {
            return Source(holder: holder, at: verb)
        }
        if let holder = nameBeforePhrase(endingAt: last, in: range) ?? nameBeforeApposition(endingAt: last, in: range) {
            return Source(holder: holder, at: verb)
        }
        // "The ministry called for talks after claiming that …": who claims is who begins the sentence.
        if text.lower[verb].hasSuffix("ing"), range.contains(last),
            ["after", "before", "while", "by"].contains(text.lower[last]),
            let holder = name(from: range.lowerBound, in: range)
        {
            return Source(holder: holder, at: verb)
        }
        return nil
    }

    // MARK: - Names

    /// Whether a token can begin a name: "said the monitors", not "said on Monday".
    private func begins(_ index: Int) -> Bool {
        text.tokens[index].isCapitalised || Self.articles.contains(text.lower[index])
            || Self.nameless.contains(text.lower[index])
            || Self.inner.contains(text.lower[index]) && text.lower[index] != "for"
                && text.lower[index] != "of" && text.lower[index] != "and"
    }

    /// "The health ministry in the strip put …": the name before the phrase that ends at a token.
    private func nameBeforePhrase(endingAt last: Int, in range: Range<Int>) -> Holder? {
        for index in stride(from: last, to: max(range.lowerBound, last - 5), by: -1) {
            guard text.tokens[index].kind == .word else { return nil }
            guard ["in", "of", "at", "from"].contains(text.lower[index]) else { continue }
            guard Self.nameless.contains(text.lower[index - 1]) else { return nil }
            return name(upTo: index - 1, in: range)?.holder
        }
        return nil
    }

    /// "The Observatory, a monitor based abroad, put …": the name before an apposition that ends with a comma.
    private func nameBeforeApposition(endingAt last: Int, in range: Range<Int>) -> Holder? {
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
    private static let longestApposition = 14

    /// The name that ends at a token, and its first token with the article before it.
    private func name(upTo last: Int, in range: Range<Int>) -> (holder: Holder, first: Int)? {
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
    private func name(from first: Int, in range: Range<Int>) -> Holder? {
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
        guard let last = tokens.last else { return nil }
        let isNamed = tokens.contains { text.tokens[$0].isCapitalised }
        guard isNamed || Self.nameless.contains(text.lower[last]) else { return nil }
        if words[text.lower[last]]?.roles.contains(.war) ?? false { return nil }
        let span = text.span(tokens)
        return Holder(name: text.text.phrase(span), span: span, role: .speaker)
    }

    private static let nameless: Set<String> = [
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
