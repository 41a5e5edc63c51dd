import TruceEvidence
import TruceModels
import TruceText

/// Finds who tells a passage that is the content of a verb of saying, by the tree of the sentence.
///
/// The quotations reach most of what is told; the tree reaches what a long insertion hides from them ("said in a
/// statement late on Monday that …").
struct ClauseTeller {
    private static let depth = 12

    private let reading: Reading
    private let holders: [Int: Holder]

    /// Knows the verbs of saying by the claims that they make.
    init(_ reading: Reading) {
        self.reading = reading
        var holders: [Int: Holder] = [:]
        for claim in reading.evidence.claims where claim.stance == .asserts {
            holders[reading.text.firstToken(endingAfter: claim.cue.start)] = claim.holders.first
        }
        self.holders = holders
    }

    /// Whoever says the clause that a span stands in; nil where no verb of saying governs it.
    func holder(of span: TextSpan) -> Holder? {
        var token = reading.text.firstToken(endingAfter: span.start)
        guard token < reading.text.tokens.count else { return nil }
        for _ in 0..<Self.depth {
            guard let head = reading.language.head(token) else { return nil }
            if reading.language.relation(token) == "ccomp", let holder = holders[head] { return holder }
            token = head
        }
        return nil
    }
}
