import Testing
import TruceEvidence
import TruceExtraction
import TruceKnowledge
import TruceTestSupport

private func reading(_ text: String) -> Reading {
    var reading = Reading(Document.made(text), knowledge: .embedded, profile: Profile())
    reading.evidence.places = PlaceReader.places(in: reading)
    reading.evidence.actors = ActorReader.actors(in: reading)
    reading.evidence.times = TimeReader.findings(in: reading).times
    return reading
}

struct ActorFactTests {
    @Test(arguments: [
        "The Levant Front, which recently renamed itself the Hill Guard Army, left the town.",
        "The Hill Guard Army, formerly known as the Levant Front, left the town.",
        "The Levant Front, now called the Hill Guard Army, left the town.",
    ])
    func `a name that the text gives leads to the actor that the lists know`(text: String) {
        let actors = reading(text + " The Hill Guard Army fired first.").evidence.actors
        let named = actors.filter { $0.key == "group:levantfront" }

        #expect(named.count == 3)
    }

    @Test func `a change of name is evidence on the actor`() throws {
        let fact = try #require(
            ActorFactReader.facts(in: reading("The Levant Front renamed itself the Hill Guard Army in July 2016."))
                .first)

        #expect(fact.kind == .laterName)
        #expect(fact.actor.key == "group:levantfront")
        #expect(fact.value == "Hill Guard Army")
        #expect(fact.time == 0)
    }

    @Test(arguments: [
        "The truce in South Sudan held, government spokesman Karl Lund said.",
        "The truce in South Sudan held, said Karl Lund, a government spokesman.",
        "The truce in South Sudan held, provincial governor's spokesman Karl Lund said.",
    ])
    func `who speaks for an office of the country serves its state`(text: String) throws {
        let fact = try #require(ActorFactReader.facts(in: reading(text)).first)

        #expect(fact.actor.key == "person:karl lund")
        #expect(fact.other?.key == "state:SS")
    }

    @Test func `rebel troops are one actor`() {
        let actors = reading("The commander moved his rebel troops out of Wau in South Sudan.").evidence.actors

        #expect(actors.filter { $0.kind == .armedGroup || $0.kind == .stateForces }.map(\.name) == ["rebel troops"])
    }

    @Test func `a demonym of two words names one country`() {
        let actors = reading("South Sudanese President Karl Lund said the truce held.").evidence.actors

        #expect(actors.first { $0.kind == .person }?.country == "SS")
    }

    @Test func `a noun for an army does not become a name`() {
        let actors = reading("The Levant Front, also known as the Army, left. The Army fired.").evidence.actors

        #expect(actors.filter { $0.key == "group:levantfront" }.count == 1)
    }

    @Test(arguments: [
        "Hezbollah, which France considers a terrorist organisation, denied it.",
        "Hezbollah, designated a terrorist organisation by France, denied it.",
        "France has listed Hezbollah as a terrorist group since 2013.",
    ])
    func `whoever lists a group is told beside it`(text: String) throws {
        let fact = try #require(ActorFactReader.facts(in: reading(text)).first)

        #expect(fact.kind == .designation)
        #expect(fact.actor.key == "group:hezbollah")
        #expect(fact.other?.key == "state:FR")
    }

    @Test(arguments: [
        ("The Iran-backed Houthis fired first.", "group:houthi", "state:IR"),
        ("The al-Qaida-linked Levant Front fired first.", "group:levantfront", "group:qaida"),
    ])
    func `a sponsor before a hyphen is tied to the group behind it`(text: String, actor: String, other: String) throws {
        let fact = try #require(ActorFactReader.facts(in: reading(text)).first)

        #expect(fact.kind == .affiliation)
        #expect(fact.actor.key == actor)
        #expect(fact.other?.key == other)
    }

    @Test func `a terrorist attack lists nobody`() {
        #expect(ActorFactReader.facts(in: reading("France called the raid by Hezbollah a terrorist attack.")).isEmpty)
    }

    @Test(arguments: [
        ("Taliban spokesman Omar Haddad said so.", "Omar Haddad", "group:taliban"),
        ("Anna Berg, the U.S. secretary of state, left.", "Anna Berg", "state:US"),
        ("Omar Haddad, a commander of the Taliban, left.", "Omar Haddad", "group:taliban"),
        ("Russia sent a note. Rebel leader Ivan Petrov said so.", "Ivan Petrov", "rebels:RU"),
        ("Shells fell on Gori in Georgia. Army spokesman Ivan Petrov said so.", "Ivan Petrov", "forces:GE"),
        ("Anna Berg, a teacher in Russia, left.", "Anna Berg", nil),
        ("Anna Berg, the UN envoy to Russia, left.", "Anna Berg", nil),
    ])
    func `an office beside a name tells for whom its bearer speaks`(text: String, name: String, side: String?) {
        let tie = ActorFactReader.facts(in: reading(text)).first { $0.kind == .affiliation && $0.actor.name == name }

        #expect(tie?.other?.key == side)
    }

    @Test func `people are on the side that they serve`() {
        let evidence = DocumentReader(knowledge: .embedded).read(
            Document.made("Taliban spokesman Omar Haddad met Anna Berg, the U.S. secretary of state."))
        let names = NameIndex(evidence)

        #expect(names.side(of: "Omar Haddad") == "group:taliban")
        #expect(names.side(of: "Anna Berg") == "state:US")
    }

    @Test func `a longer description is on the side that it names`() {
        let names = NameIndex(
            DocumentReader(knowledge: .embedded).read(
                Document.made("Shells fell on Gori in Georgia. Georgia's rebel chief left. The rebels fled.")))

        #expect(names.side(of: "the rebels in the valley") == "rebels:GE")
        #expect(names.side(of: "Georgia's rebel chief") == "rebels:GE")
    }
}
