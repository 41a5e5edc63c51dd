import Testing
import TruceModels
import TruceText

struct AnalysisTests {
    let model: LanguageModel

    init() throws { model = try CommittedModel.load() }

    @Test
    func `a plain sentence is read as a grammarian would read it`() {
        let text = SourceText("The soldiers were killed by shells near the old bridge.")

        let analysis = model.analyze(text, stretches: [text.span])

        #expect(analysis.tokens.indices.map(analysis.universalTag).prefix(4) == ["DET", "NOUN", "AUX", "VERB"])
        #expect(analysis.lemma(1) == "soldier")
        #expect(analysis.lemma(3) == "kill")
        #expect(analysis.head(1) == 3)
        #expect(analysis.relation(1) == "nsubj:pass")
        #expect(analysis.head(3) == nil)
        #expect(analysis.features(1).contains("Number=Plur"))
    }

    @Test
    func `persons, places and peoples are found`() {
        let text = SourceText("Syrian officials met Anna Peterson in London on Friday.")

        let analysis = model.analyze(text, stretches: [text.span])

        let names = analysis.names.map {
            text[
                TextSpan(
                    analysis.tokens[$0.tokens.lowerBound].span.start, analysis.tokens[$0.tokens.upperBound - 1].span.end
                )]
        }
        #expect(names == ["Syrian", "Anna Peterson", "London"])
        #expect(analysis.names.map(\.kind) == [.group, .person, .location])
    }

    @Test(arguments: [
        "", " ", ".", "a", "\u{301}\u{301}", "هدنة جديدة في حلب.", "👩‍👩‍👧‍👦 👍", "''''''", "A.B.C.D.", "\u{0}\u{1}\u{2}",
        "’s n’t", "- - - -", "@@@ ### 123,456.789",
    ])
    func `whatever the text, every tree is a tree`(piece: String) {
        for count in [1, 40, 700] {
            let text = SourceText(String(repeating: piece + " ", count: count))

            let analysis = model.analyze(text, stretches: [text.span])

            expectTrees(analysis)
        }
    }

    @Test(arguments: 0..<8)
    func `noise is read without harm`(seed: Int) {
        var state = UInt32(seed * 7919 + 17)
        let bytes = (0..<3000).map { _ -> UInt8 in
            state = state &* 1_664_525 &+ 1_013_904_223
            return state >> 31 == 0
                ? UInt8(truncatingIfNeeded: state >> 16) : [0x20, 0x2E, 0x41, 0x61][Int(state >> 20) & 3]
        }
        let text = SourceText(String(decoding: bytes, as: UTF8.self))

        expectTrees(model.analyze(text, stretches: [text.span]))
    }

    @Test
    func `tasks that share a model agree`() async {
        let text = SourceText("The truce held in the north. Both sides said so, and the convoys moved.")
        let expected = model.analyze(text, stretches: [text.span])

        await withTaskGroup(of: Bool.self) { [model] group in
            for _ in 0..<8 {
                group.addTask {
                    let analysis = model.analyze(text, stretches: [text.span])
                    return analysis.tokens.indices.allSatisfy {
                        analysis.head($0) == expected.head($0) && analysis.lemma($0) == expected.lemma($0)
                    }
                }
            }
            for await agrees in group { #expect(agrees) }
        }
    }

    private func expectTrees(_ analysis: Analysis) {
        var isTree = true
        for sentence in analysis.sentences {
            for token in sentence.tokens {
                var steps = 0
                var node: Int? = token
                while let current = node, steps <= sentence.tokens.count {
                    node = analysis.head(current)
                    if let node, !sentence.tokens.contains(node) { isTree = false }
                    steps += 1
                }
                if node != nil { isTree = false }
                if analysis.lemma(token).isEmpty || analysis.universalTag(token).isEmpty { isTree = false }
            }
        }
        #expect(isTree)
        var end = 0
        for name in analysis.names {
            #expect(name.tokens.lowerBound >= end && name.tokens.upperBound <= analysis.tokens.count)
            end = name.tokens.upperBound
        }
    }
}
