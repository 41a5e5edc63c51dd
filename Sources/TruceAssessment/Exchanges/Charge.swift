import TruceEvidence
import TruceText

/// One accusation of a document, before answers to it are sought.
struct Charge: Sendable {
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
    /// Of what, as words with runs of white space as one space.
    let about: String
    /// The day of the utterance: that of the quotation it stands in, where its day is given, else the day of the document.
    let said: TemporalValue?
    /// The index of the document's incident, if it is about one.
    let mention: Int?
    /// Of what kind, the kind that says most first.
    let kinds: [AccusationKind]
}
