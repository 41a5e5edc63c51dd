import Testing
import TruceEvidence
import TruceExtraction
import TruceKnowledge
import TruceTestSupport

/// What a whole reading gives as said, by whom: the words, the speaker, and how many pass the words on.
private func said(_ text: String) -> [(words: String, speaker: String, holders: Int)] {
    let evidence = DocumentReader(knowledge: .embedded).read(Document.made(text))
    return evidence.quotations.map { (evidence.words($0.span), $0.speaker?.name ?? "", $0.holders.count) }
}

/// Whose words a report gives, where an office, a document or a pronoun stands for the speaker.
struct WhoSpeaksTests {
    @Test(arguments: [
        ("Two men died on Monday, a statement from the Marda governor's office said.", "Marda governor's office"),
        ("“These are acts of war,” said the statement from army spokesman Peter Lund.", "Peter Lund"),
        ("On Friday, the Northern Front issued a statement saying its forces would keep the truce.", "Northern Front"),
    ])
    func `a statement speaks for whoever made it`(text: String, speaker: String) {
        #expect(said(text).map(\.speaker) == [speaker])
    }

    @Test func `a ministry that speaks in a statement is no statement`() {
        let found = said("The defence ministry, in a statement, said two men had died near Marda on Monday.")

        #expect(found.map(\.speaker) == ["defence ministry"])
    }

    @Test(arguments: [
        ("Omar Haddad the head of the hospital said nine people had died", "Omar Haddad"),
        ("Mona Saleh a spokeswoman for the town said nine people had died", "Mona Saleh"),
    ])
    func `a name stands before its office where the commas are lost`(sentence: String, speaker: String) {
        let filler = String(
            repeating: "The market stayed shut and the road to the coast was empty while people waited for flour. ",
            count: 6)

        #expect(said(filler + sentence + ".").last?.speaker == speaker)
    }

    @Test func `an office leads to the name that stands beside it after a comma`() {
        let found = said(
            "The SPLA spokesperson, Brig. Gen. Karl Lund, said fighters had attacked several places.\n\n"
                + "“The breaches included six attacks near Marda,” stressed the military spokesperson.\n\n"
                + "“We lost two men,” he added.\n\n"
                + "“This is a breach of what was signed,” said the opposition's spokesperson, Paul Brandt.\n\n"
                + "“The capital should respect it,” he added.")

        #expect(
            found.map(\.speaker) == ["Karl Lund", "Karl Lund", "Karl Lund", "Paul Brandt", "Paul Brandt"])
    }

    @Test func `he is the one named beside an office, though other words report what that one does`() {
        let found = said(
            "“They want war,” said rebel spokesman Paul Brandt.\n\nHowever, government spokesman, Karl Lund, hit back "
                + "denying that version and accusing the rebels of breaches.\n\nHe stated a convoy was ambushed by rebels."
        )

        #expect(found.last?.speaker == "Karl Lund")
        #expect(found.allSatisfy { $0.words.contains("war") || $0.speaker == "Karl Lund" })
    }

    @Test func `what one says stands beside the words in marks of the next paragraph`() {
        let found = said(
            "“We broke through,” said Karl Lund.\n\nHe also accused the rebels of attacking policemen in Marda.\n\n"
                + "“We have not fired at anyone, we have been in our positions for all of the week.”")

        #expect(found.contains { $0.words.contains("attacking policemen") && $0.speaker == "Karl Lund" })
        #expect(found.last?.speaker == "Karl Lund")
    }

    @Test func `they are no single person who spoke before`() {
        let found = said(
            "Prime Minister Karl Lund confirmed that his cabinet had accepted the plan.\n\nHowever, the military wing of "
                + "Hamas likened the plan to a surrender, which they rejected “outright and for good”.")

        #expect(found.last?.words == "outright and for good")
        #expect(found.last?.speaker != "Karl Lund")
    }

    @Test(arguments: [
        (
            "Hamas spokesman Karl Lund said the group would fight on.\n\nThick smoke rose when Israel struck nine "
                + "houses it said belonged to fighters.", "Israel"
        ),
        (
            "Azerbaijan's foreign ministry said the plan was new.\n\nAnna Berg, spokesperson for Armenia's foreign "
                + "ministry, read the same words, adding it welcomed efforts towards a “lasting calm” in the zone.",
            "Armenia's foreign ministry"
        ),
    ])
    func `it is what the sentence names before it`(text: String, speaker: String) {
        #expect(said(text).last?.speaker == speaker)
    }

    @Test func `what one is said to have agreed to is quoted by whoever says so`() {
        let found = said(
            "Front spokesman Karl Lund said the movement, which runs the port, had agreed to an “offer to return to calm”."
        )

        #expect(found.contains { $0.words == "offer to return to calm" && $0.speaker == "Karl Lund" })
    }

    @Test func `a group that somebody leads speaks for itself`() {
        let found = said(
            "The armed opposition group (NPF) led by the former First Vice President Karl Lund on Sunday accused the "
                + "army of the government of breaking a truce.")

        #expect(found.first?.speaker.contains("Lund") == false)
        #expect(found.first?.speaker.contains("opposition group") == true)
    }

    @Test func `an agency that reports somebody as saying passes the words on`() {
        let found = said("“We are obliged to keep the truce,” the Marda news agency reported Karl Lund as saying.")

        #expect(found.map(\.speaker) == ["Karl Lund"])
        #expect(found.first?.holders == 2)
    }

    @Test func `a source in one half of a sentence passes on nothing of the other`() {
        let found = said(
            "Some 30 fighters were killed in the north, according to hospital sources, while the army said nine gunmen "
                + "had died in Marda.")

        #expect(found.last?.speaker == "army")
        #expect(found.last?.holders == 1)
    }

    @Test func `a ministry keeps its whole name`() {
        let found = said(
            "A drone hit a car in Lebanon, Lebanon's Ministry of Public Health said.\n\nTwo men were hurt near Tyre, "
                + "according to the ministry.")

        #expect(found.map(\.speaker) == ["Lebanon's Ministry of Public Health", "Lebanon's Ministry of Public Health"])
    }

    @Test func `an office is not given to a person of another office`() {
        let found = said(
            "Anna Berg, a spokeswoman for the council, said the road was closed.\n\nMany houses were hit by shells, "
                + "according to the prosecutor general.")

        #expect(found.last?.speaker == "prosecutor general")
    }

    @Test func `two who announce together both speak`() {
        let found = said(
            "The truce would hold, Anna Berg, the secretary of state, and Karl Lund, Norway's foreign minister, announced after hours of talks."
        )

        #expect(found.map(\.speaker) == ["Anna Berg and Karl Lund"])
        #expect(found.first?.words == "The truce would hold")
    }

    @Test(arguments: [
        ("Interior ministry spokesman Peter Danish said the truce held.", "Peter Danish"),
        ("Provincial police chief Peter Jan Mullah Lund confirmed that the post had fallen.", "Peter Jan Mullah Lund"),
    ])
    func `a name keeps all of its parts`(text: String, speaker: String) {
        #expect(said(text).map(\.speaker) == [speaker])
    }

    @Test func `the official is the person who spoke last`() {
        let found = said(
            "Karl Lund, chairman of the council, noted that safety mattered.\n\nThe official also stressed that the "
                + "violence was new.\n\n“The area is of concern,” he said.")

        #expect(found.map(\.speaker) == ["Karl Lund", "Karl Lund", "Karl Lund"])
    }

    @Test(arguments: [
        ("“It is alarming,” said Chairperson-in-Office Karl Lund.", "Karl Lund"),
        (
            "According to the Armed Conflict Location & Event Data Project, ten people died.",
            "Armed Conflict Location & Event Data Project"
        ),
        (
            "A drone hit a car in Lebanon, Lebanon's Ministry of Public Health said.",
            "Lebanon's Ministry of Public Health"
        ),
    ])
    func `a name is neither cut nor joined to a title`(text: String, speaker: String) {
        #expect(said(text).map(\.speaker) == [speaker])
    }
}

/// Where reported words begin and end, and what reports none.
struct ReportedWordsTests {
    @Test(arguments: [
        (
            "The mediators confirmed Monday that the army and the rebels had agreed to extend the truce by five days.",
            "the army and the rebels had agreed to extend the truce by five days"
        ),
        (
            "The ministry reported that airstrikes on Haris and Marda, villages near the border, claimed nine lives.",
            "airstrikes on Haris and Marda, villages near the border, claimed nine lives"
        ),
        ("According to the Northern Data Project (NDP), ten people died.", "ten people died"),
        (
            "It was afterwards reported by the Israeli navy that shell fire from Gaza had killed a sailor.",
            "shell fire from Gaza had killed a sailor"
        ),
        (
            "According to a police spokesperson and a local politician, two people were killed in the north.",
            "two people were killed in the north"
        ),
        (
            "Two sides accused each other of breaking a truce that Oman proposed, as fighting continues around the port.",
            "accused each other of breaking a truce that Oman proposed, as fighting continues around the port"
        ),
    ])
    func `reported words are whole`(text: String, words: String) {
        #expect(said(text).map(\.words).first == words)
    }

    @Test(arguments: [
        "The mission counted ten blasts, without indicating which side had fired them.",
        "Armenia reiterated that allegation this week.",
        "The truce declared by the government that took effect on Sunday was broken.",
        "Residents received telephone calls urging them to leave by noon.",
    ])
    func `what reports nothing is no quotation`(text: String) {
        #expect(said(text).isEmpty)
    }

    @Test func `marks with blanks on both sides are marks`() {
        let found = said(
            "Karl Lund said the men had left the town, adding \" However, our forces repulsed the attackers there\".")

        #expect(found.last?.words == "However, our forces repulsed the attackers there")
    }

    @Test(arguments: [
        (
            "Foreign Minister Karl Lund said in a call with the envoy that the raids “were aimed at the militia,” the "
                + "ministry said in a statement.", "were aimed at the militia", "Karl Lund"
        ),
        (
            "Prime Minister Anna Berg told reporters the conflict “has every chance to become a wider war,” according to "
                + "the Associated Press.", "has every chance to become a wider war", "Anna Berg"
        ),
    ])
    func `whoever passes a sentence on did not say the words in marks`(text: String, words: String, speaker: String) {
        #expect(said(text).first { $0.words == words }?.speaker == speaker)
    }

    @Test(arguments: [
        ("Firing went on until noon, the assistant superintendent of police in the town said.", "superintendent"),
        ("It also appears that those who were freed had to sing first, Reuters reports.", "Reuters"),
        ("The town fell after a siege of nine weeks, the Associated Press reports.", "Associated Press"),
        ("Other tribes fought the militants and complained that the cabinet had sent no arms.", "tribes"),
    ])
    func `a source of any kind is heard`(text: String, speaker: String) {
        #expect(said(text).first?.speaker.contains(speaker) == true)
    }

    @Test func `a clause that says more of a speaker does not hide the speaker`() {
        let found = said(
            "“They were firing on traders all along the quay,” a local resident who had cousins there told the Harbour "
                + "Post.")

        #expect(found.first?.speaker.contains("resident") == true)
    }
}
