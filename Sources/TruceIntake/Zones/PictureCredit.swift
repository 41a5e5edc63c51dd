import TruceEvidence
import TruceKnowledge
import TruceText

/// The name of a photographer with an agency at the end of the words about a picture, which no article has: such a line
/// is a caption even where it stands last.
struct PictureCredit {
    let page: PageText

    /// Whether a line ends with such a name.
    func isSigned(_ line: PageText.Line) -> Bool { endsWithAgencyAndName(line) || endsWithAgencyBehindVia(line) }

    /// How many words such a credit has at most.
    private static let longest = 8

    /// "… on Monday. AGENCY/Name Surname"
    private func endsWithAgencyAndName(_ line: PageText.Line) -> Bool {
        let end = line.tokens.upperBound
        let earliest = max(line.tokens.lowerBound + 1, end - Self.longest)
        guard earliest < end,
            let slash = (earliest..<end - 1).last(where: { page.mark($0) == 0x2F })
        else { return false }
        let first = slash - 1
        let words = [NameFolding.fold(page.lower(first))]
        let isAgency = NewsOutlets.embedded.outlet(beginning: words) != nil
        let isBehindSentence = first > line.tokens.lowerBound && page.endsSentence(first - 1)
        return isAgency && isBehindSentence && page.tokens[slash + 1].isCapitalised
    }

    /// "… on Monday. (Name Surname/The Paper via AGENCY)"
    private func endsWithAgencyBehindVia(_ line: PageText.Line) -> Bool {
        var end = line.tokens.upperBound
        while end > line.tokens.lowerBound, page.mark(end - 1) == 0x29 || page.mark(end - 1) == 0x2E { end -= 1 }
        guard end - 2 > line.tokens.lowerBound,
            let via = (max(line.tokens.lowerBound, end - 4)..<end - 1).first(where: {
                page.lower($0) == "via"
            })
        else { return false }
        return NewsOutlets.embedded.isName(page.words(from: via + 1, upTo: end, limit: 4).map(NameFolding.fold))
    }
}
