import TruceKnowledge
import TruceText

/// Words that reports of one event use for one another, brought to one stem.
enum Synonyms {
    private static let table: [Stem: Stem] = {
        var table: [Stem: Stem] = [:]
        for group in Lexicon(named: "like-words.tsv").column("group") {
            let stems = group.split(separator: "|").map { Stemmer.stem(of: String($0)) }
            for stem in stems { table[stem] = stems[0] }
        }
        return table
    }()

    /// The one stem that stands for a stem and its like.
    static func canonical(_ stem: Stem) -> Stem { table[stem] ?? stem }

    /// The different stems with words for one thing as one, sorted.
    static func merged(_ stems: [Stem]) -> [Stem] { sortedUnique(stems.map(canonical)) }
}
