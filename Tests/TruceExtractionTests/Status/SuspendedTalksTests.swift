import Testing
import TruceEvidence
import TruceExtraction
import TruceKnowledge
import TruceTestSupport

struct SuspendedTalksTests {
    private func statements(_ text: String) -> [TruceStatus] {
        DocumentReader(knowledge: .embedded).read(.made(text, published: "2021-05-05")).statusStatements.map(\.status)
    }

    @Test(arguments: [
        "The ministry suspended its talks with the neighbour on a truce on Monday.",
        "The envoy suspended contacts over the ceasefire on Monday.",
    ])
    func `talks that are suspended leave the truce as it is`(text: String) {
        #expect(!statements(text).contains(.suspended))
    }

    @Test func `a truce that a side suspends is suspended`() {
        #expect(statements("The rebels suspended their ceasefire on Monday.") == [.suspended])
    }
}
