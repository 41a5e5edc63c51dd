import ArgumentParser
import TruceStore

/// `trucewatch backup`: copies a store while others work on it.
struct Backup: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Copy a store, as it is at one moment, into a new file.",
        discussion: """
            The copy is whole even while reports are being added. An existing file is never overwritten. To restore, \
            put the copy in the store's place.

            EXAMPLES
              trucewatch backup case-2016-10-04.truce --store case.truce

            EXIT STATUS
              0   the copy is written
              2   the store cannot be opened or the copy not written
              64  wrong usage
            """)

    @Argument(help: "The new file.", completion: .file())
    var copy: String

    @OptionGroup var options: StoreOptions

    func run() throws {
        let talk = Talk()
        let store = try options.open(talk: talk)
        try StoreOptions.told(talk) { () throws(StoreError) in try store.backUp(to: copy) }
        talk.print(copy + "\n")
    }
}
