import TruceEvidence
import TruceKnowledge
import TruceText

/// Over which stretch of time a figure counts, where and when.
extension FigureAssembly {
    /// "In Lashkar Gah in Helmand": the town rather than the province that it lies in.
    func finest(_ index: Int, among local: [Int]) -> Int {
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

    func isOwnCountry(_ index: Int) -> Bool {
        let place = reading.evidence.places[index]
        return place.country == country && (place.kind == .country || place.kind == .region)
    }

    func isDay(_ index: Int) -> Bool {
        switch reading.evidence.times[index].form {
        case .absolute(let value): value.isDay
        case .weekday, .days, .monthDay, .weekdayMonthDay: true
        default: false
        }
    }

    mutating func window(
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

    func day(_ local: [Int], near candidate: FigureCandidate) -> Int? {
        nearest(local.filter(isDay), to: candidate) { reading.evidence.times[$0].span }
    }

    func nearest(_ local: [Int], to candidate: FigureCandidate, span: (Int) -> TextSpan) -> Int? {
        let own = text.span(candidate.tokens)
        func distance(_ index: Int) -> Int {
            let other = span(index)
            return max(0, other.start - own.end, own.start - other.end)
        }
        return local.min { distance($0) < distance($1) }
    }

    /// What an earlier sentence named, if that was not long ago.
    func carried(_ earlier: (index: Int, sentence: Int)?, to sentence: Int) -> Int? {
        guard let earlier, sentence - earlier.sentence <= 3 else { return nil }
        return earlier.index
    }
}
