/// Cuts a stretch of text into tokens, in one pass over its bytes.
///
/// The cuts follow the Universal Dependencies treebanks of English; hyphenated words are cut into their parts.
///
/// - Complexity: O(n) in the bytes of the stretch.
package enum Tokenizer {
    /// Appends the tokens of a stretch.
    package static func tokenize(_ text: SourceText, in stretch: TextSpan, into tokens: inout [Token]) {
        var scanner = TokenScanner(text: text, limit: stretch.end, offset: stretch.start)
        while let token = scanner.next() { tokens.append(token) }
    }
}
