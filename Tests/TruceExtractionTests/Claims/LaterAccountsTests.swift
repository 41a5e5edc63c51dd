import Testing
import TruceEvidence

/// Whom later passages name for an attack that was told before, and what a report goes on to tell behind its lead.
struct LaterAccountsTests {
    private let strike = "A drone of the United States struck a car near Marib, Yemen, on Monday, killing two men. "
    private let shelling = "Mortar rounds fell on a market in Juba, South Sudan, on Monday, killing six people. "

    @Test(arguments: [
        "A tribal leader confirmed the strike on Tuesday.", "A tribal leader acknowledged the strike.",
    ])
    func `whoever bears a strike out names its doers`(sentence: String) {
        #expect(Sayings(strike + sentence).blames("tribal leader", "United States"))
    }

    @Test func `whoever cannot confirm a strike names nobody`() {
        #expect(!Sayings(strike + "A tribal leader could not confirm the strike.").blames("tribal leader", ""))
    }

    @Test func `a passive about the attacks told before names who did them`() {
        let sayings = Sayings(shelling + "The governor said the attacks were carried out by the White Army.")

        #expect(sayings.blames("governor", "White Army"))
    }

    @Test func `an army whose raids are only mentioned is not blamed for what nobody did`() {
        let sayings = Sayings(shelling + "The governor said the army's offensive would go on.")

        #expect(!sayings.blames("governor", "army"))
    }

    @Test(arguments: [
        "Findings reached by the mission pointed to Ugandan responsibility.",
        "The mission pointed the finger at Uganda.",
    ])
    func `whom findings or a finger point to is accused`(sentence: String) {
        #expect(Sayings(shelling + sentence).blames("mission", "Uganda"))
    }

    @Test func `a road that a sign points to accuses nobody`() {
        #expect(
            Sayings(shelling + "The mission pointed to a Ugandan proposal for talks.").claims.allSatisfy {
                $0.stance != .accuses
            })
    }

    @Test func `an attack that bears the hallmarks of a group is laid at its door`() {
        let sayings = Sayings(
            "A bomb killed nine people at a bus station in Kunduz on Monday. The mayor said the attack bore the "
                + "hallmarks of the Taliban.")

        #expect(sayings.blames("mayor", "Taliban"))
    }

    @Test func `what a report goes on to tell behind its lead was done by those of the lead`() {
        let sayings = Sayings(
            "Nine people were killed in Sudanese air strikes on Monday. Two villages near Kadugli were bombed.",
            outlet: "Harbour Times")

        #expect(sayings.blames("Harbour Times", "Sudan"))
        #expect(sayings.doersOfLast == sayings.doersOfFirst)
    }

    @Test func `what somebody else tells behind a lead keeps its own silence`() {
        let sayings = Sayings(
            "Nine people were killed in Sudanese air strikes on Monday. The mayor said two villages near Kadugli were "
                + "bombed.", outlet: "Harbour Times")

        #expect(sayings.doersOfLast.isEmpty)
    }
}
