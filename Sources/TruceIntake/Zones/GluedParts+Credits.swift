import TruceEvidence
import TruceKnowledge
import TruceText

/// Cuts off what signs its neighbours: the link of a post, the credit of a picture, the name of a writer or agency.
extension GluedParts {
    /// A post of a social medium: its sentence, its link, and its author with a date.
    func post(at index: Int) -> (tokens: Range<Int>, zone: Block.Zone)? {
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
    func credit(at index: Int, closing: UInt8) -> (tokens: Range<Int>, zone: Block.Zone)? {
        guard
            let close = (index + 1..<max(index + 1, min(limit, index + 10))).first(where: { page.mark($0) == closing })
        else {
            return nil
        }
        let words = page.words(from: index + 1, upTo: close, limit: 8)
        // "[Click to enlarge]"
        let isInstruction = PageFurniture.embedded.phrases(beginning: words).contains {
            $0.place == .start && $0.zone == .furniture && page.tokens[index + 1].isCapitalised
        }
        if isInstruction { return (index..<close + 1, .furniture) }
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
    func signOff(at index: Int) -> (tokens: Range<Int>, zone: Block.Zone)? {
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

    /// "… the ministry said. Kari Holm", "… the ministry said. KH/OL 12": the writer's name or initials behind the last
    /// sentence of an article.
    mutating func cutSignOff() {
        guard isLast, floor < limit, !page.endsSentence(limit - 1), !PictureCredit(page: page).isSigned(line) else {
            return
        }
        let earliest = max(floor, limit - Self.longestSignOff)
        guard let stop = (earliest..<limit).last(where: { page.endsSentence($0) && page.tokens[$0].kind == .mark }),
            stop + 1 < limit, stop > floor + Self.shortestSentence
        else { return }
        let rest = stop + 1..<limit
        let isNamed = rest.allSatisfy { index in
            page.tokens[index].isCapitalised || page.tokens[index].kind == .number && index > rest.lowerBound
                || ["/", "-", "&"].contains(page.text[page.tokens[index].span]) && index > rest.lowerBound
        }
        if isNamed, rest.count > 1 || page.isUppercase(rest.lowerBound) { cuts.append((rest, .byline)) }
    }

    /// How many tokens a writer's name or initials take with the full stop before them, and how many a sentence has that
    /// they may stand behind.
    private static let longestSignOff = 6
    private static let shortestSentence = 8
}
