import TruceEvidence
import TruceModels
import TruceText

/// Tells what stands beside a threat, a demand or a denial from what is threatened, demanded or denied: "threatened to
/// cancel the truce, and in 1996 sent troops", "the sharpest threat since the north shelled the island".
struct ToldBeside {
    private static let height = 10

    let reading: Reading

    /// Whether a deed stands in a clause of its own beside the word for a stance rather than in what it governs.
    func isBeside(_ deed: TextSpan, cue: TextSpan) -> Bool {
        let verb = reading.text.firstToken(endingAfter: cue.start)
        var token = reading.text.firstToken(endingAfter: deed.start)
        guard verb < token, token < reading.text.tokens.count else { return false }
        if (verb + 1..<token).contains(where: { Self.turning.contains(reading.text.lower[$0]) }), isPast(token) {
            return true
        }
        for _ in 0..<Self.height {
            guard token != verb, let head = reading.language.head(token) else { return false }
            if reading.language.relation(token) == "conj", head == verb, isFinite(token), hasSubject(token) {
                return true
            }
            token = head
        }
        return false
    }

    /// Words behind which a clause tells what has happened.
    private static let turning: Set<String> = ["since", "after"]

    /// Whether a deed is told by a verb of the past, or is the object of one: "rained shells".
    private func isPast(_ deed: Int) -> Bool {
        let verb = reading.language.universalTag(deed) == "VERB" ? deed : reading.language.head(deed) ?? deed
        return reading.language.treebankTag(verb) == "VBD"
    }

    private func isFinite(_ token: Int) -> Bool { ["VBD", "VBZ", "VBP"].contains(reading.language.treebankTag(token)) }

    private func hasSubject(_ token: Int) -> Bool {
        reading.dependents[token].contains { reading.language.relation($0).hasPrefix("nsubj") }
    }
}
