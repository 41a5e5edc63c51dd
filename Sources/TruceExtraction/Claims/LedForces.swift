import TruceEvidence
import TruceKnowledge
import TruceText

/// Finds those who act under a state that leads them: "a Brunish-led raid".
struct LedForces {
    private static let longestState = 3

    let reading: Reading
    let index: ActorIndex

    /// The coalition that a state leads, by the adjective in a noun group; nil where the group has none, or names those
    /// who act beside it ("Ardan-led rebels").
    func named(in group: Range<Int>) -> ActorMention? {
        guard
            let role = group.first(where: {
                reading.knowledge.blame.contains(reading.lower($0), .leading) && reading.lower($0 - 1) == "-"
            }), index.mentions(in: role..<group.upperBound).isEmpty
        else { return nil }
        let end = role - 1
        let starts = max(0, end - Self.longestState)..<end
        guard let first = starts.first(where: { isState($0, end) }) else { return nil }
        let words = reading.text.text.phrase(reading.text.span(first..<role + 1))
        let span = reading.text.span(first..<role + 1)
        let known = index.mentions.first { $0.kind == .coalition && $0.name.hasPrefix(words) }
        if let known { return known.named(by: span) }
        return ActorMention(span: span, name: words + " coalition", key: nil, kind: .coalition, country: nil)
    }

    private func isState(_ start: Int, _ end: Int) -> Bool {
        reading.knowledge.states.match(in: reading.text, at: start, limit: end)?.tokens.upperBound == end
    }
}
