import Testing
import TruceEvidence
import TruceExtraction
import TruceKnowledge
import TruceTestSupport

/// Truces that nobody has made yet, and the same truce told of more than once.
struct SoughtTruceTests {
    private func provisions(_ text: String) -> [Provision] {
        var reading = Reading(Document.made(text), knowledge: .embedded, profile: Profile())
        reading.evidence.times = TimeReader.findings(in: reading).times
        reading.evidence.actors = ActorReader.actors(in: reading)
        return ProvisionReader.provisions(in: reading)
    }

    @Test(arguments: [
        "Envoys met the rebels in Oslo to press for a ceasefire.",
        "They gathered for talks in order to broker a lasting truce in the valley.",
        "Norway sent a delegation that is seeking a ceasefire.",
    ])
    func `a truce that is only looked for is a demand where none was made`(text: String) {
        #expect(provisions(text).map(\.kind) == [.demand])
    }

    @Test(arguments: [
        "Efforts to broker a truce have failed.", "Envoys met in Oslo to discuss the truce.",
        "Leaving would undermine efforts to reach a truce.",
    ])
    func `a truce that is looked for no more, or is there already, is no demand`(text: String) {
        #expect(provisions(text).isEmpty)
    }

    @Test func `what is tried beside a truce that was made is no demand`() {
        let text =
            "Georgia and Chile signed a truce on Friday. Envoys met in Oslo to press for a ceasefire in the port."

        #expect(provisions(text).map(\.kind) == [.conclusion])
    }

    @Test func `a truce told of twice is told once, with its day`() {
        let text = """
            Georgia and Chile announced a truce. Farmers went back to the valley. Georgia and Chile announced a truce on \
            Friday.
            """

        #expect(provisions(text).map(\.times.count) == [1])
    }

    @Test func `who only supervises what is asked for is not asked`() {
        let text = "The truce holds. Georgia called for Chile-supervised access to the port for aid."

        #expect(provisions(text).allSatisfy { !$0.bearers.map(\.name).contains("Chile") })
    }
}
