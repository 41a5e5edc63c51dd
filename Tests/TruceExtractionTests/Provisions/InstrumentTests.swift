import Testing
import TruceEvidence
import TruceExtraction
import TruceKnowledge
import TruceTestSupport

/// Agreements that a document gives in their own words.
struct InstrumentTests {
    private func provisions(_ text: String) -> [(clause: String?, bearers: [String], words: String)] {
        var reading = Reading(Document.made(text), knowledge: .embedded, profile: Profile())
        reading.evidence.places = PlaceReader.places(in: reading)
        reading.evidence.actors = ActorReader.actors(in: reading)
        return ProvisionReader.provisions(in: reading).map {
            ($0.number, $0.bearers.map(\.name), reading.evidence.words($0.span))
        }
    }

    private let articles = """
        A truce between Norway and Chile was signed.

        Article 1. Hostilities

        1.1 The Parties shall cease all fire.

        1.2 Heavy guns will be put in store.

        Article 2. Aid

        The Parties undertake to:

        (a) let relief convoys pass;

        (b) free all prisoners.

        3. Chile shall open the northern road.
        """

    @Test func `each clause of an agreement is an obligation under its number`() {
        let found = provisions(articles).filter { $0.clause != nil }

        #expect(
            found.map(\.clause) == [
                "Article 1, 1.1", "Article 1, 1.2", "Article 2(a)", "Article 2(b)", "Article 2, 3",
            ])
        #expect(found.map(\.words).first == "The Parties shall cease all fire")
    }

    @Test func `"the Parties" are those whom the document names, and a named bearer is bound alone`() {
        let found = provisions(articles).filter { $0.clause != nil }

        #expect(found.dropLast().allSatisfy { $0.bearers == ["Norway", "Chile"] })
        #expect(found.last?.bearers == ["Chile"])
    }

    @Test func `points without a verb are obligations of both sides`() {
        let found = provisions(
            """
            A truce between Norway and Chile was signed on these points:

            1. Immediate and full truce along the coast.

            2. Pullback of all guns by Chile within five days.

            3. Neither side may use the truce to bring up shells.
            """
        ).filter { $0.clause != nil }

        #expect(found.map(\.clause) == ["1", "2", "3"])
        #expect(found.map(\.bearers) == [["Norway", "Chile"], ["Chile"], ["Norway", "Chile"]])
    }

    @Test func `two numbered paragraphs of a report are no agreement`() {
        let found = provisions("A truce was signed.\n\n1. Rain will fall.\n\n2. Snow will fall.")

        #expect(found.allSatisfy { $0.clause == nil })
    }
}
