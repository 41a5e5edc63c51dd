import Testing
import TruceEvidence

struct DoersByWhatIsFiredTests {
    @Test func `those whom a label names are the doers of what they fire`() {
        #expect(Sayings("Terrorist shelling of Klow killed two people on Sunday.").doersOfFirst == ["Terrorists"])
        #expect(Sayings("A terrorist attack in Klow killed two people on Sunday.").doersOfFirst.isEmpty)
    }

    @Test func `an attack with some weapon is that of whoever attacked`() {
        let sayings = Sayings("A nurse was killed in rebel attacks with rocket shells on homes in Klow on Sunday.")

        #expect(sayings.doersOfFirst == ["rebels"])
    }

    @Test func `what a side and its allies continue is done by that side`() {
        let sayings = Sayings("The Syrian regime and its allies continue their bombardment of Aleppo.")

        #expect(sayings.doersOfFirst == ["Syrian regime"])
    }
}
