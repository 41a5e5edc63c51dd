import TruceEvidence
import TruceKnowledge
import TruceText

/// Cuts captions, posts, tag lists and credits out of running text that they were glued into.
///
/// Pages that were copied as one run of text have no line ends around these parts; each is known by a sign inside it:
/// a credit in brackets, a link of a post, the word "Tags".
struct GluedParts {
    let page: PageText
    let line: PageText.Line
    /// Whether no running text follows the line.
    let isLast: Bool
    var cuts: [(tokens: Range<Int>, zone: Block.Zone)] = []

    /// The lines, with glued parts as lines of their own.
    static func cut(_ lines: [PageText.Line], in page: PageText) -> [PageText.Line] {
        let prose = lines.map { line in
            guard line.zone == nil else { return false }
            let shape = LineShape(line, in: page)
            return shape.isProse && !LineRules.isLabelledCaption(line, shape, in: page)
        }
        let last = prose.lastIndex(of: true)
        var result: [PageText.Line] = []
        result.reserveCapacity(lines.count)
        for (index, line) in lines.enumerated() {
            if prose[index] {
                var parts = GluedParts(page: page, line: line, isLast: index == last)
                parts.find()
                result += parts.pieces()
            } else {
                result.append(line)
            }
        }
        return result
    }

    private init(page: PageText, line: PageText.Line, isLast: Bool) {
        self.page = page
        self.line = line
        self.isLast = isLast
    }

    var limit: Int { line.tokens.upperBound }

    private func pieces() -> [PageText.Line] {
        guard !cuts.isEmpty else { return [line] }
        var result: [PageText.Line] = []
        var start = line.tokens.lowerBound
        for cut in cuts {
            if start < cut.tokens.lowerBound {
                result.append(page.part(start..<cut.tokens.lowerBound, of: line, zone: nil))
            }
            result.append(page.part(cut.tokens, of: line, zone: cut.zone))
            start = cut.tokens.upperBound
        }
        if start < limit { result.append(page.part(start..<limit, of: line, zone: nil)) }
        return result
    }

    private mutating func find() {
        defer {
            cutTail()
        }
        var index = line.tokens.lowerBound
        while index < limit {
            if let cut = part(signedBy: index) {
                cuts.append(cut)
                index = max(index + 1, cut.tokens.upperBound)
            } else {
                index += 1
            }
        }
    }

    /// The first token that no earlier cut has taken.
    var floor: Int { cuts.last?.tokens.upperBound ?? line.tokens.lowerBound }

    private func part(signedBy index: Int) -> (tokens: Range<Int>, zone: Block.Zone)? {
        let token = page.tokens[index]
        switch token.kind {
        case .address: return post(at: index)
        case .mark:
            switch page.mark(index) {
            case 0x28: return buriedHeadline(before: index) ?? credit(at: index, closing: 0x29)
            case 0x5B: return credit(at: index, closing: 0x5D)
            default: return signOff(at: index)
            }
        case .word: return token.isCapitalised ? toolbar(at: index) ?? phrase(at: index) : nil
        case .number, .quote: return nil
        }
    }

    // MARK: - Sentences

    /// The first token of the sentence that a token stands in.
    func sentenceStart(of index: Int) -> Int {
        var start = index
        while start > floor, index - start < 80 {
            let before = start - 1
            if page.endsSentence(before), !isAbbreviation(before), page.tokens[start].followsSpace,
                page.tokens[start].isCapitalised || page.tokens[start].kind != .word
            {
                break
            }
            start = before
        }
        while start < index, page.tokens[start].kind == .quote, !page.tokens[start].followsSpace { start += 1 }
        return start
    }

    /// "Jan. 3", "Gen. Holm": a full stop that belongs to a word before a number, or to a title.
    private func isAbbreviation(_ index: Int) -> Bool {
        guard page.tokens[index].kind == .word, index + 1 < limit else { return false }
        if page.tokens[index + 1].kind == .number { return true }
        let word = page.text[page.tokens[index].span].dropLast()
        return word.utf8.count <= Self.longestTitle && !word.contains(".") && page.tokens[index].isCapitalised
    }

    /// How long an abbreviated title is, in bytes without its full stop.
    private static let longestTitle = 4

    /// Whether the sentence that begins at a token tells of news, so that it is no notice of the page.
    func tellsNews(from index: Int) -> Bool {
        for next in index..<limit {
            if page.tokens[next].kind == .word, PageFurniture.embedded.tellsNews(page.lower(next)) { return true }
            if page.endsSentence(next), page.tokens[next].kind == .mark { return false }
        }
        return false
    }

    func isAfterSentence(_ index: Int) -> Bool {
        guard index > floor else { return true }
        var before = index - 1
        while before > floor, page.tokens[before].kind == .quote || page.mark(before) == 0x29 { before -= 1 }
        return page.endsSentence(before) || page.mark(index - 1) == 0x29
    }

    /// Whether the words in a pair of brackets credit a picture or name an article's sources.
    static func isCredit(_ words: [String]) -> Bool {
        guard (1...7).contains(words.count) else { return false }
        if words.contains(where: creditWords.contains) { return true }
        let folded = words.map(NameFolding.fold)
        return folded.indices.contains { index in
            guard let found = NewsOutlets.embedded.outlet(beginning: Array(folded[index...])) else { return false }
            return found.count * 2 >= words.count
        }
    }

    static let creditWords: Set<String> = [
        "photo", "photos", "agencies", "agency", "courtesy", "handout", "file", "image", "images", "source",
        "archive", "archives",
    ]
    /// Words that stand in sentences and hardly ever in lists of tags.
    static let sentenceWords: Set<String> = [
        "a", "an", "the", "and", "of", "in", "on", "at", "to", "for", "with", "by", "from", "that", "who", "after",
        "as",
        "is", "are", "was", "were", "has", "have", "had", "said", "says", "will", "least", "its", "their", "his",
    ]
}
