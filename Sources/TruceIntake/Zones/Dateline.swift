import TruceEvidence
import TruceKnowledge
import TruceText

/// The place, the day and the agency before the first sentence: "KABUL (AP) — ", "Juba, 12 July – ", "GORIS: ".
///
/// It is a block of its own, because the town where a report was written neither spoke nor was hit.
struct Dateline {
    /// The first place that it names.
    let place: TextSpan
    /// The token behind it.
    let end: Int

    /// The lines, with the dateline of the first paragraph as a line of its own.
    static func cut(_ lines: [PageText.Line], in page: PageText) -> [PageText.Line] {
        // A summary may stand before it; then only capitals tell a dateline from a sentence with a dash.
        let prose = lines.indices.prefix(farthest).filter { lines[$0].zone == nil && lines[$0].tokens.count > 8 }
        var found: (index: Int, dateline: Dateline)?
        for (place, index) in prose.prefix(3).enumerated() where found == nil {
            guard let dateline = Dateline(at: lines[index].tokens, in: page),
                dateline.end < lines[index].tokens.upperBound, place == 0 || dateline.isShouted(in: page)
            else { continue }
            found = (index, dateline)
        }
        guard let (index, dateline) = found else { return lines }
        let line = lines[index]
        var lines = lines
        lines[index] = page.part(dateline.end..<line.tokens.upperBound, of: line, zone: nil)
        lines.insert(page.part(line.tokens.lowerBound..<dateline.end, of: line, zone: .dateline), at: index)
        return lines
    }

    /// The line that is the dateline of the text, and what it names.
    static func line(of page: PageText) -> (index: Int, dateline: Dateline)? {
        for (index, line) in page.lines.prefix(farthest).enumerated() where line.zone == .dateline {
            if let dateline = Dateline(at: line.tokens, in: page) { return (index, dateline) }
        }
        return nil
    }

    /// How many lines may stand above the text.
    private static let farthest = 200
    /// How many tokens a dateline may have.
    private static let longest = 16

    /// Reads the dateline at the head of some tokens; nil where none stands there.
    init?(at tokens: Range<Int>, in page: PageText) {
        let limit = min(tokens.upperBound, tokens.lowerBound + Self.longest)
        guard let name = Self.nameEnd(from: tokens.lowerBound, limit: limit, in: page) else { return nil }
        place = TextSpan(page.tokens[tokens.lowerBound].span.start, page.tokens[name - 1].span.end)
        var isSure = Self.isShouted(place, in: page)
        var hasAgency = false
        var index = name
        while index < limit {
            let text = page.text[page.tokens[index].span]
            if ["–", "—", "--"].contains(text) || text == "-" && page.tokens[index].followsSpace {
                guard Self.maySpeak(index + 1, tokens, in: page) else { return nil }
                end = index + 1
                return
            }
            if text == ":" {
                // "GORIS: The army", "Goris, May 3: The army", and not "Exclusive: The army".
                guard isSure, hasAgency || index > name || Self.isKnown(page.text[place]),
                    Self.maySpeak(index + 1, tokens, in: page)
                else { return nil }
                end = index + 1
                return
            }
            // Pages that lost their dashes keep the capitals: "MOSCOW (Sputnik) The ministry said".
            if hasAgency { break }
            if text == "(" {
                guard let close = (index..<limit).first(where: { page.mark($0) == 0x29 }) else { return nil }
                let isCredit = GluedParts.isCredit(page.words(from: index, upTo: close, limit: 6))
                // "(ELM)": an agency that no list knows, if a dash or a colon follows.
                let isShort = close == index + 2 && page.tokens[index + 1].isCapitalised && close + 1 < limit
                guard isCredit || isShort && !page.isWord(close + 1) else { return nil }
                hasAgency = true
                index = close + 1
                continue
            }
            if page.tokens[index].kind == .number { isSure = true }
            // Between place and dash: a second place, a date.
            let isPlain =
                text == "," || text == "/" || page.tokens[index].kind == .number || page.tokens[index].isCapitalised
            guard isPlain else { return nil }
            index += 1
        }
        guard hasAgency, Self.isShouted(place, in: page) else { return nil }
        end = index
    }

    /// Whether the place stands in capitals.
    private func isShouted(in page: PageText) -> Bool { place.count > 3 && Self.isShouted(place, in: page) }

    private static func isShouted(_ place: TextSpan, in page: PageText) -> Bool {
        page.text[place].utf8.allSatisfy { $0 < 0x61 || $0 > 0x7A }
    }

    /// One past the name of a place at a token: up to six capitalised words.
    private static func nameEnd(from start: Int, limit: Int, in page: PageText) -> Int? {
        guard start < limit, !GluedParts.sentenceWords.contains(page.lower(start)) else { return nil }
        var index = start
        while index < limit, page.tokens[index].kind == .word,
            page.tokens[index].isCapitalised || ["el", "al", "de", "of"].contains(page.lower(index))
        {
            index += 1
            // "TEL-ELM", "Ras al-Elm"
            if index + 1 < limit, page.mark(index) == 0x2D, !page.tokens[index].followsSpace,
                page.tokens[index + 1].kind == .word, !page.tokens[index + 1].followsSpace
            {
                index += 1
            }
        }
        return index > start && index - start <= 6 ? index : nil
    }

    /// Whether a sentence may begin at a token: a dash before a small letter goes on with one.
    private static func maySpeak(_ index: Int, _ tokens: Range<Int>, in page: PageText) -> Bool {
        guard index < tokens.upperBound else { return true }
        let token = page.tokens[index]
        return token.isCapitalised || token.kind == .number || token.kind == .quote
    }

    private static func isKnown(_ name: String) -> Bool {
        !Gazetteer.embedded.places(named: NameFolding.fold(name)).isEmpty
    }
}
