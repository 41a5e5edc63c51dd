import TruceEvidence

/// A verb or noun that tells of aid access or of a contact, with the noun that it tells of.
struct EventCandidate<Kind> {
    /// The sentence.
    let sentence: Int
    /// The tokens of the word that tells it.
    let trigger: Range<Int>
    /// The token of the trees that governs the clause: the verb, or the verb beside a noun.
    let predicate: Int
    /// The noun that it was done to; for a contact the noun for it, or those at the seat of the verb.
    let object: Int
    /// What it tells.
    var kind: Kind
    /// Whether it happened.
    var status: EventStatus
    /// What produced it.
    let rule: Rule
}
