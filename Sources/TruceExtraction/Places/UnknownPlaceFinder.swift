import TruceEvidence
import TruceKnowledge
import TruceText

/// Finds places that lists do not know under this spelling: by a tolerant look-up in the country of the case, else,
/// where the words say that it is a place ("the village of …", "… neighbourhood"), in the nearest town named before.
struct UnknownPlaceFinder {
    private let text: TokenizedText
    private let knowledge: Knowledge
    private let words: PlaceWords
    private let known: [PlaceMention]
    private var isTaken: [Bool]
    private let countries: [String]

    init(_ reading: Reading, known: [PlaceMention], isTaken: [Bool]) {
        text = reading.text
        knowledge = reading.knowledge
        words = reading.knowledge.placeWords
        self.known = known
        self.isTaken = isTaken
        for place in known {
            for token in reading.text.tokens(in: place.span) { self.isTaken[token] = true }
        }
        for index in text.tokens.indices where text.tokens[index].isCapitalised && !isTaken[index] {
            if let state = knowledge.states.match(in: text, at: index, limit: text.tokens.count) {
                for token in state.tokens { self.isTaken[token] = true }
            }
        }
        var weights: [String: Int] = [:]
        for place in known where !place.isMetonym && place.kind != .country {
            if let country = place.country { weights[country, default: 0] += 1 }
        }
        if let country = reading.profile.country { weights[country, default: 0] += 100 }
        countries = weights.filter { $0.value >= 2 }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    }

    /// The mentions of such places, in order of the text.
    func mentions() -> [PlaceMention] {
        var result: [PlaceMention] = []
        var lastEnd = -1
        for sentence in text.sentences {
            var index = sentence.tokens.lowerBound
            while index < sentence.tokens.upperBound {
                guard let run = run(at: index, sentence.tokens) else {
                    index += 1
                    continue
                }
                let around = PlaceSurroundings(run, text, words)
                let isListed =
                    lastEnd > 0 && run.lowerBound - lastEnd <= 2 && run.lowerBound > lastEnd
                    && (lastEnd..<run.lowerBound).allSatisfy { text.lower[$0] == "and" || text.lower[$0] == "," }
                if let mention = mention(run, around, isListed: isListed) {
                    result.append(mention)
                    lastEnd = run.upperBound
                }
                index = run.upperBound
            }
        }
        return result
    }

    /// A run of capitalised words, with articles between and before, that nothing else claims.
    private func run(at start: Int, _ sentence: Range<Int>) -> Range<Int>? {
        guard text.tokens[start].kind == .word, !isTaken[start] else { return nil }
        var end = start
        var index = start
        while index < sentence.upperBound, index - start < 8, !isTaken[index] {
            let lower = text.lower[index]
            if text.tokens[index].kind == .word, text.tokens[index].isCapitalised,
                !knowledge.actorWords.contains(lower, .notName) || index > start && NameTable.isArticle(lower)
            {
                index += 1
                end = index
            } else if NameTable.isArticle(lower) || lower == "-" && index > start {
                index += 1
            } else {
                break
            }
        }
        guard end > start,
            (start..<end).contains(where: { text.tokens[$0].isCapitalised && !NameTable.isArticle(text.lower[$0]) })
        else { return nil }
        return start..<end
    }

    private func mention(_ run: Range<Int>, _ around: PlaceSurroundings, isListed: Bool) -> PlaceMention? {
        guard around.isPlaced || around.hasNoun || isListed else { return nil }
        guard !run.contains(where: { knowledge.actorWords.contains(text.lower[$0], .organisation) }) else { return nil }
        let written = text.text[text.span(run)].split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let folded = NameFolding.fold(written)
        guard folded.utf8.count > 2 else { return nil }
        if run.count == 1, words.contains(folded, .stop) || knowledge.givenNames.contains(folded) { return nil }
        for country in countries.prefix(2) {
            guard let found = knowledge.gazetteer.places(spelledLike: folded, in: country).first else { continue }
            let place = found.place
            return PlaceMention(
                span: text.span(run), name: place.name, key: place.key, country: place.country,
                latitude: place.latitude, longitude: place.longitude,
                radiusKilometres: max(5, place.radiusKilometres) + (around.isNear ? 15 : 0), kind: place.mentionKind)
        }
        guard around.hasNoun, let anchor = anchor(before: run.lowerBound) else { return nil }
        return PlaceMention(
            span: text.span(run), name: written, key: nil, country: anchor.country, latitude: anchor.latitude,
            longitude: anchor.longitude, radiusKilometres: max(25, anchor.radiusKilometres), kind: .settlement)
    }

    /// The town or province that an unknown place lies in: the nearest in its sentence, else the last one before it.
    private func anchor(before token: Int) -> PlaceMention? {
        let sentence = text.sentences[text.sentenceOfToken[token]].span
        let start = text.tokens[token].span.start
        let towns = known.filter {
            !$0.isMetonym && $0.kind != .country && (countries.isEmpty || $0.country == countries[0])
        }
        let inside = towns.filter { sentence.contains($0.span) }
        return inside.min { abs($0.span.start - start) < abs($1.span.start - start) }
            ?? towns.last { $0.span.end <= start } ?? towns.first
    }
}
