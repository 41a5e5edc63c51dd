import TruceEvidence
import TruceText

/// One accusation of a document, before answers to it are sought; shared, so that handing it on costs nothing.
final class Charge: Sendable {
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
    /// The day of the utterance: that of the quotation it stands in, where its day is given, else the day of the document.
    let said: TemporalValue?
    /// The index of the document's incident, if it is about one.
    let mention: Int?
    /// Of what kind, the kind that says most first.
    let kinds: [AccusationKind]
    /// Whether it is of a deed: a warning or a demand charges nobody with one that could be denied.
    let isOfDeed: Bool
    /// The exchange that it makes where nothing is answered, without its number, its incident and its agreement.
    let unanswered: Exchange

    /// Takes what a document says.
    ///
    /// - Parameters:
    ///   - file: The name of the document.
    ///   - about: Of what, as words with runs of white space as one space.
    init(
        span: TextSpan, in file: String, accuser: String, isOwnVoice: Bool, accuserSide: String,
        accused: ActorReference, accusedSide: String, about: String, said: TemporalValue?, mention: Int?,
        kinds: [AccusationKind]
    ) {
        self.span = span
        self.accuser = accuser
        self.isOwnVoice = isOwnVoice
        self.accuserSide = accuserSide
        self.accused = accused
        self.accusedSide = accusedSide
        self.said = said
        self.mention = mention
        self.kinds = kinds
        isOfDeed = kinds != [.warning] && kinds != [.demand]
        unanswered = Exchange(
            id: "", accuser: accuser, accused: accused.name, accuserSide: accuserSide, accusedSide: accusedSide,
            kinds: kinds, accusation: Citation(document: file, span: span), about: about, date: said, agreement: nil,
            answers: [], incident: nil)
    }
}
