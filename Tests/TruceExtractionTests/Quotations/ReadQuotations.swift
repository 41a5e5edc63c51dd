import TruceEvidence
import TruceExtraction
import TruceKnowledge
import TruceTestSupport
import TruceText

/// What the reader finds in a text: words, kind and speaker of each quotation.
func quotations(_ text: String) -> [(words: String, kind: Quotation.Kind, speaker: String?)] {
    let document = Document.made(text)
    let reading = Reading(document, knowledge: .embedded, profile: Profile())
    return QuotationReader.quotations(in: reading).map {
        (document.text[$0.span], $0.kind, $0.speaker?.name)
    }
}
