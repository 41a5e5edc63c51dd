import Dispatch
import Foundation
import HTTPTypes
import Hummingbird
import TruceReport
import TruceStore

/// Who may work on the case, for admins: roles, passwords, tokens of the API.
struct AccountPages: Sendable {
    let store: RecordStore

    /// The accounts with the forms to change them.
    func page(_ ask: Ask) throws -> Answer {
        try Self.allow(ask.visitor)
        let (accounts, tokens) = (try store.accounts(), try store.tokens(at: Date()))
        let token = ask.formToken ?? ""
        var answer = Answer("Accounts", at: .accounts) {
            var out = HTMLWriter()
            out.head(
                "Accounts",
                "Who may work on this case. Every change stands in the ledger; nobody is ever deleted from it.")
            for account in accounts {
                out.element("section", [.init("class", "account"), .init("aria-label", account.name)]) { out in
                    Self.write(account, tokens.filter { $0.account == account.name }, token, &out)
                }
            }
            out.element("h2") { $0.write("A new account") }
            Self.form(token, "/accounts", "Make the account", &out) { out in
                out.field("Name", "name", type: "text", value: nil, id: "new-name")
                out.choice("Role", "role", Role.allCases.map { ($0.rawValue, $0.rawValue) }, id: "new-role")
                out.field(
                    "Password, at least 12 characters", "password", type: "password", value: nil, id: "new-password")
            }
            return HTMLFragment(out)
        } json: {
            JSONWriter.text(of: .object([("items", .array(accounts.map { Self.json($0, tokens) }))]))
        }
        answer.isOfRecord = false
        return answer
    }

    private static func write(_ account: Account, _ tokens: [TokenNote], _ token: String, _ out: inout HTMLWriter) {
        let name = SafeText.line(account.name)
        out.element("h2") { $0.write(name + (account.isDisabled ? " (disabled)" : "")) }
        form(token, "/accounts", "Change", &out) { out in
            out.hidden("name", account.name)
            out.choice(
                "Role", "role", Role.allCases.map { ($0.rawValue, $0.rawValue) }, chosen: account.role.rawValue,
                id: "role-" + account.name)
            out.choice(
                "Use", "use", [("enabled", "may be used"), ("disabled", "may not be used")],
                chosen: account.isDisabled ? "disabled" : "enabled", id: "use-" + account.name)
            out.field(
                "New password (empty: as it is)", "password", type: "password", value: nil,
                id: "password-" + account.name)
        }
        out.element("ul") { out in
            for note in tokens {
                out.element("li") { out in
                    let day = note.expires.ISO8601Format().prefix(10)
                    out.write("Token “\(SafeText.line(note.label))”, until \(day) ")
                    form(token, "/accounts/tokens/end", "End it", &out) { out in
                        out.hidden("name", account.name)
                        out.hidden("label", note.label)
                    }
                }
            }
        }
        form(token, "/accounts/tokens", "Make a token for the API", &out) { out in
            out.hidden("name", account.name)
            out.field("What the token is for", "label", type: "text", value: nil, id: "label-" + account.name)
            out.field("Days", "days", type: "number", value: "90", id: "days-" + account.name)
        }
    }

    private static func form(
        _ token: String, _ action: String, _ verb: String, _ out: inout HTMLWriter, _ body: (inout HTMLWriter) -> Void
    ) {
        out.element("form", [.init("method", "post"), .init("action", action), .init("class", "narrow")]) { out in
            out.hidden("token", token)
            body(&out)
            out.element("button") { $0.write(verb) }
        }
    }

    private static func json(_ account: Account, _ tokens: [TokenNote]) -> JSONValue {
        .object([
            ("name", .string(account.name)), ("role", .string(account.role.rawValue)),
            ("disabled", .bool(account.isDisabled)),
            ("tokens", .strings(tokens.filter { $0.account == account.name }.map(\.label))),
        ])
    }

    /// Makes or changes an account.
    func change(_ request: Request, _ context: WebContext) async throws -> Response {
        let admin = try Self.allow(context.visitor)
        let form = try await Form(request, context)
        guard let name = form["name"], let role = form["role"].flatMap(Role.init(rawValue:)) else {
            throw Problem.badRequest("an account needs a name and a role")
        }
        let account = Account(name: name, role: role, isDisabled: form["use"] == "disabled")
        guard name != admin.name || (role == .admin && !account.isDisabled) else {
            throw Problem.badRequest(
                "you cannot take your own rights away", advice: "let another admin do it, or use 'trucewatch account'")
        }
        let (store, password, author) = (store, form["password"], Author(name: admin.name, at: Date()))
        try await Self.aside {
            try Self.told { () throws(StoreError) in try store.set(account, password: password, by: author) }
        }
        return .redirect(to: "/accounts")
    }

    /// Makes a token and shows it once.
    func makeToken(_ request: Request, _ context: WebContext) async throws -> Answer {
        let admin = try Self.allow(context.visitor)
        let form = try await Form(request, context)
        guard let days = Int(form["days"] ?? "90") else { throw Problem.badRequest("'days' must be a whole number") }
        let token = try Self.told { () throws(StoreError) in
            try store.makeToken(
                for: form["name"] ?? "", label: form["label"] ?? "", days: days,
                by: Author(name: admin.name, at: Date()), at: Date())
        }
        var answer = Answer("Token", at: .accounts) {
            var out = HTMLWriter()
            out.head(
                "A token for the API", "It is shown this once and kept nowhere. Whoever has it works as this account.")
            out.element("p") { out in out.element("code", [.init("class", "token")]) { $0.write(token) } }
            out.element("p") { $0.write("A program sends it in the header “Authorization: Bearer …”.") }
            out.element("p") { $0.link("/accounts", "← All accounts") }
            return HTMLFragment(out)
        } json: {
            JSONWriter.text(of: .object([("token", .string(token))]))
        }
        answer.isOfRecord = false
        return answer
    }

    /// Ends the tokens of a label.
    func endToken(_ request: Request, _ context: WebContext) async throws -> Response {
        try Self.allow(context.visitor)
        let form = try await Form(request, context)
        try store.endTokens(of: form["name"] ?? "", label: form["label"] ?? "")
        return .redirect(to: "/accounts")
    }

    @discardableResult
    private static func allow(_ visitor: Visitor?) throws -> Visitor {
        guard let visitor, visitor.role == .admin, visitor.logsIn else {
            throw Problem(
                .forbidden, "web.not-allowed", "accounts are for admins who have logged in",
                advice: "use 'trucewatch account' on the machine of the store")
        }
        return visitor
    }

    /// What the store refuses of a form is told to the one who filled it in.
    private static func told<Value>(_ work: () throws(StoreError) -> Value) throws -> Value {
        do throws(StoreError) {
            return try work()
        } catch {
            guard error.code == "store.account" else { throw error }
            throw Problem.badRequest(error.message)
        }
    }

    /// Hashing takes its time on purpose; the threads that answer requests must not wait for it.
    private static func aside(_ work: @escaping @Sendable () throws -> Void) async throws {
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
            DispatchQueue.global().async { continuation.resume(with: Result(catching: work)) }
        }
    }
}
