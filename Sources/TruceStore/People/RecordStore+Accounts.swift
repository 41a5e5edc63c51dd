import GRDB

extension RecordStore {
    /// The accounts, by name.
    package func accounts() throws(StoreError) -> [Account] {
        try read { try Row.fetchAll($0, sql: "SELECT * FROM account ORDER BY name").compactMap(Self.account) }
    }

    /// Whether anyone has an account.
    package func hasAccounts() throws(StoreError) -> Bool {
        try read { try Bool.fetchOne($0, sql: "SELECT EXISTS (SELECT 1 FROM account)") ?? false }
    }

    /// Makes an account, or gives one that is there another role and password. Its sessions end.
    ///
    /// - Parameters:
    ///   - account: The account as it shall be.
    ///   - password: The new password; nil leaves the one that is there.
    ///   - author: Who does it. The ledger keeps that it was done, never the password or its hash.
    /// - Throws: `store.account` when the name or password cannot be used, or a new account has no password.
    package func set(_ account: Account, password: String?, by author: Author) throws(StoreError) {
        let fault = Account.fault(inName: account.name) ?? password.flatMap(Account.fault(inPassword:))
        if let fault { throw .account(account.name, fault: fault) }
        let hash = password.flatMap(PasswordHash.hash)
        if password != nil, hash == nil { throw .account(account.name, fault: "the password cannot be hashed") }
        try write { database in
            let known = try String.fetchOne(
                database, sql: "SELECT password FROM account WHERE name = ?", arguments: [account.name])
            guard let hash = hash ?? known else {
                throw StoreError.account(account.name, fault: "a new account needs a password")
            }
            try database.execute(
                sql: """
                    INSERT INTO account VALUES (?, ?, ?, ?)
                    ON CONFLICT (name) DO UPDATE SET
                        role = excluded.role, password = excluded.password, isDisabled = excluded.isDisabled
                    """,
                arguments: [account.name, account.role.rawValue, hash, account.isDisabled])
            try database.execute(sql: "DELETE FROM session WHERE account = ?", arguments: [account.name])
            let state = account.isDisabled ? "true" : "false"
            _ = try Self.append(
                database, .account, about: account.name,
                content: #"{"disabled":\#(state),"role":"\#(account.role.rawValue)"}"#, by: author)
        }
    }

    static func account(_ row: Row) -> Account? {
        Role(rawValue: row["role"]).map {
            Account(name: row["name"], role: $0, isDisabled: row["isDisabled"])
        }
    }
}
