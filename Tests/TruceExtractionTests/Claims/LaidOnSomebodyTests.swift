import Testing
import TruceEvidence

/// Verbs by which a deed is laid on somebody, and those who say so.
struct LaidOnSomebodyTests {
    @Test func `whoever suspects a group of a deed accuses it`() {
        let sayings = Sayings("Officials suspect the Taliban of killing ten policemen near Kunduz on Tuesday.")

        #expect(sayings.blames("Officials", "Taliban"))
    }

    @Test func `who was accused without an accuser is blamed in the report's own voice`() {
        let sayings = Sayings(
            "The Taliban was accused of killing ten policemen near Kunduz on Tuesday.", outlet: "Harbour Times")

        #expect(sayings.blames("Harbour Times", "Taliban"))
    }

    @Test func `whoever attributes a raid to a group blames it`() {
        let sayings = Sayings("The army attributed the raid on a police station in Kunduz on Tuesday to the Taliban.")

        #expect(sayings.blames("army", "Taliban"))
    }

    @Test func `forces are not those who back them`() {
        let sayings = Sayings(
            "Syrian army troops backed by Hezbollah fighters killed nine villagers near Homs on Tuesday.",
            outlet: "Harbour Times")

        #expect(sayings.blames("Harbour Times", "Syrian army"))
        #expect(!sayings.blames("Harbour Times", "Hezbollah"))
    }

    @Test func `an attack claimed by a group is that group's`() {
        let sayings = Sayings("On Friday 33 officers were killed near Kunduz in an attack claimed by the Taliban.")

        #expect(sayings.claimed.contains("Taliban"))
    }

    @Test func `a helicopter that crashed was nobody's attack`() {
        let sayings = Sayings(
            "Syrian army officers flew to Homs. Three of them were killed on Friday when their helicopter crashed near "
                + "Palmyra.")

        #expect(sayings.blames.isEmpty)
    }

    @Test func `a local official speaks like any official`() {
        let sayings = Sayings(
            "Two civilians died near Afrin on Friday in shelling by Turkish troops, a local official said.")

        #expect(sayings.blames("local official", "Turkish troops"))
    }
}
