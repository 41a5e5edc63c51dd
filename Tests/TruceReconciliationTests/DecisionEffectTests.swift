import Testing
import TruceEvidence
import TruceReconciliation
import TruceTestSupport
import TruceText

/// Every decision has an effect that is told, also where it can have none.
struct DecisionEffectTests {
    @Test func `an incident is assigned to an agreement by its label, by its words, or to none`() {
        var made = MadeEvidence(
            "⟦1:Jets hit Marun⟧ ⟦2:on 4 May⟧. ⟦3:The truce⟧ of ⟦4:1 May⟧ stands, ⟦5:the other⟧ of ⟦6:2 July⟧ too.",
            file: "a", published: "2021-07-09")
        made.incident(1, .airStrike, time: made.day(2, "2021-05-04"))
        made.status(3, .inForce, time: made.day(4, "2021-05-01"), event: .agreed)
        made.status(5, .inForce, time: made.day(6, "2021-07-02"), event: .agreed)
        let report = made.evidence
        func agreement(_ value: String) -> String? {
            let assign = DecidedCase.decided(.assign, [report.subject(.incident)], field: "agreement", value: value)
            return Reconciler.record(of: [report], decisions: [assign]).incidents[0].agreement
        }

        #expect(Reconciler.record(of: [report]).incidents[0].agreement == "a1")
        #expect(agreement("Truce of July 2021") == "a2")
        #expect(agreement(Subject(.status, at: made.marked[5], of: report.document).description) == "a2")
        #expect(agreement("none") == nil)
    }

    @Test func `an agreement that is not there is said to be missing`() {
        let report = DecidedCase.report("a")
        let assign = DecidedCase.decided(.assign, [report.subject(.incident)], field: "agreement", value: "Lake Accord")

        let record = Reconciler.record(of: [report], decisions: [assign])

        #expect(record.decisions.map(\.outcome) == [.notApplied])
        #expect(record.notices.map(\.code) == ["record.decision-not-applied"])
    }

    @Test func `a statement is assigned to a speaker`() {
        let report = DecidedCase.report("a")
        let assign = DecidedCase.decided(
            .assign, [report.subject(.statement)], field: "speaker", value: "Peter Okello")

        let record = Reconciler.record(of: [report], decisions: [assign])

        #expect(record.statements.map(\.speaker) == ["Peter Okello"])
        #expect(record.statements[0].decisions == [assign.id])
    }

    @Test func `two outlets that pass on one agency by decision are one origin`() {
        let reports = [DecidedCase.report("a", killed: 12), DecidedCase.report("b", killed: 14)]
        let assign = DecidedCase.decided(
            .assign, reports.map { $0.subject(.document) }, field: "origin", value: "River News")

        #expect(Reconciler.record(of: reports).incidents[0].origins.count == 2)
        let record = Reconciler.record(of: reports, decisions: [assign])
        #expect(record.incidents[0].origins.map(\.name) == ["River News"])
    }

    @Test func `an accepted incident names who accepted it`() {
        let reports = [DecidedCase.report("a"), DecidedCase.report("b")]
        let accept = DecidedCase.decided(.accept, [reports[1].subject(.incident)])

        let record = Reconciler.record(of: reports, decisions: [accept])

        #expect(record.incidents.map(\.decisions) == [[accept.id]])
    }

    @Test func `an undone decision changes nothing and is still told of`() {
        let report = DecidedCase.report("a")
        let reject = DecidedCase.decided(.reject, [report.subject(.figure)])
        let undo = DecidedCase.decided(.withdraw, [], value: reject.id, when: 2)

        let record = Reconciler.record(of: [report], decisions: [reject, undo])

        #expect(record.saysTheSame(as: Reconciler.record(of: [report])))
        #expect(record.decisions.map(\.outcome) == [.withdrawn, .applied])
    }

    @Test func `a decision about words that are gone is reported and not lost`() {
        let report = DecidedCase.report("a")
        let elsewhere = Subject(kind: .figure, document: report.document.id, passage: TextSpan(900, 910))
        let unread = Subject(kind: .figure, document: "sha256:none", passage: TextSpan(0, 4))
        let decisions = [
            DecidedCase.decided(.reject, [elsewhere]),
            DecidedCase.decided(.correct, [unread], field: "value", value: "3"),
            DecidedCase.decided(.withdraw, [], value: "no such decision"),
        ]

        let record = Reconciler.record(of: [report], decisions: decisions)

        #expect(record.decisions.map(\.outcome) == [.subjectMissing, .subjectMissing, .subjectMissing])
        #expect(record.notices.map(\.code) == Array(repeating: "record.decision-missing", count: 3))
    }

    @Test func `a passage that is read a little longer is still the one that was decided of`() {
        let report = DecidedCase.report("a")
        let span = report.figures[0].span
        let shorter = Subject(.figure, at: TextSpan(span.start, span.end - 3), of: report.document)

        let record = Reconciler.record(of: [report], decisions: [DecidedCase.decided(.reject, [shorter])])

        #expect(record.documents[0].figures.isEmpty)
    }

    @Test func `a decision that cannot be kept says why`() {
        let report = DecidedCase.report("a")
        let wrong = DecidedCase.decided(.correct, [report.subject(.figure)], field: "value", value: "many")

        let record = Reconciler.record(of: [report], decisions: [wrong])

        #expect(record.decisions[0].outcome == .notApplied)
        #expect(record.decisions[0].note?.hasPrefix("'many' is no value") == true)
    }

    @Test(arguments: 1...8 as ClosedRange<UInt64>)
    func `the order of documents and decisions changes nothing`(seed: UInt64) {
        let reports = MadeCorpus.reports(30, seed: 7)
        let decisions = MadeCorpus.decisions(about: reports, seed: 7)
        var chance = Shuffler(seed)
        var reconciler = Reconciler()
        let shuffled = reports.shuffled(using: &chance)
        // Half of the documents come before anything is decided, the rest after.
        for report in shuffled.prefix(15) { reconciler.add([report]) }
        _ = reconciler.record()
        reconciler.decide(decisions.shuffled(using: &chance))
        for report in shuffled.dropFirst(15) { reconciler.add([report]) }

        let one = reconciler.record()
        let other = Reconciler.record(of: reports, decisions: decisions)

        #expect(one.saysTheSame(as: other))
        #expect(one.decisions == other.decisions)
        #expect(one.notices == other.notices)
        #expect(one.decisions.contains { $0.outcome == .applied })
    }
}
