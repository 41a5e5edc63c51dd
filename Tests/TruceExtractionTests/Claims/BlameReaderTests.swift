import Testing
import TruceEvidence
import TruceExtraction
import TruceKnowledge
import TruceTestSupport
import TruceText

/// A reading in which the span marked 1 is an incident with the trigger marked 2 and the agent marked 3.
private func incident(_ marked: String, outlet: String? = nil) -> IncidentMention? {
    let text = MarkedText(marked)
    let document = Document.made(String(decoding: text.text.bytes, as: UTF8.self), outlet: outlet)
    var reading = Reading(document, knowledge: .embedded, profile: Profile())
    reading.evidence.actors =
        text.spans[3].map {
            [ActorMention(span: $0, name: text.text[$0], key: "state:SL", kind: .state, country: nil)]
        } ?? []
    reading.evidence.quotations = QuotationReader.quotations(in: reading)
    let agents = text.spans[3].map { [ActorReference(name: text.text[$0], key: nil, span: $0)] } ?? []
    reading.evidence.incidents = [
        IncidentMention(span: text[1], trigger: text[2], type: .airStrike, agents: agents)
    ]
    reading.evidence.claims = ClaimReader.claims(in: reading)
    return BlameReader.incidentsWithBlame(in: reading).first
}

struct BlameReaderTests {
    @Test func `blame in the next sentence reaches the incident that "the attack" points back to`() throws {
        let found = try #require(
            incident("⟦1:A ⟦2:raid⟧ on the market killed ten⟧. Northland blamed the attack on Southland."))

        #expect(found.blamed.map { $0.by.name + ">" + $0.on.name } == ["Northland>Southland"])
    }

    @Test func `a denial of the accusations reaches the incident they were about`() throws {
        let found = try #require(
            incident(
                "⟦1:A ⟦2:raid⟧ on the market killed ten⟧. Northland blamed the attack on Southland, while Southland "
                    + "denied the accusations."))

        #expect(found.denials.map(\.by.name) == ["Southland"])
    }

    @Test func `whoever says who did it blames them`() throws {
        let found = try #require(
            incident("The Harbour Watch said that ⟦1:⟦3:Southland⟧ jets ⟦2:struck⟧ the market⟧ on Monday."))

        #expect(found.blamed.map { $0.by.name + ">" + $0.on.name } == ["Harbour Watch>Southland"])
    }

    @Test func `whoever tells of their own deed admits it`() throws {
        let found = try #require(
            incident("Southland said that ⟦1:⟦3:Southland⟧ jets ⟦2:struck⟧ the market⟧ on Monday."))

        #expect(found.blamed.isEmpty)
        #expect(found.admissions.map(\.by.name) == ["Southland"])
    }

    @Test func `where nobody else is named the outlet says who did it`() throws {
        let found = try #require(
            incident("⟦1:⟦3:Southland⟧ jets ⟦2:struck⟧ the market on Monday⟧.", outlet: "Harbour Times"))

        #expect(found.blamed.map { $0.by.name + ">" + $0.on.name } == ["Harbour Times>Southland"])
    }

    @Test func `whoever came under attack is not blamed for it`() throws {
        let found = try #require(
            incident("⟦1:⟦3:Southland⟧ positions came under aerial ⟦2:attack⟧ on Monday⟧.", outlet: "Harbour Times"))

        #expect(found.blamed.isEmpty)
    }

    @Test func `doubt of an excuse holds to the charge`() throws {
        let found = try #require(
            incident(
                "⟦1:An air ⟦2:strike⟧ by ⟦3:Southland⟧ killed ten soldiers⟧. Northland has questioned the sincerity of the "
                    + "explanations."))

        #expect(found.blamed.map { $0.by.name + ">" + $0.on.name } == ["Northland>Southland", "author>Southland"])
    }
}
