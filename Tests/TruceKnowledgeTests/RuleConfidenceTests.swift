import Testing
import TruceEvidence
import TruceKnowledge

struct RuleConfidenceTests {
    private let confidence = RuleConfidence(
        Lexicon(text: "rule\tright\tof\nfigure\t59\t98\nfigure.verb-object\t20\t20\n"))

    @Test func `a rule that has shown much is trusted by what it has shown`() throws {
        let share = try #require(confidence.share(of: "figure.verb-object", kind: "figure"))

        #expect(abs(share - 22.4 / 24) < 1e-9)
    }

    @Test func `a rule that has shown nothing is trusted like its kind`() throws {
        let share = try #require(confidence.share(of: "figure.noun-of", kind: "figure"))

        #expect(abs(share - 0.6) < 1e-9)
    }

    @Test func `a kind that nobody judged has no confidence`() {
        #expect(confidence.share(of: "claim.asserted", kind: "claim") == nil)
    }

    @Test func `the embedded table knows figures and gives no share beyond one`() throws {
        let share = try #require(Knowledge.embedded.confidence.share(of: nil, kind: "figure"))

        #expect(share > 0 && share < 1)
    }
}
