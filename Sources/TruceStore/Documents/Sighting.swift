import Foundation
package import TruceEvidence

/// How an article came into the store: all that is known of it but its bytes, as an entry of the ledger holds it.
package struct Sighting: Hashable, Sendable {
    /// How the bytes are written.
    package let form: Article.Form
    /// The folders that lead to the file and its own name.
    package let path: [String]
    /// The line of the file, when the article is one line of it.
    package let line: Int?
    /// What a manifest said.
    package let description: [String: String]

    init(_ article: Article) {
        form = article.form
        path = article.path
        line = article.line
        description = article.description
    }

    /// The JSON object with sorted keys.
    var content: String {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            return String(decoding: try encoder.encode(self), as: UTF8.self)
        }
    }

    /// Reads what ``content`` gives; nil for anything else.
    init?(content: String) {
        guard let value = try? JSONDecoder().decode(Sighting.self, from: Data(content.utf8)) else { return nil }
        self = value
    }

    /// The article with its bytes.
    func article(id: String, bytes: [UInt8]) -> Article {
        Article(id: id, bytes: bytes, form: form, path: path, line: line, description: description)
    }
}

extension Sighting: Codable {
    private enum Key: String, CodingKey {
        case form, path, line, description
    }

    /// Reads the JSON object.
    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: Key.self)
        guard let form = Article.Form(rawValue: try values.decode(String.self, forKey: .form)) else {
            throw DecodingError.dataCorruptedError(forKey: .form, in: values, debugDescription: "unknown form")
        }
        self.form = form
        path = try values.decode([String].self, forKey: .path)
        line = try values.decodeIfPresent(Int.self, forKey: .line)
        description = try values.decode([String: String].self, forKey: .description)
    }

    /// Writes the JSON object.
    package func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: Key.self)
        try values.encode(form.rawValue, forKey: .form)
        try values.encode(path, forKey: .path)
        try values.encodeIfPresent(line, forKey: .line)
        try values.encode(description, forKey: .description)
    }
}
