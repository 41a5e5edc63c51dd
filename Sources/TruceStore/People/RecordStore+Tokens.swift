package import Foundation
import GRDB

/// A token of the API as a list shows it; the token itself is not kept.
package struct TokenNote: Hashable, Sendable {
    /// The account that it acts for.
    package let account: String
    /// What it is for.
    package let label: String
    /// The moment from which on it is refused.
    package let expires: Date
}

extension RecordStore {
    /// Makes a token for the API that acts for an account.
    ///
    /// - Parameters:
    ///   - account: The account's name.
    ///   - label: What the token is for, shown in the list of tokens; 1 to 80 characters.
    ///   - days: How long it lasts, 1 to 3,650.
    ///   - author: Who makes it, and stands for it in the ledger.
    ///   - moment: Now.
    /// - Returns: The token, which is not kept.
    /// - Throws: `store.account` when there is no such account, or the label or the days cannot be used.
    package func makeToken(
        for account: String, label: String, days: Int, by author: Author, at moment: Date
    ) throws(StoreError) -> String {
        guard try accounts().contains(where: { $0.name == account && !$0.isDisabled }) else {
            throw .account(account, fault: "there is no such account, or it is disabled")
        }
        guard (1...80).contains(label.count) else {
            throw .account(account, fault: "a token needs a label of 1 to 80 characters")
        }
        guard (1...3_650).contains(days) else {
            throw .account(account, fault: "a token lasts from 1 to 3,650 days")
        }
        let now = Int(moment.timeIntervalSince1970)
        let token = try openSession(for: account, label: label, lasting: days * 86_400, now: now)
        let note = try? JSONSerialization.data(
            withJSONObject: ["token": label, "days": days] as [String: Any],
            options: [.sortedKeys, .withoutEscapingSlashes])
        try append(
            .account, about: account, content: String(decoding: note ?? Data("{}".utf8), as: UTF8.self), by: author)
        return token
    }

    /// The tokens of the API that still open it, by account and label.
    package func tokens(at moment: Date) throws(StoreError) -> [TokenNote] {
        try read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT account, label, expires FROM session
                    WHERE label <> '' AND expires > ? ORDER BY account, label, expires
                    """, arguments: [Int(moment.timeIntervalSince1970)]
            ).map {
                TokenNote(
                    account: $0["account"], label: $0["label"],
                    expires: Date(timeIntervalSince1970: TimeInterval($0["expires"] as Int)))
            }
        }
    }

    /// Ends the tokens of an account that have this label.
    package func endTokens(of account: String, label: String) throws(StoreError) {
        try write { database in
            try database.execute(
                sql: "DELETE FROM session WHERE account = ? AND label = ? AND label <> ''", arguments: [account, label])
        }
    }
}
