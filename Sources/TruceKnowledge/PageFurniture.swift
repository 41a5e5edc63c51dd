package import TruceEvidence

/// The words that belong to a news page and not to its article: menus, share bars, labels, credits.
package struct PageFurniture: Sendable {
    /// Where in a page a phrase counts.
    package enum Place: String, Hashable, Sendable {
        /// It is the whole line.
        case line
        /// The line begins with it, and the line is short.
        case start
        /// The line begins with it, and a colon, dash or bar follows.
        case label
        /// The line begins with it, and a date follows.
        case date
        /// It ends a paragraph that it was glued to, or is the whole line.
        case end
        /// It heads a list: the short lines after it belong to it.
        case rest
        /// It stands anywhere in a paragraph, and only its own words go.
        case inside
        /// It stands anywhere in a line that is no longer than a notice: the whole line goes.
        case notice
        /// The line begins with it, written in capitals, and more follows.
        case shout
        /// It stands between the date and the text.
        case head
        /// It ends the article: all that follows in the paragraph goes with it.
        case credit
    }

    /// One phrase.
    package struct Phrase: Hashable, Sendable {
        /// Its words in lower case.
        package let words: [String]
        /// Where it counts.
        package let place: Place
        /// What it is.
        package let zone: Block.Zone
    }

    private let byFirstWord: [String: [Phrase]]
    private let singleWords: [String: Set<String>]

    /// The embedded list.
    package static let embedded = PageFurniture(Lexicon(named: "page-furniture.tsv"))

    /// Reads a list with the columns `phrase`, `place` and `zone`; rows with an unknown place or zone are left out. Of the
    /// places `stamp`, `news`, `saying`, `telling`, `button`, `crediting` and `writer` the phrases are single words.
    package init(_ lexicon: Lexicon) {
        var table: [String: [Phrase]] = [:]
        var singleWords: [String: Set<String>] = [:]
        for row in lexicon.rows where row.count >= 2 { singleWords[row[1], default: []].insert(row[0]) }
        self.singleWords = singleWords
        for row in lexicon.rows where row.count >= 3 {
            let words = row[0].split(separator: " ").map(String.init)
            guard let first = words.first, let place = Place(rawValue: row[1]), let zone = Block.Zone(rawValue: row[2])
            else { continue }
            table[first, default: []].append(Phrase(words: words, place: place, zone: zone))
        }
        byFirstWord = table.mapValues { $0.sorted { $0.words.count > $1.words.count } }
    }

    /// Whether a word, in lower case, makes a time stamp with numbers and others of its kind: "ago".
    package func isStamp(_ word: String) -> Bool { has("stamp", word) }

    /// Whether a word, in lower case, tells of news, so that a sentence with it is no notice of the page: "killed".
    package func tellsNews(_ word: String) -> Bool { has("news", word) }

    /// Whether a word, in lower case, tells that somebody says something, so that a sentence with it describes no picture.
    package func isSaying(_ word: String) -> Bool { has("saying", word) }

    /// Whether a word, in lower case, tells that somebody says or reports something, as no list of links does: "reported".
    package func isTelling(_ word: String) -> Bool { isSaying(word) || has("telling", word) }

    /// Whether a word, in lower case, tells who made a report, between names and places: "contributed".
    package func isCrediting(_ word: String) -> Bool { has("crediting", word) }

    /// Whether a word, in lower case, is what a writer of articles is: "columnist".
    package func isWriter(_ word: String) -> Bool { has("writer", word) }

    /// Whether a word, in lower case, stands on a button of a page: "share".
    package func isButton(_ word: String) -> Bool { has("button", word) }

    private func has(_ role: String, _ word: String) -> Bool { singleWords[role]?.contains(word) ?? false }

    /// Whether any phrase begins with this word, in lower case.
    package func beginsPhrase(_ word: String) -> Bool { byFirstWord[word] != nil }

    /// The phrases that stand at the beginning of these words, the longest first.
    package func phrases(beginning words: some Collection<String>) -> [Phrase] {
        guard let first = words.first, let phrases = byFirstWord[first] else { return [] }
        return phrases.filter { $0.words.count <= words.count && zip($0.words, words).allSatisfy(==) }
    }
}
