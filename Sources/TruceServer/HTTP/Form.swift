import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// The fields of a form that was sent.
struct Form: Sendable {
    private let fields: [(name: String, value: String)]

    /// The most bytes of a form without files.
    private static let limit = 64 << 10
    /// The most bytes of one field.
    private static let longest = 8 << 10

    /// Reads a form and makes sure that it came from a page of this server.
    ///
    /// - Parameter isChecked: Whether the form must send back its token; a login has none yet.
    /// - Throws: ``Problem`` when it is too large, no form, or came from elsewhere.
    init(_ request: Request, _ context: WebContext, isChecked: Bool = true) async throws {
        let type = request.headers[.contentType] ?? ""
        guard type.hasPrefix("application/x-www-form-urlencoded") else {
            throw Problem(.unsupportedMediaType, "web.bad-request", "this takes the fields of a form only")
        }
        let body: ByteBuffer
        do {
            body = try await request.body.collect(upTo: Self.limit)
        } catch {
            throw Problem(.contentTooLarge, "web.too-large", "the form is larger than \(Self.limit) bytes")
        }
        fields = try String(buffer: body).split(separator: "&").prefix(200).map { pair in
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            return (try Self.text(parts[0]), try Self.text(parts.count > 1 ? parts[1] : ""))
        }
        guard isChecked, !context.isBearer else { return }
        guard let token = context.formToken, FormToken.matches(token, self["token"] ?? "") else {
            throw Problem(
                .forbidden, "web.other-site", "the form does not come from a page that was shown to you",
                advice: "open the page again and send the form from there")
        }
    }

    private static func text(_ raw: Substring) throws -> String {
        let text = String(raw).replacing("+", with: " ").removingPercentEncoding
        guard let text, text.utf8.count <= longest, !text.unicodeScalars.contains(where: { $0.value == 0 }) else {
            throw Problem.badRequest("a field of the form is no text, or too long")
        }
        return text
    }

    /// The first value of a field; nil when it is missing or blank.
    subscript(_ name: String) -> String? { all(name).first }

    /// All values of a field that are not blank.
    func all(_ name: String) -> [String] {
        fields.filter { $0.name == name }.map { $0.value.trimmingCharacters(in: .whitespacesAndNewlines) }
            .filter { !$0.isEmpty }
    }

    /// Where to go after the form: a path of this server, or the given one.
    func back(or path: String) -> String {
        guard let back = self["back"], back.hasPrefix("/"), !back.hasPrefix("//"), !back.contains("\\") else {
            return path
        }
        return back.unicodeScalars.contains { $0.value < 0x21 || $0.value == 0x7F } ? path : back
    }
}
