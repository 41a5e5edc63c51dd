import Testing
import TruceEvidence
import TruceExtraction
import TruceKnowledge
import TruceTestSupport
import TruceText

struct ActorReaderTests {
    private func actors(in words: String) -> [(words: String, actor: ActorMention)] {
        var reading = Reading(Document.made(words), knowledge: .embedded, profile: Profile())
        reading.evidence.places = PlaceReader.places(in: reading)
        return ActorReader.actors(in: reading).map { (reading.evidence.words($0.span), $0) }
    }

    @Test(arguments: [
        ("The U.S. blamed its rival.", "U.S.", "state:US"),
        ("Officials met the United States on Friday.", "United States", "state:US"),
        ("Ukrainian forces opened fire.", "Ukrainian forces", "forces:UA"),
        ("The Turkish foreign ministry protested.", "Turkish foreign ministry", "state:TR"),
        ("Sudan's army shelled the market.", "Sudan's army", "forces:SD"),
        ("Sudans army shelled the market.", "Sudans army", "forces:SD"),
        ("Ethiopian air strikes hit the town.", "Ethiopian", "forces:ET"),
        ("Moscow denied the report.", "Moscow", "state:RU"),
        ("Houthi fighters left the port.", "Houthi fighters", "group:houthi"),
        ("The Saudi-led coalition denied it.", "Saudi-led coalition", "coalition:yemen"),
    ])
    func `a state and what acts for it share its key`(words: String, expected: String, key: String) {
        #expect(actors(in: words).contains { $0.words == expected && $0.actor.key == key })
    }

    @Test(arguments: [
        ("Ethiopias army shelled the market.", "Ethiopia's army"),
        ("Ethiopias army shelled the market. The Ethiopian army left.", "Ethiopian army"),
        ("Ethiopias foreign ministry protested.", "Ethiopia's foreign ministry"),
    ])
    func `a lost apostrophe is put back into the name`(words: String, name: String) {
        #expect(actors(in: words).first?.actor.name == name)
    }

    @Test func `a text without any apostrophe has owners all the same`() {
        let filler = String(repeating: "The road to Khartoum was open and the market was full. ", count: 8)
        let found = actors(in: filler + "Bombs dropped by the regimes helicopters hit a mosque near Khartoum.")

        #expect(found.contains { $0.words == "regimes helicopters" && $0.actor.name == "regime helicopters" })
    }

    @Test func `a government without a name is that of the country the text is about`() {
        let found = actors(in: "Shells fell on Kandahar and Herat. Government forces fired back. The rebels fled.")

        #expect(found.contains { $0.words == "Government forces" && $0.actor.key == "forces:AF" })
        #expect(found.contains { $0.words == "rebels" && $0.actor.key == "rebels:AF" })
    }

    @Test func `those who fight for a foreign state are not its own`() {
        let found = actors(in: "Shells fell on Kandahar. Pro-Russian rebels fled. Anti-Iranian forces stayed.")

        #expect(found.contains { $0.words == "Pro-Russian rebels" && $0.actor.key == "rebels:AF" })
        #expect(found.contains { $0.words == "Anti-Iranian forces" && $0.actor.key == "rebels:AF" })
        #expect(!found.contains { $0.actor.key == "rebels:RU" })
    }

    @Test func `a state named with a part of the compass is where something was, and did not do it`() {
        #expect(!actors(in: "They died in northern Iraqi raids.").contains { $0.actor.key == "forces:IQ" })
    }

    @Test(arguments: [
        ("Foreign Minister Anna Berg spoke. Later Berg left.", "Anna Berg"),
        ("Olle van Dorn, a spokesman for the mission, waited. Dorn's car was late.", "Olle van Dorn"),
        ("Residents met activist Karim al-Masri. Masri wept.", "Karim al-Masri"),
        ("“It is over,” said Tomas Lind. Lind did not say why.", "Tomas Lind"),
    ])
    func `a later surname stands for the full name`(words: String, name: String) {
        let people = actors(in: words).filter { $0.actor.kind == .person }

        #expect(people.count == 2)
        #expect(people.allSatisfy { $0.actor.name == name })
    }

    @Test func `the title is no part of a name and tells the country`() throws {
        let person = try #require(
            actors(in: "Norwegian Defence Minister Kari Holm agreed.").first { $0.actor.kind == .person })

        #expect(person.words == "Kari Holm")
        #expect(person.actor.country == "NO")
    }

    @Test func `a body goes by the fullest form of the document`() {
        let found = actors(
            in: "The OSCE said so. The Organization for Security and Co-operation in Europe has monitors.")

        #expect(found.filter { $0.actor.key == "body:osce" }.count == 2)
        #expect(
            found.filter { $0.actor.key == "body:osce" }.allSatisfy {
                $0.actor.name == "Organization for Security and Co-operation in Europe"
            })
    }

    @Test func `mentions do not overlap and stand in order`() {
        let found = actors(
            in:
                "U.S. Defense Secretary Jane Roe and Russian warplanes; Syrian and Russian jets, the UN Security Council."
        )

        for (left, right) in zip(found, found.dropFirst()) { #expect(left.actor.span.end <= right.actor.span.start) }
    }

    @Test func `the army is that of the state whose soldiers the text names most`() {
        let found = actors(
            in:
                "Kenyan troops crossed into Kismayo. Kenyan soldiers fired. Kenyan forces left. The army gave no details."
        )

        #expect(found.contains { $0.words == "army" && $0.actor.key == "forces:KE" })
    }

    @Test func `a name whose possessive lost its apostrophe is the name`() {
        let people = actors(in: "Omar al Haddads forces left. Omar al Haddad wept.").filter { $0.actor.kind == .person }

        #expect(people.map(\.actor.name) == ["Omar al Haddad", "Omar al Haddad"])
    }

    @Test(arguments: [
        "Fighting went on in Deir Ezzor said the mayor.", "They live in Sheikh Zuweid.", "WAR IS OVER IN THE SOUTH",
        "The Coordinating Committees met.",
    ])
    func `places and committees are no people`(words: String) {
        #expect(!actors(in: words).contains { $0.actor.kind == .person })
    }

    @Test(arguments: [
        ("The governor of the province, Hakim Osei, said so.", "Hakim Osei"),
        ("High Commissioner for Peace Jorun Vang spoke.", "Jorun Vang"),
        ("Kenya's foreign minister, Jorun Vang, left.", "Jorun Vang"),
        ("They met Jorun Vang.", "Jorun Vang"),
    ])
    func `a person is known by office, speech or meeting`(words: String, name: String) {
        #expect(actors(in: words).contains { $0.actor.kind == .person && $0.actor.name == name })
    }

    @Test(.timeLimit(.minutes(1)))
    func `a text without an end of sentence takes linear time`() {
        let text = String(repeating: "Mr Zarqun village Abu Homs, the Zarqun and Syria met Bab al ", count: 1000)

        #expect(!actors(in: text).isEmpty)
    }

    @Test(arguments: [
        ("The Liberation Army of the Nile shelled the market.", "Liberation Army of the Nile"),
        ("The People's Front for the Freedom of the South left.", "People's Front for the Freedom of the South"),
    ])
    func `a fighting body keeps its whole name`(words: String, name: String) {
        #expect(actors(in: words).first?.actor.name == name)
    }

    @Test func `an army of a state is that state's`() {
        #expect(!actors(in: "The National Army of Colombia left.").contains { $0.actor.kind == .armedGroup })
    }
}
