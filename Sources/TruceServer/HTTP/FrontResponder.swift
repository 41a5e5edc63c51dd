import Foundation
import HTTPTypes
import Hummingbird
import Logging

/// The first to see a request and the last to see its response.
///
/// It refuses what no page could want, turns errors into their one shape, and puts the headers on every response that
/// keep a browser from doing anything but show it.
struct FrontResponder: HTTPResponder {
    let router: RouterResponder<WebContext>
    let frame: Frame
    let hosts: HostCheck

    func respond(to request: Request, context: WebContext) async throws -> Response {
        var response: Response
        do {
            try Self.check(request)
            try hosts.check(request)
            response = try await router.respond(to: Self.untwinned(request), context: context)
        } catch {
            let problem = Problem(error)
            if problem.status.kind == .serverError { context.logger.error("\(problem.code): \(error)") }
            response = frame.response(to: problem, wantsJSON: Self.wantsJSON(request))
        }
        for (name, value) in Self.headers where response.headers[name] == nil { response.headers[name] = value }
        return response
    }

    /// Refuses addresses that are no addresses of ours, whatever is behind them.
    private static func check(_ request: Request) throws {
        guard let path = request.head.path, path.utf8.count <= 8192, path.hasPrefix("/") else {
            throw Problem.badRequest("the address is no path of this server")
        }
        guard request.uri.path.removingPercentEncoding.map({ !$0.contains("\0") && !$0.contains("..") }) == true else {
            throw Problem.badRequest("the address is no path of this server")
        }
        // What is not unpacked cannot swell.
        if let coding = request.headers[.contentEncoding], coding.lowercased() != "identity" {
            throw Problem(
                .unsupportedMediaType, "web.bad-request", "compressed requests are not taken",
                advice: "send the bytes as they are")
        }
    }

    private static func wantsJSON(_ request: Request) -> Bool {
        let path = request.uri.path
        return path.hasPrefix("/api/") || path.hasSuffix(".json")
            || request.headers[.accept]?.hasPrefix("application/json") == true
    }

    /// A request for `/incidents.json` as one for the JSON of `/incidents`.
    private static func untwinned(_ request: Request) -> Request {
        let path = request.uri.path
        guard path.hasSuffix(".json"), !path.hasPrefix("/api/"), !path.hasPrefix("/exports/") else { return request }
        var head = request.head
        let base = String(path.dropLast(5))
        head.path = (base.isEmpty || base == "/index" ? "/" : base) + (request.uri.query.map { "?" + $0 } ?? "")
        head.headerFields[.accept] = "application/json"
        return Request(head: head, body: request.body)
    }

    private static let headers: [(HTTPField.Name, String)] =
        [
            (.contentSecurityPolicy, policy), (.xContentTypeOptions, "nosniff"), (.cacheControl, "private, no-cache"),
            (.vary, "Accept"),
        ]
        + [
            ("Referrer-Policy", "same-origin"), ("X-Frame-Options", "DENY"),
            ("Cross-Origin-Opener-Policy", "same-origin"),
            ("Cross-Origin-Resource-Policy", "same-origin"),
            ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
        ].compactMap { name, value in HTTPField.Name(name).map { ($0, value) } }

    /// Only what this server serves, no script or style inside a page, no frames, no forms to elsewhere.
    private static let policy = [
        "default-src 'none'", "style-src 'self'", "script-src 'self'", "img-src 'self'", "connect-src 'self'",
        "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'",
    ].joined(separator: "; ")
}

/// Turns what the router itself throws into our shape.
struct RouterErrors: RouterMiddleware {
    typealias Context = WebContext

    func handle(
        _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch let error as HTTPError {
            switch error.status {
            case .notFound: throw Problem.notFound("there is no page at this address")
            case .contentTooLarge: throw Problem(.contentTooLarge, "web.too-large", "the request is too large")
            default: throw Problem(error.status, "web.bad-request", "the request cannot be understood")
            }
        }
    }
}
