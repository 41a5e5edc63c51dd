import TruceEvidence
import TruceKnowledge
import TruceText

/// Decides from the words before a weekday or month whether it is past or still to come.
enum TenseSense {
    /// Whether the words before an expression tell that it is still to come.
    ///
    /// The nearest word that tells wins: in "will meet, he said on Monday" that is "said". Words that end in "-ed" are
    /// taken for verbs of the past unless the lexicon knows them as plans ("scheduled", "expected").
    static func isComing(_ match: TimeMatch, in scanner: TimeScanner) -> Bool {
        if match.isDeadline { return true }
        var index = match.tokens.lowerBound - 1
        // "To run through June": what lasts that long is not over.
        if ["through", "till"].contains(scanner.lower(index)),
            (index - 3..<index).contains(where: { scanner.lower($0) == "to" })
        {
            return true
        }
        let first = max(scanner.range.lowerBound, index - 14)
        while index >= first {
            // "failed to agree, and on Monday …": what stands before a new clause tells nothing of it.
            if scanner.lower(index) == ",", ["and", "but"].contains(scanner.lower(index + 1)) { return false }
            // "talks to be held on Monday" are planned; "appeared to be unravelling on Sunday" tells how things were.
            if scanner.lower(index) == "be", scanner.lower(index - 1) == "to",
                !scanner.lower(index + 1).hasSuffix("ing")
            {
                return true
            }
            if let entry = scanner.entry(index) {
                if entry.roles.contains(.future), entry.edge == nil, entry.direction == nil {
                    return isPlan(index, scanner) && !isOvertaken(index, match, scanner)
                }
                if entry.roles.contains(.past) { return false }
            }
            if scanner.text.tokens[index].kind == .word, !scanner.isCapitalised(index),
                scanner.lower(index).utf8.count > 3, scanner.lower(index).hasSuffix("ed"),
                !["be", "get"].contains(scanner.lower(index - 1))
            {
                return false
            }
            index -= 1
        }
        return false
    }

    /// "Was due to take effect on Saturday, but the shelling went on": what was planned is over.
    private static func isOvertaken(_ plan: Int, _ match: TimeMatch, _ scanner: TimeScanner) -> Bool {
        guard (plan - 3..<plan).contains(where: { ["was", "were"].contains(scanner.lower($0)) }) else { return false }
        let end = match.tokens.upperBound
        return (end..<max(end, min(scanner.range.upperBound, end + 3))).contains { scanner.lower($0) == "but" }
    }

    /// "due" and "set" plan only before "to", "for" and "on"; a deadline's preposition governs only what follows it.
    private static func isPlan(_ index: Int, _ scanner: TimeScanner) -> Bool {
        switch scanner.lower(index) {
        case "due", "set": ["to", "for", "on"].contains(scanner.lower(index + 1))
        // "Comes into force", "takes effect", but "the offer comes after what was said on Monday".
        case "comes", "goes", "enters", "takes": ["into", "effect", "force"].contains(scanner.lower(index + 1))
        case "by", "till": false
        // "Announced a truce starting on Friday", but "clashes starting on Friday".
        case "starting", "commencing", "effective":
            (max(scanner.range.lowerBound, index - announcementReach)..<index).contains {
                scanner.entry($0)?.roles.contains(.announcing) ?? false
            }
        default: true
        }
    }

    /// How far before "starting on" an announcement may stand, in tokens.
    private static let announcementReach = 16
}
