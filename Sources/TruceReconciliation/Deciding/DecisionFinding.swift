import TruceEvidence

/// What a decision came to for one of its subjects in one document.
struct DecisionFinding: Hashable, Sendable {
    /// The ``Decision/id``.
    let decision: String
    /// What was done.
    let change: DecisionEffect.Change
}
