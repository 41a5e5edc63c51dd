import Testing
import TruceEvidence

struct FeastTests {
    private static let known: [(feast: Feast, year: Int, day: String)] = [
        (Feast(.gregorian, 1224), 2020, "2020-12-24"),
        (Feast(.easter, 0), 2016, "2016-03-27"), (Feast(.easter, 0), 2019, "2019-04-21"),
        (Feast(.easter, -2), 2024, "2024-03-29"), (Feast(.easter, 49), 2022, "2022-06-05"),
        (Feast(.orthodoxEaster, 0), 2016, "2016-05-01"), (Feast(.orthodoxEaster, 0), 2022, "2022-04-24"),
        (Feast(.hebrewNewYear, 0), 2016, "2016-10-03"), (Feast(.hebrewNewYear, 9), 2023, "2023-09-25"),
        (Feast(.hebrewNewYear, 14), 2023, "2023-09-30"), (Feast(.passover, 0), 2016, "2016-04-23"),
        (Feast(.passover, 0), 2024, "2024-04-23"), (Feast(.passover, -30), 2024, "2024-03-24"),
    ]

    @Test(arguments: known)
    func `a feast falls on the day of its calendar`(feast: Feast, year: Int, day: String) {
        #expect(feast.dates(in: year).map(\.iso) == [day])
    }

    @Test(arguments: [
        (Feast(.islamic, 1001), 2018, "2018-06-15"), (Feast(.islamic, 1001), 2021, "2021-05-13"),
        (Feast(.islamic, 1210), 2016, "2016-09-12"), (Feast(.islamic, 1210), 2020, "2020-07-31"),
        (Feast(.islamic, 901, days: 30), 2016, "2016-06-06"),
    ])
    func `an Islamic feast is dated with the day before and after`(feast: Feast, year: Int, day: String) throws {
        let found = try #require(feast.dates(in: year).first)
        let announced = try #require(CalendarDate(iso: day))
        #expect(abs(found.firstDayNumber + 1 - announced.firstDayNumber) <= 1)
        #expect(found.lastDayNumber - found.firstDayNumber == feast.days + 1)
    }

    @Test func `a feast that comes twice in a year has both days`() {
        let found = Feast(.islamic, 1001).dates(in: 2000)
        #expect(found.count == 2)
        for (value, day) in zip(found, ["2000-01-08", "2000-12-27"]) {
            let announced = CalendarDate(iso: day)?.firstDayNumber ?? 0
            #expect(value.firstDayNumber <= announced && announced <= value.lastDayNumber)
        }
    }

    @Test func `a feast is found in every year of the calendar without harm`() {
        for reckoning in Feast.Reckoning.allCases {
            for year in [1, 2, 621, 622, 9998, 9999] { _ = Feast(reckoning, 101).dates(in: year) }
        }
    }
}
