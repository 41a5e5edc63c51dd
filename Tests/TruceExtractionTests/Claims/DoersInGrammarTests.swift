import Testing
import TruceEvidence

/// Doers that stand where English hands them on: behind "by" and a gerund, before the noun of a deed, in a possessive.
struct DoersInGrammarTests {
    @Test func `whoever breaks a truce by firing is the one who fires`() {
        let sayings = Sayings(
            "India said Pakistani troops had violated the ceasefire by firing mortar shells at Poonch on Sunday.")

        #expect(sayings.blames("India", "Pakistani troops"))
    }

    @Test func `attacks named by two weapons belong to whoever carried them out`() {
        let sayings = Sayings(
            "The monitor said the Taliban have carried out more than 80 rocket or drone attacks on Kunduz.")

        #expect(sayings.blames("monitor", "Taliban"))
    }

    @Test func `fire from the positions of a side is its own`() {
        let sayings = Sayings("Mortar fire from Armenian army positions killed two farmers near Goris on Friday.")

        #expect(sayings.blames("author", "Armenian army"))
    }

    @Test func `a town that comes under fire from a side's positions blames that side`() {
        let sayings = Sayings(
            "Ukrainian officials said that the town of Donetsk came under fire from separatist positions on Sunday.")

        #expect(sayings.blames("Ukrainian officials", "separatist"))
    }

    @Test func `a raid that a state leads is that of its coalition`() {
        let sayings = Sayings(
            "A Kenyan-led raid killed nine civilians in Kismayo on Saturday.", outlet: "Harbour Times")

        #expect(sayings.blames("Harbour Times", "Kenyan-led coalition"))
    }

    @Test func `what a coalition's offensive does the coalition does`() {
        let sayings = Sayings(
            "The Saudi-led coalition controls the ports. The coalition offensive killed nine children in Hodeida on "
                + "Monday, doctors said.")

        #expect(sayings.blames("doctors", "Saudi-led coalition"))
    }

    @Test func `its members are those of the group that the sentence before is about`() {
        let sayings = Sayings(
            "The Taliban broke the truce. Its members attacked the courthouse in Kunduz on Monday, killing two guards.",
            outlet: "Harbour Times")

        #expect(sayings.blames("Harbour Times", "Taliban"))
    }

    @Test func `armed men are named by both words`() {
        let sayings = Sayings(
            "Masked men on motorbikes attacked the village of Bama on Monday, killing ten people.",
            outlet: "Harbour Times")

        #expect(sayings.blames("Harbour Times", "Masked men"))
    }

    @Test func `troops that move at a crowd are blamed for those killed meanwhile`() {
        let sayings = Sayings(
            "Dozens of people were killed on Wednesday as government forces moved to clear protesters "
                + "from two squares in Khartoum.",
            outlet: "Harbour Times")

        #expect(sayings.blames("Harbour Times", "government forces"))
    }
}
