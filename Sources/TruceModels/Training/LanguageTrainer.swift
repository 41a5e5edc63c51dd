/// Trains a whole ``LanguageModel``.
///
/// The same texts in the same order and the same plan give the same bytes on every machine: all learning is on
/// integers, every order comes from the seed, and no result depends on the order of a hash table.
package struct LanguageTrainer {
    private let plan: TrainingPlan
    private let treebank: [TreebankSentence]
    private let names: [[NamedSentence]]
    private let lexicon: NameLexicon
    let list: WordList
    private let dictionary: [TreebankWord]
    private let report: (String) -> Void
    private let tagging: TaggerTrainer
    private let views: [[WordView]]

    /// Takes the texts to train from.
    ///
    /// - Parameters:
    ///   - treebank: Sentences with tags, lemmas and trees.
    ///   - names: Files of sentences with names. Where a file marks no groups, words of the lists are marked.
    ///   - lists: Rows of kinds and known names, see `Evaluation/names.tsv`.
    ///   - words: Rows of dictionary words and their readings, see `Evaluation/words.tsv`.
    ///   - report: Told what is being trained.
    package init(
        _ plan: TrainingPlan, treebank: [TreebankSentence], names: [[NamedSentence]], lists: [UInt8], words: [UInt8],
        report: @escaping (String) -> Void
    ) {
        self.plan = plan
        self.treebank = treebank
        self.names = names
        lexicon = NameLexicon(rows: lists)
        list = WordList(rows: words)
        dictionary = WordList.inflected(rows: words)
        self.report = report
        tagging = TaggerTrainer(labelsOf: treebank)
        views = treebank.map { sentence in sentence.words.map { WordView(Array($0.form.utf8)) } }
    }

    /// Trains every part.
    package func train() -> LanguageModel {
        report("tags")
        let tagger = tagger(of: treebank)
        report("tags of \(plan.folds) folds")
        let heldOut = heldOutTags()
        let morphology = Morphology(treebank, classes: tagger.labels.count, labelOf: tagging.number(of:))
        let lemmatizer = Lemmatizer(
            treebank, dictionary: dictionary, classes: tagger.labels.count, labelOf: tagging.number(of:))
        let relations = relationNames()
        let symbols = LanguageSymbols(labels: tagger.labels, features: [], relations: [])
        let parsers = parsers(heldOut, relations, symbols)
        report("names")
        let nameTagger = nameTagger(tagger, heldOut)
        return LanguageModel(
            card: [], list: list, tagger: tagger, morphology: morphology, lemmatizer: lemmatizer, parsers: parsers,
            nameTagger: nameTagger, relations: relations)
    }

    private func tagger(of sentences: [TreebankSentence]) -> Tagger {
        tagging.train(
            sentences, names: lexicon, list: list, epochs: plan.tagEpochs, seed: plan.seed, floor: plan.tagFloor,
            touches: plan.tagTouches, margin: plan.tagMargin)
    }

    /// The fold of a sentence: neighbours stay together, as they speak of the same things.
    private func fold(_ index: Int, of folds: Int) -> Int { index * folds / max(1, treebank.count) }

    /// The tags of each sentence by a tagger that did not see it.
    private func heldOutTags() -> [[UInt8]] {
        var result = [[UInt8]](repeating: [], count: treebank.count)
        var scratch = Tagger.Scratch()
        for part in 0..<plan.folds {
            let tagger = tagger(of: treebank.indices.filter { fold($0, of: plan.folds) != part }.map { treebank[$0] })
            for index in treebank.indices where fold(index, of: plan.folds) == part {
                scratch.context.fill(views[index], lexicon: tagger.lexicon, names: lexicon, list: list)
                tagger.tag(&scratch, into: &result[index])
            }
        }
        return result
    }

    func relationNames() -> [String] {
        var names: Set<String> = []
        for sentence in treebank { for word in sentence.words { names.insert(word.relation) } }
        return Array(names.sorted().prefix(127))
    }

    private func examples(_ tags: [[UInt8]], _ relations: [String]) -> [ParseExample] {
        treebank.indices.map { index in
            let words = treebank[index].words
            return ParseExample(
                views: views[index], tags: tags[index], heads: words.map(\.head),
                labels: words.map { UInt8(relations.firstIndex(of: $0.relation) ?? 0) })
        }
    }

    private func parsers(_ tags: [[UInt8]], _ relations: [String], _ symbols: LanguageSymbols) -> ParserTrio {
        let examples = examples(tags, relations)
        func trainer(_ epochs: Int, touches: Int32) -> ParserTrainer {
            ParserTrainer(
                relationCount: relations.count, coarseOf: symbols.coarse, list: list, epochs: epochs, seed: plan.seed,
                margin: plan.parseMargin, moveFloor: plan.moveFloor, relationFloor: plan.relationFloor,
                touches: touches)
        }
        // Each parser but the first learns with trees before it that are as bad as they will be.
        let whole = trainer(plan.parseEpochs, touches: plan.parseTouches)
        let part = trainer(max(2, plan.parseEpochs / 2), touches: plan.foldTouches)
        report("trees from the left")
        let first = whole.train(examples, isReversed: false)
        let guided = hinted(examples, part, symbols, isReversed: false)
        report("trees from the right")
        let second = whole.train(guided, isReversed: true)
        let guidedTwice = hinted(guided, part, symbols, isReversed: true)
        report("trees from the left again")
        let third = whole.train(guidedTwice, isReversed: false)
        return ParserTrio(first: first, second: second, third: third)
    }

    /// The examples with the trees that parsers read which did not see them.
    private func hinted(
        _ examples: [ParseExample], _ trainer: ParserTrainer, _ symbols: LanguageSymbols, isReversed: Bool
    ) -> [ParseExample] {
        var result = examples
        var scratch = GreedyParser.Scratch()
        for part in 0..<plan.folds {
            report("trees, fold \(part + 1) of \(plan.folds)")
            let others = examples.indices.filter { fold($0, of: plan.folds) != part }.map { examples[$0] }
            let parser = trainer.train(others, isReversed: isReversed)
            for index in examples.indices where fold(index, of: plan.folds) == part {
                let example = examples[index]
                scratch.input.fill(
                    example.views, tags: example.tags, coarseOf: symbols.coarse, list: list, isReversed: isReversed)
                if let hint = example.hint { scratch.input.hint(hint, isReversed: isReversed) }
                var tree = ParseTree()
                parser.parse(&scratch, into: &tree)
                result[index].hint = tree
            }
        }
        return result
    }

    func nameTagger(_ tagger: Tagger, _ heldOut: [[UInt8]]) -> NameTagger {
        var tagsOf: [[String]: [UInt8]] = [:]
        for (index, sentence) in treebank.enumerated() { tagsOf[sentence.words.map(\.form)] = heldOut[index] }
        var scratch = Tagger.Scratch()
        var documents: [NameExample] = []
        for file in names {
            let marksGroups = file.contains { $0.names.contains { $0.kind == .group } }
            for sentence in file {
                if sentence.beginsDocument || documents.isEmpty { documents.append(NameExample(sentences: [])) }
                let views = sentence.words.map { WordView(Array($0.utf8)) }
                var tags: [UInt8] = []
                if let known = tagsOf[sentence.words] {
                    tags = known
                } else {
                    scratch.context.fill(views, lexicon: tagger.lexicon, names: lexicon, list: list)
                    tagger.tag(&scratch, into: &tags)
                }
                let names = marksGroups ? sentence.names : sentence.names + groups(in: views, sentence.names, lexicon)
                documents[documents.count - 1].sentences.append((views, tags, names))
            }
        }
        let trainer = NameTrainer(
            epochs: plan.nameEpochs, seed: plan.seed, lead: plan.nameMargin, floor: plan.nameFloor,
            touches: plan.nameTouches, folds: plan.folds)
        return trainer.train(documents, lexicon: lexicon, words: tagger.lexicon, list: list)
    }

    /// The groups that the lists know, where no other name stands.
    private func groups(in views: [WordView], _ names: [NameMention], _ lexicon: NameLexicon) -> [NameMention] {
        var groups: [NameMention] = []
        let groupBit = 1 << Int(NameKind.group.rawValue)
        for index in views.indices where views[index].isCapitalised {
            guard lexicon.match(views[...], at: index).single & groupBit != 0,
                !names.contains(where: { $0.tokens.contains(index) })
            else { continue }
            groups.append(NameMention(tokens: index..<index + 1, kind: .group))
        }
        return groups
    }
}
