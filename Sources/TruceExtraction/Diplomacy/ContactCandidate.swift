import TruceEvidence

/// A verb or noun that tells of a contact.
struct ContactCandidate {
    /// The sentence.
    let sentence: Int
    /// The tokens of the word that tells it.
    let trigger: Range<Int>
    /// The verb that governs the clause.
    let predicate: Int
    /// The noun for the contact, or those at the seat of the verb.
    let object: Int
    /// What it was.
    let kind: ContactKind
    /// Whether it was held.
    let status: EventStatus
    /// What produced it.
    let rule: Rule
}
