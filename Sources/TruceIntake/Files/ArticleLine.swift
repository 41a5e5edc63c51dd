import Foundation
import TruceEvidence
import TruceText

/// One line of a JSON Lines file: an article with its fields.
///
/// Fields: `text` (required), and any of `title`, `outlet`, `byline`, `published`, `captured`, `url`, `language` and
/// `file`, all strings. Other fields are left alone.
struct ArticleLine {
    let text: SourceText
    let file: String?
    let fields: Fields

    /// Reads a line.
    ///
    /// - Throws: What is wrong with it, as a fact for `intake.line-broken`.
    init(_ bytes: [UInt8]) throws(Broken) {
        let value: Any
        do {
            value = try JSONSerialization.jsonObject(with: Data(bytes))
        } catch {
            throw Broken(fact: "it is no JSON object")
        }
        guard let object = value as? [String: Any] else { throw Broken(fact: "it is no JSON object") }
        func string(_ name: String) throws(Broken) -> String? {
            guard let value = object[name], !(value is NSNull) else { return nil }
            guard let string = value as? String else { throw Broken(fact: "its field '\(name)' is no string") }
            return string
        }
        guard let words = try string("text") else { throw Broken(fact: "it has no field 'text'") }
        text = SourceText(words)
        if text.trimmed(text.span).isEmpty { throw Broken(fact: "its field 'text' holds no words") }
        file = try string("file").map(Manifest.trimmed).flatMap { $0.isEmpty ? nil : $0 }
        var fields = Fields(basis: .manifest)
        for name in ["title", "outlet", "byline", "published", "captured", "url", "language"] {
            guard let value = try string(name) else { continue }
            if let fact = fields.set(name, to: Manifest.trimmed(value)), fields.notices.isEmpty {
                fields.notices.append(
                    Notice(code: "intake.date-out-of-range", message: fact + ", so it is taken as unknown"))
            }
        }
        self.fields = fields
    }

    /// Why a line cannot be used.
    struct Broken: Error {
        let fact: String
    }
}
