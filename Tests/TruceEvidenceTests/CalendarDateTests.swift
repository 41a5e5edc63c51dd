import Testing
import TruceEvidence

struct CalendarDateTests {
    @Test func `every day of four centuries survives the way to a day number and back`() {
        var number = -60_000
        while number < 90_000 {
            #expect(CalendarDate(dayNumber: number)?.firstDayNumber == number)
            number += 1
        }
    }

    @Test(arguments: ["2016-13-01", "2016-02-30", "99999-01-01", "2016-9-1", "yesterday", "", "2016-", "-2016"])
    func `what is no date is refused`(text: String) {
        #expect(CalendarDate(iso: text) == nil)
    }

    @Test(arguments: [
        (TimeForm.weekday(.monday, .latest), "2016-10-03"), (.days(-1), "2016-10-03"), (.days(1), "2016-10-05"),
        (.monthDay(month: 9, day: 19), "2016-09-19"), (.month(9), "2016-09"), (.years(-1), "2015"),
        (.weeks(-1), "2016-09-26/2016-10-02"), (.weekday(.friday, .next), "2016-10-07"),
    ])
    func `a form counts from its anchor`(form: TimeForm, expected: String) throws {
        let tuesday = try #require(CalendarDate(iso: "2016-10-04"))

        #expect(form.resolved(from: .date(tuesday))?.iso == expected)
    }

    @Test func `a form that a window does not settle stays open`() throws {
        let start = try #require(CalendarDate(iso: "2016-10-04"))
        let end = try #require(CalendarDate(iso: "2016-10-09"))

        #expect(TimeForm.days(-1).resolved(from: .interval(start, end)) == nil)
        #expect(TimeForm.month(9).resolved(from: .interval(start, end))?.iso == "2016-09")
    }
}
