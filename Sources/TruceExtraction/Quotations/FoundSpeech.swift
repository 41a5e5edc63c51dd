import TruceEvidence
import TruceText

/// A piece of reported speech before it becomes a ``Quotation``.
struct FoundSpeech {
    /// The content without marks.
    var span: TextSpan
    /// How it is reported.
    var kind: Quotation.Kind
    /// The index of the clause that reports it; nil when the speaker is left to the reader.
    var clause: Int?
    /// The index of the stretch it stands in; nil without marks.
    var stretch: Int?
    /// The stretch whose speech it continues.
    var continuesStretch: Int?
    /// Whoever signs it, where no clause reports it.
    var signer: Speaker?
    /// What found it.
    let rule: Rule
}
