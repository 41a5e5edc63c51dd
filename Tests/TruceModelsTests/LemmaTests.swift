import Testing
import TruceModels
import TruceText

struct LemmaTests {
    @Test(arguments: [
        ("About 12,400 people fled.", "12,400", "12400"), ("They kept shelling the ridge.", "shelling", "shell"),
        ("The mutineers fled north.", "fled", "flee"), ("Guards patrolled the Ostrava bridge.", "Ostrava", "Ostrava"),
        ("The hottest fighting was here.", "hottest", "hot"),
    ])
    func `dictionary forms are those of a dictionary`(sentence: String, word: String, lemma: String) throws {
        let text = SourceText(sentence)
        let analysis = try CommittedModel.load().analyze(text, stretches: [text.span])
        let token = try #require(analysis.tokens.firstIndex { text[$0.span] == word })

        #expect(analysis.lemma(token) == lemma)
    }
}
