import TruceEvidence
import TruceText

/// A figure of one document as a value to compare.
struct FigureValue: Sendable {
    /// The document's index.
    let document: Int
    /// The index into the document's figures.
    let index: Int
    /// The figure.
    let figure: Figure
    /// What it leaves open.
    let range: FigureRange
    /// The different stems of who is counted, sorted; empty where nobody is named or all people are.
    let who: [Stem]

    private static let everyone: Set<Stem> = [Stemmer.stem(of: "people"), Stemmer.stem(of: "persons")]

    /// Reads a figure of a corpus.
    init(_ corpus: Corpus, document: Int, index: Int) {
        self.document = document
        self.index = index
        figure = corpus.documents[document].figures[index]
        range = FigureRange(figure)
        let name = SourceText(figure.who ?? "")
        who = Stemmer.content(of: name.span, in: name).filter { !Self.everyone.contains($0) }
    }

    /// The number that stands for the figure when figures are put in order.
    var number: Int? { figure.best ?? range.low ?? range.high }

    /// Whether the words give no number, only a plural ("dozens").
    var isPlural: Bool { figure.best == nil && figure.high == nil }

    /// Whether both may count the same people: some word for them agrees, or one of them counts everyone.
    func countsSame(as other: FigureValue) -> Bool {
        who.isEmpty || other.who.isEmpty || sharedCount(who, other.who) > 0
    }

    /// Whether the two say the same; "at least 16" beside "16" does.
    func says(same other: FigureValue) -> Bool {
        if range == other.range { return figure.best == other.figure.best }
        return range.low != nil && range.low == other.range.low && (range.high == nil || other.range.high == nil)
    }

    /// Whether the words count those who come on top of others ("nine others"): never comparable by themselves.
    func countsOthers(in corpus: Corpus) -> Bool {
        Stemmer.words(of: figure.span, in: corpus.documents[document].document.text).contains { $0.stem == Self.others }
    }

    private static let others = Stemmer.stem(of: "others")

    /// Whether one number can satisfy both: their ranges meet, or a round number stands for what another gives
    /// exactly or bounds closely ("60" beside "more than 60").
    func agrees(with other: FigureValue) -> Bool {
        if range.meets(other.range) { return true }
        guard let number, let theirs = other.number else { return false }
        let isRound = (range.isExact && number % 10 == 0) || (other.range.isExact && theirs % 10 == 0)
        return isRound && (number - theirs).magnitude <= max(number, theirs).magnitude / 20
    }

    /// The value with its words and who gives it.
    func value(in corpus: Corpus) -> Discrepancy.Value {
        let hedge = figure.isHedged ? " (marked as uncertain)" : ""
        return Discrepancy.Value(
            value: corpus.words(document, figure.quantity) + hedge,
            holder: corpus.holderName(figure.holders, in: document), citation: corpus.citation(document, figure.span))
    }

    /// Whether a figure may stand for something in the document's name.
    static func isUsable(_ figure: Figure) -> Bool {
        guard figure.partOf == nil else { return false }
        return figure.low != nil || figure.high != nil || figure.best != nil
    }
}

extension Figure.Category {
    /// The category in words, after a number of people.
    var words: String {
        switch self {
        case .killed: "killed"
        case .injured: "injured"
        case .displaced: "displaced"
        case .missing: "missing"
        case .detained: "detained"
        case .other: "counted"
        }
    }
}
