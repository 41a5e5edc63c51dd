import TruceText

/// Joins the lines of paragraphs that were wrapped.
enum WrappedLines {
    /// The lines, those of one wrapped paragraph joined.
    static func joined(_ lines: [PageText.Line], in page: PageText) -> [PageText.Line] {
        let wrapped = joinedByWidth(lines, in: page) ?? joinedByContinuation(lines, in: page)
        return wrapped ?? lines
    }

    /// A text counts as wrapped at a fixed width when most of its lines are of about one length and do not end like
    /// sentences; nil for any other.
    private static func joinedByWidth(_ lines: [PageText.Line], in page: PageText) -> [PageText.Line]? {
        let lengths = lines.map(\.span.count)
        guard lines.count >= 4, let longest = lengths.max(), (40...132).contains(longest) else { return nil }
        var full = 0
        var unfinished = 0
        for (index, line) in lines.enumerated().dropLast() where !lines[index + 1].followsBlank {
            guard line.span.count * 10 >= longest * 6 else { continue }
            full += 1
            if !LineShape(line, in: page).endsSentence { unfinished += 1 }
        }
        guard full >= 3, unfinished * 2 > full else { return nil }
        return joining(lines) { index in lines[index - 1].span.count * 10 >= longest * 6 }
    }

    /// Some pages wrap only the lines around their links. Where several lines break off within a sentence and go on with a
    /// small letter, the groups of lines in which that happens are wrapped paragraphs; nil for a text without such.
    private static func joinedByContinuation(_ lines: [PageText.Line], in page: PageText) -> [PageText.Line]? {
        var groups = [Int](repeating: 0, count: lines.count)
        for index in lines.indices.dropFirst() {
            groups[index] = groups[index - 1] + (lines[index].followsBlank ? 1 : 0)
        }
        let breaks = lines.indices.dropFirst().filter { index in
            !lines[index].followsBlank && breaksOff(lines[index - 1], after: evidenceWords, in: page)
                && beginsSmall(lines[index], in: page)
        }
        guard breaks.count >= fewestBreaks else { return nil }
        let wrapped = Set(breaks.map { groups[$0] })
        return joining(lines) { index in
            wrapped.contains(groups[index]) && breaksOff(lines[index - 1], after: joinedWords, in: page)
        }
    }

    /// How many lines must break off for a text to count as wrapped, and of how many words such a line must be to show
    /// it, and to be joined where others show it.
    private static let fewestBreaks = 3
    private static let evidenceWords = 6
    private static let joinedWords = 4

    private static func breaksOff(_ line: PageText.Line, after words: Int, in page: PageText) -> Bool {
        let shape = LineShape(line, in: page)
        return shape.wordCount >= words && !shape.endsSentence && !shape.endsWithColon
    }

    private static func beginsSmall(_ line: PageText.Line, in page: PageText) -> Bool {
        guard let first = line.tokens.first else { return false }
        return page.tokens[first].kind == .word && !page.tokens[first].isCapitalised
    }

    /// The lines, each joined to the one before it where that holds and neither a blank line nor a bullet parts them.
    private static func joining(_ lines: [PageText.Line], where holds: (Int) -> Bool) -> [PageText.Line] {
        var result: [PageText.Line] = []
        for (index, line) in lines.enumerated() {
            guard let last = result.last, !line.followsBlank, !line.hasBullet, holds(index) else {
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
