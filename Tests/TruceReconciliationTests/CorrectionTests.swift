import Testing
import TruceEvidence
import TruceReconciliation
import TruceTestSupport

/// A corrected value keeps its words and takes its place in everything that follows from it.
struct CorrectionTests {
    @Test func `a corrected number counts in place of the one that was read`() throws {
        let report = DecidedCase.report("a")
        let correct = DecidedCase.decided(.correct, [report.subject(.figure)], field: "value", value: "14-16")

        let record = Reconciler.record(of: [report], decisions: [correct])

        let killed = try #require(record.incidents.first?.killed)
        #expect(killed.low == 14 && killed.high == 16)
        #expect(record.documents[0].words(record.documents[0].figures[0].span) == "12 soldiers")
        let change = try #require(record.decisions.first?.changes.first)
        #expect(change.before == "12" && change.after == "14-16")
        #expect(change.citation?.span == report.figures[0].span)
    }

    @Test func `a corrected number no longer contradicts another report`() {
        let reports = [DecidedCase.report("a"), DecidedCase.report("b", killed: 30)]
        let correct = DecidedCase.decided(.correct, [reports[1].subject(.figure)], field: "value", value: "12")

        #expect(Reconciler.record(of: reports).discrepancies.contains { $0.dimension == .count })
        let record = Reconciler.record(of: reports, decisions: [correct])
        #expect(!record.discrepancies.contains { $0.dimension == .count })
    }

    @Test func `a corrected category moves a number from the dead to the hurt`() {
        let report = DecidedCase.report("a")
        let correct = DecidedCase.decided(.correct, [report.subject(.figure)], field: "what", value: "injured")

        let record = Reconciler.record(of: [report], decisions: [correct])

        #expect(record.incidents[0].killed == .none)
        #expect(record.incidents[0].injured.low == 12)
    }

    @Test func `a corrected day lets two reports of one attack meet`() {
        let reports = [DecidedCase.report("a"), DecidedCase.report("b", day: "2021-05-08")]
        let correct = DecidedCase.decided(.correct, [reports[1].subject(.time)], field: "date", value: "2021-05-04")

        #expect(Reconciler.record(of: reports).incidents.count == 2)
        let record = Reconciler.record(of: reports, decisions: [correct])
        #expect(record.incidents.map { $0.date?.iso } == ["2021-05-04"])
    }

    @Test func `a corrected place moves the incident`() {
        let report = DecidedCase.report("a")
        let correct = DecidedCase.decided(
            .correct, [report.subject(.place)], field: "place", value: "Upper Marun @ 35.5,40.25")

        let record = Reconciler.record(of: [report], decisions: [correct])

        #expect(record.incidents[0].place?.name == "Upper Marun")
        #expect(record.incidents[0].place?.latitude == 35.5)
        #expect(record.incidents[0].placeCitation?.span == report.places[0].span)
    }

    @Test func `an incident gets its decided type, place and day, and its passages stay as they were read`() {
        let reports = [DecidedCase.report("a"), DecidedCase.report("b")]
        let incident = [reports[1].subject(.incident)]
        let decisions = [
            DecidedCase.decided(.correct, incident, field: "type", value: "shelling"),
            DecidedCase.decided(.correct, incident, field: "place", value: "Marun @ 35.1,40.2"),
            DecidedCase.decided(.correct, incident, field: "date", value: "2021-05-03"),
        ]

        let record = Reconciler.record(of: reports, decisions: decisions)

        #expect(record.incidents.count == 1)
        #expect(record.incidents[0].label == "Shelling at Marun, 3 May 2021")
        #expect(record.incidents[0].dateCitation?.span == reports[0].times[0].span)
        #expect(record.documents == reports)
        #expect(Set(record.incidents[0].decisions) == Set(decisions.map(\.id)))
    }

    @Test func `of two corrections of one incident through two passages the later counts`() {
        let reports = [DecidedCase.report("a"), DecidedCase.report("b")]
        let decisions = [
            DecidedCase.decided(.correct, [reports[0].subject(.incident)], field: "type", value: "ambush", when: 5),
            DecidedCase.decided(.correct, [reports[1].subject(.incident)], field: "type", value: "shelling", when: 4),
        ]

        let record = Reconciler.record(of: reports, decisions: decisions)

        #expect(record.incidents[0].type == .ambush)
        #expect(record.decisions.map(\.outcome) == [.overruled, .applied])
    }

    @Test func `what is said passes to the corrected speaker with what is told inside it`() {
        var made = MadeEvidence("“⟦1:Their guns ⟦2:broke the truce⟧⟧,” he said.", file: "a", published: "2021-05-05")
        made.quote(1, by: "Mara Linde")
        made.claim(2, .accuses, by: "Mara Linde")
        let report = made.evidence
        let correct = DecidedCase.decided(
            .correct, [report.subject(.statement)], field: "speaker", value: "Peter Okello")

        let record = Reconciler.record(of: [report], decisions: [correct])

        #expect(record.statements[0].speaker == "Peter Okello")
        #expect(record.documents[0].claims[0].holders.map(\.name) == ["Peter Okello"])
    }

    @Test func `a clause gets other bearers and a status another value`() {
        var made = MadeEvidence("⟦1:Both sides must open the road⟧. ⟦2:The truce holds⟧.", file: "a")
        made.provision(1, .obligation)
        made.status(2, .inForce)
        let report = made.evidence
        let decisions = [
            DecidedCase.decided(
                .correct, [report.subject(.provision)], field: "bearer", value: "Northern Army; River Front"),
            DecidedCase.decided(.correct, [report.subject(.status)], field: "status", value: "violated"),
            DecidedCase.decided(.correct, [report.subject(.document)], field: "status", value: "violated"),
        ]

        let read = Reconciler.record(of: [report], decisions: decisions).documents[0]

        #expect(read.provisions[0].bearers.map(\.name) == ["Northern Army", "River Front"])
        #expect(read.statusStatements[0].status == .violated)
        #expect(read.status == .violated)
    }

    @Test func `a corrected day of publication moves the days counted from it`() {
        var made = MadeEvidence("⟦1:Jets hit Marun⟧ ⟦2:yesterday⟧.", file: "a", published: "2021-05-05")
        made.incident(1, .airStrike, time: made.time(2, .days(-1)))
        let report = made.evidence
        let correct = DecidedCase.decided(.correct, [report.subject(.document)], field: "date", value: "2021-05-09")

        let record = Reconciler.record(of: [report], decisions: [correct])

        #expect(record.documents[0].document.published.value?.iso == "2021-05-09")
        #expect(record.incidents[0].date?.iso == "2021-05-08")
    }

    @Test func `a corrected name passes to every role in which it stands`() {
        var made = MadeEvidence("⟦1:⟦2:The Front⟧ raided Marun⟧.", file: "a")
        let agent = made.name(2, key: "group:front", kind: .armedGroup)
        made.incident(1, .groundAssault, agents: [agent])
        let report = made.evidence
        let correct = DecidedCase.decided(.correct, [report.subject(.actor)], field: "name", value: "River Brigade")

        let read = Reconciler.record(of: [report], decisions: [correct]).documents[0]

        #expect(read.actors[0].name == "River Brigade")
        #expect(read.incidents[0].agents.map(\.name) == ["River Brigade"])
        #expect(read.incidents[0].agents[0].key == nil)
    }
}
