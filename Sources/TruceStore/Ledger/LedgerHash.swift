import TruceDigest

/// How an entry of the ledger is tied to the one before.
enum LedgerHash {
    /// The hash of an entry.
    ///
    /// Every part is written with its length, so that no two entries are written alike.
    static func hash(
        sequence: Int, at: String, by: String, kind: LedgerEntry.Kind, subject: String, content: String,
        previous: String
    ) -> String {
        var bytes: [UInt8] = []
        for part in ["trucewatch.ledger/1", String(sequence), at, by, kind.rawValue, subject, content, previous] {
            bytes += Array("\(part.utf8.count):".utf8)
            bytes += Array(part.utf8)
            bytes.append(0x2C)
        }
        return Digest.identifier(of: bytes)
    }

    /// Whether an entry is what it was when it was made.
    static func holds(_ entry: LedgerEntry) -> Bool {
        entry.hash
            == hash(
                sequence: entry.sequence, at: entry.at, by: entry.by, kind: entry.kind, subject: entry.subject,
                content: entry.content, previous: entry.previous)
    }
}
