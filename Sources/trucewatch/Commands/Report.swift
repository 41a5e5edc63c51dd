import ArgumentParser
import Foundation
import TruceReport

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
        let folder = URL(fileURLWithPath: output, isDirectory: true)
        let files = [
            ("dossier.html", Dossier.html(of: outcome.record, title: outcome.title)),
            ("dossier.md", Dossier.markdown(of: outcome.record, title: outcome.title)),
            ("record.json", RecordJSON.text(of: outcome.record)),
        ]
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            for (name, text) in files {
                try Data(text.utf8).write(to: folder.appendingPathComponent(name), options: .atomic)
            }
        } catch {
            talk.say(
                """
                error[report.cannot-write]: cannot write the dossier to '\(output)': \(error.localizedDescription)
                  where: \(output)
                  try:   name a folder that you may write to with --output
                """)
            throw ExitCode(2)
        }
        for (name, _) in files { talk.print(folder.appendingPathComponent(name).path + "\n") }
        try outcome.finish()
    }
}
