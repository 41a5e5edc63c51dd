import Testing
import TruceText

struct SentenceSplitterTests {
    @Test(arguments: [
        ("The U.S. Secretary spoke. He left.", 2), ("It ended on Sept. 9. Then war.", 2),
        ("He announced its end.A few hours later it broke.", 2), ("“We left.” They said so.", 2),
        ("“Will it hold?” he asked. Nobody knew.", 2), ("will it hold? nobody knew.", 2),
        ("The Norland govt. accused the front of raids. Both left.", 2),
        ("Jan M. Kowal met Gen. A. Petrov. Both left.", 2), ("They chose Plan B. The rest waited.", 2),
        ("Shelling resumed. 20 people were hurt.", 2), ("Truce agreed\n\nBoth sides signed", 2),
        ("He left in the U.S. They stayed.", 2), ("It was 5 p.m. and dark.", 1),
        ("(It broke at dawn.) It was mended at noon.", 2), ("... and then it broke.", 1),
        ("They agreed. 1. Both sides stop. 2. Aid goes in.", 3), ("Regards, Jan", 2),
        ("Jan Kowal 09/12/2016 08:15 AM The text is attached", 3), ("https://a.example/b https://a.example/c", 2),
        ("Convoys waited!! Nobody came.", 2), ("«Мы ждём.» They said so.", 2),
    ])
    func `sentences end where a reader would end them`(text: String, count: Int) {
        let source = SourceText(text)

        #expect(TokenizedText(source, stretches: [source.span]).sentences.count == count)
    }

    @Test(arguments: [
        ("The shells came from\nRuritanian guns, said Anna\nKowal. Nobody was hurt.", 2),
        ("Truce agreed\n\nBoth signed", 2),
    ])
    func `a paragraph that was wrapped breaks at no line`(text: String, count: Int) {
        let source = SourceText(text)

        #expect(TokenizedText(source, stretches: [source.span], areParagraphs: true).sentences.count == count)
    }
}
