import Testing
import TruceEvidence
import TruceExtraction
import TruceKnowledge
import TruceTestSupport

/// What is an event of its own, and what only looks like one.
struct OwnEventTests {
    private func incidents(_ text: String) -> [IncidentMention] {
        IncidentReader.incidents(in: Reading(Document.made(text), knowledge: .embedded, profile: Profile()))
    }

    @Test(arguments: [
        "Envoys met in Port Elm on Monday to discuss a withdrawal of troops from Old Ford.",
        "The talks were followed by a deal to end the war and pave the way for a withdrawal of foreign troops.",
        "An officer came to Port Elm on Monday to warn residents that the army would launch air strikes on the town.",
        "Port Elm, where many sought refuge from months of Ardan bombardment, was quiet on Monday, state television said.",
        "Nearly all residents of Port Elm continue to live in damaged homes.",
        "More than 4,000 people have been killed in attacks since the war began.",
    ])
    func `what is planned, warned of or counted over a war is no event`(text: String) {
        #expect(incidents(text).isEmpty)
    }

    @Test(arguments: [
        ("Fighting also continues in Old Ford and Low Mill.", IncidentType.groundAssault),
        ("Gunmen killed more than 20 soldiers in fighting near Old Ford.", .groundAssault),
        ("Old Ford was calm, but residents saw heavy battles in Low Mill.", .groundAssault),
        (
            "The rebels' assault on an army convoy near Old Ford was the deadliest attack since the truce collapsed.",
            .groundAssault
        ),
        ("Rebels attacked a post near Old Ford with grenades and machine guns on Monday.", .groundAssault),
    ])
    func `an event that goes on, was seen or was the worst of its kind is one`(text: String, type: IncidentType) {
        #expect(incidents(text).map(\.type) == [type])
    }

    @Test(arguments: [
        (
            "Rebels fired nine rockets at Old Ford and the army responded with air strikes.",
            [IncidentType.shelling, .airStrike]
        ),
        (
            "Warplanes bombed bases near Old Ford after rebels killed nine soldiers in Low Mill.",
            [.airStrike, .other]
        ),
        (
            "One air strike hit a house in Old Ford. Another attack in Low Mill killed a man and wounded three others.",
            [.airStrike, .airStrike]
        ),
    ])
    func `deeds of two sides and of two places are two`(text: String, types: [IncidentType]) {
        #expect(incidents(text).map(\.type) == types)
    }

    @Test(arguments: [
        ("Guns fired shells all day. The bombardment of Old Ford killed nine people.", IncidentType.shelling),
        ("Jets flew low. The bombardment of Old Ford killed nine people.", .airStrike),
        ("An air strike in Old Ford killed nine people, medics and Northern media said.", .airStrike),
    ])
    func `the guns or jets of the report say what a bombardment was, and who tells it is not hit`(
        text: String, type: IncidentType
    ) {
        #expect(incidents(text).map(\.type) == [type])
    }

    @Test func `several blasts and shots are one event, and last year's truce makes nothing old`() {
        let blasts = incidents("In Port Elm, explosions, heavy gunfire and explosions rocked nine homes on Monday.")
        let breach = incidents("A drone strike hit a car in Old Ford in a new violation of last year's truce.")

        #expect(blasts.count == 1)
        #expect(breach.map(\.isBackground) == [false])
    }
}
