import Testing
import TruceEvidence

/// Where reported words begin and end, and what only looks like a report.
struct SpeechBoundsTests {
    @Test(arguments: [
        ("The mission said there were ten attacks on Monday.", "there were ten attacks on Monday"),
        ("The mission warned 38 injured people are trapped.", "38 injured people are trapped"),
        (
            "According to officials cited in the report, more than 35 fighters were killed.",
            "more than 35 fighters were killed"
        ),
        (
            "Omar Haddad said troops had attacked the town but the army spokesman, Ali Saleh, said nothing had happened.",
            "troops had attacked the town"
        ),
    ])
    func `the content begins and ends with what is said`(text: String, words: String) {
        #expect(quotations(text).first?.words == words)
    }

    @Test(arguments: [
        "The movement agreed to release all hostages held in the south.",
        "Clashes reported since Monday appear to have been small.",
        "The army wants to keep the continued calm with the north.",
        "The militia is observing the ceasefire.",
        "The group sent a worrying warning to forces in the region.",
        "Breaches of the truce recorded included: 20 by soldiers, 9 by others.",
        "The two had agreed on the \"permanent\" ceasefire in May.",
    ])
    func `what tells of deeds, pacts and calm is no speech`(text: String) {
        #expect(quotations(text).isEmpty)
    }

    @Test func `two who speak together close their sentence together`() {
        let found = quotations("Rebel forces attacked the oil town on Tuesday, witnesses and officials said.")

        #expect(found.map(\.words) == ["Rebel forces attacked the oil town on Tuesday"])
    }

    @Test func `a body with an official is no person`() {
        let found = quotations(
            "“The guns are silent,” a ministry source said. Commanders were more careful while an ODM official was there, "
                + "he said.")

        #expect(found.map(\.speaker) == ["a ministry source", "a ministry source"])
    }

    @Test(arguments: [
        ("Rebels under Omar Haddad denied any part in it and added soldiers had acted alone.", "Rebels"),
        ("The army on Thursday (May 3) said it hit a depot in the valley.", "army"),
        (
            "The rebel ministry in Port Elm on Monday in turn said troops had shelled the harbour.",
            "rebel ministry in Port Elm"
        ),
        ("The militia for its part said troops had shelled the harbour.", "militia"),
    ])
    func `words between a speaker and the verb take no part of the name`(text: String, speaker: String) {
        let found = quotations(text)

        #expect(!found.isEmpty && found.allSatisfy { $0.speaker?.hasSuffix(speaker) ?? false })
    }

    @Test func `what one says of one's own words is said once`() {
        #expect(quotations("Both sides said they doubt the other can control its men.").count == 1)
    }

    @Test(arguments: [
        (
            "More than 90 people have been killed in the valley, according to health authorities.",
            "More than 90 people have been killed in the valley"
        ),
        (
            "The breaches, according to the state agency, were seen in the northern district.",
            "were seen in the northern district"
        ),
        (
            "The ministry accused Borduria of supporting rebels and sending troops, both claims that Port Elm denies.",
            "accused Borduria of supporting rebels and sending troops, both claims that Port Elm denies"
        ),
    ])
    func `a count opens what is said, and a source in the middle closes nothing`(text: String, words: String) {
        #expect(quotations(text).map(\.words) == [words])
    }

    @Test(arguments: [
        ("On Monday Armenia and Hezbollah said they would respect the truce.", "Armenia and Hezbollah"),
        ("The Liberation Army of the Nile said its men had left.", "Liberation Army of the Nile"),
        ("\"The talks are over,\" said the government's delegation in a statement.", "government's delegation"),
    ])
    func `whoever speaks together and bodies of many words keep their names`(text: String, speaker: String) {
        #expect(quotations(text).map(\.speaker) == [speaker])
    }

    @Test func `who counts says nothing`() {
        #expect(quotations("Monitors counted nineteen impacts near the school on Sunday.").isEmpty)
    }

    @Test func `who speaks by phone speaks`() {
        let found = quotations("Rebels attacked the post, army spokesman Omar Haddad said by phone from the capital.")

        #expect(found.map(\.speaker) == ["Omar Haddad"])
    }

    @Test func `whoever is not available for comment says nothing after it`() {
        let found = quotations(
            "Omar Haddad said the truce was holding. A rebel spokesman was not immediately available for comment. "
                + "\"This is a fragile step,\" he said.")

        #expect(found.map(\.speaker) == ["Omar Haddad", "Omar Haddad"])
    }

    @Test func `a fragment at the end of a sentence belongs to no one in the next`() {
        let text = "Anna Kowal called the request a “stunt”. Omar Deby said the raid was “a bad omen”."

        #expect(!quotations(text).contains { $0.words == "stunt" && $0.speaker == "Omar Deby" })
    }
}
