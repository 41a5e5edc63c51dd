import Testing
import TruceEvidence
import TruceExtraction
import TruceKnowledge
import TruceTestSupport
import TruceText

struct NobodySufferedTests {
    private func figures(_ text: String) -> [Figure] {
        FigureReader.figures(
            in: Reading(.made(text, published: "2021-03-04"), knowledge: .embedded, profile: Profile()))
    }

    @Test(
        arguments: [
            ("A drone crashed near Marnova without causing any injuries.", ["injured"]),
            ("The raid on Ostrel ended without casualties.", ["killed"]),
            ("The blast damaged a wall without hurting anyone.", ["injured"]),
            ("None of its guards were wounded in the raid.", ["injured"]),
            ("There were no reported deaths in Telgrad.", ["killed"]),
            ("There was no loss of life in Telgrad.", ["killed"]),
            ("The shells caused no deaths or injuries.", ["killed", "injured"]),
            ("No one was killed or wounded in the attack.", ["killed", "injured"]),
        ] as [(String, [String])])
    func `that nobody suffered is a count of none`(text: String, categories: [String]) {
        let found = figures(text)
        #expect(found.map(\.category.rawValue) == categories)
        #expect(found.allSatisfy { $0.low == 0 && $0.high == 0 && $0.best == 0 })
    }

    @Test(
        arguments: [
            "The convoy returned without further incident.", "He left without seeing the wounded.",
            "There were no immediate reports of casualties.", "They live without fear of injury.",
            "No damage or losses of equipment were seen.",
        ])
    func `what tells of no harm counts nobody`(text: String) {
        #expect(figures(text).isEmpty)
    }

    @Test func `no report of deaths is a report by nobody`() {
        #expect(figures("No reported deaths followed the raid.").allSatisfy { $0.holders.isEmpty })
    }
}
