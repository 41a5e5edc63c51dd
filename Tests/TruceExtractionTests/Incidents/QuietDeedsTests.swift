import Testing
import TruceEvidence
import TruceExtraction
import TruceKnowledge
import TruceTestSupport

/// Events that are told without bombs and without numbers.
struct QuietDeedsTests {
    private func incidents(_ text: String) -> [IncidentMention] {
        IncidentReader.incidents(in: Reading(Document.made(text), knowledge: .embedded, profile: Profile()))
    }

    @Test(arguments: [
        "The governor was shot dead outside his home.",
        "Assassins killed the deputy commander of the guard.",
        "An envoy was murdered while he stayed in Port Elm.",
        "Police came after a shootout in which one militiaman was killed.",
        "Nine miners died in clashes.",
    ])
    func `a killing needs no day and no place where it is known whose it was or how it came`(text: String) {
        #expect(incidents(text).count == 1)
    }

    @Test(arguments: [
        "The envoy might have been killed along with others.",
        "Residents said that relatives were killed.",
        "The station showed offensive scenes on Monday in Port Elm.",
        "A siren went off in the market of Port Elm on Monday.",
        "Refugees crossed the border near Port Elm on Monday.",
        "Workers cleared the rubble in Port Elm on Monday.",
    ])
    func `what may have been and what no force did is no event`(text: String) {
        #expect(incidents(text).isEmpty)
    }

    @Test(arguments: [
        ("Ardan soldiers crossed the line of control at two points.", IncidentType.violationUnspecified),
        ("The north nullified the armistice on Monday.", .violationUnspecified),
        ("The truce was scrapped by the junta on Monday.", .violationUnspecified),
        ("The north shut down a military hotline to its neighbour on Monday.", .other),
        ("The junta sent a thousand troops across the river into two villages.", .groundAssault),
        ("Police moved to clear protesters from the main square.", .groundAssault),
        ("Rebels cut the main road near Port Elm.", .groundAssault),
        ("Nine soldiers were killed in a face-off with Ardan troops near Port Elm.", .groundAssault),
        ("Two rockets fell near Port Elm.", .shelling),
        ("The army rained artillery shells on an island.", .shelling),
    ])
    func `lines that are crossed, truces that are torn up and crowds that are driven off are events`(
        text: String, type: IncidentType
    ) {
        #expect(incidents(text).map(\.type) == [type])
    }

    @Test(arguments: [
        ("Shelling of a village near Port Elm killed 30 people, including two medics.", IncidentType.shelling),
        ("A drone killed nine men in Port Elm. A missile strike in May killed a commander.", .airStrike),
    ])
    func `some of the dead and what else a report speaks of do not change the kind`(text: String, type: IncidentType) {
        #expect(incidents(text).last?.type == type)
    }
}
