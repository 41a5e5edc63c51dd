import Testing
import TruceTestSupport
import TruceText

@testable import TruceModels

struct DependentsTests {
    let analysis: Analysis

    init() throws {
        let text = SourceText("The soldiers left the town. Nobody fired.")
        analysis = try CommittedModel.load().analyze(text, stretches: [text.span])
    }

    @Test func `every token hangs where its head says, and nowhere else`() {
        let dependents = Dependents(analysis)

        for token in analysis.tokens.indices {
            for dependent in dependents[token] { #expect(analysis.head(dependent) == token) }
        }
        let hanging = analysis.tokens.indices.filter { analysis.head($0) != nil }
        #expect(analysis.tokens.indices.flatMap { Array(dependents[$0]) }.sorted() == hanging)
    }

    @Test func `the reach of a root is its sentence`() {
        let dependents = Dependents(analysis)

        for sentence in analysis.sentences {
            let roots = sentence.tokens.filter { analysis.head($0) == nil }
            #expect(roots.map(dependents.extent) == [sentence.tokens])
        }
    }

    @Test func `the reach of a noun holds its article`() {
        #expect(Dependents(analysis).extent(of: 1) == 0..<2)
    }
}
