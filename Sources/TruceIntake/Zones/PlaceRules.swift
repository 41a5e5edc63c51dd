import TruceEvidence
import TruceKnowledge
import TruceText

/// Judges the lines that are left by where they stand: above, between or below the paragraphs.
struct PlaceRules {
    private let page: PageText
    private var lines: [PageText.Line]
    private let shapes: [LineShape]

    /// The lines, with zones for all that are not running text.
    static func judged(_ lines: [PageText.Line], in page: PageText) -> [PageText.Line] {
        var rules = PlaceRules(page: page, lines: lines, shapes: lines.map { LineShape($0, in: page) })
        let prose = lines.indices.filter { lines[$0].zone == nil && rules.shapes[$0].isProse }
        let first = prose.first ?? lines.count
        var titles = rules.judgeHead(above: first)
        if titles.isEmpty { titles = rules.judgeLateHead() }
        if let last = prose.last {
            rules.judgeMiddle(first..<last, titles: titles)
            rules.judgeTail(last + 1)
        }
        return rules.lines
    }

    private init(page: PageText, lines: [PageText.Line], shapes: [LineShape]) {
        self.page = page
        self.lines = lines
        self.shapes = shapes
    }

    private func words(_ index: Int) -> [String] {
        page.words(from: lines[index].tokens.lowerBound, upTo: lines[index].tokens.upperBound, limit: 40)
    }

    // MARK: - Above the first paragraph

    /// Finds title, standfirst and bylines; what remains is labels.
    ///
    /// - Returns: The words of the title, once for each way it is written.
    private mutating func judgeHead(above end: Int) -> [[String]] {
        let open = (0..<end).filter { lines[$0].zone == nil }.prefix(60)
        let candidates = open.filter { isTitleLike($0) }
        // What was cut off the first paragraph because it repeats a line above says which line is the title.
        let repeated = lines.indices.first { lines[$0].zone == .title && $0 < end }
        var title = repeated.map { repeated in
            candidates.first { words($0).count < 40 && words($0).suffix(words(repeated).count) == words(repeated)[...] }
                ?? repeated
        }
        if title == nil {
            // A headline that is printed twice is the headline; else the first one that says something.
            var counts: [[String]: Int] = [:]
            for index in candidates { counts[words(index), default: 0] += 1 }
            title =
                candidates.first { counts[words($0), default: 0] > 1 && shapes[$0].wordCount >= 3 }
                ?? candidates.first { shapes[$0].wordCount >= 5 || shapes[$0].wordCount == 4 && saysSomething($0) }
                ?? candidates.first { shapes[$0].wordCount >= 3 }
                ?? (end < lines.count || open.count > 1 ? candidates.first : nil)
        }
        guard let title else { return [] }
        lines[title].zone = .title
        let titleWords = words(title)
        for index in open where index != title && lines[index].zone == nil {
            let shape = shapes[index]
            if words(index) == titleWords {
                lines[index].zone = .title
            } else if index < title {
                lines[index].zone = shape.isHeadlike ? .furniture : nil
            } else if isNameOnly(index) {
                lines[index].zone = .byline
            } else if shape.isHeadlike, hasDate(index) {
                lines[index].zone = .dateline
            } else if shape.isHeadlike {
                lines[index].zone = shape.wordCount >= 5 && !lines[index].hasBullet ? .standfirst : .furniture
            }
        }
        return [titleWords]
    }

    /// Where notices or captions stand above the headline: the line that a line with the day of publication follows.
    ///
    /// - Returns: The words of the title.
    private mutating func judgeLateHead() -> [[String]] {
        let head = lines.indices.prefix(Self.longestHead)
        guard !lines.contains(where: { $0.zone == .title }),
            let date = head.first(where: { lines[$0].zone == .dateline }),
            let title = (max(0, date - 3)..<date).first(where: {
                lines[$0].zone == nil && isTitleLike($0) && shapes[$0].wordCount >= 4
            })
        else { return [] }
        lines[title].zone = .title
        for index in title + 1..<date where lines[index].zone == nil && shapes[index].isHeadlike {
            lines[index].zone = .standfirst
        }
        for index in 0..<title where lines[index].zone == nil { lines[index].zone = .furniture }
        return [words(title)]
    }

    /// How many lines may stand above the headline.
    private static let longestHead = 14

    /// Whether a short line is written like a sentence rather than like the name of a section.
    private func saysSomething(_ index: Int) -> Bool {
        shapes[index].longWordCount >= 2 && shapes[index].capitalShare <= 0.5
    }

    private func hasDate(_ index: Int) -> Bool {
        !DateScanner(page.text, tokens: page.tokens).dates(in: lines[index].tokens).isEmpty
    }

    private func isTitleLike(_ index: Int) -> Bool {
        let shape = shapes[index]
        if shape.isHeadlike { return !lines[index].hasBullet && !isNameOnly(index) }
        guard let last = lines[index].tokens.last, shape.wordCount <= 20, !shape.hasInnerSentenceEnd else {
            return false
        }
        return page.mark(last) == 0x3F || page.mark(last) == 0x21
    }

    /// Two to four words, all with capitals, such as a reporter's or an agency's name alone on a line.
    private func isNameOnly(_ index: Int) -> Bool {
        if index > 0, lines[..<index].contains(where: { $0.zone == .title }),
            MakerLines(page: page).areNames(lines[index])
        {
            return true
        }
        let folded = words(index).map(NameFolding.fold)
        if let (_, count) = NewsOutlets.embedded.outlet(beginning: folded) {
            // "AGENCY and AGENCY, TOWN": an agency with towns or other agencies behind it.
            let rest = lines[index].tokens.filter { page.isWord($0) }.dropFirst(count)
            if rest.allSatisfy({ page.tokens[$0].isCapitalised || page.lower($0) == "and" }),
                rest.isEmpty || rest.contains(where: { isAllCapitals($0) })
            {
                return true
            }
        }
        guard (2...4).contains(shapes[index].wordCount), index > 0,
            lines[..<index].contains(where: { $0.zone == .title })
        else { return false }
        return lines[index].tokens.allSatisfy {
            page.tokens[$0].kind == .word && page.tokens[$0].isCapitalised || page.mark($0) == 0x2D
                || page.mark($0) == 0x2C
        } && shapes[index].capitalShare > 0.99
    }

    private func isAllCapitals(_ token: Int) -> Bool {
        page.tokens[token].span.count >= 4 && page.isUppercase(token)
    }

    // MARK: - Between paragraphs

    /// Links to other articles look like headlines between paragraphs; subheads are shorter, and lists follow a colon.
    private mutating func judgeMiddle(_ range: Range<Int>, titles: [[String]]) {
        markLinks(in: range)
        var isInList = false
        for index in range.dropFirst() {
            guard lines[index].zone == nil, shapes[index].isHeadlike else {
                isInList = shapes[index].endsWithColon
                continue
            }
            if titles.contains(words(index)) {
                lines[index].zone = .title
            } else if !isInList, isTeaser(index) {
                lines[index].zone = .furniture
            }
        }
    }

    /// Two headlines in a row between paragraphs are links; only the last of them may be the subhead of what follows.
    private mutating func markLinks(in range: Range<Int>) {
        let links = LinkLines(page: page)
        var run: [Int] = []
        // The paragraph behind the range ends what stands above it.
        for index in range.lowerBound + 1..<range.upperBound + 1 {
            if lines[index].zone == nil, shapes[index].isHeadlike {
                run.append(index)
                continue
            }
            defer { run = [] }
            guard run.count > 1, let first = run.first, lines[first - 1].zone == nil, shapes[first - 1].endsSentence,
                run.allSatisfy({ lines[$0].followsBlank })
            else { continue }
            for link in run where links.mayBeOneOfSeveral(lines[link], shapes[link]) { lines[link].zone = .furniture }
        }
    }

    private func isTeaser(_ index: Int) -> Bool {
        let shape = shapes[index]
        guard lines[index].followsBlank, index + 1 < lines.count, lines[index + 1].followsBlank,
            !lines[index].hasBullet, page.tokens[lines[index].tokens.lowerBound].kind != .number
        else { return false }
        // "Updated 7:10 p.m.: Number Of Hurt" heads what follows.
        if page.lower(lines[index].tokens.lowerBound).hasPrefix("updat"),
            lines[index].tokens.contains(where: { page.mark($0) == 0x3A })
        {
            return false
        }
        if shape.isTitleCase { return shape.wordCount >= 6 }
        let hasQuote = lines[index].tokens.contains { page.tokens[$0].kind == .quote }
        return shape.wordCount >= 8 && !hasQuote && isBetweenProse(index)
    }

    private func isBetweenProse(_ index: Int) -> Bool {
        let before = (0..<index).last { lines[$0].zone == nil }
        let after = (index + 1..<lines.count).first { lines[$0].zone == nil }
        guard let before, let after else { return false }
        return shapes[before].isProse && shapes[before].endsSentence && shapes[after].isProse
    }

    // MARK: - Below the last paragraph

    /// What looks like no sentence below the last paragraph is part of the page.
    private mutating func judgeTail(_ start: Int) {
        guard start < lines.count else { return }
        for index in start..<lines.count where lines[index].zone == nil && !isListed(index) {
            if shapes[index].isHeadlike { lines[index].zone = .furniture }
        }
    }

    /// Whether a line is one of a list that a semicolon parts from the next or from the one before.
    private func isListed(_ index: Int) -> Bool {
        func goesOn(_ line: Int) -> Bool {
            lines[line].zone == nil && lines[line].tokens.last.map { page.mark($0) == 0x3B } ?? false
        }
        return goesOn(index) || index > 0 && goesOn(index - 1)
    }
}
