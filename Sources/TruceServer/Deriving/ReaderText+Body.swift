import Foundation
import TruceReport

extension ReaderText {
    /// The written form, with sorted members.
    var encoded: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // Texts and numbers alone: there is nothing in it that could not be written.
        return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
    }

    /// Reads the written form; nil for anything else.
    init?(encoded: String) {
        guard let text = try? JSONDecoder().decode(ReaderText.self, from: Data(encoded.utf8)) else { return nil }
        self = text
    }
}
