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
        let namesSources = ["source", "sources", "with", "agencies", "agency"].contains(words.first ?? "")
        if isLast, rest <= 3, Self.creditWords.isDisjoint(with: words.prefix(1)) || namesSources {
            // At the end of an article the brackets name its sources.
            return isAfterSentence(index) ? (index..<limit, .byline) : nil
        }
        guard index > floor else { return nil }
        guard page.endsSentence(index - 1) else {
            // "… lay in the road [AGENCY] Rescuers said": words about a picture that lack their full stop. Round brackets
            // may as well hold the short form of a name.
            let isEnd = end == limit || page.tokens[end].isCapitalised
            let isPicture = closing == 0x5D && !page.tokens[index - 1].isCapitalised || beginsWithPicture(words)
            guard isPicture, isEnd else { return nil }
            let start = sentenceStart(of: index - 1)
            guard index - start <= Self.longestCaption else { return nil }
            return isReported(start..<index) ? (index..<end, .byline) : (start..<end, .caption)
        }
        let start = sentenceStart(of: index - 1)
        return namesSources || isReported(start..<index) && !namesPicture(words)
            ? (index..<end, .byline) : (start..<end, .caption)
    }

    /// Whether a sentence tells what somebody said: it describes no picture, whatever stands behind it.
    private func isReported(_ sentence: Range<Int>) -> Bool {
        sentence.contains { index in
            // "In what is said to be the port"
            page.tokens[index].kind == .word && PageFurniture.embedded.isSaying(page.lower(index))
                && !["is", "are", "was", "were", "be"].contains(page.lower(index - 1))
        }
    }

    /// "(Gazette archive)", "(Photo by Kari Holm)": the credit of a picture, whatever the words before it tell.
    private func namesPicture(_ words: [String]) -> Bool { !Self.pictureWords.isDisjoint(with: words) }

    /// "(Photo AGENCY)", "(File photo)": a credit that nothing but the words about a picture can stand before.
    private func beginsWithPicture(_ words: [String]) -> Bool {
        guard let first = words.first else { return false }
        return ["photo", "photos", "courtesy", "handout", "picture"].contains(first)
            || words.count > 1 && ["file", "archive"].contains(first) && Self.pictureWords.contains(words[1])
    }

    /// How many tokens the words about a picture have at most that lack their full stop.
    private static let longestCaption = 60

    private static let pictureWords: Set<String> = [
        "photo", "photos", "courtesy", "handout", "file", "image", "images", "archive", "archives", "picture",
    ]

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
}
