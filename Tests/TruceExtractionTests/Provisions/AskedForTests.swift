import Testing
import TruceEvidence
import TruceExtraction
import TruceKnowledge
import TruceTestSupport
import TruceText

/// What demands ask for, and of whom.
struct AskedForTests {
    private func provisions(_ text: String) -> (provisions: [Provision], text: SourceText) {
        let document = Document.made("A truce is near.\n\n" + text)
        var reading = Reading(document, knowledge: .embedded, profile: Profile())
        reading.evidence.places = PlaceReader.places(in: reading)
        reading.evidence.actors = ActorReader.actors(in: reading)
        return (ProvisionReader.provisions(in: reading), document.text)
    }

    private func told(_ text: String) -> [String] {
        let found = provisions(text)
        return found.provisions.map { provision in
            "\(provision.kind.rawValue) \(provision.bearers.map(\.name).joined(separator: "; ")): "
                + found.text[provision.action]
        }
    }

    @Test(arguments: [
        (
            "It is time for Georgia to quickly halt its raids under the truce.",
            "demand Georgia: Georgia to quickly halt its raids under the truce"
        ),
        (
            "Norway wrote a letter on the truce demanding Chile rein in its ally.",
            "demand Chile: Chile rein in its ally"
        ),
        (
            "The truce is over. Norway vetoed a motion by Chile calling for an end to the raids on Gori.",
            "demand the parties: an end to the raids on Gori"
        ),
        (
            "Norway demanded the withdrawal of Georgian troops from the truce line.",
            "demand Georgian troops: withdrawal of Georgian troops from the truce line"
        ),
        ("The minister found it necessary to continue the truce.", "demand the parties: to continue the truce"),
        ("Norway called for a ceasefire in the port.", "demand the parties: a ceasefire in the port"),
        (
            "The Georgian side retains the right to fire back under the truce.",
            "consequence Georgia: to fire back under the truce"
        ),
    ])
    func `a demand names what is asked for and who is asked`(text: String, row: String) {
        #expect(told(text).contains(row), "\(told(text))")
    }

    @Test(arguments: [
        "It was hard for Georgia to hold the town during the truce.",
        "The raid was a blow for the Georgian deal to halt the war, which the truce was to end.",
        "Georgia began to pull back from the truce line. It has handed over its guns.",
    ])
    func `what is hard to do, or done already, is asked of nobody`(text: String) {
        #expect(
            provisions(text).provisions.allSatisfy { $0.kind != .demand && $0.kind != .obligation }, "\(told(text))")
    }

    @Test func `each thing that is asked for stands for itself`() {
        let rows = told("Norway called for a truce in the valley and the release of farmers held by Georgia.")

        #expect(rows.contains("demand Georgia: the release of farmers held by Georgia"), "\(rows)")
        #expect(rows.contains { $0.hasPrefix("demand") && $0.contains("truce in the valley") }, "\(rows)")
    }

    @Test func `what a list goes on to ask for binds the same`() {
        let rows = told(
            "Norway called on Georgia to keep the truce; opening the roads to the port; and handing over the farmers.")

        #expect(rows.contains("demand Georgia: opening the roads to the port"), "\(rows)")
        #expect(rows.contains("demand Georgia: handing over the farmers"), "\(rows)")
    }

    @Test func `what tells something for itself is no item of a list`() {
        let rows = told("Norway called on Georgia to keep the truce; the farmers went home on Sunday.")

        #expect(rows.count == 1, "\(rows)")
    }

    @Test func `a group that is bound bears the name that the document uses most`() {
        let text = """
            Fighters of the Hezbollah movement came to the port. Hezbollah shot at it. Hezbollah left. Norway urged the \
            Hezbollah movement to keep the truce.
            """

        #expect(provisions(text).provisions.last?.bearers.map(\.name) == ["Hezbollah"])
    }
}
