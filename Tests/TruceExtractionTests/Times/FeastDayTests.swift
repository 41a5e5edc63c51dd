import Testing
import TruceEvidence
import TruceExtraction
import TruceKnowledge
import TruceTestSupport
import TruceText

struct FeastDayTests {
    private func times(_ text: String) -> [TimeExpression] {
        TimeReader.findings(in: Reading(.made(text, published: "2020-12-22"), knowledge: .embedded, profile: Profile()))
            .times
    }

    @Test(
        arguments: [
            ("The rebels will hold fire from Christmas Eve on.", "2020-12-24"),
            ("The truce lasts until Orthodox Christmas.", "2021-01-07"),
            ("The army attacked on Easter Sunday.", "2020-04-12"),
            ("They met last Christmas.", "2019-12-25"),
            ("The mission blamed rebels for a Christmas Eve attack on Koru.", "2020-12-24"),
            ("The truce of Easter 2019 was broken.", "2019-04-21"),
            ("Another for Eid al-Adha in 2018 lasted.", "2018-08-21/2018-08-23"),
            ("The shelling stopped after Eid al-Fitr.", "2020-05-23/2020-05-25"),
            ("The raids went on during Yom Kippur.", "2020-09-28"),
            ("The truce holds from the 27th of Ramadan on.", "2020-05-19/2020-05-21"),
            ("It ended on the fifth day of Eid al-Fitr.", "2020-05-27/2020-05-29"),
            ("They hold fire for the first three days of Eid al-Fitr.", "2020-05-23/2020-05-27"),
            ("The raid came on the first day of the holy month of Ramadan.", "2020-04-23/2020-04-25"),
        ])
    func `a feast dates what is told of it`(text: String, value: String) {
        #expect(times(text).map { $0.value?.iso } == [value])
    }

    @Test(
        arguments: [
            "The Eid truce was kept.", "Shells fell during Easter services.", "The Christmas Market was closed.",
            "They bought an easter egg.",
        ])
    func `a feast that only describes something dates nothing`(text: String) {
        #expect(times(text).isEmpty)
    }

    @Test func `the day of a feast that hangs on the moon says so`() {
        #expect(times("They met after Eid al-Fitr.").first?.reason.contains("moon") == true)
    }
}
