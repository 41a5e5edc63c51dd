import ArgumentParser
import Foundation
import TruceEvidence
import TruceReport
import TruceStore

/// `trucewatch export`: the record of a store, and all that it was made from.
struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Print the record of a store, or write it with all that it was made from.",
        discussion: """
            Without --output, prints the record as JSON, the same that 'analyze' prints for the same reports. With it, \
            writes the dossier (dossier.html, dossier.md, record.json), every document byte for byte \
            (documents/), and the ledger (ledger.jsonl) into the folder.

            EXAMPLES
              trucewatch export --store case.truce > record.json
              trucewatch export --store case.truce -o handover
              trucewatch export --store case.truce --as-of 2016-09-18 -o as-of-18

            EXIT STATUS
              0   everything was written
              2   the store cannot be opened, or the folder not written to
              64  wrong usage
            """)

    @OptionGroup var options: StoreOptions

    @Option(name: [.short, .long], help: "The folder to write to.", completion: .directory)
    var output: String?

    @Option(
        help: "Leave out what was published after this day (yyyy-mm-dd).", transform: CalendarDate.day(argument:))
    var asOf: CalendarDate?

    func run() throws {
        let talk = Talk()
        let store = try options.open(talk: talk)
        let outcome = try StoreOptions.told(talk) { () throws(StoreError) in
            try StoredCase(store: store).record(asOf: asOf, progress: talk.progress)
        }
        guard let output else {
            RecordJSON.write(outcome.record, to: talk.print)
            return
        }
        let folder = OutputFolder(output, talk: talk)
        try folder.write(DossierFiles.files(of: outcome.record, title: outcome.title))
        let files = StoreFiles(store: store)
        try folder.write([try StoreOptions.told(talk) { () throws(StoreError) in try files.ledger() }])
        var fault: (any Error)?
        try StoreOptions.told(talk) { () throws(StoreError) in
            try files.forEachDocument { file in
                guard fault == nil else { return }
                do { try folder.write(file) } catch { fault = error }
            }
        }
        if let fault { throw fault }
        talk.print(URL(fileURLWithPath: output).appendingPathComponent("documents").path + "\n")
    }
}
