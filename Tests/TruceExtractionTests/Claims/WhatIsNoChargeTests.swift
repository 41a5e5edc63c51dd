import Testing
import TruceEvidence

/// What looks like an accusation and is none, and accusations in other words.
struct WhatIsNoChargeTests {
    @Test(arguments: [
        "Army spokesman Karl Lund denied rebels were responsible for the attacks near Wau in South Sudan.",
        "Army spokesman Karl Lund said the monitors could not confirm that rebels were responsible for the raid.",
        "Army spokesman Karl Lund rejected claims that rebels were behind the attack on the convoy near Wau.",
    ])
    func `who is said not to be behind a deed is accused by nobody`(text: String) {
        let sayings = Sayings(text)

        #expect(sayings.claims.allSatisfy { $0.stance != .accuses || $0.against.isEmpty }, "\(sayings.claims)")
        #expect(sayings.blames.isEmpty)
    }

    @Test func `a charge inside a charge is made by whoever is charged`() {
        let sayings = Sayings(
            "The mayor of Wau accused the rebels of inventing the raid and falsely accusing government soldiers of "
                + "bearing arms.")

        #expect(!sayings.claims(.accuses, "mayor", "soldiers"))
        #expect(sayings.claims(.accuses, "mayor", "rebels"))
    }

    @Test(arguments: [
        "Army spokesman Karl Lund spoke on Monday. He claims the rebels were responsible for the attack on Wau.",
        "Army spokesman Karl Lund spoke on Monday, laying the blame for the breach of the truce with the rebels.",
        "Army spokesman Karl Lund blamed the breach of the truce on the “incoherence” of the rebels.",
    ])
    func `blame has many words`(text: String) {
        #expect(Sayings(text).claims(.accuses, "Karl Lund", "rebels"))
    }

    @Test func `who claims an attack takes responsibility`() {
        let sayings = Sayings(
            "Gunmen killed three policemen in Kunduz on Sunday. The Taliban claimed the attack in Kunduz as well as one in "
                + "Takhar, Afghanistan.")

        #expect(sayings.claims.contains { $0.stance == .admits && $0.holders.first?.name == "Taliban" })
        #expect(sayings.claims.allSatisfy { $0.stance != .asserts })
    }

    @Test func `no group claims nothing`() {
        let sayings = Sayings("A bomb killed three policemen in Kunduz. No group has claimed responsibility for it.")

        #expect(sayings.claims.isEmpty, "\(sayings.claims)")
    }

    @Test(arguments: [
        "A rebel general was quoted on Sunday as saying his men would hold their fire.",
        "“We will keep the truce,” the rebels' council was quoted by the pro-rebel Marda news agency as saying.",
        "It was afterwards reported by the Israeli navy that shells had come from Gaza.",
    ])
    func `being quoted is against nobody`(text: String) {
        #expect(Sayings(text).claims.allSatisfy { $0.against.isEmpty })
    }

    @Test func `a rise in attacks threatens nobody by speaking`() {
        let sayings = Sayings(
            "The army told of a rise in attacks near Wau that threatens the fragile truce with the rebels.")

        #expect(sayings.claims.allSatisfy { $0.stance != .threatens })
    }

    @Test func `two who condemn both do`() {
        let sayings = Sayings(
            "Kenya and Uganda condemned the attack by the rebels on a village near Wau in South Sudan on Monday.")

        #expect(sayings.blames("Kenya", "rebels"))
        #expect(sayings.blames("Uganda", "rebels"))
    }

    @Test func `who answers for a group's own deed owns it`() {
        let sayings = Sayings(
            "Hamas spokesman Karl Lund said the group was responsible for the barrage of rockets at Ashkelon in Israel."
        )

        #expect(sayings.claims.allSatisfy { $0.stance != .accuses })
        #expect(sayings.blames.isEmpty)
    }

    @Test func `a country that owns the sides is none of them`() {
        let sayings = Sayings(
            "Libya's rival camps have blamed each other for breaking a truce near Tripoli.")

        #expect(!sayings.claims(.accuses, "Libya", ""))
        #expect(!sayings.claims(.accuses, "factions", ""))
    }

    @Test func `sides that are called factions are those that the report sets against each other`() {
        let sayings = Sayings(
            "Talks between the government of Sudan and the rebels went on. The warring factions in Sudan have traded "
                + "accusations over breaches of the truce.")

        #expect(!sayings.claims.contains { $0.against.contains { $0.name == "factions" } })
    }

    @Test(arguments: [
        "A US-brokered truce began but fell as clashes went on between the rivals who accused each other in Sudan.",
        "Many of the 212 deaths reported by the Red Cross so far since the shelling started were in Kassala, Sudan.",
    ])
    func `what only says more of a noun is no claim`(text: String) {
        let claims = Sayings(text).claims

        #expect(claims.allSatisfy { $0.about == nil || $0.stance != .asserts }, "\(claims)")
        #expect(!claims.contains { $0.holders.contains { $0.name.contains("truce") } })
    }

    @Test func `what has continued was not said`() {
        let claims = Sayings("Army spokesman Karl Lund told reporters it had continued, or even escalated.").claims

        #expect(!claims.contains { $0.holders.contains { $0.name == "reporters" } })
    }

    @Test func `whom a minister accuses is not the minister`() {
        let sayings = Sayings("The German minister accused Karl Lund and separatist fighters of bad faith in Ukraine.")

        #expect(!sayings.claims.contains { $0.holders.contains { $0.name == "Karl Lund" } })
    }

    @Test func `a reason behind a deed is accused of nothing`() {
        let sayings = Sayings("Karl Lund said the delay has been a major reason behind the fighting near Wau.")

        #expect(sayings.claims.allSatisfy { $0.stance != .accuses })
    }

    @Test func `those loyal to somebody are accused, not whom they are loyal to`() {
        let sayings = Sayings(
            "The army accused forces loyal to former President Karl Lund of attacking the town of Wau in South Sudan.")

        #expect(sayings.claims(.accuses, "army", "forces loyal to former President Karl Lund"))
    }

    @Test func `the latest violence is what was told before`() {
        let sayings = Sayings(
            "Nine farmers were killed in Kunduz, Afghanistan, on Monday. A truce was in place, but officials in the town "
                + "blamed the Taliban for this latest violence.")

        #expect(sayings.blames("officials", "Taliban"))
    }

    @Test func `a toll that nobody gives is not the doer's`() {
        let sayings = Sayings(
            "On Sunday terrorists attacked a school in Homs, Syria, with a dozen mortar bombs killing, by the newest "
                + "count, 17 pupils.", outlet: "Harbour Times")

        #expect(sayings.blames("Harbour Times", "terrorists"))
    }

    @Test func `a name that a group has is no second side`() {
        let sayings = Sayings(
            "South Sudan's government and the largest opposition rebel group, the SPLM-IO, traded accusations about "
                + "the collapse of a truce.")

        #expect(sayings.claims(.accuses, "government", "SPLM-IO"))
        #expect(sayings.claims(.accuses, "SPLM-IO", "government"))
        #expect(!sayings.claims(.accuses, "opposition", "SPLM-IO"))
    }

    @Test func `the doer of a killing told inside a raid is not the raider`() {
        let sayings = Sayings(
            "Masked gunmen bombed the funeral of a policeman killed by Taliban fighters near Kunduz on Monday.",
            outlet: "Harbour Times")

        #expect(!sayings.blames("Harbour Times", "Taliban"))
    }

    @Test func `a country that owns its rebels is no second doer`() {
        let sayings = Sayings("The envoy condemned Monday's raid on Aden by Yemen's Houthi rebels, which killed nine.")

        #expect(!sayings.blames.contains { $0.hasSuffix(">Yemen") })
    }

    @Test func `those who will be held responsible are not all whom the speaker names`() {
        let sayings = Sayings(
            "Nine died in a raid near Basra on Monday. \"Iran planned a raid on the Iraqi embassy. They will be held fully "
                + "responsible,\" President Karl Lund said.")

        #expect(!sayings.claims(.accuses, "Lund", "Iraq"))
    }

    @Test func `a claim of last year's raid is not one of yesterday's`() {
        let sayings = Sayings(
            "An Armenian air strike hit a depot near Goris on Monday. The Taliban claimed responsibility for last year's "
                + "brazen assault on a mill at Herat.")

        #expect(!sayings.admittedTriggers.contains("air strike"))
    }

    @Test func `a town that is seized from rebels is not seized by them`() {
        let sayings = Sayings("The port of Hodeida was seized from Houthi rebels on Monday.", outlet: "Harbour Times")

        #expect(!sayings.blames("Harbour Times", "Houthi"))
    }

    @Test func `deaths by the hundred are not those told before`() {
        let sayings = Sayings(
            "Nine people were killed in a crush in Basra on Monday. \"Iran and its envoys are responsible for the deaths of "
                + "hundreds of soldiers,\" President Karl Lund said.")

        #expect(!sayings.blames("Lund", "Iran"))
    }
}
