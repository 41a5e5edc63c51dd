import TruceText

/// Joins the lines of texts whose paragraphs were wrapped at a fixed width.
enum WrappedLines {
    /// The lines, those of one wrapped paragraph joined.
    ///
    /// A text counts as wrapped when most of its lines are of about one length and do not end like sentences.
    static func joined(_ lines: [PageText.Line], in page: PageText) -> [PageText.Line] {
        let lengths = lines.map(\.span.count)
        guard lines.count >= 4, let longest = lengths.max(), (40...132).contains(longest) else { return lines }
        var full = 0
        var unfinished = 0
        for (index, line) in lines.enumerated().dropLast() where !lines[index + 1].followsBlank {
            guard line.span.count * 10 >= longest * 6 else { continue }
            full += 1
            if !LineShape(line, in: page).endsSentence { unfinished += 1 }
        }
        guard full >= 3, unfinished * 2 > full else { return lines }
        var result: [PageText.Line] = []
        for (index, line) in lines.enumerated() {
            guard let last = result.last, !line.followsBlank, !line.hasBullet,
                lines[index - 1].span.count * 10 >= longest * 6
            else {
                result.append(line)
                continue
            }
            var joined = last
            joined.span = last.span.union(line.span)
            joined.tokens = last.tokens.lowerBound..<line.tokens.upperBound
            result[result.count - 1] = joined
        }
        return result
    }
}
