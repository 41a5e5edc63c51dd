import TruceEvidence

/// A verb or noun that tells of aid access, with the noun that it tells of.
struct AccessCandidate {
    /// The sentence.
    let sentence: Int
    /// The tokens of the word that tells it.
    let trigger: Range<Int>
    /// The token of the trees that governs the clause: the verb, or the verb beside a noun.
    let predicate: Int
    /// What it tells.
    var kind: AccessKind
    /// Whether it happened.
    var status: EventStatus
    /// The noun that it was done to.
    let object: Int
    /// What produced it.
    let rule: Rule
}
