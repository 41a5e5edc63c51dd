import Testing
import TruceEvidence
import TruceReconciliation
import TruceTestSupport

/// What a kept record rests on may change: names, keys, joined events, dates. Each time it is that of one run.
struct KeptRecordTests {
    /// A case that is kept up.
    private struct Case {
        var reconciler = Reconciler()
        var present: [String: DocumentEvidence] = [:]

        /// The record after a report came, in place of what was read before of its file.
        mutating func add(_ evidence: DocumentEvidence) -> Record {
            reconciler.add([evidence])
            present[evidence.document.file] = evidence
            return compared()
        }

        /// The record after a report went.
        mutating func remove(_ file: String) -> Record {
            if let evidence = present.removeValue(forKey: file) {
                reconciler.remove(file: file, id: evidence.document.id)
            }
            return compared()
        }

        private mutating func compared() -> Record {
            let record = reconciler.record()
            let full = Reconciler.record(of: present.keys.sorted().compactMap { present[$0] })
            #expect(record == full)
            return record
        }
    }

    /// A report of an attack on aid, of a truce and of words about it.
    private func report(
        _ file: String, id: String? = nil, published: String? = "2021-05-05", attacked: String? = "2021-05-03",
        side: String = "the Column", status: EventStatus = .done
    ) -> DocumentEvidence {
        var made = MadeEvidence(
            "⟦1:Shells ⟦2:hit⟧ ⟦3:a relief convoy⟧ near ⟦4:Marun⟧ ⟦5:that day⟧⟧. “⟦6:we never fired at the convoy⟧,” he said. "
                + "⟦7:⟦8:\(side)⟧ and ⟦9:Arda⟧ signed ⟦10:a truce⟧ ⟦11:on 1 May⟧⟧. ⟦12:The truce stands⟧.",
            file: file, published: published, outlet: "Paper \(file.prefix(1))")
        let place = made.place(4, latitude: 35, longitude: 40)
        let time = attacked.map { made.day(5, $0) }
        made.incident(1, .attackOnAid, place: place, time: time, targets: [made.actor(3)])
        made.evidence.access = [
            AccessMention(
                span: made.marked[1], trigger: made.marked[2], kind: .attacked, status: status, place: place,
                time: time,
                incident: 0)
        ]
        made.quote(6, by: "Sergio Vellan")
        let bearers = [
            made.name(8, key: "group:column", kind: .armedGroup), made.name(9, key: "state:AR", kind: .state),
        ]
        made.provision(7, .conclusion, bearers: bearers, times: [made.day(11, "2021-05-01")])
        made.status(12, .inForce, time: made.day(11, "2021-05-01"), event: .agreed)
        return made.evidence
    }

    @Test func `passages of one attack stay one event of access while reports come and go`() {
        var kept = Case()
        let counts = [
            kept.add(report("b.txt")), kept.add(report("a.txt")), kept.add(report("c.txt", status: .threatened)),
            kept.add(report("c.txt")), kept.remove("a.txt"), kept.remove("b.txt"),
        ].map { $0.access.map(\.members.count).sorted() }

        #expect(counts == [[1], [2], [1, 2], [3], [2], [1]])
    }

    @Test func `an attack that is found to be another takes its passage of access along`() {
        var kept = Case()
        _ = kept.add(report("a.txt"))
        let one = kept.add(report("b.txt"))
        let two = kept.add(report("b.txt", published: "2021-09-05", attacked: "2021-09-03"))

        #expect(one.access.count == 1)
        #expect(two.access.count == 2)
        #expect(Set(two.access.map(\.incident)) == Set(two.incidents.filter { $0.type == .attackOnAid }.map(\.id)))
    }

    @Test func `a side has the name that most of the reports give it that are there`() {
        var kept = Case()
        let names = [
            kept.add(report("a.txt", side: "the Eastern Column")), kept.add(report("b.txt")), kept.add(report("c.txt")),
            kept.remove("b.txt"), kept.remove("c.txt"),
        ].map { $0.agreements.first?.parties.first }

        #expect(names.last == "the Eastern Column")
        #expect(Set(names).count == 2)
    }

    @Test func `a report that loses its date, and gets one again, is dated by the others each time`() {
        var kept = Case()
        _ = kept.add(report("a.txt"))
        _ = kept.add(report("b.txt", published: nil, attacked: nil))
        _ = kept.add(report("c.txt"))
        _ = kept.add(report("b.txt"))
        _ = kept.add(report("b.txt", published: nil, attacked: nil))
        _ = kept.remove("c.txt")
        _ = kept.remove("a.txt")
    }
}
