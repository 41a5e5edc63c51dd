import TruceText

/// The stretches of a text that figures are looked for in: its sentences, the longest cut up.
///
/// A "sentence" of thousands of words is a table or no prose at all, and must not cost more than its length.
struct FigurePassages {
    /// One stretch.
    struct Passage {
        /// Its tokens.
        var tokens: Range<Int>
        /// From its first byte to its last.
        var span: TextSpan
        /// The sentence that it is, or is a part of.
        var sentence: Int
    }

    private static let longest = 400

    /// The passages in order.
    let all: [Passage]

    /// Cuts a text.
    init(_ text: TokenizedText) {
        var all: [Passage] = []
        all.reserveCapacity(text.sentences.count)
        for (number, sentence) in text.sentences.enumerated() {
            for first in stride(from: sentence.tokens.lowerBound, to: sentence.tokens.upperBound, by: Self.longest) {
                let tokens = first..<min(first + Self.longest, sentence.tokens.upperBound)
                all.append(Passage(tokens: tokens, span: text.span(tokens), sentence: number))
            }
        }
        self.all = all
    }

    /// Sorts spans, which are in order, into the passages that they begin in.
    ///
    /// - Complexity: O(passages + spans).
    func ranges(of spans: [TextSpan]) -> [Range<Int>] {
        var result: [Range<Int>] = []
        result.reserveCapacity(all.count)
        var index = 0
        for passage in all {
            while index < spans.count, spans[index].start < passage.span.start { index += 1 }
            let first = index
            while index < spans.count, spans[index].start < passage.span.end { index += 1 }
            result.append(first..<index)
        }
        return result
    }
}
