import Testing
import TruceEvidence

/// Accounts of a deed that stand in the headline, in the sentence behind it or in somebody's words further down.
struct ToldOnTests {
    @Test func `a headline blames in the voice of the outlet`() {
        let sayings = Sayings(
            "Russian strikes kill nine in Kherson\n\nRussian jets bombed the market of Kherson on Monday, the mayor said.",
            outlet: "Harbour Times")

        #expect(sayings.blames("mayor", "Russia"))
        #expect(sayings.blames("Harbour Times", "Russia"))
    }

    @Test func `a headline that gives a source does not blame for the outlet`() {
        let sayings = Sayings(
            "Russian strikes kill nine in Kherson, officials say\n\nRussian jets bombed the market of Kherson on Monday, "
                + "the governor said.",
            outlet: "Harbour Times")

        #expect(!sayings.blames("Harbour Times", "Russia"))
    }

    @Test func `a headline about an assault names nobody for an air strike`() {
        let sayings = Sayings(
            "Rebels attack town near Hodeida\n\nTen air strikes hit the town near Hodeida on Monday, the mayor said.",
            outlet: "Harbour Times")

        #expect(sayings.doersOfLast.isEmpty)
    }

    @Test func `whoever told of an attack tells of the next one too`() {
        let sayings = Sayings(
            "The ministry said rebels had shelled the port of Hodeida on Monday. Shelling of another port killed nine "
                + "people.",
            outlet: "Harbour Times")

        #expect(sayings.incidents == 2)
        #expect(sayings.doersOfLast == ["rebels"])
        #expect(!sayings.blames("Harbour Times", "rebels"))
    }

    @Test func `two who speak together each blame`() {
        let sayings = Sayings(
            "Air strikes hit a hospital in Kherson on Monday. Britain and France said Russia was responsible.")

        #expect(sayings.blames("Britain", "Russia"))
        #expect(sayings.blames("France", "Russia"))
    }

    @Test func `two who are responsible are both blamed`() {
        let sayings = Sayings(
            "Air strikes hit a hospital in Aleppo on Monday. Britain said Syria and Russia were responsible for the "
                + "strikes.")

        #expect(sayings.blames("Britain", "Syria"))
        #expect(sayings.blames("Britain", "Russia"))
    }

    @Test func `a culprit in quotation marks is a culprit`() {
        let sayings = Sayings(
            "The airport of Aden was hit by rockets on Monday. The former governor blamed the attack on a "
                + "\"lawless militia\".")

        #expect(sayings.blames("governor", "militia"))
    }

    @Test func `a father tells anew who shot his son`() {
        let sayings = Sayings(
            "Indian soldiers shot dead a young man near Srinagar on Monday. His father, Omar Khan, said soldiers first "
                + "stopped the car and then shot him.")

        #expect(sayings.blames("Omar Khan", "oldiers"))
    }
}
