import Testing
import TruceEvidence
import TruceExtraction
import TruceKnowledge
import TruceTestSupport
import TruceText

struct ProvisionReaderTests {
    private func provisions(_ text: String) -> [Provision] {
        let document = Document.made("The truce is three days old.\n\n" + text)
        return ProvisionReader.provisions(in: Reading(document, knowledge: .embedded, profile: Profile()))
    }

    @Test(arguments: [
        ("Under the terms, the rebels were supposed to leave the harbour.", Provision.Kind.obligation),
        ("The government agreed to halt all flights over the valley.", .obligation),
        ("The rebels failed to comply with its obligations.", .obligation),
        ("The truce was supposed to allow food into the valley.", .obligation),
        ("Under the truce the government would pull back its guns by Friday.", .obligation),
        ("The government said it would withdraw its guns.", .obligation),
        ("Roads for aid will be opened within two days.", .obligation),
        ("The ceasefire does not include the northern camp.", .exemption),
        ("The cease-fire took effect at dawn.", .term),
        ("The ceasefire is set to expire tonight.", .term),
        ("The pause should be followed by talks on a ceasefire.", .consequence),
        ("The rebels insisted that the blockade be lifted.", .demand),
    ])
    func `a clause about a truce has the kind that its cue gives`(text: String, kind: Provision.Kind) {
        #expect(provisions(text).map(\.kind) == [kind])
    }

    @Test(arguments: [
        ("The army called on the rebels to free their hostages.", true),
        ("The army called on the rebels to recognise the vote.", false),
        ("The president issued a decree directing the army to abide by it.", true),
        ("The president ordered the army to strike back.", false),
        ("They are in talks expected to yield an agreement that the rebels share power.", false),
    ])
    func `only what has to do with keeping a truce is asked for or ordered under it`(text: String, isFound: Bool) {
        #expect(provisions(text).isEmpty != isFound)
    }

    @Test(arguments: [
        ("The guns of the army must be withdrawn under the truce.", true),
        ("That must be a mistake of the army.", false),
        ("The rebels agreed at talks on Thursday to stop all raids.", true),
        ("The rebels have broken the recently signed truce.", false),
        ("The council was to discuss the truce with the army.", false),
        ("The army wants to control the border.", false),
    ])
    func `a duty binds somebody to keep the truce`(text: String, isFound: Bool) {
        #expect(provisions(text).isEmpty != isFound)
    }

    @Test func `a term has the day beside its cue`() throws {
        let document = Document.made(
            "The truce took effect on 10 October 2019, ending a war that began on 7 May 2017.", published: "2019-10-28")
        var reading = Reading(document, knowledge: .embedded, profile: Profile())
        reading.evidence.times = TimeReader.findings(in: reading).times
        let term = try #require(ProvisionReader.provisions(in: reading).first { $0.kind == .term })

        #expect(reading.evidence.when(term.deadline)?.iso == "2019-10-10")
    }

    @Test func `a text that names no truce has no provisions`() {
        let document = Document.made("The club agreed to halt all sales. The coach must leave.")
        let found = ProvisionReader.provisions(in: Reading(document, knowledge: .embedded, profile: Profile()))

        #expect(found.isEmpty)
    }

    @Test func `a condition is kept with what hangs on it`() {
        let text = "If the ceasefire holds for a week, it should be followed by talks."

        let found = provisions(text)

        #expect(found.map(\.kind) == [.consequence])
        #expect(found.first?.condition != nil)
    }

    @Test func `a truce whose parties nobody names binds the parties`() {
        let found = provisions("The cease-fire took effect at dawn.")

        #expect(found.first?.bearers.map(\.name) == ["the parties"])
    }

    @Test(arguments: [
        "The army and the rebels agreed, at talks by the lake on Monday, to a ceasefire.",
        "A truce between the army and the rebels was announced.",
        "The army and the rebels signed a ceasefire on Friday.",
    ])
    func `a truce binds those who another sentence says agreed to it`(text: String) {
        let found = provisions(text + " It rained. The cease-fire took effect at dawn.")

        #expect(found.last?.bearers.map(\.name) == ["army", "rebels"])
    }

    @Test func `"the two sides" are those who another sentence names`() {
        let found = provisions(
            "The army and the rebels signed a ceasefire on Friday. The two sides agreed to halt all flights.")

        #expect(found.last?.bearers.map(\.name) == ["army", "rebels"])
    }

    @Test func `the country where a deal was signed is not bound by it`() {
        let found = provisions("Under the deal signed in Kenya, the rebels must leave the harbour.")

        #expect(found.last?.bearers.map(\.name) == ["rebels"])
    }

    @Test func `the second "as" of a comparison cuts no clause`() throws {
        let text = "The truce is old.\n\nThe rebels agreed to release as many as 60 men."
        let reading = Reading(Document.made(text), knowledge: .embedded, profile: Profile())

        let action = try #require(ProvisionReader.provisions(in: reading).first?.action)

        #expect(reading.evidence.words(action).hasSuffix("many as 60 men"))
    }

    @Test func `one clause can hold a term and what follows it`() {
        let found = provisions("The agreement called for a ceasefire in the valley to be followed by an exchange.")

        #expect(found.map(\.kind) == [.obligation, .consequence])
    }

    @Test(arguments: [
        ("Nine were shot since the ceasefire took effect.", true), ("The ceasefire took effect on Monday.", false),
        ("A 17-year ceasefire with the rebels broke down in June.", true),
        ("The government has promised to crush the rebels.", true),
        ("The government promised to free the rebels.", false),
    ])
    func `a mere point in time, an end and a threat bind nobody`(text: String, isNone: Bool) {
        #expect(provisions(text).isEmpty == isNone)
    }
}
