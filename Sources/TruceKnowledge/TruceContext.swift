/// Words around what is said of a truce, which tell whether it is said of the truce and whether it is so.
package struct TruceContext: Sendable {
    /// What a word does there; the table tells of each.
    package enum Role: String, Hashable, Sendable, CaseIterable {
        /// Truces in general ("ceasefires").
        case generic
        /// What is no truce though it is about one ("efforts"), or an earlier one.
        case attempt
        /// What is done for a truce that is there already ("keep", behind "efforts to").
        case upkeep
        /// What else can be broken off ("talks").
        case talk
        /// Said of an end that has not come ("brink").
        case fear
        /// Said of a truce that is asked for, offered or turned down.
        case refusal
        /// "With", where a war ends with a truce.
        case means
        /// Before an end that is a mere point in time ("until").
        case measure
        /// The end of a truce as a point in time.
        case point
        /// Dictionary forms of what settles a prolongation ("agree").
        case decision
        /// What promises it ("would").
        case promise
        /// Dictionary forms of what leaves a statement standing ("appear").
        case appearance
        /// Verbs that declare a truce, or its end.
        case declaring
        /// Words for the end that is declared.
        case over
        /// What may follow "over" where it means the end.
        case afterOver = "afterover"
        /// Opens what is conceded ("although").
        case concession
        /// Puts violence into the time of a truce ("since").
        case during
        /// With "of", a part of a truce's time ("day").
        case period
        /// Stands behind a breach for the truce named before it ("broke it").
        case anaphor
        /// Says whose truce it is ("its").
        case owner
        /// Verbs by which war is waged or threatened ("crush").
        case warfare
        /// Verbs of going on with a war ("keep fighting").
        case goingOn = "goingon"
        /// What is gone on with there ("fighting").
        case warlike
        /// Prepositions that defy their object ("despite").
        case defiance
        /// Dictionary forms of nouns that stand for a truce which they govern ("extension").
        case making
        /// Words of those who govern.
        case government
        /// Words for a side ("rebels").
        case side
        /// Stands with "the" for an armed group named before.
        case group
        /// Before breaches that nobody says have happened.
        case answering
        /// What is felt where nothing has happened yet.
        case tension
        /// What only announces the terms of a truce.
        case heading
        /// Stands with "the two" for states named before.
        case power
        /// Words for those who fight a state that do not judge them ("rebels").
        case neutral
        /// Words that bind somebody without saying whom ("parties").
        case nameless
        /// Parts of a government ("ministry").
        case office
        /// Before "committed" where nothing is undertaken ("keep").
        case keeping
        /// What those did to a truce who are bound by it ("signed").
        case made
        /// Stands for something named before.
        case pronoun
        /// Opens a passage of its own.
        case relative
        /// Opens a clause that only measures the time since something ("after").
        case sequel
        /// What such a clause measures in where it lies long ago ("months").
        case epoch
        /// What a demand about a truce is about ("hostages"), unless it names the truce.
        case matter
        /// Verbs by which a side keeps to a truce ("withdraw").
        case compliance
        /// What is asked for where no truce is ("an inquiry").
        case inquiry
        /// What a side fights with, which is no party to a truce ("helicopters").
        case engine
        /// Verbs of what is merely planned ("the council was to discuss").
        case agenda
        /// Before a calm that is no more ("broke").
        case breaking
        /// What "is to" tells of without binding anybody ("the priority is to protect civilians").
        case aim
        /// What a deal is for rather than what it provides ("intended to bring a truce").
        case intent
        /// What a deal is to do to a war ("ending"), and the war ("conflict").
        case ending
        /// What a deal is to end.
        case strife
        /// Verbs of what an order forbids ("carry out").
        case hostile
        /// Stands behind "will" where a truce is only to begin.
        case onset
        /// Stands between the words of a cue without changing them ("will also release").
        case inserted
        /// Verbs by which a truce is looked for that is not made yet ("press for a truce").
        case seeking
        /// Those who ask for a truce without being actors of it, and what they write ("families", "the resolution").
        case asker
        /// Nouns of what is asked of those who fight ("the release").
        case remedy
        /// Of these, what those do themselves who are named behind "of" ("the withdrawal of the rebels").
        case leaving
        /// Verbs in the bare form that a demand may open ("demanded the capital rein in its ally").
        case bidding
        /// Before "for" and an infinitive, says only whether something can be done ("hard").
        case ability
        /// Stands with "by" for who offered a truce that others accepted.
        case offering
    }

    private let words: [Role: Set<String>]

    /// Reads the embedded table.
    package init() {
        let lexicon = Lexicon(named: "truce-context.tsv")
        var words: [Role: Set<String>] = [:]
        for (role, forms) in zip(lexicon.column("role"), lexicon.column("words")) {
            guard let role = Role(rawValue: role) else { continue }
            words[role, default: []].formUnion(forms.split(separator: "|").map(String.init))
        }
        self.words = words
    }

    /// Whether a word, in lower case or in its dictionary form as the role asks, has a role.
    package func has(_ role: Role, _ word: String) -> Bool { words[role]?.contains(word) ?? false }
}
