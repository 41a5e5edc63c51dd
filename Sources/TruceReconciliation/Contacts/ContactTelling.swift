import TruceEvidence
import TruceText

/// What one passage tells of a contact, with what it is joined to others by. Follows from its document alone.
struct ContactTelling: Sendable {
    /// The document's file.
    let file: String
    /// A lasting name for the passage.
    let key: String
    /// The index of the mention.
    let index: Int
    /// The mention itself.
    let mention: ContactMention
    /// What stands for each of those who take part, sorted, each once.
    let participants: [String]
    /// The place.
    let place: PlaceMention?
    /// When it was: by the words, else the days of which a report brings it as news.
    let date: TemporalValue?
    /// Who tells it.
    let holder: String
    /// What it is about, in words.
    let about: String?

    /// What a document tells, in order.
    static func all(in document: Int, of corpus: Corpus) -> [ContactTelling] {
        let evidence = corpus.documents[document]
        return evidence.contacts.enumerated().map { index, mention in
            let names = mention.participants.map { $0.key ?? NameClass.folded($0.name) }
            return ContactTelling(
                file: corpus.file(document),
                key: ContentKey.hexadecimal(of: [
                    "contact", evidence.document.id, String(mention.trigger.start), mention.kind.rawValue,
                ]), index: index, mention: mention, participants: Set(names).sorted(),
                place: evidence.place(mention.place),
                date: evidence.when(mention.time, mention.status, isBackground: mention.isBackground),
                holder: corpus.holderName(mention.holders, in: document),
                about: mention.about.map { corpus.words(document, $0) })
        }
    }

    /// A passage as a citation.
    func citation(_ span: TextSpan) -> Citation { Citation(document: file, span: span) }
}
