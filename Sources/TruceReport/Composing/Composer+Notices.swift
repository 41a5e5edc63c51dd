import TruceEvidence

extension Composer {
    /// What the reader of the record should know about the run and its documents.
    func noticeSection() -> PageSection {
        let notes = runNotes()
        return PageSection(
            "notices", "What could not be read or settled",
            lead: "Remarks of the program on its own work.", pieces: notes.isEmpty ? [] : [.notices(notes)],
            nothing: "Nothing was left out.")
    }

    /// The remarks on the record, then those on each document.
    func runNotes() -> [RunNote] {
        var notes = record.notices.map { notice in
            RunNote(
                code: notice.code, message: "\(phrase: notice.message).",
                sources: notice.citations.compactMap(book.source))
        }
        for (index, evidence) in book.documents.enumerated() {
            notes += evidence.document.notices.map { notice in
                RunNote(
                    code: notice.code, message: "\(value: evidence.document.file): \(phrase: notice.message).",
                    sources: [notice.span.flatMap { book.source(in: index, $0) }].compactMap { $0 })
            }
        }
        return notes
    }
}
