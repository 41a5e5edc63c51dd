/// The small words and the nouns for people and bodies that shape phrases around reported speech.
package struct SpeechWords: Sendable {
    /// What a word can be. A word may be several things ("may", "general").
    package struct Classes: OptionSet, Hashable, Sendable {
        /// One bit for each.
        package let rawValue: UInt64

        /// Makes a set from its bits.
        package init(rawValue: UInt64) { self.rawValue = rawValue }

        /// Whether the two have nothing in common; spelled out, for the general form of the library showed in the profile.
        package func isDisjoint(with other: Classes) -> Bool { rawValue & other.rawValue == 0 }

        /// The union of some sets, as a list in the code.
        package init(arrayLiteral elements: Classes...) {
            rawValue = elements.reduce(0) { $0 | $1.rawValue }
        }

        /// "the", "a", "its"
        package static let determiner = Classes(rawValue: 1 << 0)
        /// "of", "near"
        package static let preposition = Classes(rawValue: 1 << 1)
        /// "and", "but"
        package static let conjunction = Classes(rawValue: 1 << 2)
        /// "that", "which", "after"
        package static let subordinator = Classes(rawValue: 1 << 3)
        /// "has", "would"
        package static let auxiliary = Classes(rawValue: 1 << 4)
        /// Forms of "be".
        package static let be = Classes(rawValue: 1 << 5)
        /// "also", "however"
        package static let adverb = Classes(rawValue: 1 << 6)
        /// Weekdays, months, "yesterday", "last"
        package static let time = Classes(rawValue: 1 << 7)
        /// Any personal pronoun.
        package static let pronoun = Classes(rawValue: 1 << 8)
        /// "he", "him"
        package static let masculine = Classes(rawValue: 1 << 9)
        /// "she", "her"
        package static let feminine = Classes(rawValue: 1 << 10)
        /// "it", "its"
        package static let neuter = Classes(rawValue: 1 << 11)
        /// "they", "them"
        package static let plural = Classes(rawValue: 1 << 12)
        /// A person by what they do: "minister".
        package static let role = Classes(rawValue: 1 << 13)
        /// Several such persons: "officials".
        package static let roles = Classes(rawValue: 1 << 14)
        /// An organisation: "ministry".
        package static let body = Classes(rawValue: 1 << 15)
        /// What an organisation says: "statement".
        package static let document = Classes(rawValue: 1 << 16)
        /// A form of address or rank before a name: "Mr", "Gen."
        package static let title = Classes(rawValue: 1 << 17)
        /// "out", "on" after a verb
        package static let particle = Classes(rawValue: 1 << 18)
        /// Part of the name of a news outlet, or a word for one.
        package static let outlet = Classes(rawValue: 1 << 19)

        /// "over", "least", "nearly": stands between a verb and a number that the number belongs to
        package static let hedge = Classes(rawValue: 1 << 20)
        /// A person who speaks for a body: "spokeswoman"
        package static let spokesperson = Classes(rawValue: 1 << 21)

        /// An accusation: "allegations"
        package static let charge = Classes(rawValue: 1 << 22)
        /// What somebody said: "the report", "claims"
        package static let telling = Classes(rawValue: 1 << 23)
        /// Calls it untrue: "baseless", "a fabrication"
        package static let falsehood = Classes(rawValue: 1 << 24)

        /// Says of a verb that it is still to come: "will"
        package static let future = Classes(rawValue: 1 << 25)
        /// Says of a verb that it may be so: "might"
        package static let possible = Classes(rawValue: 1 << 26)

        /// Says that something is not so: "not", "no"
        package static let negative = Classes(rawValue: 1 << 27)

        /// Ends words of order that stand between a speaker and a verb: "in turn", "for its part"
        package static let turn = Classes(rawValue: 1 << 28)
        /// By what somebody is spoken to: "phone"
        package static let channel = Classes(rawValue: 1 << 29)
        /// What somebody is not who keeps silent: "available", "reached"
        package static let silence = Classes(rawValue: 1 << 30)
        /// A noun by which a person named before is called again: "the official"
        package static let again = Classes(rawValue: 1 << 31)
        /// What a war claims: "lives"
        package static let life = Classes(rawValue: 1 << 32)

        private static let named: KeyValuePairs<String, Classes> = [
            "determiner": .determiner, "preposition": .preposition, "conjunction": .conjunction,
            "subordinator": .subordinator, "auxiliary": .auxiliary, "be": .be, "adverb": .adverb, "time": .time,
            "pronoun": .pronoun, "masculine": .masculine, "feminine": .feminine, "neuter": .neuter,
            "plural": .plural, "role": .role, "roles": .roles, "body": .body, "document": .document,
            "title": .title, "particle": .particle, "outlet": .outlet, "hedge": .hedge, "spokesperson": .spokesperson,
            "charge": .charge, "telling": .telling, "falsehood": .falsehood,
            "future": .future, "possible": .possible, "negative": .negative, "turn": .turn,
            "channel": .channel, "silence": .silence, "again": .again, "life": .life,
        ]

        /// The class with a name of the lexicon; empty when there is none.
        init(name: some StringProtocol) {
            self = Self.named.first { $0.key == name }?.value ?? []
        }
    }

    private let classes: [String: Classes]

    /// Reads a lexicon with the columns `word` and `classes`.
    package init(_ lexicon: Lexicon) {
        var classes: [String: Classes] = [:]
        for row in lexicon.rows where row.count >= 2 {
            var all: Classes = []
            for name in row[1].split(separator: ",") { all.insert(Classes(name: name)) }
            classes[row[0]] = all
        }
        self.classes = classes
    }

    /// What a word in lower case can be; empty for a word that is not listed.
    package func classes(of word: String) -> Classes { classes[word] ?? [] }
}
