import Testing
import TruceEvidence
import TruceExtraction
import TruceKnowledge
import TruceTestSupport
import TruceText

struct IncidentSettingTests {
    /// Reads a text in which marks 1 to 4 are places and marks 5 to 9 are days of June 2020.
    private func placed(_ marked: String, countries: Set<Int> = []) -> [(place: String?, day: Int?)] {
        let text = MarkedText(marked)
        let words = String(decoding: text.text.bytes, as: UTF8.self)
        var reading = Reading(Document.made(words), knowledge: .embedded, profile: Profile())
        for number in 1...4 where text.spans[number] != nil {
            reading.evidence.places.append(
                PlaceMention(
                    span: text[number], name: "\(number)", key: nil, country: "XX", latitude: nil, longitude: nil,
                    radiusKilometres: 1, kind: countries.contains(number) ? .country : .settlement))
        }
        for number in 5...9 where text.spans[number] != nil {
            guard let day = CalendarDate(year: 2020, month: 6, day: number) else { continue }
            reading.evidence.times.append(
                TimeExpression(
                    span: text[number], form: .absolute(.date(day)), value: .date(day), anchor: .none,
                    reason: "given by the test"))
        }
        reading.evidence.places.sort { $0.span < $1.span }
        reading.evidence.times.sort { $0.span < $1.span }
        let evidence = reading.evidence
        return IncidentReader.incidents(in: reading).map {
            (evidence.place($0.place)?.name, evidence.when($0.time)?.day?.day)
        }
    }

    @Test(arguments: [
        ("Jets bombed ⟦1:Lowmill⟧ in the north of ⟦2:Hillshire⟧.", "1"),
        ("From ⟦1:Oldford⟧ rebels fired rockets at ⟦2:Lowmill⟧.", "2"),
        ("The bomb hit the town of ⟦1:Lowmill⟧ and jets flew on from ⟦2:Oldford⟧.", "1"),
    ])
    func `the finest place that the event happened at is its place`(marked: String, name: String) {
        let found = placed(marked)

        #expect(found.map(\.place) == [name])
    }

    @Test func `a country that acts is not where it happened`() {
        let found = placed("⟦1:Borduria⟧ bombed a market in ⟦2:Lowmill⟧.", countries: [1])

        #expect(found.map(\.place) == ["2"])
    }

    @Test func `the day beside the event is its day, not the day of the saying`() {
        let found = placed("The office said on ⟦5:Friday⟧ that jets bombed ⟦1:Lowmill⟧ on ⟦6:Saturday⟧.")

        #expect(found.map(\.day) == [6])
    }

    @Test func `the day on which a truce was declared says nothing of an event under it`() {
        let found = placed("Jets bombed the market of ⟦1:Lowmill⟧ despite the ceasefire declared on ⟦5:Friday⟧.")

        #expect(found.map(\.day) == [nil])
    }

    @Test func `where an envoy went is not where something happened`() {
        let found = placed("Jets bombed ⟦1:Lowmill⟧ during a visit to ⟦2:Oldford⟧ by an envoy.")

        #expect(found.map(\.place) == ["1"])
    }

    @Test func `a story goes on from the day told last`() {
        let found = placed("Jets bombed ⟦1:Lowmill⟧ on ⟦6:Saturday⟧. Rebels stormed a base near ⟦2:Oldford⟧.")

        #expect(found.map(\.day) == [6, 6])
    }

    @Test func `the town is the one named last`() {
        let found = placed(
            "Talks went on near ⟦1:Lowmill⟧ for hours. A shell hit the market of the town on ⟦6:Saturday⟧.")

        #expect(found.map(\.place) == ["1"])
    }

    @Test func `where the speaker is does not place the event`() {
        let found = placed("A colonel told reporters in ⟦1:Oldford⟧ that jets bombed ⟦2:Lowmill⟧.")

        #expect(found.map(\.place) == ["2"])
    }

    @Test func `what quarters that no map knows have in common holds them`() {
        let found = placed("Rebels shelled the ⟦1:Elm⟧ and ⟦2:Ash⟧ districts in ⟦3:Lowmill⟧ on ⟦6:Saturday⟧.")

        #expect(found.map(\.place) == ["3"])
    }

    @Test func `a country that lends its name to the fire is not where it fell`() {
        let found = placed(
            "Five farmers were killed in heavy ⟦1:Borduria⟧ fire in the ⟦2:Lowmill⟧ sector.", countries: [1])

        #expect(found.map(\.place) == ["2"])
    }

    @Test func `a day that others are counted from is not the day of the event`() {
        let found = placed(
            "Jets bombed ⟦1:Lowmill⟧ on ⟦7:Sunday⟧ in the first raids since ⟦5:Friday⟧.")

        #expect(found.map(\.day) == [7])
    }

    @Test(arguments: [
        ("The rebels attacked ⟦1:Lowmill⟧, breaking a ⟦5:June 5⟧ ceasefire deal.", nil as Int?),
        ("Jets bombed a market in ⟦1:Lowmill⟧ although a truce was agreed in Orsk, the capital, on ⟦5:Friday⟧.", nil),
        ("Jets bombed ⟦1:Lowmill⟧, the worst raid since the war broke out in ⟦5:June⟧.", nil),
        ("Jets bombed ⟦1:Lowmill⟧ on ⟦6:Saturday⟧, breaking a ⟦5:June 5⟧ truce.", 6),
    ])
    func `the day of a truce or of a war is not that of an event`(marked: String, day: Int?) {
        #expect(placed(marked).map(\.day) == [day])
    }

    @Test func `what came days before the truce takes no day from the story`() {
        let found = placed(
            """
            Jets bombed ⟦1:Lowmill⟧ on ⟦6:Saturday⟧. In the days before the truce, rebels had attacked ⟦2:Oldford⟧.
            """)

        #expect(found.map(\.day) == [6, nil])
    }

    @Test func `those who report are not where it happened`() {
        let found = placed(
            "Jets bombed ⟦1:Lowmill⟧. According to ⟦2:Oldford⟧ media, the army also shelled the town on ⟦6:Saturday⟧.")

        #expect(found.map(\.place) == ["1", "1"])
    }

    @Test func `an event that nothing places is put in the country of the report`() {
        let found = placed(
            "Nine were hurt near ⟦1:Lowmill⟧ in ⟦2:Borduria⟧. A fresh rebel attack was repelled on ⟦6:Saturday⟧.",
            countries: [2])

        #expect(found.last?.place == "2")
    }

    @Test(arguments: [
        ("Jets hit three houses in the southern ⟦1:Hillshire⟧ city of ⟦2:Lowmill⟧.", "2"),
        ("In ⟦1:Lowmill⟧, situated in the northern part of ⟦2:Hillshire⟧, jets struck two houses.", "1"),
    ])
    func `a town is nearer to an event than what it lies in`(marked: String, name: String) {
        #expect(placed(marked).map(\.place) == [name])
    }

    @Test func `where somebody went meanwhile is not where something happened`() {
        #expect(placed("Jets bombed markets and killed nine as leaders visited ⟦1:Oldford⟧.").map(\.place) == [nil])
    }

    @Test(arguments: [
        "The army reported shelling and missile strikes in the conflict zone.",
        "The army said that shelling along the front line killed nine.",
    ])
    func `a vague place of its own bars the town told before`(sentence: String) {
        let found = placed(
            "Nine soldiers were wounded near ⟦1:Lowmill⟧ in ⟦2:Borduria⟧. " + sentence, countries: [2])

        #expect(found.last?.place == "2")
    }

    @Test func `a front that is a group of fighters is no vague place`() {
        let found = placed(
            "Shells fell on the town of ⟦1:Lowmill⟧ in ⟦2:Borduria⟧ on ⟦5:Monday⟧, residents said.\n\n"
                + "Fighters of the Dawn Front attacked a checkpoint on ⟦6:Tuesday⟧, killing nine soldiers.",
            countries: [2])

        #expect(found.last?.place == "1")
    }

    @Test func `no story goes on from the day on which a truce ended`() {
        let found = placed(
            "Envoys met before the last truce expired on ⟦5:Friday⟧. Rebels fired nine rockets at ⟦1:Lowmill⟧.")

        #expect(found.map(\.day) == [nil])
    }

    @Test func `the sentences behind an opening that names the country name the town`() {
        let found = placed(
            "Gunmen stormed a hotel in ⟦1:Borduria⟧, killing nine. Guards fled the hotel in the port of ⟦2:Lowmill⟧.",
            countries: [1])

        #expect(found.map(\.place) == ["2"])
    }

    @Test func `a town of another day is not that of the opening`() {
        let found = placed(
            "Gunmen stormed a hotel in ⟦1:Borduria⟧ on ⟦8:Monday⟧. The talks at the hotel in ⟦2:Lowmill⟧ ended on ⟦5:Friday⟧.",
            countries: [1])

        #expect(found.map(\.place) == ["1"])
    }

    @Test func `a strike at another place is another one, though a clause stands before the place`() {
        let found = placed(
            "Jets carried out air strikes on ⟦1:Oldford⟧ on ⟦5:Monday⟧. "
                + "Air strikes hit the house of a minister, who backs the rebels, in the capital, ⟦2:Lowmill⟧.")

        #expect(found.map(\.place) == ["1", "2"])
    }

    @Test(arguments: [
        ("On ⟦8:Friday⟧ jets bombed ⟦1:Oldford⟧, ⟦6:two days after⟧ rebels shelled ⟦2:Lowmill⟧.", [8, 6]),
        ("⟦1:Oldford⟧ has been under curfew since ⟦5:May 5⟧, when 30 guards were killed in an attack.", [5]),
        ("The bombing campaign began on ⟦5:May 5⟧ in ⟦1:Oldford⟧.", [5]),
    ])
    func `what came days before, began or happened when a state of things began has that day`(
        marked: String, days: [Int]
    ) {
        #expect(placed(marked).map(\.day) == days)
    }

    @Test func `the day on which figures were given is not that of the deed they count`() throws {
        let document = Document.made(
            "Shells hit a school in Port Elm on 2 June 2020. The minister updated the toll on 4 June 2020, saying that "
                + "gunmen killed nine teachers.")
        let evidence = DocumentReader(knowledge: .embedded).read(document)

        let deed = try #require(evidence.incidents.last)
        #expect(evidence.when(deed.time)?.iso == "2020-06-02")
    }

    @Test func `a month of fasting is not the day of what happened in it`() throws {
        let document = Document.made(
            "Shells hit a school in Port Elm on 2 July 2015. A bomb then struck a house as people sat down to break their "
                + "fast during Ramadan, killing nine.", published: "2015-07-03")
        let evidence = DocumentReader(knowledge: .embedded).read(document)

        let deed = try #require(evidence.incidents.last)
        #expect(evidence.when(deed.time)?.iso == "2015-07-02")
    }

    @Test func `all that the opening sentence tells happened in the town that the next one names`() {
        let found = placed(
            "Gunmen seized a hotel in ⟦1:Borduria⟧ and took nine guests hostage. Guards fled the hotel in ⟦2:Lowmill⟧.",
            countries: [1])

        #expect(found.map(\.place) == ["2", "2"])
    }
}
