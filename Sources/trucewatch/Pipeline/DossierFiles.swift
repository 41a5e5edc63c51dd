import Foundation
import TruceEvidence
import TruceReport

/// The files that a dossier consists of.
enum DossierFiles {
    /// One self-contained page, Markdown, and the record as JSON.
    static func files(of record: Record, title: String?) -> [OutputFolder.File] {
        [
            ("dossier.html", Data(Dossier.html(of: record, title: title).utf8)),
            ("dossier.md", Data(Dossier.markdown(of: record, title: title).utf8)),
            ("record.json", Data(RecordJSON.text(of: record).utf8)),
        ]
    }
}
