import Testing
import TruceModels

struct EvaluationTests {
    @Test
    func `a model that learned its text by heart scores near the top`() throws {
        let model = try SmallCorpus.model()
        let evaluation = TreebankEvaluation(model, try SmallCorpus.sentences())

        let gold = evaluation.withGoldTokens()
        let raw = evaluation.fromText()

        #expect(gold["UPOS"] > 90)
        #expect(gold["Lemmas"] > 90)
        #expect(raw["Tokens"] == 100)
        #expect(raw["Words"] == 100)
        #expect(raw["Sentences"] == 100)
        #expect(gold["LAS"] <= gold["UAS"])
    }

    @Test
    func `names count by their bounds and kind`() throws {
        let model = try SmallCorpus.model()
        let wrong = try Iob2Reader.sentences(in: Array("Kowal\tB-LOC\nmet\tO\nsoldiers\tO\nin\tO\nAzaz\tB-LOC\n".utf8))

        let scores = NameEvaluation.scores(model, wrong)

        #expect(scores[.person] == nil)
        #expect(scores[.location]?.expected == 2)
        #expect(NameEvaluation.total(scores).right <= 1)
    }

    @Test(arguments: [(2, 4, 1, 100.0 / 3), (0, 0, 0, 0.0), (3, 3, 3, 100.0)])
    func `F1 weighs what is missing as much as what is wrong`(expected: Int, found: Int, right: Int, f1: Double) {
        #expect(abs(SpanScore(expected: expected, found: found, right: right).f1 - f1) < 1e-9)
    }
}
