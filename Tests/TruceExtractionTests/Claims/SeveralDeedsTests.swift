import Testing
import TruceEvidence

/// Deeds told together and then one by one, and deeds that whoever did them tells of.
struct SeveralDeedsTests {
    @Test func `one of the blasts is the work of whoever staged the attacks`() {
        let sayings = Sayings(
            "Suspected Taliban staged two grenade attacks on Tuesday in Kunduz, a police official said. Two people were "
                + "killed in one of the blasts in the village of Badran.")

        #expect(sayings.incidents == 2)
        #expect(sayings.doersOfLast == ["Taliban"])
    }

    @Test func `a blast of which no series was told has no doer`() {
        let sayings = Sayings(
            "The Taliban attacked a base near Kunduz on Monday. Two people were killed in one of the blasts in Herat.")

        #expect(sayings.doersOfLast.isEmpty)
    }

    @Test func `an army that says it struck claims the strike`() {
        let sayings = Sayings("The Ukrainian army said it shelled a separatist post near Donetsk on Tuesday.")

        #expect(sayings.claimed.contains("Ukrainian army"))
    }

    @Test func `an army that admits a strike claims nothing`() {
        let sayings = Sayings("The Ukrainian army admitted that it had shelled a school near Donetsk on Tuesday.")

        #expect(sayings.admissions.contains("Ukrainian army"))
        #expect(sayings.claimed.isEmpty)
    }

    @Test func `a force that denies claims nothing`() {
        let sayings = Sayings("The Russian navy, which fired missiles at rebels near Idlib on Tuesday, denied it.")

        #expect(sayings.claimed.isEmpty)
    }

    @Test func `a shopkeeper who tells what they did claims nothing`() {
        let sayings = Sayings("\"They bombed the market near Idlib on Tuesday,\" said Omar Haddad, a shopkeeper.")

        #expect(sayings.claimed.isEmpty)
    }

    @Test func `air strikes led by a state are that state's`() {
        let sayings = Sayings(
            "Nine people were killed in air strikes led by Saudi Arabia near Taiz on Tuesday.", outlet: "Harbour Times")

        #expect(sayings.blames("Harbour Times", "Saudi Arabia"))
    }

    @Test func `soldiers from a state stand beside the militiamen of a list`() {
        let sayings = Sayings(
            "A village near Humera was looted on Tuesday by Amhara militiamen, or by soldiers from Eritrea.",
            outlet: "Harbour Times")

        #expect(sayings.blames("Harbour Times", "Amhara militiamen"))
        #expect(sayings.blames("Harbour Times", "Eritrea"))
    }
}
