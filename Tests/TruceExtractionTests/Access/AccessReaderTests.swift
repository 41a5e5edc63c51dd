import Testing
import TruceEvidence
import TruceExtraction
import TruceKnowledge
import TruceTestSupport

struct AccessReaderTests {
    private func access(_ text: String) -> [AccessMention] {
        DocumentReader(knowledge: .embedded).read(.made(text, published: "2021-05-05")).access
    }

    /// What a text tells, as "kind status".
    private func told(_ text: String) -> [String] { access(text).map { "\($0.kind.rawValue) \($0.status.rawValue)" } }

    @Test(arguments: [
        ("Militiamen blocked a convoy of 12 aid trucks near Kesra on Monday.", "blocked done"),
        ("A relief convoy was turned back at the Kesra checkpoint.", "turned_back done"),
        ("Forty lorries loaded with flour have been stuck at the border since Sunday.", "delayed done"),
        ("Gunmen looted two warehouses full of food aid.", "looted done"),
        ("The Red Cross suspended its convoys on Tuesday.", "suspended done"),
        ("A humanitarian convoy left the capital at dawn.", "departed done"),
        ("Twenty aid trucks entered the besieged town on Friday.", "entered done"),
        ("The agency delivered food to 3,000 families in Kesra.", "delivered done"),
        ("The agency airdropped food over the valley on Sunday.", "air_dropped done"),
        ("The army closed the Kesra crossing on Monday.", "way_closed done"),
        ("The road to the north remains shut.", "way_closed done"),
        ("The northern crossing reopened on Friday.", "way_opened done"),
        ("The rebels lifted the blockade on Thursday.", "way_opened done"),
        ("More than 300 patients were evacuated from the hospital.", "evacuated done"),
        ("The militia allowed the wounded to leave the town.", "evacuation_allowed done"),
        ("Fighters prevented civilians from leaving the town.", "evacuation_refused done"),
        ("The governor allowed three aid trucks into the camp.", "permit_granted done"),
        ("The ministry denied the mission access to the camp.", "permit_withheld done"),
        ("The company cut off the water supply to the city.", "service_cut done"),
        ("Engineers restored electricity in the city on Sunday.", "service_restored done"),
    ])
    func `each sort of event is told by its verb and what stands at its seat`(text: String, expected: String) {
        #expect(told(text) == [expected])
    }

    @Test func `a convoy that was turned back is no delivery`() {
        #expect(!told("A convoy carrying food was turned back before it could deliver it.").contains("delivered done"))
    }

    @Test(arguments: [
        ("The sides agreed to open the Kesra crossing on Sunday.", "way_opened planned"),
        ("The crossing will be opened on Sunday.", "way_opened planned"),
        ("The general refused to open the crossing.", "way_opened refused"),
        ("The rebels threatened to close the road.", "way_closed threatened"),
        ("The envoy urged the army to open the road.", "way_opened demanded"),
        ("If the army opens the road, the talks can begin.", "way_opened supposed"),
        ("No aid has reached the town since March.", "entered not_done"),
        ("The trucks of the relief agency have yet to reach the town.", "entered not_done"),
        ("The agency was unable to deliver food to the camp.", "delivered not_done"),
        ("The army denied blocking the aid convoy.", "blocked not_done"),
        ("The deal allows 50 aid trucks into the city each day.", "permit_granted planned"),
    ])
    func `what is planned, asked for, threatened, refused or denied is no fact`(text: String, expected: String) {
        #expect(told(text) == [expected])
    }

    @Test(arguments: [
        "The governor refused to let the aid convoy through.", "The army did not allow the aid convoy through.",
    ])
    func `leave that is refused is leave withheld`(text: String) {
        #expect(told(text) == ["permit_withheld done"])
    }

    @Test func `what had to be done and what one managed to do was done`() {
        #expect(told("The aid convoy had to turn back.") == ["turned_back done"])
        #expect(told("The agency managed to deliver food to the camp.") == ["delivered done"])
    }

    @Test(arguments: [
        "Army trucks entered the village on Monday.", "The rebels seized power on Monday.",
        "The parliament cut military aid to the neighbour.", "Talks were blocked on Monday.",
        "Did the army close the crossing?", "The delivery of aid remains a priority for the mission.",
    ])
    func `what only looks like access is none`(text: String) {
        #expect(told(text).isEmpty)
    }

    @Test func `lorries and people keep the bounds of their words`() throws {
        let mention = try #require(
            access("More than 20 trucks with food for at least 8,000 people entered Kesra on Friday.").first)
        #expect(mention.amounts.map(\.unit) == [.vehicles, .people])
        #expect(mention.amounts.map(\.low) == [21, 8000])
        #expect(mention.amounts.map(\.high) == [nil, nil])
        #expect(mention.goods.map(\.kind) == [.food])
    }

    @Test func `who stops a convoy is told apart from who brings it`() throws {
        let mention = try #require(access("A Red Cross convoy was stopped by border guards at Kesra.").first)
        #expect(mention.actors.map(\.name) == ["border guards"])
    }

    @Test func `a place and a day stand beside what happened there and then`() throws {
        let reading = DocumentReader(knowledge: .embedded).read(
            .made("The army closed the main road to Aleppo on Monday.", published: "2021-05-05"))
        let mention = try #require(reading.access.first)
        #expect(reading.place(mention.place)?.name == "Aleppo")
        #expect(reading.when(mention.time)?.iso == "2021-05-03")
    }

    @Test(arguments: [
        "The army denied that its planes had bombed the aid convoy near Kesra.",
        "The rebels denied that they had shelled the relief convoy.",
    ])
    func `an attack on aid that only its denier tells of is told as not done`(text: String) {
        #expect(told(text) == ["attacked not_done"])
    }

    @Test func `an attack on aid that somebody denies is told as done by whoever reports it`() {
        let text = """
            Planes bombed an aid convoy near Kesra on Monday, the relief agency said. The army denied that it had bombed \
            the aid convoy.
            """
        #expect(Set(told(text)) == ["attacked done", "attacked not_done"])
    }

    @Test func `a passage does not end with the preposition of the clause behind it`() throws {
        let text = "Trucks with flour should reach Kesra by the north road, from which troops are to pull out."
        let reading = DocumentReader(knowledge: .embedded).read(.made(text))
        let mention = try #require(reading.access.first)
        #expect(reading.words(mention.span) == "Trucks with flour should reach Kesra by the north road")
    }

    @Test func `an attack on aid points to its incident`() throws {
        let reading = DocumentReader(knowledge: .embedded).read(
            .made("Shells hit an aid convoy near Aleppo on Monday, killing two drivers.", published: "2021-05-05"))
        let attack = try #require(reading.access.first { $0.kind == .attacked })
        #expect(reading.incidents[try #require(attack.incident)].type == .attackOnAid)
    }

    @Test func `two sides in each other's place are read alike`() {
        let one = "The army closed the crossing after the rebels looted an aid convoy."
        let other = "The rebels closed the crossing after the army looted an aid convoy."
        #expect(told(one) == told(other))
    }
}
