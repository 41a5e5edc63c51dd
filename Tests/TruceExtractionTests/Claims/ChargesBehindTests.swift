import Testing
import TruceEvidence

/// Accusations that stand behind a deed of which nobody was named.
struct ChargesBehindTests {
    @Test func `whoever blames a side right behind a deed means that deed`() {
        let sayings = Sayings(
            "Gunmen killed nine policemen at a checkpoint in Kunduz on Monday. No group has claimed responsibility, but "
                + "officials blamed the Taliban.")

        #expect(sayings.blames("officials", "Taliban"))
    }

    @Test func `both sides' charges right behind a clash are about the clash`() {
        let sayings = Sayings(
            "Clashes in Kunduz on Monday left 30 people dead. The opposition accused troops of gunning down villagers, "
                + "while the army blamed armed men for provoking its forces.")

        #expect(sayings.blames("opposition", "troops"))
        #expect(sayings.blames("army", "armed men"))
    }

    @Test func `a charge about another place is not about the deed before it`() {
        let sayings = Sayings(
            "Clashes in Kunduz on Monday left 30 people dead. The opposition accused Turkey of bombing Erbil.")

        #expect(sayings.doersOfFirst.isEmpty)
    }

    @Test func `a strike blamed on a state is blamed in the report's own voice`() {
        let sayings = Sayings(
            "A drone strike blamed on Azerbaijan killed three people near Goris on Sunday.", outlet: "Harbour Times")

        #expect(sayings.blames("Harbour Times", "Azerbaijan"))
    }

    @Test func `a deed that a relative clause lays on a side is blamed by the subject of that clause`() {
        let sayings = Sayings(
            "Three people were killed in the shelling of Donetsk on Sunday, which Kyiv blamed on separatists.")

        #expect(sayings.blames("Kyiv", "separatists"))
    }

    @Test func `whoever began the fighting is to blame for it`() {
        let sayings = Sayings(
            "Clashes in Kunduz on Monday left 30 people dead. Residents said the fighting began when police opened fire "
                + "on a crowd.")

        #expect(sayings.blames("Residents", "police"))
    }

    @Test func `whoever only believes it is named for it`() {
        let sayings = Sayings("Washington believes the Taliban carried out the bombing in Kunduz on Monday.")

        #expect(sayings.blames("Washington", "Taliban"))
        #expect(!sayings.blames("author", "Taliban"))
    }

    @Test func `what was done long ago is told and not threatened`() {
        let sayings = Sayings(
            "Armenia threatened to cancel the ceasefire several times, and in 1996 Armenian troops shelled the village "
                + "of Sotk.")

        #expect(sayings.blames("author", "Armenian troops"))
    }

    @Test func `a group that says they were responsible owns the deed`() {
        let sayings = Sayings(
            "The Taliban said late on Monday that they were behind a truck bombing in Kunduz that killed 12.")

        #expect(sayings.claimed.contains("Taliban"))
    }
}
