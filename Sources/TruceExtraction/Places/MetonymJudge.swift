import TruceKnowledge
import TruceText

/// Tells "Moscow said" (the government) from "in Moscow" (the city).
struct MetonymJudge {
    private let text: TokenizedText
    private let words: ActorWords

    init(_ text: TokenizedText, _ words: ActorWords) {
        self.text = text
        self.words = words
    }

    /// Whether the name of a capital or of a seat of power stands for the government.
    ///
    /// - Parameter followsMetonym: Whether it is joined by "and" to a name that does.
    func isMetonym(_ candidate: PlaceCandidate, _ around: PlaceSurroundings, followsMetonym: Bool) -> Bool {
        let isCapital = candidate.state.map { NameFolding.fold($0.capital) == candidate.folded } ?? false
        if !isCapital, candidate.places.first.map({ NameFolding.fold($0.name) != candidate.folded }) ?? true {
            return !around.isPlaced
        }
        let sentence = text.sentences[text.sentenceOfToken[candidate.tokens.lowerBound]].tokens
        let next = candidate.tokens.upperBound < sentence.upperBound ? text.lower[candidate.tokens.upperBound] : ""
        let before =
            candidate.tokens.lowerBound > sentence.lowerBound ? text.lower[candidate.tokens.lowerBound - 1] : ""
        if around.hasNoun || Self.placing.contains(before) { return false }
        if next == "–" || next == "(" || next == "—" { return false }
        if words.contains(next, .reporting) || followsMetonym { return true }
        if words.contains(before, .towardsState) { return true }
        return next == "'s" && !around.isPlaced
    }

    /// Prepositions after which a capital is a city.
    private static let placing: Set<String> = [
        "in", "at", "near", "outside", "inside", "around", "throughout", "into", "of", "central", "downtown",
    ]
}
