import Testing
import TruceText

@testable import TruceModels

/// The work of reading is counted, not timed, so that a busy machine changes nothing.
struct LinearWorkTests {
    let model: LanguageModel

    init() throws { model = try CommittedModel.load() }

    @Test(arguments: [
        "The convoys that waited near the bridge moved on, and nobody fired at them. ", "and ", "( ", "of the ",
        "Azaz ",
        "'s ", "1. ", "- ", "\u{301} ", "هدنة ", "said that ",
    ])
    func `twice the text is twice the work`(unit: String) {
        let short = work(unit, times: 1200)
        let long = work(unit, times: 2400)

        #expect(short > 0)
        #expect(long <= 2 * short + short / 50)
    }

    @Test func `one sentence without an end costs no more per word than many`() {
        let many = work("They wait near the bridge. ", times: 1000)
        let one = work("they wait near the bridge , ", times: 1000)

        #expect(one <= 2 * many)
    }

    /// How many features the parsers look up for a text.
    private func work(_ unit: String, times: Int) -> Int {
        let text = SourceText(String(repeating: unit, count: times))
        let (tokens, sentences) = SentenceSplitter.cut(text, along: [text.span])
        var analysis = Analysis(text: text, tokens: tokens, sentences: sentences, symbols: model.symbols)
        var reader = SentenceReader(model: model)
        for sentence in sentences { reader.read(sentence, &analysis) }
        return reader.lookups
    }
}
