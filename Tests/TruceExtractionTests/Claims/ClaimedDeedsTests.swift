import Testing
import TruceEvidence
import TruceExtraction
import TruceKnowledge
import TruceTestSupport

/// Deeds that somebody owns, and bands whose name stands elsewhere.
struct ClaimedDeedsTests {
    private let raid = "Gunmen raided a bus station in Kunduz on Monday, killing nine people. "

    @Test(arguments: [
        "The Taliban, a movement that says it fights for the poor, claimed responsibility for the raid.",
        "Responsibility for the raid was claimed by the Taliban.",
        "Responsibility for the raid was later claimed online by the Taliban.",
        "The raid was claimed by the Taliban.",
        "The Taliban left the town and later claimed responsibility.",
        "The Taliban claimed credit for the raid.",
    ])
    func `whoever claims a raid owns it`(claim: String) {
        let sayings = Sayings(raid + claim, outlet: "Harbour Times")

        #expect(sayings.admissions == ["Taliban"])
        #expect(sayings.claimed == ["Taliban"])
    }

    @Test(arguments: [
        "No group has claimed responsibility for the raid.", "Nobody had claimed the raid by nightfall.",
        "The war has claimed many lives, said the Taliban.",
    ])
    func `a raid that nobody claims is owned by nobody`(sentence: String) {
        #expect(Sayings(raid + sentence).admissions.isEmpty)
    }

    @Test func `a state that admits a mistake claims no deed`() {
        let sayings = Sayings("An air strike hit a school in Kunduz on Monday. The United States admitted the mistake.")

        #expect(sayings.claimed.isEmpty)
    }

    @Test func `fighters from a group act for the group`() {
        let sayings = Sayings("Fighters from the Taliban stormed a base near Kunduz on Monday, officials said.")

        #expect(sayings.blames("officials", "Taliban"))
    }

    @Test func `"the group" is the one named before it`() {
        let sayings = Sayings(
            "The Taliban have fought in the hills for years. On Monday nine policemen were killed when the group attacked "
                + "a post near Kunduz.",
            outlet: "Harbour Times")

        #expect(sayings.blames("Harbour Times", "Taliban"))
    }

    @Test func `"the group" is not the one that another is only allied to`() {
        let sayings = Sayings(
            "The Taliban, which are allied with al-Qaeda, hold the hills. On Monday the group attacked a post near Kunduz.",
            outlet: "Harbour Times")

        #expect(sayings.blames("Harbour Times", "Taliban"))
        #expect(!sayings.blames("Harbour Times", "Qaeda"))
    }

    @Test func `a question blames nobody`() {
        let sayings = Sayings(raid + "Who might be behind the raid? The police do not know.", outlet: "Harbour Times")

        #expect(!sayings.blames.contains { $0.hasSuffix(">Who") })
    }

    @Test func `whoever killed at least so many killed them`() {
        let sayings = Sayings(
            "Taliban fighters killed at least nine policemen in a raid near Kunduz on Monday.", outlet: "Harbour Times")

        #expect(sayings.blames("Harbour Times", "Taliban"))
    }

    @Test func `a denial of other raids is no denial of the strike told beside it`() {
        let sayings = Sayings(
            "American planes struck a militia base near Basra on Sunday. Iran denies involvement in raids on American "
                + "troops and has condemned the strikes.")

        #expect(sayings.denials.isEmpty)
    }

    @Test func `a claim far from the raid reaches the raid that the report is about`() {
        let sayings = Sayings(
            raid
                + "The station is new. It cost millions. Trains stop there. The town is poor. Its mayor left in May. The "
                + "Taliban claimed responsibility.")

        #expect(sayings.claimed == ["Taliban"])
    }

    @Test func `who condemns a strike late is heard at every telling of it`() throws {
        let text =
            "The American army carried out air strikes on militia bases on Sunday, killing nine. On Monday the Iranian president "
            + "condemned American air strikes on militia bases."
        let evidence = DocumentReader(knowledge: .embedded).read(Document.made(text, published: "2016-05-10"))
        let first = try #require(evidence.incidents.first)

        #expect(first.blamed.contains { $0.by.name.contains("Iran") })
    }

    @Test func `what is said of the accused stands between them and the charge`() {
        let sayings = Sayings(
            "Nine died in a raid near Basra on Monday. The United States blamed the Houthis - who marched on Aden last year - "
                + "for the raid.")

        #expect(sayings.blames("United States", "Houthis"))
    }

    @Test func `a raid claimed is not the bombing that a report brings up beside it`() {
        let sayings = Sayings(
            "Taliban gunmen stormed a hotel in Kunduz on Saturday, wounding a porter. The police said four "
                + "gunmen killed a cook in the yard. The Taliban claimed responsibility. The raid follows a bombing this "
                + "week that killed at least ten guards in Herat.")

        #expect(sayings.admittedTriggers.contains("stormed"))
        #expect(!sayings.admittedTriggers.contains("bombing"))
    }
}
