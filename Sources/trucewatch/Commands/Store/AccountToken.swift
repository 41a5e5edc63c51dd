import ArgumentParser
import Foundation
import TruceStore

extension AccountCommand {
    /// `trucewatch account token`.
    struct Token: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "token", abstract: "Make a token with which a program uses the API as an account.",
            discussion: """
                Prints the token once; the store keeps only its digest. A program sends it in the header \
                'Authorization: Bearer TOKEN'. It ends after its days, and when the account is set anew or disabled.

                EXAMPLES
                  trucewatch account token mara --label "nightly export" --store case.truce
                  trucewatch account token mara --label probe --days 1 --store case.truce

                EXIT STATUS
                  0   done
                  2   there is no such account, or the store cannot be written
                  64  wrong usage
                """)

        @Argument(help: "The account's name.")
        var name: String

        @OptionGroup var options: StoreOptions

        @Option(help: "What the token is for, as lists show it.")
        var label: String

        @Option(help: "After so many days it is refused.")
        var days = 90

        @Option(help: "Who makes it (default: the user of the system).")
        var by: String?

        func run() throws {
            let talk = Talk()
            let store = try options.open(talk: talk)
            let author = Author(name: by ?? StoreOptions.systemUser, at: Date())
            try StoreOptions.told(talk) { () throws(StoreError) in
                let token = try store.makeToken(for: name, label: label, days: days, by: author, at: Date())
                talk.print(token + "\n")
            }
        }
    }
}
