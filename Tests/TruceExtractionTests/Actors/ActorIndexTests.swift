import Testing
import TruceEvidence
import TruceExtraction
import TruceKnowledge
import TruceTestSupport
import TruceText

struct ActorIndexTests {
    private func reading(_ text: SourceText) -> Reading {
        var reading = Reading(
            Document.made(text[text.span]), knowledge: .embedded, profile: Profile())
        reading.evidence.places = PlaceReader.places(in: reading)
        reading.evidence.actors = ActorReader.actors(in: reading)
        return reading
    }

    @Test func `the subject of a verb is the nearest actor that nothing else governs`() {
        let marked = MarkedText("Kenya, after talks with Ethiopia, ⟦1:accused⟧ the Somali army of theft.")
        let reading = reading(marked.text)
        let index = ActorIndex(reading)

        let verb = reading.text.firstToken(endingAfter: marked[1].start)

        #expect(index.nearestSubject(before: verb)?.key == "state:KE")
        #expect(index.nearest(from: verb)?.key == "forces:SO")
    }

    @Test func `an owner is not a subject`() {
        let marked = MarkedText("Kenya heard that Ethiopia's answer ⟦1:was⟧ late.")
        let reading = reading(marked.text)

        let verb = reading.text.firstToken(endingAfter: marked[1].start)

        #expect(ActorIndex(reading).nearestSubject(before: verb)?.key == "state:KE")
    }

    @Test func `mentions are found by span`() {
        let marked = MarkedText("Kenya left. ⟦1:Then Ethiopia and Hamas spoke.⟧ Chad waited.")

        let keys = ActorIndex(reading(marked.text)).mentions(in: marked[1]).map(\.key)

        #expect(keys == ["state:ET", "group:hamas"])
    }

    @Test func `a token outside the text has no actor`() {
        let index = ActorIndex(reading(SourceText("Kenya left.")))

        #expect(index.actor(at: -1) == nil)
        #expect(index.actor(at: 99) == nil)
        #expect(index.nearestSubject(before: 99) == nil)
    }
}
