import TruceText

/// Words of a document on one line, cut where they are long.
package enum Excerpt {
    /// The words at a span with each run of white space as one blank; longer words than the limit are cut at a blank
    /// and end in an ellipsis.
    ///
    /// - Parameter limit: The most code points, at least 1.
    static func text(of source: SourceText, at span: TextSpan, limit: Int) -> String {
        // Four bytes a code point at most, and some room for white space that falls away.
        let end = min(span.end, span.start + limit * 8)
        return cut(oneLine(source[TextSpan(span.start, end)]), limit: limit, isCut: end < span.end)
    }

    /// A text on one line, cut at a number of code points.
    package static func text(_ text: String, limit: Int) -> String { cut(oneLine(text), limit: limit, isCut: false) }

    private static func oneLine(_ text: String) -> [Unicode.Scalar] {
        var result: [Unicode.Scalar] = []
        var isBlank = true
        for scalar in text.unicodeScalars {
            if scalar.properties.isWhitespace {
                if !isBlank { result.append(" ") }
                isBlank = true
            } else {
                result.append(scalar)
                isBlank = false
            }
        }
        if result.last == " " { result.removeLast() }
        return result
    }

    private static func cut(_ scalars: [Unicode.Scalar], limit: Int, isCut: Bool) -> String {
        var kept = scalars
        var isCut = isCut
        if kept.count > limit {
            isCut = true
            kept.removeLast(kept.count - limit)
            if let blank = kept.lastIndex(of: " "), blank > limit / 2 { kept.removeLast(kept.count - blank) }
        }
        var text = String(String.UnicodeScalarView(kept))
        if isCut { text += " …" }
        return text
    }
}
