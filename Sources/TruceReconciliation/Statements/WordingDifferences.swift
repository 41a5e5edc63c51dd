import TruceEvidence
import TruceText

/// Where two versions of one utterance are worded differently.
enum WordingDifferences {
    /// Pairs of quoted words, the first version's first, at most six: what stands between words that agree.
    static func between(_ left: Placed<Utterance>, _ right: Placed<Utterance>, in corpus: Corpus) -> [String] {
        let ours = Utterance.words(of: left.piece.quotations, in: corpus.documents[left.document])
        let theirs = Utterance.words(of: right.piece.quotations, in: corpus.documents[right.document])
        let pairs = StatementAlignment.longestCommonSubsequence(left.piece.words, right.piece.words)
        guard let first = pairs.first else { return [] }
        var result: [String] = []
        var previous = (min(first.0, 1) == 0 ? -1 : first.0 - 2, min(first.1, 1) == 0 ? -1 : first.1 - 2)
        for pair in pairs {
            let a = previous.0 + 1..<pair.0
            let b = previous.1 + 1..<pair.1
            previous = pair
            guard !a.isEmpty, !b.isEmpty, a.count <= 8, b.count <= 8, result.count < 6 else { continue }
            result.append(
                "“\(phrase(ours[a], left.document, corpus))” / “\(phrase(theirs[b], right.document, corpus))”")
        }
        return result
    }

    private static func phrase(_ words: ArraySlice<StemmedWord>, _ document: Int, _ corpus: Corpus) -> String {
        guard let first = words.first?.span, let last = words.last?.span, first.start <= last.end else { return "" }
        return corpus.words(document, TextSpan(first.start, last.end))
    }
}
