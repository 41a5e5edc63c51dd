import TruceKnowledge
import TruceText

/// Tells whether a verb by which truces are declared declares that one is over: "declared the two-year truce over".
struct DeclaredEnd {
    private let text: TokenizedText
    private let truce: TruceMarks
    private let context: TruceContext

    init(_ reading: Reading) {
        text = reading.text
        truce = reading.truce
        context = reading.knowledge.truceContext
    }

    /// Whether some words of a clause declare the end of a truce; the verb alone would tell of one that was made.
    func isTold(by words: Range<Int>, in clause: Range<Int>) -> Bool {
        guard words.contains(where: { context.has(.declaring, text.lower[$0]) }) else { return false }
        let reach = words.upperBound..<min(clause.upperBound, words.upperBound + TruceRelation.reach)
        guard !reach.isEmpty else { return false }
        // "A truce declared for the feast: nine dead".
        let after = reach.lowerBound..<(reach.first { text.lower[$0] == ":" } ?? reach.upperBound)
        guard let end = after.first(where: { context.has(.over, text.lower[$0]) }),
            truce.namesTruce(in: after.lowerBound..<end)
        else { return false }
        // "A truce over the holiday" is one that holds over it.
        guard end + 1 < clause.upperBound else { return true }
        return text.tokens[end + 1].kind == .mark || context.has(.afterOver, text.lower[end + 1])
            || !CalendarWords.isNone(text.lower[end + 1])
    }
}
