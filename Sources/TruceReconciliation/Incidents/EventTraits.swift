import TruceEvidence
import TruceKnowledge
import TruceText

/// What the words of a passage say of an event beyond its type: whether it is told in bulk, and what was done where it
/// was no attack.
struct EventTraits: Hashable, Sendable {
    /// The kinds of attack that are told of in bulk ("airstrikes and shelling"), sorted; empty for a single attack.
    let campaign: [IncidentType]
    /// What was done, such as `withdrawal`; nil when no known deed is told.
    let deed: String?

    private static let kinds: [[String]: [IncidentType]] = {
        let table = Lexicon(named: "campaign-words.tsv")
        var result: [[String]: [IncidentType]] = [:]
        for (word, kind) in zip(table.column("word"), table.column("kind")) {
            guard let kind = IncidentType(rawValue: kind) else { continue }
            result[words(of: word), default: []].append(kind)
        }
        return result
    }()

    private static let deeds: [(name: String, verbs: Set<String>, things: Set<String>)] = {
        let table = Lexicon(named: "deed-words.tsv")
        return zip(table.column("deed"), zip(table.column("verbs"), table.column("things"))).map { deed, words in
            (
                deed, Set(words.0.split(separator: "|").map(String.init)),
                Set(words.1.split(separator: "|").map(String.init))
            )
        }
    }()

    /// Reads the traits from a passage's words.
    init(_ passage: String) {
        let words = Self.words(of: passage)
        var campaign: Set<IncidentType> = []
        for (index, word) in words.enumerated() {
            for kind in Self.kinds[[word]] ?? [] { campaign.insert(kind) }
            if index > 0 { for kind in Self.kinds[[words[index - 1], word]] ?? [] { campaign.insert(kind) } }
        }
        self.campaign = campaign.sorted { $0.rawValue < $1.rawValue }
        deed =
            Self.deeds.first { deed in
                words.contains(where: deed.verbs.contains) && words.contains(where: deed.things.contains)
            }?.name
    }

    /// The traits of a passage that someone marked as telling of an event: what was done is its own word, in any
    /// inflection.
    init(_ passage: String, marked trigger: TextSpan, in text: SourceText) {
        let read = EventTraits(passage)
        let own = Stemmer.words(of: trigger, in: text).last.map { "marked " + String($0.stem.hash, radix: 16) }
        campaign = read.campaign
        deed = own ?? read.deed
    }

    /// The words in lower case, without marks.
    private static func words(of text: String) -> [String] {
        NameFolding.fold(text).split(separator: " ").map(String.init)
    }
}
