import Foundation
import Testing

@testable import TruceStore

struct PeopleTests {
    private let noon = Date(timeIntervalSince1970: 1_930_000_000)
    private let secret = "correct horse battery"
    private let made: MadeStore

    init() throws {
        made = try MadeStore()
        try made.store.set(Account(name: "mara", role: .editor), password: secret, by: ada)
    }

    private func logIn(
        _ name: String = "mara", _ password: String? = nil, from address: String = "10.0.0.1", after seconds: Double = 0
    ) throws -> RecordStore.Login {
        try made.store.logIn(
            name: name, password: password ?? secret, from: address, at: noon.addingTimeInterval(seconds))
    }

    private func token(_ login: RecordStore.Login) -> String? {
        if case .open(let token, _) = login { token } else { nil }
    }

    @Test func `the right password opens a session for the account`() throws {
        let token = try #require(token(try logIn()))

        #expect(try made.store.account(token: token, at: noon) == Account(name: "mara", role: .editor))
    }

    @Test func `a wrong password and an unknown name are refused alike`() throws {
        #expect(try logIn("mara", "wrong horse battery") == .refused)
        #expect(try logIn("nobody", "wrong horse battery") == .refused)
    }

    @Test func `each login has a token of its own, and none is kept`() throws {
        let first = try #require(token(try logIn()))
        let second = try #require(token(try logIn()))

        #expect(first != second)
        #expect(first.count == 64)
        let file = try Data(contentsOf: URL(fileURLWithPath: made.store.path))
        let log = try Data(contentsOf: URL(fileURLWithPath: made.store.path + "-wal"))
        for secret in [first, second, self.secret] {
            #expect((file + log).range(of: Data(secret.utf8)) == nil)
        }
    }

    @Test func `a session ends by itself, by logging out, and when the account changes`() throws {
        let old = try #require(token(try logIn()))
        #expect(try made.store.account(token: old, at: noon.addingTimeInterval(13 * 3600)) == nil)

        try made.store.logOut(token: old)
        #expect(try made.store.account(token: old, at: noon) == nil)

        let next = try #require(token(try logIn()))
        try made.store.set(Account(name: "mara", role: .viewer), password: nil, by: ada)
        #expect(try made.store.account(token: next, at: noon) == nil)
        #expect(try made.store.accounts() == [Account(name: "mara", role: .viewer)])
    }

    @Test func `a disabled account cannot log in`() throws {
        try made.store.set(Account(name: "mara", role: .editor, isDisabled: true), password: nil, by: ada)

        #expect(try logIn() == .refused)
    }

    @Test func `after five failures even the right password has to wait`() throws {
        for second in 0..<5 { #expect(try logIn("mara", "wrong horse battery", after: Double(second)) == .refused) }

        #expect(try logIn(after: 10) == .tooMany(retryAfter: 890))
        #expect(token(try logIn(after: 901)) != nil)
    }

    @Test func `one address that tries many names has to wait`() throws {
        for number in 0..<20 { #expect(try logIn("name\(number)", "wrong horse battery") == .refused) }

        #expect(try logIn("someone", "wrong horse battery", after: 1) == .tooMany(retryAfter: 899))
        #expect(token(try logIn(from: "10.0.0.2", after: 1)) != nil)
    }

    @Test(arguments: [("", "x"), ("a\nb", "x"), ("<b>", "x"), (" mara", "x")])
    func `a name that could mislead is refused`(name: String, _: String) {
        #expect(Account.fault(inName: name) != nil)
    }

    @Test func `a short password is refused`() {
        #expect(throws: StoreError.self) {
            try made.store.set(Account(name: "tom", role: .viewer), password: "short", by: ada)
        }
    }

    @Test func `the ledger keeps who changed which account and no secret`() throws {
        let entry = try #require(try made.store.ledger(kind: .account).first)

        #expect(entry.subject == "mara")
        #expect(entry.by == "ada")
        #expect(entry.content == #"{"disabled":false,"role":"editor"}"#)
    }

    @Test func `a role may do all that those before it may`() {
        #expect(Role.allCases == Role.allCases.sorted())
        #expect(Role.viewer < .analyst)
        #expect(Role.editor < .admin)
    }

    @Test func `a token of the API acts for its account until its day`() throws {
        let token = try made.store.makeToken(for: "mara", label: "dashboard", days: 30, by: ada, at: noon)

        #expect(try made.store.account(token: token, at: noon.addingTimeInterval(29 * 86_400))?.name == "mara")
        #expect(try made.store.account(token: token, at: noon.addingTimeInterval(31 * 86_400)) == nil)
    }

    @Test func `the ledger tells of a token and does not hold it`() throws {
        let token = try made.store.makeToken(for: "mara", label: "dashboard", days: 30, by: ada, at: noon)
        let entry = try #require(try made.store.ledger(kind: .account).last)

        #expect(entry.content == #"{"days":30,"token":"dashboard"}"#)
        #expect(try made.store.tokens(at: noon).map(\.label) == ["dashboard"])
        try made.store.endTokens(of: "mara", label: "dashboard")
        #expect(try made.store.account(token: token, at: noon) == nil)
    }

    @Test(arguments: [("nobody", "x", 1), ("mara", "", 1), ("mara", "x", 0), ("mara", "x", 4_000)])
    func `a token without an account, a label or an end is refused`(name: String, label: String, days: Int) {
        #expect(throws: StoreError.self) {
            try made.store.makeToken(for: name, label: label, days: days, by: ada, at: noon)
        }
    }
}
