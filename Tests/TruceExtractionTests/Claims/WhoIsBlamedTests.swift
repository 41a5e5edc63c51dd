import Testing
import TruceEvidence

/// Whom a report lets someone blame, and what looks like blame and is none.
struct WhoIsBlamedTests {
    @Test func `a fragment in marks is told by whoever tells the sentence around it`() {
        let sayings = Sayings(
            "Opposition spokesman Peter Okello said government forces launched a \"heavy joint attack\" on a village "
                + "near Wau on Saturday.")

        #expect(sayings.blames("Peter Okello", "government forces"))
    }

    @Test func `whoever is named last and not the outlet stands behind "was behind"`() {
        let sayings = Sayings(
            "Armenian forces were behind the \"heavy attack\" on a convoy of buses near Goris on Monday, the Red Cross "
                + "confirmed in a statement.",
            outlet: "Harbour Times")

        #expect(sayings.blames("Red Cross", "Armenian forces"))
        #expect(!sayings.blames("Harbour Times", "Armenian forces"))
    }

    @Test func `a spokesman abroad accuses as one at home does`() {
        let sayings = Sayings(
            "On Friday, a rebel spokesman in Kenya accused government forces of attacking rebel positions in Unity "
                + "state, South Sudan.")

        #expect(sayings.blames("rebel spokesman", "government forces"))
    }

    @Test func `a charge of seeking excuses is not about the deed told beside it`() {
        let sayings = Sayings(
            "Azerbaijan accused Armenia of shelling a school in Goris on Sunday, while Armenia accused Azerbaijan of "
                + "looking for excuses.")

        #expect(sayings.blames("Azerbaijan", "Armenia"))
        #expect(!sayings.blames("Armenia", "Azerbaijan"))
    }

    @Test func `a charge of many violations does not reach back to an earlier assault`() {
        let sayings = Sayings(
            "The Taliban stormed an army base near Kunduz in May, killing ten soldiers. Afghanistan accused the Taliban "
                + "of several violations of the truce.",
            outlet: "Harbour Times")

        #expect(sayings.blames("Harbour Times", "Taliban"))
        #expect(sayings.incidents == 2)
    }

    @Test func `what someone claims responsibility for is charged by nobody`() {
        let sayings = Sayings(
            "On Wednesday, the Taliban claimed responsibility for killing two policemen near Kunduz, Afghanistan.",
            outlet: "Harbour Times")

        #expect(sayings.admissions == ["Taliban"])
        #expect(sayings.blames.isEmpty)
    }

    @Test(arguments: [
        "Armenia called the allegations “an absolute lie”.",
        "Armenia described the accusation as baseless.",
    ])
    func `whoever calls a charge untrue denies it`(answer: String) {
        let sayings = Sayings("Azerbaijan accused Armenia of shelling a school in Goris on Sunday. " + answer)

        #expect(sayings.denials == ["Armenia"])
    }

    @Test func `a breach that is denied is the breach that was charged and not the raid between`() {
        let sayings = Sayings(
            "“Armenia violated the ceasefire on Sunday,” the Azerbaijani army said. In response Azerbaijan carried out "
                + "air strikes on Goris. Armenia denied any breach of the truce.")

        #expect(sayings.denials == ["Armenia"])
        #expect(sayings.incidentsDenied == ["violated"])
    }

    @Test func `both sides are those whom the same sentence names`() {
        let sayings = Sayings(
            "As the second phase of the truce between Armenia and Azerbaijan began, each side accused the other of "
                + "violating it near Goris.")

        #expect(sayings.blames("Armenia", "Azerbaijan"))
        #expect(sayings.blames("Azerbaijan", "Armenia"))
    }

    @Test func `those who fight for a neighbour are named after it and are not its rebels`() {
        let sayings = Sayings(
            "Ukraine said pro-Russian separatists had shelled a village near Donetsk on Monday.")

        #expect(sayings.blames("Ukraine", "pro-Russian separatists"))
    }

    @Test func `"the army" is not another actor whose name ends in the word`() {
        let sayings = Sayings(
            "The White Army stormed the town of Bor, South Sudan, in May. In June the army said it had left the town.")

        #expect(sayings.claims.flatMap(\.holders).map(\.name) == ["army"])
    }

    @Test func `all who affirm a deed blame its doer`() {
        let sayings = Sayings(
            "The army shelled a village near Goris on Monday as confirmed by Omar Haddad and "
                + "Peter Okello.")

        #expect(sayings.blames("Omar Haddad", "army"))
        #expect(sayings.blames("Peter Okello", "army"))
    }

    @Test(arguments: [
        (
            "Armenian troops still hold the valley, where they have continued to loot towns and murder civilians.",
            "Armenian"
        ),
        ("Over one weekend Armenia's jets and shells had reportedly killed some 30 farmers.", "Armenia"),
        ("The Houthis have carried out more than 70 rocket or missile attacks on the port.", "Houthis"),
    ])
    func `the doer is found wherever the sentence has it`(sentence: String, doer: String) {
        let sayings = Sayings(sentence, outlet: "Harbour Times")

        #expect(sayings.blames("Harbour Times", doer))
    }

    @Test func `a country that only stands before the doer did nothing`() {
        let sayings = Sayings(
            "In Mali and Niger, the French-led coalition continued to bomb its foes, hitting nine depots.",
            outlet: "Harbour Times")

        #expect(!sayings.blames("Harbour Times", "Niger"))
    }

    @Test func `being behind scores of raids is no word on this raid`() {
        let sayings = Sayings(
            "Gunmen bombed a market in the northern province on Monday, the mayor said. The Taliban have been responsible "
                + "for scores of deadly raids in the province.",
            outlet: "Harbour Times")

        #expect(!sayings.blames("Harbour Times", "Taliban"))
    }

    @Test func `who attacked is no part of what the attack led to`() {
        let sayings = Sayings(
            "Taliban fighters launched a fierce attack on Monday to capture Kunduz, dealing a setback to a new Afghan "
                + "military offensive.",
            outlet: "Harbour Times")

        #expect(sayings.blames("Harbour Times", "Taliban"))
        #expect(!sayings.blames("Harbour Times", "Afghan"))
    }

    @Test func `a denial of a part in the incident reaches it from afar`() {
        let sayings = Sayings(
            "Armenian jets bombed an aid convoy near Goris on Monday. Talks had begun. They went on for a day. The envoy was "
                + "there. So were two ministers. Nothing came of it. Armenia has denied its aircraft or those of its allies "
                + "were involved in the incident.")

        #expect(sayings.denials == ["Armenia"])
    }

    @Test func `dozens of gunmen are gunmen`() {
        let sayings = Sayings("Witnesses said dozens of gunmen came in vans and bombed the packed church in Kunduz.")

        #expect(sayings.blames("Witnesses", "gunmen"))
    }

    @Test func `soldiers who died are not those who attacked`() {
        let sayings = Sayings(
            "Gunmen killed nine soldiers in Kunduz on Monday, and the police said they attacked a school as well.")

        #expect(!sayings.blames("police", "police"))
    }

    @Test func `a quoted charge names only those it holds responsible`() {
        let sayings = Sayings(
            "An air strike hit a school in Aden on Monday. \"We hold the Iranian government responsible for the strike on "
                + "Yemen's children,\" President Karl Lund said.")

        #expect(sayings.claims(.accuses, "Lund", "Iranian government"))
        #expect(!sayings.claims(.accuses, "Lund", "Yemen"))
    }

    @Test func `police in a town who say that they shot someone tell of their own deed`() {
        let sayings = Sayings("Police in Kunduz say they have shot dead nine farmers.", outlet: "Harbour Times")

        #expect(!sayings.blames("Harbour Times", "Police"))
    }

    @Test func `state media say what comes before them`() {
        let sayings = Sayings(
            "Taliban fighters blew up a bridge near Kunduz on Tuesday, killing nine, state media say.")

        #expect(sayings.blames("state media", "Taliban"))
    }

    @Test func `whoever claims two raids claims both`() {
        let sayings = Sayings(
            "The Taliban claimed responsibility for a raid on a school in Kunduz in May and another attack on a bus in Herat."
        )

        #expect(sayings.admittedTriggers.count == sayings.incidents)
    }

    @Test func `the coalition is the one named in full before`() {
        let sayings = Sayings(
            "A Saudi-led coalition is at war with the Houthis. The Houthis said the coalition had bombed the port of Hodeida "
                + "on Monday.")

        #expect(sayings.blames("Houthis", "Saudi-led coalition"))
    }

    @Test(arguments: [("Kenya", false), ("Kenyan", true), ("Kenya\u{2019}s", true)])
    func `a country beside an attack is where it was, unless its adjective or a possessive stands there`(
        whose: String, isBlamed: Bool
    ) {
        let sayings = Sayings(
            "Two nurses died in the \(whose) attack on a market near Wau on Sunday.", outlet: "The Plain Post")

        #expect(sayings.blames("The Plain Post", "Kenya") == isBlamed)
    }
}
