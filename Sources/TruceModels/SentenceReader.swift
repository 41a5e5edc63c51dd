import TruceText

/// Runs the parts of a model over the sentences of one document, with memory that is used again.
struct SentenceReader {
    /// The longest run of words that is parsed as one tree; longer sentences, which no one wrote, are parsed in parts.
    static let longestTree = 300

    private let model: LanguageModel
    private var tagging = Tagger.Scratch()
    private var parsing = ParserTrio.Scratch()
    private var naming = NameTagger.Scratch()
    private var views: [WordView] = []
    private var tags: [UInt8] = []
    private var tree = ParseTree()
    private var form: [UInt8] = []

    /// How many features the parsers have looked up: the work that grows with a text.
    var lookups: Int { parsing.parsing.lookups }

    init(model: LanguageModel) {
        self.model = model
        naming.context.clear()
    }

    /// Adds what the model says of a sentence.
    mutating func read(_ sentence: Sentence, _ analysis: inout Analysis) {
        views.removeAll(keepingCapacity: true)
        for index in sentence.tokens {
            let span = analysis.tokens[index].span
            views.append(WordView(analysis.text.bytes, span.start, span.end))
        }
        tagging.context.fill(
            views, lexicon: model.tagger.lexicon, names: model.nameTagger.lexicon, list: model.list)
        model.tagger.tag(&tagging, into: &tags)
        naming.context.append(views, tags: tags)
        analysis.tags.append(contentsOf: tags)
        for (offset, index) in sentence.tokens.enumerated() {
            let view = views[offset]
            analysis.features.append(model.morphology.features(of: view, class: tags[offset]))
            let span = analysis.tokens[index].span
            form.removeAll(keepingCapacity: true)
            form.append(contentsOf: analysis.text.bytes[span.start..<span.end])
            model.lemmatizer.append(form, view, class: tags[offset], to: &analysis.lemmaBytes)
            analysis.lemmaEnds.append(UInt32(truncatingIfNeeded: analysis.lemmaBytes.count))
        }
        var start = 0
        while start < views.count {
            let end = min(views.count, start + Self.longestTree)
            parse(start..<end, first: sentence.tokens.lowerBound, &analysis)
            start = end
        }
    }

    private mutating func parse(_ range: Range<Int>, first: Int, _ analysis: inout Analysis) {
        model.parsers.parse(
            views[range], tags: Array(tags[range]), coarseOf: model.symbols.coarse, list: model.list, &parsing,
            into: &tree)
        for head in tree.heads {
            let token = first + range.lowerBound + Int(head) - 1
            analysis.heads.append(head == 0 ? -1 : Int32(truncatingIfNeeded: token))
        }
        analysis.relations.append(contentsOf: tree.labels)
    }

    /// The names of all sentences that were read.
    mutating func names() -> [NameMention] {
        naming.context.finish(model.nameTagger.lexicon, model.tagger.lexicon, model.list)
        return model.nameTagger.names(&naming)
    }
}
