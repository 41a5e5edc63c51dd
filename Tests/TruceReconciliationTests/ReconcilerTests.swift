import Testing
import TruceEvidence
import TruceReconciliation
import TruceTestSupport

struct ReconcilerTests {
    @Test(arguments: 1...6 as ClosedRange<UInt64>)
    func `one at a time gives what all at once give`(seed: UInt64) {
        let reports = MadeCorpus.reports(60, seed: seed)
        var chance = Shuffler(seed)
        var reconciler = Reconciler()
        for report in reports.shuffled(using: &chance) { reconciler.add([report]) }

        #expect(reconciler.record().saysTheSame(as: Reconciler.record(of: reports)))
    }

    @Test func `a record asked for after every document is the record of those documents`() {
        let reports = MadeCorpus.reports(14, seed: 9)
        var reconciler = Reconciler()
        for (index, report) in reports.enumerated() {
            reconciler.add([report])

            #expect(reconciler.record().saysTheSame(as: Reconciler.record(of: Array(reports.prefix(index + 1)))))
        }
    }

    @Test(arguments: 1...4 as ClosedRange<UInt64>)
    func `what is taken out leaves no trace`(seed: UInt64) {
        let reports = MadeCorpus.reports(50, seed: seed)
        var chance = Shuffler(seed)
        let out = Set(reports.indices.shuffled(using: &chance).prefix(20))
        var reconciler = Reconciler()
        reconciler.add(reports)
        _ = reconciler.record()
        for index in out.sorted() {
            reconciler.remove(file: reports[index].document.file, id: reports[index].document.id)
        }
        let left = reports.indices.filter { !out.contains($0) }.map { reports[$0] }

        #expect(reconciler.count == 30)
        #expect(reconciler.record().saysTheSame(as: Reconciler.record(of: left)))
    }

    @Test func `a document that comes again takes the place of itself`() {
        let reports = MadeCorpus.reports(20, seed: 3)
        var reconciler = Reconciler()
        reconciler.add(reports)
        reconciler.add([reports[4], reports[7]])

        #expect(reconciler.count == 20)
        #expect(reconciler.record().saysTheSame(as: Reconciler.record(of: reports)))
    }

    @Test func `many more neighbours than are compared change nothing by their order`() {
        // Far more mentions of one place and day than a mention is compared with.
        let reports = (0..<150).map { index in
            var made = MadeEvidence(
                "⟦1:Jets struck ⟦4:house \(index % 7)⟧ in ⟦2:Marun⟧ ⟦3:on Tuesday⟧⟧", file: "\(index).txt",
                published: "2021-05-05")
            let place = made.place(2, latitude: 35, longitude: 40)
            made.incident(1, .airStrike, place: place, time: made.day(3, "2021-05-04"), targets: [made.actor(4)])
            return made.evidence
        }
        var chance = Shuffler(5)
        var reconciler = Reconciler()
        for report in reports.shuffled(using: &chance) { reconciler.add([report]) }

        #expect(reconciler.record().saysTheSame(as: Reconciler.record(of: reports)))
    }
}
