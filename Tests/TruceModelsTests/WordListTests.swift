import Testing

@testable import TruceModels

struct WordListTests {
    let list = WordList(rows: Array("# a comment\nshell\tn06 v\ncarry\tv\nstop\tv\nwent\tv:go\nazov\tp15\n".utf8))

    private func readings(_ word: String) -> WordList.Reading {
        WordList.Reading(rawValue: Int(list[WordView(Array(word.utf8))]) & (1 << WordList.meaningShift - 1))
    }

    @Test(
        arguments: [
            ("shell", [.noun, .verb]), ("Shells", [.plural, .present]), ("carried", .past), ("stopping", .gerund),
            ("went", .past), ("Azov", .name), ("unheard", []),
        ] as [(String, WordList.Reading)])
    func `a word has the readings of its dictionary form`(word: String, expected: WordList.Reading) {
        #expect(readings(word) == expected)
    }

    @Test func `nouns keep their field of meaning`() {
        #expect(list[WordView(Array("shells".utf8))] >> UInt64(WordList.meaningShift) == 7)
    }

    @Test(arguments: [
        ("plan", ["planned"], ["planning"]), ("wait", ["waited"], ["waiting"]), ("agree", ["agreed"], ["agreeing"]),
        ("move", ["moved"], ["moving"]), ("deny", ["denied"], ["denying"]),
        ("travel", ["traveled", "travelled"], ["traveling", "travelling"]),
    ])
    func `verbs are inflected as they are spelled`(verb: String, past: [String], gerund: [String]) {
        let word = Array(verb.utf8)

        #expect(EnglishForms.withEd(word).map { String(decoding: $0, as: UTF8.self) } == past)
        #expect(EnglishForms.withIng(word).map { String(decoding: $0, as: UTF8.self) } == gerund)
    }
}
