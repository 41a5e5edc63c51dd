import Testing
import TruceEvidence
import TruceReconciliation
import TruceTestSupport

struct IncidentMatcherTests {
    /// A report of something that hit someone at a place on a day.
    private func report(
        _ text: String, file: String, type: IncidentType = .airStrike, kind: EventKind? = nil,
        at point: (Double, Double)? = (35, 40), on day: String? = "2021-05-04", published: String? = "2021-05-05"
    ) -> DocumentEvidence {
        var made = MadeEvidence(text, file: file, published: published, outlet: file)
        let place = point.map { made.place(2, latitude: $0.0, longitude: $0.1) }
        let time = day.map { made.day(3, $0) }
        let target = made.actor(4)
        made.incident(1, type, kind: kind, place: place, time: time, targets: [target])
        return made.evidence
    }

    @Test(arguments: [(EventKind.attack, 1), (.destruction, 2)])
    func `what one report calls an attack and no more is the assault that another tells of`(
        _ kind: EventKind, _ count: Int
    ) {
        let a = report(
            "⟦1:Gunmen stormed ⟦4:a guest house⟧ in ⟦2:Marun⟧ ⟦3:on Tuesday⟧⟧", file: "a", type: .groundAssault,
            kind: .clash)
        let b = report(
            "⟦3:On 4 May⟧ ⟦1:the deadly raid upon ⟦4:the guest house⟧ at ⟦2:Marun⟧⟧", file: "b", type: .other,
            kind: kind)

        #expect(Reconciler.record(of: [a, b]).incidents.count == count)
    }

    @Test func `two reports of one strike are one incident and say why`() {
        let a = report("⟦1:Jets hit ⟦4:soldiers⟧ near ⟦2:Marun⟧ ⟦3:on Tuesday⟧⟧", file: "a")
        let b = report("⟦3:On 4 May⟧ ⟦1:a raid killed ⟦4:soldiers⟧ at ⟦2:Marun⟧⟧", file: "b")

        let record = Reconciler.record(of: [a, b])

        #expect(record.incidents.count == 1)
        #expect(record.incidents.first?.label == "Air strike at Marun, 4 May 2021")
        #expect(record.incidents.first?.reasons.isEmpty == false)
        #expect(record.incidents.first?.origins.count == 2)
    }

    @Test func `long passages that share much tell of one bombing though they name no place`() {
        func telling(_ passage: String, _ file: String) -> DocumentEvidence {
            var made = MadeEvidence(
                "⟦1:\(passage) ⟦2:on Easter Day⟧⟧.", file: file, published: "2021-05-05", outlet: file)
            made.incident(1, .other, time: made.day(2, "2021-05-04"))
            return made.evidence
        }
        let a = telling(
            "Blasts ripped through three churches, two luxury hotels and a guest house, wounding worshippers and tourists in the "
                + "bloodiest violence that the island has seen since its long war ended, the harbour master said", "a")
        let b = telling(
            "Bombers struck churches during services and luxury hotels full of tourists, the worst violence on the island for a "
                + "decade, while worshippers fled and a guest house burned, as its neighbours told the mayor", "b")

        #expect(Reconciler.record(of: [a, b]).incidents.count == 1)
    }

    @Test func `strikes on different days are two incidents`() {
        let a = report("⟦1:Jets hit ⟦4:soldiers⟧ near ⟦2:Marun⟧ ⟦3:on Tuesday⟧⟧", file: "a")
        let b = report("⟦3:Later⟧ ⟦1:a raid killed ⟦4:soldiers⟧ at ⟦2:Marun⟧⟧", file: "b", on: "2021-05-08")

        #expect(Reconciler.record(of: [a, b]).incidents.count == 2)
    }

    @Test func `towns far apart are two incidents`() {
        let a = report("⟦1:Jets hit ⟦4:soldiers⟧ near ⟦2:Marun⟧ ⟦3:on Tuesday⟧⟧", file: "a")
        let b = report("⟦3:On 4 May⟧ ⟦1:a raid killed ⟦4:soldiers⟧ at ⟦2:Tessal⟧⟧", file: "b", at: (36, 40))

        #expect(Reconciler.record(of: [a, b]).incidents.count == 2)
    }

    @Test func `attacks of one day in towns of one strip of land stay two, by whichever report`() {
        func telling(_ file: String) -> DocumentEvidence {
            var made = MadeEvidence(
                "⟦1:Jets killed ⟦4:people⟧ in ⟦2:Marun⟧ ⟦3:on Tuesday⟧⟧. ⟦5:Jets killed ⟦8:people⟧ in ⟦6:Orvik⟧ ⟦7:on Tuesday⟧⟧.",
                file: file, published: "2021-05-05", outlet: file)
            let places = [
                made.place(2, latitude: 35, longitude: 40), made.place(6, latitude: 35, longitude: 40.12),
            ]
            let times = [made.day(3, "2021-05-04"), made.day(7, "2021-05-04")]
            made.incident(1, .airStrike, place: places[0], time: times[0], targets: [made.actor(4)])
            made.incident(5, .airStrike, place: places[1], time: times[1], targets: [made.actor(8)])
            return made.evidence
        }
        let record = Reconciler.record(of: [telling("a"), telling("b"), telling("c")])

        #expect(record.incidents.map { $0.members.count } == [3, 3])
    }

    @Test func `a town is not its region because it lies in the middle of it`() throws {
        let a = report("⟦1:Jets hit ⟦4:soldiers⟧ near ⟦2:Marun⟧ ⟦3:on Tuesday⟧⟧", file: "a")
        var made = MadeEvidence(
            "⟦3:On 4 May⟧ ⟦1:a raid killed ⟦4:soldiers⟧ in ⟦2:the Strip⟧⟧", file: "b", published: "2021-05-05")
        let place = made.place(2, latitude: 35.01, longitude: 40, kind: .province, radius: 60)
        made.incident(1, .airStrike, place: place, time: made.day(3, "2021-05-04"), targets: [made.actor(4)])

        let reasons = Reconciler.record(of: [a, made.evidence]).incidents.flatMap(\.reasons)
        #expect(!reasons.contains { $0.contains("the same place") })
    }

    @Test func `a convoy and soldiers are not one target`() {
        let a = report("⟦1:Jets hit ⟦4:soldiers⟧ near ⟦2:Marun⟧ ⟦3:on Tuesday⟧⟧", file: "a")
        let b = report("⟦3:On 4 May⟧ ⟦1:a raid struck ⟦4:a food convoy⟧ at ⟦2:Marun⟧⟧", file: "b", type: .attackOnAid)

        #expect(Reconciler.record(of: [a, b]).incidents.count == 2)
    }

    @Test func `an attack on aid is one incident however its means are told`() {
        let a = report(
            "⟦1:a raid on ⟦4:a relief convoy⟧ outside ⟦2:Marun⟧⟧ ⟦3:then⟧", file: "a", type: .attackOnAid, on: nil)
        let b = report(
            "⟦1:the bombing of ⟦4:a relief convoy⟧⟧ ⟦3:on 4 May⟧ ⟦2:x⟧", file: "b", type: .attackOnAid, at: nil)
        let c = report("⟦3:On 4 May⟧ ⟦1:a UN ⟦4:relief convoy⟧ at ⟦2:Marun⟧ was hit by an air strike⟧", file: "c")

        let record = Reconciler.record(of: [a, b, c])

        #expect(record.incidents.count == 1)
        #expect(record.incidents.first?.type == .attackOnAid)
    }

    @Test func `nothing is reported before it happens`() {
        let a = report("⟦1:Jets hit ⟦4:soldiers⟧ near ⟦2:Marun⟧⟧ ⟦3:x⟧", file: "a", on: nil, published: "2021-04-20")
        let b = report("⟦3:On 4 May⟧ ⟦1:a raid killed ⟦4:soldiers⟧ at ⟦2:Marun⟧⟧", file: "b")

        #expect(Reconciler.record(of: [a, b]).incidents.count == 2)
    }

    @Test func `twenty copies of one report are one origin`() {
        let text =
            "⟦1:Jets hit ⟦4:soldiers⟧ near ⟦2:Marun⟧ ⟦3:on Tuesday⟧⟧ while farmers along the river carried their wounded"
            + " to a school where two doctors worked by lamp light through the night and counted those who had died"
        let copies = (0..<20).map { report(text, file: "copy\($0)") }

        let record = Reconciler.record(of: copies)

        #expect(record.incidents.count == 1)
        #expect(record.incidents.first?.members.count == 20)
        #expect(record.incidents.first?.origins.count == 1)
    }

    @Test func `bounds cover all figures and never add a part`() {
        var a = MadeEvidence("⟦1:a raid killed ⟦4:60 soldiers⟧⟧", file: "a", published: "2021-05-05")
        let sixty = a.figure(4, who: "soldiers", low: 60, high: 60, best: 60)
        a.incident(1, .airStrike, targets: [a.actor(4)], figures: [sixty])
        var b = MadeEvidence(
            "⟦1:a raid killed ⟦4:more than 60 soldiers⟧, ⟦5:12 officers⟧⟧", file: "b", published: "2021-05-05")
        let whole = b.figure(4, who: "soldiers", low: 61)
        let part = b.figure(5, who: "officers", low: 12, high: 12, best: 12, partOf: whole)
        b.incident(1, .airStrike, targets: [b.actor(4)], figures: [whole, part])

        let record = Reconciler.record(of: [a.evidence, b.evidence])

        #expect(record.incidents.count == 1)
        #expect(record.incidents.first?.killed.low == 60)
        #expect(record.incidents.first?.killed.high == nil)
        #expect(record.incidents.first?.killed.figures.count == 2)
    }

    @Test func `an incident belongs to the truce in force on its day`() {
        var a = MadeEvidence(
            "⟦1:Jets hit ⟦4:soldiers⟧ near ⟦2:Marun⟧ ⟦3:on Tuesday⟧⟧ after ⟦5:a truce agreed ⟦6:1 May⟧⟧", file: "a",
            published: "2021-05-05")
        let place = a.place(2, latitude: 35, longitude: 40)
        let tuesday = a.day(3, "2021-05-04")
        a.incident(1, .airStrike, place: place, time: tuesday, targets: [a.actor(4)])
        a.provision(5, .conclusion, times: [a.day(6, "2021-05-01")])
        var b = MadeEvidence("⟦1:A truce was agreed on ⟦2:1 January⟧⟧", file: "b", published: "2021-01-03")
        b.status(1, .inForce, time: b.day(2, "2021-01-01"), event: .agreed)

        let record = Reconciler.record(of: [a.evidence, b.evidence])

        #expect(record.agreements.map(\.label) == ["Truce of January 2021", "Truce of May 2021"])
        #expect(record.incidents.first?.agreement == "a2")
        #expect(record.agreements.map(\.documents) == [["b"], ["a"]])
    }
}
