import TruceEvidence
import TruceKnowledge
import TruceText

/// Cuts off what stands glued to the head of the first paragraph: a repeated title, a date, an agency's name.
enum HeadOfBody {
    /// The lines, with the head of the first paragraph in parts of its own.
    static func cut(_ lines: [PageText.Line], in page: PageText) -> [PageText.Line] {
        var lines = lines
        markTitleSentence(&lines, in: page)
        let first = lines.prefix(40).firstIndex { $0.zone == nil && LineShape($0, in: page).isProse }
        var titles: [[String]] = []
        var result: [PageText.Line] = []
        for (index, line) in lines.enumerated() {
            guard index <= first ?? min(8, lines.count - 1) else {
                result.append(line)
                continue
            }
            let isBody = index == first
            if (isBody || index > 0) && (line.zone == nil) {
                result += parts(of: line, isBody: isBody, titles: titles, in: page)
            } else {
                result.append(line)
            }
            let words = page.words(from: line.tokens.lowerBound, upTo: line.tokens.upperBound, limit: 40)
            if words.count >= 4, !isBody, !isNotice(words) { titles.append(words) }
        }
        return result
    }

    /// "This article is more than a year old": printed twice it is no title.
    private static func isNotice(_ words: [String]) -> Bool {
        PageFurniture.embedded.phrases(beginning: words).contains {
            $0.place == .start || $0.place == .rest || $0.place == .credit || $0.place == .notice
        }
    }

    /// A first line that is one sentence and stands once more in the next line is the title, full stop and all.
    private static func markTitleSentence(_ lines: inout [PageText.Line], in page: PageText) {
        guard lines.count > 1, lines[0].zone == nil else { return }
        let shape = LineShape(lines[0], in: page)
        guard shape.wordCount >= 4, shape.wordCount <= 30, !shape.hasInnerSentenceEnd else { return }
        let title = page.words(from: lines[0].tokens.lowerBound, upTo: lines[0].tokens.upperBound, limit: 40)
        let next = lines[1].tokens
        let words = page.words(from: next.lowerBound, upTo: min(next.upperBound, next.lowerBound + 90), limit: 60)
        guard words.count > title.count else { return }
        for start in 0...min(14, words.count - title.count) where words[start..<start + title.count] == title[...] {
            lines[0].zone = .title
            return
        }
    }

    /// The parts of a line; of the first paragraph the last part is what remains of it.
    private static func parts(
        of line: PageText.Line, isBody: Bool, titles: [[String]], in page: PageText
    ) -> [PageText.Line] {
        let scanner = DateScanner(page.text, tokens: page.tokens)
        let limit = line.tokens.upperBound
        var parts: [PageText.Line] = []
        var start = line.tokens.lowerBound
        for _ in 0..<6 {
            let next = part(
                at: start, limit: limit, titles: titles, isBehindDate: !parts.isEmpty && isBody, scanner, in: page)
            guard start < limit, let (end, zone) = next else { break }
            parts.append(page.part(start..<end, of: line, zone: zone))
            start = end
        }
        // Other lines above the text are cut only where a title stands in them.
        if !isBody, !parts.contains(where: { $0.zone == .title }) { return [line] }
        guard start < limit else { return isBody ? [line] : parts }
        return parts.isEmpty ? [line] : parts + [page.part(start..<limit, of: line, zone: line.zone)]
    }

    /// The part that begins at a token, and what it is; nil when running text begins there.
    private static func part(
        at start: Int, limit: Int, titles: [[String]], isBehindDate: Bool, _ scanner: DateScanner, in page: PageText
    ) -> (end: Int, zone: Block.Zone)? {
        guard start < limit else { return nil }
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
        let phrases = PageFurniture.embedded.phrases(beginning: words)
        // "7 May 2019 Video Nine people died": what kind of page it is, in one word behind the date.
        if isBehindDate, let kind = phrases.first(where: { $0.place == .head }) {
            let end = page.end(ofWords: kind.words.count, from: start, upTo: limit)
            let begins = end + 1 < limit && page.tokens[end].isCapitalised && page.tokens[start].isCapitalised
            if begins { return (end, kind.zone) }
        }
        for phrase in phrases where phrase.place == .date || phrase.place == .start {
            let after = page.end(ofWords: phrase.words.count, from: start, upTo: limit)
            for index in after..<min(limit, after + 3) {
                guard let date = scanner.date(at: index, limit: limit) else { continue }
                let end = timeEnd(after: date.tokens.upperBound, limit: limit, in: page)
                return mayBeginBody(end, limit: limit, in: page) ? (end, .furniture) : nil
            }
        }
        if words.first == "by", start > 0, let end = bylineEnd(from: start, limit: limit, titles: titles, in: page) {
            return (end, .byline)
        }
        let outlets = NewsOutlets.embedded
        if let (_, count) = outlets.outlet(beginning: words.map(NameFolding.fold)) {
            let end = page.end(ofWords: count, from: start, upTo: limit)
            if scanner.date(at: end, limit: limit) != nil { return (end, .byline) }
        }
        return nil
    }

    /// The end of "by Name Surname" between a date and the text: where the title is repeated, or else after an
    /// outlet's name or two words with capitals.
    private static func bylineEnd(from start: Int, limit: Int, titles: [[String]], in page: PageText) -> Int? {
        guard start + 3 < limit else { return nil }
        for index in start + 2..<min(limit, start + 12) {
            for title in titles where page.words(from: index, upTo: min(limit, index + 80), limit: title.count) == title
            {
                return index
            }
        }
        let words = page.words(from: start + 1, upTo: min(limit, start + 8), limit: 6).map(NameFolding.fold)
        if let (_, count) = NewsOutlets.embedded.outlet(beginning: words) {
            return page.end(ofWords: count, from: start + 1, upTo: limit)
        }
        let isName = (start + 1...start + 3).allSatisfy { page.tokens[$0].isCapitalised }
        return isName ? start + 3 : nil
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
        guard index < limit else { return true }
        let token = page.tokens[index]
        // "title:" and the like: a label.
        if index + 1 < limit, page.mark(index + 1) == 0x3A, token.kind == .word { return true }
        return page.lower(index) == "by" || token.isCapitalised || token.kind == .number || token.kind == .quote
            || page.mark(index) == 0x28
    }
}
