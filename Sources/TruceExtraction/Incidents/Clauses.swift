import TruceText

/// Cuts sentences into pieces that hold about one statement each.
///
/// There is no tree to go by, so the cuts follow words and marks that open a clause. Texts that lost their commas
/// are cut as well as those that kept them.
enum Clauses {
    /// The longest clause, in tokens. Prose stays far below it; it bounds the work on what is no prose.
    private static let longest = 160

    /// The tokens within reach of a clause, so that work stays linear in a text without full stops.
    static func around(_ clause: Range<Int>) -> Range<Int> {
        max(0, clause.lowerBound - longest)..<(clause.upperBound + longest)
    }

    /// The clauses of a sentence in order; together they cover it.
    static func cut(_ text: TokenizedText, sentence: Int) -> [Range<Int>] {
        let tokens = text.sentences[sentence].tokens
        var clauses: [Range<Int>] = []
        var start = tokens.lowerBound
        for index in tokens where index > start && (index - start >= longest || opens(text, index, in: tokens)) {
            clauses.append(start..<index)
            start = index
        }
        clauses.append(start..<tokens.upperBound)
        return clauses
    }

    /// Words that open a clause wherever they stand.
    private static let openers: Set<String> = [
        "but", "while", "whereas", "although", "though", "because", "which", "who", "whose", "where", "when", "after",
        "before", "until", "unless", "if", "despite", "amid", "since", "whether",
    ]

    /// Words that begin a sentence where they are capitalised and a word in small letters follows.
    private static let beginning: Set<String> = [
        "in", "the", "a", "an", "it", "he", "she", "they", "at", "on", "this", "these", "there", "another", "according",
        "during", "some", "more", "most", "its", "his", "their",
    ]

    /// Words that make "as" something else than a conjunction.
    private static let afterAs: Set<String> = [
        "well", "much", "many", "part", "a", "an", "of", "soon", "long", "far", "-", "'", "“", "‘", "\"", "to", "if",
        "usual", "before", "ever",
    ]

    /// Words that the second "as" of a comparison follows: "as many as 60".
    private static let beforeAs: Set<String> = [
        "such", "well", "many", "much", "few", "little", "high", "late", "early",
    ]

    /// Words after which "since" says that something was done later.
    private static let having: Set<String> = ["has", "have", "had", "was", "were", "'ve", "is", "are"]

    /// Openers that also stand before a mere date ("until Tuesday").
    private static let timely: Set<String> = ["until", "since", "before", "after"]

    private static let timeWords: Set<String> = [
        "early", "late", "mid", "midnight", "noon", "then", "dawn", "dusk", "last", "yesterday", "today", "mid-day",
    ]

    private static func tellsTime(_ text: TokenizedText, _ index: Int) -> Bool {
        text.tokens[index].kind == .number || timeWords.contains(text.lower[index])
            || !CalendarWords.isNone(text.lower[index])
    }

    private static func hasTab(_ text: TokenizedText, before index: Int) -> Bool {
        text.text.bytes[text.tokens[index - 1].span.end..<text.tokens[index].span.start].contains(0x09)
    }

    private static func opens(_ text: TokenizedText, _ index: Int, in sentence: Range<Int>) -> Bool {
        let word = text.lower[index]
        let next = index + 1 < sentence.upperBound ? text.lower[index + 1] : ""
        let last = text.lower[index - 1]
        // A tab or a line break without a full stop parts what never was one sentence.
        if text.tokens[index].isCapitalised, hasTab(text, before: index) { return true }
        switch text.tokens[index].kind {
        case .mark:
            switch word {
            case ";", "–", "—", "--": return true
            case "-":
                return text.tokens[index].followsSpace && index + 1 < sentence.upperBound
                    && text.tokens[index + 1].followsSpace
            default: return false
            }
        case .word:
            // A text that lost its full stops: "… in the province In the west an aid worker said".
            if text.tokens[index].isCapitalised, index + 1 < sentence.upperBound, beginning.contains(word),
                !text.tokens[index + 1].isCapitalised, text.tokens[index + 1].kind == .word,
                text.tokens[index - 1].kind == .word, index - sentence.lowerBound > 2
            {
                return true
            }
            if last == ",", word == "and" || word == "or" || word == "so" || word == "yet" { return true }
            if word == "as" { return !afterAs.contains(next) && !beforeAs.contains(last) }
            // "Two days after": the measure belongs to what follows, but the cut is the same.
            guard openers.contains(word) else { return false }
            // "Has all but collapsed" has nearly done so.
            if word == "but", last == "all" { return false }
            // "The army has since retaken the town"
            if word == "since", having.contains(last) { return false }
            return !(timely.contains(word) && next != "" && tellsTime(text, index + 1))
        default:
            return false
        }
    }
}
