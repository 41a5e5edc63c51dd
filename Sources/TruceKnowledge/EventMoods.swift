/// Words by which a text says that something is planned, asked for, refused or only supposed.
package struct EventMoods: Sendable {
    /// What stands on what hangs on the word.
    package enum Mood: String, Hashable, Sendable {
        /// It happened.
        case through
        /// It is to be done.
        case planned
        /// It is asked for.
        case demanded
        /// It is threatened.
        case threatened
        /// It is refused.
        case refused
        /// It was planned and is off.
        case cancelled
        /// It was not done.
        case notDone = "not_done"
        /// It is only supposed.
        case supposed
        /// The speaker says that it is not so.
        case denied
        /// A helper of the future ("will").
        case future
        /// A helper of what may be ("might").
        case possible
        /// A helper of what ought to be ("must").
        case obliged
    }

    /// Helpers of verbs.
    private let helpers: [String: Mood]
    /// Verbs, adjectives and nouns that govern.
    private let governors: [String: Mood]

    /// Reads a table with the columns `class` and `forms`.
    package init(_ lexicon: Lexicon = Lexicon(named: "event-moods.tsv")) {
        var helpers: [String: Mood] = [:]
        var governors: [String: Mood] = [:]
        for row in lexicon.rows where row.count >= 2 {
            guard let mood = Mood(rawValue: row[0]) else { continue }
            let isHelper = mood == .future || mood == .possible || mood == .obliged
            for form in row[1].split(separator: "|") {
                if isHelper { helpers[String(form)] = mood } else { governors[String(form)] = mood }
            }
        }
        self.helpers = helpers
        self.governors = governors
    }

    /// What a helper says, by its form in lower case.
    package func helper(_ form: String) -> Mood? { helpers[form] }

    /// What a governing word says, by its dictionary form.
    package func governor(_ lemma: String) -> Mood? { governors[lemma] }
}
