import Testing
import TruceEvidence

@testable import TruceReport

struct WordingTests {
    @Test(arguments: [
        ("2016-09-19", "19 September 2016"), ("2016-09", "September 2016"), ("2016", "2016"),
    ])
    func `a date is written at the precision that is known`(iso: String, words: String) throws {
        let date = try #require(CalendarDate(iso: iso))

        #expect(DateWords.text(date) == words)
    }

    @Test(arguments: [
        ("2016-09-17", "2016-09-19", "17–19 September 2016"),
        ("2016-09-26", "2016-10-02", "26 September – 2 October 2016"),
        ("2015-12-30", "2016-01-02", "30 December 2015 – 2 January 2016"),
        ("2016-09", "2016-10", "September – October 2016"),
    ])
    func `an interval leaves out what its ends share`(start: String, end: String, words: String) throws {
        let value = TemporalValue.interval(
            try #require(CalendarDate(iso: start)), try #require(CalendarDate(iso: end)))

        #expect(DateWords.text(value) == words)
    }

    @Test(arguments: [
        ("the truce", "The truce"), ("a-1.txt and b.txt: alike", "a-1.txt and b.txt: alike"), ("end.", "End."),
        ("", ""),
    ])
    func `a sentence begins in upper case, a file name as it is`(text: String, expected: String) {
        #expect(text.capitalizedFirst == expected)
    }

    @Test func `the last word on a truce is the latest stand, not a month in which it was agreed or an end to come`()
        throws
    {
        func entry(_ date: TemporalValue?, _ status: TruceStatus, _ event: TruceEvent?, _ holder: String) throws
            -> TimelineEntry
        {
            TimelineEntry(
                date: try #require(date), status: status, event: event, holder: holder, agreement: nil,
                citation: Mock.herald.cite(1))
        }
        let record = Record(
            documents: [Mock.herald.evidence],
            timeline: [
                try entry(Mock.day("2031-05-12"), .violated, nil, "the mission"),
                try entry(Mock.interval("2031-05-01", "2031-05-31"), .notMentioned, .agreed, "the front"),
                try entry(Mock.day("2031-05-20"), .inForce, .scheduledEnd, "the army"),
            ])

        #expect(Dossier.markdown(of: record).contains("**violated**, 12 May 2031, according to the mission."))
    }

    @Test(arguments: [(0, "0"), (999, "999"), (1000, "1,000"), (300_000, "300,000"), (-1234, "-1,234")])
    func `thousands stand apart`(number: Int, words: String) {
        #expect(NumberWords.text(number) == words)
    }

    @Test(
        arguments: [
            (61, nil, nil, "61 or more"), (nil, 40, nil, "up to 40"), (20, 20, 20, "20"), (9, 15, nil, "9 to 15"),
        ]
            as [(Int?, Int?, Int?, String)])
    func `an open bound stays open in words`(low: Int?, high: Int?, best: Int?, words: String) {
        #expect(Prose.range(low: low, high: high, best: best).plainText == words)
    }

    @Test(arguments: [
        ("the regime", "the “regime”"), ("Regime shelling of a town", "“Regime” shelling of a town"),
        ("killed “12 terrorists”", "killed “12 terrorists”"), ("the new registry", "the new registry"),
    ])
    func `loaded words of a phrase stand in quotation marks`(phrase: String, words: String) {
        let wording: Wording = "\(phrase: phrase)"

        #expect(wording.plainText == words)
    }

    @Test(arguments: [
        ("Brigade of the Martyrs", "Brigade of the Martyrs"), ("Martyrs Brigade", "Martyrs Brigade"),
        ("the regime", "the “regime”"), ("Regime snipers", "“Regime” snipers"), ("Terrorists", "“Terrorists”"),
    ])
    func `a proper name stays as it is and a loaded one is quoted`(name: String, shown: String) {
        let wording: Wording = "\(name: name)"

        #expect(wording.plainText == shown)
    }

    @Test(arguments: [
        ("“We left”", "“We left”"), ("We left", "“We left”"), ("\"No\"", "\"No\""), ("”", "“””"),
        ("“We left", "“We left”"), ("they left”", "“they left”"),
        ("the “old” road", "“the “old” road”"),
    ])
    func `words that bring their quotation marks get no second pair`(words: String, shown: String) {
        #expect(Wording.quoted(words) == shown)
    }

    @Test func `the report's own sentences use no loaded word`() {
        for label in TruceStatus.allCases.map(Vocabulary.label) + IncidentType.allCases.map(Vocabulary.label) {
            #expect(PartyTerms.runs(of: label.text, isName: false, as: Wording.Run.plain).count == 1)
        }
    }

    @Test func `a long excerpt is cut at a blank`() {
        #expect(Excerpt.text("one two\n\nthree   four", limit: 14) == "one two three …")
    }

    @Test(arguments: [("1. first", "1\\. first"), ("- dash", "\\- dash"), ("# head", "\\# head"), ("2 more", "2 more")])
    func `a line of a document does not turn into a list or a heading`(line: String, markdown: String) {
        #expect(MarkdownText.escapedLine(line) == markdown)
    }
}
