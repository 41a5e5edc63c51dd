/// Words by which it is told who did a deed, who says so, and who takes it on themselves.
package struct BlameWords: Sendable {
    /// What words are read for. Raw values are those of the table.
    package enum Class: String, Hashable, Sendable, CaseIterable {
        /// Verbs that carry a deed named by a noun: "launched an attack".
        case carrying
        /// Participles behind a deed that bring its doer: "bombs dropped by the army".
        case bringing
        /// Deeds that a country's own name beside them only places: "the Norland attack".
        case befalling
        /// Verbs for taking a deed on oneself: "claimed".
        case taking
        /// What is taken of a deed: responsibility for raids, credit for victories.
        case owned
        /// Adjectives before a deed told before: "the deadly raid".
        case qualifier
        /// Nouns for a part in what was told before: "involvement".
        case part
        /// Numbers that nobody counted: "scores".
        case mass
        /// Where a claim of responsibility goes on to something else: "for the raid, which …".
        case aside
        /// Words that name nobody by themselves: "they".
        case nameless
        /// What a state has that is not the state itself: "ministry".
        case office
        /// Words before those of whom it is only thought: "suspected militants".
        case hedging
        /// Verbs for winning back what others took, or for beating them off: "recaptured".
        case retaking
        /// Nouns for both sides of a war together: "both sides".
        case sides
        /// Participles before the name of a band: "a militia known as".
        case naming
        /// Verbs by which somebody bears out a deed told before: "confirmed the raid".
        case confirming
        /// People who fight, by nouns that name no side: "soldiers".
        case fighters
        /// What an attack bears of those who did it: "hallmarks".
        case mark
        /// Verbs by which evidence or a finger shows somebody: "pointed".
        case pointing
        /// What is pointed at somebody: "finger".
        case finger
        /// Nouns for what evidence points to: "responsibility".
        case guilt
        /// Verbs for not going on with a deed: "stop".
        case ending
        /// Nouns for asking somebody to do something: "appeal".
        case plea
        /// From where fire comes of those who hold it: "positions".
        case vantage
        /// How a state stands to those who act: "led" in "a U.S.-led raid".
        case leading
        /// Participles between those who act and their helpers: "forces backed by jets".
        case backing
        /// Which of several deeds is meant: "the second raid".
        case ordinal
        /// How many deeds are told at once: "two raids", "a wave of raids".
        case series
        /// Verbs for holding somebody guilty: "was accused of".
        case charging
        /// Verbs for laying a deed on somebody: "attributed to".
        case attributing
        /// Verbs for going at a crowd: "disperse".
        case quelling
        /// Verbs for beginning a fight: "sparked".
        case starting
        /// Nouns for fights that somebody began: "clashes".
        case strife
        /// What is fired, by nouns that kill as those who fire it do: "rebel fire killed ten".
        case salvo
        /// People who stand by somebody, by nouns that say by whom only with a name: "the president's supporters".
        case adherents
        /// Words before the names of some of those who are meant: "rebel groups including".
        case including
        /// What stands beside a name and is not the named: "an affiliate".
        case relation
        /// Participles between a place and those who hold or use it: "a base used by the army".
        case tenure
        /// Words by which a report goes on with more of the same: "another".
        case further
    }

    private let words: [Class: Set<String>]

    /// Reads a table with the columns `class` and `words`.
    package init(_ lexicon: Lexicon = Lexicon(named: "blame-words.tsv")) {
        var words: [Class: Set<String>] = [:]
        for row in lexicon.rows where row.count >= 2 {
            guard let wordClass = Class(rawValue: row[0]) else { continue }
            words[wordClass, default: []].formUnion(row[1].split(separator: "|").map(String.init))
        }
        self.words = words
    }

    /// Whether a word in lower case belongs to a class.
    package func contains(_ lower: String, _ wordClass: Class) -> Bool { words[wordClass]?.contains(lower) ?? false }
}
