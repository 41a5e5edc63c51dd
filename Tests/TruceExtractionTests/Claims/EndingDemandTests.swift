import Testing
import TruceEvidence

struct EndingDemandTests {
    @Test func `whoever is told to end an attack is held to be doing it`() {
        let sayings = Sayings(
            "Shells rained down on Martakert on Sunday. Armenia called on Azerbaijan to halt the bombardment at once.")

        #expect(sayings.blames("Armenia", "Azerbaijan"))
    }

    @Test func `whoever answers a demand to end an attack is who it was made to`() {
        let owned = Sayings(
            "Shells rained down on Martakert on Sunday. Azerbaijan responded to the Armenian demands to end the shelling of "
                + "the town with a statement of its own.")
        let brought = Sayings(
            "Shells rained down on Martakert on Sunday. Azerbaijan dismissed demands by Armenia to stop the shelling.")

        #expect(owned.blames("Armenia", "Azerbaijan"))
        #expect(brought.blames("Armenia", "Azerbaijan"))
    }

    @Test func `refusing to end an attack denies nothing`() {
        let sayings = Sayings(
            "Azerbaijan shelled Martakert on Sunday. Azerbaijan rejected a call to end the shelling of the town.")

        #expect(sayings.denials.isEmpty)
    }

    @Test func `a call on both sides to end attacks blames neither of them`() {
        let sayings = Sayings(
            "Shells rained down on Martakert on Sunday. Norway urged both sides, Armenia and Azerbaijan, to end the shelling."
        )

        #expect(!sayings.blames("Norway", "Armenia"))
        #expect(!sayings.blames("Norway", "Azerbaijan"))
    }

    @Test func `calls that nobody is named for are nobody's charge`() {
        let sayings = Sayings(
            "Shells rained down on Martakert on Sunday. Azerbaijan rejected desperate calls to end the shelling of the town."
        )

        #expect(!sayings.blames.contains { $0.hasPrefix("desperate") })
    }
}
