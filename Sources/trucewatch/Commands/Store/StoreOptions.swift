import ArgumentParser
import Foundation
import TruceStore

/// What every command that works on a store takes.
struct StoreOptions: ParsableArguments {
    @Option(help: "The store of the case, one file.", completion: .file())
    var store: String

    /// Opens the store; says why it cannot be opened.
    ///
    /// - Throws: `ExitCode(2)` after saying why.
    func open(creating: Bool = false, talk: Talk) throws -> RecordStore {
        try Self.told(talk) { () throws(StoreError) in try RecordStore(store, creates: creating) }
    }

    /// Runs a piece of work on a store and says what went wrong.
    ///
    /// - Throws: `ExitCode(2)` after saying why.
    static func told<Value>(_ talk: Talk, _ work: () throws(StoreError) -> Value) throws -> Value {
        do throws(StoreError) {
            return try work()
        } catch {
            talk.say(error.report)
            throw ExitCode(2)
        }
    }

    /// The user of the system, who stands in the ledger when no one else is named.
    static var systemUser: String { NSUserName() }
}
