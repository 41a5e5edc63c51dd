import Testing
import TruceEvidence

/// Doers that no list knows, that are joined, hedged or told behind other words.
struct DoersByTheirWordsTests {
    @Test(arguments: [
        ("The village was attacked on Monday by federal troops.", "federal troops"),
        ("The market in Kunduz was attacked Sunday by five heavily armed suspected Islamist militants.", "militants"),
        ("Soldiers burned down a school near Wau on Monday, the mayor said.", "Soldiers"),
        ("On Monday the militia besieged the embassy in Juba.", "militia"),
        ("A bus near Marib was hit in a Saudi strike on Monday.", "Saudi"),
        (
            "An offensive near Wau was launched on Monday by an alliance of militias, known as the Dawn Brothers.",
            "Dawn Brothers"
        ),
    ])
    func `doers are found`(sentence: String, doer: String) {
        #expect(Sayings(sentence).blames("", doer))
    }

    @Test func `militants from several groups act for each of them`() {
        let sayings = Sayings(
            "The mission said that gunmen of groups known as Harakat al-Nour and Harakat al-Bahr shelled a suburb of Herat on Monday."
        )

        #expect(sayings.blames("mission", "Harakat al-Nour"))
        #expect(sayings.blames("mission", "Harakat al-Bahr"))
    }

    @Test(arguments: [
        "Six people were killed in Sudanese regime and Egyptian bombing on Monday.",
        "The mayor said Egyptian and government air strikes hit Kadugli, Sudan, on Monday.",
    ])
    func `adjectives share the deed`(sentence: String) {
        let sayings = Sayings(sentence)

        #expect(sayings.blames("", "Egypt"))
        #expect(sayings.blames("", "regime") || sayings.blames("", "government"))
    }

    @Test func `both sides are those between whom the truce stands`() {
        let sayings = Sayings(
            "The truce between the army and the rebels, brokered by Kenya and Uganda, was repeatedly violated by both sides."
        )

        #expect(sayings.blames("", "army"))
        #expect(sayings.blames("", "rebels"))
        #expect(!sayings.blames("", "Uganda"))
    }

    @Test func `who wins back a town is charged by nobody`() {
        let sayings = Sayings("Government forces recaptured the town of Malakal on Monday.", outlet: "Harbour Times")

        #expect(sayings.blames.isEmpty)
    }

    @Test func `who holds a prison again did not attack it`() {
        let sayings = Sayings(
            "Government forces regained control of a prison in Mogadishu that was attacked on Sunday by Islamist militants.",
            outlet: "Harbour Times")

        #expect(sayings.blames("Harbour Times", "militants"))
        #expect(!sayings.blames("Harbour Times", "Government"))
    }

    @Test func `a rebel group is called by its name when it claims a raid`() {
        let sayings = Sayings(
            "Gunmen raided a bus station in Mogadishu on Monday, killing nine people. The Somali rebel group al-Shabab "
                + "claimed responsibility for the raid.")

        #expect(sayings.claimed == ["al-Shabab"])
    }
}
