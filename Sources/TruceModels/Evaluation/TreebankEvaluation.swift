package import TruceText

/// Measures a model on a treebank as the CoNLL 2018 shared task did: words are aligned by the characters that they
/// stand for, subtypes of relations and features outside the universal ones do not count.
///
/// - Source: Zeman et al., "CoNLL 2018 Shared Task: Multilingual Parsing from Raw Text to Universal Dependencies".
package struct TreebankEvaluation {
    private let model: LanguageModel
    private let documents: [ArraySlice<TreebankSentence>]

    /// Takes a treebank.
    package init(_ model: LanguageModel, _ treebank: [TreebankSentence]) {
        self.model = model
        var documents: [ArraySlice<TreebankSentence>] = []
        var start = 0
        for index in treebank.indices where index > start && treebank[index].beginsDocument {
            documents.append(treebank[start..<index])
            start = index
        }
        documents.append(treebank[start...])
        self.documents = documents
    }

    /// The scores with the treebank's own sentences and words.
    package func withGoldTokens() -> TreebankScores {
        var scores = TreebankScores()
        for document in documents {
            let gold = GoldTokens(document.map { $0.words.map(\.form) })
            let analysis = model.analyze(gold.text, tokens: gold.tokens, sentences: gold.sentences)
            var first = 0
            for sentence in document {
                for (index, word) in sentence.words.enumerated() {
                    let head = analysis.head(first + index).map { $0 - first + 1 } ?? 0
                    score(&scores, word, analysis, first + index, headIsRight: head == word.head)
                }
                first += sentence.words.count
            }
        }
        for measure in TreebankScores.measures.dropFirst(3) {
            let words = documents.map { $0.map(\.words.count).reduce(0, +) }.reduce(0, +)
            scores.count(measure, expected: words, found: words)
        }
        return scores
    }

    /// The scores from the running text.
    package func fromText() -> TreebankScores {
        var scores = TreebankScores()
        for document in documents {
            let gold = TreebankText(Array(document))
            let analysis = model.analyze(gold.text, stretches: [gold.text.span])
            let surface = Self.surfaceTokens(analysis.tokens)
            count(&scores, "Tokens", gold.tokens, surface)
            count(&scores, "Sentences", gold.sentences, analysis.sentences.map(\.span))
            let words = analysis.tokens.map(\.span)
            count(&scores, "Words", gold.words, words)
            let aligned = Self.align(gold.words, words)
            var goldToFound = [Int](repeating: -1, count: gold.words.count)
            for (expected, found) in aligned { goldToFound[expected] = found }
            for (number, sentence) in document.enumerated() {
                let first = gold.firstWord[number]
                for (index, word) in sentence.words.enumerated() {
                    let found = goldToFound[first + index]
                    guard found >= 0 else { continue }
                    let head = analysis.head(found)
                    let right = word.head == 0 ? head == nil : head != nil && head == goldToFound[first + word.head - 1]
                    score(&scores, word, analysis, found, headIsRight: right)
                }
            }
            for measure in TreebankScores.measures.dropFirst(3) {
                scores.count(measure, expected: gold.words.count, found: words.count)
            }
        }
        return scores
    }

    /// How many bytes of running text and how many words the treebank has, for measuring speed.
    package func texts() -> [SourceText] { documents.map { TreebankText(Array($0)).text } }

    private func score(
        _ scores: inout TreebankScores, _ word: TreebankWord, _ analysis: Analysis, _ token: Int, headIsRight: Bool
    ) {
        if analysis.universalTag(token) == word.universalTag { scores.count("UPOS", right: 1) }
        if analysis.treebankTag(token) == word.treebankTag { scores.count("XPOS", right: 1) }
        if Self.universal(analysis.features(token)) == Self.universal(word.features) {
            scores.count("UFeats", right: 1)
        }
        if word.lemma == "_" || analysis.lemma(token) == word.lemma { scores.count("Lemmas", right: 1) }
        guard headIsRight else { return }
        scores.count("UAS", right: 1)
        if Self.base(analysis.relation(token)) == Self.base(word.relation) { scores.count("LAS", right: 1) }
    }

    private func count(_ scores: inout TreebankScores, _ measure: String, _ expected: [TextSpan], _ found: [TextSpan]) {
        let right = Self.align(expected, found).count
        scores.count(measure, expected: expected.count, found: found.count, right: right)
    }

    /// The pairs of equal spans, both lists being in order.
    private static func align(_ expected: [TextSpan], _ found: [TextSpan]) -> [(Int, Int)] {
        var pairs: [(Int, Int)] = []
        var left = 0
        var right = 0
        while left < expected.count, right < found.count {
            if expected[left] == found[right] {
                pairs.append((left, right))
                left += 1
                right += 1
            } else if expected[left].start < found[right].start
                || expected[left].start == found[right].start && expected[left].end <= found[right].end
            {
                left += 1
            } else {
                right += 1
            }
        }
        return pairs
    }

    /// The surface tokens: a word and the clitic cut from it are one.
    private static func surfaceTokens(_ tokens: [Token]) -> [TextSpan] {
        var spans: [TextSpan] = []
        for (index, token) in tokens.enumerated() {
            let isClitic =
                index > 0 && token.kind == .word && !token.followsSpace && tokens[index - 1].kind == .word
                && tokens[index - 1].span.end == token.span.start
            if isClitic, let last = spans.popLast() {
                spans.append(TextSpan(last.start, token.span.end))
            } else {
                spans.append(token.span)
            }
        }
        return spans
    }

    private static func base(_ relation: String) -> Substring { relation.prefix { $0 != ":" } }

    private static func universal(_ features: String) -> [Substring] {
        features.split(separator: "|").filter { universalFeatures.contains(String($0.prefix { $0 != "=" })) }
    }

    private static let universalFeatures: Set<String> = [
        "PronType", "NumType", "Poss", "Reflex", "Foreign", "Abbr", "Gender", "Animacy", "Number", "Case", "Definite",
        "Degree", "VerbForm", "Mood", "Tense", "Aspect", "Voice", "Evident", "Polarity", "Person", "Polite",
    ]
}
