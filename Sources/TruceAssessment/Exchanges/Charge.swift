import TruceEvidence
import TruceText

/// One accusation of a document, before answers to it are sought.
struct Charge: Sendable {
    /// The document's index.
    let document: Int
    /// The words.
    let span: TextSpan
    /// Who accuses.
    let accuser: String
    /// Whether the document itself does.
    let isOwnVoice: Bool
    /// The side of the accuser.
    let accuserSide: String
    /// Who is accused.
    let accused: ActorReference
    /// The side of the accused.
    let accusedSide: String
    /// Of what, as words.
    let about: TextSpan
    /// The incident, if it is about one.
    let incident: String?
    /// Of what kind, the kind that says most first.
    let kinds: [AccusationKind]
}
