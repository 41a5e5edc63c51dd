/// Someone who works on a case.
package struct Account: Hashable, Sendable {
    /// The name that stands in the ledger.
    package let name: String
    /// What the account may do.
    package let role: Role
    /// Whether it may no longer be used. Accounts are never deleted, because the ledger names them.
    package let isDisabled: Bool

    /// Makes an account.
    package init(name: String, role: Role, isDisabled: Bool = false) {
        self.name = name
        self.role = role
        self.isDisabled = isDisabled
    }

    /// What is wrong with a name; nil when nothing is.
    package static func fault(inName name: String) -> String? {
        if name.isEmpty || name.utf8.count > 64 { return "a name has 1 to 64 bytes" }
        let isPlain = name.unicodeScalars.allSatisfy {
            $0.properties.isAlphabetic || "0123456789 .-_'".unicodeScalars.contains($0)
        }
        if !isPlain { return "a name has letters, digits, blanks and . - _ ' only" }
        if name.first == " " || name.last == " " { return "a name does not begin or end with a blank" }
        return nil
    }

    /// What is wrong with a password; nil when nothing is.
    package static func fault(inPassword password: String) -> String? {
        if password.utf8.count < 12 { return "a password has at least 12 bytes" }
        if password.utf8.count > 1024 { return "a password has at most 1,024 bytes" }
        return nil
    }
}
