import ArgumentParser
import Foundation
import TruceStore

/// `trucewatch account`: who may work on a case, and as what.
struct AccountCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "account", abstract: "Say who may work on a case through the web application.",
        discussion: """
            While a store has no account, 'serve' works for one person on the same machine without a login. Roles: a \
            viewer reads; an analyst also adds reports, accepts, corrects, rejects and annotates; an editor also \
            merges and splits; an admin also makes accounts.

            EXAMPLES
              trucewatch account set mara --role editor --store case.truce
              trucewatch account set mara --disable --store case.truce
              trucewatch account list --store case.truce
              trucewatch account token mara --label "nightly export" --store case.truce
            """,
        subcommands: [Set.self, List.self, Token.self])

    /// `trucewatch account set`.
    struct Set: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "set", abstract: "Make an account, or change its role or password.",
            discussion: """
                Asks for the password, or reads it from the first line of standard input when that is no terminal. \
                An empty line leaves the password of an existing account as it is. The account's sessions end.

                EXAMPLES
                  trucewatch account set mara --role editor --store case.truce
                  trucewatch account set mara --disable --store case.truce < /dev/null

                EXIT STATUS
                  0   done
                  2   the name or password cannot be used, or the store not be written
                  64  wrong usage
                """)

        @Argument(help: "The account's name, which stands in the ledger.")
        var name: String

        @OptionGroup var options: StoreOptions

        @Option(help: "viewer, analyst, editor or admin (default: as it is, viewer for a new account).")
        var role: Role?

        @Flag(help: "Let the account no longer be used.")
        var disable = false

        @Option(help: "Who changes it (default: the user of the system).")
        var by: String?

        func run() throws {
            let talk = Talk()
            let store = try options.open(talk: talk)
            let password = talk.secret("password for \(name): ")
            let author = Author(name: by ?? StoreOptions.systemUser, at: Date())
            try StoreOptions.told(talk) { () throws(StoreError) in
                let known = try store.accounts().first { $0.name == name }
                let account = Account(name: name, role: role ?? known?.role ?? .viewer, isDisabled: disable)
                try store.set(account, password: password.isEmpty ? nil : password, by: author)
                talk.print("\(account.name)\t\(account.role.rawValue)\(account.isDisabled ? "\tdisabled" : "")\n")
            }
        }
    }

    /// `trucewatch account list`.
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list", abstract: "Print the accounts with their roles.",
            discussion: """
                EXAMPLES
                  trucewatch account list --store case.truce
                """)

        @OptionGroup var options: StoreOptions

        func run() throws {
            let talk = Talk()
            let store = try options.open(talk: talk)
            let accounts = try StoreOptions.told(talk) { () throws(StoreError) in try store.accounts() }
            for account in accounts {
                talk.print("\(account.name)\t\(account.role.rawValue)\(account.isDisabled ? "\tdisabled" : "")\n")
            }
        }
    }
}

extension Role: ExpressibleByArgument {}
