/// A document with the names that the tagger should find.
struct NameExample {
    var sentences: [(views: [WordView], tags: [UInt8], names: [NameMention])]
}

/// Trains a ``NameTagger`` with the structured perceptron; a wrong label starts with a lead that the right one must
/// make good, so that the right path wins by a margin.
///
/// - Source: Collins, "Discriminative Training Methods for Hidden Markov Models" (2002).
struct NameTrainer {
    let epochs: Int
    let seed: UInt64
    let lead: Int32
    let floor: Int8
    let touches: Int32
    /// In how many parts the documents are cut for the second reading.
    let folds: Int

    func train(_ documents: [NameExample], lexicon: NameLexicon, words: HashedMap, list: WordList) -> NameTagger {
        var contexts: [NameContext] = []
        var truths: [[UInt8]] = []
        for document in documents {
            var context = NameContext()
            var truth: [UInt8] = []
            for sentence in document.sentences {
                context.append(sentence.views, tags: sentence.tags)
                truth.append(contentsOf: Self.labels(sentence.names, count: sentence.views.count))
            }
            context.finish(lexicon, words, list)
            contexts.append(context)
            truths.append(truth)
        }
        let first = chain(contexts, truths)
        // The second reading learns from first readings by chains that did not see the document.
        var guessed = contexts
        var scratch = NameChain.Scratch()
        for fold in 0..<folds {
            let others = contexts.indices.filter { $0 % folds != fold }
            let chain = chain(others.map { contexts[$0] }, others.map { truths[$0] })
            for index in contexts.indices where index % folds == fold {
                guessed[index].take(chain.labels(contexts[index], &scratch))
            }
        }
        return NameTagger(lexicon: lexicon, first: first, second: chain(guessed, truths))
    }

    private func chain(_ contexts: [NameContext], _ truths: [[UInt8]]) -> NameChain {
        var trainer = PerceptronTrainer(classes: NameChain.labels)
        var random = SeededGenerator(seed: seed)
        var items = contexts.indices.flatMap { context in
            contexts[context].sentences.indices.map { (context: context, sentence: $0) }
        }
        var lattice = NameLattice()
        var keys: [UInt64] = []
        var path: [UInt8] = []
        var row = [Int32](repeating: 0, count: NameChain.labels)
        var steps = [Int32](repeating: 0, count: (NameChain.labels + 1) * 4 * NameChain.labels)
        for _ in 0..<epochs {
            items.shuffle(using: &random)
            for item in items {
                let context = contexts[item.context]
                let sentence = context.sentences[item.sentence]
                for label in 0...NameChain.labels {
                    for kind in 0..<4 {
                        trainer.score([NameFeatures.step(from: label, kind: kind)], into: &row)
                        for next in row.indices { steps[(label * 4 + kind) * NameChain.labels + next] = row[next] }
                    }
                }
                lattice.begin(sentence.count)
                for index in sentence {
                    NameFeatures.fill(&keys, context, sentence, index)
                    trainer.score(keys, into: &row)
                    let truth = Int(truths[item.context][index])
                    for label in row.indices where label != truth { row[label] += lead }
                    lattice.append(row, kind: NameFeatures.stepKind(context.views[index]), steps)
                }
                lattice.readPath(into: &path)
                trainer.tick()
                learn(&trainer, context, sentence, truths[item.context], path, &keys)
            }
        }
        return NameChain(scorer: SparseScorer(trainer, floor: floor, touches: touches))
    }

    private func learn(
        _ trainer: inout PerceptronTrainer, _ context: NameContext, _ sentence: Range<Int>, _ truth: [UInt8],
        _ path: [UInt8], _ keys: inout [UInt64]
    ) {
        var before = (right: NameChain.labels, guess: NameChain.labels)
        for index in sentence {
            let right = Int(truth[index])
            let guess = Int(path[index - sentence.lowerBound])
            if right != guess {
                NameFeatures.fill(&keys, context, sentence, index)
                trainer.update(keys, class: right, by: 1)
                trainer.update(keys, class: guess, by: -1)
            }
            if right != guess || before.right != before.guess {
                let kind = NameFeatures.stepKind(context.views[index])
                trainer.update([NameFeatures.step(from: before.right, kind: kind)], class: right, by: 1)
                trainer.update([NameFeatures.step(from: before.guess, kind: kind)], class: guess, by: -1)
            }
            before = (right, guess)
        }
    }

    /// The label of each word.
    static func labels(_ names: [NameMention], count: Int) -> [UInt8] {
        var labels = [UInt8](repeating: 0, count: count)
        for name in names where name.tokens.upperBound <= count {
            for index in name.tokens { labels[index] = 2 + 2 * name.kind.rawValue }
            labels[name.tokens.lowerBound] = 1 + 2 * name.kind.rawValue
        }
        return labels
    }
}
