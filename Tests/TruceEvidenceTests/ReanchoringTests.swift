import Testing
import TruceEvidence
import TruceTestSupport
import TruceText

struct ReanchoringTests {
    private static let clue = Dating.Clue(
        reason: "another report of the same talks", span: nil, value: nil, basis: .otherDocuments)

    private func time(
        _ form: TimeForm, _ anchor: TimeExpression.Anchor, from index: Int? = nil, value: TemporalValue? = nil
    ) -> TimeExpression {
        TimeExpression(
            span: TextSpan(4, 9), form: form, value: value, anchor: anchor, anchorIndex: index, reason: "unknown")
    }

    @Test func `a document that is dated later has its relative times counted from that day`() throws {
        let tuesday = try #require(CalendarDate(iso: "2016-10-04"))
        let old = try #require(CalendarDate(iso: "2015-02-12"))
        var evidence = DocumentEvidence(document: .made("Talks were held."))
        evidence.times = [
            time(.weekday(.monday, .latest), .publication), time(.days(2), .narrative, from: 0),
            time(.absolute(.date(old)), .none, value: .date(old)), time(.days(-1), .statement),
        ]

        let dated = evidence.redated(to: .date(tuesday), clue: Self.clue)

        #expect(dated.times.map { $0.value?.iso } == ["2016-10-03", "2016-10-05", "2015-02-12", "2016-10-03"])
        #expect(dated.document.published.day == tuesday)
        #expect(dated.document.published.clues.first == Self.clue)
        #expect(dated.times[0].reason.contains(Self.clue.reason))
    }

    @Test func `a statement that is dated changes only the times said in it`() throws {
        let tuesday = try #require(CalendarDate(iso: "2016-10-04"))
        var evidence = DocumentEvidence(document: .made("“We met yesterday.” They left yesterday."))
        let words = MarkedText("“⟦1:We met ⟦2:yesterday⟧.⟧” They left ⟦3:yesterday⟧.")
        evidence.quotations = [
            Quotation(span: words[1], kind: .direct, holders: [], cue: nil, passage: words[1])
        ]
        evidence.times = [
            TimeExpression(span: words[2], form: .days(-1), value: nil, anchor: .statement, reason: "unknown"),
            TimeExpression(span: words[3], form: .days(-1), value: nil, anchor: .publication, reason: "unknown"),
        ]

        let dated = evidence.dating(quotation: 0, to: .date(tuesday), reason: "another report")

        #expect(dated.times.map { $0.value?.iso } == ["2016-10-03", nil])
    }

    @Test func `times that point at one another in a ring end`() {
        let ring = [time(.days(1), .narrative, from: 1), time(.days(1), .narrative, from: 0)]

        #expect(DocumentEvidence.chained(ring).count == 2)
    }

    @Test(arguments: [
        (TimeForm.weekday(.tuesday, .previous), "2016-09-27"), (.weekday(.tuesday, .following), "2016-10-11"),
        (.weekdayMonthDay(.friday, month: 6, day: 19), "2015-06-19"), (.comingMonth(9), "2017-09"),
        (.monthOfYear(month: 12, years: -1), "2015-12"), (.coming(TimeAmount(2, .day)), "2016-10-04/2016-10-06"),
        (.monthDayRange(month: 12, day: 30, endMonth: 1, endDay: 2), "2016-12-30/2017-01-02"),
    ])
    func `forms of the news count from their anchor`(form: TimeForm, expected: String) throws {
        let tuesday = try #require(CalendarDate(iso: "2016-10-04"))

        #expect(form.resolved(from: .date(tuesday))?.iso == expected)
    }
}
