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
        ("they cannot go, dont stay", ["they", "can", "not", "go", ",", "do", "nt", "stay"]),
        ("the 1990s and 9/11/2001", ["the", "1990s", "and", "9/11/2001"]),
        ("call 713-853-3989 or 10-20 men", ["call", "713-853-3989", "or", "10", "-", "20", "men"]),
        ("press@mission.example.org or notes.pdf", ["press@mission.example.org", "or", "notes.pdf"]),
        ("What?! No... ==== :-)", ["What", "?!", "No", "...", "====", ":-)"]),
        ("AT&T and Jan M. Kowal", ["AT&T", "and", "Jan", "M.", "Kowal"]),
        ("Deir el-Zour, F-16s", ["Deir", "el", "-", "Zour", ",", "F", "-", "16s"]),
        (
            "in news.conflict.talk, the a.m. and e.g. here",
            ["in", "news.conflict.talk", ",", "the", "a.m.", "and", "e.g.", "here"]
        ),
        ("he 's here", ["he", "'s", "here"]),
    ])
    func `a text is cut as treebanks cut it`(text: String, expected: [String]) {
        let source = SourceText(text)
        let tokenized = TokenizedText(source, stretches: [source.span])

        #expect(tokenized.tokens.indices.map { tokenized.word($0) } == expected)
    }
}
