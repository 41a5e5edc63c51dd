import Testing
import TruceEvidence
import TruceExtraction
import TruceKnowledge
import TruceTestSupport

/// How a claim presents what it is about, and what shows its stance.
struct ClaimMoodTests {
    private func claim(_ text: String) -> Claim? { Sayings(text).claims.first }

    @Test(arguments: [
        ("The army said rebels had shelled the town of Goris.", Claim.Modality.fact),
        ("The army said rebels had allegedly shelled the town of Goris.", .alleged),
        ("The army said rebels might shell the town of Goris.", .hypothetical),
        ("The army said it would strike if rebels shelled Goris.", .hypothetical),
        ("The army said it will leave the town of Goris on Monday.", .future),
        ("The army vowed to leave the town of Goris.", .future),
        ("The army threatened to shell the town of Goris.", .future),
        ("The army called on the rebels to leave the town of Goris.", .future),
        ("The army agreed to release all prisoners in Goris.", .future),
    ])
    func `what is claimed is a fact, alleged, possible or still to come`(text: String, modality: Claim.Modality) {
        #expect(claim(text)?.modality == modality)
    }

    @Test(arguments: [
        ("The army said its troops had not entered the town.", true),
        ("The army said no soldiers had entered the town.", true),
        ("The army said its troops had entered the town.", false),
        ("The army denied that its troops had entered the town.", false),
    ])
    func `a denial is a stance, a negation part of what is said`(text: String, isNegated: Bool) {
        #expect(claim(text)?.isNegated == isNegated)
    }

    @Test(arguments: [
        ("The mission said that the road was closed.", Claim.Stance.asserts, "claim.report"),
        ("According to the mission, the road was closed.", .asserts, "claim.according"),
        ("Armenia accused Azerbaijan of shelling Goris.", .accuses, "claim.charge-of"),
        ("Armenia blamed Azerbaijan for the raid on Goris.", .accuses, "claim.blame-for"),
        ("Armenia blamed the raid on Azerbaijan.", .accuses, "claim.blame-on"),
        ("Armenia condemned Azerbaijani air strikes on Goris.", .accuses, "claim.censure"),
        ("Armenia and Azerbaijan accused each other of shelling Goris.", .accuses, "claim.exchange"),
        ("Armenia pinned the blame for the raid on Azerbaijan.", .accuses, "claim.laid-blame"),
        ("Armenia held Azerbaijan responsible for the raid on Goris.", .accuses, "claim.held-responsible"),
        ("The Taliban claimed responsibility for the raid.", .admits, "claim.responsibility-taken"),
        ("The Taliban denied the accusations of the government.", .denies, "claim.denial"),
        ("The army described the allegations as baseless.", .denies, "claim.called-untrue"),
        ("The army acknowledged that a shell had hit the school.", .admits, "claim.admission"),
        ("The army could not confirm that a shell had hit the school.", .doubts, "claim.withheld"),
        ("The envoy questioned the account of the army.", .doubts, "claim.doubt"),
        ("The army threatened to shell the town.", .threatens, "claim.threat"),
        ("The army vowed to keep the truce.", .promises, "claim.undertaking"),
        ("The army agreed to release all prisoners.", .promises, "claim.undertaking"),
        ("The mayor demanded that the army leave.", .demands, "claim.demand"),
    ])
    func `each stance names the rule that found it`(text: String, stance: Claim.Stance, rule: String) {
        #expect(claim(text)?.stance == stance)
        #expect(claim(text)?.rule?.name == rule)
    }

    @Test func `a clause that tells only "it" claims nothing`() {
        #expect(Sayings("The pilots left the valley when Armenia warned it.").claims.isEmpty)
    }

    @Test func `what a claim is about ends before the full stop`() throws {
        let document = Document.made("Armenia blamed Azerbaijan for the raid on Goris.")
        let evidence = DocumentReader(knowledge: .embedded).read(document)
        let about = try #require(evidence.claims.first?.about)

        #expect(evidence.words(about) == "the raid on Goris")
    }

    @Test func `a warning that people are trapped threatens nobody`() {
        #expect(claim("The mission warned 38 injured people are trapped in the town.")?.stance == .asserts)
        #expect(claim("The army warned the Taliban that it would strike back.")?.stance == .threatens)
    }
}
