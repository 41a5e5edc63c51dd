import TruceKnowledge
import TruceText

/// What the words around a name say about whether it is a place, and how near to it the text means.
struct PlaceSurroundings {
    /// A preposition of place governs the name, or a verb that places are taken by.
    let isPlaced: Bool
    /// A word stands before it that often, not always, comes before a place.
    let isPerhapsPlaced: Bool
    /// A noun before or after the name says what sort of place it is: "the town of", "district".
    let hasNoun: Bool
    /// A noun after the name makes it that of a building, a unit or a paper.
    let isFacility: Bool
    /// A noun after the name or before it makes it that of a water: "the X river", "the sea of X".
    let isWater: Bool
    /// A noun before the name says so: "the state of X".
    let hasNounBefore: Bool
    /// The name is one of two that something lies between.
    let isBetween: Bool
    /// The noun makes it a province.
    let isProvince: Bool
    /// The name begins its sentence.
    let isFirst: Bool
    /// The name is what something lies to one side of: "north of X".
    let isAside: Bool
    /// A word puts the event near the place.
    let isNear: Bool
    /// A word means a part of the place or its surroundings.
    let isWide: Bool

    init(_ tokens: Range<Int>, _ text: TokenizedText, _ words: PlaceWords) {
        let sentence = text.sentences[text.sentenceOfToken[tokens.lowerBound]].tokens
        var before = tokens.lowerBound - 1
        var isWide = false
        var nounBefore = false
        // "in the besieged eastern city of X", "in rebel-held X": walk back over what belongs to the name.
        if before > sentence.lowerBound, text.lower[before] == "of", words.contains(text.lower[before - 1], .settlement)
        {
            nounBefore = true
            before -= 2
        } else if before >= sentence.lowerBound, words.contains(text.lower[before], .settlement),
            !text.tokens[before].isCapitalised, before > sentence.lowerBound
        {
            // "the village X", but not "the city Xan said".
            nounBefore = text.lower[before] == "village" || text.lower[before] == "town"
        }
        var steps = 0
        while before >= sentence.lowerBound, steps < 5 {
            let lower = text.lower[before]
            if words.contains(lower, .wide) { isWide = true }
            guard
                Self.adjectives.contains(lower) || words.contains(lower, .wide) && !words.contains(lower, .near)
                    || lower == "-" || lower == "the"
            else { break }
            before -= 1
            steps += 1
        }
        let lower = before >= sentence.lowerBound ? text.lower[before] : ""
        let direct = tokens.lowerBound > sentence.lowerBound ? text.lower[tokens.lowerBound - 1] : ""
        let isOf = lower == "of" && before > sentence.lowerBound
        isAside = isOf && words.contains(text.lower[before - 1], .near)
        isPlaced = words.contains(lower, .strict) || words.contains(direct, .strict) || isAside
        isPerhapsPlaced = words.contains(lower, .locative) || words.contains(direct, .locative)
        isFirst = tokens.lowerBound == sentence.lowerBound
        hasNounBefore = nounBefore
        isBetween = Self.isBetween(tokens.lowerBound, sentence, text)
        isNear = isBetween || words.contains(lower, .near) || isAside
        var next = tokens.upperBound
        if next < sentence.upperBound, text.lower[next] == "'s" { next += 1 }
        let after = next < sentence.upperBound ? text.lower[next] : ""
        isFacility = words.contains(after, .facility)
        let opener = tokens.lowerBound - 2
        isWater =
            words.contains(after, .water)
            || opener >= sentence.lowerBound && text.lower[opener + 1] == "of"
                && words.contains(text.lower[opener], .water)
        hasNoun =
            nounBefore || words.contains(after, .after)
            || Self.sharesNoun(next, sentence, text, words) || Self.isInList(tokens.lowerBound, sentence, text, words)
        isProvince =
            words.contains(after, .province)
            || (isOf || nounBefore) && tokens.lowerBound >= 2
                && words.contains(text.lower[tokens.lowerBound - 2], .province)
        self.isWide = isWide || after == "countryside" || after == "suburbs" || after == "outskirts"
    }

    /// "between A and B": the second follows "and" within a few tokens of "between".
    private static func isBetween(_ start: Int, _ sentence: Range<Int>, _ text: TokenizedText) -> Bool {
        guard start > sentence.lowerBound else { return false }
        if text.lower[start - 1] == "between" { return true }
        guard text.lower[start - 1] == "and" else { return false }
        return (max(sentence.lowerBound, start - 6)..<start).contains { text.lower[$0] == "between" }
    }

    /// "al-Furqan and al-Fayed neighbourhoods": the noun of the last name belongs to all before it.
    private static func sharesNoun(
        _ end: Int, _ sentence: Range<Int>, _ text: TokenizedText, _ words: PlaceWords
    ) -> Bool {
        guard end < sentence.upperBound, text.lower[end] == "and" || text.lower[end] == "," else { return false }
        for index in (end + 1)..<min(end + 12, sentence.upperBound) where index < sentence.upperBound {
            let lower = text.lower[index]
            if words.contains(lower, .plural) { return !text.tokens[index].isCapitalised }
            let isPart = text.tokens[index].isCapitalised || NameTable.isArticle(lower) || lower == "-"
            guard isPart || lower == "and" || lower == "," else { return false }
        }
        return false
    }

    /// "three villages – Zeitan, Khalsa and Barna": the noun stands before a list.
    private static func isInList(
        _ start: Int, _ sentence: Range<Int>, _ text: TokenizedText, _ words: PlaceWords
    ) -> Bool {
        var index = start - 1
        var isMarked = false
        while index >= sentence.lowerBound, start - index < 16 {
            let lower = text.lower[index]
            if words.contains(lower, .plural) { return isMarked }
            if lower == "-" || lower == "–" || lower == "—" || lower == ":" || lower == "including" || lower == "of" {
                // A hyphen inside a name marks nothing.
                if lower != "-" || text.tokens[index].followsSpace { isMarked = true }
            } else if !isMarked {
                let isPart = text.tokens[index].isCapitalised || NameTable.isArticle(lower) || lower == "-"
                guard isPart || lower == "and" || lower == "," else { return false }
            }
            index -= 1
        }
        return false
    }

    private static let adjectives: Set<String> = [
        "besieged", "held", "controlled", "rebel", "opposition", "government", "regime", "nearby", "northern",
        "southern",
        "eastern", "western", "neighbouring", "neighboring", "war", "torn", "divided", "embattled", "occupied",
        "strategic",
        "historic", "ancient", "old", "key", "devastated", "battered", "ravaged", "stricken", "blockaded", "contested",
    ]
}
