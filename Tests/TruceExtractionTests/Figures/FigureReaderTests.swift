import Testing
import TruceEvidence
import TruceExtraction
import TruceKnowledge
import TruceTestSupport
import TruceText

struct FigureReaderTests {
    /// A figure in the short form that the tests compare: category, bounds, scope.
    private struct Short: Equatable, CustomStringConvertible {
        var category: Figure.Category
        var low: Int?
        var high: Int?
        var best: Int?

        var description: String {
            "\(category.rawValue) \(low.map(String.init) ?? "–")/\(high.map(String.init) ?? "–")/\(best.map(String.init) ?? "–")"
        }
    }

    private func figures(_ text: String, quotations: [Quotation] = []) -> [Figure] {
        var reading = Reading(.made(text, published: "2016-10-04"), knowledge: .embedded, profile: Profile())
        reading.evidence.times = TimeReader.findings(in: reading).times
        reading.evidence.quotations = quotations
        return FigureReader.figures(in: reading)
    }

    private func short(_ text: String) -> [Short] {
        figures(text).map { Short(category: $0.category, low: $0.low, high: $0.high, best: $0.best) }
    }

    private static let bounds: [(text: String, low: Int?, high: Int?, best: Int?)] = [
        ("A raid killed 60 soldiers.", 60, 60, 60), ("A raid killed at least eight people.", 8, nil, 8),
        ("A raid killed more than 60 soldiers.", 61, nil, 60),
        ("A raid killed over 280000 people.", 280001, nil, 280000),
        ("A raid killed no fewer than 30 men.", 30, nil, 30), ("A raid killed up to 20 people.", nil, 20, 20),
        ("A raid killed nearly 200 people.", nil, 200, 200), ("A raid killed fewer than 10 people.", nil, 9, 10),
        ("A raid killed about 900 fighters.", 900, 900, 900), ("A raid killed dozens of soldiers.", 24, nil, nil),
        ("A raid killed scores of people.", 40, nil, nil), ("The war killed hundreds of thousands.", 200_000, nil, nil),
        ("The war killed tens of thousands of people.", 20_000, nil, nil),
        ("A raid killed two dozen people.", 24, 24, 24),
        ("A raid killed a dozen people.", 12, 12, 12),
        ("The war killed 1.5 million people.", 1_500_000, 1_500_000, 1_500_000),
        ("A raid killed between 10 and 15 people.", 10, 15, nil), ("A raid killed 10 to 15 people.", 10, 15, nil),
        ("A raid killed twenty-five people.", 25, 25, 25), ("A raid killed several people.", 3, nil, nil),
        ("A raid killed one hundred and five people.", 105, 105, 105), ("A raid killed no one.", 0, 0, 0),
        ("A raid killed 500+ people.", 500, nil, 500), ("A raid killed 20 or more people.", 20, nil, 20),
        ("A raid killed several hundred people.", 300, nil, nil),
        ("A raid killed a further 3,500 people.", 3500, 3500, 3500),
    ]

    @Test func `the seat of an observer is not where people died`() throws {
        var reading = Reading(
            .made("Shells fell near Marib in Yemen. The London-based monitor counted seven civilians killed."),
            knowledge: .embedded, profile: Profile())
        reading.evidence.places = PlaceReader.places(in: reading)

        let figure = try #require(FigureReader.figures(in: reading).first)
        let place = try #require(figure.place)

        #expect(reading.evidence.places[place].name == "Marib")
    }

    @Test func `a town counts before the province that it lies in`() throws {
        var reading = Reading(
            .made(
                "Men fled in Afghanistan. A bomb in Lashkar Gah in Helmand killed 20 people, two of them boys, "
                    + "and hurt 45 others."), knowledge: .embedded, profile: Profile())
        reading.evidence.places = PlaceReader.places(in: reading)

        let figures = FigureReader.figures(in: reading)
        let place = try #require(figures.first?.place)

        #expect(reading.evidence.places[place].name == "Lashkar Gah")
        #expect(figures.last?.who == "people")
    }

    @Test func `those who have fled are counted over the war, those who fled on a day are not`() {
        #expect(figures("Some 1.4 million people have fled their homes.").map(\.scope) == [.warTotal])
        #expect(figures("Some 400 people fled their homes on Monday.").map(\.scope) == [.incident])
    }

    @Test func `others and another one are counted by their own verb`() {
        #expect(short("Gunmen killed one soldier and wounded another.").map(\.category) == [.killed, .injured])
        #expect(
            short("At least 18 people died, 12 of them children, and 30 others were hurt.").map(\.category)
                == [.killed, .killed, .injured])
        #expect(short("Nine wounded soldiers were evacuated.").map(\.category) == [.injured])
    }

    @Test func `the dead of a whole war fell in its country`() throws {
        var reading = Reading(
            .made(
                "Men fired in Luhansk, Donetsk and Mariupol in Ukraine. Shots hit Mariupol. "
                    + "The war has killed more than 13,000 people since 2014."),
            knowledge: .embedded, profile: Profile())
        reading.evidence.times = TimeReader.findings(in: reading).times
        reading.evidence.places = PlaceReader.places(in: reading)

        let figure = try #require(FigureReader.figures(in: reading).first)
        let place = try #require(figure.place)

        #expect(reading.evidence.places[place].name == "Ukraine")
    }

    @Test(arguments: bounds)
    func `the words of a number give its bounds`(text: String, low: Int?, high: Int?, best: Int?) {
        #expect(short(text) == [Short(category: .killed, low: low, high: high, best: best)])
    }

    @Test(arguments: [
        ("Twenty people were killed in the raid.", Figure.Category.killed),
        ("At least seven people died in shelling of the town.", .killed), ("The death toll rose to 20.", .killed),
        ("The raid claimed the lives of 20 villagers.", .killed),
        ("The deaths of 20 villagers were confirmed.", .killed),
        ("20 Civilians Killed in Raid", .killed), ("The raid left 20 people dead.", .killed),
        ("The number of dead reached 20.", .killed), ("The raid took the total killed to 20.", .killed),
        ("Twenty villagers were harmed.", .injured), ("Some 20 people, officials said, were killed.", .killed),
        ("The raid wounded 20 others.", .injured), ("More than 20 were also wounded.", .injured),
        ("There were 20 injuries.", .injured), ("The fighting displaced 20,000 people.", .displaced),
        ("Some 20,000 people fled the town.", .displaced), ("The camp shelters 20,000 displaced people.", .displaced),
        ("Twenty people are still missing.", .missing), ("Police arrested 20 people.", .detained),
        ("They hold 20 prisoners in the fort.", .detained), ("They fired 20 rockets at the town.", .other),
        ("Some 20,000 people live under siege.", .other),
    ])
    func `the words around a number tell what it counts`(text: String, category: Figure.Category) {
        #expect(figures(text).map(\.category) == [category])
    }

    @Test(arguments: [
        "It supplied 3,000 tons of arms.", "A 67-year-old church was burnt.", "The truce of 2016 died.",
        "It cost $20 million and 20 euros.", "They died in sub-zero cold.", "An F-16 killed nobody we know of by name.",
        "A 20-truck convoy was killed off.",
        "He was killed at 20:00 on Monday.", "They captured 3 villages.", "Some 20 percent were killed.",
        "They met on September 12 2016 when talks died.", "The minister, 52, was killed.",
        "All but three of whom were killed.", "They gave the number of 300.",
    ])
    func `numbers that count no people are left alone`(text: String) {
        #expect(figures(text).filter { $0.category != .other && $0.best != 0 }.isEmpty)
    }

    @Test func `a part is linked to its whole and never added`() {
        let found = figures("A raid killed 342 people, including 106 children, officials said.")

        #expect(found.map(\.best) == [342, 106])
        #expect(found.map(\.partOf) == [nil, 0])
        #expect(found.map(\.category) == [.killed, .killed])
    }

    @Test(arguments: [
        ("Seventeen people including two children were killed in the raid.", [17, 2], [nil, 0]),
        ("Three people two of them children died.", [3, 2], [nil, 0]),
        ("Four farmers three women and a boy were killed.", [4, 3, 1], [nil, 0, 0]),
        ("Four farmers, three women and a boy, were killed.", [4, 3, 1], [nil, 0, 0]),
    ])
    func `parts are found where commas are missing`(text: String, best: [Int], parts: [Int?]) {
        let found = figures(text)

        #expect(found.map(\.best) == best)
        #expect(found.map(\.partOf) == parts)
        #expect(found.allSatisfy { $0.category == .killed })
    }

    @Test func `others are of the same people as those before`() {
        let found = figures("The raid killed 60 Ruritanian soldiers and wounded more than 100 others.")

        #expect(found.map(\.who) == ["Ruritanian soldiers", "Ruritanian soldiers"])
        #expect(found.map(\.category) == [.killed, .injured])
    }

    @Test func `joined subjects share their verb`() {
        #expect(figures("Three soldiers and five civilians were killed.").map(\.category) == [.killed, .killed])
        #expect(figures("It struck, killing ten civilians and five soldiers.").map(\.category) == [.killed, .killed])
        #expect(figures("Ten people were killed and 25 injured.").map(\.category) == [.killed, .injured])
    }

    @Test(arguments: [
        ("Three children were among at least 19 civilians killed in a raid.", [3, 19], [1, nil]),
        ("Among the dead were 20 children.", [20], [nil]),
        ("Two killed, ten injured in shelling", [2, 10], [nil, nil]),
        ("Eight people killed 58 others injured in shelling", [8, 58], [nil, nil]),
        ("The raid left 35 people including 22 children dead.", [35, 22], [nil, 0]),
        ("A raid killed a nurse and 20 patients.", [1, 20], [nil, nil]),
        ("A raid brought to 49 the number killed.", [49], [nil]),
        ("Gunmen shot dead three women.", [3], [nil]), ("Three women were allegedly shot dead.", [3], [nil]),
        ("Some 22 children had been killed along with six teachers.", [22, 6], [nil, nil]),
        ("Fighting saw 120 soldiers and a senior general killed.", [120], [nil]),
    ])
    func `tolls are read however the sentence puts them`(text: String, best: [Int], parts: [Int?]) {
        let found = figures(text)

        #expect(found.map(\.best) == best)
        #expect(found.map(\.partOf) == parts)
    }

    @Test func `those freed are no longer held`() {
        #expect(figures("In all, 105 hostages were freed.").map(\.category) == [.other])
    }

    @Test func `who does the killing is not counted`() {
        #expect(figures("Two rockets killed five people.").map(\.category) == [.other, .killed])
        #expect(figures("Ten gunmen killed five people.").map(\.best) == [5])
    }

    @Test(arguments: [
        ("The war has killed 300,000 people since it erupted in 2011.", Figure.Scope.warTotal),
        ("Some 300,000 people have been killed since the conflict began.", .warTotal),
        ("More than 15,000 people were killed in the three-year war.", .warTotal),
        ("It has displaced 2.3 million since December 2013.", .warTotal),
        ("Some 500 men died in the first six days of the war.", .period),
        ("Over the last 12 days 20 people were killed.", .period), ("Since April 20 people were killed.", .period),
        ("Since the cease-fire collapsed, 20 civilians have been killed.", .period),
        ("The rebels rose in May. Since then 20 people have been killed.", .period),
        ("Two men were shot dead on Monday, witnesses said, the first deaths since the truce began.", .incident),
        ("Shells killed 20 people in the worst fighting in over a month.", .incident),
        ("The raid killed 20 people on Monday.", .incident), ("The raid last week killed 20 people.", .incident),
    ])
    func `words of the window decide the scope`(text: String, scope: Figure.Scope) {
        #expect(figures(text).first?.scope == scope)
    }

    @Test(arguments: [
        ("According to the Ruritanian Monitor, 20 people were killed.", "Ruritanian Monitor"),
        ("The U.K.-based Ruritanian Monitor said 20 people were killed.", "Ruritanian Monitor"),
        ("Air raids killed 20 people Monday the Ruritanian Monitor said.", "Ruritanian Monitor"),
        ("Activists said 20 people were killed.", "Activists"),
        ("The health ministry in the strip put the toll at 20.", "health ministry"),
        ("The Gazette, citing an army source, reported that 20 people were killed.", "army source"),
        ("Nine people were killed, the Gazette quoted the Defence Ministry as saying.", "Defence Ministry"),
        ("Shells killed 20 people, the governor said on Thursday.", "governor"),
        ("The Ruritanian Monitor, a group based abroad, confirmed 20 deaths.", "Ruritanian Monitor"),
        ("The Ruritanian Monitor counts 20 civilians killed by shells.", "Ruritanian Monitor"),
        ("The Ruritanian Monitor reported a raid. It also said that 20 people were killed.", "Ruritanian Monitor"),
    ])
    func `a figure belongs to the one who gave it`(text: String, holder: String) {
        #expect(figures(text).first?.holders.first?.name == holder)
    }

    @Test func `what the author adds in a relative clause is the author's`() {
        let found = figures(
            "The envoy called it a bad sign for the war, which has killed 300,000 people since 2011, he said.")

        #expect(found.map(\.scope) == [.warTotal])
        #expect(found.map(\.holders) == [[]])
    }

    @Test func `a figure in speech belongs to the speaker`() {
        let marked = MarkedText("“⟦1:They killed 20 people⟧,” the envoy said.")
        let speaker = Holder(name: "Jan Kowal", span: nil, role: .speaker)

        let found = figures(
            String(decoding: marked.text.bytes, as: UTF8.self),
            quotations: [
                Quotation(span: marked[1], kind: .direct, holders: [speaker], cue: nil, passage: marked[1])
            ])

        #expect(found.map(\.holders) == [[speaker]])
    }

    @Test func `doubt that the text marks is kept`() {
        #expect(figures("The raid allegedly killed 20 people.").map(\.isHedged) == [true])
        #expect(figures("The raid killed 20 people.").map(\.isHedged) == [false])
    }

    @Test func `swapping the sides swaps them in the figures and changes nothing else`() {
        let one = figures("Northland said Southland shells killed 20 Northland soldiers.")
        let other = figures("Southland said Northland shells killed 20 Southland soldiers.")

        #expect(one.map(\.who) == ["Northland soldiers"])
        #expect(other.map(\.who) == ["Southland soldiers"])
        #expect(one.map(\.best) == other.map(\.best))
    }

    @Test func `numbers of any length and lists of any length are read without harm`() {
        let digits = String(repeating: "9", count: 400)
        let list = String(repeating: "killed 5 men, ", count: 400)

        #expect(figures("A raid killed \(digits) people and \(digits).\(digits) million.").isEmpty)
        #expect(figures(list).count <= 400)
    }

    @Test(arguments: [
        ("The presidency had on Sunday put the toll at 270 dead.", "presidency"),
        ("The rebels declared a three-day truce after nine guards were killed.", nil),
    ])
    func `neither a day nor who makes a truce gives a number`(text: String, name: String?) {
        #expect(figures(text).first?.holders.first?.name == name)
    }

    @Test func `dead between two days are those of a stretch of time`() {
        let found = figures("Rebels killed 23 guards in 268 attacks between 18 September and 30 September 2016.")

        #expect(found.first?.scope == .period)
    }

    @Test func `a mission gives a number, not the country that it was sent to`() {
        var reading = Reading(
            .made("The UN mission to Georgia said two guards were killed."), knowledge: .embedded,
            profile: Profile())
        reading.evidence.actors = ActorReader.actors(in: reading)

        #expect(FigureReader.figures(in: reading).first?.holders.first?.name == "UN mission")
    }

    @Test(arguments: [
        ("A pause in seven weeks of warfare that has killed hundreds was agreed.", Figure.Scope.warTotal),
        ("The hostilities with the rebels killed at least 82 soldiers.", .warTotal),
        ("The truce ended a conflict that began last spring, killing hundreds in the valley.", .warTotal),
        ("Up to 4,000 people are believed to have been killed.", .warTotal),
        ("Three weeks of fighting killed 300 people.", .period), ("The fighting killed six people.", .incident),
    ])
    func `a war that is named as a whole gives its toll`(text: String, scope: Figure.Scope) {
        #expect(figures(text).first?.scope == scope)
    }

    @Test func `when most of them died does not bound the rest`() {
        let text =
            "At least 90 people have been killed since the war began, most of them in recent weeks, while 40 "
            + "were wounded."

        #expect(figures(text).map(\.scope) == [.warTotal, .warTotal])
    }

    @Test func `the hurt among breaches are people`() {
        let found = figures("At least 18 violations were counted on Monday, including two injuries from attacks.")

        #expect(found.map(\.category) == [.other, .injured])
    }

    @Test func `a day behind the verb gives no number`() {
        let text = "The Northern Refugee Council (NRC), an aid body, said Thursday that 90 people have been displaced."

        #expect(figures(text).first?.holders.first?.name == "Northern Refugee Council")
    }
}
