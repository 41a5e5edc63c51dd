import Testing
import TruceEvidence
import TruceExtraction
import TruceKnowledge
import TruceTestSupport
import TruceText

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

    @Test(arguments: [
        "The Harbour Times, citing the defence ministry, reported that two convoys had been stopped.",
        "The Harbour Times quoting the defence ministry said that two convoys had been stopped.",
        "The Harbour Times reported, citing the defence ministry, that two convoys had been stopped.",
        "Two convoys had been stopped, the defence ministry said, according to the Harbour Times.",
    ])
    func `whoever passes words on stands behind the speaker`(text: String) throws {
        let document = Document.made(text)
        let reading = Reading(document, knowledge: .embedded, profile: Profile())

        let found = QuotationReader.quotations(in: reading)

        let names = found.first?.holders.map(\.name)
        #expect(names == ["defence ministry", "Harbour Times"])
        #expect(found.first?.holders.map(\.role) == [.speaker, .agency])
    }

    @Test(arguments: [
        "The Harbour Times quoted a resident as saying that two convoys had been stopped.",
        "A resident was quoted as saying that two convoys had been stopped.",
    ])
    func `whoever is quoted speaks`(text: String) throws {
        let found = quotations(text)

        #expect(
            found.contains { $0.words == "two convoys had been stopped" && $0.speaker?.hasSuffix("resident") == true })
    }

    @Test func `a monitor without a name is the one that the text names next`() throws {
        let found = quotations(
            "Ten people died on Monday, a monitoring group said. The Harbour Observatory for Rights said more would.")

        #expect(found.first?.speaker == "Harbour Observatory for Rights")
    }

    @Test func `where marks and commas were lost a person's words are still direct`() throws {
        let rest = String(repeating: "The shops in the old town opened again on that day. ", count: 8)

        let found = quotations(
            rest + "Omar Haddad a vendor sold bread. We have nothing left he said pointing to the oven.")

        #expect(
            found.contains { $0.words == "We have nothing left" && $0.kind == .direct && $0.speaker == "Omar Haddad" })
    }
}
