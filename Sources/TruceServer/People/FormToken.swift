import TruceDigest

/// What a form sends back to prove that it came from a page that was shown to the same person.
enum FormToken {
    /// The token for a session: it follows from the session's key, and the key does not follow from it.
    static func token(ofSession key: String) -> String {
        String(Digest.identifier(of: Array(("form of " + key).utf8)).dropFirst(7))
    }

    /// Whether two tokens are the same, in a time that does not tell where they differ.
    static func matches(_ one: String, _ other: String) -> Bool {
        let (left, right) = (Array(one.utf8), Array(other.utf8))
        guard left.count == right.count else { return false }
        return zip(left, right).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
