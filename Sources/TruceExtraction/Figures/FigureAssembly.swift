import TruceEvidence
import TruceKnowledge
import TruceText

/// Turns the numbers of sentence after sentence into figures.
struct FigureAssembly {
    private let reading: Reading
    private let text: TokenizedText
    private let words: FigureWords
    private let scope: FigureScope
    private let holders: FigureHolders
    private let passages: FigurePassages
    /// For each passage, the times and the places that begin in it.
    private let times: [Range<Int>]
    private let places: [Range<Int>]
    private let roles: PlaceRole
    /// The country that the document is about.
    private let country: String?
    private var figures: [Figure] = []
    /// The words around each number of the headline.
    private var headline: Set<String> = []
    /// The source of the sentence before, for "it also said".
    private var lastHolder: Holder?
    /// The scope of the figures of the sentence before, which "have been killed" goes on with.
    private var lastScope: (scope: Figure.Scope, sentence: Int) = (.incident, -1)
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
            text: text, words: words, actors: reading.evidence.actors, quotations: reading.evidence.quotations)
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

    // MARK: - Scope, time and place

    /// "In Lashkar Gah in Helmand": the town rather than the province that it lies in.
    private func finest(_ index: Int, among local: [Int]) -> Int {
        let mentions = reading.evidence.places
        guard mentions[index].kind != .settlement, let at = local.firstIndex(of: index), at > 0 else { return index }
        let inner = mentions[local[at - 1]]
        guard inner.kind == .settlement, inner.country == mentions[index].country else { return index }
        let gap =
            text.tokens(in: inner.span)
            .upperBound..<max(
                text.tokens(in: inner.span).upperBound, text.tokens(in: mentions[index].span).lowerBound)
        let isInside =
            gap.count <= 4 && gap.contains { [",", "in"].contains(text.lower[$0]) }
            && gap.allSatisfy { Self.within.contains(text.lower[$0]) }
        return isInside ? local[at - 1] : index
    }

    private static let within: Set<String> = [
        ",", "in", "the", "of", "province", "state", "northern", "southern", "eastern", "western", "central", "city",
    ]

    private func isOwnCountry(_ index: Int) -> Bool {
        let place = reading.evidence.places[index]
        return place.country == country && (place.kind == .country || place.kind == .region)
    }

    private func isDay(_ index: Int) -> Bool {
        switch reading.evidence.times[index].form {
        case .absolute(let value): value.isDay
        case .weekday, .days, .monthDay, .weekdayMonthDay: true
        default: false
        }
    }

    private mutating func window(
        of candidate: FigureCandidate, _ category: Figure.Category, _ windows: [FigureScope.Window],
        _ range: Range<Int>,
        sentence: Int
    ) -> FigureScope.Window {
        let at = candidate.tokens.lowerBound
        if let aside = scope.aside(behind: candidate.quantity.tokens, in: range, times: times[sentence]),
            candidate.noun.pointsBack
        {
            return aside
        }
        if let toll = scope.toll(of: candidate, in: range), windows.isEmpty {
            lastScope = (toll, sentence)
            return FigureScope.Window(scope: toll, time: nil, at: at)
        }
        if scope.isOneEvent(candidate, in: range) { return FigureScope.Window(scope: .incident, time: nil, at: at) }
        if let nearest = windows.min(by: { abs($0.at - at) < abs($1.at - at) }) {
            lastScope = (nearest.scope, sentence)
            return nearest
        }
        // "have been killed", right after a total and without a day of its own, goes on with the total.
        let isPerfect = (candidate.tokens.upperBound..<min(range.upperBound, candidate.tokens.upperBound + 4)).contains
        {
            text.lower[$0] == "have" || text.lower[$0] == "has"
        }
        // "1.4 million people have fled" counts them up to now.
        let first = max(range.lowerBound, candidate.cue.map { min($0.lowerBound, at) } ?? at)
        let end = candidate.cue.map { max($0.upperBound, candidate.tokens.upperBound) } ?? candidate.tokens.upperBound
        if category == .displaced, !times[sentence].contains(where: isDay),
            (first..<min(range.upperBound, end)).contains(where: { ["have", "has"].contains(text.lower[$0]) })
        {
            lastScope = (.warTotal, sentence)
            return FigureScope.Window(scope: .warTotal, time: nil, at: at)
        }
        if lastScope.sentence == sentence, lastScope.scope != .incident, !times[sentence].contains(where: isDay) {
            return FigureScope.Window(scope: lastScope.scope, time: nil, at: at)
        }
        if isPerfect, lastScope.scope != .incident, sentence - lastScope.sentence <= 1,
            !times[sentence].contains(where: isDay)
        {
            lastScope = (lastScope.scope, sentence)
            return FigureScope.Window(scope: lastScope.scope, time: nil, at: at)
        }
        // No single incident kills so many, and hardly one that no day is given for a thousand.
        let least = times[sentence].contains(where: isDay) ? 20_000 : 1_000
        if category == .killed, let number = candidate.quantity.best ?? candidate.quantity.low, number >= least {
            lastScope = (.warTotal, sentence)
            return FigureScope.Window(scope: .warTotal, time: nil, at: at)
        }
        // The uprooted and the besieged are counted over time, unless the words tell of a flight.
        let isState = candidate.cue.map { words[text.lower[$0.upperBound - 1]]?.intransitive == nil } ?? true
        let scope: Figure.Scope =
            category == .displaced && isState && !times[sentence].contains(where: isDay) ? .warTotal : .incident
        return FigureScope.Window(scope: scope, time: nil, at: at)
    }

    private func day(_ local: [Int], near candidate: FigureCandidate) -> Int? {
        nearest(local.filter(isDay), to: candidate) { reading.evidence.times[$0].span }
    }

    private func nearest(_ local: [Int], to candidate: FigureCandidate, span: (Int) -> TextSpan) -> Int? {
        let own = text.span(candidate.tokens)
        func distance(_ index: Int) -> Int {
            let other = span(index)
            return max(0, other.start - own.end, own.start - other.end)
        }
        return local.min { distance($0) < distance($1) }
    }

    /// What an earlier sentence named, if that was not long ago.
    private func carried(_ earlier: (index: Int, sentence: Int)?, to sentence: Int) -> Int? {
        guard let earlier, sentence - earlier.sentence <= 3 else { return nil }
        return earlier.index
    }

    // MARK: - Words

    /// The number with its noun and, where it stands beside them, the verb.
    ///
    /// Parts that stand between the number and its verb do not part them: "17 people, two of them children, died".
    private func extent(
        of candidate: FigureCandidate, among candidates: [FigureCandidate], _ index: Int
    ) -> Range<Int> {
        guard let cue = candidate.cue else { return candidate.tokens }
        let tokens = candidate.tokens
        if cue.upperBound <= tokens.lowerBound {
            return tokens.lowerBound - cue.lowerBound <= 4 ? cue.lowerBound..<tokens.upperBound : tokens
        }
        guard cue.lowerBound >= tokens.upperBound else {
            return tokens.lowerBound..<max(tokens.upperBound, cue.upperBound)
        }
        let parts = candidates.filter { $0.parent == index && $0.tokens.upperBound <= cue.lowerBound }
        let end = parts.map(\.tokens.upperBound).max() ?? tokens.upperBound
        return cue.lowerBound - end <= 2 ? tokens.lowerBound..<cue.upperBound : tokens
    }

    private func who(_ index: Int, _ candidates: [FigureCandidate]) -> String? {
        let noun = candidates[index].noun
        if noun.pointsBack || noun.head == nil {
            // "wounded more than 100 others": of the same people as the number before.
            if let head = noun.head, text.lower[head] != "others" { return word(noun, head) }
            var before = candidates[index].parent ?? (index > 0 ? index - 1 : nil)
            // "20 people, two of them children, and 45 others": of the same people as the whole.
            if candidates[index].parent == nil, let last = before { before = candidates[last].parent ?? last }
            if noun.pointsBack, let before, let head = candidates[before].noun.head {
                return word(candidates[before].noun, head)
            }
            return noun.head == nil && !noun.pointsBack ? nil : "people"
        }
        return noun.head.map { word(noun, $0) }
    }

    /// The noun with what describes it: "Syrian soldiers".
    private func word(_ noun: CountedNoun, _ head: Int) -> String {
        var first = noun.tokens.lowerBound
        while first < head,
            ["of", "the", "its", "his", "their", "these", "those", "other", "more", "them", "whom", "were"]
                .contains(text.lower[first])
        {
            first += 1
        }
        return text.text.phrase(text.span(first..<head + 1))
    }

    private func isHedged(_ candidate: FigureCandidate, _ range: Range<Int>) -> Bool {
        let first = max(range.lowerBound, candidate.tokens.lowerBound - 6)
        let last = min(range.upperBound, max(candidate.tokens.upperBound, candidate.cue?.upperBound ?? 0) + 1)
        return (first..<max(first, last)).contains { words[text.lower[$0]]?.roles.contains(.hedge) ?? false }
    }

    // MARK: - Holders

    /// Who gave the number, nearest first.
    ///
    /// Speech in quotation marks is its speaker's. In a report without marks the nearest source that the sentence
    /// names counts; a quotation that names the same source more fully lends its name.
    private func holders(
        of candidate: FigureCandidate, _ span: TextSpan, _ scope: Figure.Scope, _ sources: [FigureHolders.Source],
        _ range: Range<Int>
    ) -> [Holder] {
        let quotation = holders.quotation(around: span).flatMap { tellsOfTruce($0, range) ? nil : $0 }
        if let quotation, quotation.kind != .indirect { return quotation.holders }
        if scope == .warTotal, isRelative(candidate, range) { return [] }
        let own = holders.chain(of: sources, at: candidate.tokens.lowerBound, before: lastHolder)
        guard let quotation, let speaker = quotation.holders.first,
            speaker.span.map({ !$0.overlaps(span) }) ?? true
        else { return own }
        guard let nearest = own.first else { return quotation.holders }
        // "The ministry in turn said troops had …": whoever the words are about did not give them.
        if nearest.span.map({ quotation.span.contains($0) }) ?? false { return quotation.holders }
        return FigureHolders.isShorter(nearest.name, than: speaker.name) ? quotation.holders : own
    }

    /// Whether a quotation only tells that somebody declared a truce ("declared a truce after ten men had died").
    private func tellsOfTruce(_ quotation: Quotation, _ range: Range<Int>) -> Bool {
        guard let cue = quotation.cue else { return false }
        let verb = text.firstToken(endingAfter: cue.start)
        return range.contains(verb) && holders.tellsOfTruce(verb, in: range)
    }

    /// Whether the number stands in a clause that the author adds: "the war, which has killed more than …".
    private func isRelative(_ candidate: FigureCandidate, _ range: Range<Int>) -> Bool {
        guard let cue = candidate.cue else { return false }
        let first = max(range.lowerBound, min(cue.lowerBound, candidate.tokens.lowerBound) - 4)
        return (first..<cue.upperBound).contains { index in
            if text.lower[index] == "which" || text.lower[index] == "who" { return true }
            // "said that 20 were killed" is what was said.
            guard text.lower[index] == "that", index > range.lowerBound else { return false }
            return !(words[text.lower[index - 1]]?.roles.contains(.report) ?? false)
        }
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
