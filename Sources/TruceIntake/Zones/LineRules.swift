import TruceEvidence
import TruceKnowledge
import TruceText

/// Judges lines by their own words and marks.
struct LineRules {
    let page: PageText
    let furniture = PageFurniture.embedded

    /// The lines, with zones where their own words settle them.
    static func judged(_ lines: [PageText.Line], in page: PageText) -> [PageText.Line] {
        let rules = LineRules(page: page)
        let shapes = lines.map { LineShape($0, in: page) }
        let last = lines.indices.last { lines[$0].zone == nil && shapes[$0].isProse }
        var result = lines
        for index in lines.indices where lines[index].zone == nil {
            result[index].zone = rules.zone(of: lines[index], shapes[index], isLastProse: index == last)
        }
        // "— Name (@name) 24 July 2014": what stands above it is the post that it signs.
        for index in lines.indices where rules.isSignature(lines[index], shapes[index]) {
            result[index].zone = .post
            guard index > 0, result[index - 1].zone == nil, shapes[index - 1].wordCount <= 70 else { continue }
            result[index - 1].zone = .post
        }
        rules.markMakers(&result, shapes)
        rules.markPosts(&result, shapes)
        rules.markLists(&result, shapes)
        return result
    }

    /// Whether a label such as "FILE –" says that the whole line is a picture's words.
    static func isLabelledCaption(_ line: PageText.Line, _ shape: LineShape, in page: PageText) -> Bool {
        LineRules(page: page).phraseZone(line, shape) == .caption
    }

    private func zone(of line: PageText.Line, _ shape: LineShape, isLastProse: Bool) -> Block.Zone? {
        if shape.wordCount == 0 { return .furniture }
        if line.hasBullet, shape.wordCount <= 5, !shape.endsSentence { return .furniture }
        if isPost(line, shape) || endsWithSignature(line, shape) { return .post }
        if let zone = phraseZone(line, shape) { return zone }
        if LinkLines(page: page).isLink(line, shape) { return .furniture }
        if isTrail(line, shape) || isOnlyAddresses(line) || isRights(line, shape) || isStamp(line, shape) {
            return .furniture
        }
        if isByline(line, shape) { return .byline }
        if isDate(line, shape) { return .dateline }
        if shape.wordCount <= 80, PictureCredit(page: page).isSigned(line) { return .caption }
        if shape.wordCount <= 80, !isLastProse || shape.wordCount < 12, endsWithCredit(line) { return .caption }
        return nil
    }

    /// What stands last of all and tells who made the article.
    private func markMakers(_ lines: inout [PageText.Line], _ shapes: [LineShape]) {
        let makers = MakerLines(page: page)
        for index in lines.indices.dropFirst().reversed() {
            if let zone = lines[index].zone, zone != .paragraph { continue }
            guard
                makers.creditsReporters(lines[index], shapes[index])
                    || makers.describesWriter(lines[index], shapes[index])
            else { return }
            lines[index].zone = .byline
        }
    }

    /// A post as some pages print it: "Name @name" above its words, the time and day below.
    private func markPosts(_ lines: inout [PageText.Line], _ shapes: [LineShape]) {
        let scanner = DateScanner(page.text, tokens: page.tokens)
        for index in lines.indices where lines[index].zone == nil {
            // A line with a handle and a day signs the words above it.
            guard shapes[index].wordCount <= 8, !shapes[index].endsSentence,
                lines[index].tokens.contains(where: { isHandle($0) }), !isSignature(lines[index], shapes[index]),
                scanner.dates(in: lines[index].tokens).isEmpty
            else { continue }
            let end = (index + 1..<min(lines.count, index + 6)).first { next in
                shapes[next].wordCount <= 10 && !shapes[next].isProse && !scanner.dates(in: lines[next].tokens).isEmpty
            }
            guard let end, (index + 1..<end).allSatisfy({ shapes[$0].wordCount <= 60 }) else { continue }
            for post in index...end { lines[post].zone = .post }
        }
    }

    private func isHandle(_ index: Int) -> Bool {
        page.tokens[index].kind == .address && page.text.bytes[page.tokens[index].span.start] == 0x40
    }

    private func isPost(_ line: PageText.Line, _ shape: LineShape) -> Bool {
        guard shape.wordCount <= 80 else { return false }
        return line.tokens.contains { index in
            guard page.tokens[index].span.count >= 4 else { return false }
            let word = page.text[page.tokens[index].span].lowercased()
            return word.hasPrefix("pic.twitter.com") || word.contains("//t.co/") || word.contains("t.co/")
                || word == "t.co" && index + 1 < line.tokens.upperBound && page.mark(index + 1) == 0x2F
        }
    }

    /// "… stay away. — Name (@name) 24 July 2014": a post with its signature in one line.
    private func endsWithSignature(_ line: PageText.Line, _ shape: LineShape) -> Bool {
        guard shape.wordCount <= 80,
            let handle = line.tokens.last(where: { isHandle($0) }), handle - 1 > line.tokens.lowerBound,
            page.mark(handle - 1) == 0x28, line.tokens.upperBound - handle <= 8
        else { return false }
        let dash = (max(line.tokens.lowerBound, handle - 8)..<handle).contains {
            ["—", "–", "--", "―"].contains(page.text[page.tokens[$0].span])
        }
        let scanner = DateScanner(page.text, tokens: page.tokens)
        return dash && !scanner.dates(in: handle + 1..<line.tokens.upperBound).isEmpty
    }

    private func isSignature(_ line: PageText.Line, _ shape: LineShape) -> Bool {
        guard let first = line.tokens.first, shape.wordCount <= 16 else { return false }
        let text = page.text[page.tokens[first].span]
        guard ["—", "–", "-", "--", "―"].contains(text) || text.hasPrefix("&mdash") else { return false }
        var hasHandle = false
        for index in line.tokens.dropFirst() where page.mark(index - 1) == 0x28 {
            hasHandle = hasHandle || page.text.bytes[page.tokens[index].span.start] == 0x40
        }
        return hasHandle
    }

    /// "News > World", "Home | World | Africa".
    private func isTrail(_ line: PageText.Line, _ shape: LineShape) -> Bool {
        guard shape.wordCount <= 12, !shape.endsSentence else { return false }
        let bars = line.tokens.filter { page.mark($0) == 0x7C }.count
        if bars >= 2, shape.wordCount <= 2 * (bars + 1) { return true }
        guard shape.wordCount <= 8 else { return false }
        return line.tokens.dropFirst().dropLast().contains { index in
            [">", "»", "›", "→"].contains(page.text[page.tokens[index].span])
        }
    }

    private func isOnlyAddresses(_ line: PageText.Line) -> Bool {
        line.tokens.allSatisfy { page.tokens[$0].kind != .word && page.tokens[$0].kind != .number }
            && line.tokens.contains { page.tokens[$0].kind == .address }
    }

    private func isRights(_ line: PageText.Line, _ shape: LineShape) -> Bool {
        guard shape.wordCount <= 40,
            let sign = line.tokens.first(where: { page.text[page.tokens[$0].span] == "©" })
        else { return false }
        // Behind a sentence it names whose picture the sentence describes.
        let isOfPicture = sign - line.tokens.lowerBound > Self.shortestCaption && page.endsSentence(sign - 1)
        return !isOfPicture || !isSigned(from: line.tokens.lowerBound, to: line.tokens.upperBound)
    }

    /// "By Name Surname", "By Agency and agencies".
    private func isByline(_ line: PageText.Line, _ shape: LineShape) -> Bool {
        guard shape.wordCount >= 2, shape.wordCount <= 14, !shape.endsSentence || shape.wordCount <= 5,
            let first = line.tokens.first, page.lower(first) == "by", first + 1 < line.tokens.upperBound
        else { return false }
        let names = line.tokens.dropFirst().filter { page.tokens[$0].kind == .word }
        let capitals = names.filter { page.tokens[$0].isCapitalised }.count
        return page.tokens[first + 1].isCapitalised && capitals * 2 >= names.count
    }

    /// A date with at most a weekday, a time and a few words beside it.
    private func isDate(_ line: PageText.Line, _ shape: LineShape) -> Bool {
        guard shape.wordCount <= 12 else { return false }
        let found = DateScanner(page.text, tokens: page.tokens).dates(in: line.tokens)
        guard let date = found.first else { return false }
        let words = found.reduce(0) { $0 + $1.tokens.filter { page.isWord($0) }.count }
        return shape.wordCount - words <= 4 && date.tokens.lowerBound - line.tokens.lowerBound <= 4
    }

    /// "(Reuters)", "| Photo: AFP" or "Name Surname/AP" at the end of a picture's words.
    private func endsWithCredit(_ line: PageText.Line) -> Bool {
        var end = line.tokens.upperBound
        while end > line.tokens.lowerBound, page.mark(end - 1) == 0x2E { end -= 1 }
        guard end - line.tokens.lowerBound > 2 else { return false }
        let earliest = max(line.tokens.lowerBound, end - 12)
        for (opening, closing) in [(0x28, 0x29), (0x5B, 0x5D)] as [(UInt8, UInt8)] where page.mark(end - 1) == closing {
            guard let open = (earliest..<end - 1).last(where: { page.mark($0) == opening }) else { continue }
            // "The envoy said that nine had died. (Agencies)": what is said is no picture.
            if line.tokens.contains(where: { furniture.isSaying(page.lower($0)) }) { return false }
            return GluedParts.isCredit(page.words(from: open + 1, upTo: end - 1, limit: 8))
                || isSlashed(open + 1..<end - 1)
        }
        // "Photograph: Name Surname/Agency" after the words about the picture.
        for index in earliest..<end - 2 where page.mark(index + 1) == 0x3A {
            if Self.pictureWords.contains(page.lower(index)), index > line.tokens.lowerBound { return true }
        }
        // "A soldier walks past a shop Image copyright AGENCY": the words before belong to the picture, unless they are
        // whole sentences that it was glued to.
        for index in max(earliest, end - 6)..<end - 2
        where page.lower(index) == "image" && Self.rights.contains(page.lower(index + 1)) {
            return index > line.tokens.lowerBound && !page.endsSentence(index - 1)
        }
        // "… on Sunday. © Name Surname, AGENCY", "… on Sunday. / AGENCY / NAME"
        if let sign = (earliest..<end - 1).last(where: {
            page.text[page.tokens[$0].span] == "©" || page.mark($0) == 0x2F
        }),
            sign > line.tokens.lowerBound, isSigned(from: earliest, to: end)
        {
            return true
        }
        // After a full stop, a bar or a slash, nothing but the name of an agency or the word "photo".
        for index in (earliest..<end - 1).reversed() {
            let mark = page.mark(index)
            guard mark == 0x7C || mark == 0x2F || mark == 0x2E else { continue }
            let words = page.words(from: index + 1, upTo: end, limit: 8)
            if mark == 0x7C, let first = words.first,
                ["photo", "photos", "foto", "image", "photograph"].contains(first)
            {
                return true
            }
            if mark == 0x2F {
                if index > line.tokens.lowerBound, Self.pictureWords.contains(page.lower(index - 1)) { return true }
                return NewsOutlets.embedded.isName(words.map(NameFolding.fold))
            }
            // "Headline | Outlet" is a page title.
            return mark == 0x7C && GluedParts.isCredit(words) && !LineShape(line, in: page).isHeadlike
        }
        return false
    }

    /// "Kari Holm/HERALD": a name with its agency.
    private func isSlashed(_ tokens: Range<Int>) -> Bool {
        guard let slash = tokens.last(where: { page.mark($0) == 0x2F }), slash > tokens.lowerBound else { return false }
        return page.tokens[slash - 1].isCapitalised
            && NewsOutlets.embedded.isName(
                page.words(from: slash + 1, upTo: tokens.upperBound, limit: 4).map(NameFolding.fold))
    }

    /// Whether a "©" or a slash behind a full stop leads to nothing but names, an agency's among them.
    private func isSigned(from first: Int, to end: Int) -> Bool {
        let opening = (first + 1..<end - 1).first { index in
            page.endsSentence(index - 1) && (page.text[page.tokens[index].span] == "©" || page.mark(index) == 0x2F)
        }
        guard let opening, (opening..<end).allSatisfy({ !page.isWord($0) || page.tokens[$0].isCapitalised }) else {
            return false
        }
        let names = page.words(from: opening + 1, upTo: end, limit: 10).map(NameFolding.fold)
        return names.indices.contains { NewsOutlets.embedded.outlet(beginning: Array(names[$0...])) != nil }
    }

    /// How many tokens the words about a picture have at least.
    private static let shortestCaption = 6

    private static let rights: Set<String> = ["copyright", "source", "credit"]

    private static let pictureWords: Set<String> = [
        "photo", "photos", "photograph", "photographs", "photographer", "picture", "image", "images", "foto", "credit",
        "illustration", "illustrations", "graphic", "cartoon", "composite", "screenshot", "screengrab",
    ]
}
