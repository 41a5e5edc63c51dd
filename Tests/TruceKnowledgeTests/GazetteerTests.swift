import Testing
import TruceKnowledge
import TruceText

struct GazetteerTests {
    private let gazetteer = Gazetteer.embedded

    @Test(arguments: [
        ("aleppo", "SY", 36.2, 37.16), ("geneva", "CH", 46.2, 6.15), ("goma", "CD", -1.68, 29.22),
        ("castello road", "SY", 36.25, 37.13),
    ])
    func `a name leads to its place`(name: String, country: String, latitude: Double, longitude: Double) throws {
        let places = gazetteer.places(named: name).filter { $0.country == country }

        let nearest = places.map { $0.kilometres(toLatitude: latitude, longitude: longitude) }.min()
        #expect(try #require(nearest) < 10)
    }

    @Test func `of several places with one name the most populous comes first`() throws {
        let places = gazetteer.places(named: "tripoli")

        let populations = places.map(\.population)
        #expect(populations == populations.sorted(by: >))
        #expect(try #require(places.first).country == "LY")
    }

    @Test(arguments: ["", "no such place anywhere", "zzzz", "\u{FFFD}"])
    func `an unknown name leads nowhere`(name: String) {
        #expect(gazetteer.places(named: name).isEmpty)
    }

    @Test(arguments: ["SY", "UA", "XK", "ZW", "AD"])
    func `every country has a label point`(iso: String) {
        #expect(gazetteer.country(iso: iso)?.kind == .country)
        #expect(gazetteer.country(iso: iso)?.country == iso)
    }

    @Test(arguments: [
        ("deir el zour", "SY", "deir ez zor"), ("alzerbah", "SY", "zirbah"), ("hodaidah", "YE", "hodeidah"),
        ("avdeyevka", "UA", "avdiivka"),
    ])
    func `a spelling off by vowels and articles leads to the place`(spelling: String, country: String, name: String)
        throws
    {
        let meant = try #require(gazetteer.places(spelledLike: name, in: country).first?.place)
        let found = try #require(gazetteer.places(spelledLike: spelling, in: country).first?.place)

        #expect(found.kilometres(toLatitude: meant.latitude, longitude: meant.longitude) < 100)
    }

    @Test func `a damaged gazetteer has no places and does not crash`() {
        let junk: [UInt8] = [0x54, 0x57, 0x47, 0x5A, 1, 0, 0, 0] + [UInt8](repeating: 0xFF, count: 64)

        junk.withUnsafeBytes { bytes in
            let damaged = Gazetteer(bytes)

            #expect(damaged.place(at: 0) == nil)
            #expect(damaged.places(named: "aleppo").isEmpty)
            #expect(damaged.places(spelledLike: "aleppo").isEmpty)
        }
        #expect(Gazetteer(nil).count == 0)
    }

    @Test func `a key says the same in every build`() throws {
        let homs = try #require(gazetteer.places(named: "homs").first { $0.kind == .province })

        #expect(homs.key == "province:SY:homs")
        #expect(gazetteer.country(iso: "SY")?.key == "country:SY")
    }

    @Test func `every state lies somewhere and so does its capital`() {
        for state in StateLexicon().all where state.iso != "VA" && !state.capital.isEmpty {
            let capital = gazetteer.places(named: NameFolding.fold(state.capital)).contains { $0.country == state.iso }

            #expect(capital, "\(state.capital), \(state.iso)")
        }
    }
}
