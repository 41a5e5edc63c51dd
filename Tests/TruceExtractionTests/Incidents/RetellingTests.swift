import Testing
import TruceEvidence
import TruceExtraction
import TruceKnowledge
import TruceTestSupport

/// One event that a report comes back to, and what is another one.
struct RetellingTests {
    private func incidents(_ text: String) -> [IncidentMention] {
        DocumentReader(knowledge: .embedded).read(Document.made(text, published: "2021-06-10")).incidents
    }

    @Test(arguments: [
        "Drones struck a camp near Port Elm on Monday. The strike was aimed at a leader of the rebels and hit two houses.",
        "Jets bombed a market near Port Elm on Monday. Nine traders were killed in the attack, a doctor said.",
        "Gunmen stormed a hotel in Port Elm on Monday. The attackers opened fire on guards at the gate.",
        "Militants attacked a prison near Port Elm on Monday. The attack began when a man detonated a car bomb at its gate.",
        "Jets bombed a market near Port Elm on Monday, killing 42 people. A governor said 42 people were killed.",
        "Drones struck a camp near Port Elm on Monday. The strikes destroyed five lorries and a post.",
        "An air strike in Ardan killed two people on Monday. A general told reporters that the strike targeted a leader.",
    ])
    func `what goes on about an attack makes no second one`(text: String) {
        #expect(incidents(text).count == 1)
    }

    @Test(arguments: [
        "Jets bombed a market near Port Elm on Monday. Nine traders were killed in an attack in Old Ford on Tuesday.",
        "Jets bombed a market near Port Elm on Monday. During the raid rebels shelled a school near Old Ford.",
        "A raid in Port Elm in January killed a commander, and last May a bus near Old Ford was hit in an air strike.",
    ])
    func `another day or another deed is another event`(text: String) {
        #expect(incidents(text).count == 2)
    }
}
