import TruceEvidence

/// Whom the grammar of a passage makes the doer of what it tells.
struct Deed {
    /// Those named as doers, in order of the text; empty where the passage names nobody.
    var agents: [ActorReference] = []
    /// Whether it is something that one is blamed for at all.
    var isBlameworthy = true
    /// Whether the doer is whoever speaks: "we", "its jets" right where the speech begins.
    var isSpeakersOwn = false
    /// Whether the doer is named before and only pointed back to: "the planes", "they".
    var pointsBack = false
    /// Whether it wins back what others took.
    var winsBack = false
    /// Whether the passage says that it was not done: "had nothing to do with the raid", "did not shell".
    var isNegated = false
}
