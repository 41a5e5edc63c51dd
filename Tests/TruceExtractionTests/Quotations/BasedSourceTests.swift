import Testing
import TruceEvidence
import TruceExtraction
import TruceKnowledge
import TruceTestSupport

/// Where a source sits is not who it is.
struct BasedSourceTests {
    @Test(arguments: [
        "Forty civilians were killed by shelling, according to the U.S.-based Syrian Observatory for Human Rights.",
        "Forty civilians were killed by shelling, according to the London-based Syrian Observatory for Human Rights.",
        "Forty civilians were killed by shelling, the Leeds-based Syrian Observatory for Human Rights said.",
        "The Coventry-based Syrian Observatory for Human Rights said forty civilians were killed by shelling.",
    ])
    func `a source based in a country is not that country`(text: String) throws {
        let evidence = DocumentReader(knowledge: .embedded).read(.made(text, published: "2016-10-04"))

        let quotation = try #require(evidence.quotations.first)
        #expect(quotation.speaker?.name.contains("Observatory") == true, "\(quotation.speaker?.name ?? "nobody")")
        let figure = try #require(evidence.figures.first)
        #expect(figure.holders.first?.name.contains("Observatory") == true)
        #expect(evidence.place(figure.place)?.country != "GB")
    }
}
