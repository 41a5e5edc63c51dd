import Testing
import TruceEvidence
import TruceExtraction
import TruceKnowledge
import TruceTestSupport

/// The figures that a whole reading gives: category, number, scope and who gave it.
private func counted(_ text: String) -> [String] {
    DocumentReader(knowledge: .embedded).read(Document.made(text)).figures.map { figure in
        let number = (figure.best ?? figure.low).map(String.init) ?? "–"
        return "\(figure.category.rawValue) \(number) \(figure.scope.rawValue) \(figure.holders.first?.name ?? "–")"
    }
}

/// Who is counted, over which stretch, and who counts, in sentences of other wars.
struct WhoIsCountedTests {
    @Test(arguments: [
        (
            "A missile attack left seven dead and 33 wounded, the mayor wrote.",
            ["killed 7 incident", "injured 33 incident"]
        ),
        ("Strikes on two villages claimed nine lives.", ["killed 9 incident"]),
        ("The governor was killed along with eight others.", ["killed 8 incident"]),
        (
            "New raids killed six people at dawn, raising the death toll in nine days of shelling to 143.",
            ["killed 6 incident", "killed 143 period"]
        ),
        (
            "At least one man was killed, raising the present death toll, which is put at roughly 240 people.",
            ["killed 1 incident", "killed 240 war-total"]
        ),
        (
            "New deaths on Monday raised the death toll from the blast to 20.", ["killed 20 incident"]
        ),
        (
            "The valley has been under curfew since October 2014, when 33 guards were killed in an attack.",
            ["killed 33 incident"]
        ),
        (
            "More than 34,000 people have died in the war, 34 of them in the last 24 hours.",
            ["killed 34000 war-total", "killed 34 period"]
        ),
    ])
    func `a number counts those whom its words name`(text: String, figures: [String]) {
        let found = counted(text)

        #expect(found.count == figures.count, "\(found)")
        #expect(zip(found, figures).allSatisfy { $0.hasPrefix($1) }, "\(found)")
    }

    @Test func `ages count nobody`() {
        #expect(
            counted("Two men aged 15 and 16 were killed in a strike near Marda.").allSatisfy { !$0.contains("16") })
    }

    @Test(arguments: [
        ("Ten men were killed in the fighting, according to an estimate by the United Nations.", "United Nations"),
        ("Ten men were killed on Wednesday, according to a statement by the Doctors' Union.", "Doctors' Union"),
        (
            "The medical syndicate said in a statement that shelling killed ten men. The syndicate also noted that 36 more men were "
                + "wounded.", "syndicate"
        ),
    ])
    func `who counts is whoever the words are given to`(text: String, holder: String) {
        #expect(counted(text).allSatisfy { $0.hasSuffix(holder) }, "\(counted(text))")
        #expect(!counted(text).isEmpty)
    }

    @Test func `who declares a truce counts nobody`() {
        let found = counted(
            "Taliban militants announced a truce of three days hours after at least 15 farmers were killed near "
                + "Kunduz on Monday.")

        #expect(found == ["killed 15 incident –"])
    }

    @Test(arguments: [
        (
            "An army source said that six people died and three were wounded, according to the Reuters news agency.",
            ["killed 6 incident An army source", "injured 3 incident An army source"]
        ),
        (
            "Envoys told The New Arab so. The reports come a day after nine farmers were killed.",
            ["killed 9 incident –"]
        ),
    ])
    func `an agency that passes a number on did not give it, nor did reports that come a day later`(
        text: String, figures: [String]
    ) {
        #expect(counted(text) == figures)
    }

    @Test func `a toll told on in the next sentence is that of whoever gave it`() {
        let told = counted(
            "The Coastal Observatory said that 300 people had been killed near Mill Cove since May. The toll includes 90 children."
        )

        #expect(told.contains { $0.hasPrefix("killed 90") && $0.hasSuffix("Coastal Observatory") }, "\(told)")
    }

    @Test func `a ministry is named with what it is for`() {
        let told = counted(
            "The Egyptian ministry of public health reported that nine people had been killed in Mill Cove.")

        #expect(told.contains { $0.hasSuffix("Egyptian ministry of public health") }, "\(told)")
    }
}
