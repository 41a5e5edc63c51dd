import TruceEvidence
import TruceKnowledge
import TruceText

/// Tells lines that are links to other articles from subheads, by how pages print them.
struct LinkLines {
    let page: PageText

    /// Whether a line that is no sentence is a link by its own marks: "► Bridge opens again", "Siege:What is known of it",
    /// "Nine held over the raid Read more".
    func isLink(_ line: PageText.Line, _ shape: LineShape) -> Bool {
        guard shape.isHeadlike || isQuestion(line), shape.wordCount >= Self.shortestLink else { return false }
        return opensWithArrow(line) || hasGluedLabel(line) || endsWithLabel(line)
    }

    /// Whether a line may be one of several links in a row: as long as a headline, without a number or a speaker before it.
    func mayBeOneOfSeveral(_ line: PageText.Line, _ shape: LineShape) -> Bool {
        guard shape.wordCount >= Self.shortestHeadline, !line.hasBullet, line.followsBlank,
            let first = line.tokens.first, page.tokens[first].kind == .word, let last = line.tokens.last
        else { return false }
        let isCut = ["-", "–", "—", "--", ":"].contains(page.text[page.tokens[last].span])
        return !isCut && !line.tokens.contains { page.mark($0) == 0x3A } && !page.lower(first).hasPrefix("updat")
    }

    /// How many words a link with a mark of its own has at least, and a headline without one.
    private static let shortestLink = 4
    private static let shortestHeadline = 5

    private func isQuestion(_ line: PageText.Line) -> Bool {
        line.tokens.last.map { page.mark($0) == 0x3F } ?? false
    }

    private func opensWithArrow(_ line: PageText.Line) -> Bool {
        line.tokens.first.map { ["►", "▶", "▸", "»", ">", "→", "➤", "⇒"].contains(page.text[page.tokens[$0].span]) }
            ?? false
    }

    /// "Siege:What is known of it": a label that no blank parts from what follows.
    private func hasGluedLabel(_ line: PageText.Line) -> Bool {
        guard let colon = line.tokens.prefix(Self.longestLabel).first(where: { page.mark($0) == 0x3A }),
            colon > line.tokens.lowerBound, colon + 1 < line.tokens.upperBound
        else { return false }
        let next = page.tokens[colon + 1]
        let isText = next.isCapitalised || next.kind == .quote
        return isText && !next.followsSpace && page.tokens[colon - 1].kind == .word
    }

    private static let longestLabel = 9

    private func endsWithLabel(_ line: PageText.Line) -> Bool {
        let words = line.tokens.filter { page.tokens[$0].kind == .word }.suffix(2).map(page.lower)
        return words == ["read", "more"] || words == ["see", "more"]
    }
}
