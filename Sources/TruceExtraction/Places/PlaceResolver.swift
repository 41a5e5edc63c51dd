import TruceEvidence
import TruceKnowledge
import TruceText

/// Decides which candidates are places, and which place each one is.
struct PlaceResolver {
    let text: TokenizedText
    let knowledge: Knowledge
    let words: PlaceWords
    let candidates: [PlaceCandidate]
    private let personWords: Set<String>
    private let context: PlaceContext
    private let isHeadline: [Bool]

    init(_ reading: Reading, candidates: [PlaceCandidate], personWords: Set<String>, homes: [String: Int]) {
        text = reading.text
        knowledge = reading.knowledge
        words = reading.knowledge.placeWords
        self.candidates = candidates
        self.personWords = personWords
        context = PlaceContext(reading, candidates: candidates, homes: homes)
        isHeadline = reading.zones.map { $0 == .title }
    }

    /// The mentions of places that lists know.
    func mentions() -> [PlaceMention] {
        var result: [PlaceMention] = []
        var lastIsMetonym = false
        var lastEnd = -1
        let settled = settledElsewhere()
        for candidate in candidates {
            let around = PlaceSurroundings(candidate.tokens, text, words)
            // "Moscow and Washington", "Aleppo, Idlib": the second of two names stands as the first does.
            let follows = isJoined(from: lastEnd, to: candidate.tokens.lowerBound)
            guard var place = place(of: candidate, around, isListed: follows && !result.isEmpty) else { continue }
            if let other = settled[candidate.folded], parent(of: candidate).isEmpty {
                place = other
            }
            let isMetonym =
                candidate.basis == .seat
                && MetonymJudge(text, knowledge.actorWords, words).isMetonym(
                    candidate, around, followsMetonym: follows && lastIsMetonym)
            result.append(mention(candidate, place, around, isMetonym: isMetonym))
            lastIsMetonym = isMetonym
            lastEnd = candidate.tokens.upperBound
        }
        return result
    }

    /// One document means one place by one name: where it says of a mention which country or province it lies in, by
    /// folded name.
    private func settledElsewhere() -> [String: Place] {
        var result: [String: Place] = [:]
        for candidate in candidates where candidate.basis == .name && candidate.places.count > 1 {
            guard result[candidate.folded] == nil else { continue }
            let parent = parent(of: candidate)
            guard !parent.isEmpty else { continue }
            let around = PlaceSurroundings(candidate.tokens, text, words)
            let best = place(of: candidate, around, isListed: false)
            if let best, parent.contains(best.country) || parent.contains(NameFolding.fold(best.province)) {
                result[candidate.folded] = best
            }
        }
        return result
    }

    private func isJoined(from end: Int, to start: Int) -> Bool {
        guard end >= 0, end < start, start - end <= 2 else { return false }
        return (end..<start).allSatisfy { text.lower[$0] == "and" || text.lower[$0] == "," || text.lower[$0] == "or" }
    }

    // MARK: - Which place

    private func place(of candidate: PlaceCandidate, _ around: PlaceSurroundings, isListed: Bool) -> Place? {
        guard candidate.basis != .country else { return candidate.places.first }
        let parent = parent(of: candidate)
        let variants = variants(of: candidate)
        let neighbours = neighbours(of: candidate)
        // A town that bears the name of a province as a by-name is seldom meant by it.
        let isMixed = !variants.isEmpty || bearsByName(candidate)
        let ranked = (candidate.places + variants).map { place in
            var bonus = isMixed && isOwnName(place, candidate) ? Self.ownNameBonus : 0
            if place.kind == .province, !hasTown(candidate, in: place.country) { bonus += Self.loneProvinceBonus }
            let nearness = Self.lies(place, by: neighbours) ? Self.neighbourBonus : 0
            return (place: place, score: score(place, around, parent) + bonus + nearness)
        }
        .max { ($0.score, $1.place.row) < ($1.score, $0.place.row) }
        guard let best = ranked?.place, !isElsewhere(best, candidate) else { return nil }
        // A hamlet of that name at the other end of the country is another one; the town of the sentence says more.
        if around.hasNoun, parent.isEmpty, Self.isHamlet(best, farFrom: neighbours) { return nil }
        return candidate.basis == .seat || isAccepted(best, candidate, around, parent, isListed) ? best : nil
    }

    /// What speaks for a village because it lies by a town of its sentence.
    private static let neighbourBonus = 8

    /// The large towns named in the same sentence, each as its largest bearer.
    private func neighbours(of candidate: PlaceCandidate) -> [Place] {
        let sentence = text.sentenceOfToken[candidate.tokens.lowerBound]
        let after = candidatesFrom(candidate.tokens.upperBound)
        let before = candidates[max(0, after.startIndex - 4)..<after.startIndex]
        return (before + after).filter { other in
            other.basis == .name && other.folded != candidate.folded
                && text.sentenceOfToken[other.tokens.lowerBound] == sentence
        }.compactMap(\.places.first).filter { $0.population >= 50_000 }
    }

    private static func isHamlet(_ place: Place, farFrom neighbours: [Place]) -> Bool {
        place.kind == .town && place.population < 20_000 && neighbours.contains { $0.country == place.country }
            && !neighbours.contains { $0.kilometres(toLatitude: place.latitude, longitude: place.longitude) < 250 }
    }

    private static func lies(_ place: Place, by neighbours: [Place]) -> Bool {
        place.kind == .town && place.population < 50_000
            && neighbours.contains { town in
                town.row != place.row
                    && town.kilometres(toLatitude: place.latitude, longitude: place.longitude) < 80
            }
    }

    /// What speaks for a place because the text calls it by its own name, give or take a letter.
    private static let ownNameBonus = 6

    private func isOwnName(_ place: Place, _ candidate: PlaceCandidate) -> Bool {
        let own = Spelling.soft(NameFolding.fold(place.name))
        return Spelling.distance(own, Spelling.soft(candidate.folded), limit: 1) != nil
    }

    /// What speaks for a province that shares its name with no town worth the name: small ones are seldom meant.
    private static let loneProvinceBonus = 10

    /// Whether a town of some size in a country bears the name as its own.
    private func hasTown(_ candidate: PlaceCandidate, in country: String) -> Bool {
        candidate.places.contains {
            ($0.kind == .town || $0.kind == .capital) && $0.country == country && $0.population >= 20_000
                && isOwnName($0, candidate)
        }
    }

    /// Whether a province is called so by itself and another place only besides.
    private func bearsByName(_ candidate: PlaceCandidate) -> Bool {
        guard candidate.basis == .name, (2...12).contains(candidate.places.count) else { return false }
        let own = candidate.places.map { isOwnName($0, candidate) }
        return own.contains(false) && zip(own, candidate.places).contains { $0 && $1.kind == .province }
    }

    /// Places that bear nearly this name as their own, in the countries that the text is about, where the lists know
    /// the exact spelling only as a by-name of others: border towns share their names with the town across.
    private func variants(of candidate: PlaceCandidate) -> [Place] {
        guard candidate.basis == .name, let first = candidate.places.first, first.population < 1_000_000,
            !candidate.places.contains(where: { isOwnName($0, candidate) })
        else { return [] }
        let known = Set(candidate.places.map(\.row))
        return context.leading.flatMap { country in
            knowledge.gazetteer.places(spelledLike: candidate.folded, in: country).map(\.place)
                .filter { !known.contains($0.row) && isOwnName($0, candidate) }.prefix(1)
        }
    }

    private func score(_ place: Place, _ around: PlaceSurroundings, _ parent: Set<String>) -> Int {
        var score = Int.bitWidth - (place.population + 1).leadingZeroBitCount
        score += min(context.weight(of: place.country), 8) * 3 / 2
        switch place.kind {
        case .capital: score += 6
        case .province: score += around.isProvince ? 14 : 4
        case .region, .road, .site, .quarter: score += 14
        case .country, .town: break
        }
        score += context.nearness(of: place)
        if !parent.isEmpty, parent.contains(place.country) || parent.contains(NameFolding.fold(place.province)) {
            score += 20
        }
        return score
    }

    // MARK: - Whether it is a place

    private func isAccepted(
        _ place: Place, _ candidate: PlaceCandidate, _ around: PlaceSurroundings, _ parent: Set<String>,
        _ isListed: Bool
    ) -> Bool {
        let inContext = context.weight(of: place.country) >= 3
        let hasParent = parent.contains(place.country) || parent.contains(NameFolding.fold(place.province))
        if around.isWater, place.kind == .town || place.kind == .province && context.leading.first != place.country {
            return false
        }
        let isNamed = around.hasNoun || hasParent
        let wordCount = candidate.folded.split(separator: " ").filter { !NameTable.isArticle(String($0)) }.count
        if around.isFacility,
            !inContext || wordCount <= 1 && place.kind == .town && place.population < 20_000 && !hasParent
        {
            return false
        }
        // "Barna" is Varna in another language: away from the case's country only a place's own name counts.
        let ownName = Spelling.soft(NameFolding.fold(place.name))
        let isOwnName = Spelling.distance(ownName, Spelling.soft(candidate.folded), limit: 1) != nil
        if !inContext, !isOwnName, !hasParent, place.population < 1_000_000, place.kind != .capital { return false }
        let isLowered = !candidate.tokens.contains { text.tokens[$0].isCapitalised }
        if isLowered { return false }
        let isCurated = place.number >> 31 == 1 || place.kind == .province
        if wordCount <= 1 {
            let bare = candidate.folded.split(separator: " ").last.map(String.init) ?? candidate.folded
            if words.contains(bare, .stop) || knowledge.actorWords.contains(bare, .notName) {
                return isNamed && inContext && (around.isPlaced || around.hasNounBefore)
            }
            if personWords.contains(bare) {
                return (around.isPlaced || isNamed) && inContext && place.population >= 20_000
            }
            if knowledge.givenNames.contains(bare) {
                return (around.isPlaced || isNamed) && (inContext || place.population > 500_000)
            }
            if bare.utf8.count <= 3 { return (around.isPlaced || isNamed) && inContext }
            if inContext {
                if place.population >= 20_000 || isCurated { return true }
                return around.isPlaced || isNamed || isListed || around.isBetween
                    || around.isPerhapsPlaced && !around.isFirst
            }
            if isHeadline[text.sentenceOfToken[candidate.tokens.lowerBound]] { return place.population >= 1_000_000 }
            if place.population >= 400_000 || place.kind == .capital { return true }
            if isCurated { return around.isPlaced || isNamed }
            if place.population >= 100_000 { return around.isPlaced || isNamed || isListed || !around.isFirst }
            return hasParent && (around.isPlaced || around.hasNounBefore)
        }
        if inContext || isCurated { return true }
        return place.population >= 100_000 || hasParent && place.population > 0
    }

    /// How far from its town a province is taken to reach that the gazetteer does not know, in kilometres.
    private static let provinceRadius = 80.0

    private func mention(
        _ candidate: PlaceCandidate, _ place: Place, _ around: PlaceSurroundings, isMetonym: Bool
    ) -> PlaceMention {
        var radius = place.kind == .country ? 400 : place.radiusKilometres
        if around.isNear, place.kind != .country { radius += 15 }
        if around.isWide, place.kind != .country { radius += 20 }
        // "X province" of which only the town is known may be anywhere around the town.
        if around.isProvince, place.kind == .town { radius = max(radius, Self.provinceRadius) }
        let span = text.span(candidate.tokens)
        return PlaceMention(
            span: candidate.hasLostApostrophe ? TextSpan(span.start, span.end - 1) : span,
            name: candidate.basis == .country ? candidate.state?.name ?? place.name : place.name,
            key: place.key, country: place.country, latitude: place.latitude, longitude: place.longitude,
            radiusKilometres: radius, kind: place.mentionKind, isMetonym: isMetonym)
    }
}
