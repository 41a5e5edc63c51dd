import Testing
import TruceEvidence
import TruceKnowledge

struct ClockZoneTests {
    private func offset(_ zone: String, _ iso: String) -> Int? {
        CalendarDate(iso: iso).flatMap { ClockZones.embedded.offset(of: zone, on: $0) }
    }

    @Test(arguments: [
        ("GMT", "2016-07-01", 0), ("Damascus", "2016-09-12", 180), ("Asia/Damascus", "2016-12-12", 120),
        ("Moscow", "2014-03-20", 240), ("Moscow", "2016-03-20", 180), ("New York", "2016-03-12", -300),
        ("New York", "2016-03-13", -240), ("Kyiv", "2016-10-29", 180), ("Kyiv", "2016-10-30", 120),
        ("Kabul", "2020-02-22", 270), ("EDT", "2016-09-16", -240),
    ])
    func `a city keeps the time that it kept on the day`(zone: String, day: String, minutes: Int) {
        #expect(offset(zone, day) == minutes)
    }

    @Test func `nothing is guessed of a zone that no list knows`() {
        #expect(offset("local time", "2016-09-12") == nil)
        #expect(offset("Atlantis", "2016-09-12") == nil)
    }
}
