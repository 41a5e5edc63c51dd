import Testing
import TruceEvidence

/// Blame that stands apart from the deed: in lists, in the sentence before, beside "as", inside another charge.
struct AccountsOfDeedsTests {
    @Test func `a count for each doer blames each of them`() {
        let sayings = Sayings(
            "The truce held until noon. Breaches of the truce recorded by Friday included: 20 by Armenian forces, "
                + "9 by Azerbaijani forces.",
            outlet: "Harbour Times")

        #expect(sayings.blames("Harbour Times", "Armenian forces"))
        #expect(sayings.blames("Harbour Times", "Azerbaijani forces"))
    }

    @Test func `whoever bears out what the report says blames as well`() {
        let sayings = Sayings(
            "Armenia has failed to comply with the ceasefire near Martakert, as affirmed by Foreign Minister Sergey "
                + "Lavrov.")

        #expect(sayings.blames("Sergey Lavrov", "Armenia"))
    }

    @Test func `a killing that an accusation names by its owner is blamed on the owner`() {
        let sayings = Sayings(
            "Foreign Minister Sergey Lavrov accused Turkey of failing to meet its obligations and ignoring Azerbaijan's "
                + "killing of civilians.")

        #expect(sayings.blames("Lavrov", "Turkey"))
        #expect(sayings.blames("Lavrov", "Azerbaijan"))
    }

    @Test func `the planes of the next sentence belong to whoever flew them in the first`() {
        let sayings = Sayings(
            "The mayor of Goris said Azerbaijani jets had bombed the bus station on Monday. The jets bombed an aid "
                + "convoy near Goris too, he said.")

        #expect(sayings.incidents == 2)
        #expect(sayings.blames("mayor", "Azerbaijan"))
        #expect(!sayings.blames("author", "jets"))
    }

    @Test func `an outcry told first is about the deed told afterwards`() {
        let sayings = Sayings(
            "Ukraine denounced Russian bombing raids on Donetsk as barbaric. Talks went on for two hours. On Monday "
                + "night Russian air strikes on Donetsk killed nine people.")

        #expect(sayings.incidents == 1)
        #expect(sayings.blames("Ukraine", "Russia"))
    }

    @Test func `blame for an end of the truce is not blame for a raid`() {
        let sayings = Sayings(
            "Fighters of the Taliban raided a base near Kunduz on Monday, killing nine soldiers. Iran blamed "
                + "Pakistan for the failure to separate the factions.")

        #expect(!sayings.blames("Iran", "Pakistan"))
    }
}
