import TruceEvidence
import TruceKnowledge
import TruceText

/// Finds what the words beside a name say that it lies in.
extension PlaceResolver {
    /// The country codes and province names beside a name: ", Syria", "in Idlib province", "(Cauca)", "Cauca's …".
    func parent(of candidate: PlaceCandidate) -> Set<String> {
        let end = candidate.tokens.upperBound
        guard end <= text.tokens.count else { return [] }
        let sentence = text.sentences[text.sentenceOfToken[end - 1]].tokens
        let start = candidate.tokens.lowerBound
        var result = owners(before: start, in: sentence)
        if start - 2 >= sentence.lowerBound, text.lower[start - 1] == "'s" {
            let owners = candidates[..<candidatesFrom(start).startIndex].suffix(1)
            for owner in owners where owner.tokens.upperBound == start - 1 {
                if let state = owner.state { result.insert(state.iso) }
                result.insert(owner.folded)
            }
        }
        for candidate in parents(behind: end, in: sentence) {
            if let state = candidate.state { result.insert(state.iso) }
            result.insert(candidate.folded)
        }
        return result
    }

    /// The names that only words of place part from the end of a name.
    private func parents(behind end: Int, in sentence: Range<Int>) -> ArraySlice<PlaceCandidate> {
        candidatesFrom(end).prefix { candidate in
            candidate.tokens.lowerBound < min(end + 6, sentence.upperBound)
                && (end..<candidate.tokens.lowerBound).allSatisfy {
                    Self.parentWords.contains(text.lower[$0]) || words.contains(text.lower[$0], .wide)
                }
        }
    }

    /// Whether a town lies far outside the province that the words put it in, so that it is another of its name.
    func isElsewhere(_ place: Place, _ candidate: PlaceCandidate) -> Bool {
        guard place.kind == .town, place.population < 100_000 else { return false }
        let end = candidate.tokens.upperBound
        let sentence = text.sentences[text.sentenceOfToken[end - 1]].tokens
        let province = parents(behind: end, in: sentence).lazy.flatMap(\.places).first {
            $0.kind == .province && $0.country == place.country
        }
        guard let province else { return false }
        return NameFolding.fold(place.province) != NameFolding.fold(province.name)
            && place.kilometres(toLatitude: province.latitude, longitude: province.longitude) > Self.farOutside
    }

    /// Farther than this from the middle of a province lies no town of it that reports name, in kilometres.
    private static var farOutside: Double { 200 }

    /// "The Syrian border town of X", "the southern Borduria city of X": what the noun before a name belongs to.
    private func owners(before start: Int, in sentence: Range<Int>) -> Set<String> {
        var index = start - 1
        if index >= sentence.lowerBound, text.lower[index] == "of" { index -= 1 }
        guard index > sentence.lowerBound, words.contains(text.lower[index], .settlement) else { return [] }
        for token in stride(from: index - 1, through: max(sentence.lowerBound, index - Self.longestOwner), by: -1) {
            guard text.tokens[token].kind == .word, !words.contains(text.lower[token], .strict) else { return [] }
            guard text.tokens[token].isCapitalised else { continue }
            for first in [token - 1, token] where first >= sentence.lowerBound && text.tokens[first].isCapitalised {
                let state = knowledge.states.match(.adjective, in: text, at: first, limit: token + 1)
                if let state, state.tokens.upperBound == token + 1 { return [state.state.iso] }
            }
            let region = candidates[..<candidatesFrom(start).startIndex].suffix(2).first {
                $0.tokens.upperBound == token + 1
            }
            return region.map { [$0.folded] + ($0.places.first.map { [$0.country] } ?? []) }.map(Set.init) ?? []
        }
        return []
    }

    /// How far before the noun its owner may stand, in tokens.
    private static let longestOwner = 4

    private static let parentWords: Set<String> = [
        ",", "in", "the", "of", "province", "city", "town", "village", "district", "(",
    ]

    func candidatesFrom(_ token: Int) -> ArraySlice<PlaceCandidate> {
        let first = candidates.partitioningIndex { $0.tokens.lowerBound >= token }
        return candidates[first..<min(first + 3, candidates.count)]
    }
}
