import TruceEvidence
import TruceKnowledge
import TruceText

/// Judges lines by the phrases of the list of page furniture, and the lists that some of them head.
extension LineRules {
    /// What the phrases in a line make it; nil where they make it nothing.
    func phraseZone(_ line: PageText.Line, _ shape: LineShape) -> Block.Zone? {
        let isCount = { (index: Int) in page.tokens[index].kind == .number }
        let first =
            line.tokens.first { page.isWord($0) && !(isCount($0) && shape.wordCount <= 3) } ?? line.tokens.lowerBound
        var words = page.words(from: first, upTo: min(line.tokens.upperBound, first + 40), limit: 12)
        if words.count > 1, let label = glued(first + 1, before: line.tokens.upperBound) { words[1] = label }
        for phrase in furniture.phrases(beginning: words)
        where counts(phrase, at: first, line, shape) && !(isNoticeLike(phrase) && tellsNews(line, shape)) {
            return phrase.zone
        }
        guard shape.wordCount <= 60 else { return nil }
        for index in line.tokens where page.tokens[index].kind == .word {
            guard furniture.beginsPhrase(page.lower(index)) else { continue }
            let words = page.words(from: index, upTo: min(line.tokens.upperBound, index + 12), limit: 6)
            let phrases = furniture.phrases(beginning: words)
            guard !phrases.isEmpty else { continue }
            // "toggle caption" marks a picture's words, "contributed to this report" those who helped.
            if let notice = phrases.first(where: { $0.place == .notice }), shape.wordCount <= Self.longestNotice,
                !tellsNews(line, shape)
            {
                return notice.zone
            }
            if let phrase = phrases.first(where: { $0.place == .inside }) {
                if phrase.zone == .caption || phrase.zone != .furniture && shape.wordCount <= 40 { return phrase.zone }
            }
        }
        return nil
    }

    private func isNoticeLike(_ phrase: PageFurniture.Phrase) -> Bool {
        phrase.zone == .furniture && (phrase.place == .start || phrase.place == .credit || phrase.place == .notice)
    }

    /// Whether a line is a sentence that somebody said or that tells of violence: "Get our wounded out, the rebels said."
    /// is reporting, however it begins.
    private func tellsNews(_ line: PageText.Line, _ shape: LineShape) -> Bool {
        guard shape.endsSentence, shape.wordCount >= Self.shortestNews else { return false }
        return line.tokens.contains { index in
            page.tokens[index].kind == .word && furniture.tellsNews(page.lower(index))
        }
    }

    /// How many words a sentence of reporting has at least.
    private static let shortestNews = 6

    /// "14:05 GMT", "3 hours ago", "Updated 5:08 p.m. ET": numbers with words for the hour and nothing else.
    func isStamp(_ line: PageText.Line, _ shape: LineShape) -> Bool {
        guard shape.wordCount <= Self.longestStamp else { return false }
        var hasNumber = false
        var hasWord = false
        for index in line.tokens where page.isWord(index) {
            if page.tokens[index].kind == .number {
                hasNumber = true
            } else if furniture.isStamp(page.lower(index)) {
                hasWord = true
            } else {
                return false
            }
        }
        return hasNumber && hasWord
    }

    /// How many words a time stamp has at most.
    private static let longestStamp = 7

    /// How many words a notice of the page has at most; a longer line is a paragraph that happens to have its words.
    private static let longestNotice = 40

    /// "captionMen walk past": the label that the first word of what it labels was glued to, in lower case.
    private func glued(_ token: Int, before end: Int) -> String? {
        guard token < end, page.tokens[token].kind == .word else { return nil }
        let word = page.text[page.tokens[token].span]
        let parts = zip(word, word.dropFirst())
        guard let hump = parts.enumerated().first(where: { $1.0.isLowercase && $1.1.isUppercase })?.offset, hump > 3
        else { return nil }
        return String(word.prefix(hump + 1))
    }

    private func counts(
        _ phrase: PageFurniture.Phrase, at first: Int, _ line: PageText.Line, _ shape: LineShape
    ) -> Bool {
        let after = page.end(ofWords: phrase.words.count, from: first, upTo: line.tokens.upperBound)
        let extra = shape.wordCount - phrase.words.count
        let mark = after < line.tokens.upperBound ? page.text[page.tokens[after].span] : ""
        let hasMark =
            [":", "-", "–", "—", "--", "|", "/"].contains(mark) && !(mark == "-" && !page.tokens[after].followsSpace)
        switch phrase.place {
        case .line:
            // "12 shares", "Comments 3".
            return extra == 0 || (extra == 1 && line.tokens.contains { page.tokens[$0].kind == .number })
        case .start:
            if phrase.words == ["copyright"] || phrase.words == ["tags"] || phrase.words == ["topics"] {
                return !shape.isProse || shape.wordCount <= 25
            }
            return phrase.zone == .caption ? shape.wordCount <= 80 : !shape.isProse && extra <= 14
        case .label:
            switch phrase.zone {
            case .caption: return hasMark && shape.wordCount <= 80
            // "Contributing: Name in Town, D.C."
            case .byline: return hasMark && (!shape.isProse || shape.wordCount <= Self.longestNotice)
            default: return hasMark && !shape.isProse
            }
        case .shout:
            return (first..<after).allSatisfy(page.isUppercase) && extra > 0 && shape.wordCount <= 80
                && after < line.tokens.upperBound && page.tokens[after].kind == .word && !page.isUppercase(after)
        case .notice: return shape.wordCount <= Self.longestNotice
        case .date:
            let scanner = DateScanner(page.text, tokens: page.tokens)
            return extra <= 12
                && (after..<min(line.tokens.upperBound, after + 4)).contains { scanner.date(at: $0) != nil }
        case .end: return extra == 0 || (hasMark && !shape.isProse)
        case .rest: return extra <= 1 || (hasMark && !shape.isProse)
        case .inside: return !shape.isProse && extra <= 3
        case .credit: return shape.wordCount <= 60
        case .head: return false
        }
    }

    /// The short lines after "You might also like" and the like belong to it.
    func markLists(_ lines: inout [PageText.Line], _ shapes: [LineShape]) {
        let isTeaser = lines.map(endsCutShort)
        let ends = listEnds(lines, shapes, isTeaser)
        var isInList = false
        var isAtEnd = false
        for index in lines.indices {
            if lines[index].zone == .furniture, isListHeading(lines[index], shapes[index]) {
                isInList = true
                if ends[index] { isAtEnd = true }
            } else if isAtEnd {
                if lines[index].zone != .post { lines[index].zone = .furniture }
            } else if isInList, shapes[index].isProse, !isTeaser[index] {
                isInList = false
            } else if isInList, lines[index].zone == nil {
                lines[index].zone = .furniture
            }
        }
    }

    /// For each line, whether all that follows it may be links with their summaries: short lines, more headlines than
    /// running text, and never two paragraphs in a row.
    private func listEnds(_ lines: [PageText.Line], _ shapes: [LineShape], _ isTeaser: [Bool]) -> [Bool] {
        var result = [Bool](repeating: false, count: lines.count)
        var (longest, prose, headlines) = (0, 0, 0)
        var hasProseBelow = false
        var hasParagraphs = false
        for index in lines.indices.reversed() {
            let isLate = lines[index].span.start * 2 > page.text.count
            result[index] = isLate && longest < 45 && !hasParagraphs && prose < headlines
            guard lines[index].zone == nil else { continue }
            longest = max(longest, shapes[index].wordCount)
            if isTeaser[index] {
                hasProseBelow = false
                continue
            }
            if shapes[index].isProse { prose += 1 } else { headlines += 1 }
            hasParagraphs = hasParagraphs || shapes[index].isProse && hasProseBelow
            hasProseBelow = shapes[index].isProse
        }
        return result
    }

    /// Whether a line breaks off: the summary of another article ("… said on Wednesday it had…").
    private func endsCutShort(_ line: PageText.Line) -> Bool {
        guard let last = line.tokens.last else { return false }
        let text = page.text[page.tokens[last].span]
        return text.hasSuffix("…") || text.hasSuffix("...") || text == "[…]"
    }

    private func isListHeading(_ line: PageText.Line, _ shape: LineShape) -> Bool {
        guard shape.wordCount <= 6 else { return false }
        let words = page.words(from: line.tokens.lowerBound, upTo: line.tokens.upperBound, limit: 8)
        return furniture.phrases(beginning: words).contains {
            $0.place == .rest && words.count - $0.words.count <= 1
        }
    }
}
