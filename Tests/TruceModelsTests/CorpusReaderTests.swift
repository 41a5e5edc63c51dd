import Testing
import TruceModels

struct CorpusReaderTests {
    @Test
    func `a treebank gives its words, surface tokens and documents`() throws {
        let sentences = try SmallCorpus.sentences()

        #expect(sentences.map(\.words.count) == [4, 5, 5])
        #expect(sentences.map(\.tokens.count) == [4, 4, 5])
        #expect(sentences.map(\.beginsDocument) == [true, false, false])
        #expect(sentences[1].tokens[1].words == 1..<3)
        #expect(sentences[1].words[2].lemma == "not")
    }

    @Test(arguments: [
        ("1\tThe\tthe", "3 columns instead of 10"),
        ("2\ta\ta\tX\tX\t_\t0\troot\t_\t_", "the word number 2 is out of order"),
        ("1\ta\ta\tX\tX\t_\tx\troot\t_\t_", "the head x is no number"),
        ("3-2\ta\t_\t_\t_\t_\t_\t_\t_\t_", "the range 3-2 is out of order"),
    ])
    func `a broken treebank line is named`(line: String, reason: String) {
        #expect(throws: CorpusError(line: 1, reason: reason)) {
            try ConlluReader.sentences(in: Array(line.utf8))
        }
    }

    @Test
    func `names are read from tagged words in either layout`() throws {
        let plain = try SmallCorpus.namedSentences()
        let numbered = try Iob2Reader.sentences(
            in: Array("1\tNew\tB-LOC\t-\tx\n2\tYork\tI-LOC\t-\tx\n3\tice\tB-OTH\n".utf8))
        let old = try Iob2Reader.sentences(in: Array("-DOCSTART- O\n\nNew I-LOC\nYork I-LOC\nAnna I-PER\n".utf8))

        #expect(plain[0].names == [.init(tokens: 0..<1, kind: .person), .init(tokens: 4..<5, kind: .location)])
        #expect(plain[1].names == [.init(tokens: 1..<2, kind: .group)])
        #expect(numbered[0].names == [.init(tokens: 0..<2, kind: .location)])
        #expect(old[0].names == [.init(tokens: 0..<2, kind: .location), .init(tokens: 2..<3, kind: .person)])
        #expect(old[0].beginsDocument)
    }

    @Test
    func `a tag without a word is refused`() {
        #expect(throws: CorpusError(line: 1, reason: "one column instead of a word and a tag")) {
            try Iob2Reader.sentences(in: Array("O\n".utf8))
        }
    }
}
