import TruceEvidence
import TruceKnowledge
import TruceText

/// Finds who the text says gave the figures of a sentence.
struct FigureHolders {
    let text: TokenizedText
    let words: FigureWords
    let actors: [ActorMention]
    let actorIndex: SpanIndex
    private let quotations: [Quotation]
    private let quotationIndex: SpanIndex
    /// Whoever the quotations give for a reporting word, by where the word begins.
    private let speakers: [Int: Holder]

    /// Prepares to look up the actors and quotations of a document.
    init(
        text: TokenizedText, words: FigureWords, numbers: NumberWords, actors: [ActorMention],
        quotations: [Quotation]
    ) {
        self.text = text
        self.words = words
        self.actors = actors
        // "Among the dead were 20 boys and nine girls said the mayor": who is counted says nothing.
        let quotations = quotations.filter { quotation in
            guard let first = quotation.speaker?.span.flatMap({ text.tokens(in: $0).first }) else { return true }
            let isArticle = text.tokens[first].isCapitalised || ["a", "an", "one"].contains(text.lower[first])
            return isArticle || numbers[text.lower[first]] == nil
        }
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
        // "An army source said that six had died, according to the agency": the agency passes it on.
        if chain.first?.role == .agency,
            let told = reaching.filter({ $0.holder.map { $0.role != .agency } ?? false })
                .min(by: { distance($0) < distance($1) })?.holder
        {
            chain.insert(told, at: 0)
        }
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
            // "The agency quoted the ministry as saying that nine …"
            let isRelayed = Self.relaying.contains(word) && tellsOfSaying(index, in: range)
            if word == "citing" || word == "quoting" || isRelayed {
                if let holder = name(from: index + 1, in: range) {
                    result.append(Source(holder: holder, at: index, isCited: true))
                }
                continue
            }
            guard words[word]?.roles.contains(.report) ?? false, text.tokens[index].kind == .word else { continue }
            // "No reported deaths": that is nobody's report.
            if tellsOfTruce(index, in: range) || index > range.lowerBound && text.lower[index - 1] == "no" { continue }
            if let speaker = speakers[text.tokens[index].span.start] {
                result.append(Source(holder: named(speaker), at: index, looksAhead: word.hasSuffix("ing")))
                continue
            }
            if var source = subject(of: index, in: range) {
                source.looksAhead = word.hasSuffix("ing")
                result.append(source)
            }
        }
        if result.isEmpty, let count = countToldBefore(in: range) { result = [Source(holder: nil, at: count)] }
        return result
    }

    /// "The toll includes ninety children", "rockets on another town killed two": whoever told of the first ones in the
    /// sentence before goes on.
    private func countToldBefore(in range: Range<Int>) -> Int? {
        let isSpeech =
            range.lowerBound > 0
            && !text.sentences[text.sentenceOfToken[range.lowerBound - 1]].tokens
                .allSatisfy { !Self.quoteMarks.contains(text.lower[$0]) }
        if !isSpeech, let more = range.prefix(Self.opening).first(where: { Self.more.contains(text.lower[$0]) }),
            // "The group also listed nine hurt": another one that tells.
            more - range.lowerBound < 2 || text.lower[more - 2] != "the"
                || !Self.nameless.contains(text.lower[more - 1])
        {
            return more
        }
        guard let first = range.first, ["the", "that", "this", "its", "their"].contains(text.lower[first]) else {
            return nil
        }
        return range.dropFirst().prefix(2).first { Self.counts.contains(text.lower[$0]) }
    }

    /// How many tokens open a sentence.
    private static let opening = 5
    private static let quoteMarks: Set<String> = ["\"", "“", "”", "«", "»"]
    private static let more: Set<String> = ["another", "other", "also"]

    private static let counts: Set<String> = [
        "toll", "tally", "count", "total", "dead", "victims", "fatalities", "casualties",
    ]

    /// "Declared a three-day truce": who does that gives no number.
    func tellsOfTruce(_ verb: Int, in range: Range<Int>) -> Bool {
        guard Self.declaring.contains(text.lower[verb]) else { return false }
        return (verb + 1..<min(range.upperBound, verb + 7)).contains {
            words[text.lower[$0]]?.roles.contains(.truce) ?? false
        }
    }

    private static let declaring: Set<String> = ["announced", "announces", "declared", "declares"]

    /// Whether "as saying" stands behind a verb: what follows it is said by whom it quotes.
    private func tellsOfSaying(_ verb: Int, in range: Range<Int>) -> Bool {
        (verb + 1..<max(verb + 1, min(range.upperBound - 1, verb + Self.longestApposition))).contains {
            text.lower[$0] == "as" && ["saying", "telling", "stating"].contains(text.lower[$0 + 1])
        }
    }

    private static let relaying: Set<String> = ["quoted", "quotes", "cited", "cites", "reported", "reports"]

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
        // "The agency quoted the ministry as saying that …": the ministry says it.
        if range.contains(last - 1), text.lower[last] == "as" { last -= 1 }
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
}
