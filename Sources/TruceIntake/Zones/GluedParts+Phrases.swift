import TruceEvidence
import TruceKnowledge
import TruceText

/// Cuts off what words of the page begin: links, tag lists, notices.
extension GluedParts {
    func phrase(at index: Int) -> (tokens: Range<Int>, zone: Block.Zone)? {
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
            case .rest where phrase.words.count > 1 && isLast:
                guard let start = startOfLinks(at: index, behind: end) else { continue }
                return (start..<limit, phrase.zone)
            case .credit where limit - index <= 120 && isAfterSentence(index) && !tellsNews(from: index):
                return (index..<limit, phrase.zone)
            case .end where isAfterSentence(index) && isAllEndings(from: end):
                return (index..<limit, phrase.zone)
            case .end where isAfterSentence(index) && phrase.words.count > 1:
                return linkEnd(from: end).map { (index..<$0, phrase.zone) }
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

    /// Where the links at the end of an article begin that a heading opens ("… the ministry said. Source GAZETTE Related News
    /// Bridge opens again … Follow us"): at the heading or the credit before it; nil where no other words of a page follow, for
    /// then it may be a sentence.
    private func startOfLinks(at index: Int, behind end: Int) -> Int? {
        guard (index..<end).allSatisfy({ page.tokens[$0].isCapitalised }),
            // "Related Coverage Bridge opens again The guards were sent home, the mayor said.": the text goes on behind links.
            !(end..<limit).contains(where: { page.isWord($0) && PageFurniture.embedded.isTelling(page.lower($0)) })
        else { return nil }
        var start = index
        while start > floor, index - start <= Self.longestCreditLine, !page.endsSentence(start - 1) { start -= 1 }
        if start < index {
            guard start > floor, index - start <= Self.longestCreditLine,
                PageFurniture.embedded.phrases(beginning: page.words(from: start, upTo: index, limit: 4)).contains(
                    where: {
                        $0.zone == .byline
                    })
            else { return nil }
        }
        return labels(from: end) >= Self.fewestLabels ? start : nil
    }

    /// How many phrases of a page begin in sentences of their own between a token and the end of the line; no more are
    /// counted than are asked for.
    private func labels(from index: Int) -> Int {
        var count = 0
        var index = index
        while index < limit, count < Self.fewestLabels {
            let words = page.words(from: index, upTo: min(limit, index + 16), limit: 8)
            let label =
                page.tokens[index].isCapitalised
                ? PageFurniture.embedded.phrases(beginning: words).first {
                    $0.words.count > 1 && [.start, .rest, .end, .credit].contains($0.place)
                } : nil
            if let label {
                count += 1
                index = page.end(ofWords: label.words.count, from: index, upTo: limit)
            } else {
                index += 1
            }
        }
        return count
    }

    /// How many tokens the credit before a heading has at most, and how many other labels follow a heading of links.
    private static let longestCreditLine = 6
    private static let fewestLabels = 2

    /// "Print Tweet Views 212": the buttons of a page, each in one word with a capital, with the count behind them.
    func toolbar(at index: Int) -> (tokens: Range<Int>, zone: Block.Zone)? {
        var end = index
        var buttons = 0
        while end < limit {
            if page.tokens[end].isCapitalised, PageFurniture.embedded.isButton(page.lower(end)) {
                buttons += 1
            } else if buttons == 0 || page.tokens[end].kind != .number {
                break
            }
            end += 1
        }
        return buttons >= Self.fewestButtons ? (index..<end, .furniture) : nil
    }

    private static let fewestButtons = 3

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

    /// The end of "Read more on the siege here", where a sentence or a quotation begins behind it.
    private func linkEnd(from index: Int) -> Int? {
        let near = index..<max(index, min(limit, index + Self.longestLink))
        guard let here = near.first(where: { page.lower($0) == "here" }),
            !(index..<here).contains(where: page.endsSentence)
        else { return titleEnd(from: index) }
        guard here + 1 < limit else { return limit }
        if page.endsSentence(here + 1) { return here + 2 }
        let next = page.tokens[here + 1]
        return next.isCapitalised || next.kind == .quote ? titleEnd(from: here + 1) ?? here + 1 : nil
    }

    /// The end of the headline that a link is called by ("Read also Bridge opens again The council said …"): where a small
    /// word with a capital begins a sentence.
    private func titleEnd(from index: Int) -> Int? {
        guard index < limit, page.tokens[index].isCapitalised, !Self.openers.contains(page.lower(index)) else {
            return nil
        }
        for next in index + 1..<max(index + 1, min(limit, index + Self.longestTitleOfLink)) {
            if page.endsSentence(next) { return nil }
            let isOpener = page.tokens[next].isCapitalised && Self.openers.contains(page.lower(next))
            if isOpener, next > index + 2, next + 1 < limit, !page.tokens[next + 1].isCapitalised { return next }
        }
        return nil
    }

    /// Small words with which sentences begin.
    private static let openers: Set<String> = [
        "the", "a", "an", "in", "on", "at", "it", "he", "she", "they", "this", "that", "these", "but", "meanwhile",
        "after", "before", "since", "while", "there", "some", "many", "more", "according", "outside", "inside", "under",
        "during", "despite", "both", "several", "his", "her", "its", "their", "one", "two", "as", "if", "for", "with",
    ]
    private static let longestTitleOfLink = 18

    /// How many tokens such a link has at most behind its first words.
    private static let longestLink = 12

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
            if Self.sentenceWords.contains(page.lower(next)), !isInsideName(next) { break }
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

    /// "Norwegian Network for Human Rights": a small word between names belongs to one, unlike that in "Dozens of Norwegian
    /// farmers".
    private func isInsideName(_ index: Int) -> Bool {
        ["for", "of"].contains(page.lower(index)) && index + 2 < limit && !page.tokens[index].isCapitalised
            && [index - 1, index + 1, index + 2].allSatisfy { page.tokens[$0].isCapitalised }
    }

    private static let participleEndings = ["ed", "ing", "ly"]
}
