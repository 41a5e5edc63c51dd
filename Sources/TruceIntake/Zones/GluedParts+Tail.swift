import TruceEvidence
import TruceKnowledge
import TruceText

/// Cuts off what follows the last sentence of an article in the same paragraph: who wrote it, links, the menu of the page.
extension GluedParts {
    /// "… the ministry said. Kari Holm", "… the ministry said. Source HERALD and agencies", "… the ministry said. 212 Related
    /// Bridge Opens Again Tags bridge road": what is no sentence behind the last one.
    mutating func cutTail() {
        guard isLast, floor < limit, !page.endsSentence(limit - 1), let stop = lastStop(), stop + 1 < limit,
            stop > floor + Self.shortestSentence
        else { return }
        var start = stop + 1
        while start < limit, page.tokens[start].kind == .quote { start += 1 }
        guard start < limit else { return }
        let rest = start..<limit
        if rest.count <= Self.longestCredit, PictureCredit(page: page).isSigned(line) { return }
        if isSignature(rest) {
            if rest.count > 1 || page.isUppercase(rest.lowerBound) { cuts.append((rest, .byline)) }
        } else if isPageMatter(rest) {
            cuts.append((rest, .furniture))
        }
    }

    /// The mark that ends the last sentence; dots behind another mark do not.
    private func lastStop() -> Int? {
        let earliest = max(floor, limit - Self.longestTail)
        let stop = (earliest..<limit).last { page.endsSentence($0) && page.tokens[$0].kind == .mark }
        guard let stop, page.tokens[stop].span.count > 1, stop > earliest, page.endsSentence(stop - 1) else {
            return stop
        }
        return stop - 1
    }

    /// Whether some tokens are names or initials, a number or "and agencies" behind them.
    private func isSignature(_ rest: Range<Int>) -> Bool {
        guard rest.count < Self.longestSignOff else { return false }
        return rest.allSatisfy { index in
            if page.tokens[index].isCapitalised { return true }
            guard index > rest.lowerBound else { return false }
            return page.tokens[index].kind == .number || ["/", "-", "&"].contains(page.text[page.tokens[index].span])
                || Self.sourceWords.contains(page.lower(index))
        }
    }

    /// Whether some tokens are links and labels: written like headlines, or a label of the page leads them.
    private func isPageMatter(_ rest: Range<Int>) -> Bool {
        let words = rest.filter { page.tokens[$0].kind == .word }
        guard let first = words.first else { return rest.contains { page.tokens[$0].kind == .number } }
        let long = words.filter { page.tokens[$0].span.count >= 4 }
        let capitals = long.filter { page.tokens[$0].isCapitalised }.count
        let isHeadline = words.count >= Self.shortestMenu && capitals * 5 >= long.count * 3
        let isLabelled = PageFurniture.embedded.phrases(
            beginning: page.words(from: first, upTo: limit, limit: 6)
        ).contains { ![.inside, .notice].contains($0.place) }
        return isHeadline || isLabelled && page.tokens[first].isCapitalised
    }

    private static let sourceWords: Set<String> = ["and", "agencies", "news", "agency", "with", "from"]
    /// How many tokens a writer's name or initials take with the full stop before them, and how many a sentence has that
    /// they may stand behind.
    private static let longestSignOff = 6
    private static let shortestSentence = 8
    /// How many tokens the credit of a picture takes at most.
    private static let longestCredit = 12
    /// How many tokens the links at the end of a page take at most, and how many words they have at least.
    private static let longestTail = 400
    private static let shortestMenu = 6
}
