package import Foundation
import GRDB

extension RecordStore {
    /// What came of a login.
    package enum Login: Hashable, Sendable {
        /// The session is open; the token is its only key and is not kept.
        case open(token: String, account: Account)
        /// The name or the password is wrong, or the account is disabled; which of them is not said.
        case refused
        /// There were too many failures; a login is possible again after so many seconds.
        case tooMany(retryAfter: Int)
    }

    /// How many failures are borne, and for how long they count.
    private static let limit = (window: 900, ofName: 5, ofAddress: 20)
    /// How long a session lasts, in seconds.
    private static let sessionLength = 12 * 3600

    /// Opens a session for someone who knows the password of an account.
    ///
    /// - Parameters:
    ///   - name: The account's name.
    ///   - password: The password.
    ///   - address: Where the request comes from; failures are counted by it and by the name.
    ///   - moment: Now.
    package func logIn(
        name: String, password: String, from address: String, at moment: Date
    ) throws(StoreError) -> Login {
        let now = Int(moment.timeIntervalSince1970)
        if let wait = try waitingTime(name: name, address: address, now: now) { return .tooMany(retryAfter: wait) }
        let row = try read { database in
            try Row.fetchOne(
                database, sql: "SELECT * FROM account WHERE name = ? AND NOT isDisabled", arguments: [name])
        }
        let hash: String = row?["password"] ?? PasswordHash.none
        let isRight = password.utf8.count <= 1024 && PasswordHash.verify(password, against: hash)
        guard isRight, let account = row.flatMap(Self.account) else {
            try write { database in
                try database.execute(
                    sql: "INSERT INTO failure (name, address, at) VALUES (?, ?, ?)",
                    arguments: [String(name.prefix(64)), address, now])
                try database.execute(
                    sql: "DELETE FROM failure WHERE at <= ?", arguments: [now - Self.limit.window])
            }
            return .refused
        }
        let token = try openSession(for: account.name, label: "", lasting: Self.sessionLength, now: now)
        try write { try $0.execute(sql: "DELETE FROM failure WHERE name = ?", arguments: [name]) }
        return .open(token: token, account: account)
    }

    /// The account that a token of a session or of the API acts for; nil when it is none or has ended.
    package func account(token: String, at moment: Date) throws(StoreError) -> Account? {
        let now = Int(moment.timeIntervalSince1970)
        return try read { database in
            try Row.fetchOne(
                database,
                sql: """
                    SELECT account.* FROM session JOIN account ON account.name = session.account
                    WHERE session.token = ? AND session.expires > ? AND NOT account.isDisabled
                    """, arguments: [SecretToken.digest(token), now]
            ).flatMap(Self.account)
        }
    }

    /// Ends a session.
    package func logOut(token: String) throws(StoreError) {
        try write { database in
            try database.execute(
                sql: "DELETE FROM session WHERE token = ?", arguments: [SecretToken.digest(token)])
        }
    }

    /// Keeps the digest of a fresh token; the token itself is the answer.
    func openSession(
        for account: String, label: String, lasting seconds: Int, now: Int
    ) throws(StoreError) -> String {
        let token = SecretToken.fresh()
        try write { database in
            try database.execute(sql: "DELETE FROM session WHERE expires <= ?", arguments: [now])
            try database.execute(
                sql: "INSERT INTO session VALUES (?, ?, ?, ?, ?)",
                arguments: [SecretToken.digest(token), account, label, now, now + seconds])
        }
        return token
    }

    /// The seconds until a login may be tried; nil when it may be now.
    private func waitingTime(name: String, address: String, now: Int) throws(StoreError) -> Int? {
        let since = now - Self.limit.window
        let blocking: Int? = try read { database in
            func oldest(_ column: String, _ value: String, borne: Int) throws -> Int? {
                try Int.fetchOne(
                    database,
                    sql: """
                        SELECT at FROM failure WHERE \(column) = ? AND at > ?
                        ORDER BY at DESC LIMIT 1 OFFSET ?
                        """, arguments: [value, since, borne - 1])
            }
            return [
                try oldest("name", String(name.prefix(64)), borne: Self.limit.ofName),
                try oldest("address", address, borne: Self.limit.ofAddress),
            ].compactMap { $0 }.max()
        }
        return blocking.map { max(1, $0 + Self.limit.window - now) }
    }
}
