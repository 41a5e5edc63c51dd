import Testing
import TruceEvidence
import TruceExtraction
import TruceKnowledge
import TruceTestSupport
import TruceText

struct IncidentReaderTests {
    private func incidents(_ text: String, hasTitle: Bool = false) -> [IncidentMention] {
        let document = Document.made(text, hasTitle: hasTitle)
        return IncidentReader.incidents(in: Reading(document, knowledge: .embedded, profile: Profile()))
    }

    @Test(arguments: [
        ("Warplanes bombed a market in Harbour Town, killing nine people.", IncidentType.airStrike),
        ("Gunmen shelled the village of Low Mill and wounded four civilians.", .shelling),
        ("Fighters stormed an army base near Old Ford.", .groundAssault),
        ("Rebels ambushed a patrol near Old Ford.", .ambush),
        ("Three activists were detained in Port Elm by the security service.", .detention),
        ("A bomb struck an aid convoy near Old Ford.", .attackOnAid),
        ("Jets hit two hospitals in Port Elm.", .attackOnMedical),
        ("The army blocked humanitarian aid from reaching the valley.", .violationUnspecified),
    ])
    func `an event that is told has the type that its words give`(text: String, type: IncidentType) {
        let found = incidents(text)

        #expect(found.map(\.type) == [type])
    }

    @Test(arguments: [
        ("A car full of bomb parts exploded in Port Elm on Monday, killing two guards.", IncidentType.other),
        ("Hospitals in Port Elm reported nine deaths from air strikes on the city on Monday.", .airStrike),
        ("Rebels released nine guards taken near Port Elm on Monday.", .detention),
        (
            "A pre-dawn attack on a base near Port Elm killed nine soldiers, the deadliest raid this year.",
            .groundAssault
        ),
    ])
    func `who tells of it, what carried it and who was taken decide its type`(text: String, type: IncidentType) {
        #expect(incidents(text).map(\.type) == [type])
    }

    @Test(arguments: [
        ("Nine people were killed in a bombing in Port Elm on Monday.", IncidentType.other),
        ("Planes flew low. Nine people were killed in a bombing in Port Elm on Monday.", .airStrike),
    ])
    func `a bombing falls from the air only where a text speaks of aircraft`(text: String, type: IncidentType) {
        #expect(incidents(text).map(\.type) == [type])
    }

    @Test(arguments: [
        ("A missile strike on Monday hit a school in Port Elm, killing nine people.", IncidentType.shelling),
        ("Nine missiles were fired at a village near Port Elm on Monday.", .shelling),
        ("The rebels broke the truce by attacking an army base in Port Elm on Monday.", .groundAssault),
        ("The guards prevented monitors from reaching Port Elm.", .violationUnspecified),
    ])
    func `what was fired and what was done decide the type`(text: String, type: IncidentType) {
        #expect(incidents(text).map(\.type) == [type])
    }

    @Test(arguments: [
        "Guards walk past destroyed houses in Port Elm on Monday.",
        "Fighting that has killed 1,500 people erupted in Port Elm.",
        "Fighting has intensified in Port Elm since 2012.",
    ])
    func `how things are and what a whole war did is no incident`(text: String) {
        #expect(incidents(text).isEmpty)
    }

    @Test func `a strike that kills is told by its noun in a headline`() {
        #expect(incidents("Air strikes kill 14 guards in Port Elm", hasTitle: true).map(\.type) == [.airStrike])
    }

    @Test func `people who are captured are an incident of their own kind`() {
        #expect(incidents("The rebels captured an officer of the army on Monday.").map(\.type) == [.detention])
        #expect(incidents("The rebels captured two villages near Port Elm.").map(\.type) == [.groundAssault])
    }

    @Test func `each incident names the rule that found it`() {
        let found = incidents("Rebels shelled Port Elm on Monday.")

        #expect(found.map { $0.rule?.name } == ["incident.verb"])
    }

    @Test func `fighting is an incident where it is said to break out somewhere`() {
        #expect(incidents("Fighting erupted in Port Elm on Monday.").map(\.type) == [.groundAssault])
        #expect(incidents("The fighting in Port Elm must stop.").isEmpty)
    }

    @Test(arguments: [
        ("A drone struck a market in Harbour Town on Monday, killing nine people.", EventKind.droneStrike),
        ("A suicide bomber killed nine people at a mosque in Port Elm on Monday.", .suicideBombing),
        ("Two car bombs exploded near a school in Port Elm on Monday, killing nine.", .explosiveDevice),
        ("Rebels captured three villages near Old Ford.", .seizure),
        ("Gunmen kidnapped four aid workers near Old Ford.", .abduction),
        ("The police arrested nine activists in Port Elm on Monday.", .arrest),
        ("The army has failed to comply with the ceasefire near Port Elm.", .lapse),
        ("The army blocked humanitarian aid from reaching the valley.", .aidObstructed),
    ])
    func `the means and the word tell the kind of an event`(text: String, kind: EventKind) {
        #expect(incidents(text).map(\.kind) == [kind])
    }

    @Test func `two tellings set against one another are two incidents`() {
        let found = incidents(
            "The rebels said the army had attacked villages near Port Elm, but the army said rebels had attacked a base "
                + "near Low Mill.")

        #expect(found.count == 2)
    }

    @Test(arguments: [
        "The general warned that warplanes would bomb Port Elm.",
        "The council called for an end to the bombing of Port Elm.",
        "There were no air strikes in Port Elm.",
        "If rebels attack the village of Low Mill, the army will answer.",
        "The sides could strike a deal in Port Elm.",
        "Militants planned to storm the base near Old Ford.",
        "The ministry launched a website in Port Elm.",
        "Did warplanes bomb Port Elm?",
        "Neither side has withdrawn its troops from Port Elm.",
        "The army said its men were removing mines near Old Ford.",
    ])
    func `what is threatened, asked for, denied or meant otherwise is no incident`(text: String) {
        #expect(incidents(text).isEmpty)
    }

    @Test func `a headline that the text tells again makes no second incident`() {
        let text = "Jets bomb Port Elm\n\nJets bombed a market in Port Elm, killing nine people."

        let found = incidents(text, hasTitle: true)

        #expect(found.count == 1)
        #expect(found.first.map { $0.span.start > 18 } == true)
    }

    @Test func `two events of one sentence are two incidents`() {
        let found = incidents(
            "Rebels fired rockets at the base near Old Ford, while jets carried out air strikes in Port Elm.")

        #expect(found.map(\.type) == [.shelling, .airStrike])
    }

    @Test func `dead without a means belong to the event beside them`() {
        let found = incidents("Nine soldiers were killed when rebels blew up a tunnel in Port Elm.")

        #expect(found.count == 1)
        #expect(found.first?.span.start == 0)
    }

    @Test(arguments: [
        ("A car bombing in Port Elm killed nine people.", IncidentType.other),
        ("Police carried out a night raid near Port Elm.", .groundAssault),
        ("The army launched a massive attack on Port Elm under the cover of air strikes.", .groundAssault),
        ("Rebels fired rockets at Port Elm in a new breach of the truce.", .shelling),
        ("Medics said two men were wounded by gunfire in Port Elm.", .other),
        ("The mayor's convoy, which carried soldiers, was ambushed near Port Elm.", .ambush),
    ])
    func `the means and the main verb decide the type`(text: String, type: IncidentType) {
        #expect(incidents(text).map(\.type) == [type])
    }

    @Test(arguments: [
        "An old climber, 89, died in Port Elm.",
        "Every time a truce is declared, jets bomb Port Elm.",
        "Thousands have died since the war began.",
        "The court in Port Elm denied the claim.",
    ])
    func `quiet deaths, habits and war totals are no incident`(text: String) {
        #expect(incidents(text).isEmpty)
    }

    @Test func `a passage ends before a measure that belongs to the next clause`() {
        let text = "Rebels stormed a base near Old Ford, nine days after talks failed."

        let found = incidents(text)

        #expect(found.map { SourceText(text)[$0.span] } == ["Rebels stormed a base near Old Ford"])
    }

    @Test func `endless text costs no more than it has words`() {
        let clause = "jets bombed a market in Port Elm killing nine people despite the truce and "

        let found = incidents(String(repeating: clause, count: 400))

        #expect(!found.isEmpty)
    }

    @Test(arguments: [
        "The shelling of Port Elm suddenly ceased on Monday.",
        "Any attack by soldiers on Port Elm would be viewed as an act of aggression on Monday.",
    ])
    func `what has ended and what anything would be are no events`(text: String) {
        #expect(incidents(text).isEmpty)
    }

    @Test(arguments: [
        ("Soldiers used mortars and artillery near Port Elm on Monday.", IncidentType.shelling),
        ("An air operation was carried out against the camp near Port Elm on Monday.", .airStrike),
        ("The army said on Monday it hit a facility in Port Elm.", .other),
    ])
    func `weapons that are used and operations from the air are events`(text: String, type: IncidentType) {
        #expect(incidents(text).map(\.type) == [type])
    }

    @Test func `two dead and two wounded are two events`() {
        var reading = Reading(
            Document.made(
                "Two guards were killed by mortar fire near Old Ford. Soldiers shelled a village, injuring two men."),
            knowledge: .embedded, profile: Profile())
        reading.evidence.figures = FigureReader.figures(in: reading)

        #expect(IncidentReader.incidents(in: reading).count == 2)
    }

    @Test(arguments: [
        "The truce will begin on Monday, involving a gradual withdrawal of troops from Port Elm.",
        "Neither side have fully withdrawn their troops from Port Elm.",
        "The truce deal calls for the withdrawal of armed formations and weapons from Port Elm.",
    ])
    func `a withdrawal that is planned, asked for or denied is no event`(text: String) {
        #expect(incidents(text).isEmpty)
    }
}
