package import Foundation

/// Who makes an entry of the ledger, and when.
package struct Author: Hashable, Sendable {
    /// The name of the account; on the command line that of the user of the system.
    package let name: String
    /// When, in UTC, to the second: `2016-09-19T17:05:00Z`.
    package let at: String

    /// Makes an author.
    package init(name: String, at moment: Date) {
        self.name = name
        at = moment.ISO8601Format()
    }
}
