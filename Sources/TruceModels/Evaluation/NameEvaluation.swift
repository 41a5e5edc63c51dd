/// Measures the names that a model finds in sentences whose words are given.
package enum NameEvaluation {
    /// The scores of each kind. Kinds that the file never marks are left out of what the model found.
    package static func scores(_ model: LanguageModel, _ sentences: [NamedSentence]) -> [NameKind: SpanScore] {
        let marked = Set(sentences.flatMap { $0.names.map(\.kind) })
        var scores: [NameKind: SpanScore] = [:]
        for kind in marked { scores[kind] = SpanScore() }
        var start = 0
        while start < sentences.count {
            var end = start + 1
            while end < sentences.count, !sentences[end].beginsDocument { end += 1 }
            let document = sentences[start..<end].filter { !$0.words.isEmpty }
            let gold = GoldTokens(document.map(\.words))
            let analysis = model.analyze(gold.text, tokens: gold.tokens, sentences: gold.sentences)
            var expected: Set<NameMention> = []
            var first = 0
            for sentence in document {
                for name in sentence.names {
                    let range = name.tokens.lowerBound + first..<name.tokens.upperBound + first
                    expected.insert(NameMention(tokens: range, kind: name.kind))
                }
                first += sentence.words.count
            }
            for name in expected { scores[name.kind, default: SpanScore()].expected += 1 }
            for name in analysis.names where marked.contains(name.kind) {
                scores[name.kind, default: SpanScore()].found += 1
                if expected.contains(name) { scores[name.kind, default: SpanScore()].right += 1 }
            }
            start = end
        }
        return scores
    }

    /// The score over all kinds.
    package static func total(_ scores: [NameKind: SpanScore]) -> SpanScore {
        scores.values.reduce(into: SpanScore()) { sum, score in
            sum.expected += score.expected
            sum.found += score.found
            sum.right += score.right
        }
    }
}
