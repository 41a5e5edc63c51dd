import Testing
import TruceEvidence
import TruceExtraction
import TruceKnowledge
import TruceTestSupport

/// Who is bound by a clause.
struct BearerTests {
    private func provisions(_ text: String) -> [Provision] {
        var reading = Reading(
            Document.made("A truce is near.\n\n" + text), knowledge: .embedded, profile: Profile())
        reading.evidence.places = PlaceReader.places(in: reading)
        reading.evidence.actors = ActorReader.actors(in: reading)
        return ProvisionReader.provisions(in: reading)
    }

    private func bearers(_ text: String) -> [String] { provisions(text).last?.bearers.map(\.name) ?? [] }

    @Test(arguments: [
        (
            "A truce between Georgian forces and Abkhaz separatists was signed. It rained. The truce took effect at dawn.",
            ["Georgian forces", "Abkhaz separatists"]
        ),
        (
            "Georgia and Moldova accused each other of violating the truce. The truce was to last a week.",
            ["Georgia", "Moldova"]
        ),
        ("The truce requires Moldova to withdraw its guns.", ["Moldova"]),
        (
            "Georgia and Moldova accused each other of swiftly breaking the truce. The truce was to last a week.",
            ["Georgia", "Moldova"]
        ),
        ("The truce calls for the rebels to leave the port.", ["rebels"]),
        ("Heavy guns must be withdrawn by both Georgia and Moldova under the truce.", ["Georgia", "Moldova"]),
    ])
    func `a clause binds whom the grammar or the document names`(text: String, names: [String]) {
        #expect(bearers(text) == names)
    }

    @Test(arguments: [
        ("The villagers have had a local truce with Moldova for two years.", ["Moldova"]),
        ("The truce was meant to open talks between Moldova and the rebels.", ["Moldova", "rebels"]),
        ("Georgia turned down a Moldovan plea to halt the flights over the truce line.", ["Georgia"]),
    ])
    func `who is on the other side of a truce is bound too`(text: String, names: [String]) {
        #expect(names.allSatisfy(bearers(text).contains), "\(bearers(text))")
    }

    @Test func `a truce that two powers brokered binds those who fight`() {
        let text = """
            Georgian troops shelled the rebels near Gori on Monday. The rebels shot at Georgian troops in Gori. The Georgian \
            government met nobody.

            Norway and Chile agreed on a truce on Friday. The truce was supposed to let food into Gori.
            """

        #expect(bearers(text) == ["rebels", "Georgian government"])
    }

    @Test func `an envoy who announced a truce is not bound by it`() {
        let text = """
            Georgian troops shelled the rebels near Gori on Monday. The rebels shot at Georgian troops in Gori.

            A truce announced by the Norwegian Foreign Minister Kari Holm took effect at dawn.
            """

        #expect(bearers(text) == ["Georgian troops", "rebels"])
    }

    @Test func `the sides bear names that judge nobody where the document has some`() {
        let text = """
            Georgian soldiers died near Gori on Monday. Rebel positions there came under fire. Militants shot back at \
            Georgian soldiers. The Georgian army said little of the militants.

            Norway and Chile agreed on a truce on Friday. The truce was supposed to let food into Gori.
            """

        #expect(bearers(text) == ["Rebels", "Georgian army"])
    }

    @Test func `swapping the sides swaps the bearers and nothing else`() {
        let text = "A truce between Georgia and Moldova was signed. The truce took effect at dawn."
        let swapped = "A truce between Moldova and Georgia was signed. The truce took effect at dawn."

        #expect(bearers(text) == bearers(swapped).reversed())
        #expect(provisions(text).map(\.kind) == provisions(swapped).map(\.kind))
    }

    @Test func `a verb whose object is no truce makes none`() {
        #expect(provisions("A lorry struck a crowd that marked the truce in Gori on Monday.").isEmpty)
    }

    @Test(arguments: ["Georgia insists that the truce is holding.", "Envoys keep both sides committed to the truce."])
    func `what nobody asks for or undertakes is no provision`(text: String) {
        #expect(provisions(text).isEmpty)
    }

    @Test func `a group that the truce leaves out is no party of it`() {
        let text =
            "Hamas fired on the army of Israel. Hamas fired again, and Israeli troops answered. Gunmen held the port. The truce took "
            + "effect on Friday."

        #expect(bearers(text).contains("Hamas"))
        #expect(!bearers(text + " The truce does not apply to Hamas. It took effect at dawn.").contains("Hamas"))
        #expect(!bearers(text + " Hamas is excluded from the truce. It took effect at dawn.").contains("Hamas"))
    }
}
