import Testing
import TruceEvidence
import TruceExtraction
import TruceKnowledge
import TruceTestSupport
import TruceText

struct TimeReaderTests {
    private func findings(_ text: String, published: String? = "2016-10-04") -> TimeReader.Findings {
        TimeReader.findings(
            in: Reading(.made(text, published: published), knowledge: .embedded, profile: Profile()))
    }

    private func times(_ text: String, published: String? = "2016-10-04") -> [TimeExpression] {
        findings(text, published: published).times
    }

    private func words(_ text: String, published: String? = "2016-10-04") -> [String] {
        let document = Document.made(text, published: published)
        return times(text, published: published).map { document.text[$0.span] }
    }

    @Test(arguments: [
        ("It was signed on Sept. 9, 2016 in the capital.", "2016-09-09"),
        ("It was signed on the 10th of September 2016.", "2016-09-10"),
        ("It was signed on 12 September 2016 at noon.", "2016-09-12"),
        ("It was signed in September 2016.", "2016-09"), ("They fought in 2011.", "2011"),
        ("They fought from 2013 to 2014.", "2013/2014"), ("They fought in the 1990s.", "1990/1999"),
        ("Posted 10 septembre 2016.", "2016-09-10"), ("Posted 24 de septiembre de 2016.", "2016-09-24"),
        ("Posted 3 Oktober 2016.", "2016-10-03"), ("They fought since mid-2012.", "2012"),
        ("Опубликовано 3 октября 2016.", "2016-10-03"),
        ("Filed 2016-09-28.", "2016-09-28"), ("Filed 28-09-2016.", "2016-09-28"), ("Filed 28.09.2016.", "2016-09-28"),
        ("Filed 05/10/2016.", "2016-10-05"), ("Filed Friday 30 September 2016 at last.", "2016-09-30"),
        ("They fought on July 8-12, 2014.", "2014-07-08/2014-07-12"),
    ])
    func `a whole date is read as written`(text: String, value: String) {
        let found = times(text)

        #expect(found.map { $0.value?.iso } == [value])
    }

    @Test(arguments: [
        ("They met on Monday.", "2016-10-03"),
        ("They tried to agree, and on Saturday the talks ended.", "2016-10-01"),
        ("The calm seemed to be fading Saturday.", "2016-10-01"), ("They met late on Monday evening.", "2016-10-03"),
        ("They met on Tuesday.", "2016-10-04"), ("They met last Tuesday.", "2016-09-27"),
        ("The truce comes into force on Friday.", "2016-10-07"), ("It takes effect on Friday.", "2016-10-07"),
        ("The offer comes after a clash on Saturday.", "2016-10-01"), ("The truce ends on Friday.", "2016-10-07"),
        ("They will meet on Friday.", "2016-10-07"), ("Talks are scheduled for Thursday.", "2016-10-06"),
        ("They met next Friday.", "2016-10-07"), ("They met yesterday.", "2016-10-03"),
        ("They will meet tomorrow.", "2016-10-05"), ("They met three days ago.", "2016-10-01"),
        ("They met two weeks ago.", "2016-09-19/2016-09-25"), ("They met last week.", "2016-09-26/2016-10-02"),
        ("They met last month.", "2016-09"), ("They met six years ago.", "2010"),
        ("Both fought over the past 12 days.", "2016-09-22/2016-10-04"), ("They met in early April.", "2016-04"),
        ("They met at the end of last year.", "2015-12"), ("They met in December.", "2015-12"),
        ("They met last December.", "2015-12"), ("They met on June 15 last year.", "2015-06-15"),
        ("They met on Tuesday last.", "2016-09-27"), ("They met earlier in the month.", "2016-10"),
        ("They will vote in December.", "2016-12"), ("They met on June 15.", "2016-06-15"),
        ("They met in mid-February.", "2016-02"), ("On July 2nd miners went on strike.", "2016-07-02"),
        ("They met on July 8 to 12.", "2016-07-08/2016-07-12"), ("They met in March of last year.", "2015-03"),
        ("They met on Friday, June 19.", "2015-06-19"), ("They struck overnight.", "2016-10-03/2016-10-04"),
    ])
    func `a relative time counts from publication`(text: String, value: String) {
        let found = times(text)

        #expect(found.map { $0.value?.iso } == [value])
        #expect(found.allSatisfy { $0.anchor == .publication && !$0.reason.isEmpty })
    }

    @Test(arguments: [
        ("It fell on Sept. 12, 2016. The next day, guns were heard.", "2016-09-13"),
        ("It fell on Sept. 12, 2016. Three days later it was over.", "2016-09-15"),
        ("It fell on Sept. 12, 2016. A week earlier it had begun.", "2016-09-05"),
        ("It fell on Sept. 12, 2016. A few hours later a shell hit.", "2016-09-12"),
        ("It fell on Sept. 12, 2016. Guns were heard the same night.", "2016-09-12"),
    ])
    func `a time told from the story counts from its last day`(text: String, value: String) {
        let found = times(text)

        #expect(found.last?.value?.iso == value)
        #expect(found.last?.anchor == .narrative)
        #expect(found.last?.anchorIndex == 0)
    }

    @Test(arguments: [
        ("The siege enters its 29th day.", "2016-10-04"), ("The siege entered its third day.", "2016-10-04"),
    ])
    func `a count of days that has come to the present means the day of the telling`(text: String, value: String) {
        #expect(times(text).map { $0.value?.iso } == [value])
    }

    @Test func `so many days after something is the day of that`() {
        let found = times("They met on 5 October 2016, two days after the army took the town.")

        #expect(found.map { $0.value?.iso } == ["2016-10-05", "2016-10-03"])
    }

    @Test func `a counted day that is not the present is no time`() {
        #expect(times("It fell on the 99th day.").isEmpty)
    }

    @Test func `what was earlier is counted from what was told and not from what is to come`() {
        let found = times("It fell on Saturday ahead of a Nov. 1 vote. Hours earlier a shell hit.")

        #expect(found.last?.value?.iso == "2016-10-01")
    }

    @Test func `what is planned on a past day is still to come from that day`() {
        let found = times(
            "On Wednesday the army declared a truce set to begin on Thursday night.", published: "2016-06-17")

        #expect(found.map { $0.value?.iso } == ["2016-06-15", "2016-06-16"])
    }

    @Test func `a caption's whole date settles the year where publication is unknown`() {
        let found = times(
            "It began on Sept. 12.\n\nEnvoys meet on Sept. 9, 2016.\n\nIt broke on Monday.", published: nil)

        #expect(found.map { $0.value?.iso } == ["2016-09-12", "2016-09-09", nil])
        #expect(found[0].anchor == .narrative)
        #expect(found[2].reason.contains("not known"))
    }

    @Test func `whole dates of two years settle no other year`() {
        let found = times("Envoys met on 1 May 2013 and on 1 June 2016. It began on July 2.", published: nil)

        #expect(found.last?.value == nil)
    }

    @Test(arguments: [
        ("It began at 8 a.m. local time Tuesday (6 a.m. GMT) in full.", 480, "local time"),
        ("It began at 4:30 am on Monday.", 270, nil), ("It began Monday at 7pm (1600 GMT) as agreed.", 1140, nil),
        ("It began at 19:00 Damascus time on Monday.", 1140, "Damascus"),
    ])
    func `a clock belongs to its day`(text: String, minute: Int, zone: String?) {
        let found = times(text)

        #expect(found.count == 1)
        #expect(found.first?.minuteOfDay == minute)
        #expect(found.first?.zone == zone)
        #expect(found.first?.value?.isDay == true)
    }

    @Test(arguments: ["They must leave by Friday.", "It holds until Friday.", "They must leave within 48 hours."])
    func `a deadline is told apart`(text: String) {
        #expect(times(text).first?.isDeadline == true)
    }

    @Test(arguments: [
        ("The lull lasted until 19 September.", "2016-09-19"),
        ("By Saturday the soldiers were at the gates.", "2016-10-01"),
    ])
    func `what came to pass on a day had no deadline`(text: String, value: String) {
        let found = times(text)

        #expect(found.first?.isDeadline == false)
        #expect(found.first?.value?.iso == value)
    }

    @Test(arguments: [
        ("a 48-hour truce", "PT48H"), ("a seven-day truce", "P7D"), ("a week-long truce", "P1W"),
        ("a weeklong truce", "P1W"), ("a truce for three days", "P3D"),
        ("If calm holds for seven consecutive days, talks follow.", "P7D"),
    ])
    func `a duration says how long and not when`(text: String, timex: String) {
        let found = times(text)

        #expect(found.map(\.timex) == [timex])
        #expect(found.first?.value == nil)
        #expect(found.first?.form.isDating == false)
    }

    @Test(arguments: [
        ("The siege went on for years.", "for years", "PXY"),
        ("They were held two weeks without charge.", "two weeks", "P2W"),
        ("It took almost seven months.", "almost seven months", "P7M"), ("Shells fall daily.", "daily", "XXXX-XX-XX"),
        ("Envoys meet every Monday.", "every Monday", "XXXX-WXX-1"), ("Guns fire twice a day.", "a day", "XXXX-XX-XX"),
        ("The road is now open.", "now", "PRESENT_REF"), ("They spoke for a decade.", "a decade", "P10Y"),
        ("He got five months' leave.", "five months'", "P5M"),
        ("It came a month earlier than planned.", "a month", "P1M"),
        ("They met after a mere 24 hours.", "a mere 24 hours", "PT24H"),
    ])
    func `what only says how long or how often stands apart`(text: String, words: String, timex: String) {
        let found = findings(text)
        let all = found.times.filter { !$0.form.isDating } + found.undated

        #expect(all.map(\.timex) == [timex])
        #expect(all.allSatisfy { words.hasSuffix(SourceText(text)[$0.span]) })
        #expect(found.times.allSatisfy { !$0.form.isDating })
    }

    @Test(arguments: [
        ("They struck on Monday night.", "2016-10-03TNI"), ("They met last week.", "2016-W39"),
        ("It began last summer.", "2016-SU"), ("It began in the spring of 2014.", "2014-SP"),
        ("Both fought over the past 12 days.", "P12D"), ("They met in the 1990s.", "199"),
        ("It opened at 8 a.m. on Friday.", "2016-09-30T08:00"), ("They met recently.", "PAST_REF"),
        ("It was a war of the 20th century.", "19"),
    ])
    func `a time can be written as TIMEX3`(text: String, timex: String) {
        #expect(times(text).map(\.timex) == [timex])
    }

    @Test func `a run of words that promise an amount and give none ends without one`() {
        let run = String(repeating: "a mere ", count: 2_000)

        #expect(findings("They held it for " + run + "24 hours.").times.isEmpty)
    }

    @Test func `the day of a stretch of clock times is that of its end`() {
        let found = times("They struck between 2 a.m. and 5 a.m. Saturday.")

        #expect(found.map { $0.value?.iso } == ["2016-10-01", "2016-10-01"])
    }

    @Test func `a few days later is a window after the day of the sentence before`() {
        let found = times("Jets struck on Sept. 9, 2016. A few days later guns did.")

        #expect(found.last?.value?.iso == "2016-09-11/2016-09-16")
    }

    @Test func `a few days later stays open where something undated may lie between`() {
        let found = times("They signed on Sept. 9, 2016. Jets struck. A few days later guns did.")

        #expect(found.last?.value == nil)
    }

    @Test func `a few weeks ago is a window before publication`() {
        #expect(times("They met a few weeks ago.").map { $0.value?.iso } == ["2016-08-16/2016-09-20"])
    }

    @Test(arguments: ["They met recently."])
    func `a vague time stays open`(text: String) {
        let found = times(text)

        #expect(found.map(\.form) == [.reference(.past)])
        #expect(found.first?.value == nil)
    }

    @Test(arguments: [
        "He may march on the town.", "A six-year-old child was hurt.", "They fired 2000 rockets.",
        "The Sunday Times wrote of it.", "He is 67.", "The end came suddenly.", "They sat in the sun.",
        "It broke after following weeks of calm.",
    ])
    func `what only looks like a time is left alone`(text: String) {
        #expect(words(text).isEmpty)
    }

    @Test func `a number that counts people is no day of the month`() {
        #expect(words("In April 13 civilians were hurt.") == ["April"])
    }

    @Test func `numbers of any length are read without harm`() {
        let digits = String(repeating: "9", count: 400)

        #expect(
            words("They met \(digits) days ago, on \(digits) May and May \(digits), \(digits)-\(digits)-\(digits).")
                .count <= 2)
    }

    @Test func `speech counts from the day on which it was said`() {
        let marked = MarkedText("The envoy said on Sunday: “⟦1:We were hit ⟦2:yesterday⟧.⟧” They left ⟦3:yesterday⟧.")
        var reading = Reading(
            .made(String(decoding: marked.text.bytes, as: UTF8.self), published: "2016-10-04"), knowledge: .embedded,
            profile: Profile())
        reading.evidence.times = TimeReader.findings(in: reading).times
        reading.evidence.quotations = [
            Quotation(span: marked[1], kind: .direct, holders: [], cue: nil, passage: marked[1], time: 0)
        ]

        let found = TimeReader.reanchored(in: reading)

        #expect(found.map { $0.value?.iso } == ["2016-10-02", "2016-10-01", "2016-10-03"])
        #expect(found.map(\.anchor) == [.publication, .statement, .publication])
        #expect(found.map { $0.span == marked[2] || $0.span == marked[3] } == [false, true, true])
    }

    @Test func `a weekday with its date in brackets settles the year`() {
        let found = times("The army said on Thursday (Nov 28) that the war began on Oct 7, 2023.", published: nil)

        #expect(found.first?.value?.iso == "2024-11-28")
    }

    @Test func `a report without a date counts weekdays from the day that it tells of first`() {
        let text = "They met on Saturday, January 25. On Friday talks had failed. A war began on December 20, 2013."

        #expect(times(text, published: nil).map { $0.value?.iso } == ["2014-01-25", "2014-01-24", "2013-12-20"])
    }

    @Test(arguments: [
        ("They met on the 99th day of the siege.", "the 99th day"),
        ("He left the day before the troops came.", "the day"),
    ])
    func `days that are counted or told elsewhere date nothing`(text: String, words: String) {
        let document = Document.made(text)

        #expect(findings(text).undated.map { document.text[$0.span] } == [words])
    }

    @Test func `what is to run through a month ends in one to come`() {
        #expect(
            times("The pause is to run through November.", published: "2016-10-04").map { $0.value?.iso } == ["2016-11"]
        )
        #expect(
            times("The project was set to run through August.", published: "2016-10-04").map { $0.value?.iso } == [
                "2017-08"
            ])
    }

    @Test func `ages are no times`() {
        #expect(findings("Children ages 6 months and older were let through.").undated.isEmpty)
    }

    @Test(arguments: [
        ("Guards were attacked on Sunday, October 3, officials said.", "2016-10-03"),
        ("It was due to begin on Sunday, but the shelling went on.", "2016-10-02"),
        ("It was due to begin on Sunday.", "2016-10-09"),
        ("They were killed on August 7 of hunger.", "2016-08-07"),
        ("They were killed on March 7 and buried.", "2016-03-07"),
        ("It happened on Monday at about 2.30 am local time.", "2016-10-03"),
    ])
    func `the news looks back unless its words look ahead`(text: String, value: String) {
        #expect(times(text).map { $0.value?.iso } == [value])
    }

    @Test func `a hospital that bears a day as its name tells no day`() {
        #expect(times("Shells hit the 22 May Hospital.").isEmpty)
    }
}
