import Foundation
import Testing
import TruceText

@testable import TruceReconciliation

struct SentenceBoundsTests {
    /// The sentence around a word.
    private func sentence(around word: String, in text: String) throws -> String {
        let source = SourceText(text)
        let start = try #require(text.range(of: word)).lowerBound
        let offset = text[..<start].utf8.count
        return source[TimedPassage.sentence(around: TextSpan(offset, offset + word.utf8.count), in: source)]
    }

    @Test func `a headline without a full stop ends with its line`() throws {
        #expect(
            try sentence(around: "calm", in: "Shells fall on Orvik\nMarun stayed calm today")
                == "Marun stayed calm today")
    }

    @Test func `a sentence ends behind a long word and not behind an abbreviation`() throws {
        let text = "Orvik burned. Maj. Tesk of the Gen. Staff kept calm. Nobody left."

        #expect(try sentence(around: "calm", in: text).contains("Maj. Tesk of the Gen. Staff kept calm"))
        #expect(try !sentence(around: "calm", in: text).contains("burned"))
        #expect(try !sentence(around: "calm", in: text).contains("Nobody"))
    }
}
