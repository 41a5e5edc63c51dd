import Testing
import TruceKnowledge
import TruceText

struct RecordWordsTests {
    private func charges(_ text: String) -> [String] {
        let source = SourceText(text)
        return RecordWords.embedded.hits(.charge, in: source.span, of: source).map(\.value)
    }

    @Test func `separatists are charged with no separation by their name`() {
        #expect(charges("The separatists shelled the port.") == ["attack"])
        #expect(charges("They failed to separate the groups.") == ["separation"])
    }
}
