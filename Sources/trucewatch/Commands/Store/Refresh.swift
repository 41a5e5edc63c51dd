import ArgumentParser
import TruceStore

/// `trucewatch refresh`: what the pages show, brought up to date.
struct Refresh: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Bring what the pages of a store show up to date.",
        discussion: """
            Reads the reports anew when reports, decisions or the program changed since the last time, and does nothing \
            otherwise. 'serve' does the same before it answers; run this after adding many reports, so that it can answer \
            at once.

            EXAMPLES
              trucewatch refresh --store case.truce

            EXIT STATUS
              0   it is up to date
              2   the store cannot be opened or written
              64  wrong usage
            """)

    @OptionGroup var options: StoreOptions

    func run() throws {
        let talk = Talk()
        let store = try options.open(talk: talk)
        let isChanged = try StoreOptions.told(talk) { () throws(StoreError) in
            try StoredCase(store: store).refresh(progress: talk.progress)
        }
        talk.print(isChanged ? "brought up to date\n" : "was up to date\n")
    }
}
