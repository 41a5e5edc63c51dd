import Testing
import TruceEvidence
import TruceExtraction
import TruceKnowledge
import TruceTestSupport

/// Deeds that are no attacks, and deeds that a clause tells beside another one.
struct DeedsOfMoreKindsTests {
    private func incidents(_ text: String) -> [IncidentMention] {
        DocumentReader(knowledge: .embedded).read(Document.made(text, published: "2021-06-10")).incidents
    }

    @Test(arguments: [
        ("Officers toppled the government in Ardan on Monday.", IncidentType.other),
        ("Militants toppled the government in Port Elm on Monday.", .groundAssault),
        ("The opposition accuses the army of carrying out a coup.", .other),
        ("Two bombs were left by the rebels beside a path near Old Ford.", .other),
        ("Dozens of party leaders remain in detention in Port Elm.", .detention),
        ("The governor has been surrounded in his home in Port Elm by rebels.", .detention),
        ("Nine traders were seized and shot dead by the militia near Old Ford on Monday.", .other),
        ("Gunmen opened fire on a convoy near Old Ford on Monday.", .ambush),
        ("Nine people were killed on Monday in barrel bomb attacks on Old Ford.", .airStrike),
        ("The planes opened fire on a house in Old Ford on Monday.", .airStrike),
        ("Clashes with the police in Port Elm on Monday left nine demonstrators dead.", .other),
    ])
    func `deeds that are no attacks are found, and what is done to people is told from what befalls ground`(
        text: String, type: IncidentType
    ) {
        #expect(incidents(text).map(\.type) == [type])
    }

    @Test(arguments: [
        "The action taken today in the Council of Elders was a mistake, a spokesman said.",
        "The injured were taken to the cities of Port Elm and Old Ford.",
        "Rescuers said that bodies were being removed from the rubble in Port Elm.",
        "The army has flown 138 air strikes in Ardan since the campaign began.",
        "Families came to Port Elm in search of a respite from air strikes.",
        "The rebels are using armed drones with more and more success.",
    ])
    func `what is taken, removed, summed up or hoped for is no event`(text: String) {
        #expect(incidents(text).isEmpty)
    }

    @Test(arguments: [
        "Gunmen fired on a lorry near Old Ford and then laid siege to the palace in Port Elm.",
        "Planes pounded the hills, allowing militiamen to take the dam back from the rebels.",
        "The month culminated in air strikes on Old Ford and a Northern-led raid that killed nine soldiers fighting the rebels.",
        "Shells hit a school near Old Ford on Monday. Artillery fire also hit Low Mill.",
    ])
    func `what the same ones did next, brought about or did elsewhere is another event`(text: String) {
        #expect(incidents(text).count == 2)
    }

    @Test(arguments: [
        "Old Ford was the first town to fall to the rebels.",
        "Aircraft helped break the siege of Old Ford.",
        "There was shelling in Old Ford on Monday.",
        "Talks have been held in Ardan since the bombing campaign began on 2 May.",
    ])
    func `what was first, helped, there or the beginning of more happened`(text: String) {
        #expect(incidents(text).count == 1)
    }

    @Test func `of two tellings the one that names town and doer is kept, with the dead of both`() {
        let evidence = DocumentReader(knowledge: .embedded).read(
            Document.made(
                "Air raids hit several sites in Syria on Monday, killing nine people. Jets hit a school in Homs on Monday.",
                published: "2021-06-10"))
        #expect(evidence.incidents.count == 1)
        #expect(evidence.incidents.first?.place.map { evidence.places[$0].name } == "Homs")
        #expect(evidence.incidents.first?.figures.count == 1)
    }

    @Test func `the airport of a town is where the report puts it`() {
        let evidence = DocumentReader(knowledge: .embedded).read(
            Document.made(
                "Planes flew over Aleppo airport on Monday. Talks went on in Damascus and in Homs. Two shells hit the airport, "
                    + "wounding nine people.", published: "2021-06-10"))
        let place = evidence.incidents.last?.place.map { evidence.places[$0].name }
        #expect(place == "Aleppo")
    }
}
