package import TruceText

/// The trained language layer: it reads a text and says what its words are.
///
/// A model is a value that never changes; any number of tasks may use one at the same time.
package struct LanguageModel: Sendable {
    /// The version of the file format that this program writes and reads.
    package static let format = ModelFile.version
    /// What the model was trained from and how well it does, "name: value" on each line.
    package let card: [String]
    /// What dictionaries say of words.
    let list: WordList
    let tagger: Tagger
    let morphology: Morphology
    let lemmatizer: Lemmatizer
    let parsers: ParserTrio
    let nameTagger: NameTagger
    let symbols: LanguageSymbols
    let relations: [String]

    init(
        card: [String], list: WordList, tagger: Tagger, morphology: Morphology, lemmatizer: Lemmatizer,
        parsers: ParserTrio,
        nameTagger: NameTagger, relations: [String]
    ) {
        self.card = card
        self.list = list
        self.tagger = tagger
        self.morphology = morphology
        self.lemmatizer = lemmatizer
        self.parsers = parsers
        self.nameTagger = nameTagger
        self.relations = relations
        symbols = LanguageSymbols(labels: tagger.labels, features: morphology.values, relations: relations)
    }

    /// Reads a model from the bytes of its file.
    ///
    /// - Throws: ``ModelError`` when the bytes are no model, of another version, cut short or changed.
    package init(_ bytes: UnsafeRawBufferPointer) throws(ModelError) {
        var reader = try ModelReader(bytes)
        let card = try reader.texts()
        let list = WordList(entries: try HashedMap(from: &reader))
        let tagger = try Tagger(from: &reader)
        let morphology = try Morphology(from: &reader)
        let lemmatizer = try Lemmatizer(from: &reader)
        let relations = try reader.texts()
        let parsers = try ParserTrio(from: &reader)
        guard !relations.isEmpty, parsers.all.allSatisfy({ $0.relations.classes == relations.count }) else {
            throw .damaged
        }
        guard morphology.usual.count == tagger.labels.count else { throw .damaged }
        let nameTagger = try NameTagger(from: &reader)
        self.init(
            card: card, list: list, tagger: tagger, morphology: morphology, lemmatizer: lemmatizer, parsers: parsers,
            nameTagger: nameTagger, relations: relations)
    }

    /// The bytes of the model's file, with the lines of the card that are given.
    package func file(card: [String]) -> [UInt8] {
        var writer = ModelWriter()
        writer.write(card)
        list.entries.write(to: &writer)
        tagger.write(to: &writer)
        morphology.write(to: &writer)
        lemmatizer.write(to: &writer)
        writer.write(relations)
        parsers.write(to: &writer)
        nameTagger.write(to: &writer)
        return writer.file()
    }

    /// The bytes that each part takes in the file.
    package var sizes: [(part: String, bytes: Int)] {
        func size(_ write: (inout ModelWriter) -> Void) -> Int {
            var writer = ModelWriter()
            write(&writer)
            return writer.file().count - ModelFile.headerLength
        }
        var sizes = [
            (part: "words", bytes: size { list.entries.write(to: &$0) }),
            (part: "tags", bytes: size { tagger.write(to: &$0) }),
            (part: "features", bytes: size { morphology.write(to: &$0) }),
            (part: "lemmas", bytes: size { lemmatizer.write(to: &$0) }),
        ]
        for parser in parsers.all { sizes.append((part: "trees", bytes: size { parser.write(to: &$0) })) }
        sizes.append((part: "names", bytes: size { nameTagger.write(to: &$0) }))
        return sizes
    }

    /// Reads a text along the given stretches, such as the blocks of a document.
    package func analyze(_ text: SourceText, stretches: [TextSpan]) -> Analysis {
        let (tokens, sentences) = SentenceSplitter.cut(text, along: stretches)
        return analyze(text, tokens: tokens, sentences: sentences)
    }

    /// Reads a text whose tokens and sentences are known.
    package func analyze(_ text: SourceText, tokens: [Token], sentences: [Sentence]) -> Analysis {
        var analysis = Analysis(text: text, tokens: tokens, sentences: sentences, symbols: symbols)
        var reader = SentenceReader(model: self)
        for sentence in sentences { reader.read(sentence, &analysis) }
        analysis.names = reader.names()
        return analysis
    }
}
