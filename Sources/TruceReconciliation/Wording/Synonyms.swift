import TruceText

/// Words that reports of one event use for one another, brought to one stem.
enum Synonyms {
    private static let table: [Stem: Stem] = {
        let groups = [
            ["truce", "ceasefire", "cease", "cessation"], ["soldiers", "troops", "fighters", "forces"],
            ["strike", "raid", "airstrike", "bombing"], ["convoy", "trucks"],
        ]
        var table: [Stem: Stem] = [:]
        for group in groups {
            guard let first = group.first else { continue }
            for word in group { table[Stemmer.stem(of: word)] = Stemmer.stem(of: first) }
        }
        return table
    }()

    /// The one stem that stands for a stem and its like.
    static func canonical(_ stem: Stem) -> Stem { table[stem] ?? stem }

    /// The different stems with words for one thing as one, sorted.
    static func merged(_ stems: [Stem]) -> [Stem] { sortedUnique(stems.map(canonical)) }
}
