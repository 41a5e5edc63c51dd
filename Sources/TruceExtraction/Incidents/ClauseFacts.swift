import TruceEvidence
import TruceText

/// The evidence of other readers, found by where it stands.
struct ClauseFacts {
    let reading: Reading
    private let placeTokens: [Int?]
    private let timeTokens: [Int?]

    /// Puts places and times on the tokens at which they begin.
    init(_ reading: Reading) {
        self.reading = reading
        var placeTokens = [Int?](repeating: nil, count: reading.text.tokens.count)
        var timeTokens = placeTokens
        for (index, place) in reading.evidence.places.enumerated() {
            let token = reading.text.firstToken(endingAfter: place.span.start)
            if token < placeTokens.count { placeTokens[token] = index }
        }
        for (index, time) in reading.evidence.times.enumerated() {
            let token = reading.text.firstToken(endingAfter: time.span.start)
            if token < timeTokens.count { timeTokens[token] = index }
        }
        self.placeTokens = placeTokens
        self.timeTokens = timeTokens
    }

    /// The indices of the places whose names begin in a range of tokens.
    func places(in range: Range<Int>) -> [Int] { range.compactMap { placeTokens[$0] } }

    /// The indices of the times whose words begin in a range of tokens.
    func times(in range: Range<Int>) -> [Int] { range.compactMap { timeTokens[$0] } }

    /// The indices of the figures that overlap a span.
    func figures(in span: TextSpan) -> [Int] {
        reading.evidence.figures.indices.filter { reading.evidence.figures[$0].span.overlaps(span) }
    }

    /// The mentions of actors that lie in a range of tokens.
    func actors(in range: Range<Int>) -> [ActorMention] {
        guard !range.isEmpty else { return [] }
        let span = reading.text.span(range)
        return reading.evidence.actors.filter { span.contains($0.span) }
    }

    /// Whether a time tells when something happened, to the day or the month, and not how long it took.
    func isPoint(_ index: Int) -> Bool {
        switch reading.evidence.times[index].form {
        case .duration, .vague, .years, .pastDays: return false
        case .absolute(let value): return value.lastDayNumber - value.firstDayNumber < 32
        default: return true
        }
    }

    /// Whether a place is finer than a country and meant as a place.
    func isSpot(_ index: Int) -> Bool {
        let place = reading.evidence.places[index]
        return !place.isMetonym && place.kind != .country
    }
}
