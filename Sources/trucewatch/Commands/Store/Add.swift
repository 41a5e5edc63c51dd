import ArgumentParser
import Foundation
import TruceEvidence
import TruceIntake
import TruceStore

/// `trucewatch add`: preserves reports in a store.
struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Preserve reports in a store, byte for byte.",
        discussion: """
            Makes the store when there is none. Prints a line for each report once it is safe: what became of it, the \
            digest of its bytes, its name. Reports that are there already are named and not added again, so the \
            command may be repeated.

            EXAMPLES
              trucewatch add reports/ --store case.truce
              trucewatch add tuesday.html --store case.truce --by "A. Moreau"
              trucewatch add reports/ --profile case.yaml --store case.truce
              curl -s https://example.org/report.html | trucewatch add - --store case.truce

            EXIT STATUS
              0   everything was preserved or known before
              1   something could not be read; standard error says what and why
              2   nothing could be read, or the store cannot be written
              64  wrong usage
            """)

    @Argument(help: "Files (.txt, .html, .jsonl), folders, or - for standard input.", completion: .file())
    var paths: [String]

    @OptionGroup var options: StoreOptions

    @Option(help: "A YAML file with what is known of the case; it replaces the one before.", completion: .file())
    var profile: String?

    @Option(help: "Who adds them (default: the user of the system).")
    var by: String?

    func run() throws {
        let talk = Talk()
        let author = Author(name: by ?? StoreOptions.systemUser, at: Date())
        let profile = try self.profile.map { try StoredProfile(path: $0, talk: talk) }
        let store = try options.open(creating: true, talk: talk)
        var count = 0
        var acceptance = Acceptance(store: store, author: author) { article, result in
            count += 1
            talk.print("\(result.word)\t\(article.id)\t\(article.shownName)\n")
        }
        let failures = try StoreOptions.told(talk) { () throws(StoreError) in
            try acceptance.accept(paths, progress: talk.progress)
        }
        for failure in failures { talk.say(failure.report) }
        if let profile {
            try StoreOptions.told(talk) { () throws(StoreError) in try profile.keep(in: store, by: author) }
        }
        if count == 0, !failures.isEmpty { throw ExitCode(2) }
        if !failures.isEmpty { throw ExitCode(1) }
    }
}

extension RecordStore.Acceptance {
    /// What became of an article, in one word.
    var word: String {
        switch self {
        case .added: "added"
        case .knownBytes: "same-bytes"
        case .known: "known"
        }
    }
}

extension Article {
    /// The name of its file, with the line where it is one of many. What could steer a terminal is left out.
    var shownName: String {
        let name = path.last ?? ""
        let shown = String(name.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }.map(Character.init))
        return shown + (line.map { "#\($0)" } ?? "")
    }
}
