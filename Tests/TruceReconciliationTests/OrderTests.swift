import Testing
import TruceEvidence
import TruceReconciliation
import TruceTestSupport

struct OrderTests {
    private func corpus() -> [DocumentEvidence] {
        (0..<12).map { index in
            let count = 20 + index % 3
            var made = MadeEvidence(
                "⟦1:Jets killed ⟦4:\(count) soldiers⟧ near ⟦2:Marun⟧ ⟦3:on Tuesday⟧⟧. “⟦5:We never fired a shell at"
                    + " the river bridge⟧,” he said. ⟦6:The truce⟧ of ⟦7:1 May⟧ stands.",
                file: "\(index).txt", published: "2021-05-0\(5 + index % 2)", outlet: "Paper \(index % 5)")
            let place = made.place(2, latitude: 35, longitude: 40 + Double(index % 4) / 100)
            let time = made.day(3, "2021-05-04")
            let killed = made.figure(4, who: "soldiers", low: count, high: count, best: count)
            made.incident(1, .airStrike, place: place, time: time, targets: [made.actor(4)], figures: [killed])
            made.quote(5, by: index % 2 == 0 ? "Sergio Vellan" : "Sergo Vellan")
            made.status(6, .inForce, time: made.day(7, index % 2 == 0 ? "2021-05-01" : "2021-05-02"), event: .agreed)
            made.status(6, index % 3 == 0 ? .violated : .inForce)
            return made.evidence
        }
    }

    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func `the order of the documents changes nothing`(seed: UInt64) {
        let documents = corpus()
        var shuffler = Shuffler(seed)

        let one = Reconciler.record(of: documents)
        let other = Reconciler.record(of: documents.shuffled(using: &shuffler))

        #expect(one.documents == other.documents)
        #expect(one.statements == other.statements)
        #expect(one.incidents == other.incidents)
        #expect(one.discrepancies == other.discrepancies)
        #expect(one.agreements == other.agreements)
        #expect(one.timeline == other.timeline)
    }

    @Test func `identifiers follow the first member`() {
        let record = Reconciler.record(of: corpus().reversed())

        #expect(record.statements.map(\.id) == record.statements.indices.map { "s\($0 + 1)" })
        #expect(record.incidents.map(\.id) == record.incidents.indices.map { "i\($0 + 1)" })
        #expect(record.discrepancies.map(\.id) == record.discrepancies.indices.map { "d\($0 + 1)" })
        #expect(record.discrepancies.isEmpty == false)
    }

    @Test func `no documents make an empty record`() {
        let record = Reconciler.record(of: [])

        #expect(record.documents.isEmpty)
        #expect(record.incidents.isEmpty)
        #expect(record.agreements.isEmpty)
    }
}
