import TruceEvidence
import TruceKnowledge
import TruceText

/// The known places of a document, as what a place that no list knows may lie in or by.
struct PlaceAnchors {
    private let text: TokenizedText
    private let words: PlaceWords
    private let known: [PlaceMention]
    /// The countries in which two of the known places lie or more, the one with most of them first.
    let countries: [String]
    /// Known places below a country, in the country of the case, in order of the text.
    private let towns: [PlaceMention]
    /// Known places below a country, in any country, in order of the text.
    private let neighbours: [PlaceMention]
    /// The countries named as places, in order of the text.
    private let lands: [PlaceMention]
    /// The index of the known place that begins at a token.
    private let knownAt: [Int: Int]

    init(_ reading: Reading, known: [PlaceMention]) {
        text = reading.text
        words = reading.knowledge.placeWords
        self.known = known
        var starts: [Int: Int] = [:]
        for (index, place) in known.enumerated() {
            starts[reading.text.tokens(in: place.span).lowerBound] = index
        }
        knownAt = starts
        var weights: [String: Int] = [:]
        let role = PlaceRole(reading.text)
        let local = known.filter { place in
            guard !place.isMetonym, place.kind != .country, !role.isOrigin(place.span), !role.isVenue(place.span) else {
                return false
            }
            return reading.sentence(at: place.span).map { reading.zones[$0] != .furniture } ?? false
        }
        for place in local {
            if let country = place.country { weights[country, default: 0] += 1 }
        }
        if let country = reading.profile.country { weights[country, default: 0] += 100 }
        countries = weights.filter { $0.value >= 2 }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
        let home = countries.first
        towns = local.filter { home == nil || $0.country == home }
        neighbours = local
        lands = known.filter { $0.kind == .country && !$0.isMetonym }
    }

    /// What an unknown place lies in or by: a town nearby of the country that the words put it in, else that country.
    func anchor(of run: Range<Int>) -> PlaceMention? {
        let near = anchor(before: run.lowerBound)
        guard let parent = statedParent(behind: run) else {
            // A town that is named only later says less than the country named before.
            if let near, near.span.start > text.tokens[run.lowerBound].span.start,
                text.sentenceOfToken[text.firstToken(endingAfter: near.span.start)]
                    != text.sentenceOfToken[run.lowerBound],
                let land = nearest(of: lands, to: run.lowerBound, isInSentence: false),
                land.span.start < text.tokens[run.lowerBound].span.start
            {
                return land
            }
            return near ?? nearest(of: lands, to: run.lowerBound, isInSentence: false)
        }
        return parent.kind == .country && near?.country == parent.country ? near : parent
    }

    /// What a river is told to flow through: a place of its sentence, else the country named nearest.
    func land(around run: Range<Int>) -> PlaceMention? {
        statedParent(behind: run) ?? nearest(of: neighbours, to: run.lowerBound, isInSentence: true)
            ?? nearest(of: lands, to: run.lowerBound, isInSentence: false)
    }

    /// "The town of X in southern Y", "X, a hamlet in Y": where the text says that it lies.
    func statedParent(behind run: Range<Int>) -> PlaceMention? {
        let sentence = text.sentences[text.sentenceOfToken[run.lowerBound]].tokens
        var index = run.upperBound
        var hasIn = false
        while index < min(sentence.upperBound, run.upperBound + 7) {
            if hasIn, let place = knownAt[index] { return known[place] }
            let lower = text.lower[index]
            if lower == "in" { hasIn = true }
            let mayStand =
                lower == "in" || lower == "," || lower == "a" || lower == "the" || lower == "small" || lower == "-"
                || words.contains(lower, .wide) || words.contains(lower, .settlement)
            guard mayStand else { return nil }
            index += 1
        }
        return nil
    }

    /// Whether a place can lie in what the words name as its parent: in its country, and not far beyond its reach.
    static func mayLie(_ place: Place, in parent: PlaceMention) -> Bool {
        guard place.country == parent.country else { return false }
        guard parent.kind != .country, let latitude = parent.latitude, let longitude = parent.longitude else {
            return true
        }
        return place.kilometres(toLatitude: latitude, longitude: longitude) <= parent.radiusKilometres + margin
    }

    /// How far beyond the radius of a province its farthest corner may lie, in kilometres.
    private static let margin = 80.0

    /// The town or province that an unknown place lies in: the nearest in its sentence, else the last one before it.
    func anchor(before token: Int) -> PlaceMention? {
        nearest(of: neighbours, to: token, isInSentence: true) ?? nearest(of: towns, to: token, isInSentence: false)
    }

    private func nearest(of towns: [PlaceMention], to token: Int, isInSentence: Bool) -> PlaceMention? {
        let sentence = text.sentences[text.sentenceOfToken[token]].span
        let start = text.tokens[token].span.start
        let next = towns.partitioningIndex { $0.span.end > start }
        let before = next > 0 ? towns[next - 1] : nil
        if next < towns.count, sentence.contains(towns[next].span) {
            let after = towns[next]
            guard let before, sentence.contains(before.span) else { return after }
            return start - before.span.start <= after.span.start - start ? before : after
        }
        if let before, sentence.contains(before.span) { return before }
        return isInSentence ? nil : before ?? towns.first
    }
}
