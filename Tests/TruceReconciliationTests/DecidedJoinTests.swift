import Testing
import TruceEvidence
import TruceReconciliation
import TruceTestSupport

struct DecidedJoinTests {
    private func strike(_ file: String, on day: String = "2021-05-04") -> DocumentEvidence {
        var made = MadeEvidence(
            "⟦1:Jets hit ⟦4:soldiers⟧ near ⟦2:Marun⟧ ⟦3:then⟧⟧. “⟦5:The \(file) road is open to all of us⟧,” he said.",
            file: file, published: "2021-05-09")
        let place = made.place(2, latitude: 35, longitude: 40)
        made.incident(1, .airStrike, place: place, time: made.day(3, day), targets: [made.actor(4)])
        made.quote(5, by: "Mara Linde")
        return made.evidence
    }

    private func subject(_ evidence: DocumentEvidence) -> Subject {
        Subject(.incident, at: evidence.incidents[0].span, of: evidence.document)
    }

    private func decided(_ kind: Decision.Kind, _ subjects: [Subject], value: String? = nil, when: Int = 1) -> Decision
    {
        Decision(kind, subjects, value: value, who: "Mara Linde", when: when, why: "read both")
    }

    @Test func `a decision keeps apart what would be joined`() {
        let reports = ["a", "b", "c"].map { strike($0) }
        let apart = decided(.keepApart, reports.prefix(2).map(subject))

        #expect(Reconciler.record(of: reports).incidents.count == 1)
        let record = Reconciler.record(of: reports, decisions: [apart])
        #expect(record.incidents.map { $0.members.map(\.document) } == [["a", "c"], ["b"]])
    }

    @Test func `a split takes the first away from the others, which stay together`() {
        let reports = ["a", "b", "c"].map { strike($0) }

        let record = Reconciler.record(of: reports, decisions: [decided(.split, reports.map(subject))])

        #expect(record.incidents.map { $0.members.map(\.document) } == [["a"], ["b", "c"]])
    }

    @Test func `a decision joins what the days hold apart`() {
        let reports = [strike("a"), strike("b", on: "2021-05-07")]
        let merge = decided(.merge, reports.map(subject))

        #expect(Reconciler.record(of: reports).incidents.count == 2)
        let record = Reconciler.record(of: reports, decisions: [merge])
        #expect(record.incidents.count == 1)
        #expect(record.incidents[0].reasons == ["a and b: joined by decision"])
    }

    @Test func `a merger takes along all that either side was joined of`() {
        let reports = [strike("a"), strike("b"), strike("c", on: "2021-05-07"), strike("d", on: "2021-05-07")]
        let merge = decided(.merge, [reports[1], reports[2]].map(subject))

        #expect(Reconciler.record(of: reports).incidents.map(\.members.count) == [2, 2])
        #expect(Reconciler.record(of: reports, decisions: [merge]).incidents.map(\.members.count) == [4])
    }

    @Test func `of two decisions about one pair the later counts`() {
        let reports = ["a", "b"].map { strike($0) }
        let apart = decided(.keepApart, reports.map(subject), when: 1)
        let merge = decided(.merge, reports.reversed().map(subject), when: 2)

        #expect(Reconciler.record(of: reports, decisions: [merge, apart]).incidents.count == 1)
    }

    @Test func `a withdrawn decision is undone`() {
        let reports = ["a", "b"].map { strike($0) }
        let apart = decided(.keepApart, reports.map(subject), when: 1)
        let away = decided(.withdraw, [], value: apart.id, when: 2)
        var reconciler = Reconciler()
        reconciler.add(reports)
        reconciler.decide([apart])
        #expect(reconciler.record().incidents.count == 2)

        reconciler.decide([apart, away])

        #expect(reconciler.record().saysTheSame(as: Reconciler.record(of: reports)))
    }

    @Test func `statements are merged by decision too`() {
        let reports = ["north", "south"].map { strike($0) }
        let subjects = reports.map { Subject(.statement, at: $0.quotations[0].span, of: $0.document) }
        let apart = decided(.keepApart, subjects)

        #expect(Reconciler.record(of: reports).statements.count == 1)
        #expect(Reconciler.record(of: reports, decisions: [apart]).statements.count == 2)
    }

    @Test func `a decision about what is not there decides nothing`() {
        let reports = ["a", "b"].map { strike($0) }
        let elsewhere = Subject(kind: .incident, document: "sha256:none", passage: reports[0].incidents[0].span)

        let record = Reconciler.record(of: reports, decisions: [decided(.keepApart, [subject(reports[0]), elsewhere])])

        #expect(record.saysTheSame(as: Reconciler.record(of: reports)))
    }
}
