import Testing
import TruceEvidence
import TruceExtraction
import TruceKnowledge
import TruceTestSupport

/// Terms, promises and conditions as reports tell them.
struct ReportedTermTests {
    private func provisions(_ text: String) -> [Provision] {
        var reading = Reading(Document.made("A truce is near.\n\n" + text), knowledge: .embedded, profile: Profile())
        reading.evidence.times = TimeReader.findings(in: reading).times
        reading.evidence.places = PlaceReader.places(in: reading)
        reading.evidence.actors = ActorReader.actors(in: reading)
        return ProvisionReader.provisions(in: reading)
    }

    @Test(arguments: [
        ("All sides warned they would retaliate if the truce is broken.", Provision.Kind.consequence),
        ("A spokesman said the truce will be cancelled if the rebels break it.", .consequence),
        ("The deal committed the new government to opening the road within a month.", .obligation),
        ("The rebels said they would respect the truce.", .obligation),
        ("According to the agreement, the rebels will free forty pilots.", .obligation),
        ("The new government has declared a truce with the rebels.", .conclusion),
        ("The first step is to prolong a truce agreed in April.", .conclusion),
        ("Norway called for both sides to stop fighting.", .demand),
        ("The rebels also want the government to pay salaries in the towns they hold.", .demand),
        ("The army turned down a plea by the mayor to halt the flights.", .demand),
        ("The rebels asked for a truce to bring in food.", .demand),
        ("Norway asked the rebels to hold their fire.", .demand),
        ("The deal grants the rebels seats in the assembly.", .obligation),
        ("The truce, which Norway brokered, includes a swap of forty pilots.", .obligation),
        ("Both sides observe a truce in the valley to allow aid into the town.", .obligation),
        (
            "The harvest is to go on under an agreement with the army by which farmers are given safe passage.",
            .obligation
        ),
        ("Norway called upon the rebels to withdraw from the hill.", .demand),
        ("The army and the rebels have enjoyed a truce since May.", .conclusion),
        ("The mill was hit despite a de-escalation agreement backed by Norway.", .conclusion),
        ("Norway said the rebels had to withdraw from the bridge.", .obligation),
        ("Norway proposed a three-day pause for the harvest.", .conclusion),
        ("The rebels asked Norway to enforce a halt to air strikes.", .demand),
        ("The valley lies in a de-escalation zone agreed by Norway and Chad.", .conclusion),
        ("The mission for the truce has counted ninety raids since it came into effect on Friday.", .term),
        ("The mill burned hours after a truce came into effect under a plan of Norway.", .term),
        ("It rained. It rained. It rained. It rained. Norway called on the rebels to halt the shelling.", .demand),
        ("Norway must act by compelling the rebels to abide by the truce.", .demand),
        ("Three more towns have joined the truce since Friday.", .conclusion),
        ("Pilots were shot down before the 1987 truce that ended the war.", .conclusion),
        ("The rebels threatened to abandon the truce over the arrests.", .consequence),
        ("The army ended the truce with the rebels on Friday.", .term),
        ("The rebels agreed late on Monday to halt all raids.", .obligation),
        ("A draft resolution calls for a truce and the release of all pilots.", .demand),
        ("He called on both sides of the truce to free their pilots.", .demand),
        ("The truce calls for the guns to be silent by Friday.", .obligation),
        ("The ceasefire had been announced in Oslo on Sunday.", .conclusion),
        ("If the army attacks during the truce, the rebels will retaliate.", .consequence),
        ("All rebels were ordered not to carry out raids under the truce.", .obligation),
        ("Norway ordered the army not to carry out raids during the truce.", .obligation),
        ("The army will begin a partial withdrawal from the valley under the truce.", .obligation),
        ("Under the ceasefire forty lorries will be allowed into the valley.", .obligation),
        ("The two generals agreed to meet again within a month of the truce.", .term),
        ("Shells fell on the port, breaking a truce that had been agreed only hours earlier.", .conclusion),
        ("The truce had met a series of demands of the rebels.", .obligation),
    ])
    func `a term is found however a report tells it`(text: String, kind: Provision.Kind) {
        #expect(provisions(text).map(\.kind).contains(kind), "\(provisions(text).map(\.kind))")
    }

    @Test(arguments: [
        "The priority is to protect the harvest.", "Norway called for a meeting of the council to discuss the raids.",
        "Breaches of the truce committed in the north were counted.",
        "Norway called for investigations into the raids.", "The raids have effectively ended the truce.",
        "Leaving the valley would undermine efforts to reach a truce, Norway said.",
        "It is unclear how long the truce with the rebels will last.",
        "The rebels declared an end to the truce.", "The army declared the truce over.",
        "The rebels pledged to keep fighting after the truce.",
        "The army says that the rebels are to blame for the losses.",
        "Farmers said they had to sell their goats.",
    ])
    func `an aim, a meeting, an inquiry and a breach bind nobody`(text: String) {
        #expect(provisions(text).filter { $0.kind != .term }.isEmpty, "\(provisions(text).map(\.kind))")
    }

    @Test(arguments: [
        (
            "Georgian rebels and their kin agreed to a truce offered by the Moldovan government. The truce is to begin on Friday.",
            ["Georgian rebels", "Moldovan government"]
        ),
        ("Georgia sent envoys. The government in Tbilisi agreed to open the road.", ["Georgia"]),
        ("Georgia met the envoy. It also pledged to open the road.", ["Georgia"]),
        ("Georgia met the envoy. It rained. It also pledged to open the road.", ["Georgia"]),
    ])
    func `who is bound is found beyond the clause`(text: String, names: [String]) {
        #expect(provisions(text).last?.bearers.map(\.name) == names)
    }

    @Test(arguments: [
        ("It will come into force at dawn.", Provision.Kind.term), ("It grants the rebels an amnesty.", .obligation),
    ])
    func `a pronoun may stand for the truce that the sentence before tells of`(text: String, kind: Provision.Kind) {
        #expect(provisions("The truce was signed on Friday. " + text).contains { $0.kind == kind })
        #expect(!provisions("It rained. The bridge was mended on Friday. " + text).contains { $0.kind == kind })
    }

    @Test func `the day of a truce that only measures another time is no term`() {
        #expect(provisions("The mayor spoke on the day the truce took effect.").filter { $0.kind == .term }.isEmpty)
    }

    @Test func `a settlement is spoken of as a truce is`() {
        var reading = Reading(
            Document.made("A peace accord was signed. Under its terms the rebels must disarm."), knowledge: .embedded,
            profile: Profile())
        reading.evidence.actors = ActorReader.actors(in: reading)
        #expect(ProvisionReader.provisions(in: reading).map(\.kind).contains(.obligation))
    }
}
