import Testing
import TruceEvidence
import TruceExtraction
import TruceKnowledge
import TruceTestSupport

/// What is done to crowds and by them, who is held, what a deed came of, and where the sentence before leaves it.
struct CrowdsAndCausesTests {
    private func incidents(_ text: String) -> [IncidentMention] {
        DocumentReader(knowledge: .embedded).read(Document.made(text, published: "2021-06-10")).incidents
    }

    private func placed(_ text: String) -> [String?] {
        let document = DocumentReader(knowledge: .embedded).read(Document.made(text, published: "2021-06-10"))
        return document.incidents.map { $0.place.map { document.places[$0].name } }
    }

    @Test(arguments: [
        ("Police fired rubber bullets and tear gas at marchers in Ankara on Monday.", IncidentType.other),
        ("Masked youths threw stones at soldiers in Ankara.", .other),
        ("Guards fired live rounds at a crowd in Ankara on Monday.", .other),
        ("Police fired smoke bombs at protesters in Ankara.", .other),
        ("Snipers shot supporters of the party in Ankara.", .other),
        ("Four aid workers continue to be held by the militia in Ankara.", .detention),
        ("The rebels have been holding nine teachers in Ankara since May.", .detention),
        ("The group was behind the siege of a hotel in Ankara last week.", .groundAssault),
        ("Clashes continue to rage between the army and rebels in Ankara.", .groundAssault),
        ("The air force destroyed vehicles of the rebels near Ankara.", .airStrike),
        ("The embassy was hit in reprisal for a drone strike that killed the commander.", .airStrike),
        ("The planes of the army bombed a camp. Militants carried out bombings on churches in Ankara.", .other),
    ])
    func `crowds, captives and what a deed avenged are told from one another`(text: String, type: IncidentType) {
        #expect(incidents(text).last?.type == type)
    }

    @Test(arguments: [
        "The parties held talks in Ankara on Monday.",
        "The prison in Ankara held many members of the party.",
        "The elections were held in Ankara on Monday.",
        "Residents of the besieged eastern parts of Ankara are short of food.",
        "The army has been trying for months to encircle the town that lies between Ankara and Konya.",
    ])
    func `what is held in a town, or described by what befell it, is no event`(text: String) {
        #expect(incidents(text).isEmpty)
    }

    @Test func `the dead of the next village died of the strikes just told`() {
        let found = incidents(
            "Air strikes hit a market in Ankara on Monday, killing nine. Six people were also killed in Konya.")
        #expect(found.map(\.type) == [.airStrike, .airStrike])
    }

    @Test func `fighters killed elsewhere need not have died of the strikes just told`() {
        let found = incidents(
            "Air strikes hit a market in Ankara on Monday, killing nine. Six soldiers were also killed in Konya.")
        #expect(found.map(\.type) == [.airStrike, .other])
    }

    @Test func `what came before an event does not take its day`() {
        let found = incidents(
            "Monday's attack on the post in Ankara came after rebels launched missiles at two bases near Konya.")
        #expect(found.count == 2)
        #expect(found.last?.time == nil)
    }

    @Test func `a raid brought in with an article is none that was told before`() {
        let found = incidents(
            "Air strikes hit a market in Ankara on Monday, killing nine. Earlier this month a drone strike killed a commander."
        )
        #expect(found.count == 2)
    }

    @Test(arguments: [
        ("Rebels fired rockets from Konya into the government stronghold of Ankara, killing one person.", "Ankara"),
        ("Nine people were killed by shells in the village of Polatli just west of the city of Ankara.", "Polatli"),
        ("Nine people were killed by shells in the Ankara suburb of Polatli on Monday.", "Polatli"),
        ("Nine people were killed by shells in the Anatolian region of Ankara on Monday.", "Ankara"),
    ])
    func `where a shell fell is neither whence it came nor what the place lies by`(text: String, place: String) {
        #expect(placed(text) == [place])
    }

    @Test func `another quarter is one of the same town`() {
        let found = placed(
            "Shells hit a school in Ankara on Monday, killing nine. Rockets on another district killed two guards.")
        #expect(found == ["Ankara", "Ankara"])
    }

    @Test func `the day on which the dead were counted anew is not that of the raid`() {
        let found = incidents(
            "The coroner on Thursday raised the toll to 41 in an attack by gunmen on a hotel in Ankara.")
        #expect(found.count == 1)
        #expect(found.first?.time == nil)
    }

    @Test func `what somebody did in answer is no part of the attack it answers`() {
        let found = incidents(
            "Gunmen attacked a hotel in Ankara on Monday. Although no group claimed responsibility for the attack, the air force destroyed vehicles of the militants near Konya."
        )
        #expect(found.count == 2)
    }

    @Test(arguments: [
        (
            "Nine people were killed in Ankara as planes pounded the town for the third day in a row.",
            Figure.Scope.period
        ),
        ("Nine people were killed in Ankara on Tuesday and Wednesday.", .period),
        ("Nine people were hurt in Ankara in the first hours of Sunday's march.", .incident),
        ("The mayor raised the toll to 41 in an attack on a hotel in Ankara.", .incident),
    ])
    func `days in a row are a stretch, the hours of one day and the toll of one raid are none`(
        text: String, scope: Figure.Scope
    ) {
        let document = DocumentReader(knowledge: .embedded).read(Document.made(text, published: "2021-06-10"))
        #expect(document.figures.map(\.scope) == [scope])
    }

    @Test func `who told of the first dead told of more of them, and who is counted tells nothing`() {
        let document = DocumentReader(knowledge: .embedded).read(
            Document.made(
                "The Northern Observatory said nine people were killed in Ankara. Rockets also killed two guards in Konya.",
                published: "2021-06-10"))
        #expect(document.figures.map { $0.holders.first?.name } == ["Northern Observatory", "Northern Observatory"])
        let counted = DocumentReader(knowledge: .embedded).read(
            Document.made(
                "Among the dead were 20 boys and nine girls said the mayor of Ankara.", published: "2021-06-10"))
        #expect(counted.figures.allSatisfy { !($0.holders.first?.name.contains("girls") ?? false) })
    }
}
