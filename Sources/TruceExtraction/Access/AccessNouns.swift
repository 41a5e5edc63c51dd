import TruceEvidence
import TruceKnowledge
import TruceModels
import TruceText

/// Tells whether a noun of access ("closure", "delivery") speaks of something that was: nouns alone mostly do not.
struct AccessNouns {
    private let reading: Reading
    private let mood: EventMood
    private var language: Analysis { reading.language }

    init(_ reading: Reading, _ mood: EventMood) {
        self.reading = reading
        self.mood = mood
    }

    /// The verb beside a noun that says how it stands with it, with what it says; nil where nothing does.
    ///
    /// What hinders is real wherever it is said to have an effect or to be the reason ("amid the closure"); what helps is
    /// asked for everywhere, and is real only where it is said to begin, go on or be done.
    func support(of noun: Int, _ kind: AccessKind) -> (verb: Int, status: EventStatus)? {
        guard let verb = language.head(noun) else { return nil }
        let helps = Self.helping.contains(kind)
        switch language.relation(noun) {
        case "nsubj", "nsubj:pass", "obj":
            let governor = reading.knowledge.moods.governor(language.lemma(verb))
            let isReal = helps ? governor == .through || takesPlace(verb) : governor == nil || governor == .through
            guard isReal, ["VERB", "ADJ"].contains(language.universalTag(verb)) else { return nil }
            return (verb, mood.status(of: verb))
        case "obl" where !helps:
            let isReason = reading.dependents[noun].contains {
                language.relation($0) == "case" && Self.reasons.contains(reading.text.lower[$0])
            }
            return isReason ? (verb, .done) : nil
        default: return nil
        }
    }

    private func takesPlace(_ verb: Int) -> Bool {
        let next = verb + 1
        return language.lemma(verb) == "take" && next < reading.text.tokens.count && reading.text.lower[next] == "place"
    }

    private static let helping: Set<AccessKind> = [
        .delivered, .airDropped, .evacuated, .entered, .wayOpened, .serviceRestored, .departed,
    ]
    private static let reasons: Set<String> = [
        "after", "since", "following", "due", "because", "amid", "despite", "by", "under",
    ]
}
