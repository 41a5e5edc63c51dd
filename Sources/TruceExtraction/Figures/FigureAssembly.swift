import TruceEvidence
import TruceKnowledge
import TruceText

/// Turns the numbers of sentence after sentence into figures.
struct FigureAssembly {
    let reading: Reading
    let text: TokenizedText
    let words: FigureWords
    let scope: FigureScope
    let holders: FigureHolders
    private let passages: FigurePassages
    /// For each passage, the times and the places that begin in it.
    let times: [Range<Int>]
    private let places: [Range<Int>]
    private let roles: PlaceRole
    /// The country that the document is about.
    let country: String?
    private var figures: [Figure] = []
    /// The words around each number of the headline.
    private var headline: Set<String> = []
    /// The source of the sentence before, for "it also said".
    var lastHolder: Holder?
    /// The scope of the figures of the sentence before, which "have been killed" goes on with.
    var lastScope: (scope: Figure.Scope, sentence: Int) = (.incident, -1)
    /// The last place and the last day that the text named, for sentences that name none.
    private var lastPlace: (index: Int, sentence: Int)?
    private var lastDay: (index: Int, sentence: Int)?
    /// The last mention of the country that the document is about.
    private var lastCountry: Int?

    /// Begins with a document.
    init(_ reading: Reading) {
        self.reading = reading
        text = reading.text
        words = reading.knowledge.figures
        scope = FigureScope(text: text, words: words, times: reading.evidence.times)
        holders = FigureHolders(
            text: text, words: words, numbers: reading.knowledge.numbers, actors: reading.evidence.actors,
            quotations: reading.evidence.quotations)
        passages = FigurePassages(text)
        times = passages.ranges(of: reading.evidence.times.map(\.span))
        places = passages.ranges(of: reading.evidence.places.map(\.span))
        roles = PlaceRole(reading.text)
        country = CaseCountry.iso(of: reading)
    }

    /// The figures in order of the text, their links pointing into the result.
    func inOrder() -> [Figure] {
        let order = figures.indices.sorted { (figures[$0].quantity, $0) < (figures[$1].quantity, $1) }
        var place = [Int](repeating: 0, count: figures.count)
        for (new, old) in order.enumerated() { place[old] = new }
        return order.map { figures[$0].part(of: figures[$0].partOf.map { place[$0] }) }
    }

    /// Reads the whole document, but for what may bear no evidence.
    mutating func read() {
        for number in passages.all.indices {
            let zone = reading.zones[passages.all[number].sentence]
            if zone != .furniture, zone != .byline, zone != .dateline { read(number) }
        }
    }

    /// Reads the figures of one passage.
    private mutating func read(_ number: Int) {
        let range = passages.all[number].tokens
        let localTimes = Array(times[number])
        let localPlaces = places[number].filter { !roles.isOrigin(reading.evidence.places[$0].span) }
        let sources = holders.sources(in: range)
        defer {
            if let place = localPlaces.first { lastPlace = (place, number) }
            lastCountry = localPlaces.last { isOwnCountry($0) } ?? lastCountry
            if let day = localTimes.first(where: isDay) { lastDay = (day, number) }
            if let source = sources.last { lastHolder = source.holder ?? lastHolder } else { lastHolder = nil }
        }
        let candidates = FigureSentence(
            text: text,
            scanner: QuantityScanner(text: text, numbers: reading.knowledge.numbers, words: words, range: range),
            cues: CasualtyCues(
                text: text, words: words, times: reading.knowledge.times, tree: ClauseTree(reading), range: range),
            range: range,
            timeSpans: localTimes.map { reading.evidence.times[$0].span }
        ).candidates()
        guard candidates.contains(where: { $0.category != nil }) else { return }

        let windows = scope.windows(in: range, times: localTimes)
        var indices = [Int?](repeating: nil, count: candidates.count)
        for (index, candidate) in candidates.enumerated() {
            guard let category = candidate.category, !isPrintedAgain(candidate) else { continue }
            let window = self.window(of: candidate, category, windows, range, sentence: number)
            let span = text.span(extent(of: candidate, among: candidates, index))
            let place =
                nearest(localPlaces, to: candidate) { reading.evidence.places[$0].span }
                .map { finest($0, among: localPlaces) }
                ?? (window.scope == .warTotal ? lastCountry : nil) ?? carried(lastPlace, to: number)
            let time =
                window.time ?? day(localTimes, near: candidate)
                ?? (window.scope == .incident ? carried(lastDay, to: number) : nil)
            indices[index] = figures.count
            figures.append(
                Figure(
                    span: span, quantity: text.span(candidate.quantity.tokens), category: category,
                    who: who(index, candidates), low: candidate.quantity.low, high: candidate.quantity.high,
                    best: candidate.quantity.isIndefinite ? nil : candidate.quantity.best, scope: window.scope,
                    place: place, time: time, holders: holders(of: candidate, span, window.scope, sources, range),
                    isHedged: isHedged(candidate, range), rule: candidate.rule))
        }
        for (index, candidate) in candidates.enumerated() {
            guard let own = indices[index], let parent = candidate.parent, let whole = indices[parent] else { continue }
            figures[own] = figures[own].part(of: whole)
        }
    }

    /// Whether the headline told of the same number in the same words: a page that prints it twice counts nobody anew.
    private mutating func isPrintedAgain(_ candidate: FigureCandidate) -> Bool {
        let tokens = candidate.tokens
        let sentence = text.sentenceOfToken[tokens.lowerBound]
        let bounds = text.sentences[sentence].tokens
        let first = max(bounds.lowerBound, tokens.lowerBound - 4)
        let end = min(bounds.upperBound, max(tokens.upperBound, tokens.lowerBound + 5))
        let words = text.lower[first..<end].joined(separator: " ")
        if reading.zones[sentence] == .title { return !headline.insert(words).inserted }
        return headline.contains(words)
    }
}

extension Figure {
    /// The same figure as a part of another one.
    fileprivate func part(of whole: Int?) -> Figure {
        Figure(
            span: span, quantity: quantity, category: category, who: who, low: low, high: high, best: best,
            scope: scope,
            place: place, time: time, holders: holders, isHedged: isHedged, partOf: whole, rule: rule)
    }
}
