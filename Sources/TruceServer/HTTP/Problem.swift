package import HTTPTypes
import TruceStore

/// Why a request is not answered as asked, in the one shape that all errors have.
package struct Problem: Error, Sendable {
    /// The status of the response.
    package let status: HTTPResponse.Status
    /// A stable name, `web.kebab-case`, listed in `docs/errors.md`.
    package let code: String
    /// What could not be done, and why.
    package let message: String
    /// The next thing to try; nil when there is nothing useful to say.
    package let advice: String?

    /// Makes a problem.
    package init(_ status: HTTPResponse.Status, _ code: String, _ message: String, advice: String? = nil) {
        self.status = status
        self.code = code
        self.message = message
        self.advice = advice
    }

    /// The codes of all problems, sorted.
    package static let codes: [String] = [
        "web.bad-request", "web.cannot-listen", "web.changed", "web.internal", "web.login-needed", "web.login-refused",
        "web.not-allowed", "web.not-found",
        "web.other-host", "web.other-site", "web.store", "web.too-large", "web.too-many", "web.too-slow",
        "web.unavailable",
    ]

    static func notFound(_ what: String) -> Problem {
        Problem(.notFound, "web.not-found", what, advice: "start from the status board, or search")
    }

    static func badRequest(_ what: String, advice: String? = nil) -> Problem {
        Problem(.badRequest, "web.bad-request", what, advice: advice)
    }

    /// What a form was about is no longer what the page showed.
    static let changed = Problem(
        .conflict, "web.changed", "what this page showed was read anew in the meantime", advice: "open the page again")

    static func tooLarge(_ limit: Int) -> Problem {
        Problem(
            .contentTooLarge, "web.too-large", "the request is larger than \(limit >> 20) MiB",
            advice: "add fewer documents at a time, or use 'trucewatch add'")
    }

    static let tooSlow = Problem(
        .requestTimeout, "web.too-slow", "the request took too long to arrive", advice: "try again")

    static func unavailable(_ what: String) -> Problem {
        Problem(.serviceUnavailable, "web.unavailable", what)
    }

    /// The documents are kept, and the pages could not be brought up to date with them.
    package static let unread = Problem(
        .internalServerError, "web.internal", "the documents are safe, but the record could not be brought up to date",
        advice: "look at the server's log, and run 'trucewatch refresh'")

    static let internalError = Problem(
        .internalServerError, "web.internal", "the server could not answer", advice: "look at its log")

    /// A problem for any error.
    init(_ error: any Error) {
        switch error {
        case let problem as Problem: self = problem
        case let error as StoreError:
            // The path of the file is no business of whoever asks.
            self.init(.serviceUnavailable, "web.store", "the store cannot be read (\(error.code))")
        default: self = .internalError
        }
    }
}
