import ArgumentParser

/// `trucewatch report`: the dossier in a folder.
struct Report: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Read reports and write a dossier: one HTML page, Markdown and JSON.",
        discussion: """
            Writes dossier.html (one self-contained page: no network, no scripts), dossier.md and record.json into \
            the folder, which is made if it is missing, and prints their paths.

            EXAMPLES
              trucewatch report Examples -o dossier
              trucewatch report reports/ --profile case.yaml -o out
              trucewatch report reports/ --as-of 2016-09-18 -o as-of-18

            EXIT STATUS
              0   everything was read
              1   something was left out; standard error says what and why
              2   nothing could be read or written
              64  wrong usage
            """)

    @OptionGroup var input: RecordOptions

    @Option(name: [.short, .long], help: "The folder to write to.", completion: .directory)
    var output: String

    func run() throws {
        let talk = Talk()
        let outcome = try input.makeRecord(talk: talk)
        let files = DossierFiles.files(of: outcome.record, title: outcome.title)
        try OutputFolder(output, talk: talk).write(files)
        try outcome.finish()
    }
}
