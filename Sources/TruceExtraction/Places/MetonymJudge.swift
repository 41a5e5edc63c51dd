import TruceKnowledge
import TruceText

/// Tells "Moscow said" (the government) from "in Moscow" (the city).
struct MetonymJudge {
    private let text: TokenizedText
    private let words: ActorWords
    private let placeWords: PlaceWords

    init(_ text: TokenizedText, _ words: ActorWords, _ placeWords: PlaceWords) {
        self.text = text
        self.words = words
        self.placeWords = placeWords
    }

    /// Whether the name of a capital or of a seat of power stands for the government.
    ///
    /// - Parameter followsMetonym: Whether it is joined by "and" to a name that does.
    func isMetonym(_ candidate: PlaceCandidate, _ around: PlaceSurroundings, followsMetonym: Bool) -> Bool {
        // "KIEV (Agency) –": where the report was filed.
        let end = candidate.tokens.upperBound
        if end < text.tokens.count, Self.openers.contains(text.lower[end]) { return false }
        let isCapital = candidate.state.map { NameFolding.fold($0.capital) == candidate.folded } ?? false
        if !isCapital, candidate.places.first.map({ NameFolding.fold($0.name) != candidate.folded }) ?? true {
            return !around.isPlaced
        }
        let sentence = text.sentences[text.sentenceOfToken[candidate.tokens.lowerBound]].tokens
        let next = candidate.tokens.upperBound < sentence.upperBound ? text.lower[candidate.tokens.upperBound] : ""
        let before =
            candidate.tokens.lowerBound > sentence.lowerBound ? text.lower[candidate.tokens.lowerBound - 1] : ""
        if around.hasNoun || Self.placing.contains(before) { return false }
        if words.contains(next, .reporting) || followsMetonym { return true }
        if words.contains(before, .towardsState) { return true }
        return next == "'s" && !around.isPlaced && !ownsBuilding(after: candidate.tokens.upperBound, in: sentence)
    }

    /// "Tripoli's only working airport" is in the city, "Tripoli's offer" is the government's.
    private func ownsBuilding(after mark: Int, in sentence: Range<Int>) -> Bool {
        for index in mark + 1..<max(mark + 1, min(mark + 5, sentence.upperBound)) {
            let lower = text.lower[index]
            if placeWords.contains(lower, .facility) || placeWords.contains(lower, .after) { return true }
            if text.tokens[index].kind != .word { return false }
        }
        return false
    }

    /// What follows the place of filing.
    private static let openers: Set<String> = ["–", "(", "—"]

    /// Prepositions after which a capital is a city.
    private static let placing: Set<String> = [
        "in", "at", "near", "outside", "inside", "around", "throughout", "into", "of", "central", "downtown",
    ]
}
