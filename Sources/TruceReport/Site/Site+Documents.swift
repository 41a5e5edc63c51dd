import TruceEvidence
import TruceText

/// The documents, and what was noticed about them.
extension Site {
    /// The indices of the documents by day of publication, the latest first, each identity once.
    var documents: [Int] {
        var seen: Set<String> = []
        return latestFirst(Array(record.documents.indices)) { record.documents[$0].document.published.value }
            .filter { seen.insert(record.documents[$0].document.id).inserted }
    }

    func document(_ index: Int) -> SiteEntry? {
        let document = record.documents[index].document
        return SiteEntry(
            id: document.id, day: document.published.value?.firstDay,
            title: Excerpt.text(document.title?.value ?? document.file, limit: 240), json: json(ofDocument: index),
            row: row(composer.documentRow(index), Composer.documentColumns), page: documentHead(index))
    }

    /// What is known of a document beside its text, as the head of its page.
    private func documentHead(_ index: Int) -> HTMLFragment? {
        guard let heading = CitedSentence(composer.title(of: index), sources: [composer.titleSource(index)]) else {
            return nil
        }
        let card = Card(id: "about", heading: heading, pieces: [.facts(composer.documentFacts(index))])
        return page(card)
    }

    func notice(_ note: RunNote, _ index: Int) -> SiteEntry {
        SiteEntry(
            id: "n\(index + 1)", title: note.message.plainText,
            json: .object([("code", .string(note.code)), ("message", .string(note.message.plainText))]),
            row: fragment { $0.write(.notices([note]), level: 2) })
    }

    /// The text of each document with its marked words, in the order of ``List/document``.
    package var texts: AnySequence<(document: String, text: ReaderText)> {
        let cited = CitedSpans(record)
        return AnySequence(
            documents.lazy.map { index in
                let document = record.documents[index].document
                return (
                    document.id,
                    ReaderText(
                        of: index, in: book, incidents: incidents, links: links, cited: cited.spans(in: document.file))
                )
            })
    }
}
