/// What the derived tables were made from: they hold what follows from the ledger up to one entry.
package struct Derivation: Hashable, Sendable {
    /// The version of the reader, a text that changes whenever its output may.
    package let reader: String
    /// The number of the last entry of the ledger that was taken into account.
    package let sequence: Int
    /// The hash of that entry; empty when the ledger was empty.
    package let hash: String

    /// Makes a derivation.
    package init(reader: String, sequence: Int, hash: String) {
        self.reader = reader
        self.sequence = sequence
        self.hash = hash
    }
}
