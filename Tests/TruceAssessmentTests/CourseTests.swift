import Testing
import TruceAssessment
import TruceEvidence
import TruceReconciliation
import TruceTestSupport
import TruceText

struct CourseTests {
    private func assessed(_ documents: [DocumentEvidence], profile: Profile = Profile()) -> Record {
        Assessor.assessed(Reconciler.record(of: documents, profile: profile), profile: profile)
    }

    // MARK: Status

    /// A truce that takes effect, is called broken by one side, then by both, then over by one, then told as ended.
    private func course() -> DocumentEvidence {
        var made = MadeEvidence(
            "⟦1:A truce was agreed on ⟦2:1 May⟧⟧. ⟦3:It took effect on ⟦4:2 May⟧⟧. ⟦5:⟦15:Arda⟧ called it broken ⟦6:on 4 May⟧⟧. "
                + "⟦7:⟦17:Brun⟧ called it broken ⟦8:on 5 May⟧⟧. ⟦9:Brun declared it over ⟦10:on 8 May⟧⟧. ⟦11:It ended ⟦12:on 9 May⟧⟧.",
            file: "a", published: "2021-05-10", outlet: "The Paper")
        made.provision(1, .conclusion, times: [made.day(2, "2021-05-01")])
        made.name(15, key: "state:A", kind: .state, country: "AA")
        made.name(17, key: "state:B", kind: .state, country: "BB")
        made.status(3, .inForce, time: made.day(4, "2021-05-02"), event: .began)
        made.status(5, .violated, time: made.day(6, "2021-05-04"), by: "Arda")
        made.status(7, .violated, time: made.day(8, "2021-05-05"), by: "Brun")
        made.status(9, .collapsed, time: made.day(10, "2021-05-08"), event: .declaredOver, by: "Brun")
        made.status(11, .collapsed, time: made.day(12, "2021-05-09"), event: .ended)
        return made.evidence
    }

    @Test func `the rules turn what speakers say into intervals`() {
        let track = assessed([course()]).status.first { $0.speaker == nil }

        #expect(track?.intervals.map(\.status) == [.inForce, .strained, .violated, .suspended, .collapsed])
        #expect(track?.intervals.map(\.rule) == ["began", "one-voice", "several-voices", "left", "ended"])
        #expect(track?.intervals.first?.until?.iso == "2021-05-04")
        #expect(track?.intervals.last?.until == nil)
    }

    @Test func `each speaker has a track of their own`() {
        let tracks = assessed([course()]).status

        #expect(tracks.compactMap(\.speaker) == ["The Paper", "Arda", "Brun"])
        #expect(tracks.last?.intervals.map(\.status) == [.violated, .collapsed])
    }

    @Test func `while one side calls it over and another broken, the difference is shown`() {
        let found = assessed([course()]).statusDisagreements.last

        #expect(found?.from.iso == "2021-05-09")
        #expect(found?.positions.map(\.speaker) == ["Arda", "Brun", "The Paper"])
    }

    // MARK: Clocks and triggers

    /// A truce of a start, two stretches, a stated end by another party, and a condition of seven days.
    private func terms(breach: String? = nil, ended: String? = nil) -> DocumentEvidence {
        var made = MadeEvidence(
            "⟦1:It takes effect ⟦2:at 19:00 on 12 May⟧ for ⟦3:48 hours⟧ and then ⟦4:five days⟧⟧. Much else was said that day, and by many, "
                + "at some length and with care, in halls and corridors alike, as is the custom. ⟦5:It ends ⟦6:at midnight on Sunday⟧⟧. "
                + "⟦7:If calm holds for ⟦8:seven days⟧, a joint centre follows⟧. ⟦10:It was broken ⟦11:then⟧⟧. ⟦12:It was over ⟦13:then⟧⟧.",
            file: "a", published: "2021-05-25", outlet: "The Paper")
        let start = CalendarDate(iso: "2021-05-12").map { TemporalValue.date($0) }
        made.evidence.times.append(
            TimeExpression(
                span: made.marked[2], form: start.map { .absolute($0) } ?? .monthDay(month: 5, day: 12), value: start,
                anchor: .none,
                minuteOfDay: 19 * 60, zone: "Marun", reason: "given by the test"))
        _ = made.time(3, .duration(TimeAmount(48, .hour)))
        _ = made.time(4, .duration(TimeAmount(5, .day)))
        let sunday = made.day(6, "2021-05-16")
        _ = made.time(8, .duration(TimeAmount(7, .day)))
        made.provision(1, .term, deadline: nil, times: [0])
        made.provision(5, .term, deadline: sunday)
        made.provision(7, .consequence, condition: 7)
        made.status(1, .inForce, time: 0, event: .began)
        if let breach { made.status(10, .violated, time: made.day(11, breach), by: "Arda") }
        if let ended { made.status(12, .collapsed, time: made.day(13, ended), event: .declaredOver) }
        return made.evidence
    }

    @Test func `a computed end and a stated one stand side by side, each with its clock`() {
        let clocks = assessed([terms()]).clocks

        #expect(clocks.map(\.isComputed) == [true, false])
        #expect(clocks.first?.steps == [48, 120])
        #expect(clocks.first?.end?.day.iso == "2021-05-19")
        #expect(clocks.first?.end?.minute == 19 * 60)
        #expect(clocks.first?.zone == "Marun")
        #expect(clocks.last?.end?.minute == 1440)
    }

    @Test(arguments: [("civil war", 0), ("of fighting", 0), ("deadline for calm", 0), ("truce", 1)])
    func `only a stretch of the truce itself lets its end be counted`(lasting: String, clocks: Int) {
        var made = MadeEvidence(
            "⟦1:The accord takes effect ⟦2:on 12 May⟧ in the place of the ⟦3:six weeks⟧ \(lasting)⟧.", file: "a",
            published: "2021-05-25")
        let start = made.day(2, "2021-05-12")
        _ = made.time(3, .duration(TimeAmount(6, .week)))
        made.provision(1, .term, deadline: nil, times: [start])
        made.status(1, .inForce, time: start, event: .began)

        #expect(assessed([made.evidence]).clocks.count == clocks)
    }

    @Test(arguments: ["up to", "no longer than", "a maximum of"])
    func `the most by which a truce may be prolonged is no stretch of it`(limit: String) {
        var made = MadeEvidence(
            "⟦1:The accord takes effect ⟦2:on 12 May⟧ for ⟦3:two days⟧, renewable for \(limit) ⟦4:one week⟧⟧.",
            file: "a",
            published: "2021-05-25")
        let start = made.day(2, "2021-05-12")
        _ = made.time(3, .duration(TimeAmount(2, .day)))
        _ = made.time(4, .duration(TimeAmount(1, .week)))
        made.provision(1, .term, deadline: nil, times: [start])
        made.status(1, .inForce, time: start, event: .began)

        #expect(assessed([made.evidence]).clocks.map(\.steps) == [[48]])
    }

    @Test func `stretches that do not lead to the end beside them are not told as its reckoning`() throws {
        var made = MadeEvidence(
            "⟦1:One truce of ⟦3:eight days⟧ began ⟦2:on 12 May⟧ and another of ⟦4:three days⟧ is to be over ⟦5:by 16 May⟧⟧.",
            file: "a", published: "2021-05-25")
        let start = made.day(2, "2021-05-12")
        _ = made.time(3, .duration(TimeAmount(8, .day)))
        _ = made.time(4, .duration(TimeAmount(3, .day)))
        made.provision(1, .term, deadline: made.day(5, "2021-05-16"), times: [start])
        made.status(1, .inForce, time: start, event: .began)

        let clock = try #require(assessed([made.evidence]).clocks.first { $0.start != nil })
        #expect(clock.steps == [])
        #expect(clock.end?.day.iso == "2021-05-16")
    }

    @Test func `ends by two clocks are no contradiction`() {
        var document = terms()
        document.provisions[1] = Provision(
            span: document.provisions[1].span, kind: .term, bearers: [], action: document.provisions[1].action,
            deadline: document.provisions[1].deadline, holders: [Holder(name: "The army", span: nil, role: .speaker)])
        let row = assessed([document]).discrepancies.first { $0.reason == .differentClock }

        #expect(row?.values.map(\.value) == ["2021-05-19 19:00, by counting", "2021-05-16 24:00"])
        #expect(row?.values.map(\.holder) == ["The Paper", "The army"])
    }

    @Test func `a condition that nobody calls broken is met when its days are full`() {
        let trigger = assessed([terms()]).triggers.first

        #expect(trigger?.days == 7)
        #expect(trigger?.steps.map(\.change) == [.started, .met])
        #expect(trigger?.steps.last?.date.iso == "2021-05-19")
    }

    @Test func `a breach that someone tells of makes the days begin anew`() {
        let trigger = assessed([terms(breach: "2021-05-15")]).triggers.first

        #expect(trigger?.steps.map(\.change) == [.started, .reset, .met])
        #expect(trigger?.steps.last?.date.iso == "2021-05-22")
    }

    @Test func `hours count where words tell them`() {
        /// A truce from 08:00 that needs a day and a half of calm and ends after so many hours of its second day.
        func trigger(endsAt hour: Int) -> Trigger? {
            var made = MadeEvidence(
                "⟦1:It took effect ⟦2:at 08:00 on 12 May⟧⟧. ⟦3:If calm holds for ⟦4:36 hours⟧, talks follow⟧. "
                    + "⟦5:It was over ⟦6:on 13 May⟧⟧.", file: "a", published: "2021-05-25")
            func clock(_ mark: Int, _ iso: String, _ hour: Int) {
                let day = CalendarDate(iso: iso).map { TemporalValue.date($0) }
                made.evidence.times.append(
                    TimeExpression(
                        span: made.marked[mark], form: day.map { .absolute($0) } ?? .reference(.past), value: day,
                        anchor: .none, minuteOfDay: hour * 60, reason: "given by the test"))
            }
            clock(2, "2021-05-12", 8)
            _ = made.time(4, .duration(TimeAmount(36, .hour)))
            clock(6, "2021-05-13", hour)
            made.provision(3, .consequence, condition: 3)
            made.status(1, .inForce, time: 0, event: .began)
            made.status(5, .collapsed, time: 2, event: .declaredOver)
            return assessed([made.evidence]).triggers.first
        }

        #expect(trigger(endsAt: 19)?.hours == 36)
        #expect(trigger(endsAt: 19)?.steps.map(\.change) == [.started, .lapsed])
        #expect(trigger(endsAt: 21)?.steps.map(\.change) == [.started, .met])
    }

    @Test func `one moment told by the clocks of two zones is said to be one`() {
        var document = terms()
        let sunday = CalendarDate(iso: "2021-05-16").map { TemporalValue.date($0) }
        func zoned(_ time: TimeExpression, _ hour: Int, _ zone: String) -> TimeExpression {
            TimeExpression(
                span: time.span, form: time.form, value: sunday, anchor: .none, minuteOfDay: hour * 60, zone: zone,
                reason: "given by the test")
        }
        var made = MadeEvidence(
            "⟦1:A truce was agreed on ⟦2:12 May⟧⟧. ⟦3:It ends ⟦4:at 19:00⟧⟧. ⟦5:It ends ⟦6:at 16:00⟧⟧.", file: "a",
            published: "2021-05-13", outlet: "The Paper")
        made.provision(1, .conclusion, times: [made.day(2, "2021-05-12")])
        made.provision(3, .term, deadline: made.day(4, "2021-05-16"))
        made.provision(5, .term, deadline: made.day(6, "2021-05-16"))
        document = made.evidence
        document.times[1] = zoned(document.times[1], 19, "Damascus")
        document.times[2] = zoned(document.times[2], 16, "GMT")
        document.provisions[2].holders = [made.speaker("The army")]
        let row = assessed([document]).discrepancies.first { $0.reason == .differentClock }

        #expect(row?.values.map(\.value) == ["2021-05-16 19:00 (2021-05-16 16:00 UTC)", "2021-05-16 16:00"])
        #expect(row?.explanation == "one moment, told by the clocks of different time zones")
    }

    @Test func `a condition lapses with its truce`() {
        let trigger = assessed([terms(breach: "2021-05-15", ended: "2021-05-17")]).triggers.first

        #expect(trigger?.steps.map(\.change) == [.started, .reset, .lapsed])
    }

    // MARK: Keeping

    @Test func `a finding outweighs claims, and the history keeps both`() {
        func said(_ isKept: Bool, _ isFinding: Bool, _ iso: String) -> Obligation.Assessment {
            Obligation.Assessment(
                holder: "x", isKept: isKept, isFinding: isFinding, date: CalendarDate(iso: iso).map { .date($0) },
                citation: Citation(document: "a", span: TextSpan(0, 1)))
        }
        let told = [said(false, true, "2021-05-06"), said(true, false, "2021-05-03"), said(false, false, "2021-05-04")]

        #expect(Keeping.standing(of: told) == .foundBroken)
        #expect(Keeping.history(of: told).map(\.standing) == [.claimedKept, .disputed, .foundBroken])
    }

    // MARK: Which agreement

    @Test func `an incident after the end of a truce falls under none, and the record says how far off it lies`() {
        var made = MadeEvidence(
            "⟦1:A truce agreed on ⟦2:1 May⟧⟧ ⟦3:ended ⟦4:on 8 May⟧⟧. ⟦5:Jets hit ⟦6:Marun⟧ ⟦7:on 12 May⟧⟧.", file: "a",
            published: "2021-05-13")
        made.provision(1, .conclusion, times: [made.day(2, "2021-05-01")])
        made.status(3, .collapsed, time: made.day(4, "2021-05-08"), event: .ended)
        made.incident(5, .airStrike, place: made.place(6, latitude: 35, longitude: 40), time: made.day(7, "2021-05-12"))
        let assignment = assessed([made.evidence]).assignments.first

        #expect(assignment?.agreement == nil)
        #expect(assignment?.doubts == ["4 days after the end of Truce of May 2021"])
    }

    @Test func `a strike on a group outside the truce is marked as such`() {
        var made = MadeEvidence(
            "⟦1:A truce agreed on ⟦2:1 May⟧⟧. ⟦3:It leaves out ⟦4:the Black Sun⟧⟧. ⟦5:Jets hit ⟦8:the Black Sun⟧ at ⟦6:Marun⟧ ⟦7:on 3 May⟧⟧.",
            file: "a", published: "2021-05-04")
        made.provision(1, .conclusion, times: [made.day(2, "2021-05-01")])
        made.name(4, key: "group:sun", kind: .armedGroup)
        made.provision(3, .exemption)
        made.incident(
            5, .airStrike, place: made.place(6, latitude: 35, longitude: 40), time: made.day(7, "2021-05-03"),
            targets: [made.actor(8, key: "group:sun")])

        #expect(assessed([made.evidence]).assignments.first?.exemptTarget == "the Black Sun")
    }

    // MARK: As of a day

    @Test func `a view belongs to documents that were surely out, and says what was not`() {
        func strike(_ count: Int, file: String, published: String?) -> DocumentEvidence {
            var made = MadeEvidence(
                "⟦1:Jets killed ⟦4:\(count)⟧ soldiers near ⟦2:Marun⟧ ⟦3:on 4 May 2021⟧⟧", file: file,
                published: published)
            let figure = made.figure(4, who: "soldiers", low: count, high: count, best: count)
            made.incident(
                1, .airStrike, place: made.place(2, latitude: 35, longitude: 40), time: made.day(3, "2021-05-04"),
                figures: [figure])
            return made.evidence
        }
        let documents = [
            strike(40, file: "a", published: "2021-05-05"), strike(62, file: "b", published: "2021-05-09"),
            strike(41, file: "c", published: nil),
        ]
        guard let day = CalendarDate(iso: "2021-05-06"), let before = CalendarDate(iso: "2021-05-03") else { return }
        let whole = assessed(documents)
        let known = whole.documents.filter { AsOfView.includes($0, on: day) }.map(\.document.file)
        let view = assessed(documents.filter { known.contains($0.document.file) })
        let notices = AsOfView.notices(of: view, within: whole, on: day)

        #expect(known == ["a", "c"])
        #expect(whole.documents.filter { AsOfView.includes($0, on: before) }.isEmpty)
        #expect(
            notices.contains { $0.code == "record.not-yet-known" && $0.message.contains("b, published 2021-05-09") })
        #expect(notices.contains { $0.code == "record.later-correction" && $0.message.contains("later 40 to 62") })
    }

    // MARK: What a profile adds

    @Test func `a profile names zones, ends a truce and says which of its clauses no report tells`() {
        var made = MadeEvidence(
            "⟦1:The truce agreed on ⟦2:1 May⟧⟧. ⟦3:Both sides must keep guns out of the ferry landing⟧. "
                + "⟦5:Jets hit ⟦6:Marun⟧ ⟦7:on 3 May⟧⟧.", file: "a", published: "2021-05-20")
        made.provision(1, .conclusion, times: [made.day(2, "2021-05-01")])
        made.provision(3, .obligation)
        made.incident(5, .airStrike, place: made.place(6, latitude: 35, longitude: 40), time: made.day(7, "2021-05-03"))
        var profile = Profile()
        profile.zones = [Profile.Zone(name: "The river strip", places: ["Marun"], heldBy: nil)]
        profile.agreements = [
            Profile.KnownAgreement(
                label: "Ferry agreement", date: CalendarDate(iso: "2021-05-01"), inForce: nil,
                ended: CalendarDate(iso: "2021-05-09"), parties: [],
                clauses: [
                    Profile.Clause(
                        text: "Guns leave the ferry landing", bearers: [], deadline: CalendarDate(iso: "2021-05-04")),
                    Profile.Clause(text: "Prisoners are exchanged", bearers: [], deadline: nil),
                ])
        ]
        let record = assessed([made.evidence], profile: profile)

        #expect(record.assignments.map(\.zone) == ["The river strip"])
        #expect(record.agreements.map { $0.ended?.iso } == ["2021-05-09"])
        let clauses = record.notices.filter { $0.code.hasPrefix("profile.") }
        #expect(clauses.map(\.code) == ["profile.clause-told", "profile.clause-untold"])
        #expect(clauses.first?.message.contains("was due by 2021-05-04") == true)
        #expect(clauses.first?.citations.count == 1)
    }
}
