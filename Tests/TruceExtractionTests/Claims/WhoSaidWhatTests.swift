import Testing
import TruceEvidence
import TruceExtraction
import TruceKnowledge
import TruceTestSupport
import TruceText

struct WhoSaidWhatTests {
    @Test(arguments: [
        ("The commission overseeing the ceasefire said the army shelled Goris on Sunday.", "commission", "army"),
        (
            "The body that watches the truce is blaming rebels for an attack that killed nine in Goris.", "body",
            "rebels"
        ),
        ("The mayor of Goris, whose brother died in the war, said rebels shelled the town.", "mayor", "rebels"),
        (
            "A spokesman for the army, which has 3,000 troops there, said rebels attacked a post in Goris.", "army",
            "rebels"
        ),
        ("Shells hit Goris and burned nine houses, police officials said, blaming rebels.", "police", "rebels"),
    ])
    func `who speaks is who the sentence is about, whatever clause stands between`(text: String, by: String, on: String)
    {
        #expect(Sayings(text).blames(by, on))
    }

    @Test func `a side that accuses forces named without an article makes the charge, whatever opens the sentence`() {
        let sayings = Sayings(
            "In a statement on Sunday, the army accused rebel forces of launching an attack on its posts near Ostrel. "
                + "Rebel spokesman Omar Danso denied the incidents.")

        #expect(sayings.blames("army", "rebel"))
        #expect(sayings.denials.contains { $0.contains("Danso") })
    }

    @Test(arguments: [
        "The Ukrainian Defence Ministry said that shells had hit a school in Avdiivka, killing four civilians.",
        "The Israeli army said that three rockets had struck the town of Sderot on Sunday.",
        "The Afghan government said two car bombs had killed nine policemen in Ghazni on Monday.",
    ])
    func `whoever reports a deed of others neither did nor admits it`(text: String) {
        let sayings = Sayings(text)

        #expect(sayings.blames.isEmpty)
        #expect(sayings.admissions.isEmpty)
    }

    @Test(arguments: [
        "Separatist districts of Donetsk came under heavy shelling on Tuesday, and three people were killed.",
        "Taliban positions were hit in an air strike near Kunduz on Friday, killing six fighters.",
        "Two Israeli soldiers killed in Gaza on Monday were buried after a rocket attack.",
        "Armenian troops were shelled near Martakert on Saturday and four of them were killed.",
    ])
    func `whoever was hit is not blamed for it`(text: String) {
        #expect(Sayings(text, outlet: "Harbour Times").blames.isEmpty)
    }

    @Test(arguments: [
        "Kyiv denied that its artillery or that of the separatists had struck the market in Donetsk.",
        "Israel denied that its aircraft had bombed the hospital in Gaza on Monday.",
    ])
    func `what is denied is neither blamed on anyone nor admitted`(text: String) {
        let sayings = Sayings(text)

        #expect(sayings.blames.isEmpty)
        #expect(sayings.admissions.isEmpty)
        #expect(sayings.denials.count == 1)
    }

    @Test func `whoever rejects what another claimed does not deny the deed`() {
        let sayings = Sayings(
            "Ukraine blamed Russia for the attack on a bus in Mariupol that killed ten people. Moscow said a mine had "
                + "gone off. Kyiv dismissed the claim.")

        #expect(sayings.blames("Ukraine", "Russia"))
        #expect(sayings.denials.isEmpty)
    }

    @Test func `the accused who rejects the charge denies the deed`() {
        let sayings = Sayings(
            "Armenia accused Azerbaijan of shelling the village of Talish on Sunday. Azerbaijan rejected the accusation."
        )

        #expect(sayings.blames("Armenia", "Azerbaijan"))
        #expect(sayings.denials.contains("Azerbaijan"))
    }

    @Test(arguments: [
        "The United States suspended its talks with the Taliban on Saturday, the State Department said.",
        "NATO is withdrawing its troops from Helmand after the ceasefire, the alliance said on Monday.",
        "Sudanese soldiers walked past the ruins of a market that was bombed last week.",
    ])
    func `diplomatic acts and troops that leave or pass by are blamed on nobody`(text: String) {
        let sayings = Sayings(text, outlet: "Harbour Times")

        #expect(sayings.blames.isEmpty)
        #expect(sayings.admissions.isEmpty)
    }

    @Test func `only the object of the accusation is accused`() {
        let sayings = Sayings(
            "Sudan accused South Sudan of violating the ceasefire mediated by the United States and Norway.")

        #expect(sayings.blames == ["Sudan>South Sudan"])
    }

    @Test func `objects that "and" joins are all accused`() {
        let sayings = Sayings("Kyiv accused Russia and the separatists of shelling Mariupol on Saturday.")

        #expect(sayings.blames("Kyiv", "Russia"))
        #expect(sayings.blames("Kyiv", "separatists"))
        #expect(sayings.blames.count == 2)
    }

    @Test func `whoever leads the accuser is not accused`() {
        let sayings = Sayings(
            "South Sudan's rebels, led by former vice president Peter Makol, accused the army of shelling the town of "
                + "Bentiu and killing six people.")

        #expect(!sayings.blames.contains { $0.contains("Makol") })
        #expect(sayings.blames("rebels", "army"))
    }

    @Test func `those who accuse each other accuse nobody else`() {
        let sayings = Sayings(
            "Six people were killed when shells hit the village of Talish on Sunday. Armenia and Azerbaijan accused each "
                + "other of the attack, which came after a truce brokered by Russia.")

        #expect(sayings.blames == ["Armenia>Azerbaijan", "Azerbaijan>Armenia"])
    }

    @Test func `the home of a monitor is not accused`() {
        let sayings = Sayings(
            "Air strikes killed eleven people in Omdurman on Friday, said a monitor based in Britain.")

        #expect(sayings.blames.isEmpty)
    }

    @Test(arguments: [
        ("Saudi warplanes bombed a market in Hodeidah on Monday, killing twelve people.", "Saudi"),
        ("A strike by the Saudi-led coalition killed twelve people in Hodeidah on Monday.", "coalition"),
        ("Russian helicopters dropped bombs on the town of Izium on Monday.", "Russia"),
        ("At least six people died in Taliban shelling of a village near Kunduz on Saturday.", "Taliban"),
    ])
    func `a deed with a named agent is told by the outlet`(text: String, agent: String) {
        #expect(Sayings(text, outlet: "Harbour Times").blames("Harbour Times", agent))
    }

    @Test(arguments: [
        "Israel admitted that its aircraft had struck a school in Gaza by mistake.",
        "Israel said its forces had struck a school in Gaza on Monday.",
        "The Taliban claimed responsibility for the attack on a police post in Ghazni.",
    ])
    func `whoever owns a deed of their side admits it`(text: String) {
        let sayings = Sayings(text)

        #expect(sayings.admissions.count == 1)
        #expect(sayings.blames.isEmpty)
    }

    @Test func `whoever acknowledges a deed of another side admits nothing`() {
        let sayings = Sayings("Kyiv acknowledged that Russian forces had captured the village of Novotoshkivka.")

        #expect(sayings.admissions.isEmpty)
    }

    @Test func `whoever condemns an attack is directed against whoever made it and not against the victims`() {
        let sayings = Sayings("Egypt condemned the attack by the Taliban on Afghan soldiers in Kunduz.")

        #expect(sayings.blames("Egypt", "Taliban"))
        #expect(!sayings.blames("Egypt", "Afghan"))
    }

    @Test func `whoever condemns a killing does not blame the dead`() {
        let sayings = Sayings(
            "The African Union condemned the killing of Sudanese farmers in an attack near Nyala on Friday.")

        #expect(sayings.blames.isEmpty)
    }

    @Test func `a deed that no group has claimed is admitted by nobody`() {
        let sayings = Sayings(
            "No group has claimed responsibility for the bombing in Kabul that killed 20 people on Monday.")

        #expect(sayings.admissions.isEmpty)
    }

    @Test func `words in quotation marks of nobody known are not the author's`() {
        let sayings = Sayings(
            "“Ukrainian troops shelled the town of Horlivka on Monday night,” read the banner.", outlet: "Harbour Times"
        )

        #expect(!sayings.blames.contains { $0.hasPrefix("Harbour Times") })
    }
}
