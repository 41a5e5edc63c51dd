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
    /// Of what, as words with runs of white space as one space.
    let about: String
    /// The day of the utterance: that of the quotation it stands in, where its day is given, else the day of the document.
    let said: TemporalValue?
    /// The index of the document's incident, if it is about one.
    let mention: Int?
    /// Of what kind, the kind that says most first.
    let kinds: [AccusationKind]
    /// The exchange that it makes where nothing is answered, without its number, its incident and its agreement.
    let unanswered: Exchange

    /// Takes what a document says.
    ///
    /// - Parameter file: The name of the document.
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
        self.about = about
        self.said = said
        self.mention = mention
        self.kinds = kinds
        unanswered = Exchange(
            id: "", accuser: accuser, accused: accused.name, accuserSide: accuserSide, accusedSide: accusedSide,
            kinds: kinds, accusation: Citation(document: file, span: span), about: about, date: said, agreement: nil,
            answers: [], incident: nil)
    }

    /// The exchange that it makes with answers, in their order; without its number, its incident and its agreement.
    func exchange(answers: [Exchange.Answer]) -> Exchange {
        Exchange(
            id: "", accuser: accuser, accused: accused.name, accuserSide: accuserSide, accusedSide: accusedSide,
            kinds: kinds, accusation: unanswered.accusation, about: about, date: said, agreement: nil,
            answers: answers, incident: nil)
    }
}
