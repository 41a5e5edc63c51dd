import TruceEvidence
import TruceKnowledge
import TruceText

/// Cuts off what stands glued to the head of the first paragraph: a repeated title, a date, an agency's name.
enum HeadOfBody {
    /// The lines, with the head of the first paragraph in parts of its own.
    static func cut(_ lines: [PageText.Line], in page: PageText) -> [PageText.Line] {
        guard let first = lines.prefix(40).firstIndex(where: { $0.zone == nil && LineShape($0, in: page).isProse })
        else { return lines }
        var titles: [[String]] = []
        for line in lines[..<first] {
            let words = page.words(from: line.tokens.lowerBound, upTo: line.tokens.upperBound, limit: 40)
            if words.count >= 4 { titles.append(words) }
        }
        let parts = parts(of: lines[first], titles: titles, in: page)
        guard !parts.isEmpty else { return lines }
        var result = Array(lines[..<first])
        result += parts
        result += lines[(first + 1)...]
        return result
    }

    private static func parts(
        of line: PageText.Line, titles: [[String]], in page: PageText
    ) -> [PageText.Line] {
        let scanner = DateScanner(page.text, tokens: page.tokens)
        let limit = line.tokens.upperBound
        var parts: [PageText.Line] = []
        var start = line.tokens.lowerBound
        for _ in 0..<6 {
            guard start < limit, let (end, zone) = part(at: start, limit: limit, titles: titles, scanner, in: page),
                end < limit
            else { break }
            parts.append(page.part(start..<end, of: line, zone: zone))
            start = end
        }
        guard !parts.isEmpty, start < limit else { return [] }
        return parts + [page.part(start..<limit, of: line, zone: line.zone)]
    }

    /// The part that begins at a token, and what it is; nil when running text begins there.
    private static func part(
        at start: Int, limit: Int, titles: [[String]], _ scanner: DateScanner, in page: PageText
    ) -> (end: Int, zone: Block.Zone)? {
        if let date = scanner.date(at: start, limit: limit) {
            let end = timeEnd(after: date.tokens.upperBound, limit: limit, in: page)
            return mayBeginBody(end, limit: limit, in: page) ? (end, .dateline) : nil
        }
        for title in titles {
            // A count at the head of a title is often lost when a page is copied, so the first words may be missing.
            for skipped in 0...2 where title.count - skipped >= 4 {
                let words = Array(title.dropFirst(skipped))
                guard page.words(from: start, upTo: min(limit, start + 80), limit: words.count) == words else {
                    continue
                }
                var end = page.end(ofWords: words.count, from: start, upTo: limit)
                while end < limit, page.tokens[end].kind == .quote || page.mark(end) == 0x2E { end += 1 }
                return mayBeginBody(end, limit: limit, in: page) ? (end, .title) : nil
            }
        }
        let words = page.words(from: start, upTo: min(limit, start + 12), limit: 6)
        for phrase in PageFurniture.embedded.phrases(beginning: words) where phrase.place == .date {
            let after = page.end(ofWords: phrase.words.count, from: start, upTo: limit)
            for index in after..<min(limit, after + 3) {
                guard let date = scanner.date(at: index, limit: limit) else { continue }
                let end = timeEnd(after: date.tokens.upperBound, limit: limit, in: page)
                return mayBeginBody(end, limit: limit, in: page) ? (end, .furniture) : nil
            }
        }
        let outlets = NewsOutlets.embedded
        if let (_, count) = outlets.outlet(beginning: words.map(NameFolding.fold)) {
            let end = page.end(ofWords: count, from: start, upTo: limit)
            if scanner.date(at: end, limit: limit) != nil { return (end, .byline) }
        }
        return nil
    }

    /// Skips a clock time after a date: "at 0914", "14:30".
    private static func timeEnd(after index: Int, limit: Int, in page: PageText) -> Int {
        var index = index
        if index + 1 < limit, page.lower(index) == "at", page.tokens[index + 1].kind == .number { index += 2 }
        if index < limit, page.tokens[index].kind == .number, page.text[page.tokens[index].span].contains(":") {
            index += 1
        }
        while index < limit, page.mark(index) == 0x2E || page.mark(index) == 0x7C { index += 1 }
        return index
    }

    /// Whether a sentence or a title may begin at a token.
    private static func mayBeginBody(_ index: Int, limit: Int, in page: PageText) -> Bool {
        guard index < limit else { return false }
        let token = page.tokens[index]
        return token.isCapitalised || token.kind == .number || token.kind == .quote || page.mark(index) == 0x28
    }
}
