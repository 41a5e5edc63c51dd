import Testing
import TruceEvidence
import TruceExtraction
import TruceKnowledge
import TruceTestSupport
import TruceText

struct PlaceReaderTests {
    private func places(in words: String) -> [(words: String, place: PlaceMention)] {
        let reading = Reading(Document.made(words), knowledge: .embedded, profile: Profile())
        return PlaceReader.places(in: reading).map { (reading.evidence.words($0.span), $0) }
    }

    @Test(arguments: [
        ("Shells fell near Debaltseve in Ukraine.", "Debaltseve", "UA"),
        ("A bus left Deir al-Zor for Damascus.", "Deir al-Zor", "SY"),
        ("Fighting went on in Tripoli, Libya, on Friday.", "Tripoli", "LY"),
        ("Fighting went on in Tripoli, Lebanon, on Friday.", "Tripoli", "LB"),
        ("Talks were held in St. Petersburg on Monday.", "St. Petersburg", "RU"),
        ("They met in Geneva, Switzerland.", "Geneva", "CH"),
    ])
    func `a name leads to the place that the text means`(words: String, name: String, country: String) {
        #expect(places(in: words).contains { $0.words == name && $0.place.country == country })
    }

    @Test(arguments: [
        ("Envoys spoke of missile attacks on Saudi Arabia and of talks.", "Saudi Arabia"),
        ("The army began an offensive in northern Myanmar and lost it.", "Myanmar"),
        ("Gunmen fired at a mosque in Egypt's North Sinai province.", "North Sinai"),
    ])
    func `a country whose name is an adjective too, and a province that a group is called after, are places`(
        words: String, name: String
    ) {
        #expect(places(in: words).contains { $0.words == name })
    }

    @Test(arguments: [
        "Ambassador Samantha Power spoke of power.", "Most of the Mobile phones were Nice.",
        "The Jerusalem Post wrote about it.", "Mustafa Reading, a teacher, wept.", "In March the Russian army left.",
    ])
    func `people, outlets, adjectives and common words are no places`(words: String) {
        #expect(places(in: words).map(\.words) == [])
    }

    @Test(arguments: [
        ("Moscow said it would wait.", true), ("He flew to Moscow.", false), ("Snow fell in Moscow.", false),
        ("They accused Moscow of lying.", true), ("The Kremlin denied it.", true),
    ])
    func `a capital that acts stands for its government`(words: String, isMetonym: Bool) throws {
        let place = try #require(places(in: words).first?.place)

        #expect(place.isMetonym == isMetonym)
        #expect(place.name == "Moscow")
    }

    @Test func `what lies near a place or in its countryside reaches further`() throws {
        let inside = try #require(places(in: "A mine went off in Kandahar.").first?.place.radiusKilometres)
        let near = try #require(places(in: "A mine went off near Kandahar.").first?.place.radiusKilometres)
        let rural = try #require(places(in: "A mine went off in rural Kandahar.").first?.place.radiusKilometres)

        #expect(inside < near)
        #expect(inside < rural)
    }

    @Test func `a quarter that no list knows lies in the town named before`() throws {
        let found = places(
            in: "In Aleppo and Homs, Syria, people waited. Shells hit Aleppo. The Zarqun neighbourhood burned.")

        let quarter = try #require(found.first { $0.words == "Zarqun" })
        #expect(quarter.place.key == nil)
        #expect(quarter.place.radiusKilometres >= 25)
    }

    @Test func `a village that no list knows lies in the province of its sentence, not at a venue of talks`() throws {
        let found = places(
            in: "A truce was signed in the Belarusian capital Minsk. Envoys met in Minsk again. Talks in Minsk go on. "
                + "Men fired near Zarqunivka village in the Luhansk area. People in Ukraine fled.")

        let village = try #require(found.first { $0.words == "Zarqunivka" })
        #expect(village.place.country == "UA")
    }

    @Test func `a name that a short word joins is not cut`() throws {
        let found = places(in: "KABUL, Afghanistan — A blast shook the neighbourhood of Dasht-e-Zarqun in Kabul.")

        #expect(found.map(\.words) == ["KABUL", "Afghanistan", "Dasht-e-Zarqun", "Kabul"])
    }

    @Test func `one name means one place in a document, the one that a mention spells out`() {
        let found = places(
            in: "Jets struck Rafah on Monday. Shells fell near Rafah in the Gaza Strip. Envoys of Egypt met in Cairo. "
                + "Egypt said in Cairo that it would wait.")

        #expect(found.filter { $0.words == "Rafah" }.map(\.place.country) == ["PS", "PS"])
    }

    @Test func `a border town is not mistaken for its namesake across the border`() throws {
        let found = places(
            in: "CEYLANPINAR, Turkey — Shells fell in Ras al-Ayn on Friday. Turkey denied it. Men fled to Qamishli and "
                + "Tal Abyad in Syria. Syria said so in Damascus.")

        let town = try #require(found.first { $0.words == "Ras al-Ayn" })
        #expect(town.place.country == "SY")
    }

    @Test func `of villages of one name the one near the town of its sentence is meant`() throws {
        let found = places(
            in: "Men in Ukraine fled. Shells fell on Horlivka and on Makiivka. Guns were fired at the settlement of "
                + "Alexandrovka near Donetsk.")

        let village = try #require(found.first { $0.words == "Alexandrovka" })
        #expect(abs((village.place.latitude ?? 0) - 48.0) < 1.5)
        #expect(abs((village.place.longitude ?? 0) - 37.8) < 2)
    }

    @Test func `a name in a list is a place as its neighbours are`() {
        let found = places(in: "In Homs, Syria, jets hit three villages – Zarqun, Talbiseh and Qumrat – on Friday.")

        #expect(found.map(\.words) == ["Homs", "Syria", "Zarqun", "Talbiseh", "Qumrat"])
    }

    @Test func `the noun of the last name belongs to all before it`() {
        let found = places(in: "Homs, Syria, was quiet. Shells hit al-Zarqun and al-Qumrat neighbourhoods in Homs.")

        #expect(found.contains { $0.words == "al-Zarqun" })
        #expect(found.contains { $0.words == "al-Qumrat" })
    }

    @Test func `a possessive that lost its apostrophe ends before its s`() {
        let found = places(in: "Syrias second city was quiet.")

        #expect(found.map(\.words) == ["Syria"])
    }

    @Test(arguments: ["Al-Quds hospital in Kampala burned.", "The Bab al-Zarqun gate in Kampala burned."])
    func `what a building is called after is not where it stands`(words: String) {
        #expect(places(in: words).allSatisfy { $0.place.country == "UG" })
    }

    @Test func `of two villages with one name the one near the towns of the text is meant`() throws {
        let text = "Aleppo burned, then Aleppo again. In Syria, shells hit Mallah near Aleppo."
        let village = try #require(places(in: text).first { $0.words == "Mallah" }?.place)

        #expect(try #require(village.latitude) > 36)
    }

    @Test(arguments: [
        ("A shell fell near the Libyan capital on Friday.", "Libyan capital", "Tripoli"),
        ("Fighters from South Sudan took the town of Nasir in Upper Nile state.", "Nasir", "Nasir"),
        ("Shells fell in the Afghan province of Zabul and in Parwan, north of Kabul.", "Parwan", "Parwan"),
        ("Rebels fought on in South Sudan. They held the state of Unity.", "Unity", "Unity"),
        ("In Ukraine a mine went off between Pisky and Opytne.", "Opytne", "Opytne"),
    ])
    func `capitals, provinces and villages are found by what stands beside them`(
        words: String, name: String, place: String
    ) {
        #expect(places(in: words).first { $0.words == name }?.place.name == place)
    }

    @Test func `a name in brackets or with an apostrophe tells in which province a town lies`() {
        let colombian = places(in: "Colombian troops fought in Buenos Aires (Cauca) on Friday.")
        let owned = places(in: "Colombian troops fought in Cauca's Buenos Aires on Friday.")

        #expect(colombian.first { $0.words == "Buenos Aires" }?.place.country == "CO")
        #expect(owned.first { $0.words == "Buenos Aires" }?.place.country == "CO")
    }

    @Test func `a building of the capital is in the city`() {
        let found = places(in: "In Libya rockets hit Tripoli's only working airport on Sunday.")

        #expect(found.first { $0.words == "Tripoli" }?.place.isMetonym == false)
    }

    @Test func `a name between two places lies near them`() throws {
        let found = places(in: "In Ukraine a mine went off between Donetsk and Horlivka.")
        let direct = places(in: "In Ukraine a mine went off in Horlivka.")
        let between = try #require(found.last?.place)
        let exact = try #require(direct.last?.place)

        #expect(between.radiusKilometres == exact.radiusKilometres + 15)
    }

    @Test func `a country behind a word that opens names is a part of the name`() throws {
        let found = places(in: "Rockets hit a base in Puerto Jordan, a small town in Arauca province in Colombia.")

        let port = try #require(found.first { $0.words == "Puerto Jordan" })
        #expect(port.place.country == "CO")
        #expect(!found.contains { $0.place.country == "JO" })
    }

    @Test func `an unknown village lies where the text puts it, each time it is named`() {
        let found = places(
            in: "Officials met in Jerusalem. A plane flew over the town of Barsalieh in southern Lebanon. They came "
                + "from the town of Barsalieh.")

        #expect(found.filter { $0.words == "Barsalieh" }.map(\.place.country) == ["LB", "LB"])
    }

    @Test func `half of an adjective is no place`() {
        #expect(!places(in: "In Kabul people listened on Alexa-enabled lamps.").contains { $0.words == "Alexa" })
    }

    @Test func `what lies north of a name makes it a place`() {
        #expect(
            places(in: "They attacked a post north of Kapur, near Juba in South Sudan.").contains {
                $0.words == "Kapur"
            })
    }

    @Test(arguments: [
        ("Turkish Kurds came to the besieged Syrian border town of Kobane. Turkey shut its border.", "Kobane", "SY"),
        ("Guards fled from Kohistan district in Faryab province, Afghan officials in Kabul said.", "Kohistan", "AF"),
        ("Guns stood along the White Nile River. Juba and Malakal in South Sudan were calm.", "White Nile River", "SS"),
    ])
    func `what the words say that a place lies in outweighs its name`(words: String, name: String, country: String) {
        #expect(places(in: words).contains { $0.words == name && $0.place.country == country })
    }

    @Test func `a town far outside the province that the words name is another one`() throws {
        let found = places(in: "Guards fled from Kohistan district in Faryab province, Afghan officials in Kabul said.")

        let district = try #require(found.first { $0.words == "Kohistan" }).place
        let province = try #require(found.first { $0.words == "Faryab" }).place
        #expect(district.latitude == province.latitude)
        #expect(district.radiusKilometres >= province.radiusKilometres)
    }

    @Test func `a sea is no town`() {
        #expect(!places(in: "He sat on an island in the sea of Marmara in Turkey.").map(\.words).contains("Marmara"))
    }
}
