import Foundation
import HTTPTypes
import Hummingbird

/// A request as the pages see it: its parameters, cleaned and bounded.
struct Ask: Sendable {
    /// The address that was asked for, without `.json` and parameters.
    let path: String
    /// Whether JSON is wanted, not a page.
    let wantsJSON: Bool
    /// Who asks.
    let visitor: Visitor?
    /// What a form must send back.
    let formToken: String?
    private let query: [String: String]
    private let parameters: [String: String]

    /// The most bytes of one parameter.
    private static let longest = 1000

    /// Reads a request.
    init(_ request: Request, _ context: WebContext) throws {
        path = request.uri.path
        wantsJSON = path.hasPrefix("/api/") || Self.prefersJSON(request.headers[.accept] ?? "")
        visitor = context.visitor
        formToken = context.formToken
        query = try Self.query(request.uri.query ?? "")
        var parameters: [String: String] = [:]
        for (key, value) in context.parameters {
            guard let text = Self.text(value) else { throw Problem.badRequest("a part of the address is not text") }
            parameters[String(key)] = text
        }
        self.parameters = parameters
    }

    /// The parameters of an address as a form sends them, with `+` for a blank; the first of several counts.
    private static func query(_ text: String) throws -> [String: String] {
        var query: [String: String] = [:]
        for pair in text.split(separator: "&").prefix(40) {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let name = String(parts[0])
            guard let value = self.text(Substring(String(parts.count > 1 ? parts[1] : "").replacing("+", with: " ")))
            else {
                throw Problem.badRequest("a parameter of the address is no text, or too long")
            }
            query[name, default: value] = value
        }
        return query
    }

    /// The text of a parameter; nil when it is too long or no UTF-8.
    private static func text(_ raw: Substring) -> String? {
        guard raw.utf8.count <= longest, let text = String(raw).removingPercentEncoding else { return nil }
        return text.unicodeScalars.contains { $0.value == 0 } ? nil : text
    }

    /// Whether JSON is named before HTML among what is accepted.
    private static func prefersJSON(_ accept: String) -> Bool {
        for type in accept.split(separator: ",") {
            switch type.prefix(while: { $0 != ";" }).filter({ !$0.isWhitespace }) {
            case "application/json": return true
            case "text/html", "*/*": return false
            default: continue
            }
        }
        return false
    }

    /// A parameter of the address; nil when it is missing or blank.
    subscript(_ name: String) -> String? {
        guard let value = query[name] else { return nil }
        let trimmed = value.trimmingCharacters(in: .whitespacesAndNewlines)
        return trimmed.isEmpty ? nil : trimmed
    }

    /// A part of the path.
    func part(_ name: String) -> String { parameters[name] ?? "" }

    /// A whole number within bounds.
    ///
    /// - Throws: ``Problem`` when it is none.
    func number(_ name: String, in range: ClosedRange<Int>, or standard: Int) throws -> Int {
        guard let text = self[name] else { return standard }
        guard let number = Int(text), range.contains(number) else {
            throw Problem.badRequest(
                "'\(name)' must be a whole number from \(range.lowerBound) to \(range.upperBound)")
        }
        return number
    }

    /// A day, `yyyy-mm-dd`.
    ///
    /// - Throws: ``Problem`` when it is none.
    func day(_ name: String) throws -> Day? {
        guard let text = self[name] else { return nil }
        guard let day = Day(iso: text) else { throw Problem.badRequest("'\(name)' must be a day such as 2016-09-19") }
        return day
    }

    /// The page of a list, from 1.
    func page() throws -> Int { try number("page", in: 1...100_000, or: 1) }

    /// The address of the same page with another value of some parameters.
    func address(_ changes: [String: String?]) -> String {
        var all = query
        for (key, value) in changes { all[key] = value }
        let pairs = all.filter { !$0.value.isEmpty }.sorted { $0.key < $1.key }.map {
            Self.encoded($0.key) + "=" + Self.encoded($0.value)
        }
        return path + (pairs.isEmpty ? "" : "?" + pairs.joined(separator: "&"))
    }

    /// A text as it may stand in the parameters of an address.
    static func encoded(_ text: String) -> String {
        var allowed = CharacterSet(charactersIn: "-._~/")
        allowed.formUnion(CharacterSet(charactersIn: "a"..."z"))
        allowed.formUnion(CharacterSet(charactersIn: "A"..."Z"))
        allowed.formUnion(CharacterSet(charactersIn: "0"..."9"))
        return text.addingPercentEncoding(withAllowedCharacters: allowed) ?? ""
    }
}
