/// Classes of words by which names of places are told from other words.
package struct PlaceWords: Sendable {
    /// What the words of a class have in common. Raw values are those of the table.
    package enum Class: String, Hashable, Sendable, CaseIterable {
        /// Common English words that are also names of towns.
        case stop
        /// Nouns before "of" and a name: "the town of".
        case settlement
        /// Nouns after a name: "city", "countryside".
        case after
        /// Nouns that make a name that of a province.
        case province
        /// Nouns after a name that no list need know: "road", "neighbourhood".
        case unknown
        /// Words that put something near a place, not in it.
        case near
        /// Words that mean a part of a place or its surroundings.
        case wide
        /// Words that often stand before a place, and before other things.
        case locative
        /// Nouns after a name that make it that of a building, unit or paper, which need not lie there.
        case facility
        /// Nouns before a list of names: "the towns of".
        case plural
        /// First words of many names that seldom are a name themselves: "Tal", "Bab", "San".
        case generic
        /// Words that seldom stand before a person or an organisation.
        case strict
        /// Nouns after a name, or before "of" and a name, that make it that of a water.
        case water
        /// Nouns after a name that make it that of those who report: "Hillshire media".
        case outlet
    }

    private let words: [Class: Set<String>]

    /// Reads the table of words.
    package init(_ lexicon: Lexicon = Lexicon(named: "place-words.tsv")) {
        var words: [Class: Set<String>] = [:]
        for (name, list) in zip(lexicon.column("class"), lexicon.column("words")) {
            guard let wordClass = Class(rawValue: name) else { continue }
            words[wordClass] = Set(list.split(separator: ";").map(String.init))
        }
        self.words = words
    }

    /// Whether a capitalised word begins a name that goes on behind it: "Puerto Borduria" lies in no Borduria, "North
    /// Borduria" does.
    package func opensName(_ lower: String) -> Bool { contains(lower, .generic) && !contains(lower, .wide) }

    /// Whether a word in lower case belongs to a class.
    package func contains(_ lower: String, _ wordClass: Class) -> Bool { words[wordClass]?.contains(lower) ?? false }
}
