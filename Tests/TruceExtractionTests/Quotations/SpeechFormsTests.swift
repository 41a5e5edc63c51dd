import Testing
import TruceEvidence
import TruceExtraction
import TruceKnowledge
import TruceTestSupport
import TruceText

private func found(_ text: String) -> [Quotation] {
    var reading = Reading(Document.made(text), knowledge: .embedded, profile: Profile())
    reading.evidence.actors = ActorReader.actors(in: reading)
    return QuotationReader.quotations(in: reading)
}

struct SpeechFormsTests {
    @Test func `marks of the same shape inside a quotation do not end it`() {
        let found = quotations(
            "\"They broke the \"winter truce\" once again. Two men were hurt and a road was closed,\" Omar Haddad said."
        )

        #expect(found.map(\.words).first?.hasSuffix("a road was closed") == true)
        #expect(found.first?.words.hasPrefix("They broke the \"winter truce\"") == true)
        #expect(found.first?.speaker == "Omar Haddad")
    }

    @Test(arguments: [
        "“We will stay in our town.” — Anna Berg",
        "“We will stay in our town,” – Anna Berg.",
        "“We will stay in our town.” ― Anna Berg, a teacher.",
    ])
    func `a name behind a dash signs the quotation`(text: String) {
        let found = quotations(text)

        #expect(found.map(\.speaker) == ["Anna Berg"])
        #expect(found.first?.kind == .direct)
    }

    @Test func `a dash and a sentence sign nothing`() {
        let found = quotations("The “winter truce” — Northland had wanted one — did not hold.")

        #expect(found.allSatisfy { $0.speaker != "Northland" })
    }

    @Test(arguments: [
        ("“The road is closed,” Reuters quoted the envoy Omar Haddad as saying.", "Omar Haddad"),
        ("Gunmen fired from the hill, said Omar Haddad, a spokesman for the governor.", "Omar Haddad"),
        ("According to a report by the Harbour Times, the bridge had been hit.", "Harbour Times"),
    ])
    func `the one whose words they are speaks`(text: String, speaker: String) {
        #expect(quotations(text).first?.speaker == speaker)
    }

    @Test(arguments: [
        ("The envoy called on both sides to lay down their arms.", "called on both sides to lay down their arms"),
        ("Northland called for an end to the siege.", "called for an end to the siege"),
    ])
    func `a call on someone is a demand`(text: String, words: String) {
        #expect(quotations(text).map(\.words) == [words])
    }

    @Test func `a clause between the parts of a sentence leaves two parts`() {
        let text =
            "The envoy spoke. Raids on the two camps, the army said, had gone on since Monday although both were empty."

        #expect(
            quotations(text).map(\.words) == [
                "Raids on the two camps", "had gone on since Monday although both were empty",
            ])
    }

    @Test func `the statement is that of whoever made one`() {
        let found = quotations(
            "The Northland army denied the attack. Omar Haddad, the rebel envoy, accused the army in a statement.\n\n"
                + "The statement said that two villages had been shelled.")

        #expect(found.last?.speaker == "Omar Haddad")
    }

    @Test func `what is reported by nobody has no speaker`() throws {
        let quotation = try #require(found("It was announced on Monday that the truce would begin at noon.").first)

        #expect(quotation.holders.isEmpty)
        #expect(quotation.rule == "quotation.passive")
    }

    @Test func `a spokesperson and the body spoken for are both kept`() throws {
        let quotation = try #require(
            found("Hezbollah spokesman Peter Okello said that the road had been closed.").first)

        #expect(quotation.speaker?.name == "Peter Okello")
        #expect(quotation.body?.name == "Hezbollah")
    }

    @Test func `words inside the words of another are passed on by the other`() throws {
        let quotations = found("Omar Haddad said that the governor had told him that the road was closed.")
        let inner = try #require(quotations.last)

        #expect(inner.holders.first?.name.contains("governor") == true)
        #expect(inner.holders.map(\.name).contains("Omar Haddad"))
    }

    @Test func `a post belongs to whoever signs it`() throws {
        let text =
            "The town was quiet on Monday.\n\nThe convoy was turned back today. pic.twitter.com/abc\n\n"
            + "— Peter Okello (@pokello) 9 September 2016"
        let document = Document.made(
            text, zones: [.paragraph, .post, .post])

        let quotations = QuotationReader.quotations(
            in: Reading(document, knowledge: .embedded, profile: Profile()))

        #expect(quotations.map { document.text[$0.span] } == ["The convoy was turned back today."])
        #expect(quotations.first?.speaker?.name == "Peter Okello")
        #expect(quotations.first?.rule == "quotation.post")
    }
}
