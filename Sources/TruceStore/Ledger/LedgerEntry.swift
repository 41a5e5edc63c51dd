/// One entry of the append-only ledger: who did what to what, when, and the link to the entry before.
package struct LedgerEntry: Hashable, Sendable {
    /// What an entry is about.
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        /// An article was preserved; the subject is the document.
        case document
        /// Someone decided something; the subject is the decision.
        case decision
        /// The profile of the case was set; there is no subject.
        case profile
        /// An account was made or changed; the subject is its name.
        case account
    }

    /// Its place in the ledger, from 1 without gaps.
    package let sequence: Int
    /// When it was made, in UTC: `2016-09-19T17:05:00Z`.
    package let at: String
    /// Who made it.
    package let by: String
    /// What it is about.
    package let kind: Kind
    /// What it refers to.
    package let subject: String
    /// The rest as a JSON object with sorted keys.
    package let content: String
    /// The hash of the entry before; empty for the first.
    package let previous: String
    /// `sha256:` and the digits of the SHA-256 of all of the above.
    package let hash: String
}
