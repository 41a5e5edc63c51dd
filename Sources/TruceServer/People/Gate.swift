import Foundation
import HTTPTypes
import Hummingbird
import TruceStore

/// Asks who is there before any page is shown.
struct Gate: RouterMiddleware {
    typealias Context = WebContext

    /// The cookie that holds the key to a session.
    static let cookie = "truce-session"

    let store: RecordStore
    /// Who works alone on this machine; nil when there are accounts.
    let owner: String?
    /// What forms send back while one person works alone.
    private let aloneToken = Gate.freshToken()

    init(store: RecordStore, owner: String?) {
        self.store = store
        self.owner = owner
    }

    func handle(
        _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        if request.uri.path.hasPrefix("/static/") { return try await next(request, context) }
        var context = context
        if let owner {
            context.visitor = Visitor(name: owner, role: .admin)
            context.formToken = aloneToken
            return try await next(request, context)
        }
        if let token = Self.token(of: request), let account = try store.account(token: token, at: Date()) {
            context.visitor = Visitor(name: account.name, role: account.role, logsIn: true)
            context.formToken = FormToken.token(ofSession: token)
            context.isBearer = Self.bearer(of: request) != nil
            return try await next(request, context)
        }
        if request.uri.path == "/login" { return try await next(request, context) }
        guard request.method == .get, request.headers[.accept]?.contains("text/html") == true else {
            throw Problem(
                .unauthorized, "web.login-needed", "this needs a login",
                advice: "log in at /login, or send a token in the Authorization header")
        }
        return .redirect(to: "/login?to=" + Ask.encoded(request.uri.string))
    }

    /// The key that a request brings: a cookie, or a token of the API.
    static func token(of request: Request) -> String? { bearer(of: request) ?? request.cookies[cookie]?.value }

    private static func bearer(of request: Request) -> String? {
        guard let header = request.headers[.authorization], header.hasPrefix("Bearer ") else { return nil }
        return String(header.dropFirst(7))
    }

    private static func freshToken() -> String {
        var generator = SystemRandomNumberGenerator()
        return (0..<4).map { _ in String(UInt64.random(in: .min ... .max, using: &generator), radix: 16) }.joined()
    }
}
