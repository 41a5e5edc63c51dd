import TruceEvidence
import TruceKnowledge
import TruceText

/// Where the buildings and bases of a document lie: "the airport" is that of the town which the report names with it
/// elsewhere.
struct FacilityPlaces {
    /// A mention of a building beside the place where it stands.
    private struct Sighting {
        let token: Int
        let place: Int
    }

    private let facts: ClauseFacts
    private let marks: EventMarks
    /// For each noun its sightings, in order of the text.
    private let sightings: [String: [Sighting]]

    /// Looks beside every place that is meant as one.
    ///
    /// - Complexity: O(n) in the places of the document.
    init(_ facts: ClauseFacts, _ marks: EventMarks) {
        self.facts = facts
        self.marks = marks
        var sightings: [String: [Sighting]] = [:]
        for (index, place) in facts.reading.evidence.places.enumerated() where facts.isSpot(index) {
            let tokens = facts.reading.text.tokens(in: place.span)
            guard let noun = Self.facility(beside: tokens, facts.reading.text, marks) else { continue }
            sightings[facts.reading.text.lower[noun], default: []].append(Sighting(token: noun, place: index))
        }
        self.sightings = sightings
    }

    /// The place of a building that a range of tokens speaks of as known ("the airport", "his residence"): where the report
    /// puts it, the nearest time before, else the first time; nil where it names no such building or puts it nowhere.
    func place(of range: Range<Int>) -> Int? {
        let text = facts.reading.text
        for token in range where Self.isFacility(token, marks) {
            guard let known = sightings[text.lower[token]],
                (max(range.lowerBound, token - Self.longestPhrase)..<token).contains(where: {
                    Self.definite.contains(text.lower[$0])
                })
            else { continue }
            let next = known.partitioningIndex { $0.token >= token }
            return next > 0 ? known[next - 1].place : known[next].place
        }
        return nil
    }

    /// "Old Ford's airport", "the Old Ford airport", "the airport in Old Ford".
    private static func facility(beside place: Range<Int>, _ text: TokenizedText, _ marks: EventMarks) -> Int? {
        let sentence = text.sentences[text.sentenceOfToken[place.lowerBound]].tokens
        var next = place.upperBound
        if next < sentence.upperBound, ["'s", "\u{2019}s"].contains(text.lower[next]) { next += 1 }
        let behind = next..<min(sentence.upperBound, next + longestOwned)
        if let noun = behind.first(where: { isFacility($0, marks) }),
            (next..<noun).allSatisfy({ text.tokens[$0].kind == .word && !linking.contains(text.lower[$0]) })
        {
            return noun
        }
        let before = max(sentence.lowerBound, place.lowerBound - longestPhrase)..<place.lowerBound
        guard let link = before.last(where: { linking.contains(text.lower[$0]) }), link > sentence.lowerBound,
            isFacility(link - 1, marks)
        else { return nil }
        return link - 1
    }

    private static func isFacility(_ token: Int, _ marks: EventMarks) -> Bool {
        !marks.things[token].isDisjoint(with: [.building, .guarded])
    }

    /// How many tokens may stand between an article or a place and its noun.
    private static let longestPhrase = 4
    /// How far behind the name of a town its building may stand, in tokens.
    private static let longestOwned = 3
    private static let linking: Set<String> = ["in", "at", "near", "outside", "of"]
    private static let definite: Set<String> = [
        "the", "this", "that", "its", "his", "her", "their", "'s", "\u{2019}s",
    ]
}
