import Testing
import TruceEvidence
import TruceExtraction

struct IndirectSpeechTests {
    @Test(arguments: [
        ("The ministry said at least six people had been hurt.", "at least six people had been hurt"),
        ("The ministry said over 300 people had been hurt.", "over 300 people had been hurt"),
        ("The ministry said there were ten attacks in the north.", "there were ten attacks in the north"),
        ("The army said Friday it had struck the harbour in answer.", "it had struck the harbour in answer"),
        ("It was late. The army announced it had killed six gunmen.", "it had killed six gunmen"),
    ])
    func `the content begins with its own first word`(text: String, words: String) {
        #expect(quotations(text).map(\.words) == [words])
    }

    @Test func `a second verb inside the content does not end it`() {
        let found = quotations("The envoy suggests that the raid indicates that the gunmen have no leader.")

        #expect(found.first?.words == "the raid indicates that the gunmen have no leader")
        #expect(found.count == 1)
    }

    @Test(arguments: [
        "Early reports suggested the bridge had been hit.",
        "The truce agreed between both sides has \u{201C}many holes\u{201D}.",
    ])
    func `a noun and a participle that look like verbs of speech report nothing`(text: String) {
        #expect(quotations(text).allSatisfy { $0.kind != .indirect })
    }

    @Test func `a verb without a subject leans on the one that governs it`() {
        let found = quotations("However, councillor Peter Okello gave a higher number, saying ten men had been killed.")

        #expect(found.map(\.words) == ["ten men had been killed"])
        #expect(found.first?.speaker?.hasSuffix("Peter Okello") == true)
    }
}

struct AppositionTests {
    @Test(arguments: [
        "The army's spokesman, Peter Okello, said the road had been closed.",
        "The army's spokesman, Brig. Gen. Peter Okello, said the road had been closed.",
        "Spokesman for the northern army, Peter Okello, said the road had been closed.",
        "Peter Okello, the spokesman for the northern army said the road had been closed.",
        "Peter Okello, the spokesman for the northern army, said the road had been closed.",
    ])
    func `the name beside an office speaks`(text: String) {
        let found = quotations(text)

        #expect(found.map(\.words) == ["the road had been closed"])
        #expect(found.first?.speaker == "Peter Okello")
    }

    @Test func `an office before the name belongs to the speaker and not to the content`() {
        let found = quotations("The road had been closed on Monday, the governor's spokesman, Peter Okello said.")

        #expect(found.map(\.words) == ["The road had been closed on Monday"])
        #expect(found.first?.speaker == "Peter Okello")
    }
}
