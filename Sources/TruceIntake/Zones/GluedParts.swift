import TruceEvidence
import TruceKnowledge
import TruceText

/// Cuts captions, posts, tag lists and credits out of running text that they were glued into.
///
/// Pages that were copied as one run of text have no line ends around these parts; each is known by a sign inside it:
/// a credit in brackets, a link of a post, the word "Tags".
struct GluedParts {
    private let page: PageText
    private let line: PageText.Line
    /// Whether no running text follows the line.
    private let isLast: Bool
    private var cuts: [(tokens: Range<Int>, zone: Block.Zone)] = []

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

    private var limit: Int { line.tokens.upperBound }

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
    private var floor: Int { cuts.last?.tokens.upperBound ?? line.tokens.lowerBound }

    private func part(signedBy index: Int) -> (tokens: Range<Int>, zone: Block.Zone)? {
        let token = page.tokens[index]
        switch token.kind {
        case .address: return post(at: index)
        case .mark:
            switch page.mark(index) {
            case 0x28: return credit(at: index, closing: 0x29)
            case 0x5B: return credit(at: index, closing: 0x5D)
            default: return signOff(at: index)
            }
        case .word: return token.isCapitalised ? phrase(at: index) : nil
        case .number, .quote: return nil
        }
    }

    // MARK: - Sentences

    /// The first token of the sentence that a token stands in.
    private func sentenceStart(of index: Int) -> Int {
        var start = index
        while start > floor, index - start < 80 {
            let before = start - 1
            if page.endsSentence(before), page.tokens[start].followsSpace,
                page.tokens[start].isCapitalised || page.tokens[start].kind != .word
            {
                break
            }
            start = before
        }
        while start < index, page.tokens[start].kind == .quote, !page.tokens[start].followsSpace { start += 1 }
        return start
    }

    private func isAfterSentence(_ index: Int) -> Bool {
        guard index > floor else { return true }
        var before = index - 1
        while before > floor, page.tokens[before].kind == .quote || page.mark(before) == 0x29 { before -= 1 }
        return page.endsSentence(before) || page.mark(index - 1) == 0x29
    }

    // MARK: - Signs

    /// A post of a social medium: its sentence, its link, and its author with a date.
    private func post(at index: Int) -> (tokens: Range<Int>, zone: Block.Zone)? {
        let address = page.text[page.tokens[index].span].lowercased()
        guard address.hasPrefix("pic.twitter.com") || address.contains("//t.co/") else { return nil }
        let before = index > floor && page.endsSentence(index - 1) ? index - 1 : index
        let start = sentenceStart(of: before)
        var end = index + 1
        while end < limit, page.tokens[end].kind == .address { end += 1 }
        let scanner = DateScanner(page.text, tokens: page.tokens)
        var hasHandle = false
        for next in end..<min(limit, end + 14) {
            if page.mark(next) == 0x28 { hasHandle = true }
            if hasHandle, let date = scanner.date(at: next, limit: limit) {
                end = date.tokens.upperBound
                break
            }
        }
        return (start..<end, .post)
    }

    /// "(Reuters)" after the full stop of a caption, or at the end of an article.
    private func credit(at index: Int, closing: UInt8) -> (tokens: Range<Int>, zone: Block.Zone)? {
        guard
            let close = (index + 1..<max(index + 1, min(limit, index + 10))).first(where: { page.mark($0) == closing })
        else {
            return nil
        }
        let words = page.words(from: index + 1, upTo: close, limit: 8)
        guard Self.isCredit(words) else { return nil }
        var end = close + 1
        while end < limit, page.mark(end) == 0x2E { end += 1 }
        let rest = limit - end
        if isLast, rest <= 3, Self.creditWords.isDisjoint(with: words.prefix(1)) || words.first == "source" {
            // At the end of an article the brackets name its sources.
            return isAfterSentence(index) ? (index..<limit, .byline) : nil
        }
        guard index > floor, page.endsSentence(index - 1) else { return nil }
        if ["source", "with"].contains(words.first ?? "") { return (index..<end, .byline) }
        return (sentenceStart(of: index - 1)..<end, .caption)
    }

    /// "-AFP" or "--Reuters" at the very end.
    private func signOff(at index: Int) -> (tokens: Range<Int>, zone: Block.Zone)? {
        let mark = page.text.bytes[page.tokens[index].span.start]
        guard mark == 0x2D || page.tokens[index].span.count == 3, index + 1 < limit else { return nil }
        if page.lower(index + 1) == "youtube",
            index + 2 == limit || page.tokens[index + 2].isCapitalised || !page.isWord(index + 2)
        {
            return (sentenceStart(of: index)..<index + 2, .furniture)
        }
        guard isLast, limit - index <= 6 else { return nil }
        let words = page.words(from: index + 1, upTo: limit, limit: 6).map(NameFolding.fold)
        return NewsOutlets.embedded.isName(words) && isAfterSentence(index) ? (index..<limit, .byline) : nil
    }

    private func phrase(at index: Int) -> (tokens: Range<Int>, zone: Block.Zone)? {
        let furniture = PageFurniture.embedded
        guard furniture.beginsPhrase(page.lower(index)) else { return nil }
        if page.text[page.tokens[index].span] == "Tags" { return tagList(at: index) }
        let words = page.words(from: index, upTo: min(limit, index + 16), limit: 8)
        for phrase in furniture.phrases(beginning: words) {
            let end = page.end(ofWords: phrase.words.count, from: index, upTo: limit)
            switch phrase.place {
            case .inside where phrase.zone == .furniture:
                let hasNumber = end < limit && page.tokens[end].kind == .number
                return (index..<(hasNumber ? end + 1 : end), phrase.zone)
            case .credit where limit - index <= 120 && isAfterSentence(index):
                return (index..<limit, phrase.zone)
            case .end where isAfterSentence(index) && isAllEndings(from: end):
                return (index..<limit, phrase.zone)
            case .end where phrase.words == ["play", "video"]:
                return (sentenceStart(of: index)..<end, phrase.zone)
            case .label
            where phrase.words == ["watch"] && end < limit && page.mark(end) == 0x3A && isAfterSentence(index):
                return watchLink(from: index).map { (index..<$0, phrase.zone) }
            default: continue
            }
        }
        return nil
    }

    /// Whether nothing but phrases that end a paragraph stands from a token to the end of the line.
    private func isAllEndings(from index: Int) -> Bool {
        var index = index
        while index < limit {
            guard limit - index <= 12, page.isWord(index) else { return false }
            let words = page.words(from: index, upTo: limit, limit: 8)
            let phrase = PageFurniture.embedded.phrases(beginning: words).first { $0.place == .end }
            guard let phrase else { return false }
            index = page.end(ofWords: phrase.words.count, from: index, upTo: limit)
        }
        return true
    }

    /// The end of "Watch: …", which "Play Video" or the end of a sentence closes.
    private func watchLink(from index: Int) -> Int? {
        for next in index + 2..<min(limit, index + 26) {
            if page.lower(next) == "play", next + 1 < limit, page.lower(next + 1) == "video" { return next + 2 }
            if page.endsSentence(next) { return next + 1 }
        }
        return nil
    }

    /// "Tags" and the names after it, up to the sentence that follows.
    private func tagList(at index: Int) -> (tokens: Range<Int>, zone: Block.Zone)? {
        guard index == floor || isAfterSentence(index) || !page.tokens[index].followsSpace else { return nil }
        var next = index + 1
        while next < min(limit, index + 80) {
            if page.endsSentence(next), page.tokens[next].kind == .mark { return (index..<next + 1, .furniture) }
            if Self.sentenceWords.contains(page.lower(next)) { break }
            next += 1
        }
        guard next < limit, next > index + 1 else { return (index..<limit, .furniture) }
        guard next < index + 80 else { return (index..<next, .furniture) }
        if page.tokens[next].isCapitalised { return (index..<next, .furniture) }
        // The sentence began with the last capital before its first small word, or with a participle before that.
        var start = next
        while start > index + 1, !page.tokens[start].isCapitalised { start -= 1 }
        while start > index + 2, page.tokens[start - 1].isCapitalised,
            Self.participleEndings.contains(where: page.lower(start - 1).hasSuffix)
        {
            start -= 1
        }
        return (index..<max(start, index + 1), .furniture)
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

    private static let creditWords: Set<String> = [
        "photo", "photos", "agencies", "agency", "courtesy", "handout", "file", "image", "images", "source",
    ]
    private static let participleEndings = ["ed", "ing", "ly"]
    /// Words that stand in sentences and hardly ever in lists of tags.
    static let sentenceWords: Set<String> = [
        "a", "an", "the", "and", "of", "in", "on", "at", "to", "for", "with", "by", "from", "that", "who", "after",
        "as",
        "is", "are", "was", "were", "has", "have", "had", "said", "says", "will", "least", "its", "their", "his",
    ]
}
