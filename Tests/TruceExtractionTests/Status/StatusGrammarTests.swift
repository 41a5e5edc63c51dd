import Testing
import TruceEvidence
import TruceExtraction
import TruceKnowledge
import TruceTestSupport

/// What the grammar of a sentence says of a truce: who is the subject, what is only feared, conceded or agreed.
struct StatusGrammarTests {
    private func status(_ text: String, hasTitle: Bool = false) -> TruceStatus {
        StatusReader.status(
            of: Reading(Document.made(text, hasTitle: hasTitle), knowledge: .embedded, profile: Profile()))
    }

    @Test(arguments: [
        (
            "The union accused the army of breaking the truce in Orsk, noting that its brigades have failed to leave.",
            TruceStatus.violated
        ),
        ("The league's first truce, which began in May, ended overnight.", .collapsed),
        ("Mortars were fired hours before the end of the truce.", .notMentioned),
        ("The truce that ended a month of shelling is holding.", .inForce),
        ("Leaving would undermine efforts to reach a truce in the valley.", .notMentioned),
        ("The raid is undermining efforts to keep the truce in the valley.", .strained),
        ("The raid marked the end of a week-old Norwegian-brokered truce.", .collapsed),
        ("The league nullified the truce on Monday.", .collapsed),
        ("Renewed fighting has shaken the hills, and an accord on a truce was signed.", .notMentioned),
    ])
    func `what is said of another subject is not said of the truce`(text: String, status: TruceStatus) {
        #expect(self.status(text) == status)
    }

    @Test(arguments: [
        ("The new cabinet has declared a truce with the league.", TruceStatus.inForce),
        ("The two armies have agreed on a truce that will begin at noon.", .notMentioned),
        (
            "A truce was agreed last spring. Though it expired in autumn, both sides have more or less kept to it.",
            .inForce
        ),
        ("Any end to the chaos in the valley will require a wider truce.", .notMentioned),
        ("The peace accord was signed in May. But it is an uneasy peace.", .strained),
    ])
    func `a truce that has been made holds unless more is said`(text: String, status: TruceStatus) {
        #expect(self.status(text) == status)
    }

    @Test(arguments: [
        ("The two armies agreed to extend the truce by a week.", TruceStatus.inForce),
        ("The mediator asked the two armies to extend the truce.", .notMentioned),
        ("The league said it would prolong the truce by three days.", .inForce),
        ("The goal is to renew the truce.", .notMentioned),
        ("The truce appeared to hold on Monday.", .inForce),
        ("The truce is expected to hold.", .notMentioned),
        ("The league has started a truce of three months.", .inForce),
    ])
    func `a truce that is to be extended is extended only once that is agreed`(text: String, status: TruceStatus) {
        #expect(self.status(text) == status)
    }

    @Test(arguments: [
        ("The truce is largely holding, although both armies accused the other of breaching it.", TruceStatus.inForce),
        ("The fragile truce held through a second day.", .inForce),
        ("The two armies accused each other of violating the fragile truce.", .violated),
        ("People spoke of the fragile truce.", .strained),
        ("The truce has all but collapsed.", .collapsed),
        ("The rebels breach the truce in Orsk.", .violated),
        ("The truce in Orsk has not stopped the shelling.", .violated),
    ])
    func `what is conceded or a mere epithet does not outweigh what is asserted`(text: String, status: TruceStatus) {
        #expect(self.status(text) == status)
    }

    @Test(arguments: [
        ("The army ended its truce on Monday.", TruceStatus.collapsed),
        ("The union moved three months after it ended an older truce.", .notMentioned),
        ("The army declared a truce for the feast: nine dead.", .inForce),
        ("They agreed a truce and a plan for the war-shattered valley.", .inForce),
    ])
    func `an end that is measured from or said of something else ends no truce`(text: String, status: TruceStatus) {
        #expect(self.status(text) == status)
    }

    @Test func `a calm that was broken is no calm`() {
        #expect(status("The rebels broke an uneasy calm in Orsk. A truce had held.") != .inForce)
    }

    @Test(arguments: [
        ("Four men were shot despite the extension of the truce.", TruceStatus.violated),
        ("Despite calls for a truce, four men were shot.", .notMentioned),
        ("Despite a dispute over the truce, buses ran again.", .notMentioned),
    ])
    func `only what defies the truce itself breaks it`(text: String, status: TruceStatus) {
        #expect(self.status(text) == status)
    }

    @Test func `a headline that the truce holds outweighs what one side claims of the other below it`() {
        let text = """
            Truce holds for a third day

            Buses ran in Orsk on Friday. The league said that the army had violated the truce twice.
            """

        #expect(status(text, hasTitle: true) == .inForce)
    }

    @Test func `a headline of breaches outweighs a word of danger below it`() {
        let text = """
            League accuses army of violating truce

            Buses were burnt in Orsk. The truce is in danger.
            """

        #expect(status(text, hasTitle: true) == .violated)
    }

    @Test(arguments: [
        ("Mediators said that a truce was agreed in Orsk, but the army broke it.", TruceStatus.violated),
        ("The president issued a truce order, but the army did not respect the order.", .violated),
        ("Nine guards were killed on Tuesday, the first day of a truce declared by the cabinet.", .violated),
        ("Nine guards were killed two days before the truce.", .notMentioned),
        ("The militants signed the truce deal and began shelling guards.", .notMentioned),
        ("Shells hit Orsk, raising fears that the truce that took effect in May might be falling apart.", .strained),
        ("Overnight shelling rattled the truce in Orsk.", .strained),
        ("The valley was hit by renewed ceasefire violations.", .violated),
    ])
    func `what befell a truce is told by pronouns, days and doubts, too`(text: String, status: TruceStatus) {
        #expect(self.status(text) == status)
    }

    @Test(arguments: [
        ("Both sides were honouring a truce that ended an intense flare-up in Orsk.", TruceStatus.inForce),
        ("The league said that it would stick to its truce.", .inForce),
        ("The league said that it would stick to a truce if one came.", .notMentioned),
        ("Forty were killed since a truce collapsed in July, ending talks that began years ago.", .collapsed),
    ])
    func `a truce that ended the fighting, and one that a side keeps, is in force`(text: String, status: TruceStatus) {
        #expect(self.status(text) == status)
    }
}
