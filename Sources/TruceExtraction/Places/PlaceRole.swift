import TruceEvidence
import TruceText

/// Tells names of places that say nothing of where the events lie: the seats of observers, the venues of talks.
struct PlaceRole {
    private let text: TokenizedText

    init(_ text: TokenizedText) { self.text = text }

    /// Whether the name only says where somebody sits or comes from: "a Geneva-based monitor".
    func isOrigin(_ tokens: Range<Int>) -> Bool {
        guard tokens.upperBound + 1 < text.tokens.count, text.lower[tokens.upperBound] == "-" else { return false }
        return Self.origins.contains(text.lower[tokens.upperBound + 1])
    }

    /// Whether the name only says where somebody sits or comes from.
    func isOrigin(_ span: TextSpan) -> Bool { isOrigin(text.tokens(in: span)) }

    /// Whether people met or signed there, as far as the words before the name in its sentence say: "talks in Geneva",
    /// "an accord reached in the capital, Minsk", "the Minsk accord".
    func isVenue(_ tokens: Range<Int>) -> Bool {
        let sentence = text.sentences[text.sentenceOfToken[tokens.lowerBound]].tokens
        let after = tokens.upperBound..<min(sentence.upperBound, tokens.upperBound + 3)
        if after.contains(where: { Self.pacts.contains(text.lower[$0]) }) { return true }
        if attendsTalks(from: tokens.upperBound, in: sentence) { return true }
        let before = max(sentence.lowerBound, tokens.lowerBound - Self.reach)..<tokens.lowerBound
        guard before.contains(where: { Self.placing.contains(text.lower[$0]) }) else { return false }
        return before.contains { Self.meetings.contains(text.lower[$0]) }
    }

    /// "(in Havana) taking part in the peace talks": only small words and those of attendance lead to the talks.
    private func attendsTalks(from start: Int, in sentence: Range<Int>) -> Bool {
        for index in start..<max(start, min(sentence.upperBound, start + 7)) {
            if Self.pacts.contains(text.lower[index]) { return true }
            if !Self.attending.contains(text.lower[index]) { return false }
        }
        return false
    }

    /// Whether people met or signed there.
    func isVenue(_ span: TextSpan) -> Bool {
        let tokens = text.tokens(in: span)
        return !tokens.isEmpty && isVenue(tokens)
    }

    /// How far before a venue its meeting may be named, in tokens.
    private static let reach = 9

    private static let origins: Set<String> = [
        "based", "born", "educated", "trained", "registered", "headquartered", "brokered", "mediated", "sponsored",
    ]
    private static let pacts: Set<String> = [
        "accord", "accords", "agreement", "agreements", "protocol", "talks", "process", "negotiations", "conference",
        "deal", "summit",
    ]
    private static let attending: Set<String> = [
        "taking", "part", "participating", "attending", "leading", "holding", "in", "the", "for", "at", "peace", "a",
        "round", "of", "ongoing",
    ]
    private static let placing: Set<String> = ["in", "at", "capital", "city", "to"]
    private static let meetings: Set<String> = [
        "talks", "negotiations", "summit", "met", "meeting", "meet", "conference", "signed", "brokered", "negotiated",
        "mediated", "reached", "upon", "agreed", "hosted", "envoys", "negotiators",
    ]
}
