import TruceReport
import TruceStore

extension Pages {
    /// What can be taken away.
    func exports(_ ask: Ask) throws -> Answer {
        let dossiers = try DossierFile.allCases.filter {
            try reader.store.item(kind: Shelf.files, id: $0.rawValue) != nil
        }
        let files =
            dossiers.map { (address: "/exports/" + $0.rawValue, file: $0.rawValue, says: $0.says) }
            + Export.all.map { (address: $0.address, file: $0.file, says: $0.says) }
        return Answer("Exports", at: .exports) {
            var out = HTMLWriter()
            out.head("Exports", "The record to take away. Every row leads back to its document and its words.")
            out.element("dl", [.init("class", "facts")]) { out in
                for file in files {
                    out.element("dt") { $0.link(file.address, file.file) }
                    out.element("dd") { $0.write(file.says) }
                }
            }
            if dossiers.isEmpty {
                out.note(
                    """
                    A record of more than \(DossierRows.most) documents has no dossier here: one page with all their texts \
                    would be too long to open. 'trucewatch export --store FILE -o FOLDER' writes it all the same.
                    """)
            }
            return HTMLFragment(out)
        } json: {
            JSONWriter.text(
                of: .object([
                    (
                        "items",
                        .array(files.map { .object([("address", .string($0.address)), ("says", .string($0.says))]) })
                    )
                ]))
        }
    }
}
