import TruceEvidence
import TruceReport
import TruceStore

/// The dossier as files to take away.
enum DossierRows {
    /// The most documents of a record whose dossier is kept: one page that holds all texts can be read no longer when there
    /// are more.
    static let most = 200

    /// The files; none for larger records.
    static func items(of record: Record, title: String?) -> [DerivedItem] {
        guard !record.documents.isEmpty, record.documents.count <= most else { return [] }
        let files = [
            (DossierFile.html, Dossier.html(of: record, title: title)),
            (DossierFile.markdown, Dossier.markdown(of: record, title: title)),
        ]
        return files.enumerated().map { position, file in
            DerivedItem(
                kind: Shelf.files, id: file.0.rawValue, position: position, day: nil, title: file.0.rawValue,
                body: file.1)
        }
    }
}

/// The forms of the dossier.
enum DossierFile: String, CaseIterable {
    case html = "dossier.html"
    case markdown = "dossier.md"

    /// What the exports page says of it.
    var says: String {
        switch self {
        case .html: "The dossier: one page with everything, to mail and to print, with the texts it rests on."
        case .markdown: "The dossier as Markdown."
        }
    }

    /// Its type.
    var type: String {
        switch self {
        case .html: "text/html; charset=utf-8"
        case .markdown: "text/markdown; charset=utf-8"
        }
    }
}
