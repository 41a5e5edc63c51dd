package import TruceText

/// Words by which a text says who an actor is, was or belongs to, from `actor-ties.tsv`.
package struct ActorTies: Sendable {
    /// What the words of a class say. Raw values are those of the table.
    package enum Class: String, Hashable, Sendable, CaseIterable {
        /// The name behind them was used before the one in front: "formerly known as".
        case earlier
        /// The name behind them is used now: "now called".
        case later
        /// Both names are used: "also known as".
        case also
        /// Words between a name and the others: "which has recently".
        case link
        /// What a listed group is called: "terrorist".
        case terror
        /// Verbs of listing: "designated".
        case listing
        /// Nouns for such a group: "organisation".
        case group
        /// What follows a hyphen after a sponsor: "backed".
        case tie
        /// Nouns for a part of another actor: "affiliate".
        case offshoot
        /// What ties fighters to the person behind it: "loyal to".
        case following
    }

    private let tables: [Class: NameTable]

    /// Reads the table of words.
    package init(_ lexicon: Lexicon = Lexicon(named: "actor-ties.tsv")) {
        var tables: [Class: NameTable] = [:]
        for (name, words) in zip(lexicon.column("class"), lexicon.column("words")) {
            guard let wordClass = Class(rawValue: name) else { continue }
            for word in words.split(separator: ";") {
                tables[wordClass, default: NameTable()].add(String(word), value: 0)
            }
        }
        self.tables = tables
    }

    /// The tokens of the longest phrase of a class that begins at a token.
    package func match(_ wordClass: Class, in text: TokenizedText, at token: Int, limit: Int) -> Range<Int>? {
        tables[wordClass]?.longestMatch(in: text, at: token, limit: limit)?.tokens
    }
}
