import Testing
import TruceEvidence
import TruceIntake
import TruceText

struct PublicationDateTests {
    private func published(_ head: String, then body: String = paragraph) throws -> Dating {
        let text = "Road stays open today\n\n\(head)\n\n\(body)\n\n\(secondParagraph)\n"
        return try #require(try document(text)).published
    }

    @Test(arguments: [
        "Published 4 October 2016", "4 October 2016", "Tuesday, October 4, 2016", "Oct. 4, 2016 at 14:30",
        "Posted on 4 Oct 2016 by Jane Roe", "2016-10-04", "04.10.2016", "Date of publication 4 October 2016",
        "mardi 4 octobre 2016", "Tuesday 04/10/2016",
    ])
    func `a date alone on a line above the text is the day of publication`(head: String) throws {
        let dating = try published(head)

        #expect(dating.day?.iso == "2016-10-04")
        #expect(dating.clues.first?.basis == .text)
        #expect(dating.clues.first?.span != nil)
    }

    @Test(arguments: [
        "Friday 17 June 2016 ", "17 Jun 2016 ", "Jun 17, 2016 ", "17.06.2016 ",
        "JUBA, 17 June 2016 (Reuters) — ", "Date of publication 17 June 2016 ",
    ])
    func `a date at the very head of the first paragraph is the day of publication`(head: String) throws {
        let document = try #require(try document("Road stays open today\n\n\(head)\(paragraph)\n"))

        #expect(document.published.day?.iso == "2016-06-17")
    }

    @Test func `a dateline without a year takes the last year of the text if the weekday fits`() throws {
        let body = "Three shells fell on the port on Sunday, the port office said in a short statement to the press. "

        let fitting = try published("", then: "PORT ELM, Sept 6 (Agency) - \(body) The truce began in July 2020.")
        let unfitting = try published("", then: "PORT ELM, Sept 9 (Agency) - \(body) The truce began in July 2020.")
        let yearless = try published("", then: "PORT ELM, Sept 6 (Agency) - \(body)")

        #expect(fitting.day?.iso == "2020-09-06")
        #expect(unfitting.value == nil)
        #expect(yearless.value == nil)
    }

    @Test func `a date inside the text only bounds the day of publication`() throws {
        let dating = try published(
            "By Jane Roe", then: "The bridge was hit on September 9, 2016, and repaired within a week, the mayor said.")

        #expect(dating.value == nil)
        #expect(dating.clues.map(\.bound) == [.notBefore])
        #expect(dating.clues.map { $0.value?.iso } == ["2016-09-09"])
        #expect(dating.clues.map(\.reason) == ["the text tells of 2016-09-09 as past"])
    }

    @Test func `a date that lies ahead of the text bounds nothing`() throws {
        let dating = try published(
            "By Jane Roe", then: "The two sides will meet again on September 9, 2016, at the bridge, the mayor said.")

        #expect(dating == .unknown)
    }

    @Test(arguments: [
        ("09-07-2016", "on Saturday", "2016-07-09"), ("09-07-2016", "on Wednesday", "2016-09-07"),
        ("07/09/2016", "late on Friday", "2016-07-09"),
    ])
    func `the order of day and month is settled by the weekday of the report`(
        head: String, when: String, day: String
    ) throws {
        let dating = try published(
            head, then: "Three shells fell on the river port \(when), the port office said in a short statement.")

        #expect(dating.day?.iso == day)
    }

    @Test func `a day of change is the day of publication only where the report fits it`() throws {
        let fitting = try published(
            "Last updated at Apr 23,2017",
            then: "Three shells fell on the river port on Sunday, the port office said there.")
        let other = try published(
            "Last updated at Apr 23,2017", then: "Three shells fell on the river port on Tuesday, the port office said."
        )

        #expect(fitting.day?.iso == "2017-04-23")
        #expect(other.value == nil)
        #expect(other.clues.map(\.bound) == [.notAfter])
    }

    @Test func `an order of day and month that nothing settles leaves a window`() throws {
        let dating = try published(
            "09-07-2016", then: "Three shells fell on the river port, the port office said in a short statement.")

        #expect(dating.value?.iso == "2016-07-09/2016-09-07")
        #expect(dating.clues.first?.reason == "the page is headed by '09-07-2016', which is 2016-07-09 or 2016-09-07")
    }

    @Test func `a bound and the day of saving make a window`() throws {
        let text = "Road stays open today\n\nThe bridge was hit on September 9, 2016, and repaired within a week.\n"

        let document = try #require(try document(text, manifest: "file,captured\narticle.txt,2016-09-12\n"))

        #expect(document.published.value?.iso == "2016-09-09/2016-09-12")
    }

    @Test(arguments: ["2016-10-04-road.txt", "road_20161004.txt", "2016_10_04.txt"])
    func `a day in the name of the file is a clue`(name: String) throws {
        let dating = try #require(try document(paragraph, named: name)).published

        #expect(dating.day?.iso == "2016-10-04")
        #expect(dating.clues.map(\.basis) == [.fileName])
    }

    @Test(arguments: [
        ("04-bbc.txt", "BBC"), ("2016-10-04_reuters-foxnews.html", "Fox News"), ("the-guardian.txt", "Guardian"),
    ])
    func `a file named after nothing but an outlet comes from it`(name: String, outlet: String) throws {
        #expect(try document(paragraph, named: name)?.outlet == Sourced(outlet, span: nil, basis: .fileName))
    }

    @Test(arguments: ["bbc-on-the-truce.txt", "article.txt", "12.txt"])
    func `a file named after more than an outlet tells none`(name: String) throws {
        #expect(try document(paragraph, named: name)?.outlet == nil)
    }

    @Test func `a day in the address is a clue`() throws {
        let document = try #require(
            try document(paragraph, manifest: "file,url\narticle.txt,https://example.org/2016/10/04/road\n"))

        #expect(document.published.day?.iso == "2016-10-04")
    }

    @Test(arguments: ["Published 5 March 99999", "5 March 123456789012345678901234567890"])
    func `a date in an impossible year is unknown, with a notice`(head: String) throws {
        let text = "Road stays open today\n\n\(head)\n\n\(paragraph)\n"

        let document = try #require(try document(text))

        #expect(document.published.value == nil)
        #expect(document.notices.map(\.code) == ["intake.date-out-of-range"])
    }

    @Test func `the outlet is the one that the page names as its own`() throws {
        #expect(try document("Road open\n\nBy Gazette\n\n\(paragraph)\n")?.outlet?.value == "Gazette")
        #expect(try document("Road open\n\n\(paragraph)\n\n© 2016 The Jordan Times\n")?.outlet?.value == "Jordan Times")
        #expect(try document("Road open\n\nBy Jane Roe\n\n\(paragraph)\n")?.outlet == nil)
    }

    @Test(arguments: [
        ("JUBA (AP) — ", "JUBA"), ("Moscow – ", "Moscow"), ("BEIRUT/ANKARA, July 12 (Reuters) - ", "BEIRUT"),
        ("", nil), ("The Moscow – Kyiv road ", nil),
    ])
    func `the place before the dash at the head of the text is the dateline`(head: String, place: String?) throws {
        let document = try #require(try document("Road stays open today\n\n\(head)\(paragraph)\n"))

        #expect(document.dateline?.value == place)
    }

    @Test func `the year of a dateline may stand in the title`() throws {
        let text = "Feast 2018: the road stays open today\n\nKabul, August 19: On Sunday \(paragraph)\n"

        #expect(try document(text)?.published.day?.iso == "2018-08-19")
    }
}
