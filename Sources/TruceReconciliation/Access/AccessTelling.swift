import TruceEvidence
import TruceText

/// What one passage tells of aid access, with what it is joined to others by. Follows from its document alone.
struct AccessTelling: Sendable {
    /// The document's file.
    let file: String
    /// A lasting name for the passage.
    let key: String
    /// The index of the mention.
    let index: Int
    /// The mention itself.
    let mention: AccessMention
    /// What stands for the place; nil when none is known.
    let placeKey: String?
    /// The place.
    let place: PlaceMention?
    /// When it was: by the words, else the days of which a report brings it as news.
    let date: TemporalValue?
    /// Who tells it.
    let holder: String
    /// The words of whoever it is for.
    let recipients: String?

    /// What a document tells, in order.
    static func all(in document: Int, of corpus: Corpus) -> [AccessTelling] {
        let evidence = corpus.documents[document]
        return evidence.access.enumerated().map { index, mention in
            let place = evidence.place(mention.place)
            return AccessTelling(
                file: corpus.file(document),
                key: ContentKey.hexadecimal(of: [
                    "access", evidence.document.id, String(mention.trigger.start), mention.kind.rawValue,
                ]), index: index, mention: mention, placeKey: place.map(NameTally.key), place: place,
                date: evidence.when(mention.time, mention.status, isBackground: mention.isBackground),
                holder: corpus.holderName(mention.holders, in: document),
                recipients: mention.recipients.map { corpus.words(document, $0) })
        }
    }

    /// A passage as a citation.
    func citation(_ span: TextSpan) -> Citation { Citation(document: file, span: span) }
}
