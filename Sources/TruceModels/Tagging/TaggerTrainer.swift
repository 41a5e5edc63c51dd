/// Trains a ``Tagger`` from annotated sentences.
struct TaggerTrainer {
    let labels: [String]
    private let labelNumber: [String: Int]

    /// Takes the classes from all sentences that any model of a run will see.
    init(labelsOf sentences: [TreebankSentence]) {
        var counts: [String: Int] = [:]
        for sentence in sentences { for word in sentence.words { counts[Self.label(word), default: 0] += 1 } }
        // The table holds 128 classes; the rarest go first.
        let ranked = counts.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
        labels = ranked.prefix(126).map(\.key)
        var numbers: [String: Int] = [:]
        for (number, label) in labels.enumerated() { numbers[label] = number }
        labelNumber = numbers
    }

    static func label(_ word: TreebankWord) -> String { word.universalTag + "|" + word.treebankTag }

    /// The class number of a word, 0 for one of the rarest.
    func number(of word: TreebankWord) -> Int { labelNumber[Self.label(word)] ?? 0 }

    /// Trains on the sentences, in an order that depends on the seed only.
    func train(
        _ sentences: [TreebankSentence], names: NameLexicon, list: WordList, epochs: Int, seed: UInt64, floor: Int8 = 1,
        touches: Int32 = 0, margin: Int32 = 0
    ) -> Tagger {
        let lexicon = lexicon(sentences)
        let views = sentences.map { sentence in sentence.words.map { WordView(Array($0.form.utf8)) } }
        let truths = sentences.map { sentence in sentence.words.map { number(of: $0) } }
        func learn(step: Int) -> SparseScorer {
            var trainer = PerceptronTrainer(classes: labels.count)
            var order = Array(sentences.indices)
            var random = SeededGenerator(seed: seed)
            var context = TagContext()
            var keys: [UInt64] = []
            var scores = [Int32](repeating: 0, count: labels.count)
            for _ in 0..<epochs {
                order.shuffle(using: &random)
                for sentence in order {
                    context.fill(views[sentence], lexicon: lexicon, names: names, list: list)
                    let count = views[sentence].count
                    var near: UInt64 = 0xFE
                    var far: UInt64 = 0xFE
                    var index = step < 0 ? 0 : count - 1
                    for _ in 0..<count {
                        TagFeatures.fill(&keys, context, index, near: near, far: far, step: step)
                        trainer.score(keys, into: &scores)
                        let truth = truths[sentence][index]
                        var best = 0
                        var rival = truth == 0 ? 1 : 0
                        for label in scores.indices {
                            if scores[label] > scores[best] { best = label }
                            if label != truth, scores[label] > scores[rival] { rival = label }
                        }
                        trainer.tick()
                        if scores[truth] - scores[rival] <= margin {
                            trainer.update(keys, class: truth, by: 1)
                            trainer.update(keys, class: rival, by: -1)
                        }
                        far = near
                        near = UInt64(best)
                        index -= step
                    }
                }
            }
            return SparseScorer(trainer, floor: floor, touches: touches)
        }
        return Tagger(labels: labels, lexicon: lexicon, forward: learn(step: -1), backward: learn(step: 1))
    }

    /// Words seen at least three times, with the number of the set of classes that they were seen with.
    private func lexicon(_ sentences: [TreebankSentence]) -> HashedMap {
        var counts: [UInt64: [Int: Int]] = [:]
        for sentence in sentences {
            for word in sentence.words {
                counts[WordView(Array(word.form.utf8)).lower, default: [:]][number(of: word), default: 0] += 1
            }
        }
        var classes: [[Int]: Int] = [:]
        var entries: [(key: UInt64, value: Int)] = []
        for key in counts.keys.sorted() {
            let seen = counts[key] ?? [:]
            let total = seen.values.reduce(0, +)
            guard total >= 3 else { continue }
            let set = seen.filter { $0.value * 50 >= total }.keys.sorted()
            let number = classes[set] ?? classes.count
            classes[set] = number
            entries.append((key, number))
        }
        return HashedMap(entries)
    }
}
