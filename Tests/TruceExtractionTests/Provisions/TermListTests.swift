import Testing
import TruceEvidence
import TruceExtraction
import TruceKnowledge
import TruceTestSupport
import TruceText

/// The terms of a truce that a report lists sentence by sentence.
struct TermListTests {
    private func terms(_ text: String) -> [(Provision, Reading)] {
        var reading = Reading(
            Document.made("A truce is near.\n\n" + text), knowledge: .embedded, profile: Profile())
        reading.evidence.places = PlaceReader.places(in: reading)
        reading.evidence.actors = ActorReader.actors(in: reading)
        return ProvisionReader.provisions(in: reading).map { ($0, reading) }
    }

    private func acts(_ text: String) -> [String] {
        terms(text).map { provision, reading in reading.text.text[provision.action] }
    }

    @Test func `terms told one after the other need not name the truce each time`() {
        let text = """
            Norway and Chile agreed on Friday on a ceasefire in Georgia. The army and the rebels must stop all attacks. \
            No planes may fly. Chile agreed to persuade the Georgian government to pull back its guns. Norway undertook to \
            bring in food.
            """

        #expect(acts(text).contains("persuade the Georgian government to pull back its guns"))
        #expect(acts(text).contains("bring in food"))
    }

    @Test func `what an official asks for after the terms is not one of them`() {
        let text = """
            Under the truce the army and the rebels must stop all attacks. Georgia agreed to let in food. Chile undertook to \
            bring it to the port. A minister said that Chile must hold an election.
            """
        let evidence = DocumentReader(knowledge: .embedded).read(Document.made(text))

        #expect(evidence.provisions.map { evidence.words($0.action) }.last == "bring it to the port")
    }

    @Test func `"the two countries" are those that were named together last`() throws {
        let text = """
            Norway and Chile agreed on Friday on a truce in Georgia. The army must stop all attacks. If the truce holds for \
            ten days, the two countries are to set up a joint office.
            """

        let term = try #require(terms(text).last?.0)

        #expect(term.bearers.map(\.name) == ["Norway", "Chile"])
        #expect(term.condition != nil)
    }

    @Test func `a convoy that should arrive binds those who can let it through`() {
        let text = """
            Georgia and the rebels signed a truce. Convoys should reach the town of Gori by the river road, under its terms.
            """

        #expect(acts(text).contains("Convoys should reach the town of Gori by the river road, under its terms"))
    }

    @Test(arguments: [
        ("Georgia agreed not to bomb the port under the truce.", "not to bomb the port under the truce"),
        (
            "Georgia is expected to gradually withdraw its guns under the truce.",
            "to gradually withdraw its guns under the truce"
        ),
        (
            "The rebels are barred from rebuilding forts under the truce.",
            "barred from rebuilding forts under the truce"
        ),
        ("Georgia will also release all prisoners under the truce.", "release all prisoners under the truce"),
        ("Georgia had committed not to attack the port under the truce.", "not to attack the port under the truce"),
        ("The president ordered the army to hold its fire under the truce.", "hold its fire under the truce"),
        ("Georgia agreed to halt all flights under the truce.", "halt all flights under the truce"),
        ("Heavy guns must be withdrawn under the truce.", "Heavy guns must be withdrawn under the truce"),
        ("Georgia agreed to open the road under the truce, the mission said.", "open the road under the truce"),
        ("Georgia failed to live up to its commitments.", "live up to its commitments"),
        ("Under the truce signed in March the rebels would leave the port.", "the rebels would leave the port"),
    ])
    func `an act is told with its verb, and with the word that forbids it`(text: String, act: String) {
        #expect(acts(text).contains(act))
    }

    @Test func `an act ends before the preposition of the clause that follows`() {
        let text = "Under the truce food will be brought in over the bridge, from which both sides are to withdraw."

        #expect(acts(text).contains { $0.hasSuffix("over the bridge") })
    }

    @Test func `the deal that opens a clause about time leaves it a term`() {
        let found = terms("Under the deal of May 9 the truce is to begin at 19:00 on Monday.")

        #expect(found.map { $0.0.kind } == [.term])
    }

    @Test func `months of war before a truce are no condition of it`() {
        let found = terms("After ten months of war, the army must pull back under the truce.")

        #expect(found.map { $0.0.condition } == [nil])
    }

    @Test func `the day on which a truce will begin is a term`() {
        #expect(terms("The ceasefire will begin on May 9.").map { $0.0.kind } == [.term])
    }

    @Test(arguments: [
        "The truce deal stipulates several key provisions.", "Villagers should not return home yet under the truce.",
    ])
    func `words that only announce terms, and advice to people, bind nobody`(text: String) {
        #expect(terms(text).isEmpty)
    }
}
