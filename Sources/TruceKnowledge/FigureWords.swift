package import TruceEvidence

/// Words around numbers of people killed, hurt, displaced, missing and held, from `figure-words.tsv`.
package struct FigureWords: Sendable {
    /// What a word can do beside a number.
    package struct Entry: Hashable, Sendable {
        /// A verb form whose object is counted: "killing".
        package var active: Figure.Category?
        /// A verb form that counts its object, or after an auxiliary its subject: "killed".
        package var participle: Figure.Category?
        /// A verb form whose subject is counted: "died".
        package var intransitive: Figure.Category?
        /// A word that stands after those counted: "dead".
        package var state: Figure.Category?
        /// A noun that is counted itself: "deaths".
        package var noun: Figure.Category?
        /// A noun that is followed by "of" and the number: "the deaths of".
        package var nominal: Figure.Category?
        /// What else it can do.
        package var roles: Roles = []

        /// The category of any verb form.
        package var verb: Figure.Category? { active ?? participle }
    }

    /// What a word can be beside a number.
    package struct Roles: OptionSet, Hashable, Sendable {
        /// The bits.
        package let rawValue: UInt32

        /// Makes a set of roles.
        package init(rawValue: UInt32) { self.rawValue = rawValue }

        /// A noun for people: "soldiers".
        package static let person = Roles(rawValue: 1)
        /// A noun for things whose number matters: "rockets".
        package static let thing = Roles(rawValue: 2)
        /// A unit, after which a number counts no people: "tons".
        package static let unit = Roles(rawValue: 4)
        /// May stand between a verb and its number: "another".
        package static let filler = Roles(rawValue: 8)
        /// May stand before a participle of the passive: "were", "reportedly".
        package static let auxiliary = Roles(rawValue: 16)
        /// Marks what is told as uncertain: "allegedly".
        package static let hedge = Roles(rawValue: 32)
        /// A noun for the whole of a war: "conflict".
        package static let war = Roles(rawValue: 64)
        /// Tells that something began: "erupted".
        package static let begin = Roles(rawValue: 128)
        /// A noun for a truce.
        package static let truce = Roles(rawValue: 256)
        /// Passes on what someone says: "reported".
        package static let report = Roles(rawValue: 512)
        /// Tells of a siege.
        package static let siege = Roles(rawValue: 1024)
        /// "toll".
        package static let toll = Roles(rawValue: 2048)
        /// Ranks one event among others: "the deadliest since …".
        package static let rank = Roles(rawValue: 4096)
        /// What new deaths do to a toll: "raising", and what calls a toll the whole one: "overall".
        package static let raise = Roles(rawValue: 16384)
        /// What an attack does to lives: "claimed", "cost".
        package static let claiming = Roles(rawValue: 32768)
        /// A noun for a war that nobody uses of one day of it: "conflict", and not "fighting".
        package static let whole = Roles(rawValue: 8192)
        /// A noun for one person: "soldier".
        package static let individual = Roles(rawValue: 1 << 16)
        /// Tells of one person where no number does: "a", "his".
        package static let lone = Roles(rawValue: 1 << 17)
        /// What drives people away: "forced" in "forced 20 families to flee".
        package static let driving = Roles(rawValue: 1 << 18)
        /// Where those go whom something drives away: "flee", "homes".
        package static let away = Roles(rawValue: 1 << 19)
        /// May stand between those counted and what befell them: "also", "badly".
        package static let adverb = Roles(rawValue: 1 << 20)
        /// "suffered" in "20 people suffered burns".
        package static let suffering = Roles(rawValue: 1 << 21)
        /// A hurt that somebody suffers: "burns".
        package static let harm = Roles(rawValue: 1 << 22)
        /// What is told of those whom the worst did not befall: "released".
        package static let spared = Roles(rawValue: 1 << 23)
        /// A noun for one event in which people are killed: "ambush".
        package static let event = Roles(rawValue: 1 << 24)
        /// What a side does to its own people who are killed: "lost".
        package static let losing = Roles(rawValue: 1 << 25)
        /// A part of a number: "half" in "half of the 20 hostages".
        package static let share = Roles(rawValue: 1 << 26)
        /// How badly somebody was hurt: "critically".
        package static let degree = Roles(rawValue: 1 << 27)
        /// With "count" a toll: "death".
        package static let counted = Roles(rawValue: 1 << 28)
    }

    /// What the words before a number make of its bounds.
    package enum Bound: String, Hashable, Sendable {
        /// "at least": the number or more.
        case lower
        /// "more than": above the number.
        case lowerStrict = "lower-strict"
        /// "up to", "nearly": the number or fewer.
        case upper
        /// "fewer than": below the number.
        case upperStrict = "upper-strict"
        /// "about".
        case about
    }

    private let entries: [String: Entry]
    /// What several words together tell of those counted: "gunned down", "lost their lives".
    package let phrases: PhraseTable<Figure.Category>
    /// The words of each hedge, by its last word, longest first.
    private let hedges: [String: [(words: [String], bound: Bound)]]

    /// Reads the embedded table.
    package init() {
        let lexicon = Lexicon(named: "figure-words.tsv")
        var entries: [String: Entry] = [:]
        var hedges: [String: [(words: [String], bound: Bound)]] = [:]
        var phrases: [(phrase: String, value: Figure.Category)] = []
        for row in lexicon.rows where row.count >= 3 {
            if row[1] == "phrase" {
                if let category = Figure.Category(rawValue: row[2]) { phrases.append((row[0], category)) }
                continue
            }
            if let bound = Bound(rawValue: row[1]) {
                let words = row[0].split(separator: " ").map(String.init)
                if let last = words.last { hedges[last, default: []].append((words, bound)) }
                continue
            }
            var entry = entries[row[0]] ?? Entry()
            let category = Figure.Category(rawValue: row[2])
            switch row[1] {
            case "active": entry.active = category
            case "participle": entry.participle = category
            case "intransitive": entry.intransitive = category
            case "state": entry.state = category
            case "noun": entry.noun = category
            case "nominal": entry.nominal = category
            default: entry.roles.formUnion(Self.roles[row[1]] ?? [])
            }
            entries[row[0]] = entry
        }
        self.entries = entries
        self.phrases = PhraseTable(phrases)
        self.hedges = hedges.mapValues { $0.sorted { ($0.words.count, $1.words[0]) > ($1.words.count, $0.words[0]) } }
    }

    private static let roles: [String: Roles] = [
        "person": .person, "thing": .thing, "unit": .unit, "filler": .filler, "auxiliary": .auxiliary, "hedge": .hedge,
        "war": .war, "begin": .begin, "truce": .truce, "report": .report, "siege": .siege, "toll": .toll,
        "rank": .rank, "whole": .whole, "raise": .raise, "claiming": .claiming,
        "individual": [.person, .individual], "lone": .lone, "driving": .driving, "away": .away, "adverb": .adverb,
        "suffering": .suffering, "harm": .harm, "spared": .spared, "event": .event, "losing": .losing, "share": .share,
        "degree": .degree, "counted": .counted,
    ]

    /// What a word in lower case can do; nil for a word that says nothing of numbers.
    package subscript(word: String) -> Entry? { entries[word] }

    /// The hedges that end in a word, longest first.
    package func hedges(endingIn word: String) -> [(words: [String], bound: Bound)] { hedges[word] ?? [] }
}
