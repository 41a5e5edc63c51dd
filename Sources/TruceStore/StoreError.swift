/// Why a store cannot be opened, read or written, and what to do next.
package struct StoreError: Error, Hashable, Sendable {
    /// A stable name, `store.kebab-case`, listed in `docs/errors.md`.
    package let code: String
    /// What could not be done, on what, and the fact with its values.
    package let message: String
    /// The store's file, with the part that is meant where that helps.
    package let place: String
    /// The next thing to try, one sentence; nil when there is nothing useful to say.
    package let advice: String?

    /// The codes of all errors and findings of this room, sorted.
    package static let codes: [String] = [
        "store.account", "store.already-there", "store.busy", "store.chain-broken", "store.changed", "store.damaged",
        "store.decision",
        "store.full",
        "store.missing", "store.newer", "store.not-a-store", "store.unreadable",
    ]

    static func account(_ name: String, fault: String) -> StoreError {
        StoreError(
            code: "store.account", message: "cannot set the account '\(name)': \(fault)", place: name, advice: nil)
    }

    static func decision(_ kind: String, fault: String) -> StoreError {
        StoreError(
            code: "store.decision", message: "cannot keep the decision '\(kind)': \(fault)", place: kind, advice: nil)
    }

    static func missing(_ path: String) -> StoreError {
        StoreError(
            code: "store.missing", message: "cannot find the store '\(path)'", place: path,
            advice: "make it with 'trucewatch add PATH… --store \(path)', or check the spelling")
    }

    static func notAStore(_ path: String) -> StoreError {
        StoreError(
            code: "store.not-a-store", message: "cannot use '\(path)': it is not a store of Trucewatch", place: path,
            advice: "name the file that 'trucewatch add --store' made")
    }

    static func newer(_ path: String, migrations: [String]) -> StoreError {
        StoreError(
            code: "store.newer",
            message: "cannot use '\(path)': a later Trucewatch wrote it (\(migrations.joined(separator: ", ")))",
            place: path, advice: "open it with the later version")
    }

    static func alreadyThere(_ path: String) -> StoreError {
        StoreError(
            code: "store.already-there", message: "cannot write '\(path)': something is there already", place: path,
            advice: "name a new file, or move the old one away")
    }

    static func unreadable(_ path: String, reason: String) -> StoreError {
        StoreError(
            code: "store.unreadable", message: "cannot open '\(path)': \(reason)", place: path,
            advice: "check that the folder is there and that you may read and write in it")
    }

    static func full(_ path: String) -> StoreError {
        StoreError(
            code: "store.full", message: "cannot write to '\(path)': the disk is full", place: path,
            advice: "free some room and repeat the command; what was accepted before is safe")
    }

    static func busy(_ path: String) -> StoreError {
        StoreError(
            code: "store.busy", message: "cannot write to '\(path)': another program is writing to it", place: path,
            advice: "wait until it has finished and repeat the command")
    }

    static func damaged(_ path: String, reason: String) -> StoreError {
        StoreError(
            code: "store.damaged", message: "cannot read '\(path)': \(reason)", place: path,
            advice: "run 'trucewatch verify --store \(path)', and go back to a backup")
    }
}
