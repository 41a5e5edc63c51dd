import TruceEvidence
import TruceText

/// Where two versions of one utterance are worded differently.
enum WordingDifferences {
    /// Pairs of quoted words, the first version's first, at most six: what stands between words that agree.
    static func between(_ left: Utterance, _ right: Utterance, in corpus: Corpus) -> [String] {
        let pairs = StatementAlignment.longestCommonSubsequence(left.words, right.words)
        guard let first = pairs.first else { return [] }
        var result: [String] = []
        var previous = (min(first.0, 1) == 0 ? -1 : first.0 - 2, min(first.1, 1) == 0 ? -1 : first.1 - 2)
        for pair in pairs {
            let a = previous.0 + 1..<pair.0
            let b = previous.1 + 1..<pair.1
            previous = pair
            guard !a.isEmpty, !b.isEmpty, a.count <= 8, b.count <= 8, result.count < 6 else { continue }
            result.append("“\(phrase(a, of: left, in: corpus))” / “\(phrase(b, of: right, in: corpus))”")
        }
        return result
    }

    private static func phrase(_ range: Range<Int>, of version: Utterance, in corpus: Corpus) -> String {
        let first = version.words[range.lowerBound].span
        let last = version.words[range.upperBound - 1].span
        guard first.start <= last.end else { return "" }
        return corpus.words(version.document, TextSpan(first.start, last.end))
    }
}
