// How each part of the model is written and read. A table without a free slot would make a search endless, and a row
// without an end run away, so both are refused; the checksum has already caught bytes that were changed by chance.

extension HashedMap {
    func write(to writer: inout ModelWriter) { writer.write(slots) }

    init(from reader: inout ModelReader) throws(ModelError) {
        let slots = try reader.words()
        guard slots.contains(0) else { throw .damaged }
        self.init(slots: slots)
    }
}

extension MoveScorer {
    func write(to writer: inout ModelWriter) { writer.write(slots) }

    init(from reader: inout ModelReader) throws(ModelError) {
        let slots = try reader.words()
        guard slots.contains(0) else { throw .damaged }
        self.init(slots: slots)
    }
}

extension SparseScorer {
    func write(to writer: inout ModelWriter) {
        writer.write(UInt32(classes))
        writer.write(slots)
        writer.write(cells)
    }

    init(from reader: inout ModelReader) throws(ModelError) {
        let classes = Int(try reader.number())
        let slots = try reader.words()
        let cells = try reader.halves()
        guard classes > 0, classes <= 128, slots.contains(0) else { throw .damaged }
        guard let last = cells.last, last & 0x8000 != 0 || cells.count == 1 else { throw .damaged }
        var highest: UInt32 = 0
        for slot in slots { highest = max(highest, slot & Self.offsetMask) }
        var greatest: UInt16 = 0
        for cell in cells { greatest = max(greatest, cell & 0x7FFF) }
        guard Int(highest) < cells.count, Int(greatest >> 8) < classes else { throw .damaged }
        self.init(classes: classes, slots: slots, cells: cells)
    }
}

extension Tagger {
    func write(to writer: inout ModelWriter) {
        writer.write(labels)
        lexicon.write(to: &writer)
        forward.write(to: &writer)
        backward.write(to: &writer)
    }

    init(from reader: inout ModelReader) throws(ModelError) {
        let labels = try reader.texts()
        let lexicon = try HashedMap(from: &reader)
        let forward = try SparseScorer(from: &reader)
        let backward = try SparseScorer(from: &reader)
        guard !labels.isEmpty, labels.count == forward.classes, labels.count == backward.classes else {
            throw .damaged
        }
        self.init(labels: labels, lexicon: lexicon, forward: forward, backward: backward)
    }
}

extension Morphology {
    func write(to writer: inout ModelWriter) {
        writer.write(values)
        exceptions.write(to: &writer)
        writer.write(usual)
    }

    init(from reader: inout ModelReader) throws(ModelError) {
        let values = try reader.texts()
        let exceptions = try HashedMap(from: &reader)
        let usual = try reader.words()
        guard !values.isEmpty, usual.allSatisfy({ Int($0) < values.count }) else { throw .damaged }
        self.init(values: values, exceptions: exceptions, usual: usual)
    }
}

extension Lemmatizer {
    func write(to writer: inout ModelWriter) {
        writer.write(rules.map(\.code))
        words.write(to: &writer)
        endings.write(to: &writer)
        writer.write(usual)
    }

    init(from reader: inout ModelReader) throws(ModelError) {
        var rules: [LemmaRule] = []
        for code in try reader.texts() {
            guard let rule = LemmaRule(code: code) else { throw .damaged }
            rules.append(rule)
        }
        let words = try HashedMap(from: &reader)
        let endings = try HashedMap(from: &reader)
        self.init(rules: rules, words: words, endings: endings, usual: try reader.words())
    }
}

extension GreedyParser {
    func write(to writer: inout ModelWriter) {
        writer.write(UInt32(isReversed ? 1 : 0))
        moves.write(to: &writer)
        relations.write(to: &writer)
    }

    init(from reader: inout ModelReader) throws(ModelError) {
        let isReversed = try reader.number() == 1
        let moves = try MoveScorer(from: &reader)
        self.init(moves: moves, relations: try SparseScorer(from: &reader), isReversed: isReversed)
    }
}

extension ParserTrio {
    func write(to writer: inout ModelWriter) {
        for parser in all { parser.write(to: &writer) }
    }

    init(from reader: inout ModelReader) throws(ModelError) {
        let first = try GreedyParser(from: &reader)
        let second = try GreedyParser(from: &reader)
        self.init(first: first, second: second, third: try GreedyParser(from: &reader))
    }
}

extension NameTagger {
    func write(to writer: inout ModelWriter) {
        lexicon.phrases.write(to: &writer)
        first.scorer.write(to: &writer)
        second.scorer.write(to: &writer)
    }

    init(from reader: inout ModelReader) throws(ModelError) {
        let lexicon = NameLexicon(phrases: try HashedMap(from: &reader))
        let first = NameChain(scorer: try SparseScorer(from: &reader))
        let second = NameChain(scorer: try SparseScorer(from: &reader))
        guard first.scorer.classes == NameChain.labels, second.scorer.classes == NameChain.labels else {
            throw .damaged
        }
        self.init(lexicon: lexicon, first: first, second: second)
    }
}
