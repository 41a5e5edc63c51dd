import TruceEvidence
import TruceText

/// What one passage tells of aid access, with what it is joined to others by. Follows from its document alone; shared, so
/// that handing it on costs nothing.
final class AccessTelling: Sendable {
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
        corpus.documents[document].access.indices.map { AccessTelling($0, in: document, of: corpus) }
    }

    private init(_ index: Int, in document: Int, of corpus: Corpus) {
        let evidence = corpus.documents[document]
        let mention = evidence.access[index]
        let place = evidence.place(mention.place)
        file = corpus.file(document)
        key = ContentKey.hexadecimal(of: [
            "access", evidence.document.id, String(mention.trigger.start), mention.kind.rawValue,
        ])
        self.index = index
        self.mention = mention
        placeKey = place.map(NameTally.key)
        self.place = place
        date = evidence.when(mention.time, mention.status, isBackground: mention.isBackground)
        holder = corpus.holderName(mention.holders, in: document)
        recipients = mention.recipients.map { corpus.words(document, $0) }
    }

    /// A passage as a citation.
    func citation(_ span: TextSpan) -> Citation { Citation(document: file, span: span) }
}
