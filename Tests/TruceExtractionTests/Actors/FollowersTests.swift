import Testing
import TruceEvidence
import TruceExtraction
import TruceKnowledge
import TruceTestSupport
import TruceText

/// Those who fight for a person, who are no less a side than an army with a state's name.
struct FollowersTests {
    private func actors(in words: String) -> [(words: String, actor: ActorMention)] {
        var reading = Reading(Document.made(words), knowledge: .embedded, profile: Profile())
        reading.evidence.places = PlaceReader.places(in: reading)
        return ActorReader.actors(in: reading).map { (reading.evidence.words($0.span), $0) }
    }

    @Test(arguments: [
        ("Okello's troops shelled the market.", "Peter Okello's troops"),
        ("Gunmen loyal to Okello shelled the market.", "Gunmen loyal to Peter Okello"),
        (
            "Fighters led by the rebel commander Peter Okello shelled the market.",
            "Fighters led by Peter Okello"
        ),
        ("The rebels of Okello shelled the market.", "rebels of Peter Okello"),
    ])
    func `the followers of a person are one side under whatever words`(sentence: String, name: String) {
        let found = actors(in: "Peter Okello said on Monday that he would fight. " + sentence)

        #expect(found.contains { $0.actor.name == name && $0.actor.key == "group:of okello" }, "\(found)")
    }

    @Test func `whoever governs a state commands its forces and its government`() {
        let found = actors(
            in:
                "Shells fell on Kandahar and Herat. President Peter Okello said he would answer. Okello's jets flew on. "
                + "Okello's government was silent.")

        #expect(found.contains { $0.words == "Okello's jets" && $0.actor.key == "forces:AF" }, "\(found)")
        #expect(found.contains { $0.words == "Okello's government" && $0.actor.key == "state:AF" }, "\(found)")
    }

    @Test(arguments: ["former president", "vice president", "ousted president"])
    func `whoever governs no more commands followers and no army`(title: String) {
        let found = actors(
            in:
                "Shells fell on Kandahar and Herat. The \(title) Peter Okello said he would fight. Okello's troops came."
        )

        #expect(found.contains { $0.words == "Okello's troops" && $0.actor.key == "group:of okello" }, "\(found)")
    }

    @Test func `a name that the text never introduces has followers all the same`() {
        let found = actors(in: "On Monday Haddad's militia burned nine houses.")

        #expect(found.map(\.actor.name) == ["Haddad's militia"])
    }

    @Test(arguments: [
        "On Monday Haddad's plane landed.", "On Monday Herat's militia burned nine houses.",
        "On Monday the Council's forces came.",
    ])
    func `planes of travellers, militias of towns and forces of offices follow nobody`(sentence: String) {
        #expect(!actors(in: sentence).contains { $0.actor.key?.hasPrefix("group:of ") ?? false })
    }

    @Test func `a person is no short form of those who fight for him`() {
        let text = "Fighters loyal to Peter Okello shelled the market on Monday. Okello denied it."
        let evidence = DocumentReader(knowledge: .embedded).read(Document.made(text))

        #expect(evidence.claims.flatMap(\.holders).contains { $0.name == "Peter Okello" })
    }

    @Test(arguments: [
        ("The Houthis' fighters left.", "Houthi"), ("Hezbollah's fighters attacked a post.", "Hezbollah"),
        ("Hezbollah's rockets fell.", "Hezbollah"), ("Hamas's drones hit a mast.", "Hamas"),
    ])
    func `what a group fights with is the group`(sentence: String, name: String) {
        #expect(actors(in: sentence).first.map { $0.actor.name.hasPrefix(name) } ?? false, "\(actors(in: sentence))")
    }
}
