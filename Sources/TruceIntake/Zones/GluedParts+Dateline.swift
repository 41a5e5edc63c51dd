import TruceEvidence
import TruceKnowledge
import TruceText

/// Cuts off what a page put between its first lines and the dateline of the report: the credit of a picture, a link.
extension GluedParts {
    /// "… media said. Kari Holm Bridge Opens Again ORSK (HERALD) The army …": what stands between the last sentence and the
    /// place in capitals before an agency's name in brackets.
    func buriedHeadline(before open: Int) -> (tokens: Range<Int>, zone: Block.Zone)? {
        guard open - line.tokens.lowerBound < Self.longestHead,
            let close = (open + 1..<max(open + 1, min(limit, open + 5))).first(where: { page.mark($0) == 0x29 }),
            close + 1 < limit, page.tokens[close + 1].isCapitalised,
            NewsOutlets.embedded.isName(page.words(from: open + 1, upTo: close, limit: 4).map(NameFolding.fold))
        else { return nil }
        var place = open
        while place > floor, open - place < Self.longestPlace, isInCapitals(place - 1) { place -= 1 }
        guard place < open, place > floor, !page.endsSentence(place - 1) else { return nil }
        let start = sentenceStart(of: place - 1)
        guard (2...Self.longestHeadline).contains(place - start) else { return nil }
        return (start..<place, .furniture)
    }

    private func isInCapitals(_ index: Int) -> Bool {
        page.tokens[index].kind == .word && page.tokens[index].span.count >= 4 && page.isUppercase(index)
    }

    /// How far into a paragraph a dateline may stand, how long its place is, and what lies before it, in tokens.
    private static let longestHead = 160
    private static let longestPlace = 3
    private static let longestHeadline = 40
}
