/// One sentence: a run of tokens.
package struct Sentence: Hashable, Sendable {
    /// The indices of its tokens in ``TokenizedText/tokens``.
    package let tokens: Range<Int>
    /// From the first byte of its first token to the last of its last.
    package let span: TextSpan

    /// Makes a sentence.
    package init(tokens: Range<Int>, span: TextSpan) {
        self.tokens = tokens
        self.span = span
    }
}
