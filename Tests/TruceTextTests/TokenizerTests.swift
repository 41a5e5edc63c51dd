import Testing
import TruceText

struct TokenizerTests {
    @Test(arguments: [
        ("Aleppo’s people don't", ["Aleppo", "’s", "people", "do", "n't"]),
        ("the U.S.-led coalition", ["the", "U.S.", "-", "led", "coalition"]),
        ("killed 300,000 on the 12th.", ["killed", "300,000", "on", "the", "12th", "."]),
        ("“No,” he said", ["“", "No", ",", "”", "he", "said"]),
        ("Zeid Ra'ad Al Hussein", ["Zeid", "Ra'ad", "Al", "Hussein"]),
        ("https://t.co/abc, seen", ["https://t.co/abc", ",", "seen"]),
    ])
    func `a text is cut as treebanks cut it`(text: String, expected: [String]) {
        let source = SourceText(text)
        let tokenized = TokenizedText(source, stretches: [source.span])

        #expect(tokenized.tokens.indices.map { tokenized.word($0) } == expected)
    }

    @Test(arguments: [
        ("The U.S. Secretary spoke. He left.", 2), ("It ended on Sept. 9. Then war.", 2),
        ("He announced its end.A few hours later it broke.", 2), ("“We left.” They said so.", 2),
    ])
    func `sentences end where a reader would end them`(text: String, count: Int) {
        let source = SourceText(text)

        #expect(TokenizedText(source, stretches: [source.span]).sentences.count == count)
    }
}
