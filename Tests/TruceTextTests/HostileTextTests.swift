import Foundation
import Testing
import TruceText

/// Whatever the bytes, tokens keep their invariants and the work stays in proportion to the text.
struct HostileTextTests {
    @Test(arguments: 0..<40)
    func `random bytes keep every offset valid`(seed: UInt64) {
        var noise = SplitMix(state: seed)
        let bytes = (0..<2000).map { _ in noise.byte(favouring: Array("'.@-\"aZ9 \n:)’“é".utf8)) }

        expectInvariants(SourceText(String(decoding: bytes, as: UTF8.self)))
    }

    @Test(arguments: [
        "e\u{301}\u{301}\u{301}", "מלחמה ושלום", "هدنة جديدة.", "\u{202E}abc\u{202C}", "👩‍👩‍👧‍👦", "\u{FEFF}x",
        "\u{D7FF}\u{E000}", "a\u{0}b", "’s", "'", "n't", "@", "#", "1.", "1,", "a.", ".", "http://", "a@", "...",
        "\u{A0}\u{A0}", "x\u{300}.\u{300}", "713-853-", "A&", "=)", ":-", "cannot", "U.S", "",
    ])
    func `odd characters keep every offset valid`(text: String) {
        expectInvariants(SourceText(text))
        expectInvariants(SourceText(String(repeating: text, count: 50)))
    }

    @Test
    func `lone surrogates are repaired before they become a text`() {
        let units: [UInt16] = [0x0041, 0xD800, 0x0042, 0xDC00, 0x002E]

        expectInvariants(SourceText(String(decoding: units, as: UTF16.self)))
    }

    @Test(arguments: ["a", "1", ".", "a-", "a.", "'", "a'b", "1a", "@a", "a@b.", "\u{301}", "\"", "M. ", "a.b-"])
    func `a long run costs no more per byte than a short one`(unit: String) {
        func seconds(_ count: Int) -> Duration {
            let text = SourceText(String(repeating: unit, count: count))
            return (0..<3).map { _ in processorTime { expectInvariants(text) } }.min() ?? .zero
        }

        let short = seconds(4000)
        let long = seconds(64000)

        // Sixteen times the text; a quadratic reading would take 256 times as long.
        #expect(long < short * 80 + .milliseconds(200))
    }

    @Test
    func `ten megabytes without a blank are read`() {
        let text = SourceText(validUTF8: [UInt8](repeating: 0x61, count: 10_000_000))

        let tokenized = TokenizedText(text, stretches: [text.span])

        #expect(tokenized.tokens.count == 1)
    }

    /// What some work costs this thread, however busy the machine is.
    private func processorTime(of work: () -> Void) -> Duration {
        func now() -> Duration {
            var time = timespec()
            clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
            return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
        }
        let start = now()
        work()
        return now() - start
    }

    private func expectInvariants(_ source: SourceText) {
        let tokenized = TokenizedText(source, stretches: [source.span])
        var previous = 0
        for token in tokenized.tokens {
            let isOrdered = token.span.start >= previous && token.span.end > token.span.start
            guard isOrdered, token.span.end <= source.count, isBoundary(source, token.span.start) else {
                Issue.record("token at \(token.span) is out of order or splits a character")
                return
            }
            // What lies between tokens is white space and nothing else, so the text can be restored.
            if !source.trimmed(TextSpan(previous, token.span.start)).isEmpty {
                Issue.record("characters before \(token.span.start) are lost")
                return
            }
            previous = token.span.end
        }
        #expect(source.trimmed(TextSpan(previous, source.count)).isEmpty)
        #expect(tokenized.sentences.map(\.tokens.count).reduce(0, +) == tokenized.tokens.count)
    }

    private func isBoundary(_ source: SourceText, _ offset: Int) -> Bool {
        offset == source.count || source.bytes[offset] & 0xC0 != 0x80
    }
}

/// A small generator of noise, the same on every machine.
private struct SplitMix {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }

    mutating func byte(favouring favourites: [UInt8]) -> UInt8 {
        let value = next()
        let favourite = favourites[Int((value >> 8) % UInt64(favourites.count))]
        return value & 1 == 0 ? favourite : UInt8(truncatingIfNeeded: value >> 8)
    }
}
