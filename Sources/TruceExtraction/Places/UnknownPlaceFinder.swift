import TruceEvidence
import TruceKnowledge
import TruceModels
import TruceText

/// Finds places that lists do not know under this spelling: by a tolerant look-up in the country of the case, else,
/// where the words say that it is a place ("the village of …", "… neighbourhood"), in the nearest town named before.
struct UnknownPlaceFinder {
    private let text: TokenizedText
    private let knowledge: Knowledge
    private let words: PlaceWords
    private var isTaken: [Bool]
    private let hasCommas: Bool
    private let isHeadline: [Bool]
    /// For each token, whether the language layer reads it as part of a place's name.
    private let isNamedPlace: [Bool]
    /// The tokens right after the names of known places.
    private let endsOfKnown: Set<Int>
    /// What is known around an unknown place.
    private let anchors: PlaceAnchors

    init(_ reading: Reading, known: [PlaceMention], isTaken: [Bool]) {
        text = reading.text
        knowledge = reading.knowledge
        words = reading.knowledge.placeWords
        self.isTaken = isTaken
        var ends: Set<Int> = []
        for place in known {
            let tokens = reading.text.tokens(in: place.span)
            for token in tokens { self.isTaken[token] = true }
            ends.insert(tokens.upperBound)
        }
        endsOfKnown = ends
        isHeadline = Headlines.flags(reading)
        var isNamedPlace = [Bool](repeating: false, count: reading.text.tokens.count)
        for name in reading.language.names where name.kind == .location {
            for token in name.tokens { isNamedPlace[token] = true }
        }
        self.isNamedPlace = isNamedPlace
        hasCommas = text.lower.contains(",")
        for index in text.tokens.indices where text.tokens[index].isCapitalised && !isTaken[index] {
            if index > 0, text.tokens[index - 1].isCapitalised, words.opensName(text.lower[index - 1]) { continue }
            if let state = knowledge.states.match(in: text, at: index, limit: text.tokens.count) {
                for token in state.tokens { self.isTaken[token] = true }
            }
        }
        anchors = PlaceAnchors(reading, known: known)
    }

    /// The mentions of such places, in order of the text.
    func mentions() -> [PlaceMention] {
        var settled: [String: PlaceMention] = [:]
        // One document means one place by one name, and tells where it lies when it first names it.
        return found().map { place in
            guard place.key == nil else { return place }
            if let first = settled[place.name] { return first.named(at: place.span) }
            settled[place.name] = place
            return place
        }
    }

    private func found() -> [PlaceMention] {
        var result: [PlaceMention] = []
        for sentence in text.sentences {
            var index = sentence.tokens.lowerBound
            var lastEnd = -1
            while index < sentence.tokens.upperBound {
                if endsOfKnown.contains(index) { lastEnd = index }
                if index + 1 < sentence.tokens.upperBound, let quarter = quarter(index..<index + 2) {
                    result.append(quarter)
                    index += 2
                    lastEnd = index
                    continue
                }
                guard let run = run(at: index, sentence.tokens) else {
                    index += 1
                    continue
                }
                let found = mentions(run, isListed: isListed(from: lastEnd, to: run.lowerBound))
                result += found
                if !found.isEmpty { lastEnd = run.upperBound }
                index = run.upperBound
            }
        }
        return result
    }

    /// Whether only commas and "and" stand between the last place and here; nothing, in a text without commas.
    private func isListed(from end: Int, to start: Int) -> Bool {
        guard end >= 0, end <= start, start - end <= 2 else { return false }
        if end == start { return !hasCommas }
        return (end..<start).allSatisfy { text.lower[$0] == "and" || text.lower[$0] == "," || text.lower[$0] == "or" }
    }

    /// A run of capitalised words, with articles between and before, that nothing else claims.
    private func run(at start: Int, _ sentence: Range<Int>) -> Range<Int>? {
        guard text.tokens[start].kind == .word, !isTaken[start], !isEnglishArticle(start) else { return nil }
        var end = start
        var index = start
        while index < sentence.upperBound, index - start < 8, !isTaken[index] {
            let lower = text.lower[index]
            if text.tokens[index].kind == .word, text.tokens[index].isCapitalised,
                !knowledge.actorWords.contains(lower, .notName) || index > start && NameTable.isArticle(lower)
            {
                index += 1
                end = index
            } else if NameTable.isArticle(lower) || lower == "-" && index > start || isLink(index, from: start) {
                index += 1
            } else {
                break
            }
        }
        guard end > start,
            (start..<end).contains(where: { text.tokens[$0].isCapitalised && !NameTable.isArticle(text.lower[$0]) })
        else { return nil }
        // "Mount X" of which only X is known.
        if end == start + 1, words.contains(text.lower[start], .generic), isKnown(end, sentence) { return nil }
        return start..<end
    }

    private func isKnown(_ index: Int, _ sentence: Range<Int>) -> Bool {
        sentence.contains(index) && isTaken[index] && text.tokens[index].isCapitalised
    }

    /// Whether what could be an Arabic article is an English word: "at the port", but "at-Tall".
    private func isEnglishArticle(_ index: Int) -> Bool {
        guard !text.tokens[index].isCapitalised, ["at", "as", "an"].contains(text.lower[index]) else { return false }
        return index + 1 >= text.tokens.count || text.lower[index + 1] != "-"
    }

    /// Whether a short word stands between the hyphens of a name: the "e" of "Naw-e-Shahr".
    private func isLink(_ index: Int, from start: Int) -> Bool {
        index > start + 1 && index + 2 < text.tokens.count && text.lower[index - 1] == "-"
            && text.lower[index + 1] == "-" && text.lower[index].utf8.count <= 3
            && text.tokens[index + 2].isCapitalised
    }

    private func mentions(_ run: Range<Int>, isListed: Bool, sharesNoun: Bool = false) -> [PlaceMention] {
        let around = PlaceSurroundings(run, text, words)
        let hasNoun = around.hasNoun || sharesNoun || isRiver(run)
        guard around.isPlaced || hasNoun || isListed, !around.isFacility, !isOther(run), !isPartOfWord(run)
        else { return [] }
        if let whole = spelledLike(run, around) { return [whole] }
        // A list that lost its commas is one run: take off the names that are known.
        if !hasCommas, around.hasNoun || isListed {
            for end in run.dropFirst() where text.tokens[end].isCapitalised && text.lower[end - 1] != "-" {
                let first = run.lowerBound..<end
                guard !NameTable.isArticle(text.lower[end - 1]), let known = spelledLike(first, around) else {
                    continue
                }
                return [known] + mentions(end..<run.upperBound, isListed: true, sharesNoun: hasNoun)
            }
        }
        let isRead =
            around.isPlaced && run.allSatisfy { isNamedPlace[$0] || text.tokens[$0].kind != .word }
            && !isKindOfThing(run.upperBound - 1)
        guard hasNoun || around.isAside || isRead, !isHeadline[text.sentenceOfToken[run.lowerBound]],
            let anchor = isRiver(run) ? anchors.land(around: run) : anchors.anchor(of: run)
        else { return [] }
        return [
            PlaceMention(
                span: text.span(run), name: name(of: run), key: nil, country: anchor.country,
                latitude: anchor.latitude, longitude: anchor.longitude,
                radiusKilometres: max(hasNoun ? 25 : 50, anchor.radiusKilometres), kind: .settlement)
        ]
    }

    /// "The Elm River", "the Elm river": a water, wherever it flows through what is told.
    private func isRiver(_ run: Range<Int>) -> Bool {
        run.count > 1 && words.contains(text.lower[run.upperBound - 1], .water)
            || run.upperBound < text.tokens.count && words.contains(text.lower[run.upperBound], .water)
    }

    /// "Elm-enabled lamps": the name is half of an adjective.
    private func isPartOfWord(_ run: Range<Int>) -> Bool {
        let next = run.upperBound + 1
        return next < text.tokens.count && text.lower[run.upperBound] == "-"
            && !text.tokens[run.upperBound].followsSpace
            && text.tokens[next].kind == .word && !text.tokens[next].isCapitalised
    }

    /// Whether a word names a building or a sort of place rather than one place: "Palace", "States".
    private func isKindOfThing(_ index: Int) -> Bool {
        let lower = text.lower[index]
        return words.contains(lower, .facility) || words.contains(lower, .plural) || words.contains(lower, .after)
            || words.contains(lower, .settlement)
    }

    private func name(of run: Range<Int>) -> String {
        text.text.phrase(text.span(run))
    }

    /// Whether a run names an organisation or nothing at all.
    private func isOther(_ run: Range<Int>) -> Bool {
        if run.contains(where: { knowledge.actorWords.contains(text.lower[$0], .organisation) }) { return true }
        let folded = NameFolding.fold(name(of: run))
        let parts = folded.split(separator: " ").map(String.init)
        if folded.utf8.count <= 2 || parts.allSatisfy({ words.contains($0, .stop) }) { return true }
        return parts.count == 1
            && (knowledge.actorWords.contains(folded, .notName) || knowledge.givenNames.contains(folded))
    }

    /// Of places of one name, the one by the town that the text has just named; the largest where none lies near.
    private static func nearest(of places: [Place], to anchor: PlaceMention?) -> Place? {
        guard let latitude = anchor?.latitude, let longitude = anchor?.longitude, let first = places.first,
            first.population < 100_000
        else { return places.first }
        let near = places.prefix(50).map { place in
            (place: place, distance: place.kilometres(toLatitude: latitude, longitude: longitude))
        }.filter { $0.distance <= 150 }
        return near.min { ($0.distance, $0.place.row) < ($1.distance, $1.place.row) }?.place ?? first
    }

    /// The place of the case's countries that is spelt nearly so.
    private func spelledLike(_ run: Range<Int>, _ around: PlaceSurroundings) -> PlaceMention? {
        let folded = NameFolding.fold(name(of: run))
        guard folded.utf8.count > 2, !words.contains(folded, .stop) else { return nil }
        let anchor = anchors.anchor(before: run.lowerBound)
        let parent = anchors.statedParent(behind: run)
        var homes = Array(anchors.countries.prefix(2))
        if let country = anchor?.country, !homes.contains(country) { homes.append(country) }
        for country in homes {
            var namesakes = knowledge.gazetteer.places(named: folded).filter { $0.country == country }
            if namesakes.isEmpty {
                let found = knowledge.gazetteer.places(spelledLike: folded, in: country)
                namesakes = found.filter { $0.distance == found[0].distance }.map(\.place)
            }
            if let parent { namesakes = namesakes.filter { PlaceAnchors.mayLie($0, in: parent) } }
            guard let place = Self.nearest(of: namesakes, to: anchor) else { continue }
            // A quarter of the town just named is no town of nearly that name far from it.
            if isQuarter(run.upperBound), place.kind == .town, let anchor, anchor.kind == .settlement,
                let latitude = anchor.latitude, let longitude = anchor.longitude,
                place.kilometres(toLatitude: latitude, longitude: longitude) > Self.widestTown
            {
                continue
            }
            // A hamlet of that name at the other end of the country is another one.
            if around.hasNoun, place.population < 20_000, place.kind == .town, let anchor,
                anchor.country == country, anchor.kind != .country,
                let latitude = anchor.latitude,
                let longitude = anchor.longitude, place.kilometres(toLatitude: latitude, longitude: longitude) > 250
            {
                continue
            }
            return PlaceMention(
                span: text.span(run), name: place.name, key: place.key, country: place.country,
                latitude: place.latitude, longitude: place.longitude,
                radiusKilometres: max(5, place.radiusKilometres) + (around.isNear ? 15 : 0), kind: place.mentionKind)
        }
        return nil
    }

    /// "The X quarter", "the X and Y neighbourhoods": whether what stands behind a name makes it a part of a town.
    private func isQuarter(_ next: Int) -> Bool {
        (next..<min(text.tokens.count, next + Self.longestShare)).first {
            text.tokens[$0].kind != .word || !text.tokens[$0].isCapitalised && text.lower[$0] != "and"
        }.map { Self.partsOfTowns.contains(text.lower[$0]) } ?? false
    }

    /// How far behind a name the noun may stand that it shares with another one, in tokens.
    private static let longestShare = 6
    /// How far a quarter may lie from the town that it belongs to, in kilometres.
    private static let widestTown = 50.0
    private static let partsOfTowns: Set<String> = [
        "neighbourhood", "neighborhood", "neighbourhoods", "neighborhoods", "quarter", "quarters",
    ]

    /// "The Old City" is that of the town named before.
    private func quarter(_ run: Range<Int>) -> PlaceMention? {
        guard text.tokens[run.lowerBound].isCapitalised, text.tokens[run.lowerBound + 1].isCapitalised,
            Self.quarters.contains(text.lower[run.lowerBound] + " " + text.lower[run.lowerBound + 1]),
            let anchor = anchors.anchor(before: run.lowerBound)
        else { return nil }
        return PlaceMention(
            span: text.span(run), name: text.text.phrase(text.span(run)), key: nil, country: anchor.country,
            latitude: anchor.latitude, longitude: anchor.longitude, radiusKilometres: max(5, anchor.radiusKilometres),
            kind: .settlement)
    }

    private static let quarters: Set<String> = ["old city", "old town", "green zone"]
}

extension PlaceMention {
    /// The same place, named at another passage.
    fileprivate func named(at span: TextSpan) -> PlaceMention {
        PlaceMention(
            span: span, name: name, key: key, country: country, latitude: latitude, longitude: longitude,
            radiusKilometres: radiusKilometres, kind: kind, isMetonym: isMetonym, rule: rule)
    }
}
