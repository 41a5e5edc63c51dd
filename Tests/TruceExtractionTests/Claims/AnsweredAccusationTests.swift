import Testing
import TruceEvidence

struct AnsweredAccusationTests {
    @Test func `a claim of responsibility belongs to the attack told before, not to one that it mentions`() {
        let sayings = Sayings(
            "Nineteen police officers were killed on Saturday in a raid by the Taliban on a base in Kunduz. "
                + "The Taliban claimed responsibility for the attack, which came a day after insurgents stormed a base "
                + "in Herat.")

        #expect(sayings.admissions == ["Taliban"])
        #expect(!sayings.blames("Taliban", "insurgents"))
    }

    @Test func `a denial answers the accusation against whoever denies`() throws {
        let sayings = Sayings(
            "Armenia accused Azerbaijan of shelling the town of Martakert on Monday. A bus was hit by a rocket near "
                + "Goris on Tuesday, killing two. Azerbaijan denied the accusation.")
        let accusation = try #require(sayings.claims.first { $0.stance == .accuses })
        let denial = try #require(sayings.claims.first { $0.stance == .denies })

        #expect(accusation.incident != nil)
        #expect(denial.incident == accusation.incident)
    }
}
