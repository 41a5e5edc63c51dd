import TruceEvidence
import TruceKnowledge
import TruceText

/// Finds all words that may name a place.
struct PlaceCandidateFinder {
    private let text: TokenizedText
    private let knowledge: Knowledge
    private let words: PlaceWords
    /// Tokens that belong to a person, an outlet or another named thing.
    private let isTaken: [Bool]

    init(_ reading: Reading, isTaken: [Bool]) {
        text = reading.text
        knowledge = reading.knowledge
        words = reading.knowledge.placeWords
        self.isTaken = isTaken
    }

    /// All of them, in order of the text; they do not overlap.
    func candidates() -> [PlaceCandidate] {
        var found: [PlaceCandidate] = []
        for sentence in text.sentences {
            var index = sentence.tokens.lowerBound
            while index < sentence.tokens.upperBound {
                if isTaken[index] || text.tokens[index].kind != .word {
                    index += 1
                } else if let (candidate, next) = candidate(at: index, limit: sentence.tokens.upperBound) {
                    if let candidate { found.append(candidate) }
                    index = max(next, index + 1)
                } else {
                    index += 1
                }
            }
        }
        return found
    }

    private func candidate(at index: Int, limit: Int) -> (PlaceCandidate?, Int)? {
        if index > 0, text.tokens[index - 1].isCapitalised, !isTaken[index - 1],
            words.opensName(text.lower[index - 1]), knowledge.states.match(in: text, at: index, limit: limit) != nil
        {
            return nil
        }
        let state = knowledge.states.match(in: text, at: index, limit: limit)
        let named = gazetteerName(at: index, limit: limit)
        if let state, state.tokens.count >= (named?.tokens.count ?? 0) {
            let tokens = state.tokens
            switch state.sense {
            case .adjective, .people:
                if let capital = capital(of: state.state, after: tokens, limit: limit) {
                    return (capital, capital.tokens.upperBound)
                }
                return (nil, tokens.upperBound)
            case .name:
                if isAdjectiveHere(tokens) { return (nil, tokens.upperBound) }
                if tokens.upperBound < limit, text.lower[tokens.upperBound] == "'s",
                    let capital = capital(
                        of: state.state, after: tokens.lowerBound..<tokens.upperBound + 1, limit: limit)
                {
                    return (capital, capital.tokens.upperBound)
                }
                return (country(state.state, tokens), tokens.upperBound)
            case .capital, .seat: return (seat(state.state, state), tokens.upperBound)
            }
        }
        if let named { return (named, named.tokens.upperBound) }
        let lower = text.lower[index]
        if lower.hasSuffix("s"), text.tokens[index].isCapitalised {
            let stem = String(lower.dropLast())
            if let state = knowledge.states.state(namedByWord: stem) {
                var candidate = country(state, index..<index + 1)
                candidate.hasLostApostrophe = true
                return (candidate, index + 1)
            }
        }
        return nil
    }

    private func country(_ state: StateLexicon.State, _ tokens: Range<Int>) -> PlaceCandidate {
        PlaceCandidate(
            tokens: tokens, basis: .country, state: state,
            places: knowledge.gazetteer.country(iso: state.iso).map { [$0] } ?? [], folded: NameFolding.fold(state.name)
        )
    }

    /// "near the Libyan capital" is Tripoli, unless the name stands beside it ("the Belarusian capital, Minsk").
    private func capital(of state: StateLexicon.State, after adjective: Range<Int>, limit: Int) -> PlaceCandidate? {
        let noun = adjective.upperBound
        guard noun < limit, text.lower[noun] == "capital" else { return nil }
        let beside = noun + 1 < limit && text.lower[noun + 1] == "," ? noun + 2 : noun + 1
        guard beside >= limit || !text.tokens[beside].isCapitalised || !CalendarWords.isNone(text.lower[beside]) else {
            return nil
        }
        let folded = NameFolding.fold(state.capital)
        let capitals = knowledge.gazetteer.places(named: folded).filter {
            $0.country == state.iso && $0.kind != .province
        }
        guard let capital = capitals.first else { return nil }
        return PlaceCandidate(
            tokens: adjective.lowerBound..<noun + 1, basis: .seat, state: state, places: [capital], folded: folded)
    }

    /// A capital may share its name with other towns; a building stands in its capital.
    private func seat(_ state: StateLexicon.State, _ match: StateLexicon.Match) -> PlaceCandidate {
        let folded = NameFolding.fold(text.text[text.span(match.tokens)])
        let capitals = knowledge.gazetteer.places(named: NameFolding.fold(state.capital)).filter {
            $0.country == state.iso && $0.kind != .province
        }
        let others = match.sense == .capital ? knowledge.gazetteer.places(named: folded) : []
        return PlaceCandidate(
            tokens: match.tokens, basis: .seat, state: state,
            places: Array(capitals.prefix(1)) + others.filter { $0.row != capitals.first?.row }, folded: folded)
    }

    /// Whether a name that is also an adjective ("U.S.") belongs to what follows or stands for a government: it is a
    /// place only where a preposition of place governs it.
    private func isAdjectiveHere(_ tokens: Range<Int>) -> Bool {
        // "Saudi Arabia" only begins as the adjective does.
        guard
            let adjective = knowledge.states.match(
                .adjective, in: text, at: tokens.lowerBound, limit: tokens.upperBound),
            adjective.tokens == tokens
        else { return false }
        var before = tokens.lowerBound - 1
        while before >= 0, text.lower[before] == "the" || words.contains(text.lower[before], .wide) { before -= 1 }
        guard before >= 0, ["in", "across", "throughout", "inside", "into"].contains(text.lower[before]) else {
            return true
        }
        let next = tokens.upperBound < text.tokens.count ? text.tokens[tokens.upperBound] : nil
        return next?.kind == .word && text.lower[tokens.upperBound] != "'s" && next?.isCapitalised == true
    }

    // MARK: - Names in the gazetteer

    /// The longest name of the gazetteer that begins at a token.
    private func gazetteerName(at start: Int, limit: Int) -> PlaceCandidate? {
        let first = text.tokens[start]
        let opens = first.isCapitalised || (NameTable.isArticle(text.lower[start]) && articleLeads(start, limit))
        guard opens else { return nil }
        var key: [UInt8] = []
        var best: (end: Int, rows: [Int], key: [UInt8])?
        var index = start
        var wordCount = 0
        while index < limit, wordCount < 7, !isTaken[index] {
            let token = text.tokens[index]
            let lower = text.lower[index]
            if token.kind == .mark, index > start, lower == "-" || lower == "." {
                // "St. Petersburg" keeps its full stop in the word; a lone one ends a name, unless a hyphen.
                if lower == "." { break }
                index += 1
                continue
            }
            guard token.kind == .word || token.kind == .number, lower != "'s" else { break }
            let isPart =
                token.isCapitalised || NameTable.isArticle(lower) || token.kind == .number
                || Self.inner.contains(lower) || words.contains(lower, .unknown)
            guard isPart else { break }
            if !key.isEmpty { key.append(0x20) }
            key.append(contentsOf: NameFolding.fold(lower).utf8)
            wordCount += 1
            index += 1
            let rows = knowledge.gazetteer.rows(named: key)
            if !rows.isEmpty { best = (index, rows, key) }
        }
        guard let best else { return possessive(start) }
        if goesOn(best.end, limit), nameWords(in: start..<best.end) == 1 { return nil }
        let places = best.rows.compactMap(knowledge.gazetteer.place)
        return PlaceCandidate(
            tokens: start..<best.end, basis: .name, state: nil, places: places,
            folded: String(decoding: best.key, as: UTF8.self))
    }

    private func nameWords(in range: Range<Int>) -> Int {
        range.filter { text.tokens[$0].kind == .word && !NameTable.isArticle(text.lower[$0]) }.count
    }

    /// Whether a longer name goes on behind a known one: "Bab" in "Bab al-Nairab" is no place of its own.
    private func goesOn(_ end: Int, _ limit: Int) -> Bool {
        guard end < limit, !isTaken[end] else { return false }
        // "Naw-e-Shahr" is one name, joined by a short word between hyphens.
        if end + 3 < limit, text.lower[end] == "-", text.lower[end + 2] == "-", text.lower[end + 1].utf8.count <= 3,
            !NameTable.isArticle(text.lower[end + 1]), text.tokens[end + 1].kind == .word,
            text.tokens[end + 3].isCapitalised
        {
            return true
        }
        if words.contains(text.lower[end - 1], .generic), text.tokens[end].isCapitalised || text.lower[end] == "-" {
            return true
        }
        guard end + 1 < limit else { return false }
        return text.tokens[end].kind == .word && NameTable.isArticle(text.lower[end]) && text.lower[end] != "as"
            && text.lower[end] != "at" && text.lower[end] != "an" && articleLeads(end, limit)
    }

    /// "Aleppos" where a text lost its apostrophes: only for a large town.
    private func possessive(_ start: Int) -> PlaceCandidate? {
        let lower = text.lower[start]
        guard lower.hasSuffix("s"), lower.utf8.count > 5, text.tokens[start].isCapitalised else { return nil }
        let stem = NameFolding.fold(String(lower.dropLast()))
        let places = knowledge.gazetteer.places(named: stem)
        guard let first = places.first, first.population >= 100_000 else { return nil }
        return PlaceCandidate(
            tokens: start..<start + 1, basis: .name, state: nil, places: places, folded: stem, hasLostApostrophe: true)
    }

    private func articleLeads(_ index: Int, _ limit: Int) -> Bool {
        var next = index + 1
        if next < limit, text.lower[next] == "-" { next += 1 }
        return next < limit && next - index <= 2 && text.tokens[next].isCapitalised
    }

    /// Small words inside names of places.
    private static let inner: Set<String> = [
        "de", "del", "la", "le", "les", "du", "des", "of", "the", "sur", "am", "an", "i", "and", "e", "do", "da", "en",
        "na",
    ]
}
