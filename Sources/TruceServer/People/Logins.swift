import Dispatch
import Foundation
import HTTPTypes
import Hummingbird
import TruceReport
import TruceStore

/// The page to log in on, and what it does.
struct Logins: Sendable {
    let store: RecordStore
    /// Whether browsers reach the server through TLS, so that the key must never travel without.
    let isSecure: Bool

    /// The form.
    func page(_ ask: Ask) -> Answer { page(to: ask["to"], remark: nil) }

    private func page(to target: String?, remark: String?) -> Answer {
        var answer = Answer("Log in", at: nil) {
            var out = HTMLWriter()
            out.head("Log in", "The record of this case is open to those who have an account.")
            if let remark { out.element("p", [.init("class", "note"), .init("role", "alert")]) { $0.write(remark) } }
            out.element("form", [.init("method", "post"), .init("action", "/login"), .init("class", "narrow")]) { out in
                out.hidden("back", target ?? "/")
                out.field("Name", "name", type: "text", value: nil)
                out.field("Password", "password", type: "password", value: nil)
                out.element("button") { $0.write("Log in") }
            }
            return HTMLFragment(out)
        } json: {
            "{}\n"
        }
        answer.isOfRecord = false
        return answer
    }

    /// Opens a session.
    func open(_ request: Request, _ context: WebContext) async throws -> Response {
        let form = try await Form(request, context, isChecked: false)
        let (name, password) = (form["name"] ?? "", form["password"] ?? "")
        let (store, address) = (store, context.address)
        // Hashing takes its time on purpose; the threads that answer requests must not wait for it.
        let login = await withCheckedContinuation { continuation in
            DispatchQueue.global().async {
                continuation.resume(
                    returning: Result { () throws(StoreError) in
                        try store.logIn(name: name, password: password, from: address, at: Date())
                    })
            }
        }
        switch try login.get() {
        case .open(let token, _):
            var response = Response.redirect(to: form.back(or: "/"))
            response.setCookie(cookie(token, age: 12 * 3600))
            return response
        case .refused:
            throw Problem(
                .unauthorized, "web.login-refused", "the name or the password is wrong", advice: "try again at /login")
        case .tooMany(let seconds):
            throw Problem(
                .tooManyRequests, "web.too-many", "there were too many failed logins",
                advice: "wait \((seconds + 59) / 60) minutes and try again")
        }
    }

    /// Ends the session.
    func close(_ request: Request, _ context: WebContext) async throws -> Response {
        _ = try await Form(request, context)
        if let token = Gate.token(of: request) { try store.logOut(token: token) }
        var response = Response.redirect(to: "/login")
        response.setCookie(cookie("", age: 0))
        return response
    }

    private func cookie(_ value: String, age: Int) -> Cookie {
        Cookie(
            name: Gate.cookie, value: value, maxAge: age, path: "/", secure: isSecure, httpOnly: true,
            sameSite: .strict)
    }
}
