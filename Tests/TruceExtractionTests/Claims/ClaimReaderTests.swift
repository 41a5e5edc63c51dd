import Testing
import TruceEvidence
import TruceExtraction
import TruceKnowledge
import TruceTestSupport
import TruceText

/// The claims of a text as "holder stance against".
private func claims(_ text: String) -> [String] {
    var reading = Reading(Document.made(text), knowledge: .embedded, profile: Profile())
    reading.evidence.quotations = QuotationReader.quotations(in: reading)
    return ClaimReader.claims(in: reading).map { claim in
        let against = claim.against.map(\.name).joined(separator: "+")
        return "\(claim.holders.first?.name ?? "-") \(claim.stance.rawValue) \(against)"
    }
}

struct ClaimReaderTests {
    @Test(arguments: [
        ("Northland blamed Southland for the raid.", "Northland accuses Southland"),
        ("Northland blamed the raid on Southland.", "Northland accuses Southland"),
        ("Northland accused Southland of firing first.", "Northland accuses Southland"),
        ("Northland sharply criticized Southland for the delay.", "Northland accuses Southland"),
        ("Envoy Omar Haddad held Southland responsible for the raid.", "Omar Haddad accuses Southland"),
        ("Northland instead pinned the blame on Southland.", "Northland accuses Southland"),
        ("Northland said Southland was behind the raid.", "Northland accuses Southland"),
    ])
    func `an accusation names its holder and whom it is against`(text: String, claim: String) {
        #expect(claims(text).contains(claim))
    }

    @Test(arguments: [
        "Northland and Southland blamed one another for the raid.",
        "Northland and Southland have traded accusations of breaking the truce.",
    ])
    func `blame that goes both ways is two claims`(text: String) {
        let found = claims(text)

        #expect(found.contains("Northland accuses Southland"))
        #expect(found.contains("Southland accuses Northland"))
    }

    @Test(arguments: [
        ("Northland denied the accusations.", "Northland denies "),
        ("Northland has denied that its jets were there.", "Northland denies "),
        ("Northland admitted that its jets were there.", "Northland admits "),
        ("Northland questioned the report.", "Northland doubts "),
        ("Northland vowed to go on.", "Northland promises "),
        ("Northland threatened to leave the talks.", "Northland threatens "),
        ("Northland claimed that a drone was seen.", "Northland asserts "),
        ("Northland urged Southland to stop.", "Northland demands Southland"),
        ("Northland called on Southland to stop.", "Northland demands Southland"),
    ])
    func `the verb tells how a holder stands to what they say`(text: String, claim: String) {
        #expect(claims(text).contains(claim))
    }
}
