package import TruceText

/// Classes of words by which actors are recognised: forces, governments, groups, titles, roles.
package struct ActorWords: Sendable {
    /// What the words of a class have in common. Raw values are those of the table.
    package enum Class: String, Hashable, Sendable, CaseIterable {
        /// Armed forces of a state: "army", "warplanes".
        case forces
        /// A government and its offices: "regime", "foreign ministry".
        case government
        /// What a ministry is for: "public health".
        case portfolio
        /// Words that stand for the state of the case without naming it: "the regime".
        case stateNoun = "statenoun"
        /// Offices and arms of a state that a spokesman may serve: "governor", "ministry".
        case stateArm = "statearm"
        /// Words that stand for the forces of the state of the case without naming it: "government forces".
        case bareForces = "bareforces"
        /// Armed opponents of a state: "rebels".
        case group
        /// Adjectives that name those who fight by what a report calls them, before what they fire: "terrorist shelling".
        case label
        /// What is fired by those whom a label names.
        case fired
        /// People who witness and report: "activists".
        case civil
        /// Titles before a name: "Foreign Minister".
        case title
        /// Nouns of the role that follows a name: "spokesman for the army".
        case role
        /// Words in the names of organisations: "Committee".
        case organisation = "orgword"
        /// Small words inside names: "al", "bin", "van".
        case particle = "name_particle"
        /// Verbs that follow the one who says or does something.
        case reporting
        /// Words before the name of a capital that stands for its government: "accused Moscow".
        case towardsState = "towards_state"
        /// Nouns of fighting bodies that call themselves so: "Front" in "Front for the Freedom of Borduria".
        case movement
        /// Nouns that point back to a band by what it is: "the group", "the movement".
        case collective
        /// Words before the name of a place: "in", "near".
        case locative
        /// Words between an adjective and the noun it belongs to: "regular", "armed".
        case modifier
        /// Adjectives of peoples and persuasions: "Kurdish", "Islamist".
        case ethnic
        /// What stands before a state, with a hyphen, of those who fight for or against it: "pro", "anti".
        case leaning
        /// What an adjective of a state makes an act of its forces: "air strikes".
        case attackNoun = "attack_noun"
        /// Offices whose holders speak for the side that they serve: "spokesman".
        case office
        /// Nouns for those who fight for a person: "troops".
        case follower
        /// Titles of those who govern a state: "President".
        case ruler
        /// Words that make a title one that somebody lost, or has beside the holder: "former", "vice".
        case former
        /// Words behind "coalition" that make it one of parties or ministers: "the coalition talks".
        case partnership
        /// Capitalised words that are no part of a name: "The", "Monday".
        case notName = "notname"
    }

    private let tables: [Class: NameTable]
    private let singles: [Class: Set<String>]

    /// Reads the table of words.
    package init(_ lexicon: Lexicon = Lexicon(named: "actor-words.tsv")) {
        var tables: [Class: NameTable] = [:]
        var singles: [Class: Set<String>] = [:]
        for (name, words) in zip(lexicon.column("class"), lexicon.column("words")) {
            guard let wordClass = Class(rawValue: name) else { continue }
            for word in words.split(separator: ";") {
                tables[wordClass, default: NameTable()].add(String(word), value: 0)
                if !word.contains(" ") { singles[wordClass, default: []].insert(String(word)) }
            }
        }
        self.tables = tables
        self.singles = singles
    }

    /// Whether a single word in lower case belongs to a class.
    package func contains(_ lower: String, _ wordClass: Class) -> Bool {
        singles[wordClass]?.contains(lower) ?? false
    }

    /// The tokens of the longest phrase of a class that begins at a token.
    package func match(_ wordClass: Class, in text: TokenizedText, at token: Int, limit: Int) -> Range<Int>? {
        tables[wordClass]?.longestMatch(in: text, at: token, limit: limit)?.tokens
    }
}
