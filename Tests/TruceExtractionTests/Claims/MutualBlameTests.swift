import Testing
import TruceEvidence

struct MutualBlameTests {
    @Test(arguments: [
        "Armenia and Azerbaijan accused each other on Monday of breaking the truce near Martakert.",
        "Armenia and Azerbaijan each accused the other of violating the ceasefire overnight.",
        "Armenia and Azerbaijan are accusing one another of breaking the ceasefire.",
        "Armenia and Azerbaijan traded accusations of breaching the truce.",
        "A truce between Armenia and Azerbaijan began on Sunday. Both sides have since accused each other of breaches.",
        "The truce between Armenia and Azerbaijan holds despite breaches which both sides blame on the other.",
    ])
    func `two that blame one another accuse both ways`(text: String) {
        let sayings = Sayings(text)

        #expect(sayings.claims(.accuses, "Armenia", "Azerbaijan"), "\(text)")
        #expect(sayings.claims(.accuses, "Azerbaijan", "Armenia"), "\(text)")
    }

    @Test(arguments: [
        "Both sides accused each other of breaking the truce.",
        "Armenia accused Azerbaijan of breaking the truce, and blamed the other attacks on bandits.",
    ])
    func `where two sides are not known or only one accuses, nobody is accused in return`(text: String) {
        #expect(!Sayings(text).claims(.accuses, "Azerbaijan", "Armenia"))
        #expect(
            Sayings(text).claims.allSatisfy { $0.holders.allSatisfy { $0.name != "Both sides" } || $0.against.isEmpty })
    }
}
