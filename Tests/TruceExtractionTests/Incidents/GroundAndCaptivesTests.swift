import Testing
import TruceEvidence
import TruceExtraction
import TruceKnowledge
import TruceTestSupport

/// Ground that changes hands, people who are taken, aircraft that are lost.
struct GroundAndCaptivesTests {
    private func types(_ text: String) -> [IncidentType] {
        IncidentReader.incidents(in: Reading(Document.made(text), knowledge: .embedded, profile: Profile())).map(\.type)
    }

    @Test(arguments: [
        "Separatist fighters swept into the capital on Monday.",
        "The western city fell to the rebels on Monday.",
        "In 2009 the army took control of the south.",
        "The militia has gained from the disorder, overrunning a base in Low Mill on Monday.",
        "The rebels have seized 40 army bases and three border crossings.",
        "Police raided a house in Port Elm on Monday.",
        "Gunmen swarmed in to retake the building in Port Elm on Monday.",
    ])
    func `forces that come in, take over and drive out make a ground assault`(text: String) {
        #expect(types(text) == [.groundAssault])
    }

    @Test(arguments: [
        "Protesters angered by recent air strikes on a militia stormed the mission in Port Elm on Monday.",
        "Crowds protesting the air strikes raided the police station in Port Elm on Monday.",
        "Furious over the shelling of a school, residents stormed the barracks in Port Elm on Monday.",
    ])
    func `what people are angry about is not what they did`(text: String) {
        #expect(types(text) == [.groundAssault])
    }

    @Test(arguments: [
        "Inflation fell to nine per cent in Port Elm on Monday.",
        "The new rules entered the second stage in Port Elm on Monday.",
        "Refugees poured into the town of Port Elm on Monday.",
        "The envoy brought down the cost of the talks in Port Elm on Monday.",
    ])
    func `prices that fall and people who flee take no ground`(text: String) {
        #expect(types(text).isEmpty)
    }

    @Test(arguments: [
        "Gunmen took 40 teachers hostage in Port Elm.",
        "The rebels seized dozens of hostages on Monday at a school in Port Elm.",
        "Over 30 officers were taken hostage for two days.",
        "Gunmen went on a shooting rampage in Port Elm, seizing 90 guests and staff.",
    ])
    func `people who are taken are detained, whatever verb tells it`(text: String) {
        #expect(types(text) == [.detention])
    }

    @Test(arguments: [
        "A Bordurian fighter jet went missing on Monday.",
        "An army helicopter crashed near Port Elm on Monday.",
        "The rebels burned nine vehicles.",
        "Soldiers blew up the house with explosives.",
        "Ardan accuses Borduria of arming and training the rebels.",
    ])
    func `aircraft that are lost, things that are burned and rebels who are armed are events`(text: String) {
        #expect(types(text) == [.other])
    }

    @Test(arguments: [
        ("Nine people were killed in an attack on two buses near Port Elm.", IncidentType.ambush),
        ("In May the group attacked a patrol near Port Elm.", .ambush),
        ("Rebels attacked a bus with grenades near Port Elm.", .ambush),
        ("Helicopters circled. A bombing outside a shrine in Port Elm killed nine people on Monday.", .other),
        ("Airliners were grounded. Nine people died in bombings in Port Elm on Monday.", .other),
        ("Militants bombed a plane of tourists over Port Elm in May.", .other),
    ])
    func `what is hit and what it is hit with decide between ambush, assault and bombing`(
        text: String, type: IncidentType
    ) {
        #expect(types(text) == [type])
    }

    @Test func `two attacks of one claim are two events`() {
        let text =
            "The group claimed an attack on the consulate in Port Elm in May and another assault on engineers in Old Ford."

        #expect(types(text).count == 2)
    }

    @Test func `those who died in an attack years ago died in one event, however long the time since`() {
        let text =
            "The province has been under curfew since May 2014, when 30 guards were killed in an attack by the group."

        #expect(types(text).count == 1)
    }

    @Test(arguments: [
        ("Soldiers killed nine teachers in front of their pupils.", IncidentType.other),
        ("Troops destroyed the shops of the town.", .other),
        ("Dozens of villagers were shot by soldiers in the street.", .other),
        ("The assailants attacked the gate with gunfire and a car bomb.", .groundAssault),
        ("The army regained control of a large prison.", .groundAssault),
        ("Ardan accused Borduria of massing troops near the border.", .violationUnspecified),
        ("The rebels blocked the main highway in Port Elm.", .other),
        ("The rebels blocked humanitarian aid in Port Elm.", .violationUnspecified),
    ])
    func `a deed with its doer and what it was done to is told without a day`(text: String, type: IncidentType) {
        #expect(types(text) == [type])
    }

    @Test(arguments: [
        "For years the government battled rebels in the hills of Hillshire.",
        "The three bombed hotels in Port Elm are loved by tourists.",
        "The minister said on Monday that he had requested air strikes on Port Elm.",
        "The army left the town after troops destroyed the tunnels.",
    ])
    func `what went on for years, is asked for or only describes is no event`(text: String) {
        #expect(types(text).isEmpty)
    }

    @Test(arguments: [
        "Gunmen stormed a hotel in Port Elm on Monday. Nine guests died in the attack on the hotel, medics said.",
        "Gunmen stormed a hotel in Port Elm on Monday. In May nine guests died in a hotel attack in Old Ford.",
    ])
    func `an attack on what was stormed was an assault`(text: String) {
        #expect(Set(types(text)) == [.groundAssault])
    }

    @Test(arguments: [
        (
            "Gunmen seized a hotel in Port Elm on Monday and took 90 guests hostage.",
            [IncidentType.groundAssault, .detention]
        ),
        (
            "Jets carried out air strikes on Old Ford in response to the killing of nine engineers in a rocket attack.",
            [.airStrike, .shelling]
        ),
        (
            "In May the group claimed an attack on a base in Port Elm and another assault on guards in Old Ford.",
            [.groundAssault, .groundAssault]
        ),
    ])
    func `taking a building and taking people, a strike and what it answers are two`(
        text: String, types: [IncidentType]
    ) {
        #expect(self.types(text) == types)
    }

    @Test func `a witness tells of those who fired at helpers`() {
        #expect(
            types("\"The men were firing at nurses as well,\" a teacher from Old Ford said.") == [.attackOnMedical])
    }
}
