import Testing
import TruceEvidence
import TruceReconciliation
import TruceTestSupport

/// What was rejected counts nowhere and stays on record as rejected.
struct RejectionTests {
    private func record(_ reports: [DocumentEvidence], rejecting subjects: [Subject]) -> Record {
        Reconciler.record(of: reports, decisions: [DecidedCase.decided(.reject, subjects)])
    }

    @Test func `a rejected incident is gone with its dead`() {
        let report = DecidedCase.report("a")

        let record = record([report], rejecting: [report.subject(.incident)])

        #expect(record.incidents.isEmpty)
        #expect(record.documents[0].figures.isEmpty)
        #expect(record.documents[0].claims.map(\.incident) == [nil])
        #expect(record.decisions.map(\.outcome) == [.applied])
        #expect(record.decisions[0].changes[0].citation?.span == report.incidents[0].span)
    }

    @Test func `the dead of a rejected incident stay where another passage tells of them`() {
        var report = DecidedCase.report("a")
        report.incidents.append(report.incidents[0])
        report.incidents[1].figures = [0]

        let record = record([report], rejecting: [report.subject(.incident)])

        #expect(record.documents[0].figures.count == 1)
    }

    @Test func `other reports of a rejected passage still tell of the incident`() {
        let reports = [DecidedCase.report("a"), DecidedCase.report("b")]

        let record = record(reports, rejecting: [reports[0].subject(.incident)])

        #expect(record.incidents.map { $0.members.map(\.document) } == [["b"]])
    }

    @Test func `a rejected figure counts no more`() {
        let report = DecidedCase.report("a")

        let record = record([report], rejecting: [report.subject(.figure)])

        #expect(record.incidents[0].killed == .none)
        #expect(record.documents[0].incidents[0].figures.isEmpty)
    }

    @Test func `references behind a rejected figure still lead to what they led to`() {
        var made = MadeEvidence("⟦1:20 died⟧, ⟦2:9 of them⟧ ⟦3:on Tuesday⟧; ⟦4:3⟧ hurt.", file: "a")
        _ = made.figure(4, .injured, low: 3, high: 3, best: 3)
        let total = made.figure(1, low: 20, high: 20, best: 20)
        _ = made.figure(2, low: 9, high: 9, best: 9, time: made.day(3, "2021-05-04"), partOf: total)
        let report = made.evidence

        let read = record([report], rejecting: [report.subject(.figure)]).documents[0]

        #expect(read.figures.map(\.best) == [20, 9])
        #expect(read.figures[1].partOf == 0)
    }

    @Test func `a rejected time leaves the incident undated, a rejected place leaves it nowhere`() {
        let report = DecidedCase.report("a")

        let record = record([report], rejecting: [report.subject(.time), report.subject(.place)])

        #expect(record.incidents.map(\.date) == [nil])
        #expect(record.incidents.map { $0.place == nil } == [true])
    }

    @Test func `a rejected claim blames nobody`() {
        let report = DecidedCase.report("a")

        let record = record([report], rejecting: [report.subject(.claim)])

        #expect(Reconciler.record(of: [report]).incidents[0].accounts.contains { $0.stance == .blames })
        #expect(!record.incidents[0].accounts.contains { $0.stance == .blames })
    }

    @Test func `a rejected quotation makes no statement`() {
        let report = DecidedCase.report("a")

        #expect(record([report], rejecting: [report.subject(.statement)]).statements.isEmpty)
    }

    @Test func `a rejected document says nothing, and comes back when that is undone`() {
        let reports = [DecidedCase.report("a"), DecidedCase.report("b")]
        let reject = DecidedCase.decided(.reject, [reports[0].subject(.document)])
        var reconciler = Reconciler()
        reconciler.add(reports)
        reconciler.decide([reject])

        #expect(reconciler.record().documents.map(\.document.file) == ["b"])
        #expect(reconciler.record().decisions.map(\.outcome) == [.applied])

        reconciler.decide([reject, DecidedCase.decided(.withdraw, [], value: reject.id, when: 2)])
        #expect(reconciler.record().saysTheSame(as: Reconciler.record(of: reports)))
    }

    @Test func `a later acceptance overrules a rejection`() {
        let report = DecidedCase.report("a")
        let decisions = [
            DecidedCase.decided(.reject, [report.subject(.incident)], when: 1),
            DecidedCase.decided(.accept, [report.subject(.incident)], when: 2),
        ]

        let record = Reconciler.record(of: [report], decisions: decisions)

        #expect(record.incidents.count == 1)
        #expect(record.decisions.map(\.outcome) == [.overruled, .applied])
        #expect(record.incidents[0].decisions == [decisions[1].id])
    }
}
