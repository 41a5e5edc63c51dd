import TruceEvidence
import TruceKnowledge
import TruceText

/// Finds the lines that tell who made an article: writers' names, where they wrote from, what they are.
struct MakerLines {
    let page: PageText

    /// "Kari Holm and Ola Berg", "Kari Holm, Ola Berg, and Siri Lund": names of two to four words, joined.
    func areNames(_ line: PageText.Line) -> Bool {
        guard line.tokens.count <= Self.longestNames else { return false }
        var names: [Int] = [0]
        for token in line.tokens {
            let text = page.lower(token)
            if text == "and" || text == "," || text == "&" {
                if names.last != 0 { names.append(0) }
            } else if page.tokens[token].kind == .word, page.tokens[token].isCapitalised {
                names[names.count - 1] += 1
            } else {
                return false
            }
        }
        return names.count > 1 && names.allSatisfy((2...4).contains)
    }

    /// "Holm reported from Oslo. Contributing: Ola Berg in Bergen", "Herald writers Kari Holm in Oslo and Ola Berg": nothing
    /// but names, places and the words that join them.
    func creditsReporters(_ line: PageText.Line, _ shape: LineShape) -> Bool {
        guard (3...Self.longestCredit).contains(shape.wordCount) else { return false }
        var isCredited = false
        for token in line.tokens where page.isWord(token) {
            let word = page.lower(token)
            if PageFurniture.embedded.isCrediting(word) {
                isCredited = true
            } else if !page.tokens[token].isCapitalised, !Self.small.contains(word) {
                return false
            }
        }
        return isCredited && line.tokens.filter { page.tokens[$0].isCapitalised }.count >= 2
    }

    /// "Kari Holm is a fellow of the Harbour Institute and the author of two books.": what a writer is, in one or two
    /// sentences that tell no news.
    func describesWriter(_ line: PageText.Line, _ shape: LineShape) -> Bool {
        guard shape.wordCount <= Self.longestNote, let first = line.tokens.first(where: { page.isWord($0) }) else {
            return false
        }
        var verb = first
        while verb < line.tokens.upperBound, verb - first < 5, page.tokens[verb].isCapitalised { verb += 1 }
        guard verb > first + 1, verb + 1 < line.tokens.upperBound, page.lower(verb) == "is",
            ["a", "an", "the"].contains(page.lower(verb + 1)),
            !line.tokens.contains(where: { PageFurniture.embedded.tellsNews(page.lower($0)) })
        else { return false }
        return (verb + 2..<min(line.tokens.upperBound, verb + Self.reach)).contains {
            PageFurniture.embedded.isWriter(page.lower($0))
        }
    }

    private static let small: Set<String> = [
        "and", "in", "at", "of", "the", "from", "with", "to", "this", "report", "article", "story", "also",
        "additional",
        "by", "for", "al", "el", "de", "van", "bin", "staff", "news",
    ]
    private static let longestNames = 16
    private static let longestCredit = 60
    private static let longestNote = 60
    /// How far behind "is" it may stand what the writer is, in tokens.
    private static let reach = 14
}
