import TruceReport

extension Pages {
    /// What can be taken away.
    func exports(_ ask: Ask) throws -> Answer {
        Answer("Exports", at: .exports) {
            var out = HTMLWriter()
            out.head("Exports", "The record to take away. Every row leads back to its document and its words.")
            out.element("dl", [.init("class", "facts")]) { out in
                for export in Export.all {
                    out.element("dt") { $0.link(export.address, export.file) }
                    out.element("dd") { $0.write(export.says) }
                }
            }
            out.note(
                """
                The dossier, one page that can be mailed and printed, is written by 'trucewatch export --store FILE'.
                """)
            return HTMLFragment(out)
        } json: {
            JSONWriter.text(
                of: .object([
                    (
                        "items",
                        .array(
                            Export.all.map {
                                .object([("address", .string($0.address)), ("says", .string($0.says))])
                            })
                    )
                ]))
        }
    }
}
