import Testing
import TruceEvidence
import TruceExtraction
import TruceKnowledge
import TruceTestSupport
import TruceText

/// What the reader finds in a text: words, kind and speaker of each quotation.
private func quotations(_ text: String) -> [(words: String, kind: Quotation.Kind, speaker: String?)] {
    let document = Document.made(text)
    let reading = Reading(document, knowledge: .embedded, profile: Profile())
    return QuotationReader.quotations(in: reading).map {
        (document.text[$0.span], $0.kind, $0.speaker?.name)
    }
}

struct QuotationReaderTests {
    @Test(arguments: [
        "“We will hold our fire,” Omar Haddad said.",
        "\"We will hold our fire,\" Omar Haddad said.",
        "‘‘We will hold our fire,’‘ Omar Haddad said.",
        "«We will hold our fire», Omar Haddad said.",
        "„We will hold our fire,“ Omar Haddad said.",
        "‘We will hold our fire,’ Omar Haddad said.",
        "'We will hold our fire,' Omar Haddad said.",
        "Omar Haddad, a baker in the old town, said«We will hold our fire».",
        "Omar Haddad said: “We will hold our fire“.",
        "\"We will hold our fire\" said Omar Haddad.",
        "Omar Haddad told the radio, “We will hold our fire.”",
    ])
    func `a full clause in marks of any shape is direct speech`(text: String) throws {
        let found = quotations(text)

        try #require(found.count == 1)
        #expect(found[0].words.hasPrefix("We will hold our fire"))
        #expect(!found[0].words.hasSuffix(","))
        #expect(found[0].kind == .direct)
        #expect(found[0].speaker == "Omar Haddad")
    }

    @Test func `an apostrophe neither opens nor closes a quotation`() throws {
        let found = quotations(
            "The rebels’ envoy, Omar Haddad, said: ‘The army’s shells hit our fighters’ homes today.’")

        try #require(found.count == 1)
        #expect(found[0].words == "The army’s shells hit our fighters’ homes today.")
    }

    @Test func `a quotation split by its cue is two entries, the second continuing the first`() throws {
        let document = Document.made("“We waited for a week,” Omar Haddad said. “Nobody came to the gate.”")
        let reading = Reading(document, knowledge: .embedded, profile: Profile())

        let found = QuotationReader.quotations(in: reading)

        try #require(found.count == 2)
        #expect(found[0].continues == nil)
        #expect(found[1].continues == 0)
        #expect(found[1].speaker?.name == "Omar Haddad")
    }

    @Test func `a paragraph that opens with a mark goes on with speech that was not closed`() throws {
        let found = quotations("Omar Haddad said: “We waited.\n\n“We left the gate open.\n\n“Nobody came.”")

        #expect(found.map(\.words) == ["We waited.", "We left the gate open.", "Nobody came."])
        #expect(found.allSatisfy { $0.speaker == "Omar Haddad" && $0.kind == .direct })
    }

    @Test func `a mark that is never closed does not swallow the rest of a long text`() throws {
        let rest = String(repeating: "The shops opened again. ", count: 20)

        let found = quotations("Omar Haddad said: “We will wait. " + rest)

        #expect(found.allSatisfy { $0.words.utf8.count < 60 })
    }

    @Test func `a fragment in marks inside reported speech is mixed`() throws {
        let found = quotations("The envoy Omar Haddad called the raid a “bad sign” for the talks.")

        try #require(found.count == 1)
        #expect(found[0].words == "bad sign")
        #expect(found[0].kind == .mixed)
        #expect(found[0].speaker == "Omar Haddad")
    }

    @Test(arguments: [
        "The so-called “security belt” runs along the river.",
        "Crews of the “White Berets” dug through the rubble.",
    ])
    func `words in marks that nobody says are not speech`(text: String) {
        #expect(quotations(text).isEmpty)
    }

    @Test(arguments: [
        (
            "The defence ministry said that two convoys had been stopped.", "two convoys had been stopped",
            "defence ministry"
        ),
        (
            "Two convoys had been stopped, the defence ministry said.", "Two convoys had been stopped",
            "defence ministry"
        ),
        (
            "According to the Harbour Watch, two convoys had been stopped.", "two convoys had been stopped",
            "Harbour Watch"
        ),
        ("Omar Haddad told Reuters that two convoys had been stopped.", "two convoys had been stopped", "Omar Haddad"),
        ("The ministry denied the charges.", "The ministry denied the charges", "ministry"),
    ])
    func `reported speech without marks is indirect`(text: String, words: String, speaker: String) throws {
        let found = quotations(text)

        try #require(found.count == 1)
        #expect(found[0].words == words)
        #expect(found[0].kind == .indirect)
        #expect(found[0].speaker == speaker)
    }

    @Test(arguments: [
        ("Foreign Minister Omar Haddad spoke on Monday. “It must end now,” he said.", "Omar Haddad"),
        ("Foreign Minister Omar Haddad spoke on Monday. “It must end now,” Haddad said.", "Omar Haddad"),
        ("Foreign Minister Omar Haddad spoke on Monday. “It must end now,” the minister said.", "Omar Haddad"),
        ("The Harbour Watch counted. It said that ten people had died.", "Harbour Watch"),
        ("“It must end now,” the Northland army statement said.", "Northland army"),
        ("“It must end now,” said a spokesman for Omar Haddad.", "a spokesman for Omar Haddad"),
    ])
    func `a short form leads to the fullest name`(text: String, speaker: String) throws {
        let found = quotations(text)

        #expect(found.last?.speaker == speaker)
    }

    @Test func `the same words twice are linked`() throws {
        let document = Document.made(
            "“We will not leave the harbour today,” Omar Haddad said.\n\n“We will not leave the harbour today,” he said."
        )
        let reading = Reading(document, knowledge: .embedded, profile: Profile())

        let found = QuotationReader.quotations(in: reading)

        try #require(found.count == 2)
        #expect(found[1].repeats == 0)
    }

    @Test(arguments: [
        "", "”", "“", "“”", "'", "''", "« »", "“ “ “ said said said", "said", "according to", "said: “", "\"\"\"\"",
        "told told told told, said, said (said) [said", "’‘ ‘’ »«",
    ])
    func `hostile scraps are read without a crash`(text: String) {
        #expect(quotations(text).count < 4)
    }
}
