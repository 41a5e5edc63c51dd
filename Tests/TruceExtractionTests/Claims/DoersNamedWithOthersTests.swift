import Testing
import TruceEvidence

/// Doers who are named by what they fire, by whom they stand by, as members of others, or before what sums their deed up.
struct DoersNamedWithOthersTests {
    @Test(arguments: [
        ("Rebel fire on the port of Hodeida killed nine people on Monday.", "Rebels"),
        ("Turkish gunfire killed two farmers near Afrin on Monday.", "Turkish"),
        ("Nine people were killed on Monday in rebel fire on Donetsk.", "rebels"),
        ("Mr. Keita's supporters attacked the courthouse in Wau on Monday.", "Keita's supporters"),
        ("Supporters of ousted President Keita attacked the courthouse in Wau on Monday.", "Supporters of ousted"),
        (
            "Soldiers stormed the market of Wau on Monday to clear it, in an assault that killed 30 people.",
            "Soldiers"
        ),
        ("On Monday a suicide bomber attacked a mosque in Kunduz.", "suicide bomber"),
        ("On Monday demonstrators attacked a police station in Goma.", "demonstrators"),
    ])
    func `doers are found`(sentence: String, doer: String) {
        #expect(Sayings(sentence).blames("", doer))
    }

    @Test func `members of those who attacked are doers as well`() {
        let sayings = Sayings(
            "Rebel groups, including Ahrar al-Sham and Jaish al-Islam, fired rockets into the port of Latakia on "
                + "Monday, the mayor said.")

        #expect(sayings.blames("mayor", "Rebel groups"))
        #expect(sayings.blames("mayor", "Ahrar al-Sham"))
        #expect(sayings.blames("mayor", "Jaish al-Islam"))
    }

    @Test func `warplanes of a coalition are those of the one that the report names`() {
        let sayings = Sayings(
            "Coalition warplanes bombed the port of Hodeida on Monday, the mayor said. The Saudi-led coalition has fought "
                + "the Houthis since 2015.")

        #expect(sayings.blames("mayor", "Saudi-led coalition"))
    }

    @Test func `whose affiliate a member is did nothing`() {
        let sayings = Sayings(
            "Rebel groups, including the Al-Qaeda affiliate Jaish al-Islam, fired rockets into the port of Latakia on "
                + "Monday, the mayor said.")

        #expect(!sayings.blames("mayor", "Qaeda"))
    }

    @Test func `whoever uses a base that was shelled did not shell it`() {
        let sayings = Sayings("Rebels shelled a base near Latakia used by Russian forces on Monday.")

        #expect(!sayings.blames("", "Russian"))
    }

    @Test func `soldiers who died in an assault did not carry it out`() {
        #expect(Sayings("Ten soldiers died in an assault on the base near Aden on Monday.").doersOfFirst.isEmpty)
    }
}
