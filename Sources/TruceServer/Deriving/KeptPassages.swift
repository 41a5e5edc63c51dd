import Foundation
import TruceReport
import TruceStore

/// The passages of a thing as the body of an item holds them: all by their names, the first also with their words.
struct KeptPassages: Decodable {
    /// The passages as decisions name them.
    let subjects: [String]
    /// The words of the first of them.
    let words: [String]
    /// The pages of these words, for what is not decided of itself.
    let pages: [String]

    /// A page that lists more passages than these can be read by nobody.
    private static let mostWords = 200

    /// The body for passages.
    static func body(_ passages: [SitePassage]) -> JSONValue {
        .object([
            ("subjects", .strings(passages.map(\.subject))),
            ("words", .strings(passages.prefix(mostWords).map(\.words))),
            ("pages", .strings(passages.prefix(mostWords).compactMap(\.page))),
        ])
    }

    /// The passages in a body; nil when there are none.
    init?(_ item: DerivedItem) {
        guard let found = try? JSONDecoder().decode(KeptPassages.self, from: Data(item.body.utf8)) else { return nil }
        self = found
    }
}
