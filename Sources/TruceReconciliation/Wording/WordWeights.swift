import TruceEvidence
import TruceKnowledge
import TruceText

/// How much a word tells of what a passage is about, from 0 (every passage has it) to 1 (hardly any).
///
/// Two things decide: how common the word is in reports at large, as counted once and for all
/// (`common-words.tsv`), and how often the document at hand uses it, since a name that every paragraph repeats ties
/// no two of them. Neither looks at other documents of the run, so what is said of two reports never hangs on a third.
struct WordWeights: Sendable {
    /// Words rarer than one sentence in 2 to this power are all alike rare.
    private static let rarest = 9.0
    /// A document is cut into stretches of so many words to count in how many of them a word stands.
    private static let stretch = 30
    /// Words beyond this many are not counted: a report is told by then.
    private static let mostWords = 20_000

    private static let common: [Stem: Double] = {
        let table = Lexicon(named: "common-words.tsv")
        var result: [Stem: Double] = [:]
        for (word, fewness) in zip(table.column("word"), table.column("fewness")) {
            guard let fewness = Double(fewness) else { continue }
            let stem = Synonyms.canonical(Stemmer.stem(of: word))
            // Of words brought to one stem the commonest decides.
            result[stem] = min(result[stem] ?? 1, fewness / rarest)
        }
        return result
    }()

    private let stretches: Int
    private let counts: [Stem: Int]

    /// Counts the words of a document.
    ///
    /// - Complexity: O(n) in the text.
    init(_ evidence: DocumentEvidence) {
        var counts: [Stem: Int] = [:]
        var stretches = 0
        var words = 0
        for block in evidence.document.blocks where block.mayBearEvidence && words < Self.mostWords {
            let stems = Stemmer.words(of: block.span, in: evidence.document.text).filter { $0.isContent }
                .map { Synonyms.canonical($0.stem) }
            words += stems.count
            for start in stride(from: 0, to: stems.count, by: Self.stretch) {
                stretches += 1
                let end = min(stems.count, start + Self.stretch)
                for stem in Set(stems[start..<end]) { counts[stem, default: 0] += 1 }
            }
        }
        self.counts = counts
        self.stretches = stretches
    }

    /// How much a word tells, as far as the language at large goes.
    static func atLarge(_ stem: Stem) -> Double { min(1, common[stem] ?? 1) }

    /// How much a word tells in this document.
    func weight(_ stem: Stem) -> Double {
        let here = counts[stem] ?? 1
        guard stretches > 1, here > 1 else { return Self.atLarge(stem) }
        return Self.atLarge(stem) * Logarithm.base2(1 + Double(stretches) / Double(here))
            / Logarithm.base2(1 + Double(stretches))
    }
}

/// Logarithms that are the same everywhere.
enum Logarithm {
    /// The binary logarithm to within 0.09, from the parts of the number: exact enough to rank.
    static func base2(_ value: Double) -> Double {
        value > 0 ? Double(value.exponent) + value.significand - 1 : 0
    }
}

/// The different stems of a passage, each with what it tells, in the order of the stems.
struct WeighedWords: Hashable, Sendable {
    /// The stems, sorted, words for one thing as one.
    let stems: [Stem]
    private let weights: [Float]
    /// All weights added up.
    let total: Double

    /// Weighs stems as a document uses them.
    init(_ stems: [Stem], by document: WordWeights) {
        self.init(stems, weight: document.weight)
    }

    /// Weighs stems as the language at large uses them.
    init(atLarge stems: [Stem]) {
        self.init(stems, weight: WordWeights.atLarge)
    }

    private init(_ stems: [Stem], weight: (Stem) -> Double) {
        self.stems = Synonyms.merged(stems)
        weights = self.stems.map { Float(weight($0)) }
        total = weights.reduce(0) { $0 + Double($1) }
    }

    /// The weights of the stems that two passages share, each as the passage where it tells less has it, added up.
    func shared(with other: WeighedWords) -> Double {
        var sum = 0.0
        var i = 0
        var j = 0
        while i < stems.count, j < other.stems.count {
            let (ours, theirs) = (stems[i].hash, other.stems[j].hash)
            if ours == theirs {
                sum += Double(min(weights[i], other.weights[j]))
                i += 1
                j += 1
            } else if ours < theirs {
                i += 1
            } else {
                j += 1
            }
        }
        return sum
    }

    /// The stems that tell most, at most so many, those that tell most first.
    func telling(_ count: Int) -> [Stem] {
        stems.indices.sorted { a, b in
            weights[a] != weights[b] ? weights[a] > weights[b] : stems[a] < stems[b]
        }.prefix(count).map { stems[$0] }
    }
}
